"""The plugin runs under ProperDocs, the maintained successor of MkDocs 1.x, and makes the same site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from support.built_site import tree
from support.trees import REPOSITORY

pytestmark = pytest.mark.slow


def test_properdocs_gives_the_same_site(mini: Path, built: Path) -> None:
    repository = REPOSITORY
    settings = (repository / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("docs_dir: site_src", f"docs_dir: {repository / 'site_src'}")
    (mini / "mkdocs.yml").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "properdocs", "build", "--strict", "--quiet", "-f", "mkdocs.yml"]
    subprocess.run(
        [*command, "--site-dir", str(mini / "site")],
        cwd=mini,
        check=True,
        capture_output=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert tree(mini / "site") == tree(built)
