"""Progress against targets in each direction, and places in the city and the province from both ends."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qinqing.standing.facts.placings import both_places
from qinqing.standing.measures.places import change_word
from qinqing.standing.numbers.completion import completion_rate, meets
from support.measuring import (
    COMMISSION,
    MARKET,
    OFFICE,
    POWER,
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
AUGUST = f"records/{POWER}/2023-08/progress.yaml"
RELIABILITY, OUTAGE, COMPLAINTS = "03-02-01", "03-02-02", "03-03-01"
SECOND_QUARTER = f"records/{OFFICE}/assessment/kh-2023-q2.yaml"
DEDUCTIONS = (
    "    deductions:\n      - points: 0.1\n        reason: 水泥厂历史遗留问题处置不到位\n        by: shi-youhua-ban\n"
    "        channel: 回访\n        date: 2023-07-12\n        rectification: zg-2023-0003\n"
)


def first_quarter(*changes: tuple[str, str]) -> str:
    """Return an assessment like that of the second quarter, for the first."""
    text = mini_text(SECOND_QUARTER).replace(DEDUCTIONS, "")
    for old, new in (("kh-2023-q2", "kh-2023-q1"), ("2023-Q2", "2023-Q1"), ("2023-07-20", "2023-04-20"), *changes):
        assert old in text
        text = text.replace(old, new)
    return text


FIRST_QUARTER = written(f"records/{OFFICE}/assessment/kh-2023-q1.yaml", first_quarter(("place: 4", "place: 6")))


def test_share_of_reported_indicators_on_target() -> None:
    # July: 99.95 of 99.9 is met, 1.6 hours of at most 1.5 is not; August: both are met.
    assert amount_of(MINI, "progress-completion", POWER, "2023-07") == 50
    assert amount_of(MINI, "progress-completion", POWER, "2023-08") == 100
    found = known(MINI, "progress-completion", POWER, "2023-Q3")
    assert (found.numerator, found.denominator, found.amount) == (3, 4, 75)


def test_indicator_with_a_reason_instead_of_a_value_is_not_counted() -> None:
    lookup = mini_lookup(edited(AUGUST, ("    value: 1.4\n", "    missing: 市级数据未发布\n")))
    found = known(lookup, "progress-completion", POWER, "2023-08")
    assert (found.numerator, found.denominator) == (1, 1)
    assert reason(lookup, "indicator-completion", OUTAGE, "2023-08") == "2023年8月没有完成值：市级数据未发布"


def test_nothing_with_a_value_gives_no_share() -> None:
    assert reason(MINI, "progress-completion", MARKET, "2023-08") == "本期填报的指标都没有完成值"


def test_month_not_filed_makes_the_quarter_undefined() -> None:
    lookup = mini_lookup(without(AUGUST))
    assert reason(lookup, "progress-completion", POWER, "2023-Q3") == "2023年8月没有填报指标进展月报"
    assert reason(lookup, "indicator-completion", OUTAGE, "2023-Q3") == "2023年8月没有填报指标进展月报"
    assert amount_of(lookup, "progress-completion", POWER, "2023-07") == 50


def test_unit_that_reports_on_nothing_has_no_share() -> None:
    assert reason(MINI, "progress-completion", COMMISSION, "2023-08") == "本单位没有负责填报的指标"
    assert "不在本单位的报告期范围内" in reason(MINI, "progress-completion", POWER, "2023-06")


def test_completion_of_a_ratio_adds_numerators_and_denominators() -> None:
    july, august = Fraction("99.95"), Fraction("99.97")
    assert amount_of(MINI, "indicator-completion", RELIABILITY, "2023-08") == august / Fraction("99.9") * 100
    assert (
        amount_of(MINI, "indicator-completion", RELIABILITY, "2023-Q3") == (july + august) / 2 / Fraction("99.9") * 100
    )


def test_completion_of_a_value_where_lower_is_better_takes_the_last_of_the_period() -> None:
    assert amount_of(MINI, "indicator-completion", OUTAGE, "2023-07") == 200 - Fraction("1.6") / Fraction("1.5") * 100
    for period in ("2023-08", "2023-Q3"):
        found = known(MINI, "indicator-completion", OUTAGE, period)
        assert found.amount == 200 - Fraction("1.4") / Fraction("1.5") * 100
        assert {source.path for source in found.sources} == {f"data/{AUGUST}"}


def test_zero_denominator_and_zero_target_give_no_completion() -> None:
    assert reason(MINI, "indicator-completion", COMPLAINTS, "2023-08") == "分母为零，没有完成值"
    lookup = mini_lookup(edited(AUGUST, ("target: 1.5", "target: 0")))
    assert reason(lookup, "indicator-completion", OUTAGE, "2023-08") == "目标为零，无法计算完成率"


def test_quarterly_indicator_needs_no_value_in_the_months_between() -> None:
    july = f"records/{POWER}/2023-07/progress.yaml"
    waiting = edited(july, ("    value: 1.6\n", "    missing: 按季统计\n"))
    monthly = mini_lookup(waiting)
    assert reason(monthly, "indicator-completion", OUTAGE, "2023-Q3") == "2023年7月没有完成值：按季统计"
    quarterly = mini_lookup(waiting, edited(f"indicators/{OUTAGE}.yaml", ("cycle: 月", "cycle: 季")))
    assert (
        amount_of(quarterly, "indicator-completion", OUTAGE, "2023-Q3") == 200 - Fraction("1.4") / Fraction("1.5") * 100
    )
    assert reason(quarterly, "indicator-completion", OUTAGE, "2023-07") == "2023年7月没有完成值：按季统计"


def test_upper_levels_and_unknown_codes_report_no_values() -> None:
    assert reason(MINI, "indicator-completion", "03-02", "2023-08") == "只有三级指标填报完成值"
    assert reason(MINI, "indicator-completion", "99-99-99", "2023-08") == "指标体系中没有99-99-99"


def test_two_units_with_a_value_each_cannot_be_added() -> None:
    own = mini_text(f"records/{MARKET}/2023-08/progress.yaml")
    entry = (
        f"  - indicator: {OUTAGE}\n    value: 1.2\n    target: 1.5\n    status: 正常\n    narrative: 排查。\n"
        "    responsible: 股长\n"
    )
    lookup = mini_lookup(
        edited(f"indicators/{OUTAGE}.yaml", (f"  - {POWER}\nchiefs", f"  - {POWER}\n  - {MARKET}\nchiefs")),
        written(f"records/{MARKET}/2023-08/progress.yaml", own + entry),
    )
    assert reason(lookup, "indicator-completion", OUTAGE, "2023-08") == "几个责任单位各填了一个数值，无法相加"


def test_two_units_with_different_targets_for_a_ratio_have_no_common_one() -> None:
    own = mini_text(f"records/{MARKET}/2023-08/progress.yaml")
    entry = (
        f"  - indicator: {RELIABILITY}\n    numerator: 99.9\n    denominator: 100\n    target: 99.8\n    status: 正常\n"
        "    narrative: 排查。\n    responsible: 股长\n"
    )
    shared = edited(f"indicators/{RELIABILITY}.yaml", (f"  - {POWER}\nchiefs", f"  - {POWER}\n  - {MARKET}\nchiefs"))
    other = mini_lookup(shared, written(f"records/{MARKET}/2023-08/progress.yaml", own + entry))
    assert reason(other, "indicator-completion", RELIABILITY, "2023-08") == "各责任单位填报的目标不一致"
    same = mini_lookup(shared, written(f"records/{MARKET}/2023-08/progress.yaml", own + entry.replace("99.8", "99.9")))
    total = Fraction("199.87") / 200 * 100
    assert amount_of(same, "indicator-completion", RELIABILITY, "2023-08") == total / Fraction("99.9") * 100


NUMBERS = st.decimals(min_value=-1000, max_value=1000, places=2)


@settings(max_examples=300, derandomize=True)
@given(value=NUMBERS, target=NUMBERS.filter(bool), direction=st.sampled_from(["越高越好", "越低越好"]))
def test_completion_reaches_a_hundred_exactly_where_the_target_is_met(
    value: Decimal, target: Decimal, direction: str
) -> None:
    reached = completion_rate(Fraction(value), target, direction)
    assert reached is not None
    assert (reached >= 100) is meets(Fraction(value), target, direction)


def test_place_is_told_from_both_ends() -> None:
    assert amount_of(MINI, "city-place", RELIABILITY, "2023-Q2") == 4
    assert amount_of(MINI, "city-place-from-bottom", RELIABILITY, "2023-Q2") == 9
    assert amount_of(MINI, "city-place", OUTAGE, "2023-Q2") == 11
    assert amount_of(MINI, "city-place-from-bottom", OUTAGE, "2023-Q2") == 2
    assert amount_of(MINI, "city-place", OUTAGE, "2023-H1") == 11


def test_place_that_follows_from_another_names_the_number_of_participants() -> None:
    sources = known(MINI, "city-place", OUTAGE, "2023-Q2").sources
    assert [source.pointer for source in sources] == [("entries", 1, "from_bottom"), ("participants",)]


def test_place_of_a_period_is_never_that_of_another() -> None:
    assert reason(MINI, "city-place", RELIABILITY, "2023-Q3") == "没有公布2023年第三季度的全市位次"
    assert reason(MINI, "city-place", RELIABILITY, "2023-06") == "没有公布2023年6月的全市位次"
    assert reason(MINI, "province-place", RELIABILITY, "2023-Q2") == "没有公布2023年第二季度的全省位次"


def test_place_published_later_is_not_known_yet() -> None:
    lookup = mini_lookup(as_of=date(2023, 7, 19))
    assert reason(lookup, "city-place", RELIABILITY, "2023-Q2") == "没有公布2023年第二季度的全市位次"


def test_indicator_without_a_place_tells_the_reason_of_the_city() -> None:
    assert reason(MINI, "city-place", COMPLAINTS, "2023-Q2") == "2023年第二季度没有位次：当期未评"
    assert reason(MINI, "city-place-change", COMPLAINTS, "2023-Q2") == "2023年第二季度没有位次：当期未评"


def test_change_is_the_place_before_less_the_place_now() -> None:
    lookup = mini_lookup(FIRST_QUARTER)
    assert amount_of(lookup, "city-place-change", RELIABILITY, "2023-Q2") == 2
    assert amount_of(lookup, "city-place-change", OUTAGE, "2023-Q2") == 0
    assert [change_word(Fraction(change)) for change in (2, 0, -1)] == ["进位", "持平", "退位"]
    assert reason(lookup, "city-place-change", RELIABILITY, "2023-Q1") == "没有上一期的位次可以比较"


def test_change_looks_only_at_assessments_of_the_same_name() -> None:
    other = first_quarter(("name: 打好发展六仗", "name: 抓营商环境比招商成果"))
    lookup = mini_lookup(written(f"records/{OFFICE}/assessment/kh-2023-q1.yaml", other))
    assert reason(lookup, "city-place-change", RELIABILITY, "2023-Q2") == "没有上一期的位次可以比较"


def test_change_from_a_period_without_a_place_is_undefined() -> None:
    before = first_quarter(("place: 4", "missing: 样本不足"))
    lookup = mini_lookup(written(f"records/{OFFICE}/assessment/kh-2023-q1.yaml", before))
    assert reason(lookup, "city-place-change", RELIABILITY, "2023-Q2") == "2023年第一季度没有位次：样本不足"


def test_assessment_of_the_province_gives_the_province_s_place() -> None:
    lookup = mini_lookup(edited(SECOND_QUARTER, ("level: 市", "level: 省")))
    assert amount_of(lookup, "province-place", RELIABILITY, "2023-Q2") == 4
    assert amount_of(lookup, "province-place-from-bottom", OUTAGE, "2023-Q2") == 2
    assert reason(lookup, "city-place", RELIABILITY, "2023-Q2") == "没有公布2023年第二季度的全市位次"


def test_mean_place_of_a_unit_is_over_its_latest_places() -> None:
    found = known(MINI, "indicator-place", POWER, "2023-08")
    assert found.amount == Fraction(4 + 11, 2)
    assert reason(MINI, "indicator-place", MARKET, "2023-08") == "本单位的指标都没有公布位次"
    assert reason(MINI, "indicator-place", POWER, "2023-Q1") == "本单位的指标都没有公布位次"
    assert reason(MINI, "indicator-place", COMMISSION, "2023-08") == "本单位没有牵头或负责的指标"


@given(participants=st.integers(1, 40), data=st.data())
def test_place_from_the_bottom_leads_back_to_the_place(participants: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, participants))
    tied = data.draw(st.integers(1, participants - place + 1))
    _, bottom = both_places(place, None, participants, tied=tied)
    assert both_places(None, bottom, participants, tied=tied) == (place, bottom)


@pytest.mark.parametrize("published", [(3, 10), (None, None)])
def test_places_that_were_published_are_not_computed_anew(published: tuple[int | None, int | None]) -> None:
    assert both_places(*published, 12) == published
