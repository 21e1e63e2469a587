"""Who filed what: filed, late, missing, excused, to be mended and not yet due, per unit, kind and month (S20 S51)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.records.register import Register
from qinqing.register.records.typed import PolicyReporting, PolicyReportingExcused, PolicyReportingItem, Service
from qinqing.standing.facts.coverage import Coverage, Entry, Status, coverage_of, due_calendar
from qinqing.standing.facts.lookup import build_lookup
from support.accountability_cases import COMMISSION, MARKET, MINI, OFFICE, POWER

MONTHS = ("2023-07", "2023-08")
PLAN = "data/policy/reporting.yaml"


def item(kind: str = "service", who: str = "宣传单位", cycle: str = "月", due_day: int = 10) -> PolicyReportingItem:
    return PolicyReportingItem(kind=kind, name="示例事项", who=who, cycle=cycle, due_day=due_day, since="2023-01")


def report(unit: str, period: str, submitted: str) -> Service:
    (template, *_) = [one for one in MINI.services if one.publicity is not None]
    path = f"data/records/{unit}/{period}/service.yaml"
    return replace(template, unit=unit, period=period, submitted_on=date.fromisoformat(submitted), path=path)


def register_of(
    *reports: Service,
    items: Iterable[PolicyReportingItem] = (),
    excused: Iterable[PolicyReportingExcused] = (),
    publicists: Iterable[str] = (POWER, MARKET),
    unreadable: Iterable[str] = (),
) -> Register:
    """Return a register whose plan asks ``publicists`` for a monthly service report by the tenth."""
    asked = frozenset(publicists)
    units = {
        unit.id: replace(unit, duties=replace(unit.duties, publicity=unit.id in asked)) for unit in MINI.units.values()
    }
    plan = PolicyReporting(path=PLAN, items=tuple(items) or (item(),), excused=tuple(excused))
    return replace(MINI, units=units, services=reports, reporting=plan, unreadable=frozenset(unreadable))


def coverage(register: Register, day: str = "2023-09-15") -> Coverage:
    return coverage_of(build_lookup(register, date.fromisoformat(day)), MONTHS)


def statuses(register: Register, day: str = "2023-09-15") -> dict[tuple[str, str], Status]:
    found = coverage(register, day)
    return {(entry.obligation.unit, entry.obligation.period): entry.status for entry in found.entries}


def test_a_report_is_filed_late_or_missing() -> None:
    found = statuses(
        register_of(
            report(POWER, "2023-07", "2023-08-10"),
            report(POWER, "2023-08", "2023-09-11"),
            report(MARKET, "2023-07", "2023-08-01"),
        )
    )
    assert found == {
        (POWER, "2023-07"): Status.FILED,
        (POWER, "2023-08"): Status.LATE,
        (MARKET, "2023-07"): Status.FILED,
        (MARKET, "2023-08"): Status.MISSING,
    }


def test_a_report_is_due_until_the_end_of_its_last_day() -> None:
    register = register_of(publicists=[POWER])
    assert statuses(register, "2023-09-10")[POWER, "2023-08"] is Status.NOT_DUE
    assert statuses(register, "2023-09-11")[POWER, "2023-08"] is Status.MISSING


def test_what_was_filed_after_the_day_is_not_there_yet() -> None:
    register = register_of(report(POWER, "2023-08", "2023-09-14"), publicists=[POWER])
    assert statuses(register, "2023-09-13")[POWER, "2023-08"] is Status.MISSING
    assert statuses(register, "2023-09-14")[POWER, "2023-08"] is Status.LATE


def test_a_date_on_a_holiday_is_not_moved() -> None:
    # 10 September 2023 is a Sunday: the plan counts days, not working days.
    register = register_of(report(POWER, "2023-08", "2023-09-11"), publicists=[POWER])
    assert statuses(register)[POWER, "2023-08"] is Status.LATE


def test_what_is_excused_is_neither_missing_nor_late() -> None:
    excuse = PolicyReportingExcused(
        unit=POWER, kind="service", periods=("2023-07", "2023-08"), reason="机构调整。", approved_by=OFFICE
    )
    found = statuses(register_of(report(POWER, "2023-08", "2023-09-14"), excused=[excuse], publicists=[POWER, MARKET]))
    assert found[POWER, "2023-07"] is Status.EXCUSED
    assert found[POWER, "2023-08"] is Status.FILED
    assert found[MARKET, "2023-07"] is Status.MISSING


def test_an_excuse_is_for_one_kind_only() -> None:
    excuse = PolicyReportingExcused(
        unit=POWER, kind="progress", periods=MONTHS, reason="机构调整。", approved_by=OFFICE
    )
    assert set(statuses(register_of(excused=[excuse], publicists=[POWER])).values()) == {Status.MISSING}


def test_a_file_that_cannot_be_read_waits_to_be_mended() -> None:
    register = register_of(publicists=[POWER], unreadable=[f"data/records/{POWER}/2023-07/service.yaml"])
    found = coverage(register)
    assert [entry.status for entry in found.entries] == [Status.UNREADABLE, Status.MISSING]
    assert found.silent == ()


def test_units_that_filed_nothing_are_named_from_the_registry() -> None:
    found = coverage(register_of(report(POWER, "2023-08", "2023-09-01")))
    assert found.silent == (MARKET,)


def test_a_unit_with_nothing_due_is_not_silent() -> None:
    assert coverage(register_of(publicists=[]), "2023-09-15").silent == ()
    assert coverage(register_of(publicists=[POWER]), "2023-08-05").silent == ()


def test_counts_are_told_by_unit_by_month_and_by_item() -> None:
    found = coverage(
        register_of(
            report(POWER, "2023-07", "2023-08-10"),
            report(POWER, "2023-08", "2023-09-11"),
            report(MARKET, "2023-07", "2023-08-01"),
        )
    )
    assert (found.total.due, found.total.filed, found.total.of(Status.LATE)) == (4, 3, 1)
    assert {unit: (counts.due, counts.filed) for unit, counts in found.by_unit().items()} == {
        POWER: (2, 2),
        MARKET: (2, 1),
    }
    assert found.by_unit_and_month()[MARKET, "2023-08"].of(Status.MISSING) == 1
    assert {index: counts.due for index, counts in found.by_item().items()} == {0: 4}


def test_excused_and_coming_reports_are_not_due() -> None:
    excuse = PolicyReportingExcused(
        unit=POWER, kind="service", periods=("2023-07",), reason="机构调整。", approved_by=OFFICE
    )
    total = coverage(register_of(excused=[excuse], publicists=[POWER]), "2023-09-01").total
    assert (total.due, total.filed, total.of(Status.EXCUSED), total.of(Status.NOT_DUE)) == (0, 0, 1, 1)


def test_only_the_months_asked_for_are_told() -> None:
    lookup = build_lookup(register_of(publicists=[POWER]), date(2023, 9, 15))
    assert [entry.month for entry in coverage_of(lookup, ["2023-08"]).entries] == ["2023-08"]
    assert coverage_of(lookup, []).entries == ()


def test_without_a_plan_nobody_owes_anything() -> None:
    register = replace(register_of(), reporting=None)
    assert coverage(register).entries == ()
    assert due_calendar(build_lookup(register, date(2023, 9, 15)), 2023) == ()


# 一月一通报、半年一测评（S51）


def calendar(day: str, **more: object) -> list[Entry]:
    plan = PolicyReporting(
        path=PLAN,
        items=(
            item("bulletin", "优化办", "月", 20),
            item("evaluation", "优化办", "半年", 31),
            item("meeting", "纪检监察机关", "月", 10),
        ),
        excused=(),
    )
    register = replace(MINI, reporting=plan, **more)
    return list(due_calendar(build_lookup(register, date.fromisoformat(day)), 2023))


def test_the_calendar_holds_the_monthly_bulletins_and_the_evaluation_of_each_half_in_order() -> None:
    found = calendar("2023-09-15", bulletins=(), evaluations=())
    assert [(one.obligation.period, one.obligation.due_on.isoformat()) for one in found] == [
        ("2023-07", "2023-08-20"),
        ("2023-08", "2023-09-20"),
        ("2023-09", "2023-10-20"),
        ("2023-10", "2023-11-20"),
        ("2023-11", "2023-12-20"),
        ("2023-12", "2024-01-20"),
        ("2023-H2", "2024-01-31"),
    ]
    assert {one.obligation.unit for one in found} == {OFFICE}
    assert COMMISSION not in {one.obligation.unit for one in found}


@pytest.mark.parametrize(
    ("day", "status"), [("2023-08-20", Status.NOT_DUE), ("2023-08-21", Status.MISSING), ("2024-03-01", Status.MISSING)]
)
def test_a_bulletin_that_was_not_issued_is_shown_as_missing_after_its_day(day: str, status: Status) -> None:
    assert calendar(day, bulletins=(), evaluations=())[0].status is status


def test_what_was_issued_is_shown_with_its_record() -> None:
    (bulletin,) = [one for one in MINI.bulletins if one.period == "2023-08"][:1]
    august = calendar("2023-12-31", bulletins=(bulletin,))[1]
    assert august.status is Status.FILED
    assert august.filing is not None
    assert august.filing.path == bulletin.path
    late = replace(bulletin, issued_on=date(2023, 9, 21))
    assert calendar("2023-12-31", bulletins=(late,))[1].status is Status.LATE


def test_an_evaluation_that_cannot_be_read_is_not_called_missing() -> None:
    broken = frozenset({f"data/records/{OFFICE}/evaluation/cp-2023-2.yaml"})
    found = calendar("2024-03-01", bulletins=(), evaluations=(), unreadable=broken)
    assert [one.status for one in found if one.obligation.item.kind == "evaluation"] == [Status.UNREADABLE]
    assert {one.status for one in found if one.obligation.item.kind == "bulletin"} == {Status.MISSING}


# 一般性质

FILED = st.dictionaries(
    st.tuples(st.sampled_from([POWER, MARKET]), st.sampled_from(MONTHS)), st.integers(0, 40), max_size=4
)


def drawn(filed: dict[tuple[str, str], int]) -> Register:
    first = date(2023, 9, 1)
    return register_of(
        *(report(unit, month, (first + timedelta(days=days)).isoformat()) for (unit, month), days in filed.items())
    )


@given(FILED, st.dates(date(2023, 9, 1), date(2023, 10, 31)))
def test_every_report_stands_in_exactly_one_way(filed: dict[tuple[str, str], int], day: date) -> None:
    found = coverage(drawn(filed), day.isoformat())
    assert len(found.entries) == 4
    assert sum(found.total.of(status) for status in Status) == 4
    assert found.total.due + found.total.of(Status.NOT_DUE) + found.total.of(Status.EXCUSED) == 4
    assert sum(counts.filed for counts in found.by_unit().values()) == found.total.filed
    known = sum(date(2023, 9, 1) + timedelta(days=days) <= day for days in filed.values())
    assert found.total.filed == known


@given(FILED, st.dates(date(2023, 9, 1), date(2023, 10, 31)), st.integers(0, 30))
def test_what_is_filed_stays_as_it_is_when_days_pass(filed: dict[tuple[str, str], int], day: date, later: int) -> None:
    before = statuses(drawn(filed), day.isoformat())
    after = statuses(drawn(filed), (day + timedelta(days=later)).isoformat())
    settled = (Status.FILED, Status.LATE)
    assert all(after[key] is status for key, status in before.items() if status in settled)
    assert all(after[key] is not Status.NOT_DUE for key, status in before.items() if status is Status.MISSING)
