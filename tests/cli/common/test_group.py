"""The command line as a whole: help in Chinese everywhere, mistakes explained, no traceback ever."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.conftest import Outcome, Run

from qinqing import __version__
from qinqing.cli import COMMANDS, main
from qinqing.cli.common.help_text import ChineseContext, wrap
from qinqing.errors import QinqingError
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Text
from qinqing.findings.width import display_width

CHINESE = re.compile(r"[\u4e00-\u9fff]")
ENGLISH_WORDS = re.compile(r"Usage|Options|Commands|Show this|default:|required|env var|OPTIONS|ARGS")


def loaded(name: str) -> click.Command:
    command = main.get_command(click.Context(main), name)
    assert command is not None
    return command


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_chinese_help(name: str) -> None:
    command = loaded(name)
    assert command.name == name
    assert command.help is not None
    assert CHINESE.search(command.help)
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert CHINESE.search(parameter.help or ""), parameter.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_help_speaks_no_english_of_its_own(name: str) -> None:
    command = loaded(name)
    text = command.get_help(ChineseContext(command, info_name=f"qinqing {name}", terminal_width=80))
    assert ENGLISH_WORDS.search(text) is None
    assert "用法：" in text
    assert "选项：" in text
    assert "显示本说明。" in text


@pytest.mark.parametrize("arguments", [(), ("--help",)])
def test_without_a_command_help_is_shown(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    for name, entry in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(entry.summary)}$", result.output, flags=re.M)


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").output == f"qinqing {__version__}\n"


def test_help_imports_no_command() -> None:
    source = (
        "import sys\nfrom qinqing.cli import main\n"
        "main(['--help'], standalone_mode=False)\n"
        "print([name for name in sys.modules if name.split('.')[0] in {'yaml', 'jsonschema', 'jinja2', 'mkdocs'}])"
    )
    finished = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert finished.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("chek",), ["没有命令“chek”", "是否应为“check”？"]),
        (("zzzzzz",), ["没有命令“zzzzzz”", "全部命令见 qinqing --help"]),
        (("check", "--statistic"), ["没有选项“--statistic”", "是否应为“--statistics”？"]),
        (("check", "--wrong-altogether"), ["没有选项“--wrong-altogether”", "qinqing check --help"]),
        (("check", "--output-format", "xml"), ["选项“--output-format”的内容有误", "concise"]),
        (("check", "--as-of"), ["--as-of", "缺少内容"]),
        (("check", "--repository", "no-such-folder"), ["选项“--repository”的内容有误"]),
        (("rule",), ["缺少参数“代码”"]),
        (("rules", "extra"), ["多余的参数“extra”"]),
        (("rule", "QQ10I"), ["没有检查规则“QQ10I”", "是否应为“QQ101”？"]),
        (("rule", "不存在"), ["没有检查规则“不存在”", "qinqing rules"]),
        (("--lang", "fr", "rules"), ["选项“--lang”的内容有误：应为以下之一：zh、en"]),
    ],
)
def test_a_wrong_use_is_explained(run: Run, arguments: tuple[str, ...], expected: list[str]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    for part in expected:
        assert part in result.stderr
    assert "Error" not in result.stderr
    assert "Traceback" not in result.stderr


def test_a_wrong_use_is_explained_in_english_on_request(run: Run) -> None:
    result = run("--lang", "en", "chek")
    assert result.stderr == "error: no such command 'chek'\nhelp: did you mean 'check'?; see qinqing --help\n"
    assert CHINESE.search(run("rule", "--lang", "en", "QQ10I").stderr) is None


@pytest.mark.usefixtures("repository")
class TestFailure:
    def test_an_error_of_the_program_family_is_told(self, run: Run, outcome: Outcome) -> None:
        outcome.error = QinqingError(Text("出错了", "it failed"), Text("重试", "try again"))
        result = run("check")
        assert (result.exit_code, result.stderr) == (2, "错误：出错了\n建议：重试\n")
        assert run("check", "--lang", "en").stderr == "error: it failed\nhelp: try again\n"

    @pytest.mark.parametrize("error", [ValueError("内容机密"), KeyError("内容机密"), RecursionError(), MemoryError()])
    def test_a_defect_is_a_short_report_without_the_text_of_the_data(
        self, run: Run, outcome: Outcome, error: Exception
    ) -> None:
        outcome.error = error
        result = run("check")
        assert result.exit_code == 2
        assert type(error).__name__ in result.stderr
        assert "程序的缺陷" in result.stderr
        assert "内容机密" not in result.output
        assert "Traceback" not in result.output

    def test_debug_lets_the_exception_through(self, run: Run, outcome: Outcome) -> None:
        outcome.error = ValueError("内容")
        assert run("--debug", "check").exception is outcome.error

    def test_debug_may_be_set_in_the_environment(
        self, run: Run, outcome: Outcome, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("QINQING_DEBUG", "1")
        outcome.error = ValueError("内容")
        assert run("check").exception is outcome.error

    def test_a_file_that_cannot_be_read_is_named(self, run: Run, outcome: Outcome) -> None:
        outcome.error = PermissionError(13, "Permission denied", "data/site.yaml")
        result = run("check")
        assert result.exit_code == 2
        assert "无法读写“data/site.yaml”：没有权限" in result.stderr

    def test_an_interruption_is_quiet(self, run: Run, outcome: Outcome) -> None:
        outcome.error = KeyboardInterrupt()
        result = run("check")
        assert result.exit_code == 130
        assert result.output.strip() == "已中断。"

    def test_an_escape_sequence_in_an_argument_is_not_passed_on(self, run: Run) -> None:
        assert "\x1b" not in run("check", "--select", "\x1b[31mQQ").stderr


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    arguments=st.lists(
        st.one_of(
            st.sampled_from(
                ["check", "rule", "rules", "--lang", "en", "zh", "--as-of", "--select", "--help", "--", "-"]
            ),
            st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12),
        ),
        max_size=5,
    )
)
def test_no_arguments_give_a_traceback(
    run: Run, arguments: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    empty = str(tmp_path_factory.getbasetemp())
    if "check" in arguments:
        arguments = [*arguments, "--repository", empty]
    result = run(*arguments)
    assert result.exit_code in {0, 2}
    assert isinstance(result.exception, SystemExit | None)
    assert "程序的缺陷" not in result.output


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("code", CATALOGUE)
def test_every_rule_can_be_explained(run: Run, code: str, language: str) -> None:
    rule = CATALOGUE[code]
    result = run("rule", code.lower(), "--lang", language)
    assert result.exit_code == 0
    assert result.output.startswith(f"{code} {rule.title.zh if language == 'zh' else rule.title.en}")
    assert ("错误示例" if language == "zh" else "Wrong") in result.output
    assert "{" not in re.sub(r"(?s)(错误示例|Wrong).*", "", result.output)
    assert run("rule", rule.name).exit_code == 0


def test_the_table_of_rules_is_whole(run: Run) -> None:
    output = run("rules").output
    assert re.findall(r"^  (QQ[0-9]{3})", output, flags=re.M) == list(CATALOGUE)


@given(
    st.lists(st.sampled_from(["甲乙", "（丙）", "丁，", "“戊”。", "--as-of ", "x ", "己"]), max_size=40),
    st.integers(min_value=8, max_value=60),
)
def test_wrapped_help_keeps_every_word_and_the_width(words: list[str], width: int) -> None:
    text = "".join(words)
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(display_width(line) <= width for line in lines)
    assert not any(line[0] in "，。）”" or line[-1] in "（“" for line in lines)
    assert "".join(lines).count("--as-of") == words.count("--as-of ")


def test_the_way_to_the_program_is_the_same_as_a_module(tmp_path: Path) -> None:
    source = "from qinqing.cli import main; main(['rule', 'QQ10I'])"
    finished = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert finished.returncode == 2
    assert finished.stderr.startswith("错误：没有检查规则“QQ10I”\n")
