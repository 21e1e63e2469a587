"""Which findings are listed (列出范围): those of some rules, of some files, or of errors alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qinqing.findings.abridgement import rule_of
from qinqing.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What is asked for of all that a check has found.

    ``select`` and ``ignore`` are codes or their beginnings (``"QQ301"``, ``"QQ4"``), and where both hold the longer one
    decides; none selected is all.  ``scopes`` are files and folders from the repository root, None for all of it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    scopes: tuple[str, ...] | None = None

    @property
    def restricts(self) -> bool:
        """Whether less than everything is asked for."""
        return self.scopes is not None or bool(self.select or self.ignore)

    def of(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return those of ``findings`` that are asked for, in their order."""
        return tuple(finding for finding in findings if self._names(rule_of(finding)) and self._holds(finding.file))

    def _names(self, code: str) -> bool:
        chosen = _longest(code, self.select) if self.select else 1
        return chosen > _longest(code, self.ignore)

    def _holds(self, file: str) -> bool:
        return self.scopes is None or any(file == scope or file.startswith(f"{scope}/") for scope in self.scopes)


def _longest(code: str, prefixes: Iterable[str]) -> int:
    """Return the length of the longest of ``prefixes`` that ``code`` begins with, zero where it begins with none."""
    return max((len(prefix) for prefix in prefixes if code.startswith(prefix)), default=0)


def errors_among(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the errors (错误) among ``findings``."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
