"""An error in the data is told before MkDocs is imported, which takes a second."""

from __future__ import annotations

import ast
from pathlib import Path

import qinqing

PACKAGE = Path(qinqing.__file__).parent


def test_a_check_does_not_wait_for_mkdocs() -> None:
    """What a build does before it renders imports no MkDocs, so that an error in the data is told at once."""
    pending, seen = ["qinqing.site.shell.build"], set[str]()
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
    assert "qinqing.site.shell.preparation" in seen
    assert "qinqing.site.shell.adapter" not in seen
