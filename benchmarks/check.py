"""How fast reading and validating records is, with and without the extra ``fast``, against two simple ways, in one run.

Prints the median time of a record and these ratios of medians, each with its demand:

- with ``[fast]`` against the naive way, ``yaml.load(…, CSafeLoader)`` and then jsonschema: at least 5 times as fast;
- with ``[fast]`` against ``yaml.load(…, CSafeLoader)`` alone, which checks nothing: at most 0.85;
- with jsonschema only against ``yaml.load(…, CSafeLoader)`` alone: at most 4.5.

Every way reads the same records of four kinds.  ``python benchmarks/check.py [--records 2000] [--rounds 5]``
"""

from __future__ import annotations

import argparse
import gc
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from qinqing.register.document.yaml_composer import has_libyaml
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import locate
from qinqing.register.schema.fast_engine import fast_engine_is_installed
from qinqing.register.schema.validation import EngineName, SchemaSet
from qinqing.register.tree.source import TreeEntry

_WORDS = (
    "针对企业反映的办理时限过长问题",
    "经现场核查情况属实",
    "已督促责任股室限期整改",
    "优化流程并压减环节",
    "对外公开办事指南",
    "由分管负责同志牵头跟进",
    "会同相关单位研究解决办法",
)


@dataclass(frozen=True)
class Records:
    """A tree of records in memory."""

    texts: Mapping[str, bytes]

    def entries(self) -> tuple[TreeEntry, ...]:
        return tuple(TreeEntry(path, "100644", len(data)) for path, data in self.texts.items())

    def read(self, path: str) -> bytes:
        return self.texts[path]


def make_records(count: int) -> Records:
    """Return ``count`` valid records of four kinds, as many units would file them, sorted by path."""
    source = random.Random(1)
    makers = (_rectification, _service, _progress, _visits)
    found: dict[str, bytes] = {}
    for number in range(count):
        path, lines = makers[number % len(makers)](number, source)
        found[path] = ("\n".join(lines) + "\n").encode()
    return Records(dict(sorted(found.items())))


def _head(number: int) -> tuple[str, str, list[str]]:
    unit, month = f"danwei-{number // 48:04d}", f"2023-{number // 4 % 12 + 1:02d}"
    return unit, month, [f"unit: {unit}", f"period: {month}", f"submitted_on: {month}-28", "submitted_by: 办公室主任"]


def _sentence(source: random.Random, count: int) -> str:
    return "，".join(source.choices(_WORDS, k=count)) + "。"


def _rectification(number: int, source: random.Random) -> tuple[str, list[str]]:
    unit, month, _ = _head(number)
    lines = [
        f"id: zg-{number:06d}",
        f"unit: {unit}",
        f"title: 第{number}号事项",
        f"description: {_sentence(source, 6)}",
        "source: 监督月例会",
        "problem_kind: 堵点",
        "responsible_leader: 副局长",
        "responsible: 行政许可股股长",
        f"goal: {_sentence(source, 2)}",
        "measures:",
        f"  - {_sentence(source, 2)}",
        "deadline:",
        f"  date: {month}-27",
        "  kind: 承诺",
        "events:",
    ]
    for day, action in enumerate(("登记", "交办", "认领", "进展", "进展", "申请销号")[: source.randint(2, 6)], 1):
        lines += [
            f"  - date: {month}-{day:02d}",
            f"    action: {action}",
            f"    by: {unit}",
            f"    text: {_sentence(source, source.randint(2, 5))}",
        ]
    return f"data/records/{unit}/rectification/zg-{number:06d}.yaml", lines


def _service(number: int, source: random.Random) -> tuple[str, list[str]]:
    unit, month, lines = _head(number)
    lines.append("reviews:")
    for window in range(source.randint(1, 4)):
        lines += [f"  - window: chuangkou-{window}", f"    handled: {source.randint(60, 900)}", "    evaluated: 50"]
        lines += [f"    {level}: 10" for level in ("very_satisfied", "satisfied", "fairly_satisfied")]
        lines += [f"    {level}: 10" for level in ("dissatisfied", "very_dissatisfied")]
        lines += ["    bad_due: 3", "    bad_on_time: 2"]
    lines += ["hotline:", "  received: 90", "  due: 80", "  on_time: 76", "  overdue: 3", "  unfinished: 1"]
    lines += ["  revisited: 70", "  solved: 61", "  satisfied: 50", "  fairly_satisfied: 10", "  dissatisfied: 8"]
    lines += ["  unrated: 2", "publicity:", "  target: 2", "  items:"]
    for day in range(1, source.randint(2, 4)):
        lines += [f"    - title: {source.choice(_WORDS)}", "      outlet: 示例日报", "      outlet_level: 市"]
        lines += [f"      date: {month}-{day:02d}", f"      url: https://www.example.com/news/{number}-{day}"]
    return f"data/records/{unit}/{month}/service.yaml", lines


