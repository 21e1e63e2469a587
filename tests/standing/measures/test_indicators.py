"""An indicator is claimed by the chief of the day, and by nobody in advance."""

from __future__ import annotations

from datetime import date

from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import district_value
from qinqing.standing.numbers.value import Known
from support.measuring import amount_of, edited, known, mini_lookup, reason

CODE, NAME = "03-02-01", "indicator-claimed"
FILE = f"indicators/{CODE}.yaml"


def test_the_chief_of_the_day_claims_and_not_the_one_before() -> None:
    lookup = mini_lookup(edited(FILE, ("claimed_on: 2023-07-07", "claimed_on: 2023-08-07")))
    # 上一任2月认领、6月底离任；现任7月1日接任，8月7日认领。
    assert [amount_of(lookup, NAME, CODE, f"2023-{month:02d}") for month in (1, 2, 6, 7, 8)] == [0, 100, 100, 0, 100]


def test_a_claim_counts_from_its_day() -> None:
    assert amount_of(mini_lookup(as_of=date(2023, 7, 6)), NAME, CODE, "2023-07") == 0
    assert amount_of(mini_lookup(as_of=date(2023, 7, 7)), NAME, CODE, "2023-07") == 100


def test_the_place_is_that_of_the_chief() -> None:
    assert [source.pointer for source in known(mini_lookup(), NAME, CODE, "2023-06").sources] == [("chiefs", 0)]
    assert [source.pointer for source in known(mini_lookup(), NAME, CODE, "2023-08").sources] == [("chiefs", 1)]


def test_an_indicator_without_a_chief_is_not_claimed() -> None:
    lookup = mini_lookup(edited(FILE, ("from: 2023-07-01", "from: 2023-07-10")), as_of=date(2023, 7, 5))
    found = known(lookup, NAME, CODE, "2023-07")
    assert (found.amount, [source.pointer for source in found.sources]) == (0, [("chiefs",)])


def test_an_indicator_that_is_not_in_force_counts_nowhere() -> None:
    lookup = mini_lookup(edited(FILE, ("valid_from: 2023-01-01", "valid_from: 2023-01-01\nvalid_to: 2023-07-31")))
    assert amount_of(lookup, NAME, CODE, "2023-07") == 100
    assert reason(lookup, NAME, CODE, "2023-08") == "指标期末不在用"
    whole = {month: district_value(lookup, MEASURES[NAME], month) for month in ("2023-07", "2023-08")}
    counted = [value.denominator for value in whole.values() if isinstance(value, Known)]
    assert counted == [6, 5]
