"""Nobody is shown under blame before the day of publication, nor after the term."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from qinqing.disclosure.publication import publish
from qinqing.disclosure.terms import DEFAULT_TERMS, LONGEST_DAYS, TIMED_KINDS, last_day, terms_of
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.records.typed import SiteDisclosureTerms
from qinqing.register.schema.schema_files import read_schema, read_schemas
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

TERMS = SiteDisclosureTerms(decision=30, criticism=20, warning=10)
DAY = timedelta(days=1)


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register with terms of its own."""
    register = read_register(mini_tree(), schema_set=SchemaSet.load()).register
    assert register.site is not None
    return replace(
        register, site=replace(register.site, disclosure=replace(register.site.disclosure, terms=TERMS)), amendments=()
    )


def blamed(register: Register, kind: str) -> tuple[Any, date, date]:
    """Return a record of ``kind`` that names someone under blame, and the first and last days of its term."""
    match kind:
        case "decision":
            first = next(event.date for event in register.decisions[0].history if event.state == "批准")
            return register.decisions[0], first, first + 30 * DAY
        case "bulletin":
            record = replace(register.bulletins[0], kind="通报批评", public=True)
            return record, record.issued_on, record.issued_on + 20 * DAY
        case _:
            case = replace(register.cases[0], kind="反面警示", publish="公开")
            return case, case.date, case.date + 10 * DAY


def is_public(register: Register, kind: str, record: Any, day: date) -> bool:
    changed = replace(register, **{KINDS[kind].attribute: (record,)})
    return bool(records_of_kind(publish(changed, read_schemas(), as_of=day), kind))


@pytest.mark.parametrize("kind", TIMED_KINDS)
def test_it_is_shown_from_its_day_to_the_last_of_its_term_and_not_a_day_more(register: Register, kind: str) -> None:
    record, first, last = blamed(register, kind)
    days = (first - DAY, first, last, last + DAY)
    assert [is_public(register, kind, record, day) for day in days] == [False, True, True, False]
    assert last_day(kind, record, terms=TERMS, day=last) == last


@pytest.mark.parametrize("kind", TIMED_KINDS)
def test_a_record_may_name_its_own_last_day(register: Register, kind: str) -> None:
    record, first, last = blamed(register, kind)
    for own in (first + 3 * DAY, last + 40 * DAY):
        timed = replace(record, public_until=own)
        days = (own, own + DAY)
        assert [is_public(register, kind, timed, day) for day in days] == [True, False]


@pytest.mark.parametrize("kind", TIMED_KINDS)
def test_no_date_however_far_shows_anyone_for_ever(register: Register, kind: str) -> None:
    record, first, _ = blamed(register, kind)
    endless = replace(record, public_until=date.max)
    longest = first + LONGEST_DAYS * DAY
    assert [is_public(register, kind, endless, day) for day in (longest, longest + DAY)] == [True, False]


def test_what_blames_nobody_stays(register: Register) -> None:
    later = date(2033, 1, 1)
    for kind, record in (
        ("bulletin", replace(register.bulletins[0], kind="通报表扬", public=True)),
        ("case", replace(register.cases[0], kind="经验做法", publish="公开")),
    ):
        assert is_public(register, kind, record, later)
        assert last_day(kind, record, terms=TERMS, day=later) is None
        assert not is_public(register, kind, replace(record, public_until=later - DAY), later)


@pytest.mark.parametrize("kind", ["assessment", "evaluation"])
def test_results_are_not_told_before_they_are_published(register: Register, kind: str) -> None:
    (record,) = records_of_kind(register, kind)
    days = (record.published_on - DAY, record.published_on)
    assert [is_public(register, kind, record, day) for day in days] == [False, True]


def test_a_district_that_decided_no_term_has_one_all_the_same(register: Register) -> None:
    assert register.site is not None
    undecided = replace(register.site, disclosure=replace(register.site.disclosure, terms=None))
    assert terms_of(None) == terms_of(undecided) == DEFAULT_TERMS
    assert terms_of(register.site) == TERMS
    record, first, _ = blamed(register, "decision")
    assert not is_public(replace(register, site=undecided), "decision", record, first + 181 * DAY)


def test_the_settings_admit_no_term_longer_than_the_longest() -> None:
    terms = read_schema("site")["properties"]["disclosure"]["properties"]["terms"]["properties"]
    assert {part["maximum"] for part in terms.values()} == {LONGEST_DAYS}


def test_the_longest_term_does_not_run_over_the_end_of_time(register: Register) -> None:
    record, _, _ = blamed(register, "case")
    last = replace(record, date=date.max, public_until=date.max)
    assert last_day("case", last, terms=TERMS, day=date.max) == date.max
