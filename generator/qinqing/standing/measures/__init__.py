"""All measures (度量) that a scheme may name, one module a topic."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from qinqing.standing.measure import Measure
from qinqing.standing.measures import appeals, rectifications, services

MEASURES: Mapping[str, Measure] = MappingProxyType(
    {measure.name: measure for topic in (services, rectifications, appeals) for measure in topic.MEASURES}
)
"""Every measure by its name, in the order of the page of methods."""
