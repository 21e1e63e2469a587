"""Rules about the three-level tree of indicators (指标体系) and its chiefs (指标长)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from qinqing.findings.finding import Text
from qinqing.findings.place import Pointer
from qinqing.findings.violation import Violation
from qinqing.policy.tenure import in_force, indicators_in_force
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Indicator, IndicatorChief
from qinqing.register.records.words import IndicatorChiefRank
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

LEVELS = {
    1: Text("一级", "first-level"),
    2: Text("二级", "second-level"),
    3: Text("三级", "third-level"),
}
CHIEF_RANKS: Mapping[int, IndicatorChiefRank] = {1: "区级领导", 2: "牵头单位主要负责人", 3: "责任单位主要负责人"}
_LEAD = Text("牵头单位", "lead units")
_RESPONSIBLE = Text("责任单位", "responsible units")
_REQUIRED_UNITS = {1: ("lead_units", "responsible_units"), 2: ("lead_units",), 3: ("responsible_units",)}
_FIELD_NAMES = {"lead_units": _LEAD, "responsible_units": _RESPONSIBLE}


def check_counts(register: Register, as_of: date) -> Iterator[Violation]:
    """The tree holds as many indicators of each level as the site settings announce."""
    site = register.site
    if site is None or any(path.startswith("data/indicators/") for path in register.unreadable):
        return
    found = Counter(indicator.level for indicator in indicators_in_force(register, as_of))
    announced = {
        1: ("indicators_first", site.counts.indicators_first),
        2: ("indicators_second", site.counts.indicators_second),
        3: ("indicators_third", site.counts.indicators_third),
    }
    for level, (field, number) in announced.items():
        if found[level] != number:
            arguments = words(level=LEVELS[level], found=found[level], announced=number)
            yield Violation("QQ401", site.path, ("counts", field), arguments=arguments)


def check_parents(register: Register, as_of: date) -> Iterator[Violation]:
    """An indicator's level and parent are the ones that its code says."""
    level_name, parent_name = Text("级别", "level"), Text("上级指标", "parent")
    for code, indicator in sorted(register.indicators.items()):
        depth = code.count("-") + 1
        if indicator.level != depth:
            arguments = words(code=code, field=level_name, found=indicator.level, expected=depth)
            yield Violation("QQ402", indicator.path, ("level",), arguments=arguments)
        expected = code.rpartition("-")[0]
        if (indicator.parent or "") != expected:
            arguments = words(
                code=code,
                field=parent_name,
                found=indicator.parent or Text("空", "nothing"),
                expected=expected or Text("空", "nothing"),
            )
            pointer: Pointer = ("parent",) if indicator.parent is not None else ("code",)
            yield Violation("QQ402", indicator.path, pointer, arguments=arguments)


def _by_start(indicator: Indicator) -> list[tuple[int, IndicatorChief]]:
    return sorted(enumerate(indicator.chiefs), key=lambda numbered: numbered[1].from_)


def check_single_chief(register: Register, as_of: date) -> Iterator[Violation]:
    """An indicator never has two chiefs on one day."""
    for code, indicator in sorted(register.indicators.items()):
        last_day: date | None = None
        for index, chief in _by_start(indicator):
            if last_day is not None and chief.from_ <= last_day:
                arguments = words(code=code, name=chief.post, day=chief.from_.isoformat())
                yield Violation("QQ403", indicator.path, ("chiefs", index, "from"), arguments=arguments)
            last_day = max(last_day or date.min, chief.to or date.max)


