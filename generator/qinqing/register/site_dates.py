"""The date settings of ``data/site.yaml``, read before anything else is: a check needs its date to begin."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from qinqing.register.repository import SITE_FILE
from qinqing.register.source import TreeSource
from qinqing.register.yaml_reader import read_document


@dataclass(frozen=True, slots=True)
class SiteDates:
    """The settings of the site (站点设置) that bear on the date, where they could be read."""

    demonstration: bool
    as_of: date | None


def read_site_dates(source: TreeSource) -> SiteDates | None:
    """Return the date settings of ``source``, or None where its ``data/site.yaml`` cannot be read.

    What is wrong with the file is for the check to tell; here a faulty setting counts as not given.
    """
    try:
        content = source.read(SITE_FILE)
    except OSError:
        return None
    value = read_document(content, SITE_FILE).value
    if not isinstance(value, Mapping):
        return None
    return SiteDates(demonstration=value.get("demonstration") is True, as_of=_date(value.get("as_of")))


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
