"""What must hold of the site of a repository without errors: it is built, the same each time, with nothing internal."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment

from fuzzing.case import Case, demand
from fuzzing.checks_hold import is_clean
from fuzzing.repository import kind_of, tree_of, write_tree
from qinqing.checking.check import CheckReport, check_repository
from qinqing.site.shell.build import build_site
from qinqing.site.shell.last_gate import check_published_files
from qinqing.site.shell.preparation import prepare_site
from qinqing.site.shell.rendering import make_environment
from support.built_site import PageReader, tree
from support.checking import schema_set

CANARY = "金丝雀"

Output = Mapping[str, str]


def site_of(case: Case, report: CheckReport, folder: Path) -> Output:
    """Return every page and every extract of the site, by its path, without the theme; ``folder`` is no repository."""
    prepared = replace(prepare_site(folder, report, as_of=case.as_of), environment=_environment())
    pages = {page.path: prepared.fragment(page) for page in prepared.pages}
    return {**pages, **{path: prepared.extract(path) for path in prepared.extracts}}


@cache
def _environment() -> Environment:
    """Return the templates, compiled once for all sites of a walk."""
    return make_environment()


def hold_site(case: Case, report: CheckReport) -> None:
    """Raise FaultError unless the pages and extracts can be made, are sound, and no internal text is in them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        output = site_of(case, report, folder)
        demand(site_of(case, report, folder) == output, "a-second-run-gives-the-same-bytes")
        for path, text in output.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
        numbers = check_published_files(folder, shown_as="site")
        demand(not numbers, "what-check-passes-passes-the-last-gate", [finding.file for finding in numbers])
        _hold_pages(output)
        _hold_secrets(case, report, output, folder)


def _hold_pages(output: Output) -> None:
    for path, text in output.items():
        if path.endswith(".html"):
            page = PageReader(text)
            demand(not page.handlers and not page.inline_scripts, "no-text-becomes-code", path)
            twice = [one for one in page.identifiers if page.identifiers.count(one) > 1]
            demand(not twice, "no-identifier-stands-twice-on-a-page", f"{path} {twice[:1]}")


def _hold_secrets(case: Case, report: CheckReport, output: Output, folder: Path) -> None:
    """Other internal texts change nothing of what the public sees, and none of them is in it."""
    found = _with_other_secrets(case, report, folder, names=True)
    if found is None:
        return
    leaks = sorted(path for path, text in found.items() if CANARY in text)
    demand(not leaks, "no-internal-text-is-published", leaks[:3])
    if found != output:
        # A name is withheld in the texts of others, too, so that another one changes what is left of these, on purpose.
        found = _with_other_secrets(case, report, folder, names=False)
        demand(
            found is None or found == output, "internal-texts-decide-nothing-public", _differing(found or {}, output)
        )


def _with_other_secrets(case: Case, report: CheckReport, folder: Path, *, names: bool) -> Output | None:
    """Return the site with canaries for internal texts, and for ``names`` too; None where the check says otherwise."""
    records = {path: with_canaries(kind_of(path), record, names=names) for path, record in case.records.items()}
    told = check_repository(tree_of(records), as_of=case.as_of, schema_set=schema_set())
    if not is_clean(told) or len(told.findings) != len(report.findings):
        return None
    return site_of(case, told, folder)


def _differing(one: Mapping[str, object], other: Mapping[str, object]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))[:3]


def with_canaries(kind: str, record: Any, *, names: bool = True) -> Any:
    """Return ``record`` with a canary for every text that its schema keeps internal, names too with ``names``."""
    counted = iter(range(1_000_000))
    changed = deepcopy(record)
    _fill(schema_set().schema(kind), changed, counted, internal=False, names=names)
    return changed


def _fill(schema: Mapping[str, Any], value: Any, counted: Iterator[int], *, internal: bool, names: bool) -> None:
    places = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, part in list(places):
        inner = schema["items"] if isinstance(step, int) else schema["properties"][step]
        hidden = internal or inner.get("x-visibility") == "internal"
        if isinstance(part, dict | list):
            _fill(inner, part, counted, internal=hidden, names=names)
        elif not names and "x-name" in inner:
            continue
        elif hidden and isinstance(part, str) and not {"pattern", "format", "enum", "const"} & set(inner):
            value[step] = f"{CANARY}{next(counted)}"


def hold_whole_build(case: Case) -> None:
    """Raise FaultError unless MkDocs builds the whole site, and the same from files written in another order."""
    with tempfile.TemporaryDirectory() as name:
        built: list[dict[str, bytes]] = []
        for number, paths in enumerate((list(case.tree.files), list(case.tree.files)[::-1])):
            root = write_tree(case.tree, Path(name) / str(number), paths=paths)
            report = build_site(root, as_of=case.as_of, output=root / "site")
            codes = [finding.code for finding in report.check.findings]
            demand(report.published, "what-is-without-errors-is-published", codes[-5:])
            built.append(tree(root / "site"))
        demand(built[0] == built[1], "the-order-of-files-changes-nothing", _differing(*built))
