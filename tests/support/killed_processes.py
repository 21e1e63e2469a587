"""Ending a program in the middle: with strace, at any system call that changes a file, as a power cut would."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

CHANGES = "rename,renameat,renameat2,unlink,unlinkat,rmdir,mkdir,mkdirat,write,sendfile,copy_file_range,ftruncate"
"""The system calls by which a program changes what lies on disk."""

_CALL = re.compile(r"^(?:[0-9]+ +)?([a-z0-9_]+)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Step:
    """A change (写盘步骤) that a program makes: the ``number``-th use of a system call, counted from 1."""

    call: str
    number: int


def require_strace() -> None:
    """Skip the test where strace cannot be had; fail where the run demands it."""
    if shutil.which("strace") is None or subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode:
        if os.environ.get("QINQING_REQUIRE_BROWSER") == "1":
            pytest.fail("strace is required and does not work here")
        pytest.skip("no strace that may trace")


def steps_of(command: Sequence[str], *, log: Path) -> list[Step]:
    """Return every change that ``command`` makes, in the order of its calls; ``log`` is written on the way."""
    _trace(["-o", str(log), "-e", f"trace={CHANGES}"], command).check_returncode()
    counts: dict[str, int] = {}
    steps = []
    for call in _CALL.findall(log.read_text(encoding="utf-8", errors="replace")):
        counts[call] = counts.get(call, 0) + 1
        steps.append(Step(call, counts[call]))
    return steps


def kill_at(step: Step, command: Sequence[str]) -> bool:
    """Run ``command`` and kill it as it begins ``step``; return whether it came that far."""
    return _inject(step, "signal=KILL", command) == -signal.SIGKILL


def fail_at(step: Step, command: Sequence[str], *, error: str) -> int:
    """Run ``command`` with ``step`` failing by ``error`` (``"ENOSPC"``); return its exit code."""
    return _inject(step, f"error={error}", command)


def _inject(step: Step, what: str, command: Sequence[str]) -> int:
    traced = ["-e", f"trace={step.call}", "-e", f"inject={step.call}:{what}:when={step.number}"]
    return _trace(["-o", "/dev/null", *traced], command).returncode


def _trace(options: Sequence[str], command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
    # Files that Python would write on its own account would make one run differ from another.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(["strace", *options, *command], check=False, capture_output=True, env=environment)
