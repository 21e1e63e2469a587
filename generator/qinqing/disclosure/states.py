"""States (状态): what the state of a record lets the public see of it, whatever stands in its fields.

``STATES`` holds every field that tells how far a record has come, whom it is for, or how grave it is, with every word
that such a field may hold; a test says when a schema knows a word or a field that is not decided here.  Of what a
record's fields say, the strictest counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from types import MappingProxyType
from typing import Any, Final

from qinqing.policy.decisions import state_on
from qinqing.register.records import typed as r
from qinqing.register.records.register import Register
from qinqing.register.records.words import MeasureName


class Showing(IntEnum):
    """What a state allows (公开程度): to be seen, to be seen for a term (公示期), or to stay inside."""

    OPEN = 0
    FOR_A_TERM = 1
    INSIDE = 2


OPEN, FOR_A_TERM, INSIDE = Showing

STATES: Final[Mapping[str, Mapping[object, Showing]]] = MappingProxyType(
    {
        "site.repository.visibility": {"internal": INSIDE, "public": OPEN},
        "site.disclosure.exam_marks": {True: OPEN, False: INSIDE},
        "scheme.publication": {"公开": OPEN, "内部": INSIDE},
        "policy-batches.batches.publish_titles": {True: OPEN, False: INSIDE},
        # A measure of the personnel office against whoever heads a section: a section has one head (S54).
        "evaluation.outcomes.kind": {
            "通报表扬": OPEN,
            "通报批评": FOR_A_TERM,
            "限期整改": FOR_A_TERM,
            "取消评先评优": FOR_A_TERM,
            "降职": INSIDE,
            "免职": INSIDE,
        },
        "decision.kind": {
            "问责": FOR_A_TERM,
            "重点督查": FOR_A_TERM,
            "责令限时整改": FOR_A_TERM,
            "党风廉政考核": FOR_A_TERM,
        },
        # Personnel measures are told by the personnel office, in its own way and time; not by a list on a web page.
        "decision.measure": {
            "提醒": FOR_A_TERM,
            "警示": FOR_A_TERM,
            "约谈": FOR_A_TERM,
            "责令检查": FOR_A_TERM,
            "诫勉谈话": FOR_A_TERM,
            "通报批评": FOR_A_TERM,
            "停职": INSIDE,
            "调整": INSIDE,
            "免职": INSIDE,
            "降职": INSIDE,
            "责令限时整改": FOR_A_TERM,
            "重点督查": FOR_A_TERM,
            "考核扣分": FOR_A_TERM,
            "不予处理": FOR_A_TERM,
        },
        # What is proposed is no decision yet; an appeal against one does not suspend it; what is revoked is none.
        "decision.history.state": {
            "系统提示": INSIDE,
            "区优化办核实": INSIDE,
            "拟处理": INSIDE,
            "批准": FOR_A_TERM,
            "已执行": FOR_A_TERM,
            "已回复": FOR_A_TERM,
            "已整改": FOR_A_TERM,
            "销号": FOR_A_TERM,
            "申诉": FOR_A_TERM,
            "撤销": INSIDE,
        },
        "bulletin.kind": {
            "督查通报": OPEN,
            "通报表扬": OPEN,
            "通报批评": FOR_A_TERM,
            "成绩通报": OPEN,
            "排名通报": OPEN,
        },
        "bulletin.public": {True: OPEN, False: INSIDE},
        "case.kind": {"正面典型": OPEN, "反面警示": FOR_A_TERM, "经验做法": OPEN},
        "case.publish": {"公开": OPEN, "内部": INSIDE},
    }
)

KINDS_INSIDE: Final = frozenset({"policy-waivers", "policy-releases"})
"""Kinds of which the public sees no record: what the check overlooks names files that are not for the public."""

DRAWN_BY: Final[Mapping[str, MeasureName]] = MappingProxyType({"exam": "exam-mark", "contest": "contest-image"})
"""What is held for a board alone: its records are seen only where a public board draws on them by this measure."""

_OF_SECTIONS: Final[MeasureName] = "evaluation-score"

MEASURES_INSIDE: Final = frozenset({*DRAWN_BY.values(), _OF_SECTIONS})
"""Measures whose values are told only where a public board draws on them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What the district decided (公开依据): which batches and marks are told, and what public boards are made of."""

    told_batches: frozenset[str]
    board_measures: frozenset[str]
    exam_marks: bool

    @property
    def tells_tallies(self) -> bool:
        """Whether the tallies of sections (计票) may be told: their board could be rebuilt from them."""
        return _OF_SECTIONS in self.board_measures

    @property
    def tells_marks(self) -> bool:
        """Whether the marks of an exam (考试成绩) may be told."""
        return self.exam_marks and DRAWN_BY["exam"] in self.board_measures


def grounds_of(register: Register) -> Grounds:
    """Return what the settings of ``register`` decide about other records."""
    batches = register.batches.batches if register.batches is not None else ()
    told = STATES["policy-batches.batches.publish_titles"]
    return Grounds(
        told_batches=frozenset(batch.id for batch in batches if told[batch.publish_titles] is OPEN),
        board_measures=frozenset(
            component.measure
            for scheme in register.schemes.values()
            if is_told(scheme)
            for version in scheme.versions
            for component in version.components
        ),
        exam_marks=register.site is not None
        and STATES["site.disclosure.exam_marks"][register.site.disclosure.exam_marks] is OPEN,
    )


def is_open_repository(site: r.Site | None) -> bool:
    """Return whether anybody may read the repository (公开的数据仓库); one of which nothing is said is internal."""
    said = site.repository.visibility if site is not None and site.repository is not None else None
    return said is not None and STATES["site.repository.visibility"][said] is OPEN


def is_told(scheme: r.Scheme) -> bool:
    """Return whether the board of ``scheme`` is for the public."""
    return STATES["scheme.publication"][scheme.publication] is OPEN


def told_measures(register: Register) -> frozenset[str]:
    """Return those of ``MEASURES_INSIDE`` whose values may be told after all."""
    grounds = grounds_of(register)
    marks = frozenset() if grounds.tells_marks else {DRAWN_BY["exam"]}
    return MEASURES_INSIDE & grounds.board_measures - marks


def showing_of(kind: str, record: Any, *, grounds: Grounds, day: date) -> Showing:
    """Return what the public may see of ``record`` in the state in which it is at the end of ``day``."""
    if kind in KINDS_INSIDE:
        return INSIDE
    if kind in DRAWN_BY:
        return OPEN if DRAWN_BY[kind] in grounds.board_measures else INSIDE
    match kind:
        case "scheme":
            return OPEN if is_told(record) else INSIDE
        case "rectification":
            # A lead of a batch that nobody announced stays inside too.
            return OPEN if record.batch is None or record.batch.id in grounds.told_batches else INSIDE
        case "decision":
            state = state_on(record, day)
            if state is None:
                return INSIDE
            return _strictest(kind, ("history.state", state), ("measure", record.measure), ("kind", record.kind))
        case "bulletin":
            return _strictest(kind, ("public", record.public), ("kind", record.kind))
        case "case":
            return _strictest(kind, ("publish", record.publish), ("kind", record.kind))
        case "amendment":
            # Until it is approved it is a wish of the unit.
            return INSIDE if record.approved_on is None else OPEN
        case _:
            return OPEN


def _strictest(kind: str, *said: tuple[str, object]) -> Showing:
    return max(STATES[f"{kind}.{field}"][word] for field, word in said)
