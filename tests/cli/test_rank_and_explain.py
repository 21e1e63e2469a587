"""``qinqing rank`` and ``qinqing explain`` as a person and as a program read them."""

from __future__ import annotations

import json
import shutil
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Run

from qinqing.findings.width import display_width
from support.mini_boards import marked_scheme
from support.recomputing import total_again
from support.trees import MINI

pytestmark = pytest.mark.slow

POWER = "qu-gongdian-gongsi"
MARKS = {"qu-shichang-jianguan-ju": 90, POWER: 80, "qu-tongji-ju": 80, "qu-youhua-ban": 70}


@pytest.fixture
def mini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(MINI / "data", tmp_path / "data")
    for path, text in marked_scheme({("2023-08", "2023-09-05"): MARKS}).items():
        assert text is not None
        (tmp_path / path).write_bytes(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rewrite(path: Path, old: str, new: str) -> None:
    """Put ``new`` for ``old`` in the file at ``path``, which has to hold it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def data_of(run: Run, *arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--output-format", "json")
    assert result.exit_code == 0, result.output
    data = json.loads(result.stdout)
    assert isinstance(data, dict)
    return data


@pytest.mark.usefixtures("mini")
def test_a_board_is_printed_in_columns_that_stand_under_each_other(run: Run) -> None:
    result = run("rank", "shi-bang")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "试榜  2023年8月"
    heading, rule, *rows = lines[2:8]
    assert heading.split() == ["名次", "升降", "对象", "总分", "考评组评分"]
    assert [row.split()[:4] for row in rows] == [
        ["1", "新", "区市场监管局", "90.00"],
        ["2", "新", "区供电公司", "80.00"],
        ["2", "新", "区统计局", "80.00"],
        ["4", "新", "区优化办", "70.00"],
    ]
    assert {display_width(line) for line in (heading, rule, *rows)} == {display_width(rule)}
    assert "未参加排名1个：" in lines
    assert "总分＝考评组评分＋加分－扣分。" in lines


@pytest.mark.usefixtures("mini")
@pytest.mark.parametrize("name", ["danwei-yuedu", "单位月度综合", "月度综合排名"])
def test_a_board_goes_by_identifier_name_and_alias(run: Run, name: str) -> None:
    assert data_of(run, "rank", name)["board"] == "danwei-yuedu"


@pytest.mark.usefixtures("mini")
def test_the_period_is_the_latest_that_is_over_unless_another_is_asked_for(run: Run) -> None:
    assert data_of(run, "rank", "danwei-yuedu")["period"] == "2023-08"
    assert data_of(run, "rank", "danwei-yuedu", "--as-of", "2023-08-30")["period"] == "2023-07"
    for word in ("2023-07", "2023年7月"):
        assert data_of(run, "rank", "danwei-yuedu", "--period", word)["period"] == "2023-07"


@pytest.mark.usefixtures("mini")
@pytest.mark.parametrize(
    ("option", "count", "expected"),
    [
        ("--top", "1", ["90"]),
        ("--top", "2", ["90", "80", "80"]),
        ("--bottom", "2", ["80", "80", "70"]),
        ("--bottom", "1", ["70"]),
    ],
)
def test_the_first_and_the_last_keep_ties_whole(run: Run, option: str, count: str, expected: list[str]) -> None:
    (group,) = data_of(run, "rank", "shi-bang", option, count)["groups"]
    assert [row["total"] for row in group["ranked"]] == expected
    assert group["participants"] == 4


@pytest.mark.usefixtures("mini")
def test_the_first_and_the_last_may_be_asked_for_together(run: Run) -> None:
    (group,) = data_of(run, "rank", "shi-bang", "--top", "1", "--bottom", "1")["groups"]
    assert [row["place"] for row in group["ranked"]] == [1, 4]


@pytest.mark.parametrize("word", ["zhengfu", "政府部门组"])
def test_one_group_may_be_asked_for(run: Run, mini: Path, word: str) -> None:
    path = mini / "data/schemes/danwei-yuedu.yaml"
    groups = "    groups:\n" + "".join(
        f"      - id: {key}\n        name: {name}\n        kinds:\n          - {kind}\n        full_mark: 100\n"
        for key, name, kind in (
            ("zhengfu", "政府部门组", "政府部门"),
            ("qita", "垂管组", "垂管双管及公用企业"),
        )
    )
    path.write_text(
        path.read_text(encoding="utf-8").replace("    components:\n", groups + "    components:\n"), "utf-8"
    )
    assert [group["id"] for group in data_of(run, "rank", "danwei-yuedu")["groups"]] == ["zhengfu", "qita"]
    assert [group["id"] for group in data_of(run, "rank", "danwei-yuedu", "--group", word)["groups"]] == ["zhengfu"]
    refused = run("rank", "danwei-yuedu", "--group", "zhengfou")
    assert refused.exit_code == 2
    assert "是否应为“zhengfu”？" in refused.stderr


@pytest.mark.usefixtures("mini")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("rank", "danwei-yuedo"), "是否应为“danwei-yuedu”？"),
        (("rank", "单位月度综和"), "是否应为“单位月度综合”？"),
        (("rank", "danwei-yuedu", "--period", "2023-09"), "可选：2023-07、2023-08"),
        (("rank", "danwei-yuedu", "--period", "2023-7"), "是否应为“2023-07”？"),
        (("rank", "shi-bang", "--group", "zhengfu"), "本榜单不分组"),
        (("explain", "danwei-yuedo", "qu-tongji-ju"), "是否应为“danwei-yuedu”？"),
        (("explain", "shi-bang", "qu-tongji-jv"), "是否应为“qu-tongji-ju”？"),
        (("explain", "shi-bang", "区统记局"), "是否应为“区统计局”？"),
        (("explain", "shi-bang", "qu-tongji-ju", "--period", "2022-08"), "可选：2023-07、2023-08"),
    ],
)
def test_what_does_not_exist_gets_a_did_you_mean_and_exit_two(run: Run, arguments: tuple[str, ...], said: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("“电力公司”有2个同名", "可选：qu-gongdian-gongsi（区供电公司）、qu-tongji-ju（区统计局）")),
        ("en", ("'电力公司' is the name of 2", "write one of the identifiers: qu-gongdian-gongsi, qu-tongji-ju")),
    ],
)
def test_a_name_that_two_subjects_carry_is_explained_for_neither(
    run: Run, mini: Path, language: str, said: tuple[str, str]
) -> None:
    rewrite(mini / "data/units/qu-tongji-ju.yaml", "- 统计局", "- 电力公司")
    result = run("explain", "shi-bang", "电力公司", "--lang", language)
    assert result.exit_code == 2
    assert result.stdout == ""
    for words in said:
        assert words in result.stderr
    by_name, by_identifier = run("explain", "shi-bang", "区供电公司"), run("explain", "shi-bang", POWER)
    assert by_name.exit_code == 0
    assert by_name.stdout == by_identifier.stdout


def test_a_name_that_two_boards_carry_ranks_neither(run: Run, mini: Path) -> None:
    rewrite(mini / "data/schemes/shi-bang.yaml", "name: 试榜", "name: 月度综合排名")
    refused = run("rank", "月度综合排名")
    assert refused.exit_code == 2
    assert "“月度综合排名”有2个同名" in refused.stderr
    assert "可选：danwei-yuedu（单位月度综合）、shi-bang（月度综合排名）" in refused.stderr
    assert data_of(run, "rank", "单位月度综合")["board"] == "danwei-yuedu"
    assert data_of(run, "rank", "试排名")["board"] == "shi-bang"


def test_the_identifier_of_a_board_is_never_the_alias_of_another(run: Run, mini: Path) -> None:
    rewrite(mini / "data/schemes/shi-bang.yaml", "- 试排名", "- danwei-yuedu")
    assert data_of(run, "rank", "danwei-yuedu")["board"] == "danwei-yuedu"


@pytest.mark.parametrize("name", ["政府部门组", "垂管组"])
def test_a_name_that_two_groups_carry_shows_neither(run: Run, mini: Path, name: str) -> None:
    groups = "    groups:\n" + "".join(
        f"      - id: {key}\n        name: {called}\n        kinds:\n          - {kind}\n        full_mark: 100\n"
        for key, called, kind in (("zhengfu", "政府部门组", "政府部门"), ("qita", name, "垂管双管及公用企业"))
    )
    rewrite(mini / "data/schemes/danwei-yuedu.yaml", "    components:\n", groups + "    components:\n")
    result = run("rank", "danwei-yuedu", "--group", "政府部门组")
    ambiguous = name == "政府部门组"
    assert result.exit_code == (2 if ambiguous else 0)
    assert ("可选：qita（政府部门组）、zhengfu（政府部门组）" in result.stderr) == ambiguous


def test_a_scheme_that_cannot_be_read_is_told_of(run: Run, mini: Path) -> None:
    (mini / "data/schemes/danwei-yuedu.yaml").write_text("board: [", encoding="utf-8")
    result = run("rank", "danwei-yuedu")
    assert result.exit_code == 2
    assert "data/schemes/danwei-yuedu.yaml 有错误" in result.stderr


@pytest.mark.usefixtures("mini")
def test_a_board_without_a_period_yet_says_so(run: Run) -> None:
    result = run("rank", "danwei-yuedu", "--as-of", "2023-07-01")
    assert result.exit_code == 2
    assert "还没有可以排名的报告期" in result.stderr


@pytest.mark.usefixtures("mini")
@pytest.mark.parametrize("name", ["qu-gongdian-gongsi", "区供电公司"])
def test_an_explanation_gives_every_number_and_its_line(run: Run, name: str) -> None:
    result = run("explain", "danwei-yuedu", name)
    assert result.exit_code == 0
    text = result.stdout
    assert "区供电公司（qu-gongdian-gongsi）：第" in text
    assert "1. 指标进展（权重60）：指标达标率（progress-completion）" in text
    assert "2÷2＝100%" in text
    assert "出处：data/records/qu-gongdian-gongsi/2023-08/progress.yaml:" in text
    assert "加分扣分：无" in text
    assert "（剔除无数据项后折算）" in text


def test_an_explanation_as_data_leads_to_the_lines_of_the_records(run: Run, mini: Path) -> None:
    data = data_of(run, "explain", "danwei-yuedu", "qu-gongdian-gongsi")
    assert total_again(data) == Fraction(data["total"])
    sources = [source for component in data["components"] for source in component["sources"]]
    assert sources
    for source in sources:
        lines = (mini / source["file"]).read_text(encoding="utf-8").splitlines()
        field = next((step for step in reversed(source["pointer"]) if isinstance(step, str)), "")
        assert field in lines[source["line"] - 1]


@pytest.mark.usefixtures("mini")
def test_whoever_has_no_place_is_told_why(run: Run) -> None:
    result = run("explain", "shi-bang", "qu-jiwei-jianwei")
    assert result.exit_code == 0
    assert "不参加排名，评分表没有该对象的分数" in result.stdout


def test_an_internal_board_says_that_it_is_internal(run: Run, mini: Path) -> None:
    path = mini / "data/schemes/shi-bang.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("publication: 公开", "publication: 内部"), encoding="utf-8"
    )
    assert run("rank", "shi-bang").stdout.startswith("试榜  2023年8月（内部榜单，不对外公开）\n")


SERVICE = "data/records/qu-gongdian-gongsi/2023-08/service.yaml"


@pytest.fixture
def broken(mini: Path) -> Path:
    """Return the repository with a record that carries a rank, and a waiver in the same change."""
    with (mini / SERVICE).open("a", encoding="utf-8") as file:
        file.write("rank: 1\n")
    (mini / "data/policy/waivers.yaml").write_text(
        f"waivers:\n  - {{code: QQ204, path: {SERVICE}, reason: 经研究同意, approved_by: shi-youhua-ban,"
        " approved_on: 2023-09-01, expires_on: 2023-12-31}\n",
        encoding="utf-8",
    )
    return mini


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("arguments", [("rank", "danwei-yuedu"), ("explain", "danwei-yuedu", "区统计局")])
def test_a_record_that_is_left_out_is_never_left_out_in_silence(run: Run, arguments: tuple[str, ...]) -> None:
    assert data_of(run, *arguments)["unreadable"] == [SERVICE]
    text = run(*arguments).stdout
    assert SERVICE in text
    assert "没有计入，结果不完整" in text


@pytest.mark.usefixtures("mini")
@pytest.mark.parametrize("arguments", [("rank", "danwei-yuedu"), ("explain", "danwei-yuedu", "区统计局")])
def test_nothing_is_said_of_missing_records_where_none_is_missing(run: Run, arguments: tuple[str, ...]) -> None:
    assert data_of(run, *arguments)["unreadable"] == []
    assert "没有计入" not in run(*arguments).stdout


@pytest.mark.usefixtures("broken")
def test_no_bulletin_is_drafted_from_a_part_of_the_data(run: Run) -> None:
    result = run("bulletin", "2023-08", "--stdout")
    assert result.exit_code == 2
    assert SERVICE in result.output


@pytest.mark.usefixtures("broken")
def test_a_waived_record_that_is_invalid_stops_the_build(run: Run, tmp_path: Path) -> None:
    result = run("build", "--output", str(tmp_path / "site"))
    assert result.exit_code == 1
    assert "QQ204" in result.output
    assert "QQ494" in result.output
    assert not (tmp_path / "site").exists()
