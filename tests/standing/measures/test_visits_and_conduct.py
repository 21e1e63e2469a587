"""Visits, meetings, reports and reforms of a unit, each with its reasons for having no figure."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from support.measuring import (
    COMMISSION,
    MARKET,
    OFFICE,
    POWER,
    STATISTICS,
    amount_of,
    edited,
    known,
    mini_lookup,
    mini_text,
    reason,
    without,
    written,
)

MINI = mini_lookup()
LOG = f"records/{MARKET}/2023-08/visits.yaml"
PLAN = f"records/{MARKET}/2023-08/inspection-plan.yaml"
MINUTES = f"records/{MARKET}/2023-08/meeting.yaml"
REFORM = f"records/{MARKET}/reform/gg-2023-0001.yaml"
EXCUSE = (
    "excused:\n  - unit: {unit}\n    kind: {kind}\n    periods: ['2023-08']\n    reason: 机房搬迁\n"
    "    approved_by: qu-youhua-ban"
)


def excused(unit: str, kind: str) -> dict[str, bytes | None]:
    """Return the plan that excuses ``unit`` from filing ``kind`` in August."""
    return dict(edited("policy/reporting.yaml", ("excused: []", EXCUSE.format(unit=unit, kind=kind))))


def test_scanned_is_a_share_of_all_visits_and_a_late_entry_is_no_scan() -> None:
    found = known(MINI, "visit-scanned", MARKET, "2023-Q3")
    assert (found.numerator, found.denominator, found.amount) == (2, 4, 50)


def test_inspection_within_its_plan_is_neither_off_plan_nor_out_of_scope() -> None:
    for measure in ("visit-off-plan", "visit-out-of-scope"):
        found = known(MINI, measure, MARKET, "2023-08")
        assert (found.numerator, found.denominator) == (0, 1)


@pytest.mark.parametrize(
    "change",
    [
        edited(LOG, ("    plan: 1\n", "")),
        edited(LOG, ("    plan: 1\n", "    plan: 7\n")),
        edited(LOG, ("    plan: 1\n", "    plan: 2\n")),
        edited(
            LOG,
            ("kind: 走访慰问", "kind: 执法检查\n    plan: 2\n    items: [食品经营许可]"),
            ("E-00031", "E-00099"),
            ("    plan: 1\n", ""),
        ),
    ],
    ids=["without a plan", "of a number nobody planned", "of another enterprise", "one of two"],
)
def test_inspection_off_its_plan_is_counted(change: dict[str, bytes | None]) -> None:
    found = known(mini_lookup(change), "visit-off-plan", MARKET, "2023-08")
    assert found.numerator == 1


def test_inspection_more_often_than_planned_is_off_plan() -> None:
    text = mini_text(LOG)
    again = text[text.index("  - number: 1") : text.index("  - number: 2")].replace("number: 1", "number: 3")
    lookup = mini_lookup(edited(LOG, ("training:", again + "training:")))
    found = known(lookup, "visit-off-plan", MARKET, "2023-08")
    assert (found.numerator, found.denominator) == (1, 2)


def test_inspection_of_items_that_were_not_planned_is_out_of_scope() -> None:
    lookup = mini_lookup(edited(LOG, ("      - 特种设备安全\n", "      - 特种设备安全\n      - 消防设施\n")))
    assert amount_of(lookup, "visit-out-of-scope", MARKET, "2023-08") == 100
    assert amount_of(lookup, "visit-out-of-scope", MARKET, "2023-Q3") == 50


def test_lenient_treatment_is_counted() -> None:
    assert [amount_of(MINI, "visit-lenient", MARKET, period) for period in ("2023-08", "2023-Q3")] == [1, 2]


def test_unit_without_enforcement_has_no_figure_of_visits() -> None:
    assert reason(MINI, "visit-scanned", COMMISSION, "2023-08") == "本单位没有执法检查职责"
    assert reason(MINI, "visit-scanned", OFFICE, "2023-08") == "本期没有入企记录"
    assert reason(MINI, "visit-off-plan", OFFICE, "2023-08") == "本期没有执法检查"


def test_log_that_was_not_filed_makes_the_quarter_undefined() -> None:
    lookup = mini_lookup(without(LOG))
    for measure in ("visit-scanned", "visit-off-plan", "visit-out-of-scope", "visit-lenient"):
        assert reason(lookup, measure, MARKET, "2023-Q3") == "2023年8月没有填报入企扫码记录"
    assert (
        reason(mini_lookup(without(LOG), excused(MARKET, "visits")), "visit-scanned", MARKET, "2023-08")
        == "经批准准予缺报"
    )


def test_meetings_held_out_of_those_owed() -> None:
    assert amount_of(MINI, "meeting-held", MARKET, "2023-Q3") == 100
    found = known(mini_lookup(without(MINUTES)), "meeting-held", MARKET, "2023-Q3")
    assert (found.numerator, found.denominator) == (1, 2)


def test_unit_takes_part_only_from_its_first_month() -> None:
    assert reason(MINI, "meeting-held", POWER, "2023-07") == "本单位本期未纳入监督月例会"
    found = known(MINI, "meeting-held", POWER, "2023-Q3")
    assert (found.numerator, found.denominator) == (1, 1)
    assert reason(MINI, "meeting-held", STATISTICS, "2023-08") == "本单位本期未纳入监督月例会"


def test_meeting_that_is_excused_is_not_owed() -> None:
    lookup = mini_lookup(without(MINUTES), excused(MARKET, "meeting"))
    assert amount_of(lookup, "meeting-held", MARKET, "2023-Q3") == 100
    assert reason(lookup, "meeting-held", MARKET, "2023-08") == "经批准准予缺报"


def test_resolutions_of_the_meeting_before_are_followed_up_or_not() -> None:
    found = known(MINI, "meeting-followed-up", MARKET, "2023-08")
    assert (found.numerator, found.denominator) == (1, 1)
    text = mini_text(MINUTES)
    start, end = text.index("    followup:"), text.index("    opinions:")
    lookup = mini_lookup(written(MINUTES, text[:start] + "    followup: []\n" + text[end:]))
    assert amount_of(lookup, "meeting-followed-up", MARKET, "2023-08") == 0


def test_first_meeting_has_nothing_to_follow_up() -> None:
    assert reason(MINI, "meeting-followed-up", MARKET, "2023-07") == "上次月例会没有需要跟进的议定事项"
    assert reason(MINI, "meeting-followed-up", STATISTICS, "2023-08") == "本期没有召开监督月例会"


def test_reports_filed_late_and_missing() -> None:
    assert amount_of(MINI, "report-filed", MARKET, "2023-Q3") == 100
    lookup = mini_lookup(without(LOG), edited(f"records/{MARKET}/2023-08/progress.yaml", ("2023-09-05", "2023-09-11")))
    found = known(lookup, "report-filed", MARKET, "2023-08")
    assert (found.numerator, found.denominator) == (4, 5)
    assert amount_of(lookup, "report-late", MARKET, "2023-08") == 1
    assert amount_of(lookup, "report-missing", MARKET, "2023-08") == 1
    assert amount_of(lookup, "report-missing", MARKET, "2023-07") == 0
    sources = known(lookup, "report-missing", MARKET, "2023-08").sources
    assert [(source.path, source.pointer) for source in sources] == [("data/policy/reporting.yaml", ("items", 3))]


def test_report_on_its_last_day_is_not_late() -> None:
    lookup = mini_lookup(edited(f"records/{MARKET}/2023-08/progress.yaml", ("2023-09-05", "2023-09-10")))
    assert amount_of(lookup, "report-late", MARKET, "2023-08") == 0


def test_progress_reports_are_counted_before_their_last_day_and_from_the_day_they_are_filed() -> None:
    before, on_the_day = (mini_lookup(as_of=date(2023, 9, day)) for day in (4, 5))
    assert amount_of(before, "progress-filed", MARKET, "2023-08") == 0
    assert amount_of(on_the_day, "progress-filed", MARKET, "2023-08") == 100
    found = known(before, "progress-filed", MARKET, "2023-Q3")
    assert (found.numerator, found.denominator) == (1, 2)


def test_only_who_owes_a_progress_report_is_counted() -> None:
    assert reason(MINI, "progress-filed", STATISTICS, "2023-08") == "本单位本期没有应报的指标进展月报"
    lookup = mini_lookup(excused(MARKET, "progress"), without(f"records/{MARKET}/2023-08/progress.yaml"))
    assert reason(lookup, "progress-filed", MARKET, "2023-08") == "本单位本期没有应报的指标进展月报"
    assert reason(mini_lookup(without("policy/reporting.yaml")), "progress-filed", MARKET, "2023-08") == "没有报送计划"


def test_service_report_without_its_column_has_not_been_filed_for_it() -> None:
    text = mini_text(f"records/{STATISTICS}/2023-08/service.yaml")
    lookup = mini_lookup(written(f"records/{STATISTICS}/2023-08/service.yaml", text[: text.index("publicity:")]))
    assert amount_of(lookup, "report-missing", STATISTICS, "2023-08") == 1


def test_nothing_due_or_everything_excused_gives_no_figure() -> None:
    # On 8 September nothing of August is due: the last day of most is the 10th.
    assert reason(mini_lookup(as_of=date(2023, 9, 8)), "report-missing", MARKET, "2023-08") == "本期没有到期的应报事项"
    lookup = mini_lookup(without(f"records/{STATISTICS}/2023-08/service.yaml"), excused(STATISTICS, "service"))
    assert reason(lookup, "report-filed", STATISTICS, "2023-08") == "本期没有到期的应报事项"
    assert reason(mini_lookup(without("policy/reporting.yaml")), "report-late", MARKET, "2023-08") == "没有报送计划"


def test_what_is_filed_after_the_day_of_the_figures_is_missing() -> None:
    path = f"records/{MARKET}/2023-08/progress.yaml"
    lookup = mini_lookup(edited(path, ("2023-09-05", "2023-09-14")), as_of=date(2023, 9, 13))
    assert amount_of(lookup, "report-missing", MARKET, "2023-08") == 1


@pytest.mark.parametrize(
    ("measure", "percent"),
    [
        ("reform-steps", Fraction(75)),
        ("reform-time", Fraction(250, 3)),
        ("reform-materials", Fraction(125, 2)),
        ("reform-trips", Fraction(100)),
        ("reform-cost", Fraction(100)),
    ],
)
def test_five_reductions_in_per_cent_of_what_there_was(measure: str, percent: Fraction) -> None:
    assert amount_of(MINI, measure, MARKET, "2023-08") == percent
    assert reason(MINI, measure, MARKET, "2023-06") == "截至期末没有五减事项"
    assert reason(MINI, measure, POWER, "2023-08") == "截至期末没有五减事项"


def test_increase_is_told_as_a_negative_reduction() -> None:
    lookup = mini_lookup(edited(REFORM, ("  steps: 1\n", "  steps: 5\n")))
    assert amount_of(lookup, "reform-steps", MARKET, "2023-08") == -25


def test_nothing_to_reduce_gives_no_percentage() -> None:
    lookup = mini_lookup(edited(REFORM, ("  cost: 300\n", "  cost: 0\n")))
    assert reason(lookup, "reform-cost", MARKET, "2023-08") == "改革前的成本为零，没有压减率"


def test_hours_and_working_days_are_not_added() -> None:
    other = mini_text(REFORM).replace("gg-2023-0001", "gg-2023-0002").replace("time_unit: 工作日", "time_unit: 小时")
    lookup = mini_lookup(written(f"records/{MARKET}/reform/gg-2023-0002.yaml", other))
    assert reason(lookup, "reform-time", MARKET, "2023-08") == "各事项的时间单位不一致，不能相加"
    assert amount_of(lookup, "reform-steps", MARKET, "2023-08") == 75
