"""The streams of a program (标准输入输出): closed, full or cut off, they neither stop it nor change its verdict."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import Final, TextIO

import click

CUT_OFF: Final = 128 + signal.SIGPIPE
"""The exit code where whoever read the output has gone, as of any program that a broken pipe ends."""


def prepare_streams() -> None:
    """Let writing never fail for a reason of its own: a closed stream swallows, a strange character is escaped.

    A file opened later would else take the number of a closed stream, and what is printed would go into it.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # The lowest free number is taken, which is this one.
            os.open(os.devnull, os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = _into_nothing()
    if sys.stderr is None:
        sys.stderr = _into_nothing()
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # A terminal without Chinese shows an escape in place of a character.
            reconfigure(errors="backslashreplace")


def say(text: str) -> None:
    """Write ``text`` for the person who runs the program; where nobody can be told, the exit code has to do."""
    with suppress(OSError):
        click.echo(text, err=True)


def leave_cut_off() -> SystemExit:
    """Return the end of a program whose reader has gone; what is still to be written goes nowhere."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(nothing, stream.fileno())
    os.close(nothing)
    return SystemExit(CUT_OFF)


def _into_nothing() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")
