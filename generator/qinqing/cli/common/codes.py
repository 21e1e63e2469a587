"""Rule codes as they are given on the command line: whole, as a prefix, or by name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qinqing.errors import QinqingError
from qinqing.findings.catalogue import CATALOGUE, Rule
from qinqing.findings.finding import Finding, Text
from qinqing.findings.suggest import suggestion


def find_rule(word: str) -> Rule:
    """Return the rule whose code (``"QQ301"``, in either case) or name is ``word``.

    Raises QinqingError where there is none.
    """
    named = {rule.name: rule for rule in CATALOGUE.values()}
    rule = CATALOGUE.get(word.upper()) or named.get(word)
    if rule is None:
        raise _unknown(word, [*CATALOGUE, *named])
    return rule


def read_prefixes(values: Iterable[str]) -> tuple[str, ...]:
    """Return the codes and prefixes (``"QQ301"``, ``"QQ4"``) of ``values``, each one or several parted by commas.

    Raises QinqingError for one that no rule begins with.
    """
    prefixes: list[str] = []
    for word in (part.strip() for value in values for part in value.replace("，", ",").split(",")):
        if not word:
            continue
        prefix = word.upper()
        if not any(code.startswith(prefix) for code in CATALOGUE):
            raise _unknown(word, CATALOGUE)
        prefixes.append(prefix)
    return tuple(prefixes)


def wanted(findings: Iterable[Finding], *, select: Sequence[str], ignore: Sequence[str]) -> tuple[Finding, ...]:
    """Return the findings that ``select`` asks for and ``ignore`` does not leave out; the longer prefix decides."""
    return tuple(finding for finding in findings if _is_wanted(finding.code, select, ignore))


def _is_wanted(code: str, select: Sequence[str], ignore: Sequence[str]) -> bool:
    chosen = max((len(prefix) for prefix in select if code.startswith(prefix)), default=0 if select else 1)
    left_out = max((len(prefix) for prefix in ignore if code.startswith(prefix)), default=0)
    return chosen > left_out


def _unknown(word: str, known: Iterable[str]) -> QinqingError:
    hint = suggestion(word.upper(), known)
    if not hint.zh:
        hint = suggestion(word, known)
    return QinqingError(
        Text(f"没有检查规则“{word}”", f"no such rule '{word}'"),
        Text(
            f"{hint.zh}全部规则见 qinqing rules",
            f"{hint.en + '; ' if hint.en else ''}list all rules with: qinqing rules",
        ),
    )
