"""What packed files say: one file in gzip, and the parts of an office document (DOCX, XLSX, PPTX)."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from qinqing.disclosure.readable.limits import (
    DEEPEST_PACKAGE,
    MOST_INNER_PACKAGES,
    MOST_PARTS,
    MOST_UNPACKED,
    damaged,
    encrypted,
    too_large,
    unknown_part,
)
from qinqing.disclosure.readable.markup import texts_of_office_markup
from qinqing.disclosure.readable.pictures import SIGNATURES, texts_of_bytes, texts_of_picture
from qinqing.disclosure.readable.written import written_text

OFFICE = (".docx", ".xlsx", ".pptx")
_CONTENTS = "[Content_Types].xml"
_MARKUP = (".xml", ".rels", ".vml")
# Drawings and the settings of printers hold rows of letters; fonts hold none.
_ROWS_OF_LETTERS = (".emf", ".wmf", ".bmp", ".tif", ".tiff", ".svg", ".odttf", ".fntdata")
_PRINTER_SETTINGS = "printerSettings"
_READ_AT_ONCE = 1 << 16


def unpacked_gzip(data: bytes) -> bytes:
    """Return what the gzip file ``data`` holds; raises UnreadableFileError where it is none, or holds too much."""
    decompressor = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        unpacked = decompressor.decompress(data, MOST_UNPACKED)
    except zlib.error as error:
        raise damaged() from error
    if decompressor.unconsumed_tail:
        raise too_large()
    if not decompressor.eof or decompressor.unused_data:
        raise damaged()
    return unpacked


def texts_of_office_document(data: bytes, *, depth: int = 1) -> Iterator[str]:
    """Yield what the parts of an office document say, and what the parts are called.

    Raises UnreadableFileError where ``data`` is none, has a password, unpacks to too much, or holds a part of a kind
    that cannot be searched, such as a program.  ``depth`` counts how many documents it stands in.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            if _CONTENTS not in package.namelist():
                raise damaged()
            if len(parts) > MOST_PARTS:
                raise too_large()
            inner = sum(_ending(part.filename) in OFFICE for part in parts)
            if inner > MOST_INNER_PACKAGES:
                raise too_large()
            left = MOST_UNPACKED
            for part in parts:
                content = _unpacked_part(package, part, left)
                left -= len(content)
                yield part.filename
                yield from _texts_of_part(part.filename, content, depth)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise damaged() from error


def _unpacked_part(package: ZipFile, part: ZipInfo, left: int) -> bytes:
    if part.flag_bits & 1:
        raise encrypted()
    found = bytearray()
    with package.open(part) as opened:
        while chunk := opened.read(_READ_AT_ONCE):
            found += chunk
            if len(found) > left:
                raise too_large()
    return bytes(found)


def _texts_of_part(name: str, content: bytes, depth: int) -> Iterator[str]:
    ending = _ending(name)
    if name.endswith("/") and not content:
        return
    if ending in _MARKUP:
        yield from texts_of_office_markup(written_text(content))
    elif ending in SIGNATURES:
        yield from texts_of_picture(ending, content)
    elif ending in _ROWS_OF_LETTERS or (ending == ".bin" and _PRINTER_SETTINGS in name):
        yield from texts_of_bytes(content)
    elif ending in OFFICE and depth < DEEPEST_PACKAGE:
        yield from texts_of_office_document(content, depth=depth + 1)
    else:
        raise unknown_part(name)


def _ending(name: str) -> str:
    return "." + name.rpartition(".")[2].lower()
