"""Commands call, they do not think: what a command does fits on one screen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from support.trees import REPOSITORY

LONGEST_BODY = 40
COMMANDS = sorted((REPOSITORY / "generator" / "qinqing" / "cli").glob("[!_]*.py"))


def bodies(module: Path) -> dict[str, int]:
    """Return how many lines the body of every function of ``module`` has, decorators and docstring left out."""
    found = {}
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            told = ast.get_docstring(node) is not None
            body = node.body[1:] if told else node.body
            found[node.name] = (node.end_lineno or node.lineno) - body[0].lineno + 1 if body else 0
    return found


@pytest.mark.parametrize("module", COMMANDS, ids=lambda module: module.stem)
def test_a_command_parses_calls_and_prints(module: Path) -> None:
    lengths = bodies(module)
    assert "command" in lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_BODY} == {}
