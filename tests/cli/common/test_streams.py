"""Streams that are closed, full or cut off change no verdict, and nobody meets a traceback."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from qinqing.cli.common.streams import CUT_OFF
from support.trees import MINI

pytestmark = pytest.mark.slow


def run(redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Return what comes of the command with ``arguments`` where a shell has done ``redirection``."""
    command = f'"$0" -m qinqing "$@" {redirection}'
    return subprocess.run(
        ["/bin/bash", "-c", command, sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def checked(day: str) -> tuple[str, ...]:
    return ("check", "--repository", str(MINI), "--as-of", day)


@pytest.mark.parametrize("redirection", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
@pytest.mark.parametrize(("day", "verdict"), [("2023-09-15", 0), ("2023-01-15", 1)])
def test_a_closed_stream_changes_no_verdict(redirection: str, day: str, verdict: int) -> None:
    finished = run(redirection, *checked(day))
    assert finished.returncode == verdict
    assert finished.stderr == ""


@pytest.mark.parametrize("redirection", ["2>&-", "2>/dev/full"])
def test_a_mistake_that_cannot_be_told_is_still_a_mistake(redirection: str) -> None:
    finished = run(redirection, *checked("yesterday"))
    assert (finished.returncode, finished.stdout, finished.stderr) == (2, "", "")


def test_output_that_finds_no_room_is_told_of() -> None:
    finished = run(">/dev/full", "rules")
    assert finished.returncode == 2
    assert finished.stderr.startswith("错误：无法输出：磁盘空间不足\n")
    assert "Traceback" not in finished.stderr


def test_whoever_reads_only_the_beginning_gets_it_and_no_complaint() -> None:
    finished = run("| head -n 1; exit ${PIPESTATUS[0]}", "rules")
    assert finished.stdout.count("\n") == 1
    assert finished.stderr == ""


def test_output_that_nobody_reads_ends_the_program_as_a_broken_pipe_does() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    finished = subprocess.run(
        [sys.executable, "-m", "qinqing", "rules"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        timeout=120,
    )
    os.close(writer)
    assert (finished.returncode, finished.stderr) == (CUT_OFF, "")
