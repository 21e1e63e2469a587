"""Exchanging a folder (整体切换): a site is built in private and takes the old one's place in one step, or not at all.

What may be left of a build that was killed is put right by the next one, which is why each begins by looking for it.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text

_AT_THE_WORKING_FOLDER = -100
_EXCHANGE = 2
_NOT_TO_BE_HAD = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM)


@contextmanager
def sole_builder(output: Path) -> Iterator[Path]:
    """Give a private folder beside ``output`` to build into, to one builder at a time; it is gone afterwards.

    What a killed build left behind is removed or put back first.  Raises QinqingError where another build of the same
    folder is at work.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    lock = output.with_name(f".{output.name}.lock")
    descriptor = _acquire(lock, output)
    fresh = output.with_name(f".{output.name}.building-{os.getpid()}")
    try:
        _put_right(output)
        yield fresh
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        lock.unlink(missing_ok=True)
        os.close(descriptor)


def exchange(fresh: Path, output: Path) -> None:
    """Put the folder ``fresh`` in the place of ``output``, which then stands at ``fresh`` if there was one.

    Where the file system can, both change places in one step; else the old one is moved aside first, and what is left
    between the two steps is put right by the next build.
    """
    if not output.exists():
        fresh.rename(output)
    elif not _exchanged_in_one_step(fresh, output):
        aside = _aside(output)
        output.rename(aside)
        try:
            fresh.rename(output)
        except OSError:
            aside.rename(output)
            raise
        aside.rename(fresh)


def _acquire(lock: Path, output: Path) -> int:
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise QinqingError(
                Text(f"另一个程序正在生成“{output}”", f"another build of '{output}' is at work"),
                Text("请等它结束后再试", "wait until it has ended, then try again"),
            ) from None
        # Whoever held the lock before may have removed the file between opening it here and locking it.
        if lock.exists() and os.path.samestat(os.fstat(descriptor), lock.stat()):
            return descriptor
        os.close(descriptor)


def _aside(output: Path) -> Path:
    return output.with_name(f".{output.name}.replaced")


def _put_right(output: Path) -> None:
    """Finish or undo what a killed build began."""
    aside = _aside(output)
    if aside.exists() and not output.exists():
        aside.rename(output)
    prefix = f".{output.name}.building-"
    for left in (aside, *(path for path in output.parent.iterdir() if path.name.startswith(prefix))):
        shutil.rmtree(left, ignore_errors=True)


def _exchanged_in_one_step(fresh: Path, output: Path) -> bool:
    """Return whether the two folders have changed places; False where the system or file system cannot do it."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    here = _AT_THE_WORKING_FOLDER
    if library.renameat2(here, os.fsencode(fresh), here, os.fsencode(output), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _NOT_TO_BE_HAD:
        return False
    raise OSError(number, os.strerror(number), str(output))
