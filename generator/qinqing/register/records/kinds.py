"""The kinds of records (记录种类): what each is called, where a record of it lies, and what holds it in the register.

Whatever has to know every kind reads this table; ``tests/register/records/test_kinds.py`` says what stands elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from qinqing.findings.finding import Text

_SLUG = r"[a-z0-9][a-z0-9-]{0,59}"
_PERIOD = r"20[0-9]{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?"
_RECORDS = "data/records/"
_POLICY = "policy-"


class Family(Enum):
    """Where the records of a kind lie, and thereby how many there are."""

    SITE = "data/site.yaml"
    REGISTRY = "data/KINDs/ID.yaml"
    POLICY = "data/policy/NAME.yaml"
    PERIOD = "data/records/UNIT/PERIOD/KIND.yaml"
    LASTING = "data/records/UNIT/KIND/ID.yaml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of record; ``name`` is that of its files or folder and of its schema, ``title`` what people call it.

    ``noun`` is what one record is called in the code where a list inside it already bears the name of the kind:
    minutes (``meeting``) tell of meetings, a visit log (``visits``) of visits.  ``key`` names the field that identifies
    a record in the whole repository; in a registry ``identifier`` is the pattern of what stands there, and elsewhere
    new identifiers begin with ``prefix``.  ``ahead`` says that a record is filed before its period begins.
    """

    name: str
    title: Text
    family: Family
    noun: str = ""
    key: str = ""
    identifier: str = _SLUG
    prefix: str = ""
    ahead: bool = False

    @property
    def class_name(self) -> str:
        """The class of its records: ``"inspection-plan"`` gives ``"InspectionPlan"``."""
        return "".join(part.capitalize() for part in self._noun.split("-"))

    @property
    def builder(self) -> str:
        """The function that makes a typed record of a valid one: ``"build_inspection_plan"``."""
        return f"build_{self._noun.replace('-', '_')}"

    @property
    def attribute(self) -> str:
        """The attribute of the register that holds its records: ``"inspection_plans"``."""
        word = self._noun.removeprefix(_POLICY).replace("-", "_")
        return word if self.is_single or word.endswith("s") else f"{word}s"

    @property
    def is_single(self) -> bool:
        """Whether there is one record of it at most."""
        return self.family in (Family.SITE, Family.POLICY)

    @property
    def _noun(self) -> str:
        return self.noun or self.name


def _registry(name: str, zh: str, en: str, *, key: str, identifier: str = _SLUG) -> Kind:
    return Kind(name=name, title=Text(zh, en), family=Family.REGISTRY, key=key, identifier=identifier)


def _policy(name: str, zh: str, en: str) -> Kind:
    return Kind(name=f"{_POLICY}{name}", title=Text(zh, en), family=Family.POLICY)


def _period(name: str, zh: str, en: str, *, noun: str = "", ahead: bool = False) -> Kind:
    return Kind(name=name, title=Text(zh, en), family=Family.PERIOD, noun=noun, ahead=ahead)


