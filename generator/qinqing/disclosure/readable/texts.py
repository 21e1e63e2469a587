"""The texts of a published file, whatever its kind: what a search for personal information has to look at."""

from __future__ import annotations

from collections.abc import Iterator

from qinqing.disclosure.readable.limits import LARGEST_FILE, damaged, too_large
from qinqing.disclosure.readable.markup import texts_of_markup
from qinqing.disclosure.readable.packages import OFFICE, texts_of_office_document, unpacked_gzip
from qinqing.disclosure.readable.pictures import SIGNATURES, texts_of_picture
from qinqing.disclosure.readable.portable_document import texts_of_portable_document
from qinqing.disclosure.readable.written import written_text

WRITTEN = (".md", ".txt", ".csv", ".json", ".js", ".css", ".map")
MARKUP = (".html", ".xml", ".svg")
PICTURES = tuple(SIGNATURES)
PORTABLE, PACKED = ".pdf", ".gz"
READABLE = frozenset({*WRITTEN, *MARKUP, *PICTURES, *OFFICE, PORTABLE, PACKED})
"""The endings of files that can be searched; no other file is published."""


def ending_of(path: str) -> str:
    """Return the ending of the name of ``path`` in small letters (``".pdf"``), empty where it has none."""
    name = path.rpartition("/")[2]
    return "." + name.rpartition(".")[2].lower() if "." in name else ""


def readable_texts(path: str, data: bytes) -> Iterator[str]:
    """Yield what the file at ``path``, whose ending is one of ``READABLE``, says.

    Raises UnreadableFileError where it cannot be read to its end, and ValueError for an ending that is not known.
    """
    if len(data) > LARGEST_FILE:
        raise too_large()
    ending = ending_of(path)
    if ending in WRITTEN:
        if b"\x00" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise damaged()
        yield written_text(data)
    elif ending in MARKUP:
        yield from texts_of_markup(written_text(data))
    elif ending in SIGNATURES:
        yield from texts_of_picture(ending, data)
    elif ending in OFFICE:
        yield from texts_of_office_document(data)
    elif ending == PORTABLE:
        yield from texts_of_portable_document(data)
    elif ending == PACKED:
        inner = path[: -len(PACKED)]
        is_known = ending_of(inner) in READABLE - {PACKED}
        yield from readable_texts(inner if is_known else f"{inner}.txt", unpacked_gzip(data))
    else:
        raise ValueError(f"no such file can be read: {path}")
