"""The document as PDF (WeasyPrint), with the fonts that the machine has and nothing fetched from anywhere."""

from __future__ import annotations

from typing import Any, NoReturn

from qinqing.bulletin.layout.document import Document
from qinqing.bulletin.layout.extra import missing_extra
from qinqing.bulletin.layout.html import document_html


def document_pdf(document: Document) -> bytes:
    """Return ``document`` as PDF; the same document gives the same bytes.

    Raises QinqingError where WeasyPrint is not installed.
    """
    try:
        import weasyprint
    except ImportError as error:
        raise missing_extra("PDF") from error
    html: Any = weasyprint.HTML(string=document_html(document), url_fetcher=_refuse)
    written: bytes = html.write_pdf(pdf_identifier=b"qinqing")
    return written


def _refuse(url: str, **_options: object) -> NoReturn:
    raise ValueError(f"a document loads nothing: {url}")
