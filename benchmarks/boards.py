"""How long ranking takes: a filed score sheet of 500 subjects and 12 components, and a board of 100,000 subjects.

The sheet goes the whole way, from the records to a board with movement against the month before.  The large board
starts from the values of its four components, two of which compare everybody with everybody.  Times are of the
processor, which a busy machine bends less.  Demands: the sheet well under a second, the large board at most 5 s.

``python benchmarks/boards.py [--subjects 100000] [--rounds 3]``
"""

from __future__ import annotations

import argparse
import gc
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from statistics import median
from time import process_time
from typing import Any

from qinqing.findings.finding import Text
from qinqing.register.records.register import Register
from qinqing.register.records.typed import build_scheme, build_scheme_version, build_site, build_unit
from qinqing.register.schema.schema_files import read_schema
from qinqing.standing.boards.board import board_of
from qinqing.standing.boards.scoring import Subject, score
from qinqing.standing.facts.lookup import Lookup, build_lookup
from qinqing.standing.numbers.value import Undefined, Value, rate

SHEET_SUBJECTS, SHEET_COMPONENTS = 500, 12
PERIODS = ("2023-09", "2023-10")
NO_FIGURE = Undefined(reason=Text("没有数据", "no figure"))


def component(identifier: str, measure: str, weight: int, **conversion: Any) -> dict[str, Any]:
    """Return one component as a scheme writes it."""
    return {
        "id": identifier,
        "name": identifier,
        "measure": measure,
        "weight": weight,
        "conversion": {"direction": "越高越好", **conversion},
        "missing": "剔除后折算",
    }


def version(components: list[dict[str, Any]]) -> dict[str, Any]:
    """Return one version of a scheme."""
    return {
        "effective_from": "2023-01-01",
        "basis": "测速",
        "components": components,
        "bonus_cap": 5,
        "deduction_cap": 20,
        "ties": "并列",
        "decimals": 2,
    }


def filed_sheet(source: random.Random) -> Lookup:
    """Return a district of 500 units whose panel filed twelve sheets of marks for each of two months."""
    unit = build_unit(read_schema("unit")["examples"][0], "data/units/example.yaml")
    units = {name: replace(unit, id=name) for name in (f"qu-danwei-{number}" for number in range(SHEET_SUBJECTS))}
    names = [f"c{number}" for number in range(SHEET_COMPONENTS)]
    sheets = [
        {
            "component": name,
            "period": period,
            "source": "评分表",
            "date": "2023-11-01",
            "marks": [{"subject": subject, "mark": source.randint(0, 1000)} for subject in units],
        }
        for period in PERIODS
        for name in names
    ]
    scheme = {
        "board": "ceshi",
        "name": "测速",
        "subject": "单位",
        "cycle": "月",
        "publication": "公开",
        "versions": [version([component(name, "filed-mark", 5, method="原值") for name in names])],
        "sheets": sheets,
    }
    site = build_site(read_schema("site")["examples"][0], "data/site.yaml")
    register = Register(site=site, units=units, schemes={"ceshi": build_scheme(scheme, "data/schemes/ceshi.yaml")})
    return build_lookup(register, date(2023, 11, 10))


def large_board(subjects: int, source: random.Random) -> Callable[[], object]:
    """Return what ranks ``subjects`` subjects by four components, one figure in fifty missing."""
    built = build_scheme_version(
        version(
            [
                component("a", "filed-mark", 40, method="百分比"),
                component("b", "filed-mark", 30, method="目标递减", target=98, slope=1),
                component("c", "filed-mark", 20, method="极差"),
                component("d", "filed-mark", 10, method="位次赋分"),
            ]
        )
    )
    members = [Subject(id=f"s{number}", name=f"s{number}") for number in range(subjects)]
    values = {part.id: {one.id: figure(source) for one in members} for part in built.components}
    return lambda: score(built, members, values, {})


def figure(source: random.Random) -> Value:
    """Return a rate as a measure gives it, or none."""
    if source.random() < 0.02:
        return NO_FIGURE
    handled = source.randint(100, 1400)
    return rate(source.randint(0, handled), handled, sources=(), nothing=NO_FIGURE.reason)


def seconds(run: Callable[[], object], rounds: int) -> float:
    """Return the median of the processor seconds that ``run`` takes."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = process_time()
        # What was made is kept until the clock has stopped: to throw it away is not part of the work.
        board = run()
        taken.append(process_time() - start)
        del board
    return median(taken)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--subjects", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    source = random.Random(1)
    lookup = filed_sheet(source)
    scheme = lookup.register.schemes["ceshi"]
    board = board_of(lookup, scheme, PERIODS[-1])
    if len(board.groups[0].ranked) != SHEET_SUBJECTS or board.previous != PERIODS[0]:
        raise ValueError("the board of the benchmark does not rank everybody")
    sheet = seconds(lambda: board_of(lookup, scheme, PERIODS[-1]), options.rounds)
    print(
        f"a filed score sheet, {SHEET_SUBJECTS} subjects and {SHEET_COMPONENTS} components: {sheet:.3f} s (demand: 1)"
    )
    large = seconds(large_board(options.subjects, source), options.rounds)
    print(f"a board of {options.subjects} subjects: {large:.2f} s (demand: at most 5)")


if __name__ == "__main__":
    main()
