"""How fast pages are stamped against the same pages rendered through MkDocs and Material, in one run.

Prints milliseconds a page of both, the page's own content included and the fixed cost of a site with few pages
taken off, and the ratio of medians; the demand is at most 0.5.

``python benchmarks/pages.py [--pages 1000] [--rounds 3]``
"""

from __future__ import annotations

import argparse
import gc
import shutil
import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from qinqing.register.tree.packaged import packaged
from qinqing.site.shell.adapter import write_site
from qinqing.site.shell.preparation import PreparedSite, check_site, prepare_site

MINI = Path(__file__).resolve().parents[1] / "tests" / "mini"
AS_OF = date(2023, 9, 15)


def with_pages(site: PreparedSite, count: int) -> PreparedSite:
    """Return ``site`` with ``count`` more pages, each a page of a rectification under another address."""
    originals = [page for page in site.pages if page.kind == "rectification"]
    more = tuple(
        replace(page, path=f"{page.section}/copy-{number}/index.html")
        for number, page in enumerate((originals * (count // len(originals) + 1))[:count])
    )
    view = site.view.with_addresses(page.path for page in more)
    return replace(site, view=view, pages=(*site.pages, *more))


def seconds_of(site: PreparedSite, root: Path) -> float:
    """Return the seconds that writing ``site`` takes with the settings in ``root``."""
    output = root / "site"
    shutil.rmtree(output, ignore_errors=True)
    gc.collect()
    start = perf_counter()
    write_site(site, root=root, output=output)
    return perf_counter() - start


def settings_folder(folder: Path, *, stamping: bool) -> Path:
    """Return ``folder`` with an ``mkdocs.yml`` that stamps pages or lets the theme render each."""
    text = Path(str(packaged("mkdocs.yml"))).read_text(encoding="utf-8")
    text = text.replace("docs_dir: site_src", f"docs_dir: {packaged('site_src')}")
    text = text.replace("  - qinqing\n", f"  - qinqing:\n      stamping: {str(stamping).lower()}\n")
    folder.mkdir()
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return folder


def measure(pages: int, rounds: int) -> tuple[float, float]:
    """Return the milliseconds that a page takes stamped, and rendered through the theme."""
    few = prepare_site(MINI, check_site(MINI, as_of=AS_OF), as_of=AS_OF)
    many = with_pages(few, pages)
    with tempfile.TemporaryDirectory() as name:
        roots = [settings_folder(Path(name) / str(stamping), stamping=stamping) for stamping in (True, False)]
        times: list[list[float]] = [[], []]
        for _ in range(rounds):
            for place, root in zip(times, roots, strict=True):
                place.append((seconds_of(many, root) - seconds_of(few, root)) * 1000 / pages)
    return median(times[0]), median(times[1])


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    stamped, rendered = measure(arguments.pages, arguments.rounds)
    print(f"stamped: {stamped:.2f} ms a page; through MkDocs and Material: {rendered:.2f} ms a page")
    print(f"stamped / rendered: {stamped / rendered:.3f} (demand: at most 0.5)")


if __name__ == "__main__":
    main()
