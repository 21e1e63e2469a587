"""The lock files, and the oldest Python: said once, and the same wherever a reader meets it.

That the lock files can be installed on every supported Python needs the network: ``make lock-check`` tries it.
"""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from support.trees import REPOSITORY

LOCK_FILES = ("requirements.lock", "requirements-development.lock")
PIN = re.compile(r"[a-z0-9-]+==[^\s;]+( ; [^\\]+?)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))


def pins(name: str) -> dict[str, set[str]]:
    """Return the hashes of every pin of a lock file."""
    joined = (REPOSITORY / name).read_text(encoding="utf-8").replace("\\\n", " ")
    return {line.split(" --hash")[0].strip(): set(HASH.findall(line)) for line in joined.splitlines()}


@pytest.fixture(scope="module")
def check_locks() -> ModuleType:
    sys.path.insert(0, str(REPOSITORY / "generator" / "tools"))
    try:
        import check_locks
    finally:
        sys.path.pop(0)
    return check_locks


@pytest.mark.parametrize("name", LOCK_FILES)
class TestEveryLockFile:
    def test_pins_one_version_of_each_package_with_its_hashes(self, name: str) -> None:
        found = pins(name)
        assert [pin for pin in found if not PIN.fullmatch(pin)] == []
        assert [pin for pin, hashes in found.items() if not hashes] == []
        packages = [pin.split("==")[0] for pin in found]
        assert packages == sorted(set(packages))

    def test_holds_no_address_and_no_option_but_hashes(self, name: str) -> None:
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        assert re.findall(r"\S*(?:://|file:|@)\S*", text) == []
        assert set(re.findall(r"--[a-z-]+", text)) == {"--hash"}

    def test_is_installed_with_its_hashes_by_make(self, name: str) -> None:
        lines = (REPOSITORY / "Makefile").read_text(encoding="utf-8").splitlines()
        assert [line for line in lines if f"--requirement {name}" in line and "--require-hashes" in line]


def test_the_tests_run_with_the_versions_that_the_site_is_built_with() -> None:
    # Without their markers: what the site needs on one Python alone, the tests may need on each.
    site, development = ({pin.split(" ; ")[0]: hashes for pin, hashes in pins(name).items()} for name in LOCK_FILES)
    assert {pin: development.get(pin) for pin in site} == site


def test_the_locks_are_tried_on_debians_python_and_the_first_of_each_line(check_locks: ModuleType) -> None:
    assert check_locks.tried_pythons() == ["3.11.0", "3.11.2", "3.12.0", "3.13.0"]


def test_the_check_of_the_locks_tries_these_files_and_ci_runs_it(check_locks: ModuleType) -> None:
    assert check_locks.LOCK_FILES == LOCK_FILES
    assert "make lock-check\n" in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")


def test_a_lock_file_that_cannot_be_installed_is_one_sentence_with_its_reason(
    check_locks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(lock_file: Path, version: str) -> str:
        return "error: too old\n  sha256:00" if (lock_file.name, version) == (LOCK_FILES[0], "3.11.2") else ""

    monkeypatch.setattr(check_locks, "try_installing", refuse)
    assert check_locks.main() == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "requirements.lock 不能在 Python 3.11.2 上安装（cannot be installed on Python 3.11.2）：",
        "  error: too old",
    ]


def test_lock_files_that_can_be_installed_are_one_sentence(
    check_locks: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(check_locks, "try_installing", lambda *_: "")
    assert check_locks.main() == 0
    assert len(capsys.readouterr().out.splitlines()) == 1


class TestTheOldestPython:
    def test_is_the_first_of_the_supported_ones(self, check_locks: ModuleType) -> None:
        assert check_locks.oldest_python() == "3.11"
        assert check_locks.supported_pythons()[0] == "3.11"

    @pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
    def test_is_what_the_readme_asks_for(self, name: str, check_locks: ModuleType) -> None:
        text = (REPOSITORY / name).read_text(encoding="utf-8")
        assert set(re.findall(r"Python (3\.\d+)", text)) == {check_locks.oldest_python()}

    def test_is_read_by_make_from_the_project_file_alone(self, check_locks: ModuleType) -> None:
        text = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
        assert re.findall(r"3[.,] ?\d+", text) == []
        project = (REPOSITORY / "pyproject.toml").read_text(encoding="utf-8")
        assert re.findall(r'^requires-python = ">=(.*)"$', project, re.MULTILINE) == [check_locks.oldest_python()]

    def test_is_what_style_and_types_are_checked_for(self, check_locks: ModuleType) -> None:
        oldest = check_locks.oldest_python()
        assert PROJECT["tool"]["ruff"]["target-version"] == "py" + oldest.replace(".", "")
        assert PROJECT["tool"]["mypy"]["python_version"] == oldest

    @pytest.mark.parametrize("name", ["publish.yml", "validate.yml"])
    def test_is_no_newer_than_what_a_workflow_runs(self, name: str, check_locks: ModuleType) -> None:
        workflow = yaml.safe_load((REPOSITORY / ".github" / "workflows" / name).read_text(encoding="utf-8"))
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        versions = {step["with"]["python-version"] for step in steps if "python-version" in step.get("with", {})}
        assert versions
        assert versions <= set(check_locks.supported_pythons())
