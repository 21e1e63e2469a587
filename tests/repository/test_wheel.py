"""The built wheel works on its own: schemas, templates, site sources and the beginning of a district travel in it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from support.built_site import tree
from support.trees import REPOSITORY

pytestmark = pytest.mark.slow

BEGINNING = REPOSITORY / "generator" / "qinqing" / "desk" / "district" / "beginning"


def run(*command: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    finished = subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, check=False
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built from the source tree."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=REPOSITORY)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the programs of an environment that holds the wheel, not the source tree."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder / "environment", with_pip=False)
    programs = folder / "environment" / "bin"
    own = Path(run(programs / "python", "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip())
    install = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target")
    run(*install, own, wheel, cwd=folder)
    # The dependencies come from the environment of the tests; the package itself must not.
    theirs = Path(run(sys.executable, "-c", "import yaml; print(yaml.__path__[0])", cwd=folder).strip()).parent
    for part in theirs.iterdir():
        if "qinqing" not in part.name and not (own / part.name).exists():
            (own / part.name).symlink_to(part)
    return programs


def test_the_wheel_writes_checks_and_builds_a_district(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import qinqing; print(qinqing.__file__)", cwd=tmp_path).strip()
    assert not Path(where).is_relative_to(REPOSITORY)
    run(installed / "python", "-m", "qinqing", "demo", "district", cwd=tmp_path)
    district = tmp_path / "district"
    assert (district / "schemas" / "common.schema.json").is_file()
    run(installed / "python", "-m", "qinqing", "check", cwd=district)
    run(installed / "python", "-m", "qinqing", "build", cwd=district)
    assert "示例区" in (district / "site" / "index.html").read_text(encoding="utf-8")
    assert (district / "site" / "units" / "qu-tongji-ju" / "index.html").is_file()


def test_the_wheel_begins_a_district_that_can_be_checked_and_built_at_once(installed: Path, tmp_path: Path) -> None:
    run(installed / "python", "-m", "qinqing", "init", "district", cwd=tmp_path)
    district = tmp_path / "district"
    assert tree(district / "data") == tree(BEGINNING / "data")
    for name in ("schemas/unit.schema.json", "site_src", "mkdocs.yml", "README.md", ".gitignore"):
        assert (district / name).exists(), name
    run(installed / "python", "-m", "qinqing", "check", "--as-of", "2024-02-15", cwd=district)
    run(installed / "python", "-m", "qinqing", "build", "--as-of", "2024-02-15", cwd=district)
    assert "请填写区" in (district / "site" / "index.html").read_text(encoding="utf-8")


def test_the_wheel_begins_a_district_without_being_unpacked(wheel: Path, tmp_path: Path) -> None:
    from_wheel = f"import sys; sys.path.insert(0, {str(wheel)!r}); "
    where = run(sys.executable, "-c", f"{from_wheel}import qinqing; print(qinqing.__file__)", cwd=tmp_path)
    assert where.startswith(str(wheel))
    run(sys.executable, "-c", f"{from_wheel}from qinqing.cli import main; main()", "init", "district", cwd=tmp_path)
    assert tree(tmp_path / "district" / "data") == tree(BEGINNING / "data")
    assert (tmp_path / "district" / "schemas" / "unit.schema.json").is_file()
