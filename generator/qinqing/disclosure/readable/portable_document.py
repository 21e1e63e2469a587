"""What a PDF file says: its streams unpacked, its texts put together, read through the tables of its fonts.

A PDF writes a line as pieces with distances between them, ``[(138) -20 (0000)] TJ``, and often by the numbers of
glyphs, which a table (ToUnicode) turns into characters.  Which table belongs to which piece would take a whole reader
of PDF; instead every piece is read through every table, and what is nonsense contains nothing.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from qinqing.disclosure.readable.limits import (
    APART,
    MOST_PARTS,
    MOST_UNPACKED,
    damaged,
    encrypted,
    too_large,
    unknown_part,
)
from qinqing.disclosure.readable.pictures import texts_of_bytes

_HEADER = b"%PDF-"
_STREAM = re.compile(rb">>\s{0,8}stream\r?\n")
_LONGEST_DICTIONARY = 8_000
_READ_AT_ONCE = 1 << 16
_ESCAPED_NAME = re.compile(rb"#([0-9A-Fa-f]{2})")
_FILTERS = re.compile(rb"/Filter\s*(?:\[(?P<several>[^\]]*)\]|(?P<one>/[A-Za-z0-9]+))")
_NAME = re.compile(rb"/([A-Za-z0-9]+)")
_FLATE = frozenset({b"FlateDecode", b"Fl"})
_PICTURE_OR_FONT = re.compile(rb"/Subtype\s*/(?:Image|Type1C|CIDFontType0C|OpenType)\b|/Length1\b")

# A text without an end goes on to the next one, so that the search never starts anew.
_PIECE = re.compile(
    rb"(?P<literal>\((?:[^()\\]|\\.|\([^()]*\))*\)?)|<(?P<hexadecimal>[0-9A-Fa-f\s]*)>|(?P<operator>[A-Za-z'\"*]+)",
    re.DOTALL,
)
_SHOWS = frozenset({b"Tj", b"TJ", b"'", b'"'})
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|(\r\n|.))", re.DOTALL)
_SINGLE = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}

_TABLE_PART = re.compile(rb"begin(bfchar|bfrange)([0-9A-Fa-f<>\[\]\s]*)endbf")
_CHARACTER = re.compile(rb"<\s*([0-9A-Fa-f]{1,8})\s*>\s*<\s*([0-9A-Fa-f]+)\s*>")
_RANGE = re.compile(
    rb"<\s*([0-9A-Fa-f]{1,8})\s*>\s*<\s*([0-9A-Fa-f]{1,8})\s*>\s*(?:<\s*([0-9A-Fa-f]+)\s*>|\[([^\[\]]*)\])"
)
_CODE = re.compile(rb"<\s*([0-9A-Fa-f]+)\s*>")
_MOST_TABLES = 64
_MOST_CODES = 1 << 20
_LARGEST_CODE = 0xFFFF


@dataclass(frozen=True, slots=True)
class _Table:
    """The characters of the codes of one font (字体编码表); a code is two bytes where ``wide``."""

    characters: Mapping[int, str]
    wide: bool

    def read(self, codes: bytes) -> str:
        """Return the text that ``codes`` write, without those that the table does not name."""
        if not self.wide:
            return "".join(self.characters.get(code, "") for code in codes)
        pairs = (int.from_bytes(codes[place : place + 2], "big") for place in range(0, len(codes), 2))
        return "".join(self.characters.get(code, "") for code in pairs)


def texts_of_portable_document(data: bytes) -> Iterator[str]:
    """Yield what a PDF file says; raises UnreadableFileError where it cannot be read to its end."""
    if not data.startswith(_HEADER):
        raise damaged()
    if b"/Encrypt" in data:
        raise encrypted()
    streams = list(_streams(data))
    tables = [table for stream in streams for table in _tables(stream)]
    if len(tables) > _MOST_TABLES:
        raise too_large()
    yield from texts_of_bytes(data)
    for stream in streams:
        yield from texts_of_bytes(stream)
        shown = list(_shown(stream))
        if shown:
            yield APART.join(codes.decode("latin-1") for codes in shown)
            for table in tables:
                yield APART.join(map(table.read, shown))


def _streams(data: bytes) -> Iterator[bytes]:
    """Yield the unpacked streams; pictures and fonts say nothing and are left out."""
    left = MOST_UNPACKED
    for count, match in enumerate(_STREAM.finditer(data)):
        if count >= MOST_PARTS:
            raise too_large()
        begin = data.rfind(b"obj", max(0, match.start() - _LONGEST_DICTIONARY), match.start())
        about = _ESCAPED_NAME.sub(_plain_letter, data[max(begin, 0) : match.start()])
        if _PICTURE_OR_FONT.search(about):
            continue
        unpacked = _unpacked(data, match.end(), about, left)
        left -= len(unpacked)
        yield unpacked


def _plain_letter(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode("ascii"))


def _unpacked(data: bytes, start: int, about: bytes, left: int) -> bytes:
    match = _FILTERS.search(about)
    filters = [] if match is None else _NAME.findall(match["several"] or match["one"])
    if not filters:
        if b"/Filter" in about and match is None:
            raise unknown_part("stream")
        end = data.find(b"endstream", start)
        if end < 0:
            raise damaged()
        if end - start > left:
            raise too_large()
        return data[start:end]
    if len(filters) > 1 or filters[0] not in _FLATE:
        raise unknown_part(" ".join(name.decode("ascii") for name in filters))
    return _inflated(data, start, left)


def _inflated(data: bytes, start: int, left: int) -> bytes:
    decompressor = zlib.decompressobj()
    found = bytearray()
    while not decompressor.eof:
        if start >= len(data):
            raise damaged()
        try:
            found += decompressor.decompress(data[start : start + _READ_AT_ONCE], left - len(found) + 1)
        except zlib.error as error:
            raise damaged() from error
        if len(found) > left:
            raise too_large()
        start += _READ_AT_ONCE
    return bytes(found)


def _shown(stream: bytes) -> Iterator[bytes]:
    """Yield the codes of each text that ``stream`` shows, its pieces put together."""
    found = bytearray()
    for match in _PIECE.finditer(stream):
        if match["operator"] is not None:
            if match["operator"] in _SHOWS and found:
                yield bytes(found)
            found.clear()
        elif match["hexadecimal"] is not None:
            digits = b"".join(match["hexadecimal"].split()).decode("ascii")
            found += bytes.fromhex(digits + "0" * (len(digits) % 2))
        else:
            found += _ESCAPE.sub(_unescaped, match["literal"][1:].removesuffix(b")"))


def _unescaped(match: re.Match[bytes]) -> bytes:
    if match[1]:
        return bytes([int(match[1], 8) & 0xFF])
    return _SINGLE.get(match[2], match[2])


def _tables(stream: bytes) -> Iterator[_Table]:
    """Yield the table of codes (ToUnicode) that ``stream`` is; none where it is something else."""
    found: dict[int, str] = {}
    width, left = 0, _MOST_CODES
    for kind, body in _TABLE_PART.findall(stream):
        if kind == b"bfchar":
            for code, character in _CHARACTER.findall(body):
                found[int(code, 16)] = _characters(character)
                width = max(width, len(code))
            continue
        for first, last, character, several in _RANGE.findall(body):
            codes = range(int(first, 16), min(int(last, 16), _LARGEST_CODE) + 1)
            width = max(width, len(last))
            left -= len(codes)
            if left < 0:
                raise too_large()
            found.update(_range(codes, character, several))
    if found:
        yield _Table(found, wide=width > 2)


def _range(codes: range, character: bytes, several: bytes) -> Iterator[tuple[int, str]]:
    if several:
        yield from zip(codes, map(_characters, _CODE.findall(several)), strict=False)
        return
    text = _characters(character)
    for place, code in enumerate(codes):
        yield code, text[:-1] + chr(min(ord(text[-1]) + place, 0x10FFFF))


def _characters(hexadecimal: bytes) -> str:
    digits = hexadecimal.decode("ascii")
    return bytes.fromhex(digits + "0" * (-len(digits) % 4)).decode("utf-16-be", errors="replace") or "\ufffd"
