"""A finding: one thing a person should know about one place in the repository."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Literal

from qinqing.findings.place import Place

Language = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Text:
    """The same sentence in Chinese and in English."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """Return the sentence in ``language``."""
        return self.zh if language == "zh" else self.en


Argument = str | int | Decimal | Text


class Severity(Enum):
    """How much a finding weighs: an error (错误) stops publication, a warning (警告) does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One result of a check (检查意见), with its place; the sentences come from the catalogue.

    ``file`` is relative to the repository root and written with ``/``.  ``line`` and ``column`` count from 1 in
    characters; ``end_column`` is exclusive; ``line`` 0 means the whole file.  ``excerpt`` is the source line as it
    may be printed: whoever makes the finding has already masked personal information in it and in ``arguments``.
    """

    code: str
    severity: Severity
    file: str
    line: int = 0
    column: int = 0
    end_column: int = 0
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    excerpt: str = ""

    @classmethod
    def at(
        cls, place: Place, *, code: str, severity: Severity, file: str, arguments: Mapping[str, Argument] | None = None
    ) -> Finding:
        """Return the finding of the rule ``code`` at ``place`` of ``file``."""
        return cls(
            code=code,
            severity=severity,
            file=file,
            line=place.line,
            column=place.column,
            end_column=place.end_column,
            arguments=arguments or {},
            excerpt=place.excerpt,
        )


def place_order(finding: Finding) -> tuple[str, int, int, str, str]:
    """Return the key that sorts findings by file, line, column and code, the same on every run."""
    return finding.file, finding.line, finding.column, finding.code, repr(sorted(finding.arguments.items(), key=_name))


def _name(item: tuple[str, Argument]) -> str:
    return item[0]
