"""More of the same for benchmarks: further appeals and rectifications, made one by one and never held together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from qinqing.demo.calendar import AS_OF
from qinqing.demo.chance import chance, happens, weighted
from qinqing.demo.rectifications import draw_outcome, make_rectification, measures_for
from qinqing.demo.tables import Tables
from qinqing.demo.visits import any_class, enterprise
from qinqing.demo.workdays import after, working_from
from qinqing.desk.district.entry import Entry, filled, lasting


def bulk_entries(tables: Tables, seed: int, *, present: int, scale: Fraction) -> Iterator[Entry]:
    """Yield as many further records as make ``present`` records ``scale`` times as many."""
    random = chance(seed, "bulk")
    for number in range(1, int(present * (scale - 1)) + 1):
        matter = random.choice(tables.matters)
        unit = tables.unit_by_id[matter.unit]
        start = working_from(date(2023, 1, 4) + timedelta(days=random.randint(0, 240)))
        if happens(random, 40):
            deadline = working_from(start + timedelta(days=random.randint(25, 60)))
            draft = make_rectification(
                random,
                unit,
                key=str(number),
                title=matter.title,
                description=f"自查发现{matter.issue}。",
                source="自查",
                start=start,
                deadline=deadline,
                deadline_kind="承诺",
                goal=f"解决“{matter.title}”问题，同类情况不再发生。",
                measures=measures_for(random, matter),
                outcome=draw_outcome(random, deadline, steady=True),
                registrar=unit.id,
                problem_kind=matter.kind,
            )
            yield lasting("rectification", {"id": f"zg-2023-x{number:06d}", "unit": unit.id, **draft.fields})
            continue
        size = any_class(random)
        resolved = min(after(start, random.randint(3, 9)), AS_OF)
        fields = filled(
            via=weighted(random, (("扫码", 40), ("12345", 40), ("窗口", 20))),
            enterprise=enterprise(random, size),
            enterprise_class=size,
            summary=f"{size}反映{matter.issue}。",
            text=f"我单位反映{matter.issue}，请予以解决。",
            received_on=start,
            due={"date": after(start, 10).isoformat(), "kind": "规定"},
            judged="合理",
            replied_on=after(start, 1),
            reply=f"经核实，{matter.reply}。",
            resolved_on=resolved,
            satisfaction=weighted(random, (("满意", 70), ("基本满意", 25), ("未评价", 5))),
        )
        yield lasting("appeal", {"id": f"su-2023-x{number:06d}", "unit": unit.id, **fields})
