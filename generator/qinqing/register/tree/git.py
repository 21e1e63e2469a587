"""What Git knows of the repository: small questions, asked of the plumbing in an environment of our own.

Nothing is inherited but the way to the ``git`` program, so that neither a setting of the machine nor a variable of
the caller can change an answer or run a program.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from os import defpath, environ
from pathlib import Path

_TIMEOUT_SECONDS = 60
_COMMITTER = re.compile(
    rb"^committer .* (?P<epoch>-?[0-9]+) (?P<sign>[+-])(?P<hours>[0-9]{2})(?P<minutes>[0-9]{2})$", re.M
)
_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.commitGraph=false",
    "protocol.ext.allow=never",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit (提交): its object name, and when it was made.

    ``date`` is the day in the committer's own time zone, so that it is the same wherever it is read.
    """

    oid: str
    date: date


def last_commit(root: Path) -> Commit | None:
    """Return the commit that ``root`` has checked out, or None without Git, a repository or a first commit."""
    name = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}")
    if name is None:
        return None
    oid = name.decode("ascii").strip()
    content = _run(root, "cat-file", "commit", oid)
    header = b"" if content is None else content.partition(b"\n\n")[0]
    match = _COMMITTER.search(header)
    return None if match is None else _commit(oid, match)


def _commit(oid: str, match: re.Match[bytes]) -> Commit:
    offset = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    zone = timezone(-offset if match["sign"] == b"-" else offset)
    return Commit(oid=oid, date=datetime.fromtimestamp(int(match["epoch"]), zone).date())


def _work_tree(root: Path) -> Path | None:
    folder = root.resolve()
    return next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), None)


def _run(root: Path, *arguments: str) -> bytes | None:
    """Return what ``git`` prints, or None where it cannot answer."""
    work_tree = _work_tree(root)
    if work_tree is None:
        return None
    # The checkout may belong to another account, as it does in a container: this one folder is trusted to be read.
    settings = [part for setting in (*_SETTINGS, f"safe.directory={work_tree}") for part in ("-c", setting)]
    try:
        finished = subprocess.run(
            ["git", "--no-pager", *settings, "-C", str(work_tree), *arguments],
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return finished.stdout if finished.returncode == 0 else None


def _environment() -> dict[str, str]:
    return {
        "PATH": environ.get("PATH", defpath),
        "LC_ALL": "C",
        "HOME": "/nonexistent",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_ATTR_NOSYSTEM": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_LITERAL_PATHSPECS": "1",
    }
