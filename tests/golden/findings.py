"""The golden findings: what the check says of the mini-repository with the faults of ``faulty/`` laid over it."""

from __future__ import annotations

from pathlib import Path

from qinqing.findings.finding import Language
from qinqing.findings.renderers import render
from qinqing.findings.summary import summarise
from support.checking import check_wholly
from support.trees import AS_OF, example_tree

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"
FORMS: tuple[tuple[str, Language], ...] = (
    ("full", "zh"),
    ("full", "en"),
    ("concise", "zh"),
    ("json", "zh"),
    ("github", "zh"),
    ("markdown", "zh"),
    ("sarif", "zh"),
)


def expected_file(output_format: str, language: Language) -> Path:
    """Return where the expected text of one form lies."""
    return EXPECTED / f"{output_format}.{language}.txt"


def findings_text(output_format: str, language: Language) -> str:
    """Return what the check prints now."""
    report = check_wholly(example_tree(HERE / "faulty"), as_of=AS_OF)
    summary = summarise(report.findings, files=report.files, records=report.records)
    return render(report.findings, output_format=output_format, language=language, summary=summary, colour=False)


def bless() -> None:
    """Accept what the check prints now."""
    EXPECTED.mkdir(exist_ok=True)
    for output_format, language in FORMS:
        expected_file(output_format, language).write_text(findings_text(output_format, language), encoding="utf-8")
