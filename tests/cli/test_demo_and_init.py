"""``qinqing demo`` and ``qinqing init`` write a repository into a new folder, and only there."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from qinqing.cli import main
from qinqing.demo.calendar import AS_OF
from qinqing.demo.district import write_data, write_district
from qinqing.errors import QinqingError
from qinqing.findings.finding import Severity
from qinqing.register.tree.source import WorkingTree
from support.checking import check_wholly


@pytest.mark.slow
def test_demo_says_what_it_wrote_and_what_comes_next(tmp_path: Path) -> None:
    target = tmp_path / "示例"
    result = CliRunner().invoke(main, ["demo", str(target)])
    assert result.exit_code == 0, result.output
    assert "单位72个，指标184项" in result.output
    assert "qinqing build" in result.output
    for name in ("data/site.yaml", "schemas/unit.schema.json", "mkdocs.yml", "site_src", "README.md", ".gitignore"):
        assert (target / name).exists(), name


@pytest.mark.parametrize("command", ["demo", "init"])
def test_a_folder_that_holds_anything_is_left_alone(command: str, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep", encoding="utf-8")
    result = CliRunner().invoke(main, [command, str(tmp_path)])
    assert result.exit_code == 2
    assert "不为空" in result.output
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize(("scale", "word"), [("0.5", "不能小于1"), ("many", "不是数"), ("1/0", "不是数")])
def test_a_scale_that_makes_no_sense_is_refused(scale: str, word: str, tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["demo", str(tmp_path / "d"), "--scale", scale])
    assert result.exit_code == 2
    assert word in result.output
    assert not (tmp_path / "d").exists()


def test_write_district_refuses_a_small_scale(tmp_path: Path) -> None:
    with pytest.raises(QinqingError):
        write_district(tmp_path / "d", scale=Fraction(1, 2))


@pytest.mark.slow
def test_scale_multiplies_the_records_and_keeps_them_free_of_errors(tmp_path: Path) -> None:
    once = write_data(tmp_path / "once", seed=3, scale=Fraction(1))
    counts = write_data(tmp_path / "more", seed=3, scale=Fraction(13, 10))
    assert sum(counts.values()) == int(sum(once.values()) * Fraction(13, 10))
    assert counts["unit"] == 72
    found = check_wholly(WorkingTree(tmp_path / "more"), as_of=AS_OF).findings
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []


def test_init_writes_a_repository_that_can_be_checked_at_once(tmp_path: Path) -> None:
    target = tmp_path / "new"
    result = CliRunner().invoke(main, ["init", str(target)])
    assert result.exit_code == 0, result.output
    assert "data/site.yaml" in result.output
    assert (target / "schemas" / "common.schema.json").is_file()
    report = check_wholly(WorkingTree(target), as_of=date(2024, 2, 15))
    assert [finding for finding in report.findings if finding.severity is Severity.ERROR] == []
    assert set(report.register.units) == {"qu-youhua-ban", "qu-jiwei-jianwei"}
    assert report.register.site is not None
    assert not report.register.site.demonstration
