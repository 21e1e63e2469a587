"""The plugin runs under ProperDocs, the maintained successor of MkDocs 1.x, and makes the same site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.built_site import tree
from support.trees import REPOSITORY

pytestmark = pytest.mark.slow


def test_properdocs_gives_the_same_site(mini: Path, built: Path) -> None:
    (mini / "mkdocs.yml").write_bytes((REPOSITORY / "mkdocs.yml").read_bytes())
    shutil.copytree(REPOSITORY / "site_src", mini / "site_src")
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml"]
    subprocess.run(
        [*command, "--site-dir", str(mini / "site")],
        cwd=mini,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert tree(mini / "site") == tree(built)
