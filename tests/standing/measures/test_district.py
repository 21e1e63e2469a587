"""The district as a whole: everyone together, added up exactly, and every key figure counted a second time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest

from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import district_value, together, values_of_all
from qinqing.standing.numbers.value import Known, Undefined, Value
from support.measuring import MARKET, POWER, Change, edited, mini_lookup
from support.recounting import RECOUNTS, Count, District
from support.trees import MINI

SECRET = mini_lookup(as_of=date(2023, 10, 31))
TOLD = edited("policy/batches.yaml", ("publish_titles: false", "publish_titles: true"))


def district(lookup: Lookup, measure: str, period: str) -> Value:
    return district_value(lookup, MEASURES[measure], period)


def known(lookup: Lookup, measure: str, period: str) -> Known:
    found = district(lookup, measure, period)
    assert isinstance(found, Known), found
    return found


def why(lookup: Lookup, measure: str, period: str) -> str:
    found = district(lookup, measure, period)
    assert isinstance(found, Undefined), found
    assert found.reason.en
    return found.reason.zh


def count(value: Value) -> Count | None:
    """Return the part and the whole of a rate, or the amount; None where there is no number."""
    if isinstance(value, Undefined):
        return None
    if value.numerator is None or value.denominator is None:
        return int(value.amount), None
    return int(value.numerator), int(value.denominator)


@pytest.mark.parametrize("measure", RECOUNTS)
@pytest.mark.parametrize("day", [date(2023, 7, 31), date(2023, 8, 20), date(2023, 8, 31)])
def test_every_key_figure_is_what_the_bare_files_say(measure: str, day: date) -> None:
    month = f"{day:%Y-%m}"
    expected = RECOUNTS[measure](District(MINI, day, month))
    assert expected != (0, 0)
    assert count(district(mini_lookup(as_of=day), measure, month)) == expected


def test_parts_and_wholes_are_added_and_no_rate_is_averaged() -> None:
    lookup = mini_lookup()
    found = known(lookup, "review-coverage", "2023-08")
    assert found.amount == Fraction(180 + 25, 300 + 40) * 100
    units = values_of_all(lookup, MEASURES["review-coverage"], "2023-08")
    assert found.sources == tuple(source for value in units.values() for source in value.sources)


def test_counts_are_added() -> None:
    assert known(SECRET, "rectification-overdue", "2023-10").amount == sum(
        value.amount for value in values_of_all(SECRET, MEASURES["rectification-overdue"], "2023-10").values()
    )


@pytest.mark.parametrize(
    ("measure", "told", "withheld"),
    [("rectification-closed", (1, 5), (1, 3)), ("rectification-overdue", (4, None), (2, None))],
)
def test_leads_whose_titles_are_withheld_do_not_count(measure: str, told: Count, withheld: Count) -> None:
    opened = mini_lookup(TOLD, as_of=date(2023, 10, 31))
    assert count(district(opened, measure, "2023-10")) == told
    assert count(district(SECRET, measure, "2023-10")) == withheld


def test_leads_whose_titles_are_withheld_count_in_the_total_of_their_batch() -> None:
    assert count(district(SECRET, "batch-resolution", "2023-10")) == (0, 2)


def test_a_batch_counts_from_the_day_it_was_assigned() -> None:
    assert count(district(mini_lookup(as_of=date(2023, 7, 5)), "batch-resolution", "2023-07")) == (0, 2)
    assert why(mini_lookup(as_of=date(2023, 7, 4)), "batch-resolution", "2023-07") == "2023年7月没有全区批次线索化解率"


def test_batches_are_added() -> None:
    second = (
        "  - id: shi-2023-0701\n    source: 市优化办\n    theme: 拖欠账款\n    assigned_on: 2023-07-01\n    total: 5\n"
        "    publish_titles: true\n"
    )
    both = edited("policy/batches.yaml", ("    publish_titles: false\n", f"    publish_titles: false\n{second}"))
    assert count(district(mini_lookup(both), "batch-resolution", "2023-08")) == (0, 7)
    assert count(district(mini_lookup(both, as_of=date(2023, 7, 2)), "batch-resolution", "2023-07")) == (0, 5)


def _dissolved(unit: str, day: str) -> Mapping[str, Change]:
    return edited(f"units/{unit}.yaml", ("valid_from:", f"valid_to: {day}\nvalid_from:"))


def test_what_a_unit_did_before_it_was_dissolved_remains_done() -> None:
    whole, without = mini_lookup(), mini_lookup(_dissolved(MARKET, "2023-07-31"))
    for period in ("2023-07", "2023-Q3"):
        assert count(district(without, "rectification-closed", period)) == count(
            district(whole, "rectification-closed", period)
        )
    assert count(district(without, "review-coverage", "2023-07")) == (180, 320)


def test_a_unit_that_was_dissolved_owes_nothing_more() -> None:
    without = mini_lookup(_dissolved(MARKET, "2023-07-31"))
    assert known(mini_lookup(), "publicity-zero", "2023-08").denominator == 4
    assert known(without, "publicity-zero", "2023-08").denominator == 3


def test_a_measure_of_nobody_in_particular_has_no_number_of_the_district() -> None:
    assert why(mini_lookup(), "evaluation-score", "2023-H2") == "股室测评得分没有全区的数"
    assert values_of_all(mini_lookup(), MEASURES["evaluation-score"], "2023-H2") == {}


def test_places_cannot_be_added_up() -> None:
    assert why(mini_lookup(), "city-place", "2023-Q2") == "指标全市位次不能相加"


def test_nothing_together_is_no_number() -> None:
    found = together(MEASURES["review-coverage"], "2023-08", ())
    assert isinstance(found, Undefined)
    assert found.reason.zh == "2023年8月没有好差评覆盖率"


def test_a_district_without_a_batch_has_no_share_of_one() -> None:
    lookup = mini_lookup({"data/policy/batches.yaml": None})
    assert values_of_all(lookup, MEASURES["batch-resolution"], "2023-08") == {}


def test_a_unit_that_did_not_file_does_not_stand_for_zero() -> None:
    lookup = mini_lookup({f"data/records/{POWER}/2023-08/progress.yaml": None})
    assert count(district(mini_lookup(), "progress-completion", "2023-08")) == (2, 2)
    assert why(lookup, "progress-completion", "2023-08") == "2023年8月没有指标达标率"
    assert count(district(lookup, "progress-filed", "2023-08")) == (1, 2)
