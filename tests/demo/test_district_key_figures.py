"""The key figures of the demonstration district on several days, counted a second time from the committed files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.demo.calendar import AS_OF
from qinqing.register.records.register import Register
from qinqing.standing.facts.lookup import build_lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.district import district_value
from qinqing.standing.numbers.value import Known
from support.recounting import RECOUNTS, District
from support.trees import REPOSITORY

pytestmark = pytest.mark.slow

DAYS = (date(2023, 3, 31), date(2023, 7, 31), date(2023, 9, 30), date(2023, 10, 31), AS_OF)


@pytest.mark.parametrize("day", DAYS)
def test_every_key_figure_is_what_the_bare_files_say(register: Register, day: date) -> None:
    assert register.site is not None
    month = min(f"{day:%Y-%m}", register.site.current_period)
    lookup = build_lookup(replace(register, site=replace(register.site, current_period=month)), day)
    for measure, recount in RECOUNTS.items():
        of_the_day = measure.startswith("rectification") or measure in {"batch-resolution", "indicator-claimed"}
        found = district_value(lookup, MEASURES[measure], f"{day:%Y-%m}" if of_the_day else month)
        part, whole = recount(District(REPOSITORY, day, month))
        if whole == 0:
            assert not isinstance(found, Known), measure
            continue
        assert isinstance(found, Known), measure
        assert (found.amount if whole is None else (found.numerator, found.denominator)) == (
            part if whole is None else (part, whole)
        ), measure


def test_leads_are_left_out_of_the_rectifications_of_the_district_and_told_by_batch(register: Register) -> None:
    lookup = build_lookup(register, date(2023, 10, 31))
    closed = district_value(lookup, MEASURES["rectification-closed"], "2023-10")
    leads = district_value(lookup, MEASURES["batch-resolution"], "2023-10")
    assert isinstance(closed, Known)
    assert isinstance(leads, Known)
    assert (closed.numerator, closed.denominator) == (143, 219)
    assert (leads.numerator, leads.denominator) == (7, 33)