def _progress(number: int, source: random.Random) -> tuple[str, list[str]]:
    unit, month, lines = _head(number)
    lines.append("entries:")
    for entry in range(1, source.randint(3, 5)):
        lines += [
            f"  - indicator: 03-02-{entry:02d}",
            f"    value: {source.randint(1, 99)}.{source.randint(10, 99)}",
            "    target: 99.9",
            "    status: 正常",
            f"    narrative: {_sentence(source, 4)}",
            f"    gap: {_sentence(source, 2)}",
            "    measures:",
            f"      - {_sentence(source, 2)}",
            "    responsible: 运维部主任",
        ]
    return f"data/records/{unit}/{month}/progress.yaml", lines


def _visits(number: int, source: random.Random) -> tuple[str, list[str]]:
    unit, month, lines = _head(number)
    lines.append("visits:")
    for visit in range(1, source.randint(4, 8)):
        lines += [
            f"  - number: {visit}",
            f"    enterprise: E-{source.randint(0, 99999):05d}",
            "    enterprise_class: 小微企业",
            "    kind: 走访慰问",
            f"    date: {month}-{visit:02d}",
            f"    content: {_sentence(source, 1)}",
            f"    reason: {source.choice(_WORDS)}",
            "    persons: 2",
            "    scanned: true",
        ]
    return f"data/records/{unit}/{month}/visits.yaml", lines


def check(records: Records, engine: EngineName) -> None:
    """Read ``records`` strictly and validate them, ready to tell the place of whatever were wrong."""
    schema_set = SchemaSet.load()
    for path, data in records.texts.items():
        document = read_document(data, path)
        location = locate(path)
        if location is None or document.findings or schema_set.validate(location.kind, document, path, engine=engine):
            raise ValueError(f"a record of the benchmark has a finding: {path}")


def read_typed(records: Records) -> None:
    """Read ``records`` into a register as ``qinqing check`` does, with a typed record for each."""
    reading = read_register(records, schema_set=SchemaSet.load(), engine="fast")
    if reading.findings or reading.records != len(records.texts):
        raise ValueError(f"a record of the benchmark has a finding: {reading.findings[:1]}")


def check_naively(records: Records) -> None:
    """Read ``records`` with PyYAML and validate them with jsonschema, with nothing done for speed or for an author."""
    schema_set = SchemaSet.load()
    validators: dict[str, Any] = {}
    for path, data in records.texts.items():
        location = locate(path)
        if location is None:
            raise ValueError(path)
        if location.kind not in validators:
            schema = schema_set.schema(location.kind)
            validators[location.kind] = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
        # PyYAML makes dates of dates, which no schema takes for text: the naive tool turns them back.
        list(validators[location.kind].iter_errors(_plain(yaml.load(data, yaml.CSafeLoader))))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return value.isoformat() if hasattr(value, "isoformat") else value


def load_only(records: Records) -> None:
    """Read ``records`` with PyYAML and do nothing with them."""
    for data in records.texts.values():
        yaml.load(data, yaml.CSafeLoader)


def main() -> None:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not has_libyaml() or not fast_engine_is_installed():
        parser.exit(1, "PyYAML with libyaml and jsonschema-rs are needed: there is nothing to compare\n")
    records = make_records(options.records)
    ways: dict[str, Callable[[], None]] = {
        "CSafeLoader alone": lambda: load_only(records),
        "qinqing with [fast]": lambda: check(records, "fast"),
        "qinqing with jsonschema": lambda: check(records, "jsonschema"),
        "naive: CSafeLoader and jsonschema": lambda: check_naively(records),
        "qinqing with [fast], typed records too": lambda: read_typed(records),
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    gc.disable()
    for _ in range(max(options.rounds, 1)):
        for name, run in ways.items():
            gc.collect()
            start = perf_counter()
            run()
            times[name].append(perf_counter() - start)
    size = sum(map(len, records.texts.values())) / len(records.texts)
    print(f"{len(records.texts)} records of {size:.0f} bytes on average, {options.rounds} rounds")
    for name, taken in times.items():
        print(f"  {name}: {1e6 * median(taken) / len(records.texts):.0f} µs per record")
    load, fast, exact, naive, _ = (median(taken) for taken in times.values())
    print(f"with [fast], {naive / fast:.1f} times as fast as the naive way (demanded: at least 5)")
    print(f"with [fast], {fast / load:.2f} of CSafeLoader alone (demanded: at most 0.85)")
    print(f"with jsonschema, {exact / load:.2f} of CSafeLoader alone (demanded: at most 4.5)")


if __name__ == "__main__":
    main()
