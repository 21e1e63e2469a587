"""``qinqing check`` on a whole repository: the mistakes a clerk makes, each at its place with a remedy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from support.trees import MINI

UNIT = "data/units/qu-shichang-jianguan-ju.yaml"


@pytest.fixture
def mini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "mini"
    shutil.copytree(MINI, root)
    monkeypatch.chdir(root)
    return root


@pytest.mark.usefixtures("mini")
def test_the_golden_repository_is_clean(run: Run) -> None:
    for language, expected in (("zh", "未发现问题"), ("en", "nothing found")):
        result = run("check", "--lang", language, "--strict")
        assert result.exit_code == 0
        assert expected in result.output


def test_a_full_width_colon_is_shown_in_its_line(run: Run, mini: Path) -> None:
    path = mini / UNIT
    lines = path.read_text(encoding="utf-8").split("\n")
    number = next(number for number, line in enumerate(lines) if line.startswith("short_name: "))
    lines[number] = lines[number].replace(": ", "：")
    path.write_text("\n".join(lines), encoding="utf-8")
    result = run("check", "--output-format", "full", UNIT)
    assert result.exit_code == 1
    assert "QQ121 错误" in result.output
    assert f" --> {UNIT}:{number + 1}:11\n" in result.output
    assert f"{number + 1} | {lines[number]}\n" in result.output
    margin = " " * len(str(number + 1))
    assert f"\n{margin} |           ^^" in result.output
    assert "建议：" in result.output
    assert "qinqing rule QQ121" in result.output


def test_both_engines_print_the_same(run: Run, mini: Path) -> None:
    path = mini / UNIT
    path.write_text(path.read_text(encoding="utf-8") + "rank: 1\nfunction: 市场监督\n", encoding="utf-8")
    printed = {engine: run("check", "--engine", engine).output for engine in ("auto", "fast", "jsonschema")}
    assert printed["fast"] == printed["jsonschema"] == printed["auto"]
    assert UNIT in printed["auto"]


def test_paths_restrict_what_is_listed_and_not_what_is_read(run: Run, mini: Path) -> None:
    (mini / UNIT).write_text("id: [\n", encoding="utf-8")
    (mini / "data" / "units" / "qu-tongji-ju.yaml").write_text("id: [\n", encoding="utf-8")
    document = json.loads(run("check", "--output-format", "json", UNIT).output)
    assert {entry["file"] for entry in document["findings"]} == {UNIT}
    assert (
        document["summary"]["files"] == json.loads(run("check", "--output-format", "json").output)["summary"]["files"]
    )


@pytest.mark.slow
def test_two_runs_print_the_same_bytes(run: Run, mini: Path) -> None:
    (mini / UNIT).write_text("id: [\n", encoding="utf-8")
    for output_format in ("full", "concise", "json", "github", "markdown", "sarif"):
        assert (
            run("check", "--output-format", output_format).output
            == run("check", "--output-format", output_format).output
        )
