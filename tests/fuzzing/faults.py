"""Faults: what one is called, so that the same one is known again, and how it is written down with its repository."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from fuzzing.case import Case, FaultError
from fuzzing.shrinking import shrunk
from fuzzing.walking import Walk

_MOST_TRIES = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A fault that the walk of ``seed`` came upon: its name, the case, and what was raised."""

    seed: int
    name: str
    case: Case
    told: str

    def write(self, folder: Path) -> None:
        """Write the repository that shows it, how it came about and what was raised into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        self.case.write(folder)
        (folder / "fault.txt").write_text(f"seed {self.seed}\n{self.name}\n\n{self.told}", encoding="utf-8")


def fault_of_walk(walk: Walk, seed: int) -> Fault | None:
    """Go ``walk`` and return the fault that it comes upon, with as few edits as show it; None where all holds."""
    try:
        walk.go()
    except Exception as error:
        fault = Fault(seed=seed, name=name_of(error), case=walk.case, told=told_of(error))
    else:
        return None
    return _shrunk(walk, fault)


def name_of(error: BaseException) -> str:
    """Return what the fault behind ``error`` is called: what did not hold, or what was raised where in the program."""
    if isinstance(error, FaultError):
        return error.name
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if "/qinqing/" in frame.filename] or frames
    place = own[-1]
    return f"{type(error).__name__} in {Path(place.filename).name} {place.name}"


def told_of(error: BaseException) -> str:
    """Return ``error`` with where it came from."""
    return "".join(traceback.format_exception(error))


def _shrunk(walk: Walk, fault: Fault) -> Fault:
    found, examination = fault, walk.examination
    left = _MOST_TRIES

    def shows_it(case: Case) -> bool:
        nonlocal found, left
        left -= 1
        if left < 0:
            return False
        if walk.watch is not None:
            walk.watch(case)
        try:
            examination(case)
        except Exception as error:
            if name_of(error) == fault.name:
                found = Fault(seed=fault.seed, name=fault.name, case=case, told=told_of(error))
                return True
        return False

    if shows_it(fault.case):
        shrunk(fault.case.alone(), shows_it)
    return found
