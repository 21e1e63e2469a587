"""Rule codes as they are given on the command line, whole, as a prefix or by name, and what is told of them."""

from __future__ import annotations

from collections.abc import Iterable

from qinqing.errors import QinqingError
from qinqing.findings.catalogue import CATALOGUE, Rule
from qinqing.findings.finding import Text
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


def no_statistics(output_format: str) -> QinqingError:
    """Return what to tell whoever asks for statistics in a format that has none."""
    return QinqingError(
        Text(f"--statistics 不能与 {output_format} 格式同用", f"--statistics has no {output_format} form"),
        Text("请改用 full、concise 或 json 格式", "use the full, concise or json form"),
    )


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
