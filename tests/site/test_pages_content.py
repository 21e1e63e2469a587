"""What the pages say about the golden repository, and what they say when something is missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qinqing.site.shell.preparation import PreparedSite, check_site, prepare_site
from support.golden import AS_OF
from support.page_text import PageText
from support.site_pages import Read, edit, edited, reader

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_every_page_has_one_heading_its_place_and_its_stamp(prepared: PreparedSite) -> None:
    for page in prepared.pages:
        text = PageText(prepared.fragment(page))
        assert [tag for tag, _ in text.tags].count("h1") == 1, page.path
        for words in ("报告期 2023年", "数据截至 2023年9月15日", "发布日期 2023年", "下次更新 2023年10月10日"):
            assert words in text, page.path
        assert page.path == "index.html" or text.words.startswith("首页")


def test_every_detail_page_names_its_source_record(prepared: PreparedSite) -> None:
    for page in prepared.pages:
        if page.is_list:
            continue
        text = PageText(prepared.fragment(page))
        assert page.sources
        links = {given.get("href", "") for tag, given in text.tags if tag == "a"}
        for source in page.sources:
            assert source in text, page.path
            # The repository is internal: a page leads to the public extract and not to the file.
            assert any(
                link.endswith(f"data/{source.removeprefix('data/').removesuffix('.yaml')}.json") for link in links
            )
            assert not any(link.endswith(source) for link in links), page.path


def test_tables_have_captions_and_scopes_and_identifiers_are_unique(prepared: PreparedSite) -> None:
    for page in prepared.pages:
        text = PageText(prepared.fragment(page))
        for table in text.tables:
            assert table.caption, page.path
            assert table.unscoped == 0, page.path
            assert all(len(row) == len(table.headings) for row in table.rows), (page.path, table.caption)
        identifiers = [given["id"] for _, given in text.tags if "id" in given]
        assert len(identifiers) == len(set(identifiers)), page.path


def test_no_fragment_carries_script_or_style(prepared: PreparedSite) -> None:
    for page in prepared.pages:
        for tag, given in PageText(prepared.fragment(page)).tags:
            assert tag not in {"script", "style", "iframe"}, page.path
            assert not [name for name in given if name == "style" or name.startswith("on")], page.path


def test_home_shows_figures_with_period_and_comparison(read: Read) -> None:
    words = read("index.html")
    assert "好差评覆盖率 60.29%205／340件 2023年8月 较7月增加4.04个百分点" in words
    assert "12345工单按时办结率 94.07%111／118件 2023年8月" in words
    assert "整改已销号 1／3件 截至2023年9月15日 较8月末持平" in words
    assert "成批交办线索化解 0／2件" in words
    assert "宣传报道为零 1／4家" in words


def test_home_names_low_places_zero_publicity_and_mechanisms(read: Read) -> None:
    home = read("index.html")
    row = home.table("最近一期列后3位的指标").row("用户平均停电时间")
    assert (row["位次"], row["倒数位次"], row["参评数（个）"], row["扣分"]) == ("第11名", "倒数第2名", "12", "扣0.1分")
    assert "2023年8月，1家： 区统计局" in home
    assert "书记大比武 又称：组织摆擂台·书记大比武" in home
    assert "没有超期未办结的公开整改事项" in home


def test_home_lists_overdue_rectifications_by_unit(mini: Path) -> None:
    deadline = ("date: 2023-09-20\n  kind: 承诺", "date: 2023-09-05\n  kind: 承诺")
    prepared = edited(mini, "records/qu-shichang-jianguan-ju/rectification/zg-2023-0002.yaml", deadline)
    home = reader(prepared)("index.html")
    assert home.table("按责任单位统计").rows == [["区市场监管局", "1", "10"]]
    assert "超期未办结整改 1件 截至2023年9月15日 较8月末增加1件" in home


def test_the_tree_shows_value_target_and_state(read: Read) -> None:
    words = read("indicators/index.html")
    assert "03-02-02用户平均停电时间 区供电公司指标长：经理　示例庚 1.4小时/户目标≤1.5小时/户 正常2023年8月" in words
    assert "2项二级 3项三级 达标2／2" in words
    assert "—分母为零，不计算" in words


def test_an_indicator_shows_its_series_and_its_places_both_ways(read: Read) -> None:
    page = read("indicators/03-02-02/index.html")
    series = page.table("各期完成值与目标")
    assert [row[0] for row in series.rows] == ["2023年8月", "2023年7月"]
    assert series.row("2023年7月")["完成值"] == "1.6"
    assert series.row("2023年7月")["是否达标"] == "未达标"
    assert series.row("2023年8月")["是否达标"] == "达标"
    place = page.table("省市公布的位次").row("2023年第二季度")
    assert (place["位次"], place["倒数位次"], place["得分／满分"]) == ("第11名", "倒数第2名", "1.9／2")
    deduction = page.table("上级考核扣分").rows[0]
    assert deduction[1:5] == ["0.1", "某企业历史遗留问题处置不到位", "市优化办", "回访"]
    assert "2023年7月为1.60小时/户，2023年8月为1.40小时/户" in page


def test_a_place_told_from_the_top_is_also_told_from_the_bottom(read: Read) -> None:
    place = read("indicators/03-02-01/index.html").table("省市公布的位次").rows[0]
    assert place[3:5] == ["第4名", "倒数第9名"]


def test_an_indicator_without_a_place_tells_why(read: Read) -> None:
    place = read("indicators/03-03-01/index.html").table("省市公布的位次").rows[0]
    assert place[3:5] == ["暂无数据当期未评", "—"]


def test_a_zero_denominator_is_no_rate(read: Read) -> None:
    row = read("indicators/03-03-01/index.html").table("各期完成值与目标").row("2023年8月")
    assert (row["完成值"], row["是否达标"]) == ("—分母为零，不计算0／0", "—")


def test_a_missing_report_is_told_as_not_filed(mini: Path) -> None:
    (mini / "data/records/qu-gongdian-gongsi/2023-07/progress.yaml").unlink()
    check = check_site(mini, as_of=AS_OF)
    read = reader(prepare_site(mini, check, as_of=AS_OF))
    row = read("indicators/03-02-02/index.html").table("各期完成值与目标").row("2023年7月")
    assert row["完成值"] == "未报送"
    assert "指标月报报送 2／2家 2023年8月 较7月增加1家" in read("index.html")


def test_a_missing_number_is_told_with_its_reason(mini: Path) -> None:
    path = "records/qu-gongdian-gongsi/2023-08/progress.yaml"
    text = (mini / "data" / path).read_text(encoding="utf-8")
    value = re.search(r"    value: 1\.4\n", text)
    assert value is not None
    read = reader(edited(mini, path, (value[0], "    missing: 市级部门尚未反馈当月数据。\n")))
    row = read("indicators/03-02-02/index.html").table("各期完成值与目标").row("2023年8月")
    assert row["完成值"] == "暂无数据市级部门尚未反馈当月数据。"
    assert "用户平均停电时间 区供电公司指标长：经理 示例庚 1.6小时/户目标≤1.5小时/户 滞后2023年7月" in read(
        "indicators/index.html"
    )


def test_an_unclaimed_indicator_is_told(mini: Path) -> None:
    text = (mini / "data/indicators/03-02-02.yaml").read_text(encoding="utf-8")
    claimed = re.search(r"    claimed_on: .*\n", text)
    assert claimed is not None
    read = reader(edited(mini, "indicators/03-02-02.yaml", (claimed[0], "")))
    assert read("indicators/03-02-02/index.html").table("现任和历任指标长").rows[0][5] == "未认领"
    assert "指标认领 5／6项" in read("index.html")


def test_a_withheld_name_is_told_as_withheld(mini: Path) -> None:
    text = (mini / "data/units/qu-tongji-ju.yaml").read_text(encoding="utf-8")
    head = re.search(r"head:\n  name: (.*)\n", text)
    assert head is not None
    read = reader(edited(mini, "units/qu-tongji-ju.yaml", (head[0], 'head:\n  name: "***"\n')))
    words = read("units/qu-tongji-ju/index.html")
    assert "局长　不公开" in words
    assert "***" not in words


def test_a_unit_shows_rates_with_both_their_parts(read: Read) -> None:
    page = read("units/qu-shichang-jianguan-ju/index.html")
    window = page.table("各窗口情况").row("综合窗口")
    assert (window["覆盖率"], window["好评率"], window["差评按期整改率"]) == ("62.50%25／40", "100.00%25／25", "—0／0")
    month = page.table("各月情况").row("2023年8月")
    assert (month["覆盖率"], month["差评按期整改率"]) == ("60.29%205／340", "50.00%1／2")
    hotline = page.table("各月工单办理情况").row("2023年8月")
    assert (hotline["按时办结率"], hotline["满意率"]) == ("95.00%76／80", "88.24%60／68")


def test_a_unit_without_a_duty_is_told_apart_from_one_that_did_not_file(read: Read) -> None:
    units = read("units/index.html")
    rows = {row[0]: row for table in units.tables for row in table.rows}
    assert rows["区统计局"][3:6] == ["不适用", "不适用", "0"]
    assert rows["区市场监管局"][3:6] == ["60.29%205／340", "95.00%76／80", "2"]


def test_a_correction_shows_old_and_new_value(read: Read) -> None:
    table = read("units/qu-shichang-jianguan-ju/index.html").table("本页所引记录的更正情况")
    assert len(table.rows) == 1
    period, field, old, new, reason, day, approved, path = table.rows[0]
    assert (period, old, new, day) == ("2023年7月", "75", "76", "2023年8月18日")
    assert field.startswith("12345热线工单·按时办结数")
    assert reason == "工单系统补登后数量变化。"
    assert approved == "区优化办，2023年8月19日"
    assert path.startswith("data/records/qu-shichang-jianguan-ju/amendment/gz-2023-0001.yaml")
    assert not [table for table in read("units/qu-tongji-ju/index.html").tables if "更正" in table.caption]


def test_the_matrix_shows_meetings_and_gaps(mini: Path, read: Read) -> None:
    matrix = read("meetings/index.html").table("各单位监督月例会召开情况")
    assert matrix.rows == [
        ["区市场监管局", "试点", "25日", "25日", "2／2"],
        ["区供电公司", "推广", "—", "24日", "1／1"],
    ]
    (mini / "data/records/qu-gongdian-gongsi/2023-08/meeting.yaml").unlink()
    item = "records/qu-gongdian-gongsi/rectification/zg-2023-0003.yaml"
    source = "resolution:\n  unit: qu-gongdian-gongsi\n  period: 2023-08\n  number: 1\n"
    gap = reader(edited(mini, item, (source, "")))("meetings/index.html")
    assert gap.table("各单位监督月例会召开情况").rows[1] == ["区供电公司", "推广", "—", "缺", "0／1"]


def test_minutes_show_survey_attendance_and_what_became_of_resolutions(read: Read) -> None:
    page = read("meetings/qu-shichang-jianguan-ju/2023-08/index.html")
    for words in (
        "调研时间 2023年8月10日至2023年8月18日",
        "走访企业 12家",
        "“一把手” 到会",
        "人大代表 2人赵某",
        "服务企业代表 5人",
        "下次会议拟于2023年9月25日召开",
    ):
        assert words in page
    assert page.table("议定事项及整改台账").rows[0][5] == "zg-2023-0002整改中"
    followup = page.table("此前议定事项的跟进").rows[0]
    assert followup == ["2023年7月第1项", "2023年8月20日", "已完成", "已修订办事指南并公布。", "区纪委监委"]
    july = read("meetings/qu-shichang-jianguan-ju/2023-07/index.html")
    assert july.table("议定事项及整改台账").rows[0][5] == "zg-2023-0001已销号"


def test_a_rectification_shows_its_process_and_who_verified_it(read: Read) -> None:
    page = read("rectifications/zg-2023-0001/index.html")
    for words in (
        "当前状态已销号",
        "按期办结",
        "核验单位 区纪委监委",
        "2023年8月18日核验通过区纪委监委 现场核验属实。",
        "2023年8月25日，企业评价：满意。",
        "责任股室 行政许可股",
    ):
        assert words in page
    extended = read("rectifications/zg-2023-0003/index.html")
    assert "2023年10月20日（原定2023年9月30日，经批准延期）" in extended
    assert "延期至2023年10月20日，批准单位：区优化办。" in extended
    assert "剩余35日" in extended


def test_withheld_leads_are_counted_and_nowhere_told(prepared: PreparedSite, read: Read) -> None:
    batch = read("rectifications/index.html").table("各批次化解情况").row("新官不理旧账")
    assert (batch["已化解／总数（件）"], batch["化解率"]) == ("0／2", "0.00%")
    secret = [record for record in prepared.view.register.rectifications if record.batch is not None]
    assert len(secret) == 2
    for page in prepared.pages:
        fragment = prepared.fragment(page)
        for record in secret:
            assert record.title not in fragment, page.path
            assert record.id not in fragment, page.path


def test_leads_of_an_open_batch_have_pages(mini: Path) -> None:
    prepared = edited(mini, "policy/batches.yaml", ("publish_titles: false", "publish_titles: true"))
    page = reader(prepared)("rectifications/zg-2023-0004/index.html")
    assert "“新官不理旧账”第1件" in page


def test_hostile_record_text_stays_text(mini: Path) -> None:
    hostile = "<script>alert(1)</script>“&{{ 7*7 }}”"
    item = "records/qu-shichang-jianguan-ju/rectification/zg-2023-0002.yaml"
    prepared = edited(mini, item, ("食品经营许可办理时间偏长", hostile))
    for path in ("rectifications/zg-2023-0002/index.html", "rectifications/index.html"):
        page = reader(prepared)(path)
        assert hostile in page
        assert "script" not in {tag for tag, _ in page.tags}


def test_a_matter_nearly_due_is_marked(mini: Path) -> None:
    item = "records/qu-shichang-jianguan-ju/rectification/zg-2023-0002.yaml"
    # From Friday 15 September 2023 to Thursday the 21st there are four working days, to Friday the 22nd five.
    for day, shown in (("2023-09-21", "临期剩余6日"), ("2023-09-22", "剩余7日")):
        prepared = edited(mini, item, ("  date: 2023-09-20\n", f"  date: {day}\n"))
        ledger = reader(prepared)("rectifications/index.html").table("整改事项共3件")
        assert next(row for row in ledger.rows if row[0] == "zg-2023-0002")[-1] == shown
        assert shown in reader(prepared)("rectifications/zg-2023-0002/index.html")
        edit(mini, item, (f"  date: {day}\n", "  date: 2023-09-20\n"))


def test_home_leads_to_the_boards_of_units(read: Read) -> None:
    home = read("index.html")
    assert "单位月度综合 2023年8月前三名 第1名区供电公司、区市场监管局（并列）100.00" in home
    links = [given.get("href") for tag, given in home.tags if tag == "a"]
    assert "boards/danwei-yuedu/2023-08/" in links
    assert "boards/" in links
