"""``qinqing bulletin``: writes a draft once, shows it, or lays a committed bulletin out."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from qinqing.cli import main
from qinqing.register.tree.source import WorkingTree
from support.checking import check_wholly
from support.golden import copy_of_mini
from support.trees import AS_OF

pytestmark = pytest.mark.slow

DRAFT = "data/records/qu-youhua-ban/bulletin/tb-2023-08-ducha.yaml"


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = copy_of_mini(tmp_path / "mini")
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["bulletin", *arguments], prog_name="qinqing")


def test_a_draft_is_written_where_it_belongs_and_passes_the_check(repository: Path) -> None:
    result = run("2023-08", "--kind", "督查通报")
    assert result.exit_code == 0
    assert DRAFT in result.output
    assert (repository / DRAFT).is_file()
    assert check_wholly(WorkingTree(repository), as_of=AS_OF).findings == ()


def test_a_draft_never_overwrites(repository: Path) -> None:
    (repository / DRAFT).write_text("kept", encoding="utf-8")
    result = run("2023-08", "--kind", "督查通报")
    assert result.exit_code == 2
    assert "已经存在" in result.output
    assert (repository / DRAFT).read_text(encoding="utf-8") == "kept"


@pytest.mark.usefixtures("repository")
def test_an_identifier_that_another_bulletin_has_is_refused() -> None:
    result = run("2023-08", "--id", "tb-2023-05")
    assert result.exit_code == 2
    assert "tb-2023-05.yaml" in result.output


@pytest.mark.parametrize(("alias", "code"), [("区优化办", 2), ("统计部门", 0)])
def test_a_unit_is_named_by_a_name_that_it_alone_has(repository: Path, alias: str, code: int) -> None:
    path = repository / "data/units/qu-tongji-ju.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- 统计局", f"- {alias}"), encoding="utf-8")
    result = run("2023-08", "--unit", "区优化办", "--stdout")
    assert result.exit_code == code
    both = "qu-tongji-ju（区统计局）、qu-youhua-ban（区优化营商环境事务中心）"
    assert (both in result.output) == (code == 2)


def test_an_identifier_that_is_no_file_name_is_refused(repository: Path) -> None:
    assert run("2023-08", "--id", "../x").exit_code == 2
    assert not list(repository.rglob("x.yaml"))


def test_a_draft_can_be_shown_without_writing(repository: Path) -> None:
    before = sorted(repository.rglob("*"))
    result = run("2023-08", "--stdout", "--number", "9")
    assert result.exit_code == 0
    assert "number: 示优办〔2023〕9号" in result.output
    assert sorted(repository.rglob("*")) == before


def test_a_draft_can_be_written_elsewhere(repository: Path, tmp_path: Path) -> None:
    target = tmp_path / "draft.yaml"
    assert run("2023-08", "--output", str(target)).exit_code == 0
    assert target.read_text(encoding="utf-8") == run("2023-08", "--stdout").output
    assert not (repository / "data/records/qu-youhua-ban/bulletin/tb-2023-08.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2023-8",), "2023-08"),
        (("2023-08", "--kind", "督察通报"), "督查通报"),
        (("2023-08", "--unit", "区优化班"), "区优化办"),
        (("2023-08", "--number", "示优办[2023]5号"), "六角括号"),
        (("2023-08", "--number", "0"), "顺序号"),
        (("tb-2023-5", "--document", "x.html"), "tb-2023-05"),
        (("tb-2023-05", "--document", "x.doc"), ".docx"),
    ],
)
@pytest.mark.usefixtures("repository")
def test_a_mistake_is_told_with_what_was_meant(arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.output


def test_a_committed_bulletin_becomes_a_document(repository: Path) -> None:
    result = run("tb-2023-05", "--document", "通报.html")
    assert result.exit_code == 0
    html = (repository / "通报.html").read_text(encoding="utf-8")
    assert "示优办〔2023〕5号" in html
    assert run("tb-2023-05", "--document", "通报.html").exit_code == 2
