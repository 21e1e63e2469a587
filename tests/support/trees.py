"""Trees of files for tests: kept in memory, and the golden mini-repository with an example laid over it.

An example is a folder whose files replace or join those of the mini-repository.  ``<path>.deleted`` removes one.
``tree.txt`` adds entries that a working tree cannot hold everywhere, as lines ``MODE PATH``.  ``as-of.txt`` gives
another day than the usual one.  In a file, ``@identity@`` and the other names of ``INVENTED`` stand for numbers that
are computed, so that nothing that looks like a person's number is ever kept in this repository.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

from qinqing.disclosure.personal.fingerprints import fingerprint
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind
from qinqing.register.tree.source import REGULAR, SCHEMAS_FOLDER, SURROUNDINGS, TreeEntry
from support.invented_numbers import CHINESE, FULL_WIDTH, card_number, identity_number, mobile_number

REPOSITORY = Path(__file__).resolve().parents[2]
MINI = Path(__file__).parents[1] / "mini"
RULE_EXAMPLES = Path(__file__).parents[1] / "rules"
AS_OF = date(2023, 9, 15)

INVENTED: Mapping[str, str] = {
    "@identity@": identity_number(),
    "@identity-full-width@": identity_number().translate(FULL_WIDTH),
    "@identity-spaced@": " ".join(identity_number()),
    "@identity-chinese@": identity_number().translate(CHINESE),
    "@identity-old@": "990000" + "900307" + "001",
    "@identity-wrong@": identity_number()[:-1] + ("0" if identity_number()[-1] != "0" else "1"),
    "@mobile@": mobile_number(),
    "@mobile-full-width@": mobile_number().translate(FULL_WIDTH),
    "@bank-card@": card_number(),
    "@landline@": "0990-" + "6" + "0" * 6,
    "@mail@": "nobody" + "@" + "example.com",
    "@plate@": "京" + "A" + "0" * 5,
    "@wechat@": "微信号" + "nobody" + "_000",
    "@passport@": "E" + "0" * 8,
    "@identity-fingerprint@": fingerprint(identity_number(), PersonalDetail(PersonalKind.IDENTITY, 0, 18)),
}


@dataclass(frozen=True)
class MemoryTree:
    """A tree of files in memory; ``modes`` adds entries without content or gives a file another mode than a file's."""

    files: Mapping[str, bytes]
    modes: Mapping[str, str] = field(default_factory=dict)

    def entries(self) -> tuple[TreeEntry, ...]:
        """Return every file and every added entry but those beside ``data/``, sorted by path."""
        return tuple(entry for entry in self._all() if not _is_beside_data(entry.path))

    def surroundings(self) -> tuple[TreeEntry, ...]:
        """Return every file and every added entry that lies beside ``data/`` and shapes the site, sorted by path."""
        return tuple(entry for entry in self._all() if _is_beside_data(entry.path))

    def _all(self) -> tuple[TreeEntry, ...]:
        paths = sorted(set(self.files) | set(self.modes))
        return tuple(TreeEntry(path, self.modes.get(path, REGULAR), len(self.files.get(path, b""))) for path in paths)

    def read(self, path: str) -> bytes:
        """Return the bytes of ``path``; an added entry is empty."""
        return self.files.get(path, b"")


def _is_beside_data(path: str) -> bool:
    return path.split("/")[0] in SURROUNDINGS


def files_of(root: Path) -> dict[str, bytes]:
    """Return the files under ``root/data``, and those beside it that shape the site, by their path."""
    files = {file for name in ("data", *SURROUNDINGS) for file in ((root / name), *(root / name).rglob("*"))}
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(files) if file.is_file()}


@cache
def _mini_files() -> Mapping[str, bytes]:
    """Return the files of the mini-repository, which no test changes where they lie."""
    return files_of(MINI)


@cache
def _schemas() -> Mapping[str, bytes]:
    return {f"{SCHEMAS_FOLDER}/{file.name}": file.read_bytes() for file in (REPOSITORY / SCHEMAS_FOLDER).iterdir()}


def mini_tree(changes: Mapping[str, bytes | None] | None = None, modes: Mapping[str, str] | None = None) -> MemoryTree:
    """Return the mini-repository with ``changes``: the new bytes of a file, or None to take it away."""
    files = dict(_mini_files())
    for path, data in (changes or {}).items():
        if data is None:
            del files[path]
        else:
            files[path] = data
    return MemoryTree(files, modes or {})


def example_tree(example: Path) -> MemoryTree:
    """Return the mini-repository with the folder ``example`` laid over it; one with schemas has all the others, too."""
    changes: dict[str, bytes | None] = {}
    if (example / SCHEMAS_FOLDER).exists():
        changes.update(_schemas())
    for path, data in files_of(example).items():
        removed = path.removesuffix(".deleted")
        if removed == path:
            changes[path] = with_invented_numbers(data)
        elif removed in changes:
            del changes[removed]
        else:
            changes[removed] = None
    modes: dict[str, str] = {}
    listing = example / "tree.txt"
    if listing.exists():
        for line in listing.read_text(encoding="utf-8").splitlines():
            mode, _, path = line.partition(" ")
            modes[path] = mode
    return mini_tree(changes, modes)


def as_of_example(example: Path) -> date:
    """Return the day on which ``example`` is checked."""
    file = example / "as-of.txt"
    return date.fromisoformat(file.read_text(encoding="utf-8").strip()) if file.exists() else AS_OF


def with_invented_numbers(data: bytes) -> bytes:
    """Return ``data`` with every name of an invented number replaced by the number."""
    for name, number in INVENTED.items():
        data = data.replace(name.encode(), number.encode())
    return data
