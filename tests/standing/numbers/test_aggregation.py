"""Adding up over months: parts and wholes are added, a gap is never filled, and no order matters."""

from __future__ import annotations

from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from qinqing.findings.finding import Text
from qinqing.standing.numbers.aggregation import Tally, count_over, share_over, tally
from qinqing.standing.numbers.value import Known, Source, Undefined

NOTHING = Text("没有分母", "nothing to divide by")
GAP = Undefined(reason=Text("没有填报", "nothing was filed"))
TALLIES = st.builds(
    lambda part, more, name: tally(part, part + more, (Source(name),)),
    st.integers(0, 500),
    st.integers(0, 500),
    st.text("abc", min_size=1, max_size=3),
)
MONTHS = st.dictionaries(st.text("0123456789", min_size=2, max_size=2), TALLIES, min_size=1, max_size=12)


@given(MONTHS)
def test_share_is_the_sum_of_parts_over_the_sum_of_wholes(months: dict[str, Tally]) -> None:
    found = share_over(tuple(months), months.__getitem__, nothing=NOTHING)
    part = sum((one.part for one in months.values()), Fraction(0))
    whole = sum((one.whole for one in months.values()), Fraction(0))
    if whole == 0:
        assert isinstance(found, Undefined)
        assert found.reason == NOTHING
    else:
        assert isinstance(found, Known)
        assert (found.numerator, found.denominator) == (part, whole)
        assert found.amount == part / whole * 100
        assert 0 <= found.amount <= 100
    assert found.sources == tuple(source for one in months.values() for source in one.sources)


@given(MONTHS)
def test_share_lies_between_the_lowest_and_the_highest_month(months: dict[str, Tally]) -> None:
    found = share_over(tuple(months), months.__getitem__, nothing=NOTHING)
    rates = [one.part / one.whole * 100 for one in months.values() if one.whole]
    assert isinstance(found, Undefined) or min(rates) <= found.amount <= max(rates)


@given(MONTHS, st.randoms(use_true_random=False))
def test_order_of_months_changes_no_amount(months: dict[str, Tally], random: Random) -> None:
    shuffled = list(months)
    random.shuffle(shuffled)
    first = share_over(tuple(months), months.__getitem__, nothing=NOTHING)
    second = share_over(tuple(shuffled), months.__getitem__, nothing=NOTHING)
    assert isinstance(first, Known) is isinstance(second, Known)
    assert getattr(first, "amount", None) == getattr(second, "amount", None)


@given(MONTHS, st.data())
def test_one_month_without_a_figure_leaves_none_for_the_whole(months: dict[str, Tally], data: st.DataObject) -> None:
    gap = data.draw(st.sampled_from(sorted(months)))
    for found in (
        share_over(tuple(months), lambda month: GAP if month == gap else months[month], nothing=NOTHING),
        count_over(tuple(months), lambda month: GAP if month == gap else months[month]),
    ):
        assert found == GAP


@given(MONTHS)
def test_count_is_the_sum_of_the_parts(months: dict[str, Tally]) -> None:
    found = count_over(tuple(months), months.__getitem__)
    assert isinstance(found, Known)
    assert found.amount == sum(one.part for one in months.values())


def test_every_reason_is_told_once() -> None:
    found = count_over(
        ("1", "2", "3"), lambda month: Undefined(reason=Text(f"缺{month[0] if month == '3' else 1}", "x"))
    )
    assert isinstance(found, Undefined)
    assert found.reason == Text("缺1；缺3", "x")
