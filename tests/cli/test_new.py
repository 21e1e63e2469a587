"""``qinqing new`` puts a record to fill in where it belongs, and never over another."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qinqing.cli import main
from support.golden import copy_of_mini

pytestmark = pytest.mark.slow


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return copy_of_mini(tmp_path)


def new(repository: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--repository", str(repository)])


def test_a_monthly_record_lies_in_the_folder_of_its_unit_and_month(repository: Path) -> None:
    result = new(repository, "progress", "--unit", "qu-gongdian-gongsi", "--period", "2023-09")
    assert result.exit_code == 0, result.output
    written = repository / "data" / "records" / "qu-gongdian-gongsi" / "2023-09" / "progress.yaml"
    assert "period: 2023-09\n" in written.read_text(encoding="utf-8")
    assert "data/records/qu-gongdian-gongsi/2023-09/progress.yaml" in result.output


@pytest.mark.parametrize("unit", ["qu-gongdian-gongsi", "区供电公司", "电力公司"])
def test_a_unit_may_be_named_as_people_name_it(repository: Path, unit: str) -> None:
    assert new(repository, "指标进展月报", "--unit", unit, "--period", "2023-09").exit_code == 0
    assert (repository / "data/records/qu-gongdian-gongsi/2023-09/progress.yaml").is_file()


def test_a_lasting_record_takes_the_next_number_of_its_year(repository: Path) -> None:
    assert new(repository, "rectification", "--unit", "区统计局").exit_code == 0
    assert (repository / "data/records/qu-tongji-ju/rectification/zg-2023-0006.yaml").is_file()


def test_a_record_that_is_there_is_left_alone(repository: Path) -> None:
    path = repository / "data/records/qu-tongji-ju/2023-08/service.yaml"
    before = path.read_bytes()
    result = new(repository, "service", "--unit", "qu-tongji-ju", "--period", "2023-08")
    assert result.exit_code == 2
    assert "已经存在" in result.output
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("zh", ("“电力公司”有2个同名", "请改写编号，可选：qu-gongdian-gongsi（区供电公司）、qu-tongji-ju（区统计局）")),
        ("en", ("'电力公司' is the name of 2", "write one of the identifiers: qu-gongdian-gongsi, qu-tongji-ju")),
    ],
)
def test_a_name_of_two_units_is_refused_with_both_of_them(
    repository: Path, language: str, said: tuple[str, str]
) -> None:
    _give_the_statistics_bureau(repository, "电力公司")
    result = new(repository, "progress", "--unit", "电力公司", "--period", "2023-09", "--lang", language)
    assert result.exit_code == 2
    for words in said:
        assert words in result.output
    assert not list(repository.rglob("2023-09"))


def test_a_slip_in_a_name_of_two_units_lists_both_of_them(repository: Path) -> None:
    _give_the_statistics_bureau(repository, "电力公司")
    result = new(repository, "progress", "--unit", "电力公思", "--period", "2023-09")
    assert result.exit_code == 2
    assert "单位名录中没有“电力公思”" in result.output
    assert "“电力公司”有同名：qu-gongdian-gongsi（区供电公司）、qu-tongji-ju（区统计局）" in result.output


def test_a_unit_of_an_ambiguous_name_is_still_found_by_another(repository: Path) -> None:
    _give_the_statistics_bureau(repository, "电力公司")
    assert new(repository, "progress", "--unit", "区供电公司", "--period", "2023-09").exit_code == 0
    assert (repository / "data/records/qu-gongdian-gongsi/2023-09/progress.yaml").is_file()


def _give_the_statistics_bureau(repository: Path, alias: str) -> None:
    path = repository / "data/units/qu-tongji-ju.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- 统计局", f"- {alias}"), encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("progres", "--unit", "qu-tongji-ju", "--period", "2023-09"), "是否应为“progress”？"),
        (("progress", "--unit", "区统计句", "--period", "2023-09"), "是否应为“区统计局”？"),
        (("progress", "--unit", "qu-tongji-ju"), "--period"),
        (("progress", "--unit", "qu-tongji-ju", "--period", "2023-Q3"), "不是可以填报的报告期"),
        (("appeal", "--unit", "qu-tongji-ju", "--id", "../../../x"), "不能用作文件名"),
    ],
)
def test_what_cannot_be_written_is_told_with_a_remedy(repository: Path, arguments: tuple[str, ...], words: str) -> None:
    before = sorted(path for path in repository.rglob("*") if path.is_file())
    result = new(repository, *arguments)
    assert result.exit_code == 2
    assert words in result.output
    assert sorted(path for path in repository.rglob("*") if path.is_file()) == before
