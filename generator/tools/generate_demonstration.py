"""Write the demonstration district into ``data/``, as the repository carries it.

A test fails when the committed data is not what the demonstration writes.
"""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

from qinqing.demo.district import DEFAULT_SEED, write_data

ROOT = Path(__file__).resolve().parents[2]


def generate(root: Path = ROOT) -> None:
    """Replace the folder ``data`` of ``root`` by the demonstration district of the default seed."""
    data = root / "data"
    if data.exists():
        shutil.rmtree(data)
    write_data(root, seed=DEFAULT_SEED, scale=Fraction(1))


if __name__ == "__main__":
    generate()
