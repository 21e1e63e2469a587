"""What holds for every measure: its words, its reasons, and places that lead to real fields."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache

import pytest

from qinqing.register.document.yaml_reader import read_document
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import BATCH, HIGHER, INDICATOR, LOWER, SECRETARY, SECTION, UNIT, Measure
from qinqing.standing.numbers.value import Known, Source, Undefined
from support.measuring import mini_lookup
from support.trees import MINI, REPOSITORY

PERIODS = ("2023-06", "2023-07", "2023-08", "2023-09", "2023-10", "2023-Q2", "2023-Q3", "2023-H2", "2023", "2024")
SCHEMA = REPOSITORY / "schemas" / "scheme.schema.json"


@lru_cache(maxsize=1)
def lookup() -> Lookup:
    return mini_lookup()


def subjects(measure: Measure) -> list[str]:
    register = lookup().register
    by_kind = {
        UNIT: list(register.units),
        SECRETARY: list(register.units),
        SECTION: [f"{unit.id}/{section.id}" for unit in register.units.values() for section in unit.sections],
        INDICATOR: list(register.indicators),
        BATCH: ["sheng-2023-0705"],
    }
    return [*dict.fromkeys(subject for kind in measure.subjects for subject in by_kind[kind]), "nobody"]


@cache
def leads_somewhere(source: Source) -> bool:
    document = read_document((MINI / source.path).read_bytes(), source.path)
    return not source.pointer or bool(document.lines_of(source.pointer))


@pytest.mark.parametrize("name", MEASURES)
def test_every_value_has_sources_that_lead_to_a_field_and_every_gap_a_reason(name: str) -> None:
    measure = MEASURES[name]
    for subject in subjects(measure):
        for period in PERIODS:
            found = measure.compute(lookup(), subject, period)
            assert all(map(leads_somewhere, found.sources)), (subject, period, found)
            if isinstance(found, Known):
                assert found.sources, (subject, period)
                if found.denominator is not None and found.numerator is not None:
                    assert found.amount == found.numerator / found.denominator * 100
            else:
                assert isinstance(found, Undefined)
                assert re.search("[一-鿿]", found.reason.zh)
                assert re.fullmatch(r"[^一-鿿]+|.*: [^:]+", found.reason.en), found.reason.en


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_is_known_somewhere_or_says_why_it_is_not(name: str) -> None:
    # The golden repository holds no assessment by the province, one only by the city, no filed sheets, and leads only
    # of a batch that tells nothing of them.
    empty = {"filed-mark", "city-place-change", "province-place", "province-place-from-bottom", "province-place-change"}
    empty |= {"rectification-batch"}
    measure = MEASURES[name]
    found = any(
        isinstance(measure.compute(lookup(), subject, period), Known)
        for subject in subjects(measure)
        for period in PERIODS
    )
    assert found is (name not in empty)


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_is_told_in_the_words_of_the_page_of_methods(name: str) -> None:
    measure = MEASURES[name]
    assert measure.name == name
    assert re.fullmatch("[a-z][a-z0-9-]+", name)
    assert measure.title
    assert measure.definition.endswith("。")
    assert "\n" not in measure.definition
    assert len(measure.definition) > 25
    assert not re.search("[A-Za-z,;:()]", measure.definition)
    assert measure.unit
    assert measure.direction in {HIGHER, LOWER}
    assert set(measure.subjects) <= {UNIT, SECRETARY, SECTION, INDICATOR, BATCH}


def test_a_scheme_may_name_every_measure_and_no_other() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    component = schema["properties"]["versions"]["items"]["properties"]["components"]["items"]["properties"]
    assert component["measure"]["enum"] == list(MEASURES)


def test_titles_are_as_different_as_names() -> None:
    assert len({measure.title for measure in MEASURES.values()}) == len(MEASURES)


def test_the_measures_that_the_issue_asks_for_are_there() -> None:
    asked = """
        progress-completion indicator-completion indicator-place
        city-place city-place-from-bottom city-place-change
        province-place province-place-from-bottom province-place-change
        rectification-on-time rectification-overdue rectification-overdue-days rectification-reopened
        rectification-open-30 rectification-open-90 rectification-open-over-90 batch-resolution
        appeal-answered appeal-on-time appeal-satisfied review-coverage review-good review-bad-on-time
        hotline-answered hotline-on-time hotline-solved hotline-satisfied publicity-done publicity-completion
        visit-scanned visit-off-plan visit-out-of-scope visit-lenient meeting-held meeting-followed-up
        progress-filed indicator-claimed publicity-zero
        report-filed report-late report-missing reform-steps reform-time reform-materials reform-trips reform-cost
        exam-mark evaluation-score contest-image contest-relief filed-mark
    """
    assert set(asked.split()) <= set(MEASURES)
