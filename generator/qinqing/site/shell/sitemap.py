"""The sitemap (网站地图): every page with its address and the day it was last changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from urllib.parse import quote, urljoin
from xml.sax.saxutils import escape

ADDRESSES_PER_FILE = 50_000

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_files(
    entries: Sequence[tuple[str, date]], *, site_url: str, as_of: date, limit: int = ADDRESSES_PER_FILE
) -> dict[str, str]:
    """Return the files of the sitemap by path, ``sitemap.xml`` first.

    ``entries`` are paths below the site root with the day of their last change.  With more than ``limit`` of them
    ``sitemap.xml`` becomes an index of numbered files, as the protocol demands.
    """
    if len(entries) <= limit:
        return {"sitemap.xml": _urlset(entries, site_url)}
    parts = [entries[start : start + limit] for start in range(0, len(entries), limit)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    index = "".join(
        f"  <sitemap><loc>{escape(urljoin(site_url, name))}</loc><lastmod>{as_of.isoformat()}</lastmod></sitemap>\n"
        for name in names
    )
    files = {"sitemap.xml": f'{_HEAD}<sitemapindex xmlns="{_SCHEMA}">\n{index}</sitemapindex>\n'}
    return files | {name: _urlset(part, site_url) for name, part in zip(names, parts, strict=True)}


def page_address(site_url: str, path: str) -> str:
    """Return the full address of a page: its folder, where the file is an ``index.html``."""
    folder = path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else path
    return urljoin(site_url, quote(folder))


def _urlset(entries: Sequence[tuple[str, date]], site_url: str) -> str:
    lines = "".join(
        f"  <url><loc>{escape(page_address(site_url, path))}</loc><lastmod>{day.isoformat()}</lastmod></url>\n"
        for path, day in entries
    )
    return f'{_HEAD}<urlset xmlns="{_SCHEMA}">\n{lines}</urlset>\n'
