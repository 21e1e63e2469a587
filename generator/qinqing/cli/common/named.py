"""Whom an argument names: an identifier, or any name that only one carries."""

from __future__ import annotations

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.records.names import Ambiguous, Meant, Names, unit_names
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Unit


def find_identifier(word: str, names: Names, *, missing: Text, remedy: Text) -> str:
    """Return the identifier that ``word`` stands for among ``names``.

    QinqingError with all the candidates where several carry the name; with ``missing``, the nearest name and
    ``remedy`` where none does.
    """
    meaning = names.meaning_of(word)
    if isinstance(meaning, Meant):
        return meaning.identifier
    if isinstance(meaning, Ambiguous):
        listed = names.listed(meaning.identifiers)
        count = len(meaning.identifiers)
        raise QinqingError(
            Text(f"“{word}”有{count}个同名", f"'{word}' is the name of {count}"),
            Text(f"请改写编号，可选：{listed.zh}", f"write one of the identifiers: {listed.en}"),
        )
    if isinstance(meaning.nearest, Ambiguous):
        said = names.candidates(meaning.nearest)
        raise QinqingError(missing, Text(f"{said.zh}{remedy.zh}", f"{said.en.strip()} Or {remedy.en}"))
    if meaning.nearest is not None:
        near = meaning.nearest.name
        remedy = Text(f"是否应为“{near}”？{remedy.zh}", f"did you mean '{near}'?; {remedy.en}")
    raise QinqingError(missing, remedy)


def find_unit(register: Register, word: str) -> Unit:
    """Return the unit that ``word`` names, by identifier or any name; QinqingError where it names none or several."""
    return register.units[
        find_identifier(
            word,
            unit_names(register),
            missing=Text(f"单位名录中没有“{word}”", f"no unit '{word}' in the registry"),
            remedy=Text("单位编号和名称见 data/units/", "see data/units/ for identifiers and names"),
        )
    ]
