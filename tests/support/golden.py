"""The golden repository ``tests/mini`` and copies of it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

MINI = Path(__file__).parents[1] / "mini"
AS_OF = date(2023, 9, 15)


def copy_of_mini(folder: Path) -> Path:
    """Return ``folder`` with a copy of the golden records in it, and nothing else."""
    shutil.copytree(MINI / "data", folder / "data")
    return folder