def check_chief_present(register: Register, as_of: date) -> Iterator[Violation]:
    """From its first chief on, an indicator in force has a chief on every day."""
    for code, indicator in sorted(register.indicators.items()):
        horizon = min(as_of, indicator.valid_to or as_of)
        chiefs = _by_start(indicator)
        first = chiefs[0][1].from_
        uncovered = first if first <= horizon else indicator.valid_from
        for index, chief in chiefs:
            if chief.from_ > uncovered and uncovered <= horizon:
                last = min(chief.from_ - timedelta(days=1), horizon)
                yield _vacancy(indicator, code, ("chiefs", index, "from"), uncovered, last)
            if chief.to is None:
                uncovered = date.max
                break
            uncovered = max(uncovered, chief.to + timedelta(days=1))
        if uncovered <= horizon:
            yield _vacancy(indicator, code, ("chiefs", chiefs[-1][0], "to"), uncovered, horizon)


def _vacancy(indicator: Indicator, code: str, pointer: Pointer, first: date, last: date) -> Violation:
    arguments = words(code=code, first=first.isoformat(), last=last.isoformat())
    return Violation("QQ404", indicator.path, pointer, arguments=arguments)


def check_chief_rank(register: Register, as_of: date) -> Iterator[Violation]:
    """A chief has the rank of the level: district leader, head of the lead unit, head of the responsible unit."""
    for code, indicator in sorted(register.indicators.items()):
        expected = CHIEF_RANKS[indicator.level]
        for index, chief in enumerate(indicator.chiefs):
            if chief.rank != expected:
                arguments = words(
                    code=code,
                    level=LEVELS[indicator.level],
                    found=chief.rank,
                    expected=expected,
                )
                yield Violation("QQ405", indicator.path, ("chiefs", index, "rank"), arguments=arguments)


def check_chief_unit(register: Register, as_of: date) -> Iterator[Violation]:
    """The present chief of a second-level indicator is of a lead unit, of a third-level one of a responsible unit."""
    for code, indicator in sorted(register.indicators.items()):
        if indicator.level == 1:
            continue
        units, field = (
            (indicator.lead_units, _LEAD) if indicator.level == 2 else (indicator.responsible_units, _RESPONSIBLE)
        )
        for index, chief in enumerate(indicator.chiefs):
            present = chief.from_ <= as_of and (chief.to is None or as_of <= chief.to)
            if not present or chief.unit in units:
                continue
            arguments = words(
                code=code,
                level=LEVELS[indicator.level],
                field=field,
                unit=unit_name(register, chief.unit) if chief.unit else Text("（未填）", "(not given)"),
            )
            pointer: Pointer = ("chiefs", index, "unit") if chief.unit else ("chiefs", index)
            yield Violation("QQ406", indicator.path, pointer, arguments=arguments)


def check_units_named(register: Register, as_of: date) -> Iterator[Violation]:
    """A first-level indicator names lead and responsible units, a second-level lead, a third-level responsible ones."""
    for code, indicator in sorted(register.indicators.items()):
        for field in _REQUIRED_UNITS[indicator.level]:
            if not getattr(indicator, field):
                arguments = words(code=code, level=LEVELS[indicator.level], field=_FIELD_NAMES[field])
                yield Violation("QQ407", indicator.path, (field,), key=True, arguments=arguments)


def check_units_valid(register: Register, as_of: date) -> Iterator[Violation]:
    """The units of an indicator in force, and its parent, are in force themselves."""
    for indicator in indicators_in_force(register, as_of):
        for field in ("lead_units", "responsible_units"):
            for index, identifier in enumerate(getattr(indicator, field)):
                unit = register.units.get(identifier)
                if unit is not None and not in_force(unit, as_of):
                    arguments = words(code=indicator.code, field=_FIELD_NAMES[field], name=unit.short_name)
                    yield Violation("QQ408", indicator.path, (field, index), arguments=arguments)
        parent = register.indicators.get(indicator.parent or "")
        if parent is not None and not in_force(parent, as_of):
            arguments = words(code=indicator.code, field=Text("上级指标", "parent"), name=parent.code)
            yield Violation("QQ408", indicator.path, ("parent",), arguments=arguments)


CHECKS: tuple[Check, ...] = (
    check_counts,
    check_parents,
    check_single_chief,
    check_chief_present,
    check_chief_rank,
    check_chief_unit,
    check_units_named,
    check_units_valid,
)
