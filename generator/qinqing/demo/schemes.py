"""The schemes (榜单办法) of the demonstration district: those of a new district, in effect since its first month.

The speech gives no weights, and the demonstration says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qinqing.demo.calendar import FIRST_MONTH
from qinqing.desk.district.entry import Entry, registry
from qinqing.desk.district.new_district import beginning_schemes

_BASIS: Final = "讲话未规定权重，本站默认设置"


def scheme_entries() -> Iterator[Entry]:
    """Yield the scheme of every board."""
    told = {"effective_from": f"{FIRST_MONTH}-01", "basis": _BASIS}
    for entry in beginning_schemes():
        versions = [{**version, **told} for version in entry.data["versions"]]
        yield registry("scheme", entry.data["board"], {**entry.data, "versions": versions})
