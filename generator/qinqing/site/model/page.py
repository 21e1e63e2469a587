"""A page of the site, as the page models hand it over to be rendered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """One page: where it stands, what it says about itself, and the model that its template shows.

    ``path`` is the file below the site root, e.g. ``"units/qu-tongji-ju/index.html"``.  ``section`` is the first
    folder of the column (栏目) it belongs to; the page at ``<section>/index.html`` is the column's list page and
    stands in the navigation under ``title``.  The home page has the path ``"index.html"`` and no section.

    ``kind`` names pages of one sort, which share the shell around their content.  ``template`` is rendered with
    ``model`` and must give a fragment that carries ``<h1 id="content">``.  ``published_on`` is 发布日期, taken from
    the record.  ``hide`` names parts of the shell that the kind does without: ``"navigation"``, ``"toc"``.
    ``sources`` are the repository paths of the records the page shows: nothing else says which records are shown,
    and so which have an extract.  ``content_source`` is 来源, the unit that filed them.
    """

    path: str
    kind: str
    section: str
    title: str
    description: str
    template: str
    model: object
    published_on: date | None = None
    hide: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    content_source: str = ""

    @property
    def is_list(self) -> bool:
        """Whether this is the home page or the list page of its column."""
        return self.path == "index.html" or self.path == f"{self.section}/index.html"

    @property
    def depth(self) -> int:
        """How many folders deep the page stands; relative addresses depend on nothing else."""
        return self.path.count("/")


def shown_paths(pages: Iterable[SitePage]) -> frozenset[str]:
    """Return the repository paths of the records that any of ``pages`` shows."""
    return frozenset(path for page in pages for path in page.sources)
