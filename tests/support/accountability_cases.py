"""Small registers for accountability: three units, a tree of indicators, the city's places, and decisions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from qinqing.register.reading import read_register
from qinqing.register.records.register import Register
from qinqing.register.records.typed import (
    Appeal,
    Assessment,
    Decision,
    Indicator,
    PolicyAccountability,
    build_appeal,
    build_assessment,
    build_decision,
    build_indicator,
    build_policy_accountability,
)
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register
POWER, MARKET, OFFICE, COMMISSION = "qu-gongdian-gongsi", "qu-shichang-jianguan-ju", "qu-youhua-ban", "qu-jiwei-jianwei"

TIERS = (
    {"id": "tier-1", "name": "提醒、警示", "targets": ["一级指标长", "二、三级指标牵头单位", "责任单位"]},
    {"id": "tier-2", "name": "约谈", "targets": ["三级指标长"]},
    {
        "id": "tier-3",
        "name": "诫勉谈话",
        "targets": ["三级指标牵头单位、责任单位主要领导", "三级指标牵头单位、责任单位分管领导"],
    },
)


def policy(**changes: Any) -> PolicyAccountability:
    """Return the rule of the speech with the defaults of the catalogue, and ``changes``."""
    data: dict[str, Any] = {
        "basis": "经区委常委会研究决定",
        "effective_from": "2022-01-01",
        "remind_from": 6,
        "bottom": 3,
        "bottom_ties": "并列计入",
        "repeat_times": 2,
        "repeat_mode": "累计",
        "repeat_window": "自然年",
        "overlap": "同时适用",
        "levels": [1, 2, 3],
        "missing_place": "列为缺报",
        "tiers": list(TIERS),
        "measures_by_weight": ["提醒", "警示", "约谈", "诫勉谈话"],
        "same_rank_months": 12,
        **changes,
    }
    return build_policy_accountability(data, "data/policy/accountability.yaml")


def chief(post: str, unit: str | None, start: str = "2022-01-01", end: str | None = None) -> dict[str, Any]:
    """Return a chief (指标长) of an indicator."""
    data: dict[str, Any] = {"name": f"示例{post}", "post": post, "rank": "区级领导", "from": start}
    return {**data, **({"unit": unit} if unit else {}), **({"to": end} if end else {})}


def indicator(code: str, *, chiefs: Iterable[Mapping[str, Any]] = (), **more: Any) -> Indicator:
    """Return an indicator whose level and parent follow from its ``code``."""
    level = code.count("-") + 1
    data: dict[str, Any] = {
        "code": code,
        "level": level,
        "name": f"指标{code}",
        "definition": "示例。",
        "chiefs": list(chiefs),
        "valid_from": "2022-01-01",
        **({"parent": code.rpartition("-")[0]} if level > 1 else {}),
        **more,
    }
    return build_indicator(data, f"data/indicators/{code}.yaml")


TREE = (
    indicator("03", chiefs=[chief("副区长", None)], lead_units=[OFFICE], responsible_units=[MARKET]),
    indicator("03-02", chiefs=[chief("经理", POWER)], lead_units=[POWER]),
    indicator("03-02-01", chiefs=[chief("局长", MARKET)], responsible_units=[MARKET]),
    indicator(
        "03-02-02",
        chiefs=[chief("前任经理", POWER, end="2023-06-30"), chief("经理", POWER, start="2023-07-01")],
        responsible_units=[POWER],
    ),
    indicator("03-03", chiefs=[chief("主任", OFFICE)], lead_units=[OFFICE]),
    indicator("03-03-01", chiefs=[chief("主任", OFFICE)], responsible_units=[OFFICE]),
)
"""One first-level indicator with two second-level ones below it, and three of the third level."""


def placed(
    period: str,
    *places: tuple[str, int | None],
    participants: int = 12,
    name: str = "打好发展六仗",
    published: str = "2023-10-20",
    level: str = "市",
    number: int = 1,
    **entry: Any,
) -> Assessment:
    """Return an assessment with a place for each indicator, None for one without; ``entry`` is added to every entry."""
    identifier = f"kh-{period.lower()}-{number}"
    entries = [
        {"indicator": code, **({"missing": "当期未评"} if place is None else {"place": place}), **entry}
        for code, place in places
    ]
    data = {
        "id": identifier,
        "unit": OFFICE,
        "name": name,
        "level": level,
        "period": period,
        "published_on": published,
        "source_document": "示例通报",
        "participants": participants,
        "entries": entries,
    }
    return build_assessment(data, f"data/records/{OFFICE}/assessment/{identifier}.yaml")


def decision(
    *states: tuple[str, str],
    proposal: tuple[str, str, str] | None = None,
    appeal: str | None = None,
    kind: str = "问责",
    measure: str = "约谈",
    target: tuple[str, str] = (POWER, "经理"),
    number: int = 1,
) -> Decision:
    """Return a decision with the stages ``states``, pairs of a state and a day."""
    identifier = f"jd-2023-{number:04d}"
    data: dict[str, Any] = {
        "id": identifier,
        "unit": COMMISSION,
        "kind": kind,
        "measure": measure,
        "targets": [{"unit": target[0], "post": target[1]}],
        "facts": "示例。",
        "history": [{"state": state, "date": day, "by": COMMISSION} for state, day in states],
    }
    if proposal is not None:
        data["proposal"] = dict(zip(("tier", "indicator", "period"), proposal, strict=True))
    if appeal is not None:
        data["appeal"] = appeal
    return build_decision(data, f"data/records/{COMMISSION}/decision/{identifier}.yaml")


def appeal(number: int = 1, **changes: Any) -> Appeal:
    """Return a reasonable appeal of July due on 31 August and neither answered nor resolved, with ``changes``."""
    identifier = f"su-2023-{number:04d}"
    data: dict[str, Any] = {
        "id": identifier,
        "unit": POWER,
        "via": "扫码",
        "enterprise_class": "规模企业",
        "summary": "示例诉求。",
        "received_on": "2023-07-10",
        "due": {"date": "2023-08-31", "kind": "承诺"},
        "judged": "合理",
        **changes,
    }
    return build_appeal(data, f"data/records/{POWER}/appeal/{identifier}.yaml")


def register_of(
    *assessments: Assessment,
    rules: PolicyAccountability | None = None,
    decisions: Iterable[Decision] = (),
    indicators: Iterable[Indicator] = TREE,
    **more: Any,
) -> Register:
    """Return the units of the mini-repository with the tree, the policy and what else is given."""
    return replace(
        MINI,
        indicators={one.code: one for one in indicators},
        accountability=rules if rules is not None else policy(),
        assessments=tuple(sorted(assessments, key=lambda one: one.path)),
        decisions=tuple(decisions),
        **more,
    )
