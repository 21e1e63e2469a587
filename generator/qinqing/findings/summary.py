"""The closing word of a check: how much was read and how much was found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from qinqing.findings import catalogue
from qinqing.findings.abridgement import count_of, rule_of
from qinqing.findings.finding import Finding, Language, Severity, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The counts of one check (检查汇总).

    ``waived`` is what waivers cover, listed apart; ``restricted`` says that only a part was asked for.
    """

    files: int
    records: int
    errors: int
    warnings: int
    waived: tuple[Finding, ...] = ()
    restricted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCount:
    """How many findings of one rule a check has."""

    code: str
    severity: Severity
    title: Text
    count: int


def summarise(
    findings: Iterable[Finding],
    *,
    files: int,
    records: int,
    waived: Iterable[Finding] = (),
    restricted: bool = False,
) -> Summary:
    """Return the counts of ``findings``, made by reading ``files`` files with ``records`` valid records."""
    counts: Counter[Severity] = Counter()
    for finding in findings:
        code = rule_of(finding)
        severity = finding.severity if code == finding.code else catalogue.CATALOGUE[code].severity
        counts[severity] += count_of(finding)
    return Summary(
        files=files,
        records=records,
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        waived=tuple(waived),
        restricted=restricted,
    )


def closing_line(summary: Summary, language: Language) -> str:
    """Return the counts as one sentence: “共检查 1,234 个文件：3 处错误，2 处警告。”"""
    return _chinese(summary) if language == "zh" else _english(summary)


def count_by_rule(findings: Iterable[Finding]) -> tuple[RuleCount, ...]:
    """Return the number of findings of every rule that has one, the most frequent first."""
    counts = _counts(findings)
    return tuple(
        RuleCount(
            code=code, severity=catalogue.CATALOGUE[code].severity, title=catalogue.CATALOGUE[code].title, count=count
        )
        for code, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    """Return how many there are of each rule, with those that are not listed."""
    counts: Counter[str] = Counter()
    for finding in findings:
        counts[rule_of(finding)] += count_of(finding)
    return counts


def _chinese(summary: Summary) -> str:
    found = []
    if summary.errors:
        found.append(f"{summary.errors:,} 处错误")
    if summary.warnings:
        found.append(f"{summary.warnings:,} 处警告")
    notes = []
    if summary.waived:
        notes.append(f"另有 {len(summary.waived):,} 处已批准豁免")
    if summary.restricted:
        notes.append("仅列出所选范围内的结果")
    note = f"（{'；'.join(notes)}）" if notes else ""
    return f"共检查 {summary.files:,} 个文件：{'，'.join(found) or '未发现问题'}{note}。"


def _english(summary: Summary) -> str:
    found = []
    if summary.errors:
        found.append(_counted(summary.errors, "error"))
    if summary.warnings:
        found.append(_counted(summary.warnings, "warning"))
    notes = []
    if summary.waived:
        notes.append(f"{len(summary.waived):,} more waived")
    if summary.restricted:
        notes.append("only the selected part is listed")
    note = f" ({'; '.join(notes)})" if notes else ""
    return f"Checked {_counted(summary.files, 'file')}: {', '.join(found) or 'nothing found'}{note}."


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
