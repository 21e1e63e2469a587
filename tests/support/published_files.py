"""Files that hide a number where no search of bytes finds it: packed, cut into pieces, written by glyphs."""

from __future__ import annotations

import gzip
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

PNG = b"\x89PNG\r\n\x1a\n"


def office_document(parts: dict[str, bytes]) -> bytes:
    """Return an office document with ``parts`` beside its list of contents."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", b"<Types/>")
        for name, content in parts.items():
            package.writestr(name, content)
    return packed.getvalue()


def text_document(number: str) -> bytes:
    """Return a text document that writes ``number`` in two runs."""
    runs = f"<w:p><w:r><w:t>{number[:5]}</w:t></w:r><w:r><w:b/><w:t>{number[5:]}</w:t></w:r></w:p>"
    return office_document({"word/document.xml": runs.encode()})


def workbook(*cells: str) -> bytes:
    """Return a workbook with a row of ``cells``."""
    row = "".join(f'<c r="A{place}"><v>{cell}</v></c>' for place, cell in enumerate(cells))
    return office_document({"xl/worksheets/sheet1.xml": f"<row>{row}</row>".encode()})


def portable_document(content: bytes, *streams: bytes) -> bytes:
    """Return a PDF file with the packed streams ``content`` and ``streams``."""
    packed = map(zlib.compress, (content, *streams))
    written = (b"1 0 obj << /Filter /FlateDecode >>\nstream\n%b\nendstream\n" % one for one in packed)
    return b"%PDF-1.4\n" + b"".join(written)


def shown_by_glyphs(number: str) -> bytes:
    """Return a PDF file that shows ``number`` by the numbers of glyphs, as word processors do."""
    codes = "".join(f"{int(digit) + 3:04x}" for digit in number)
    table = b"beginbfrange\n<0003> <000c> <0030>\nendbfrange"
    return portable_document(f"BT [<{codes[:20]}> -30 <{codes[20:]}>] TJ ET".encode(), table)


def picture(kind: bytes, body: bytes) -> bytes:
    """Return a PNG picture with a chunk ``kind``."""
    return PNG + struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def gzipped(text: str) -> bytes:
    """Return ``text`` in gzip."""
    return gzip.compress(text.encode(), mtime=0)
