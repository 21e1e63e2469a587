"""Preparation: from the data repository to the pages that wait to be rendered; MkDocs has no part in it yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment

from qinqing.checking.check import CheckReport, check_repository
from qinqing.disclosure.names.withheld_names import NameMasks, name_masks, without_withheld_names
from qinqing.disclosure.publication import countable, public_records, publish
from qinqing.errors import QinqingError, fault_of
from qinqing.findings.finding import Argument, Finding, Text
from qinqing.findings.selection import errors_among
from qinqing.findings.violation import Violation
from qinqing.policy.releases import released_values
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.schema.validation import EngineName, SchemaSet
from qinqing.register.tree.git import last_commit
from qinqing.register.tree.source import WorkingTree
from qinqing.site.data.extracts import extract
from qinqing.site.errors import SiteError
from qinqing.site.model.page import SitePage, shown_paths
from qinqing.site.model.view import FindingsSummary, SiteView, extract_path
from qinqing.site.pages import site_pages
from qinqing.site.shell.rendering import make_environment, render_fragment


@dataclass(frozen=True, slots=True)
class PreparedSite:
    """Everything there is to publish, as data and page models; nothing is rendered yet.

    ``released`` are the fingerprints of values that look personal and may be published all the same.
    """

    view: SiteView
    pages: tuple[SitePage, ...]
    extracts: dict[str, Any]
    environment: Environment
    released: frozenset[str]

    def with_addresses(self, paths: Iterator[str]) -> PreparedSite:
        """Return the same site with ``paths``, the files that MkDocs brings, among those a page may link to."""
        return replace(self, view=self.view.with_addresses(paths))

    def fragment(self, page: SitePage) -> str:
        """Return the content of ``page`` as HTML.

        Raises SiteError where it cannot be written; that tells the page and a record that it shows.
        """
        try:
            return render_fragment(page, self.environment, self.view)
        except QinqingError:
            raise
        except Exception as error:
            shown = page.sources[0] if page.sources else "—"
            raise SiteError(
                f"网页“{page.path}”无法生成（{fault_of(error)}；所用记录：{shown}）",
                f"page '{page.path}' cannot be written ({fault_of(error)}; record shown: {shown})",
            ) from error

    def extract(self, path: str) -> str:
        """Return the public extract that is published at ``path``."""
        return extract(self.extracts[path])


def check_site(root: Path, *, as_of: date, engine: EngineName = "auto") -> CheckReport:
    """Return what a check of the repository at ``root`` finds; nothing may be published over an error."""
    return check_repository(WorkingTree(root), as_of=as_of, engine=engine)


def errors_of(report: CheckReport) -> tuple[Finding, ...]:
    """Return the findings that stop publication."""
    return errors_among(report.findings)


def prepare_site(root: Path, report: CheckReport, *, as_of: date) -> PreparedSite:
    """Return the site of a repository whose check ``report`` holds no error.

    Raises SiteError where the report does hold one, where a record is left out of the register, whatever the report
    says of it, or where two pages claim one path.
    """
    errors = len(errors_of(report))
    if errors:
        raise SiteError(
            f"检查发现{errors}处错误，不能生成网站",
            f"the check found {errors} errors: no site is built",
            Text("请运行 qinqing check，按提示改正", "run qinqing check and follow its advice"),
        )
    if report.register.unreadable:
        first, count = min(report.register.unreadable), len(report.register.unreadable)
        raise SiteError(
            f"{first} 等{count}份记录不能使用，不能生成网站",
            f"{count} records cannot be used, {first} the first: no site is built",
            Text("请运行 qinqing check，按提示改正", "run qinqing check and follow its advice"),
        )
    schema_set = SchemaSet.load()
    schemas = {kind: schema_set.schema(kind) for kind in ALL_KINDS}
    names = name_masks(report.register, schemas)
    public = publish(report.register, schemas, as_of=as_of)
    view = SiteView(
        register=without_withheld_names(countable(report.register, public), names, schemas),
        public=public,
        as_of=as_of,
        commit=last_commit(root),
        findings=FindingsSummary(errors=0, warnings=len(report.findings), waived=len(report.waived)),
        violations=tuple(_without_names(violation, names) for violation in report.violations),
    )
    host = view.site.host_unit
    pages = tuple(replace(page, content_source=page.content_source or host) for page in site_pages(view))
    shown = shown_paths(pages)
    extracts = {extract_path(record.path): record for record in public_records(public) if record.path in shown}
    taken: set[str] = set()
    for path in (*(page.path for page in pages), *extracts):
        if path in taken:
            raise SiteError(f"有两个页面使用同一地址“{path}”", f"two pages share the address '{path}'")
        taken.add(path)
    released = released_values(report.register, as_of)
    return PreparedSite(view.with_addresses(taken), pages, extracts, make_environment(), released)


def _without_names(violation: Violation, names: NameMasks) -> Violation:
    """Return ``violation`` fit for a page: without a withheld name in what it quotes."""
    mask = names.of(violation.path).without_registered
    shown = {name: _masked(value, mask) for name, value in violation.arguments.items()}
    return violation if shown == dict(violation.arguments) else replace(violation, arguments=shown)


def _masked(value: Argument, mask: Callable[[str], str]) -> Argument:
    if isinstance(value, Text):
        return Text(mask(value.zh), mask(value.en))
    return mask(value) if isinstance(value, str) else value
