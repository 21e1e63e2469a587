"""The sentences of every reference that leads nowhere (引用不存在), which differ only in what is named."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

BROKEN_REFERENCE = Text(
    "编号写错，这条记录就不会出现在应当出现的页面和统计中，也无法追溯责任。",
    "With a wrong identifier the record is missing from pages and counts, and nobody can be held to it.",
)


def unknown(
    code: str,
    name: str,
    what: Text,
    message: Text,
    remedy: Text,
    *,
    wrong: str,
    right: str,
    items: tuple[str, ...] = (),
) -> Rule:
    """Return the rule that something named, ``what``, exists; the finding's suggestion ends the ``remedy``.

    The other arguments are as in :class:`Rule`.
    """
    return Rule(
        code=code,
        name=name,
        severity=Severity.ERROR,
        title=Text(f"{what.zh}须存在", f"The {what.en} exists"),
        message=message,
        reason=BROKEN_REFERENCE,
        remedy=Text(f"{remedy.zh}{{suggestion}}", f"{remedy.en}{{suggestion}}"),
        wrong=wrong,
        right=right,
        items=items,
    )
