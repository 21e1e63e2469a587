"""The demonstration district written into a folder: data, schemas, site sources and what a repository needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import Final

from qinqing.demo.bulk import bulk_entries
from qinqing.demo.story import tell_story
from qinqing.demo.tables import load_tables
from qinqing.desk.district.repository_files import refuse_occupied, write_entry, write_surroundings
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text

DEFAULT_SEED: Final = 20231010
_README: Final = """\
# 示例区营商环境公开专栏（示例数据）

本仓库由 `qinqing demo` 生成，行政区、单位、人员和数据均为虚构，只用于演示和测试。

- 检查数据：`qinqing check`
- 生成网站：`qinqing build`，结果在 `site/`
- 本地预览：`qinqing serve`

数据在 `data/`：`units/` 是单位名录，`indicators/` 是指标体系，`schemes/` 是榜单办法，`policy/` 是规则，
`records/` 是各单位报送的记录。示例数据按 CC BY 4.0 提供。
"""


def write_district(target: Path, *, seed: int = DEFAULT_SEED, scale: int | Fraction = 1) -> Mapping[str, int]:
    """Write the demonstration district into ``target`` and return how many records of each kind it has.

    ``seed`` decides everything that chance decides: the same seed gives the same bytes.  ``scale`` multiplies the
    number of records; it is at least 1, since the smallest district already has its fixed numbers.  Raises
    QinqingError where ``target`` holds anything already, or ``scale`` is below 1.
    """
    if scale < 1:
        raise QinqingError(
            Text("规模（--scale）不能小于1。", "The scale (--scale) cannot be less than 1."),
            Text("请填写1或更大的数。", "Give 1 or more."),
        )
    refuse_occupied(target)
    counts = write_data(target, seed=seed, scale=Fraction(scale))
    write_surroundings(target, readme=_README)
    return counts


def write_data(target: Path, *, seed: int, scale: Fraction) -> Mapping[str, int]:
    """Write the folder ``data`` of the demonstration district into ``target``."""
    tables = load_tables()
    counts: Counter[str] = Counter()
    for entry in tell_story(tables, seed):
        write_entry(target, entry)
        counts[entry.kind] += 1
    for entry in bulk_entries(tables, seed, present=counts.total(), scale=scale):
        write_entry(target, entry)
        counts[entry.kind] += 1
    return counts
