"""A repository that is only what the command line needs of one, and checks whose outcome a test decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qinqing.cli import check, main
from qinqing.findings.finding import Finding, Severity


@dataclass(frozen=True)
class Report:
    findings: tuple[Finding, ...]
    files: int = 12
    records: int = 11
    waived: tuple[Finding, ...] = ()


@dataclass
class Outcome:
    """What the stand-in for the check returns, and what it was asked."""

    findings: tuple[Finding, ...] = ()
    error: BaseException | None = None
    dates: list[date] = field(default_factory=list)
    engines: list[str] = field(default_factory=list)
    raised_faults: list[bool] = field(default_factory=list)


Run = Callable[..., Result]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "data" / "units").mkdir(parents=True)
    (tmp_path / "data" / "site.yaml").write_text("demonstration: true\nas_of: 2023-09-15\n", encoding="utf-8")
    (tmp_path / "data" / "units" / "qu-tongji-ju.yaml").write_text("id: qu-tongji-ju\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def outcome(monkeypatch: pytest.MonkeyPatch) -> Outcome:
    decided = Outcome()

    def stand_in(_: object, *, as_of: date, engine: str, raise_faults: bool) -> Report:
        decided.dates.append(as_of)
        decided.engines.append(engine)
        decided.raised_faults.append(raise_faults)
        if decided.error is not None:
            raise decided.error
        return Report(decided.findings)

    monkeypatch.setattr(check, "check_repository", stand_in)
    return decided


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in ("QINQING_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, list(arguments), prog_name="qinqing")

    return invoke


def finding(code: str, file: str = "data/units/qu-tongji-ju.yaml", severity: Severity = Severity.ERROR) -> Finding:
    """Return a finding of a rule whose sentences need no argument."""
    return Finding(code=code, severity=severity, file=file, line=1, column=1, end_column=3, excerpt="id: qu-tongji-ju")
