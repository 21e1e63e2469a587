"""The same records and the same date give the same bytes, wherever and however the site is built."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.built_site import tree
from support.golden import copy_of_mini


@pytest.mark.slow
def test_the_same_bytes_under_other_circumstances(tmp_path: Path) -> None:
    circumstances = [
        {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "12345", "SOURCE_DATE_EPOCH": "1"},
        {"TZ": "America/Adak", "LANG": "de_DE.ISO-8859-1", "PYTHONHASHSEED": "4294967295", "PYTHONOPTIMIZE": "1"},
    ]
    trees = []
    for number, variables in enumerate(circumstances):
        root = copy_of_mini(tmp_path / ("文件夹 " * number + "r"))
        elsewhere = tmp_path / f"elsewhere-{number}"
        elsewhere.mkdir()
        _touch_in_another_order(root, backwards=bool(number % 2))
        environment = {"PATH": os.environ["PATH"], "HOME": str(elsewhere), **variables}
        subprocess.run(
            [sys.executable, "-m", "qinqing", "build", "--repository", str(root), "--output", str(elsewhere / "s")],
            cwd=elsewhere,
            env=environment,
            check=True,
            capture_output=True,
        )
        trees.append(tree(elsewhere / "s"))
    assert len(trees[0]) > 50
    for other in trees[1:]:
        assert other.keys() == trees[0].keys()
        assert [name for name in other if other[name] != trees[0][name]] == []


def _touch_in_another_order(root: Path, *, backwards: bool) -> None:
    """Write the files again in another order, so that the folder lists them differently where it does not sort."""
    names = sorted((root / "data").rglob("*.yaml"), reverse=backwards)
    contents = {path: path.read_bytes() for path in names}
    shutil.rmtree(root / "data")
    for path in names:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents[path])
