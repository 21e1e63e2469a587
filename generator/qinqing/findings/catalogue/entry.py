"""The shape of a catalogue entry: everything a person may ask about a rule."""

from __future__ import annotations

from dataclasses import dataclass

from qinqing.findings.finding import Argument, Finding, Language, Severity, Text

_PUT_RIGHT_AT_ONCE = ("QQ1", "QQ2", "QQ7", "QQ8", "QQ9")
"""Ranges that no waiver covers: a record that cannot be used, personal information, the site and the program."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A rule (检查规则) with its stable code, its sentences in both languages and an example of each side.

    ``message`` and ``remedy`` are templates in the manner of ``str.format`` whose names are the arguments of the
    finding.  ``wrong`` and ``right`` are short pieces of a record for the documentation page.  ``items`` names the
    catalogue items of the mission that the rule serves, e.g. ``("S47",)``.

    A warning may be waived (豁免), unless it is ``never_waived``.  An error may not, unless ``may_stand`` says why what
    it tells of may be approved to stand: that is so only where the record is true and it is the matter that is amiss,
    and where no page and no board computes with it.
    """

    code: str
    name: str
    severity: Severity
    title: Text
    message: Text
    reason: Text
    remedy: Text
    wrong: str
    right: str
    items: tuple[str, ...] = ()
    may_stand: Text | None = None
    never_waived: bool = False

    @property
    def is_waivable(self) -> bool:
        """Whether an approved waiver may cover what breaks this rule."""
        if self.never_waived or self.code.startswith(_PUT_RIGHT_AT_ONCE):
            return False
        return self.severity is Severity.WARNING or self.may_stand is not None


def fill(template: Text, finding: Finding, language: Language) -> str:
    """Return ``template`` in ``language`` with the arguments of ``finding`` filled in."""
    words = {name: _in_language(value, language) for name, value in finding.arguments.items()}
    return template.in_language(language).format_map(words)


def _in_language(value: Argument, language: Language) -> str:
    return value.in_language(language) if isinstance(value, Text) else str(value)
