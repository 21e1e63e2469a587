"""What a picture says beside its picture: titles, comments and what a camera or a program wrote into it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from qinqing.disclosure.readable.limits import APART, MOST_UNPACKED, damaged, too_large

_PNG = b"\x89PNG\r\n\x1a\n"
SIGNATURES: dict[str, tuple[bytes, ...]] = {
    ".png": (_PNG,),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
    ".ico": (b"\x00\x00\x01\x00",),
}
_LETTERS = re.compile(rb"[\x20-\x7e\t\r\n]{8,}")
_WIDE_LETTERS = re.compile(rb"(?:[\x20-\x7e]\x00){8,}")


def texts_of_picture(ending: str, data: bytes) -> Iterator[str]:
    """Yield the rows of letters in a picture; raises UnreadableFileError where ``data`` is no picture of its ending."""
    if not data.startswith(SIGNATURES[ending]):
        raise damaged()
    yield from texts_of_bytes(data)
    if data.startswith(_PNG):
        yield from _texts_of_chunks(data)


def texts_of_bytes(data: bytes) -> Iterator[str]:
    """Yield the rows of letters in ``data``, written with one byte or two bytes for a letter."""
    for pattern, encoding in ((_LETTERS, "utf-8"), (_WIDE_LETTERS, "utf-16-le")):
        rows = [row.decode(encoding, errors="replace") for row in pattern.findall(data)]
        if rows:
            yield APART.join(rows)


def _texts_of_chunks(data: bytes) -> Iterator[str]:
    """Yield the packed texts of a PNG picture."""
    position = len(_PNG)
    while position + 8 <= len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        kind, body = data[position + 4 : position + 8], data[position + 8 : position + 8 + length]
        _, _, rest = body.partition(b"\x00")
        if kind == b"zTXt":
            yield from _unpacked(rest[1:])
        elif kind == b"iTXt" and rest[:1] == b"\x01":
            yield from _unpacked(rest[2:].split(b"\x00", 2)[-1])
        elif kind == b"iTXt":
            yield rest.decode("utf-8", errors="replace")
        position += 12 + length


def _unpacked(packed: bytes) -> Iterator[str]:
    decompressor = zlib.decompressobj()
    try:
        unpacked = decompressor.decompress(packed, MOST_UNPACKED)
    except zlib.error:
        return
    if decompressor.unconsumed_tail:
        raise too_large()
    yield unpacked.decode("utf-8", errors="replace")
