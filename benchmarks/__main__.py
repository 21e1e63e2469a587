"""Run every benchmark, one process each: ``make bench``.

Each prints ratios measured in one run; absolute times of a shared machine mean little.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Run the benchmarks one after another and stop at one that cannot run."""
    for path in sorted(Path(__file__).parent.glob("[!_]*.py")):
        print(f"\n{path.stem}", flush=True)
        subprocess.run([sys.executable, str(path)], check=True)


if __name__ == "__main__":
    main()
