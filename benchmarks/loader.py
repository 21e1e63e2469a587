"""How fast the strict reader is against PyYAML's own ``yaml.load(…, CSafeLoader)``, in one run.

Prints the ratio, the median of at least five rounds in which both read the same records in turn; the demand is
at most 0.65.  ``python benchmarks/loader.py [--records 10000] [--rounds 5]``
"""

from __future__ import annotations

import argparse
import gc
import random
from statistics import median
from time import process_time

import yaml

from qinqing.register.document.yaml_composer import has_libyaml
from qinqing.register.document.yaml_reader import read_document

_WORDS = (
    "针对企业反映的办理时限过长问题",
    "经现场核查情况属实",
    "已督促责任股室限期整改",
    "优化流程并压减环节",
    "对外公开办事指南",
    "由分管负责同志牵头跟进",
    "会同相关单位研究解决办法",
    "企业表示满意",
)
_STATES = ("待受理", "整改中", "已完成", "已核验")


def make_record(number: int, random_source: random.Random) -> bytes:
    """Return a rectification of about 1.8 KB as a unit would write it."""
    lines = [
        f"id: zg-2023-{number:05d}",
        "unit: qu-shichang-jianguan-ju",
        f"title: 关于第{number}号问题线索的整改",
        "source: 12345热线",
        f"batch: {random_source.randint(1, 33)}",
        f'contact: "***{number % 7}"',
        f"received_on: 2023-{random_source.randint(1, 9):02d}-{random_source.randint(1, 28):02d}",
        f"weight: {random_source.randint(0, 9)}.{random_source.randint(10, 99)}",
        "public: true",
        "tags: [营商环境, 企业诉求, 限时办结]",
        "summary: |",
        f"  {'，'.join(random_source.choices(_WORDS, k=4))}。",
        f"  {'，'.join(random_source.choices(_WORDS, k=4))}。",
        "events:",
    ]
    for step in range(random_source.randint(3, 8)):
        lines += [
            f"  - date: 2023-{step + 2:02d}-{random_source.randint(1, 28):02d}",
            f"    state: {random_source.choice(_STATES)}",
            "    by: qu-youhua-ban",
            f"    handled: {random_source.randint(0, 900)}",
            f"    text: {'，'.join(random_source.choices(_WORDS, k=random_source.randint(1, 3)))}。",
            "    attachment:",
            f"      title: 整改情况报告（第{step + 1}次）",
            f"      pages: {random_source.randint(1, 12)}",
        ]
    return ("\n".join(lines) + "\n").encode()


def time_reader(records: list[bytes]) -> float:
    """Return the processor seconds that the strict reader takes."""
    start = process_time()
    for record in records:
        if read_document(record, "data/record.yaml").findings:
            raise ValueError("a record of the benchmark has a finding")
    return process_time() - start


def time_pyyaml(records: list[bytes]) -> float:
    """Return the processor seconds that ``yaml.load(…, CSafeLoader)`` takes."""
    start = process_time()
    for record in records:
        yaml.load(record, yaml.CSafeLoader)
    return process_time() - start


def main() -> None:
    """Run the comparison and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not has_libyaml():
        parser.exit(1, "PyYAML was built without libyaml here: there is nothing to compare\n")
    random_source = random.Random(1)
    records = [make_record(number, random_source) for number in range(options.records)]
    ours: list[float] = []
    theirs: list[float] = []
    time_reader(records[:500])
    time_pyyaml(records[:500])
    for _ in range(max(options.rounds, 5)):
        gc.collect()
        ours.append(time_reader(records))
        gc.collect()
        theirs.append(time_pyyaml(records))
    ratio = median(mine / other for mine, other in zip(ours, theirs, strict=True))
    each = 1e6 / len(records)
    size = sum(map(len, records)) / len(records)
    print(f"{len(records)} records of {size:.0f} bytes on average")
    print(f"strict reader {median(ours) * each:.0f} µs, CSafeLoader {median(theirs) * each:.0f} µs per record")
    print(f"ratio {ratio:.2f} (demanded: at most 0.65)")


if __name__ == "__main__":
    main()
