"""The pages of reporting tell filed, late, missing and excused in words, and what is due next."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.site.shell.preparation import PreparedSite
from support.site_pages import Read, edit, prepared_at, reader

pytestmark = pytest.mark.slow

PAGE = "coverage/index.html"
PROGRESS = "records/qu-gongdian-gongsi/2023-07/progress.yaml"


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_every_item_of_the_plan_is_counted(read: Read) -> None:
    row = read(PAGE).table("按报送事项统计").row("指标进展月报")
    assert (row["应报"], row["按时"], row["迟报"], row["缺报"], row["报送率"]) == ("4", "4", "0", "0", "100.00%")


def test_the_matrix_says_that_all_is_there(read: Read) -> None:
    assert read(PAGE).table("各单位各月报送情况").rows[0] == ["区市场监管局", "齐", "齐", "10／10"]
    assert read("coverage/meeting/index.html").table("监督月例会纪要逐期").rows[1] == [
        "区供电公司",
        "—",
        "按时",
        "1／1",
    ]


def test_a_missing_report_is_told_everywhere(mini: Path) -> None:
    (mini / "data" / PROGRESS).unlink()
    read = reader(prepared_at(mini))
    page = read(PAGE)
    row = page.table("按报送事项统计").row("指标进展月报")
    assert (row["按时"], row["缺报"], row["报送率"]) == ("3", "1", "75.00%")
    assert page.table("各单位各月报送情况").row("区供电公司")["20237月"] == "缺1"
    assert page.table("已过时限没有报送的共1份").rows == [["区供电公司", "指标进展月报", "2023年7月", "2023年8月10日"]]
    assert read("coverage/progress/index.html").table("指标进展月报逐期").row("区供电公司")["2023年7月"] == "缺报"


def test_a_late_report_counts_as_filed_and_is_told_as_late(mini: Path) -> None:
    text = (mini / "data" / PROGRESS).read_text(encoding="utf-8")
    submitted = next(line for line in text.splitlines() if line.startswith("submitted_on: "))
    edit(mini, PROGRESS, (submitted, "submitted_on: 2023-08-11"))
    page = reader(prepared_at(mini))(PAGE)
    row = page.table("按报送事项统计").row("指标进展月报")
    assert (row["按时"], row["迟报"], row["报送率"]) == ("3", "1", "100.00%")
    assert page.table("各单位各月报送情况").row("区供电公司")["20237月"] == "迟1"


def test_an_excused_report_is_not_missing(mini: Path) -> None:
    (mini / "data" / PROGRESS).unlink()
    file = mini / "data/policy/reporting.yaml"
    text = file.read_text(encoding="utf-8")
    excused = (
        "excused:\n  - unit: qu-gongdian-gongsi\n    kind: progress\n    periods:\n      - 2023-07\n"
        "    reason: 系统升级。\n    approved_by: qu-youhua-ban\n"
    )
    assert "excused: []\n" in text
    file.write_text(text.replace("excused: []\n", excused), encoding="utf-8")
    read = reader(prepared_at(mini))
    row = read(PAGE).table("按报送事项统计").row("指标进展月报")
    assert (row["应报"], row["缺报"], row["准予缺报"]) == ("3", "0", "1")
    assert read("coverage/progress/index.html").table("指标进展月报逐期").row("区供电公司")["2023年7月"] == "准免"


def test_a_unit_that_filed_nothing_is_named(mini: Path) -> None:
    for month in ("2023-07", "2023-08"):
        (mini / f"data/records/qu-tongji-ju/{month}/service.yaml").unlink()
    page = reader(prepared_at(mini))(PAGE)
    assert "1家单位有报送任务而没有报送任何一项：区统计局。" in page


def test_the_calendar_tells_what_is_due_and_what_is_lacking(mini: Path, read: Read) -> None:
    calendar = read(PAGE).table("一月一通报、半年一测评").rows
    assert calendar[0] == ["月度通报", "2023年7月", "2023年8月20日", "2023年8月15日", "按时报送"]
    assert calendar[2] == ["月度通报", "2023年9月", "2023年10月20日", "—", "未到期"]
    for file in (mini / "data/records/qu-youhua-ban/bulletin").glob("*.yaml"):
        file.unlink()
    gone = reader(prepared_at(mini))(PAGE).table("一月一通报、半年一测评").rows
    assert gone[0] == ["月度通报", "2023年7月", "2023年8月20日", "—", "缺"]
