"""Properties: an indicator is led when each day has one chief."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.indicators import check_chief_present, check_single_chief
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
INDICATOR = MINI.indicators["03-02-02"]
CHIEF = INDICATOR.chiefs[0]
START = date(2023, 1, 1)


@st.composite
def terms(draw: st.DrawFn) -> tuple[tuple[int, int | None], ...]:
    found = draw(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), min_size=1, max_size=4))
    open_ended = draw(st.booleans())
    chosen: list[tuple[int, int | None]] = [(first, first + length) for first, length in found]
    if open_ended:
        chosen[-1] = (chosen[-1][0], None)
    return tuple(chosen)


@given(terms())
def test_chiefs_are_judged_as_counting_day_by_day_would(spans: tuple[tuple[int, int | None], ...]) -> None:
    as_of = START + timedelta(days=25)
    chiefs = tuple(
        replace(
            CHIEF,
            from_=START + timedelta(days=first),
            to=None if last is None else START + timedelta(days=last),
            claimed_on=None,
        )
        for first, last in spans
    )
    indicator = replace(INDICATOR, valid_from=START, chiefs=chiefs)
    register = replace(MINI, indicators={indicator.code: indicator})
    on_day = [sum(first <= day and (last is None or day <= last) for first, last in spans) for day in range(60)]
    assert (list(check_single_chief(register, as_of)) == []) == (max(on_day) <= 1)
    begun = min(first for first, _ in spans)
    counted = range(begun if begun <= 25 else 0, 26)
    vacant = {day for day in counted if on_day[day] == 0}
    told: set[int] = set()
    for violation in check_chief_present(register, as_of):
        first = date.fromisoformat(str(violation.arguments["first"]))
        last = date.fromisoformat(str(violation.arguments["last"]))
        told |= set(range((first - START).days, (last - START).days + 1))
    assert told == vacant
