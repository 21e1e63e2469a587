"""Run the command as ``python -m qinqing``."""

from __future__ import annotations

from qinqing.cli import main

if __name__ == "__main__":
    main()
