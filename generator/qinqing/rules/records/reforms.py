"""Rules about the five reductions (五减事项)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words

_MEASURES = {
    "steps": Text("环节", "steps"),
    "time": Text("时间", "time"),
    "materials": Text("材料", "materials"),
    "trips": Text("跑动", "trips"),
    "cost": Text("成本", "cost"),
}


def check_reduced(register: Register, as_of: date) -> Iterator[Violation]:
    """After a reform a matter takes no more steps, time, materials, trips or cost than before."""
    for reform in register.reforms:
        for field, name in _MEASURES.items():
            before, after = getattr(reform.baseline, field), getattr(reform.current, field)
            if after > before:
                arguments = words(name=name, before=before, after=after)
                yield Violation("QQ440", reform.path, ("current", field), arguments=arguments)


CHECKS: tuple[Check, ...] = (check_reduced,)
