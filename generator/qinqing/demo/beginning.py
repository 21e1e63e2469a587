"""The repository that a new district begins with: settings to fill in, rules that work, and two units."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from qinqing.demo.district import refuse_occupied, write_entry, write_surroundings, write_text
from qinqing.demo.entry import COMMISSION, OFFICE, Entry, registry
from qinqing.demo.policies import ACCOUNTABILITY, LIFECYCLE, reporting
from qinqing.demo.schemes import scheme_entries
from qinqing.demo.speech_facts import MISPRINTS

_SITE: Final = """\
# yaml-language-server: $schema=../schemas/site.schema.json
# 站点设置。请逐行核对，把“请填写”的内容换成本区的；各字段的说明见 schemas/site.schema.json。
demonstration: false
district: 请填写市请填写区
district_short: 请填写区
city: 请填写市
province: 请填写省
title: 请填写区营商环境公开专栏
host_unit: 请填写区优化营商环境工作领导小组办公室
# 专栏发布后的地址，以“/”结尾，可以是门户网站的任意子路径。
site_url: https://www.example.gov.cn/yshj/
# 从哪个月开始报送，以及已经汇总完成的最近一个月。
first_period: 2024-01
current_period: 2024-01
office: qu-youhua-ban
commission: qu-jiwei-jianwei
# 名录和指标体系应当达到的数量：录入完成后改为方案确定的数，检查时逐项核对。
counts:
  indicators_first: 0
  indicators_second: 0
  indicators_third: 0
  secretaries: 2
  meeting_pilots: 0
  meeting_rollout: 0
  rollout_includes_pilots: true
misprints:
{misprints}
bodies:
  - id: sheng-youhua-ban
    name: 省优化营商环境工作领导小组办公室
    short_name: 省优化办
    level: 省
    kind: 议事协调机构
  - id: shi-youhua-ban
    name: 市优化营商环境工作领导小组办公室
    short_name: 市优化办
    level: 市
    kind: 议事协调机构
disclosure:
  exam_marks: false
  minimum_group: 5
  near_deadline_days: 5
"""
_DATA_README: Final = """\
# 数据说明

| 位置 | 内容 | 怎样添加 |
|---|---|---|
| `site.yaml` | 站点设置 | 逐行核对填写 |
| `units/` | 单位名录，一个单位一份 | 参照 `units/qu-youhua-ban.yaml`，文件名与编号一致 |
| `indicators/` | 三级指标体系，一项指标一份 | 文件名即指标编号，如 `03.yaml`、`03-02.yaml`、`03-02-01.yaml` |
| `schemes/` | 榜单办法 | 权重为默认设置，按本区方案修改 |
| `policy/` | 问责、报送、整改流程等规则 | 按本区文件修改 |
| `records/` | 各单位报送的记录 | 用 `qinqing new 种类 --unit 单位 --period 报告期` 新建 |

单位编号用英文小写字母、数字和连字符，一经使用不再更改。每次修改后运行 `qinqing check`。
不得填写身份证号、手机号码、银行卡号；企业只写内部编号，不写名称。
"""
_README: Final = """\
# 营商环境公开专栏数据仓库

1. 填写 `data/site.yaml`，按 `data/README.md` 添加单位和指标。
2. 提交后运行 `qinqing check`，按提示修改。
3. 运行 `qinqing build`，网站在 `site/`；`qinqing serve` 可以在本机预览。

各单位每月用 `qinqing new` 新建记录，填写后提交合并请求。
"""


def _unit(identifier: str, name: str, short_name: str, kind: str, post: str, *, office: bool) -> dict[str, Any]:
    return {
        "id": identifier,
        "name": name,
        "short_name": short_name,
        "kind": kind,
        "head": {"name": "***", "post": post},
        "party_organisation": {"name": f"{short_name}党支部", "secretary": "***", "post": "党支部书记"},
        "monthly_meeting": {"stage": "未纳入"},
        "duties": {"public_service": False, "hotline": False, "enforcement": False, "publicity": False},
        "can_verify": True,
        "can_review": True,
        "can_decide": not office,
        "valid_from": "2024-01-01",
    }


def _entries() -> Iterator[Entry]:
    office_name = "区优化营商环境工作领导小组办公室"
    commission_name = "区纪律检查委员会监察委员会"
    office = _unit(OFFICE, office_name, "区优化办", "直属事业单位", "主任", office=True)
    commission = _unit(COMMISSION, commission_name, "区纪委监委", "纪委及党委机关", "书记", office=False)
    yield registry("unit", OFFICE, office)
    yield registry("unit", COMMISSION, commission)
    yield from scheme_entries()
    for name, data in (
        ("accountability", {**ACCOUNTABILITY, "basis": "请填写依据", "effective_from": "2024-01-01"}),
        ("reporting", reporting("2024-01", "2024-01", ())),
        ("lifecycle", LIFECYCLE),
        ("batches", {"batches": []}),
        ("holidays", {"adjustments": []}),
        ("waivers", {"waivers": []}),
    ):
        yield registry(f"policy-{name}", "", data)


def write_beginning(target: Path) -> int:
    """Write an empty repository for a new district into ``target`` and return how many files of data it has.

    It can be checked and built at once.  Raises QinqingError where ``target`` holds anything already.
    """
    refuse_occupied(target)
    misprints = "\n".join(f"  - wrong: {wrong}\n    right: {right}" for wrong, right in MISPRINTS)
    write_text(target / "data" / "site.yaml", _SITE.format(misprints=misprints))
    written = 1
    for entry in _entries():
        write_entry(target, entry)
        written += 1
    write_text(target / "data" / "README.md", _DATA_README)
    for folder in ("indicators", "records"):
        write_text(target / "data" / folder / ".gitkeep", "")
    write_surroundings(target, readme=_README)
    return written
