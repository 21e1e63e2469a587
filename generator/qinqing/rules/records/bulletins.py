"""Rules about bulletins (通报): a number of its own, no unit at both ends of a board, no marks that stay inside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.disclosure.states import MEASURES_INSIDE, told_measures
from qinqing.findings.violation import Violation
from qinqing.register.records.names import unit_name
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import listing, words


def check_number_once(register: Register, as_of: date) -> Iterator[Violation]:
    """No two bulletins carry one document number."""
    seen: dict[str, str] = {}
    for bulletin in register.bulletins:
        if bulletin.number in seen:
            arguments = words(number=bulletin.number, other=seen[bulletin.number])
            yield Violation("QQ478", bulletin.path, ("number",), arguments=arguments)
        else:
            seen[bulletin.number] = bulletin.path


def check_top_and_bottom(register: Register, as_of: date) -> Iterator[Violation]:
    """No unit is both at the top and at the bottom of one board."""
    for bulletin in register.bulletins:
        for index, standing in enumerate(bulletin.standings):
            both = [number for number, unit in enumerate(standing.bottom) if unit in standing.top]
            if both:
                arguments = words(names=listing(unit_name(register, standing.bottom[number]) for number in both))
                pointer = ("standings", index, "bottom", both[0])
                yield Violation("QQ479", bulletin.path, pointer, arguments=arguments)


def check_marks_inside(register: Register, as_of: date) -> Iterator[Violation]:
    """A bulletin for the public quotes no marks, votes or judgements that stay inside the district."""
    inside = MEASURES_INSIDE - told_measures(register)
    for bulletin in register.bulletins:
        for index, figure in enumerate(bulletin.figures if bulletin.public else ()):
            if figure.measure in inside:
                arguments = words(name=figure.measure)
                yield Violation("QQ716", bulletin.path, ("figures", index, "measure"), arguments=arguments)


CHECKS: tuple[Check, ...] = (check_number_once, check_top_and_bottom, check_marks_inside)