def _lasting(name: str, zh: str, en: str, *, prefix: str) -> Kind:
    return Kind(name=name, title=Text(zh, en), family=Family.LASTING, key="id", prefix=prefix)


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind(name="site", title=Text("站点设置", "site settings"), family=Family.SITE),
            _registry("unit", "单位", "unit", key="id"),
            _registry("indicator", "指标", "indicator", key="code", identifier=r"[0-9]{2}(?:-[0-9]{2}){0,2}"),
            _registry("scheme", "榜单办法", "scheme", key="board"),
            _policy("accountability", "问责规则", "accountability rules"),
            _policy("reporting", "报送计划", "reporting plan"),
            _policy("lifecycle", "整改流程", "lifecycle of rectifications"),
            _policy("batches", "交办批次", "batches of leads"),
            _policy("holidays", "地方调休", "local holidays"),
            _policy("waivers", "检查豁免", "waivers"),
            _policy("releases", "误报放行", "releases of false alarms"),
            _period("progress", "指标进展月报", "progress report"),
            _period("meeting", "会议纪要", "minutes", noun="minutes"),
            _period("inspection-plan", "涉企检查计划", "inspection plan", ahead=True),
            _period("visits", "入企扫码记录", "visit log", noun="visit-log"),
            _period("service", "服务情况月报", "service report"),
            _lasting("rectification", "整改事项", "rectification", prefix="zg"),
            _lasting("appeal", "企业诉求", "appeal", prefix="su"),
            _lasting("reform", "五减事项", "reform", prefix="gg"),
            _lasting("assessment", "上级考核", "assessment", prefix="kh"),
            _lasting("evaluation", "股室测评", "evaluation of sections", prefix="cp"),
            _lasting("exam", "营商环境知识考试", "exam", prefix="ks"),
            _lasting("contest", "书记大比武", "contest", prefix="dbw"),
            _lasting("decision", "处理决定", "decision", prefix="jd"),
            _lasting("bulletin", "通报", "bulletin", prefix="tb"),
            _lasting("case", "典型案例", "case", prefix="al"),
            _lasting("amendment", "更正", "amendment", prefix="gz"),
        )
    }
)


def kinds_of(*families: Family) -> tuple[str, ...]:
    """Return the names of the kinds of ``families``, in the order of the table."""
    return tuple(name for name, kind in KINDS.items() if kind.family in families)


ALL_KINDS = tuple(KINDS)
POLICY_KINDS = kinds_of(Family.POLICY)
PERIOD_KINDS = kinds_of(Family.PERIOD)
LASTING_KINDS = kinds_of(Family.LASTING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """What a path says about the record in it; a part that the path does not carry is empty."""

    kind: str
    unit: str = ""
    period: str = ""
    id: str = ""


def path_of(location: Location) -> str:
    """Return the path where a record of ``location`` belongs, the inverse of :func:`locate`."""
    kind = KINDS[location.kind]
    match kind.family:
        case Family.SITE:
            return f"data/{kind.name}.yaml"
        case Family.REGISTRY:
            return f"data/{kind.attribute}/{location.id}.yaml"
        case Family.POLICY:
            return f"data/policy/{kind.attribute}.yaml"
        case Family.PERIOD:
            return f"{_RECORDS}{location.unit}/{location.period}/{kind.name}.yaml"
        case Family.LASTING:
            return f"{_RECORDS}{location.unit}/{kind.name}/{location.id}.yaml"


_SINGLE = {
    path_of(location): location for location in (Location(kind=name) for name in kinds_of(Family.SITE, Family.POLICY))
}
_REGISTRIES = tuple(
    (name, re.compile(rf"data/{KINDS[name].attribute}/(?P<id>{KINDS[name].identifier})\.yaml"))
    for name in kinds_of(Family.REGISTRY)
)
_PERIODIC = re.compile(rf"{_RECORDS}(?P<unit>{_SLUG})/(?P<period>{_PERIOD})/(?P<kind>{'|'.join(PERIOD_KINDS)})\.yaml")
_LASTING = re.compile(rf"{_RECORDS}(?P<unit>{_SLUG})/(?P<kind>{'|'.join(LASTING_KINDS)})/(?P<id>{_SLUG})\.yaml")


def locate(path: str) -> Location | None:
    """Return what ``path`` (``"data/records/qu-tongji-ju/2023-08/service.yaml"``) holds, or None if it has no place."""
    if path.startswith(_RECORDS):
        match = _PERIODIC.fullmatch(path) or _LASTING.fullmatch(path)
        return None if match is None else Location(**match.groupdict())
    for name, pattern in _REGISTRIES:
        match = pattern.fullmatch(path)
        if match is not None:
            return Location(kind=name, id=match["id"])
    return _SINGLE.get(path)
