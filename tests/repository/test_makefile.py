"""``make`` on a plain machine: what is missing is said in one sentence, and an installation cut short mends itself."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from support.trees import REPOSITORY

PRETENDED_PYTHON = """#!/bin/sh
[ "$1" = -c ] && exec {python} "$@"
# Anything else is `-m venv --clear FOLDER`: an environment whose pip does nothing.
for folder; do :; done
rm -rf "$folder"
mkdir -p "$folder/bin"
printf '#!/bin/sh\\nexit {pip}\\n' > "$folder/bin/python"
chmod +x "$folder/bin/python"
"""
WITHOUT_VENV = """#!/bin/sh
# As Debian's python3 without python3-venv: `import venv` works, `import ensurepip` does not.
case "$2" in *ensurepip*) exit 1 ;; esac
exec {python} "$@"
"""
INSTALLING = "正在安装依赖（首次约需一分钟）……"


def write_python(folder: Path, text: str) -> Path:
    path = folder / "python"
    path.write_text(text, encoding="utf-8")
    path.chmod(0o755)
    return path


def make(target: str, *, python: Path | str, folder: Path) -> subprocess.CompletedProcess[str]:
    # What `make test` hands down to a further make would change what this one prints.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))}
    command = ["make", "--no-print-directory", target, f"PYTHON={python}", f"VENV={folder}"]
    return subprocess.run(
        command, cwd=REPOSITORY, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )


def sentences(result: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in result.stderr.splitlines() if not line.startswith("make: ***")]


def test_a_newcomer_reads_one_line_while_it_installs(tmp_path: Path) -> None:
    python = write_python(tmp_path, PRETENDED_PYTHON.format(python=sys.executable, pip=0))
    result = make("environment", python=python, folder=tmp_path / "venv")
    assert (result.returncode, result.stdout.splitlines(), result.stderr) == (0, [INSTALLING], "")
    again = make("environment", python=python, folder=tmp_path / "venv")
    assert (again.returncode, INSTALLING in again.stdout) == (0, False)


def test_an_environment_left_half_made_is_begun_anew(tmp_path: Path) -> None:
    half = tmp_path / "venv"
    (half / "bin").mkdir(parents=True)
    (half / "bin" / "python").symlink_to(sys.executable)
    (half / "left-behind").touch()
    python = write_python(tmp_path, PRETENDED_PYTHON.format(python=sys.executable, pip=0))
    result = make("environment", python=python, folder=half)
    assert (result.returncode, result.stderr) == (0, "")
    assert not (half / "left-behind").exists()


def test_a_finished_environment_is_kept_when_the_lock_file_changes(tmp_path: Path) -> None:
    python = write_python(tmp_path, PRETENDED_PYTHON.format(python=sys.executable, pip=0))
    finished = tmp_path / "venv"
    assert make("environment", python=python, folder=finished).returncode == 0
    (finished / "installed-before").touch()
    os.utime(finished / "environment", (0, 0))
    result = make("environment", python=python, folder=finished)
    assert (result.returncode, INSTALLING in result.stdout) == (0, True)
    assert (finished / "installed-before").exists()


def test_a_python_too_old_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    python = write_python(tmp_path, "#!/bin/sh\nexit 1\n")
    result = make("environment", python=python, folder=tmp_path / "venv")
    assert result.returncode != 0
    assert sentences(result) == ["需要 Python 3.11 或更高版本（Python 3.11 or newer is needed）。"]
    assert not (tmp_path / "venv").exists()


def test_no_python_at_all_is_the_same_sentence(tmp_path: Path) -> None:
    result = make("environment", python=tmp_path / "nowhere", folder=tmp_path / "venv")
    assert result.returncode != 0
    assert sentences(result) == ["需要 Python 3.11 或更高版本（Python 3.11 or newer is needed）。"]


def test_a_missing_venv_module_names_its_remedy_before_anything_is_made(tmp_path: Path) -> None:
    python = write_python(tmp_path, WITHOUT_VENV.format(python=sys.executable))
    result = make("environment", python=python, folder=tmp_path / "venv")
    assert result.returncode != 0
    assert len(sentences(result)) == 1
    assert "请先运行：apt install python3-venv" in result.stderr
    assert not (tmp_path / "venv").exists()


def test_a_failed_installation_ends_with_what_to_do(tmp_path: Path) -> None:
    python = write_python(tmp_path, PRETENDED_PYTHON.format(python=sys.executable, pip=1))
    result = make("environment", python=python, folder=tmp_path / "venv")
    assert result.returncode != 0
    assert len(sentences(result)) == 1
    assert "依赖没有装上" in result.stderr
    assert not (tmp_path / "venv" / "environment").exists()
