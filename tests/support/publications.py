"""Everything that is published of a repository in memory, without MkDocs: content of pages, extracts, and all paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from qinqing.site.shell.preparation import PreparedSite, errors_of, prepare_site
from support.checking import check_wholly
from support.trees import AS_OF, MemoryTree

_NOWHERE = Path("/nonexistent")


def prepared(files: Mapping[str, bytes], *, as_of: date = AS_OF) -> PreparedSite:
    """Return the site of ``files``, which have to fit their schemas; what else a rule calls an error stops nothing."""
    report = check_wholly(MemoryTree(files), as_of=as_of)
    errors = errors_of(report)
    unreadable = report.register.unreadable
    assert unreadable == frozenset(), [finding for finding in errors if finding.file in unreadable]
    calm = tuple(finding for finding in report.findings if finding not in errors)
    return prepare_site(_NOWHERE, replace(report, findings=calm), as_of=as_of)


def published(site: PreparedSite) -> dict[str, str]:
    """Return what is published, by path: a page with its title, description and date, an extract as it is."""
    pages = {
        page.path: "\n".join((page.title, page.description, str(page.published_on), site.fragment(page)))
        for page in site.pages
    }
    return pages | {path: site.extract(path) for path in site.extracts}
