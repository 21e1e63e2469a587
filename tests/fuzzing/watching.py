"""Walks in a process of their own, which may be killed: by too much memory, by a case that does not end, by a crash."""

from __future__ import annotations

import multiprocessing
import pickle
import resource
import signal
from pathlib import Path
from types import FrameType

from fuzzing.case import Case
from fuzzing.faults import Fault, fault_of_walk
from fuzzing.walking import Course, Tally, Walk

MOST_MEMORY = 2 << 30
"""Bytes of address space that a walk may take."""
MOST_SECONDS = 60
"""Seconds of a processor that one case may take."""

_LAST_CASE, _OUTCOME = "last-case.pickle", "outcome.pickle"


class TooSlowError(Exception):
    """A case took more than MOST_SECONDS of a processor."""


def watched_walk(seed: int, course: Course, folder: Path) -> tuple[Fault | None, Tally]:
    """Return the fault that the walk of ``seed`` comes upon, and what it did; ``folder`` keeps notes meanwhile.

    A process that dies is a fault, too: then the last case it looked at is told as it is.
    """
    for name in (_LAST_CASE, _OUTCOME):
        (folder / name).unlink(missing_ok=True)
    process = multiprocessing.get_context("fork").Process(target=_walk, args=(seed, course, folder))
    process.start()
    process.join()
    if (folder / _OUTCOME).exists():
        fault, tally = pickle.loads((folder / _OUTCOME).read_bytes())
        return fault, tally
    case = pickle.loads((folder / _LAST_CASE).read_bytes())
    told = f"the process ended with {process.exitcode} while it looked at the case\n"
    return Fault(seed=seed, name="the-process-lives-on", case=case, told=told), Tally()


def _walk(seed: int, course: Course, folder: Path) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    signal.signal(signal.SIGPROF, _stop)

    def note(case: Case) -> None:
        (folder / _LAST_CASE).write_bytes(pickle.dumps(case.alone()))
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)

    walk = Walk(seed, course, note)
    fault = fault_of_walk(walk, seed)
    unfinished = folder / f"{_OUTCOME}.part"
    unfinished.write_bytes(pickle.dumps((fault, walk.tally)))
    unfinished.rename(folder / _OUTCOME)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError(f"more than {MOST_SECONDS} seconds")
