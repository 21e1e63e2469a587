"""``qinqing check``: what it reports, how it ends, and what it says when it cannot begin."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from tests.cli.conftest import Outcome, Run, finding

from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Severity

ERROR = finding("QQ101")
OTHER_ERROR = finding("QQ120", file="data/site.yaml")
WARNING = finding("QQ105", severity=Severity.WARNING)
EMPTY_FILE = CATALOGUE["QQ101"].title


@pytest.mark.usefixtures("repository")
class TestExitCode:
    def test_nothing_found_ends_with_0(self, run: Run, outcome: Outcome) -> None:
        result = run("check")
        assert (result.exit_code, result.output) == (0, "共检查 12 个文件：未发现问题。\n")
        assert outcome.engines == ["auto"]

    def test_an_error_ends_with_1(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        result = run("check")
        assert result.exit_code == 1
        assert "QQ101 错误" in result.output
        assert "1 | id: qu-tongji-ju\n  | ^^\n" in result.output

    def test_warnings_alone_end_with_0(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (WARNING,)
        result = run("check")
        assert result.exit_code == 0
        assert "1 处警告" in result.output

    def test_strict_makes_a_warning_count(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (WARNING,)
        assert run("check", "--strict").exit_code == 1

    def test_strict_without_findings_ends_with_0(self, run: Run, outcome: Outcome) -> None:
        assert run("check", "--strict").exit_code == 0
        assert len(outcome.dates) == 1

    def test_what_is_not_listed_does_not_count(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        assert run("check", "--ignore", "QQ1").exit_code == 0


@pytest.mark.usefixtures("repository")
class TestSelection:
    @pytest.mark.parametrize(
        ("arguments", "listed"),
        [
            ((), {"QQ101", "QQ105", "QQ120"}),
            (("--select", "QQ101"), {"QQ101"}),
            (("--select", "qq101,QQ105"), {"QQ101", "QQ105"}),
            (("--select", "QQ1", "--ignore", "QQ101"), {"QQ105", "QQ120"}),
            (("--ignore", "QQ1", "--select", "QQ101"), {"QQ101"}),
            (("--ignore", "QQ101", "--ignore", "QQ120"), {"QQ105"}),
            (("data/site.yaml",), {"QQ120"}),
            (("data/units",), {"QQ101", "QQ105"}),
            (("data/units", "data/site.yaml"), {"QQ101", "QQ105", "QQ120"}),
            ((".",), {"QQ101", "QQ105", "QQ120"}),
        ],
    )
    def test_only_what_was_asked_for_is_listed(
        self, run: Run, outcome: Outcome, arguments: tuple[str, ...], listed: set[str]
    ) -> None:
        outcome.findings = (OTHER_ERROR, ERROR, WARNING)
        document = json.loads(run("check", "--output-format", "json", *arguments).output)
        assert {entry["code"] for entry in document["findings"]} == listed

    def test_a_selection_is_told_of(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        assert "共检查 12 个文件：未发现问题（仅列出所选范围内的结果）。" in run("check", "data/site.yaml").output

    def test_a_path_counts_from_the_current_folder(
        self, run: Run, outcome: Outcome, repository: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        outcome.findings = (OTHER_ERROR, ERROR)
        monkeypatch.chdir(repository / "data" / "units")
        result = run("check", "--output-format", "concise", "qu-tongji-ju.yaml")
        assert "QQ101" in result.output
        assert "QQ120" not in result.output

    def test_a_path_that_only_begins_alike_is_another(self, run: Run, outcome: Outcome, repository: Path) -> None:
        (repository / "data" / "unit").mkdir()
        outcome.findings = (ERROR,)
        assert run("check", "data/unit").exit_code == 0

    @pytest.mark.parametrize("option", ["--select", "--ignore"])
    def test_an_unknown_code_is_refused_with_the_nearest(self, run: Run, outcome: Outcome, option: str) -> None:
        result = run("check", option, "QQ10I")
        assert result.exit_code == 2
        assert "没有检查规则“QQ10I”" in result.output
        assert "是否应为“QQ101”？" in result.output
        assert outcome.dates == []

    def test_a_path_outside_the_repository_is_refused(
        self, run: Run, outcome: Outcome, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        outside = tmp_path_factory.mktemp("outside")
        result = run("check", str(outside))
        assert result.exit_code == 2
        assert f"“{outside}”不在数据仓库" in result.output
        assert outcome.dates == []

    def test_a_path_that_does_not_exist_is_refused(self, run: Run, outcome: Outcome) -> None:
        result = run("check", "data/unitz")
        assert result.exit_code == 2
        assert "没有文件或文件夹“data/unitz”" in result.output
        assert outcome.dates == []


@pytest.mark.usefixtures("repository")
class TestOutput:
    def test_english_on_request(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        output = run("check", "--lang", "en").output
        assert "QQ101 error" in output
        assert "Checked 12 files: 1 error." in output
        assert "处错误" not in output

    def test_the_language_may_stand_before_the_command(self, run: Run, outcome: Outcome) -> None:
        assert run("--lang", "en", "check").output == "Checked 12 files: nothing found.\n"
        assert len(outcome.dates) == 1

    def test_statistics_count_by_rule(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (OTHER_ERROR, ERROR, ERROR, WARNING)
        result = run("check", "--statistics")
        assert result.exit_code == 1
        assert result.output.splitlines()[0] == f"2  QQ101  错误  {EMPTY_FILE.zh}"
        assert result.output.splitlines()[-1] == "共检查 12 个文件：3 处错误，1 处警告。"

    def test_statistics_as_json(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        assert json.loads(run("check", "--statistics", "--output-format", "json").output) == [
            {"code": "QQ101", "severity": "error", "title": EMPTY_FILE.zh, "count": 1}
        ]

    def test_statistics_have_no_sarif_form(self, run: Run, outcome: Outcome) -> None:
        result = run("check", "--statistics", "--output-format", "sarif")
        assert result.exit_code == 2
        assert "--statistics 不能与 sarif 格式同用" in result.output
        assert outcome.dates == []

    def test_quiet_says_nothing_where_there_is_no_error(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (WARNING,)
        result = run("check", "--quiet")
        assert (result.exit_code, result.output) == (0, "")

    def test_quiet_lists_errors_only(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR, WARNING)
        output = run("check", "--quiet").output
        assert "QQ101" in output
        assert "QQ105" not in output

    def test_quiet_and_strict_list_warnings_too(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (WARNING,)
        result = run("check", "--quiet", "--strict")
        assert result.exit_code == 1
        assert "QQ105" in result.output

    def test_colour_only_when_asked_for(self, run: Run, outcome: Outcome) -> None:
        outcome.findings = (ERROR,)
        assert "\x1b[" not in run("check").output
        assert "\x1b[" not in run("check", "--color", "never").output
        assert "\x1b[" in run("check", "--color", "always").output

    @pytest.mark.parametrize("output_format", ["full", "concise", "json", "github", "markdown", "sarif"])
    def test_every_form_names_the_rule(self, run: Run, outcome: Outcome, output_format: str) -> None:
        outcome.findings = (ERROR,)
        result = run("check", "--output-format", output_format)
        assert result.exit_code == 1
        assert "QQ101" in result.output


class TestDate:
    def test_the_date_asked_for_comes_first(self, run: Run, outcome: Outcome, repository: Path) -> None:
        run("check", "--as-of", "2023-10-01", "--repository", str(repository))
        assert outcome.dates == [date(2023, 10, 1)]

    @pytest.mark.usefixtures("repository")
    def test_a_demonstration_has_its_own(self, run: Run, outcome: Outcome) -> None:
        run("check")
        assert outcome.dates == [date(2023, 9, 15)]

    @pytest.mark.parametrize("value", ["2023-02-30", "20230801", "2023-8-1", "今天", ""])
    @pytest.mark.usefixtures("repository")
    def test_another_text_is_refused(self, run: Run, outcome: Outcome, value: str) -> None:
        result = run("check", "--as-of", value)
        assert result.exit_code == 2
        assert "选项“--as-of”的内容有误" in result.output
        assert outcome.dates == []

    def test_real_data_without_a_commit_needs_a_date(self, run: Run, outcome: Outcome, repository: Path) -> None:
        (repository / "data" / "site.yaml").write_text("demonstration: false\nas_of: 2023-09-15\n", encoding="utf-8")
        result = run("check")
        assert result.exit_code == 2
        assert "--as-of 2023-08-31" in result.output
        assert outcome.dates == []


def test_outside_a_repository_the_way_in_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("check")
    assert result.exit_code == 2
    assert "找不到 data/site.yaml" in result.output
    assert "qinqing init" in result.output
