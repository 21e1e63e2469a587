"""The expected pages of the golden repository, ``tests/golden/pages``, and how to accept the present ones."""

from __future__ import annotations

import tempfile
from pathlib import Path

from qinqing.site.shell.preparation import PreparedSite, check_site, prepare_site
from support.golden import AS_OF, copy_of_mini

FOLDER = Path(__file__).parents[1] / "golden" / "pages"


def golden_name(page_path: str) -> str:
    """Return the file that holds the expected content of a page: ``units/x/index.html`` gives ``units__x.html``."""
    return (page_path.removesuffix("/index.html").removesuffix(".html")).replace("/", "__") + ".html"


def fragments(prepared: PreparedSite) -> dict[str, str]:
    """Return the content of every page by the name of its golden file."""
    return {golden_name(page.path): prepared.fragment(page) for page in prepared.pages}


def bless() -> list[Path]:
    """Write the content of every page of the golden repository and return the files that changed."""
    with tempfile.TemporaryDirectory() as folder:
        root = copy_of_mini(Path(folder) / "mini")
        found = fragments(prepare_site(root, check_site(root, as_of=AS_OF), as_of=AS_OF))
    FOLDER.mkdir(parents=True, exist_ok=True)
    changed = []
    for path in FOLDER.glob("*.html"):
        if path.name not in found:
            path.unlink()
            changed.append(path)
    for name, text in found.items():
        path = FOLDER / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return sorted(changed)
