"""The forms an official document is written in (公文格式), by the ending of the file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from types import MappingProxyType

from qinqing.bulletin.layout.document import Document, document_of
from qinqing.bulletin.layout.docx import document_docx
from qinqing.bulletin.layout.html import document_html
from qinqing.bulletin.layout.pdf import document_pdf
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin

FORMATS: Mapping[str, Callable[[Document], bytes]] = MappingProxyType(
    {
        ".html": lambda document: document_html(document).encode("utf-8"),
        ".pdf": document_pdf,
        ".docx": document_docx,
    }
)


def laid_out(bulletin: Bulletin, register: Register, file_name: str) -> bytes:
    """Return ``bulletin`` as an official document in the form that the ending of ``file_name`` asks for.

    Raises QinqingError for another ending, or where the library that writes the form is not installed.
    """
    name = PurePath(file_name)
    write = FORMATS.get(name.suffix.lower())
    if write is None:
        raise QinqingError(
            Text(f"不能生成“{name.suffix or name.name}”格式的公文", f"no document of the form '{name.suffix}'"),
            Text("文件扩展名应为 .html、.pdf 或 .docx", "the file has to end in .html, .pdf or .docx"),
        )
    return write(document_of(bulletin, register))
