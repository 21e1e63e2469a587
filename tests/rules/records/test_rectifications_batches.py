"""Properties: a batch is complete when its numbers are, an indicator is led when each day has one chief."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.reading import read_register
from qinqing.register.records.typed import PolicyBatches, PolicyBatchesBatch, RectificationBatch
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.indicators import check_chief_present, check_single_chief
from qinqing.rules.records.rectifications import check_batches
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
TEMPLATE = MINI.rectifications[0]
INDICATOR = MINI.indicators["03-02-02"]
CHIEF = INDICATOR.chiefs[0]
START = date(2023, 1, 1)


def batches(total: int) -> PolicyBatches:
    batch = PolicyBatchesBatch(
        id="sheng-2023-0705",
        source="省优化办",
        theme="新官不理旧账",
        assigned_on=date(2023, 7, 5),
        total=total,
        publish_titles=False,
    )
    return PolicyBatches(path="data/policy/batches.yaml", batches=(batch,))


@given(st.integers(1, 33), st.lists(st.integers(1, 40), max_size=50))
def test_a_batch_is_complete_when_each_number_is_there_once(total: int, numbers: list[int]) -> None:
    records = tuple(
        replace(TEMPLATE, path=f"r/{index}.yaml", batch=RectificationBatch(id="sheng-2023-0705", number=number))
        for index, number in enumerate(numbers)
    )
    found = list(check_batches(replace(MINI, rectifications=records, batches=batches(total)), AS_OF))
    assert (found == []) == (sorted(numbers) == list(range(1, total + 1)))
    beyond = sum(number > total for number in numbers)
    repeated = sum(numbers.count(number) - 1 for number in set(numbers) if number <= total)
    missing = set(range(1, total + 1)) - set(numbers)
    assert len(found) == beyond + repeated + bool(missing)


def test_a_lead_that_cannot_be_read_is_not_called_missing() -> None:
    unreadable = frozenset({"data/records/qu-gongdian-gongsi/rectification/zg-2023-0005.yaml"})
    register = replace(MINI, rectifications=(), batches=batches(33), unreadable=unreadable)
    assert list(check_batches(register, AS_OF)) == []


def test_leads_of_an_unknown_batch_are_left_to_the_rules_about_references() -> None:
    stray = replace(TEMPLATE, batch=RectificationBatch(id="wu-ci-pici", number=1))
    assert list(check_batches(replace(MINI, rectifications=(stray,), batches=None), AS_OF)) == []


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
