"""The pages of boards: places, movements, totals that can be computed again, and what is kept from the public."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from qinqing.policy.periods import chinese_period
from qinqing.site.pages.boards import leaders
from qinqing.site.shell.preparation import PreparedSite
from qinqing.standing.boards.board import boards_of
from qinqing.standing.boards.scoring import total_of
from qinqing.standing.facts.lookup import build_lookup
from support import publications
from support.site_pages import Read, edit, edited, prepared_at, reader
from support.trees import files_of

pytestmark = pytest.mark.slow

SCHEME = "schemes/danwei-yuedu.yaml"
AUGUST = "boards/danwei-yuedu/2023-08/index.html"
POWER = "boards/danwei-yuedu/qu-gongdian-gongsi/index.html"
EXAM = (
    "measure: rectification-on-time\n        weight: 40\n        conversion:\n          method: 目标递减",
    "measure: exam-mark\n        weight: 40\n        conversion:\n          method: 目标递减",
)


@pytest.fixture
def free(mini: Path) -> Path:
    """The golden repository without its bulletins, which quote the board and would not agree with another."""
    for file in (mini / "data/records/qu-youhua-ban/bulletin").glob("*.yaml"):
        file.unlink()
    return mini


@pytest.fixture(scope="module")
def read(prepared: PreparedSite) -> Read:
    """The pages of the golden repository."""
    return reader(prepared)


def test_the_list_names_every_public_board_with_its_periods(read: Read) -> None:
    page = read("boards/index.html")
    assert "单位月度综合 2023年8月，按月，单位2个参加排名，3个未参加" in page
    assert "第1名区供电公司、区市场监管局（并列）100.00" in page
    links = [given.get("href") for tag, given in page.tags if tag == "a"]
    assert "../boards/danwei-yuedu/2023-08/" in links
    assert "../boards/danwei-yuedu/2023-07/" in links


def test_a_board_shows_places_ties_movement_parts_and_raw_figures(read: Read) -> None:
    rows = read(AUGUST).table("参加排名2个").rows
    assert rows == [
        ["1并列", "↑1上升1位", "区供电公司", "100.00", "60.00100%", "—无数据"],
        ["1并列", "—持平", "区市场监管局", "100.00", "—无数据", "40.00100%"],
    ]


def test_the_first_board_shows_no_movement(read: Read) -> None:
    page = read("boards/danwei-yuedu/2023-07/index.html")
    assert "升降" not in page.table("参加排名2个").headings
    assert "对比的上期 无" in page


def test_whoever_has_no_place_is_listed_apart_by_reason(read: Read) -> None:
    assert read(AUGUST).table("未参加排名").rows == [["各项均无数据", "3", "区纪委监委、区统计局、区优化办"]]


def test_a_veto_is_called_one(free: Path) -> None:
    veto = (
        "adjustments:\n  - subject: qu-gongdian-gongsi\n    kind: 一票否决\n    date: 2023-08-20\n"
        "    reason: 发生严重违纪违法案件\n    basis: 区委通报\n"
    )
    file = free / "data" / SCHEME
    file.write_text(file.read_text(encoding="utf-8") + veto, encoding="utf-8")
    read = reader(prepared_at(free))
    apart = read(AUGUST).table("未参加排名").rows
    assert apart[0] == ["一票否决发生严重违纪违法案件", "1", "区供电公司"]
    page = read(POWER)
    assert "一票否决发生严重违纪违法案件" in page
    assert page.table("本期加分、扣分及依据").rows == [
        ["一票否决", "—", "2023年8月20日", "发生严重违纪违法案件", "区委通报"]
    ]
    assert page.table("各期名次").rows[0][1:4] == ["一票否决发生严重违纪违法案件", "—没有名次", "—"]


def test_a_board_tells_its_method_and_that_the_weights_are_this_sites_choice(read: Read) -> None:
    page = read(AUGUST)
    assert "计分依据 讲话未规定权重，本站默认设置" in page
    method = page.table("计分项目和权重").row("整改按期")
    assert (method["数据"], method["权重"], method["没有数据时"]) == ("整改按期办结率", "40", "剔除后折算")
    assert "总分相同的并列，后续名次空缺" in page


def test_groups_are_ranked_in_tables_of_their_own(free: Path) -> None:
    groups = (
        "    components:\n",
        "    groups:\n      - id: bumen\n        name: 部门组\n        kinds: [政府部门]\n        full_mark: 100\n"
        "      - id: qiye\n        name: 企业组\n        kinds: [垂管双管及公用企业]\n        full_mark: 50\n"
        "    components:\n",
    )
    page = reader(edited(free, SCHEME, groups))(AUGUST)
    tables = [table for table in page.tables if table.caption.startswith("参加排名")]
    assert [(table.caption.partition("；")[0], [row[2] for row in table.rows]) for table in tables] == [
        ("参加排名1个，满分100分", ["区市场监管局"]),
        ("参加排名1个，满分50分", ["区供电公司"]),
    ]
    assert [row[3] for table in tables for row in table.rows] == ["100.00", "50.00"]


def computed(sum_: str) -> tuple[Fraction, Fraction]:
    """Return what the sum of an explanation gives, computed from its own words, and what it says it gives."""
    terms, _, total = sum_.partition("＝")
    product = Fraction(1)
    shares, *factors = terms.strip("（").replace("）", "").split("×")
    last = re.split(r"([＋－])", factors[-1]) if factors else []
    for factor in [*factors[:-1], *last[:1]]:
        product *= Fraction(factor)
    value = sum(map(Fraction, shares.split("＋"))) * product
    for sign, part in zip(last[1::2], last[2::2], strict=True):
        value += Fraction(part) if sign == "＋" else -Fraction(part)
    return value, Fraction(total.partition("（约")[0])


def test_every_total_follows_from_the_numbers_of_its_own_page(prepared: PreparedSite) -> None:
    lookup = build_lookup(prepared.view.register, prepared.view.as_of)
    boards = boards_of(lookup, prepared.view.register.schemes["danwei-yuedu"])
    totals = {one.subject.id: total_of(one) for one in boards[-1].standings if one.total is not None}
    pages = {page.path: page for page in prepared.pages if page.kind == "board-subject"}
    assert {path.split("/")[2] for path in pages} == set(totals)
    for path, page in pages.items():
        found = re.search(r"总分＝([^<]*)", prepared.fragment(page))
        assert found is not None, path
        value, told = computed(found[1])
        assert value == told == totals[path.split("/")[2]], path


def test_an_explanation_shows_an_adjustment_in_the_sum(free: Path) -> None:
    bonus = (
        "adjustments:\n  - subject: qu-gongdian-gongsi\n    kind: 扣分\n    points: 0.1\n    date: 2023-08-20\n"
        "    reason: 回访不满意\n    basis: 市优化办通报\n"
    )
    file = free / "data" / SCHEME
    file.write_text(file.read_text(encoding="utf-8") + bonus, encoding="utf-8")
    page = reader(prepared_at(free))(POWER)
    assert "总分＝60×5/3－0.1＝99.9" in page
    assert "计入加分0分（上限5分）、扣分0.1分（上限20分）" in page
    assert page.table("本期加分、扣分及依据").rows[0][:2] == ["扣分", "0.1分"]


def test_an_explanation_leads_to_the_records_and_says_which_fields(read: Read) -> None:
    page = read(POWER)
    assert "data/records/qu-gongdian-gongsi/2023-08/progress.yaml（JSON） 分子、分母、本期目标、完成值" in page
    links = [given.get("href") for tag, given in page.tags if tag == "a"]
    assert "../../../data/records/qu-gongdian-gongsi/2023-08/progress.json" in links
    assert "../../../data/schemes/danwei-yuedu.json" in links


def test_an_explanation_shows_neighbours_and_every_period(read: Read) -> None:
    page = read(POWER)
    assert "后一名：第1名 区市场监管局，总分100.00" in page
    assert "前一名" not in page
    assert [row[:4] for row in page.table("各期名次").rows] == [
        ["2023年8月", "第1名并列", "↑1上升1位", "100.00"],
        ["2023年7月", "第2名", "无上期", "50.00"],
    ]


def test_an_internal_board_has_no_page_and_no_figure(free: Path) -> None:
    prepared = edited(free, SCHEME, ("publication: 公开", "publication: 内部"))
    assert [page.path for page in prepared.pages if page.section == "boards"] == ["boards/index.html"]
    page = reader(prepared)("boards/index.html")
    assert "暂无公开榜单" in page
    assert "按办法只在区内通报的榜单，不在本站公布" in page
    assert not any("单位月度综合" in reader(prepared)(path) for path in ("index.html", "boards/index.html"))
    assert not any("danwei-yuedu" in path for path in prepared.extracts)
    home = reader(prepared)("index.html")
    assert "boards" not in [given.get("id") for tag, given in home.tags if tag == "h2"]


@pytest.mark.parametrize("disclosed", [False, True])
def test_exam_marks_show_only_where_the_district_discloses_them(free: Path, disclosed: bool) -> None:
    if disclosed:
        edit(free, "site.yaml", ("exam_marks: false", "exam_marks: true"))
    edit(free, SCHEME, EXAM)
    # The check refuses such a board where marks are not disclosed; should it ever get here, its page tells no part.
    prepared = publications.prepared(files_of(free))
    page = reader(prepared)(AUGUST)
    headings = page.table("参加排名").headings
    assert headings[:4] == ["名次", "升降", "排名对象", "总分"]
    assert headings[4:] == (["指标进展", "整改按期"] if disclosed else [])
    assert ("考试成绩在区内通报，不向社会公开" in page) is not disclosed
    assert any(found.kind == "board-subject" for found in prepared.pages) is disclosed


def test_leaders_of_a_long_tie_are_named_in_part_and_counted_whole(prepared: PreparedSite) -> None:
    lookup = build_lookup(prepared.view.register, prepared.view.as_of)
    board = boards_of(lookup, prepared.view.register.schemes["danwei-yuedu"])[-1]
    assert chinese_period(board.period) == "2023年8月"
    [(_, first)] = leaders(board)
    assert [(one.place, one.names, one.total) for one in first] == [
        ("第1名", "区供电公司、区市场监管局（并列）", "100.00")
    ]
