"""``qinqing build`` says where the site is, how long it took and what to do next; over errors it says no."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from qinqing.cli import main
from support.golden import copy_of_mini

pytestmark = pytest.mark.slow


@pytest.fixture
def mini(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the golden repository, with the command run inside it."""
    root = copy_of_mini(tmp_path / "mini")
    monkeypatch.chdir(root)
    return root


def test_a_build_tells_where_the_site_is_and_what_comes_next(mini: Path) -> None:
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 0, result.output
    assert (mini / "site" / "index.html").is_file()
    for part in ("数据截至2023年9月15日", "检查", "生成", "写入", "网站已生成：site/", "make serve"):
        assert part in result.output
    assert "Material" not in result.output
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_build_speaks_english_when_asked(mini: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--lang", "en", "--output", "elsewhere/site", "--as-of", "2023-09-20"])
    assert result.exit_code == 0, result.output
    assert (mini / "elsewhere" / "site" / "index.html").is_file()
    assert "as of 2023-09-20" in result.output
    assert "2023年9月20日" in (mini / "elsewhere" / "site" / "index.html").read_text(encoding="utf-8")


def test_a_build_over_errors_shows_them_and_writes_nothing(mini: Path) -> None:
    path = mini / "data" / "units" / "qu-tongji-ju.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "unknown_field: 1\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert "data/units/qu-tongji-ju.yaml" in result.output
    assert "没有生成网站（" in result.output
    assert not (mini / "site").exists()


def test_an_old_site_that_stands_is_said_to_be_as_it_was(mini: Path) -> None:
    for name in ("index.html", "404.html", "sitemap.xml"):
        (mini / "site").mkdir(exist_ok=True)
        (mini / "site" / name).touch()
    path = mini / "data" / "units" / "qu-tongji-ju.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "unknown_field: 1\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["build"])
    assert result.exit_code == 1
    assert "没有生成网站，原有网站保持不变（" in result.output


def test_a_build_never_replaces_other_files(mini: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--output", "data"])
    assert result.exit_code == 2
    assert "不能把网站生成到" in result.output
    assert (mini / "data" / "site.yaml").is_file()


def test_a_build_that_is_told_to_end_leaves_nothing_behind(mini: Path) -> None:
    source = (
        "import os, signal, sys\n"
        "from qinqing.cli import main\n"
        "from qinqing.site.shell import build\n"
        "def stopped(*_, **__):\n"
        "    assert any(name.startswith('.site') for name in os.listdir(sys.argv[1]))\n"
        "    os.kill(os.getpid(), signal.SIGTERM)\n"
        "build.check_site = stopped\n"
        "main(['build', '--repository', sys.argv[1], '--as-of', '2023-09-15'])\n"
    )
    finished = subprocess.run([sys.executable, "-c", source, str(mini)], check=False, capture_output=True, text=True)
    assert (finished.returncode, finished.stderr) == (128 + signal.SIGTERM, "")
    assert [path.name for path in mini.iterdir()] == ["data"]
