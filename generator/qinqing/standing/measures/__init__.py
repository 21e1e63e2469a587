"""All measures (度量) that a scheme may name, one module a topic."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qinqing.standing.measures import (
    appeals,
    contests,
    filed_marks,
    indicators,
    meetings,
    places,
    progress,
    rectifications,
    reforms,
    reports,
    services,
    visits,
)
from qinqing.standing.measures.measure import Measure

_TOPICS: tuple[tuple[Measure, ...], ...] = (
    progress.MEASURES,
    indicators.MEASURES,
    places.MEASURES,
    rectifications.MEASURES,
    appeals.MEASURES,
    services.MEASURES,
    visits.MEASURES,
    meetings.MEASURES,
    reports.MEASURES,
    reforms.MEASURES,
    contests.MEASURES,
    (filed_marks.FILED_MARK,),
)

MEASURES: Mapping[str, Measure] = MappingProxyType({measure.name: measure for topic in _TOPICS for measure in topic})
"""Every measure by its name, in the order of the page of methods."""
