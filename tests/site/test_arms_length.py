"""MkDocs stays at arm's length: one module imports it."""

from __future__ import annotations

import ast
from pathlib import Path

import qinqing

PACKAGE = Path(qinqing.__file__).parent


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.add(node.module.partition(".")[0])
    return found


def test_only_the_adapter_imports_mkdocs() -> None:
    importers = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if "mkdocs" in _imports(path)}
    assert importers == {"site/adapter.py"}


def test_a_check_does_not_wait_for_mkdocs() -> None:
    """What a build does before it renders imports no MkDocs, so that an error in the data is told at once."""
    pending, seen = ["qinqing.site.build"], set[str]()
    while pending:
        name = pending.pop()
        path = PACKAGE.parent / Path(*name.split("."))
        file = path.with_suffix(".py") if path.with_suffix(".py").is_file() else path / "__init__.py"
        if name in seen or not file.is_file():
            continue
        seen.add(name)
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("qinqing"):
                pending += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    assert "qinqing.site.preparation" in seen
    assert "qinqing.site.adapter" not in seen
