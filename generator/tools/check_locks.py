"""Try both lock files on every supported Python, whichever Python runs this.

Run it through ``make lock-check``.  Each lock file is installed from wheels alone into a folder that is thrown away.
That fails where a package refuses the version, has no wheel or no hash for it, or needs another package there that the
file lacks.  It is uv that installs: pip judges environment markers by the Python that it runs on, uv by the one asked
for.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).resolve().parents[2]
LOCK_FILES = ("requirements.lock", "requirements-development.lock")
DEBIAN = "3.11.2"
"""The Python of Debian bookworm, on which ``make site`` must work as it comes."""
PLATFORM = "x86_64-manylinux_2_28"
"""What Debian bookworm and the machines of the workflows can run, and what is somewhat older."""
CLASSIFIER = re.compile(r"Programming Language :: Python :: (3\.\d+)")


def oldest_python() -> str:
    """Return the oldest supported Python as ``pyproject.toml`` says it, such as ``3.11``."""
    return str(_project()["requires-python"]).removeprefix(">=")


def supported_pythons() -> list[str]:
    """Return the versions that ``pyproject.toml`` names, such as ``3.11``."""
    return [match[1] for text in _project()["classifiers"] if (match := CLASSIFIER.fullmatch(text))]


def tried_pythons() -> list[str]:
    """Return the versions to try: Debian's, and the first of each supported line, which a lock file refuses soonest."""
    oldest = oldest_python()
    first = [oldest if oldest.startswith(f"{line}.") else f"{line}.0" for line in supported_pythons()]
    return sorted({*first, DEBIAN}, key=lambda version: [int(part) for part in version.split(".")])


def try_installing(lock_file: Path, version: str) -> str:
    """Install ``lock_file`` for Python ``version`` into a folder that is thrown away.

    Returns:
        Why it cannot be installed, or nothing if it can.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--no-progress", "--color", "never"]
        command += ["--python", sys.executable, "--python-version", version, "--python-platform", PLATFORM]
        command += ["--require-hashes", "--only-binary", ":all:", "--target", folder, "--requirement", str(lock_file)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if result.returncode == 0 else result.stderr.strip() or f"uv: {result.returncode}"


def main() -> int:
    """Try every lock file on every version and print one sentence for each that fails."""
    failures = 0
    for name in LOCK_FILES:
        for version in tried_pythons():
            reason = try_installing(REPOSITORY / name, version)
            if reason:
                failures += 1
                sentence = f"{name} 不能在 Python {version} 上安装（cannot be installed on Python {version}）："
                print(sentence, _indented(reason), sep="\n", file=sys.stderr)
    if not failures:
        print(f"{'、'.join(LOCK_FILES)} 可在 Python {'、'.join(tried_pythons())} 上安装。")
    return 1 if failures else 0


def _indented(reason: str) -> str:
    lines = [line for line in reason.splitlines() if line.strip() and "sha256:" not in line]
    return "\n".join(f"  {line}" for line in lines)


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


if __name__ == "__main__":
    sys.exit(main())
