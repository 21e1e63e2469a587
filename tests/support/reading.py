"""The examples of the strict reader, and how what it says about one is written down beside it."""

from __future__ import annotations

from pathlib import Path

from qinqing.findings.finding import Argument, Finding, Text
from qinqing.register.document.yaml_reader import read_document

EXAMPLES = Path(__file__).parents[1] / "register" / "document" / "examples"
INVALID = sorted((EXAMPLES / "invalid").glob("*.yaml"))
VALID = sorted((EXAMPLES / "valid").glob("*.yaml"))


def told(finding: Finding) -> str:
    """Return ``finding`` as a line of an ``.expected`` file: its place, its rule, and what its sentences name."""
    named = "".join(f" {name}={_written(value)}" for name, value in sorted(finding.arguments.items()))
    return f"{finding.line}:{finding.column}-{finding.end_column} {finding.code}{named}"


def _written(value: Argument) -> str:
    return f"“{value.zh}”“{value.en}”" if isinstance(value, Text) else repr(value)


def bless() -> None:
    """Write the expected file of every invalid example."""
    for example in INVALID:
        findings = read_document(example.read_bytes(), "data/example.yaml").findings
        text = "".join(f"{told(finding)}\n" for finding in findings)
        example.with_suffix(".expected").write_text(text, encoding="utf-8")
