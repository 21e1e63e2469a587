"""Try the tests: change the code of some rooms in every small way there is, and count the changes that a test notices.

``[tool.mutmut]`` in pyproject.toml names the rooms and the tests that stand beside them.  Run it through
``make mutants``; with the names of mutants, only those are tried again.  It fails where a room falls below
``LEAST_KILLED``; ``mutmut show NAME`` in ``.mutants/`` shows a survivor.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
WORKSHOP = REPOSITORY / ".mutants"
PARTS = ("tests", "schemas", "site_src", "mkdocs.yml", "pyproject.toml")
SOURCES = "src"
"""What the package's folder is called in the workshop: the one name that mutmut leaves out of a module's."""
LEAST_KILLED = 90
SURVIVED, NO_TEST = 0, 33


def furnish() -> None:
    """Lay out the workshop: links to what the tests need, so that nothing in the repository is changed."""
    WORKSHOP.mkdir(exist_ok=True)
    for name, target in ((SOURCES, "generator"), *((part, part) for part in PARTS)):
        link = WORKSHOP / name
        link.unlink(missing_ok=True)
        link.symlink_to(Path("..") / target)
    # A test that was moved or deleted would go on being run.
    shutil.rmtree(WORKSHOP / "mutants" / "tests", ignore_errors=True)


def try_all(names: Iterable[str]) -> None:
    """Run mutmut over every mutant, or over those of ``names`` again."""
    mutmut = Path(sys.executable).parent / "mutmut"
    subprocess.run([mutmut, "run", "--max-children", "2", *names], cwd=WORKSHOP, check=True)


def verdicts(pattern: str) -> Mapping[str, int | None]:
    """Return the exit code of the tests for each mutant in the files that ``pattern`` names."""
    found: dict[str, int | None] = {}
    for file in sorted((WORKSHOP / "mutants").glob(f"{pattern}.meta")):
        found.update(json.loads(file.read_text(encoding="utf-8"))["exit_code_by_key"])
    return found


def count() -> bool:
    """Print, room by room, how many mutants were killed and which lived on; return whether enough were killed."""
    settings = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["mutmut"]
    enough = True
    for pattern in settings["only_mutate"]:
        codes = verdicts(pattern)
        alive = [name for name, code in codes.items() if code in (SURVIVED, NO_TEST, None)]
        killed = len(codes) - len(alive)
        room = Path(pattern).parent.relative_to(f"{SOURCES}/qinqing").as_posix()
        sys.stdout.write(f"{room}/: {killed} of {len(codes)} killed ({100 * killed / len(codes):.1f} %)\n")
        functions = Counter(name.rpartition("__mutmut_")[0].replace(".x_", ".") for name in alive)
        sys.stdout.writelines(f"    {number:3} alive in {function}\n" for function, number in functions.items())
        enough = enough and 100 * killed >= LEAST_KILLED * len(codes)
    return enough


if __name__ == "__main__":
    names = sys.argv[1:]
    if not names:
        shutil.rmtree(WORKSHOP / "mutants", ignore_errors=True)
    furnish()
    try_all(names)
    sys.exit(not count())
