"""The workflows stay hardened: each rule of their design is held by a test of its own."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.trees import REPOSITORY

WORKFLOWS = sorted((REPOSITORY / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")


def read(path: Path) -> dict[Any, Any]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def test_there_is_a_workflow_to_validate_and_one_to_publish() -> None:
    assert [path.name for path in WORKFLOWS] == ["publish.yml", "validate.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
class TestEveryWorkflow:
    def test_pins_every_action_by_its_full_hash(self, path: Path) -> None:
        used = [step["uses"] for step in steps(read(path)) if "uses" in step]
        assert used
        assert [action for action in used if not PINNED.fullmatch(action)] == []

    def test_names_the_version_beside_each_hash(self, path: Path) -> None:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if "uses:" in line]
        assert [line for line in lines if not re.search(r"# v\d+\.\d+\.\d+$", line)] == []

    def test_starts_from_no_permission_at_all(self, path: Path) -> None:
        assert read(path)["permissions"] == {}

    def test_bounds_the_time_of_every_job(self, path: Path) -> None:
        assert all(0 < job["timeout-minutes"] <= 20 for job in read(path)["jobs"].values())

    def test_bounds_how_many_run_at_once(self, path: Path) -> None:
        assert "concurrency" in read(path)

    def test_leaves_no_credentials_in_the_checkout(self, path: Path) -> None:
        checkouts = [step for step in steps(read(path)) if step.get("uses", "").startswith("actions/checkout@")]
        assert checkouts
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)

    def test_never_puts_an_expression_into_a_shell_script(self, path: Path) -> None:
        assert [step["run"] for step in steps(read(path)) if "${{" in step.get("run", "")] == []

    def test_never_runs_foreign_code_with_a_write_token(self, path: Path) -> None:
        text = path.read_text(encoding="utf-8")
        assert "pull_request_target" not in text
        assert "allow-unsafe-pr-checkout" not in text


def test_only_the_deployment_may_write_and_only_pages() -> None:
    granted = {
        (path.name, name, scope)
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        for scope, level in job["permissions"].items()
        if level == "write"
    }
    assert granted == {("publish.yml", "deploy", "pages"), ("publish.yml", "deploy", "id-token")}


def test_pull_requests_are_checked_with_findings_on_their_lines() -> None:
    workflow = read(REPOSITORY / ".github" / "workflows" / "validate.yml")
    # PyYAML reads the key `on` as the boolean of YAML 1.1.
    assert workflow[True] == {"pull_request": {"branches": ["main"]}}
    scripts = [step.get("run", "") for step in steps(workflow)]
    assert any("qinqing check --output-format github" in script for script in scripts)
    assert any("--output-format markdown" in script and "GITHUB_STEP_SUMMARY" in script for script in scripts)


def test_the_forge_would_accept_the_workflows() -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    result = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_zizmor_finds_nothing_even_when_pedantic() -> None:
    command = [str(Path(sys.executable).with_name("zizmor")), "--offline", "--persona=pedantic"]
    result = subprocess.run(
        [*command, "--strict-collection", str(REPOSITORY / ".github")], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr
