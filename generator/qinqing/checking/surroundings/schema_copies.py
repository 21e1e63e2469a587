"""Copies of the schemas (数据结构文件副本): for people and editors to read; what is valid and public is packaged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from qinqing import __version__
from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.schema.schema_files import schema_folder
from qinqing.register.tree.source import SCHEMAS_FOLDER

DIFFERS = "QQ611"

_CHANGED = Text("与程序自带的不同", "differs from the packaged one")
_ADDED = Text("程序没有这份文件", "is not one of the packaged files")
_LACKING = Text("缺少程序自带的这份文件", "is missing, though it is packaged")


def check_schema_copies(copies: Mapping[str, bytes]) -> Iterator[Violation]:
    """The copies of the schemas, ``copies`` by their path, are those of this program, where there are any."""
    if not copies:
        return
    packaged = {f"{SCHEMAS_FOLDER}/{file.name}": file.read_bytes() for file in schema_folder().iterdir()}
    for path in sorted({*packaged, *copies}):
        if path not in packaged:
            how = _ADDED
        elif path not in copies:
            how = _LACKING
        elif _lines(copies[path]) != _lines(packaged[path]):
            how = _CHANGED
        else:
            continue
        yield Violation(DIFFERS, path, arguments={"how": how, "version": __version__})


def _lines(data: bytes) -> bytes:
    """Return ``data`` with the line ends that Git keeps, whatever a checkout made of them."""
    return data.replace(b"\r\n", b"\n")
