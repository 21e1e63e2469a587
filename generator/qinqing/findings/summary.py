"""The closing word of a check: how much was read and how much was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qinqing.findings import catalogue
from qinqing.findings.finding import Finding, Language, Severity, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts of one check (检查汇总); ``restricted`` says that only a part of the findings was asked for."""

    files: int
    records: int
    errors: int
    warnings: int
    restricted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """How many findings of one rule a check has."""

    code: str
    severity: Severity
    title: Text
    count: int


def summarise(findings: Iterable[Finding], *, files: int, records: int, restricted: bool = False) -> Summary:
    """Return the counts of ``findings``, made by reading ``files`` files with ``records`` valid records."""
    counts = Counter(finding.severity for finding in findings)
    return Summary(
        files=files,
        records=records,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        restricted=restricted,
    )


def closing_line(summary: Summary, language: Language) -> str:
    """Return the counts as one sentence: “共检查 1,234 个文件：3 处错误，2 处警告。”"""
    return (_chinese(summary) if language == "zh" else _english(summary)).strip()


def count_by_rule(findings: Iterable[Finding]) -> tuple[RuleCount, ...]:
    """Return the number of findings of every rule that has one, the most frequent first."""
    counts = Counter(finding.code for finding in findings)
    return tuple(
        RuleCount(
            code=code, severity=catalogue.CATALOGUE[code].severity, title=catalogue.CATALOGUE[code].title, count=count
        )
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def _chinese(summary: Summary) -> str:
    scope = "（仅列出所选范围内的结果）" if summary.restricted else ""
    read = f"共检查 {summary.files:,} 个文件"
    found = []
    if summary.errors:
        found.append(f"{summary.errors:,} 处错误")
    if summary.warnings:
        found.append(f"{summary.warnings:,} 处警告")
    return f"{read}：{'，'.join(found)}{scope}。" if found else f"{read}：未发现问题{scope}。"


def _english(summary: Summary) -> str:
    scope = " (only the selected part is listed)" if summary.restricted else ""
    read = f"Checked {_counted(summary.files, 'file')}"
    found = []
    if summary.errors:
        found.append(_counted(summary.errors, "error"))
    if summary.warnings:
        found.append(_counted(summary.warnings, "warning"))
    return f"{read}: {', '.join(found) or 'nothing found'}{scope}."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
