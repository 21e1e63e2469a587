"""The document as one HTML file (网页版公文) that prints in the layout of GB/T 9704-2012 and loads nothing."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from qinqing.bulletin.layout.document import Document

TEMPLATES = Path(__file__).parent / "templates"
"""``document_body.html`` shows a ``document``; ``document.html`` is a file around it."""


def document_style() -> str:
    """Return the style sheet of documents, for a page that shows one among other things."""
    return (TEMPLATES / "document.css").read_text(encoding="utf-8")


def document_html(document: Document) -> str:
    """Return ``document`` as HTML with its style sheet inside."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    return environment.get_template("document.html").render(document=document)
