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
    rb"^committer .* (?P<epoch>[0-9]{1,12}) (?P<sign>[+-])(?P<hours>[0-9]{2})(?P<minutes>[0-9]{2})$", re.M
)
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_FARTHEST_ZONE = timedelta(hours=14)
_MOST_LOOKED_AT = 100
_SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.commitGraph=false",
    "protocol.ext.allow=never",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A commit (提交): its object name, and when it was made.

    ``date`` is the day in the committer's own time zone, so that it is the same wherever it is read.  A zone that is
    nowhere on earth counts as none.  A day outside 2000–2099 is a clock gone wrong or a joke, and must not decide what
    is overdue: the day is then that of the nearest commit before it whose day can be true.
    """

    oid: str
    date: date


def last_commit(root: Path) -> Commit | None:
    """Return the commit that ``root`` has checked out, or None without Git, a repository or a commit with a date."""
    name = _run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", "HEAD^{commit}")
    if name is None:
        return None
    oid = name.decode("ascii").strip()
    day = _day_of(root, oid) or _day_before(root, oid)
    return None if day is None else Commit(oid=oid, date=day)


def _day_of(root: Path, oid: str) -> date | None:
    """Return the day of the commit ``oid``, None where it cannot be true."""
    content = _run(root, "cat-file", "commit", oid)
    header = b"" if content is None else content.partition(b"\n\n")[0]
    match = _COMMITTER.search(header)
    if match is None:
        return None
    offset = timedelta(hours=int(match["hours"]), minutes=int(match["minutes"]))
    if offset > _FARTHEST_ZONE:
        offset = timedelta(0)
    try:
        moment = datetime.fromtimestamp(int(match["epoch"]), timezone(-offset if match["sign"] == b"-" else offset))
    except (ValueError, OverflowError, OSError):
        return None
    return moment.date() if _FIRST_DAY <= moment.date() <= _LAST_DAY else None


def _day_before(root: Path, oid: str) -> date | None:
    """Return the day of the nearest commit before ``oid`` whose day can be true, along the first parents."""
    listing = _run(root, "rev-list", "--first-parent", f"--max-count={_MOST_LOOKED_AT}", "--skip=1", oid)
    days = (_day_of(root, earlier) for earlier in (listing or b"").decode("ascii").split())
    return next((day for day in days if day is not None), None)


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
