"""Properties: a batch is complete when its numbers are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.reading import read_register
from qinqing.register.records.typed import PolicyBatches, PolicyBatchesBatch, RectificationBatch
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.records.rectifications import check_batches
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
TEMPLATE = MINI.rectifications[0]


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
