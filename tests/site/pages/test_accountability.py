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
        "公示中的决定（次）": "0",
    }
    assert rules.row("全市排名后3位")["公示中的决定（次）"] == "1"
    assert rules.row("一个自然年内2次以上（含2次）全市排名后3位")["符合（次）"] == "0"


def test_a_decision_is_told_against_unit_and_post(read: Read) -> None:
    row = read(PAGE).table("按指标和考核期列出").rows[0]
    assert row == [
        "03-02-02用户平均停电时间",
        "2023年第二季度",
        "第11名（12个参评）倒数第2名",
        "全市排名5名以后；全市排名后3位",
        "约谈：区供电公司经理2023年8月1日批准，公示至2024年1月28日",
    ]


def test_before_a_decision_only_rule_indicator_and_rank_are_told(mini: Path) -> None:
    for file in (mini / DECISION).glob("*.yaml"):
        file.unlink()
    page = reader(prepared_at(mini))(PAGE)
    assert page.table("2023年第二季度符合规则的位次1个").rows == [
        ["03-02-02用户平均停电时间", "第11名（12个参评）倒数第2名", "全市排名5名以后；全市排名后3位"]
    ]
    assert "没有公示中的处理决定" in page
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
    assert "超过期限尚未解决的合理诉求1件，其中公示中的重点督查决定0件" in page
    # A row with the day it was due would name the unit to whoever joins it with the appeal.
    assert "2023年8月20日" not in page
    assert "su-2023-0001" not in page
    assert "区市场监管局" not in page


SUPERVISION = """id: jd-2023-0002
unit: qu-jiwei-jianwei
kind: 重点督查
appeal: su-2023-0001
measure: 重点督查
targets:
  - unit: qu-shichang-jianguan-ju
    post: 副局长
facts: 企业合理诉求在规定期限内未解决到位，列入重点督查。
history:
  - date: 2023-08-28
    state: 拟处理
    by: qu-jiwei-jianwei
"""
APPROVAL = """  - date: 2023-09-01
    state: 批准
    by: qu-jiwei-jianwei
"""


@pytest.mark.parametrize("approved", [False, True])
def test_key_supervision_names_a_unit_once_it_is_decided(mini: Path, approved: bool) -> None:
    text = SUPERVISION + (APPROVAL if approved else "")
    (mini / DECISION / "jd-2023-0002.yaml").write_text(text, encoding="utf-8")
    resolved = ("resolved_on: 2023-08-15\nsatisfaction: 满意\n", "")
    prepared = edited(mini, "records/qu-shichang-jianguan-ju/appeal/su-2023-0001.yaml", resolved)
    page = reader(prepared)(PAGE)
    extract = "data/records/qu-jiwei-jianwei/decision/jd-2023-0002.json"
    assert (extract in prepared.extracts) is approved
    assert ("区市场监管局" in page) is approved
    if approved:
        decided = "重点督查：区市场监管局副局长2023年9月1日批准，公示至2024年2月28日"
        assert page.table("公示中的重点督查决定1件").rows == [["2023年8月20日", "规定期限", "26", decided]]


def test_a_proposed_decision_reaches_no_file(mini: Path) -> None:
    file = mini / DECISION / "jd-2023-0001.yaml"
    text = file.read_text(encoding="utf-8")
    without = text[: text.index("  - date: 2023-08-01")]
    file.write_text(without, encoding="utf-8")
    proposed = prepared_at(mini)
    file.unlink()
    none = prepared_at(mini)
    assert proposed.extracts.keys() == none.extracts.keys()
    assert [page.path for page in proposed.pages] == [page.path for page in none.pages]
    assert [proposed.fragment(page) for page in proposed.pages] == [none.fragment(page) for page in none.pages]
