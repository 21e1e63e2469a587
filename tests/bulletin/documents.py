"""The document of a bulletin of the mini-repository, and where its accepted HTML is kept.

``make bless`` accepts it anew; read the difference in Git.
"""

from __future__ import annotations

from pathlib import Path

from qinqing.bulletin.layout.document import Document, document_of
from qinqing.bulletin.layout.html import document_html
from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

EXPECTED = Path(__file__).parent / "expected" / "tb-2023-05.html"


def august_document() -> Document:
    """Return the document of the bulletin of August."""
    register = read_register(mini_tree(), schema_set=SchemaSet.load()).register
    bulletin = next(bulletin for bulletin in register.bulletins if bulletin.id == "tb-2023-05")
    return document_of(bulletin, register)


def bless() -> None:
    """Accept the present HTML."""
    EXPECTED.parent.mkdir(exist_ok=True)
    EXPECTED.write_text(document_html(august_document()), encoding="utf-8")
