"""The page of accountability tells rules, places and decisions, and nobody before a decision."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.site.shell.preparation import PreparedSite
from support.site_pages import Read, edited, prepared_at, reader

pytestmark = pytest.mark.slow

PAGE = "accountability/index.html"
DECISION = "data/records/qu-jiwei-jianwei/decision"


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_the_rules_are_told_with_measure_and_targets(read: Read) -> None:
    rules = read(PAGE).table("规则、措施、对象")
    assert rules.row("全市排名5名以后") == {
        "规则": "全市排名5名以后",
        "措施": "提醒、警示",
        "对象": "一级指标长；二、三级指标牵头单位；责任单位",
        "符合（次）": "1",
        "已作决定（次）": "0",
    }
    assert rules.row("全市排名后3位")["已作决定（次）"] == "1"
    assert rules.row("一个自然年内2次以上（含2次）全市排名后3位")["符合（次）"] == "0"


def test_a_decision_is_told_against_unit_and_post(read: Read) -> None:
    row = read(PAGE).table("按指标和考核期列出").rows[0]
    assert row == [
        "03-02-02用户平均停电时间",
        "2023年第二季度",
        "第11名（12个参评）倒数第2名",
        "全市排名5名以后；全市排名后3位",
        "约谈：区供电公司经理2023年8月1日批准",
    ]


def test_before_a_decision_only_rule_indicator_and_rank_are_told(mini: Path) -> None:
    for file in (mini / DECISION).glob("*.yaml"):
        file.unlink()
    page = reader(prepared_at(mini))(PAGE)
    assert page.table("2023年第二季度符合规则的位次1个").rows == [
        ["03-02-02用户平均停电时间", "第11名（12个参评）倒数第2名", "全市排名5名以后；全市排名后3位"]
    ]
    assert "没有已经批准的处理决定" in page
    assert "区供电公司" not in page
    assert "经理" not in page


def test_an_indicator_without_a_place_is_listed_as_a_gap(read: Read) -> None:
    assert read(PAGE).table("列为缺报").rows == [
        ["供用电价格投诉按期办结率", "2023年第二季度", "打好发展六仗", "当期未评"]
    ]


def test_the_purpose_stands_before_the_rules(prepared: PreparedSite, read: Read) -> None:
    purpose = prepared.view.site.purpose
    page = read(PAGE)
    assert purpose
    assert purpose in page
    assert page.words.index(purpose[:8]) < page.words.index("问责规则规则、措施")


def test_overdue_appeals_are_counted_without_their_unit(mini: Path) -> None:
    resolved = ("resolved_on: 2023-08-15\nsatisfaction: 满意\n", "")
    page = reader(edited(mini, "records/qu-shichang-jianguan-ju/appeal/su-2023-0001.yaml", resolved))(PAGE)
    assert page.table("超过期限尚未解决的合理诉求1件").rows == [["2023年8月20日", "规定期限", "26", "尚无处理决定"]]
    assert "su-2023-0001" not in page
    assert "区市场监管局" not in page
