"""Walk from repository to repository for a time and write down every fault: ``make fuzz``.

``MINUTES=5`` walks for that long, ``SEED=17`` or ``SEED="17 40"`` takes those walks again, ``FIRST=1000`` begins
with that seed.  A fault lies in ``.fuzz/SEED/``: the repository that shows it with as few edits as do, ``case.json``
with these edits, and ``fault.txt`` with what did not hold.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent)]

from fuzzing.walking import Course, Tally, Walk  # noqa: E402
from fuzzing.watching import watched_walk  # noqa: E402

FAULTS = Path(__file__).resolve().parents[1] / ".fuzz"
DEMONSTRATED_EVERY, BUILT_EVERY, TOLD_EVERY = 25, 10, 20


def course_of(seed: int) -> Course:
    """Return how far the walk of ``seed`` goes: most begin small, and few build the whole site, which takes long."""
    if seed % DEMONSTRATED_EVERY == 0:
        return Course(start="demonstration", steps=12, asked_every=12)
    return Course(whole_build=seed % BUILT_EVERY == 1)


def seeds() -> Iterator[int]:
    """Yield the seeds that were asked for, or one after another until the time is over."""
    asked = os.environ.get("SEED", "").split()
    if asked:
        yield from map(int, asked)
        return
    end = time.monotonic() + 60 * float(os.environ.get("MINUTES") or 60)
    for seed in count(int(os.environ.get("FIRST") or 1)):
        if time.monotonic() > end:
            return
        yield seed


def main() -> int:
    """Walk, tell of each fault as it is found, and return whether there was one."""
    total, faults = Tally(), Counter[str]()
    # Schemas and templates are compiled once here, and not in the process of every walk.
    Walk(0, Course(steps=0)).go()
    walks = 0
    with tempfile.TemporaryDirectory() as notes:
        for seed in seeds():
            walks += 1
            fault, tally = watched_walk(seed, course_of(seed), Path(notes))
            total += tally
            if fault is not None:
                faults[fault.name] += 1
                fault.write(FAULTS / str(seed))
                print(f"{FAULTS.name}/{seed}  {fault.name}", flush=True)
            if walks % TOLD_EVERY == 0:
                print(f"{walks} walks: {total}", flush=True)
    print(f"{walks} walks: {total}; {faults.total()} faults of {len(faults)} sorts")
    for name, times in faults.most_common():
        print(f"{times:6}  {name}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
