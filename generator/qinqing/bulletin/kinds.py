"""The five kinds of bulletin (通报种类) and what each of them is made of (S72)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import Final

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.suggest import suggestion
from qinqing.register.records import words
from qinqing.standing.measures.measure import SECRETARY, SECTION, UNIT, SubjectKind

RANKING: Final[words.BulletinKind] = "排名通报"
SUPERVISION: Final[words.BulletinKind] = "督查通报"
PRAISE: Final[words.BulletinKind] = "通报表扬"
CRITICISM: Final[words.BulletinKind] = "通报批评"
RESULTS: Final[words.BulletinKind] = "成绩通报"


class Rows(Enum):
    """Which lines of a board stand in the table of the bulletin."""

    ALL = "全部"
    FIRST = "靠前"
    LAST = "靠后"


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinKind:
    """One kind: ``slug`` ends the identifier; ``verb`` and ``subject`` stand between 关于 and 的通报 in the title, the
    subject also in the opening.

    ``ranked`` are the kinds of subject whose boards it quotes, ``only_public`` whether internal boards are left out,
    ``figures`` whether it tells of the whole district and of what falls short.  ``{period}`` and ``{boards}`` of the
    subject are filled in.
    """

    name: words.BulletinKind
    slug: str
    subject: str
    verb: str = ""
    ranked: tuple[SubjectKind, ...] = ()
    only_public: bool = True
    rows: Rows = Rows.ALL
    figures: bool = False
    requirements: tuple[str, ...]


_OTHERS: Final = "其他单位要以此为戒，对照查找差距，防止类似问题发生。"

KINDS: Mapping[str, BulletinKind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            BulletinKind(
                name=RANKING,
                slug="paiming",
                subject="{period}营商环境工作情况",
                ranked=(UNIT,),
                figures=True,
                requirements=("排名靠后的单位要对照办法逐项查找差距，改进工作；排名靠前的单位要再接再厉。",),
            ),
            BulletinKind(
                name=SUPERVISION,
                slug="ducha",
                subject="{period}优化营商环境工作督查情况",
                figures=True,
                requirements=(_OTHERS,),
            ),
            BulletinKind(
                name=PRAISE,
                slug="biaoyang",
                verb="表扬",
                subject="{period}{boards}排名靠前{who}",
                ranked=(UNIT, SECTION),
                rows=Rows.FIRST,
                requirements=("受表扬的{who}要再接再厉，其他{who}要对标先进、比学赶超。",),
            ),
            BulletinKind(
                name=CRITICISM,
                slug="piping",
                subject="{period}{boards}排名靠后{who}",
                ranked=(UNIT, SECTION),
                rows=Rows.LAST,
                requirements=("请被通报的{who}立即认真整改，其他{who}要以此为戒。",),
            ),
            BulletinKind(
                name=RESULTS,
                slug="chengji",
                subject="{period}{boards}成绩",
                ranked=(SECRETARY, SECTION),
                only_public=False,
                requirements=("各单位要对照成绩查找差距，制定改进措施。",),
            ),
        )
    }
)


def find_kind(name: str) -> BulletinKind:
    """Return the kind that ``name`` or its slug names; QinqingError where there is none."""
    by_name: Mapping[str, BulletinKind] = {**KINDS, **{kind.slug: kind for kind in KINDS.values()}}
    if name in by_name:
        return by_name[name]
    hint = suggestion(name, by_name)
    raise QinqingError(
        Text(f"没有通报种类“{name}”", f"no such kind of bulletin '{name}'"),
        Text(f"{hint.zh}可选：{'、'.join(KINDS)}", f"{hint.en + '; ' if hint.en else ''}one of: {', '.join(KINDS)}"),
    )
