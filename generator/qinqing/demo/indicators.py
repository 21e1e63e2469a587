"""The tree of 11, 49 and 124 indicators with its chiefs (指标长), some of whom changed in the course of the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

from qinqing.demo.chance import chance, happens
from qinqing.demo.names import WITHHELD, person
from qinqing.demo.tables import IndicatorRow, Tables
from qinqing.demo.units import Head
from qinqing.demo.workdays import after
from qinqing.desk.district.entry import Entry, filled, registry

_LEADERS: Final = {
    "changwu": "区委常委、常务副区长",
    "zhengfa": "区委常委、区委政法委书记",
    "shichang": "副区长（分管市场监管）",
    "chengjian": "副区长（分管城建）",
    "gongye": "副区长（分管工业）",
    "ziran": "副区长（分管自然资源）",
    "jinrong": "副区长（分管金融）",
    "shangwu": "副区长（分管商务）",
}
_LEADER_WITHHELD: Final = "jinrong"
_LEADER_SUCCEEDED: Final = ("chengjian", date(2023, 7, 1))
_YEAR_BEGINS: Final = date(2023, 1, 1)
_UNCLAIMED: Final = frozenset({"02-03-01", "06-04-02", "10-05-02", "11-02-03"})
_COMMITMENTS: Final = (
    "逐月对照目标查找差距，力争{name}在全市进位。",
    "带头研究{name}的堵点难点，每月至少调度一次。",
    "全年{name}不失分、得高分。",
    "主动对接市级部门，把{name}的标准吃准吃透。",
    "{name}出现滞后的，十日内拿出整改措施。",
)
_PROVINCE: Final = {
    "行政审批服务局": "省数据和政务服务部门",
    "中级人民法院": "省高级人民法院",
    "知识产权局": "省知识产权局",
}


def _chief(
    random: Random,
    *,
    name: str,
    post: str,
    rank: str,
    unit: str | None,
    since: date,
    until: date | None,
    indicator: IndicatorRow,
) -> dict[str, Any]:
    first_claims = date(2023, 2, 6) if since == _YEAR_BEGINS else since
    claimed = after(first_claims, random.randint(1, 18 if since == _YEAR_BEGINS else 6))
    unclaimed = until is None and indicator.code in _UNCLAIMED
    return filled(
        name=name,
        post=post,
        rank=rank,
        unit=unit,
        from_=since,
        to=until,
        claimed_on=None if unclaimed else claimed,
        commitment=None if unclaimed else random.choice(_COMMITMENTS).format(name=indicator.name),
    )


def _line(random: Random, indicator: IndicatorRow, *, names: tuple[str, str], changed: date | None, **post: Any) -> Any:
    former, present = names
    if changed is None:
        return [_chief(random, name=present, since=_YEAR_BEGINS, until=None, indicator=indicator, **post)]
    eve = changed - timedelta(days=1)
    return [
        _chief(random, name=former, since=_YEAR_BEGINS, until=eve, indicator=indicator, **post),
        _chief(random, name=present, since=changed, until=None, indicator=indicator, **post),
    ]


def _full_score(indicator: IndicatorRow) -> Decimal:
    return {1: Decimal(10), 2: Decimal(2), 3: Decimal("0.8")}[indicator.level]


def indicator_entries(tables: Tables, heads: Mapping[str, Head], seed: int) -> Iterator[Entry]:
    """Yield the record of every indicator."""
    random = chance(seed, "indicators")
    leaders = {key: (person(random), person(random)) for key in _LEADERS}
    for row in tables.indicators:
        children = [other for other in tables.indicators if other.code.startswith(row.code + "-")]
        responsible = sorted({child.unit for child in children if child.level == 3})
        leads = sorted({child.unit for child in children if child.level == 2})
        parent = row.code.rpartition("-")[0]
        stream = tables.workstreams.get(row.code[:5])
        if row.level == 1:
            names = leaders[row.unit]
            if row.unit == _LEADER_WITHHELD:
                names = (WITHHELD, WITHHELD)
            changed = _LEADER_SUCCEEDED[1] if row.unit == _LEADER_SUCCEEDED[0] else None
            post = {"post": _LEADERS[row.unit], "rank": "区级领导", "unit": None}
        else:
            head = heads[row.unit]
            names, changed = (head.former or head.name, head.name), head.since
            rank = "牵头单位主要负责人" if row.level == 2 else "责任单位主要负责人"
            post = {"post": tables.unit_by_id[row.unit].post, "rank": rank, "unit": row.unit}
        third = row.level == 3
        place = random.choice((1, 2, 3, 3, 5)) if third and happens(random, 60) else None
        data = filled(
            code=row.code,
            level=row.level,
            parent=parent or None,
            name=row.name,
            definition=row.definition,
            measure=row.measure if third else None,
            filing=("分子分母" if row.is_rate else "数值") if third else None,
            direction=("越高越好" if row.better_high else "越低越好") if third else None,
            full_score=_full_score(row),
            weight=Decimal("1.5") if row.level == 2 and len(children) > 2 else None,
            data_source=row.source if third else None,
            cycle=row.cycle if third else None,
            target=filled(year=2023, value=row.target, place=place) if third else None,
            lead_units=leads if row.level == 1 else [row.unit] if row.level == 2 else None,
            responsible_units=responsible if row.level < 3 else [row.unit],
            chiefs=_line(random, row, names=names, changed=changed, **post),
            counterpart_city=f"市{stream.counterpart}" if stream else None,
            counterpart_province=_PROVINCE.get(stream.counterpart, f"省{stream.counterpart}") if stream else None,
            valid_from="2023-01-01",
        )
        yield registry("indicator", row.code, data)
