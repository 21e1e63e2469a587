"""The document as DOCX (python-docx), which the office edits, seals and files: fonts by name, never a seal."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from qinqing.bulletin.layout.document import Document, Table
from qinqing.bulletin.layout.extra import missing_extra

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.text.paragraph import Paragraph

TITLE_FONT, TEXT_FONT, HEADING_FONT, LABEL_FONT, PAGE_FONT = (
    "方正小标宋简体",
    "仿宋_GB2312",
    "黑体",
    "楷体_GB2312",
    "宋体",
)
_RED: Final = "E60012"
_LINE: Final = 28.95
"""The pitch of lines in points that puts 22 of them on a page."""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


def document_docx(document: Document) -> bytes:
    """Return ``document`` as DOCX; the same document gives the same bytes.

    Raises QinqingError where python-docx is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise missing_extra("DOCX") from error
    word = docx.Document()
    _set_page(word)
    _head(word, document)
    for text in document.opening:
        _text(word, text)
    for section in document.sections:
        _text(word, section.heading, font=HEADING_FONT).paragraph_format.keep_with_next = True
        for item in section.items:
            paragraph = _text(word, "")
            if item.label:
                _run(paragraph, item.label, LABEL_FONT)
            _run(paragraph, item.text, TEXT_FONT)
    _ending(word, document)
    for table in document.tables:
        _annex(word, table)
    _imprint(word, document)
    properties = word.core_properties
    properties.title = "".join(document.title)
    properties.author = properties.last_modified_by = document.issuer
    properties.comments = ""
    properties.created = properties.modified = datetime(*_EPOCH)
    return _repacked(word)


def _set_page(word: WordDocument) -> None:
    from docx.shared import Mm, Pt

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(25)
    word.settings.odd_and_even_pages_header_footer = True
    style: Any = word.styles["Normal"]
    style.font.name, style.font.size = TEXT_FONT, Pt(16)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(_qualified("w:eastAsia"), TEXT_FONT)
    for footer, alignment in ((section.footer, "right"), (section.even_page_footer, "left")):
        _page_number(footer.paragraphs[0], alignment)


def _page_number(paragraph: Paragraph, alignment: str) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Pt

    paragraph.alignment = _alignment(alignment)
    run = paragraph.add_run("— ")
    _set_font(run, PAGE_FONT, 14)
    for kind, text in (("begin", ""), ("instr", " PAGE "), ("end", "")):
        part: Any = paragraph.add_run()
        _set_font(part, PAGE_FONT, 14)
        element = OxmlElement("w:instrText" if kind == "instr" else "w:fldChar")
        if kind == "instr":
            element.text = text
        else:
            element.set(_qualified("w:fldCharType"), kind)
        part._r.append(element)
    _set_font(paragraph.add_run(" —"), PAGE_FONT, 14)
    indent = paragraph.paragraph_format
    if alignment == "right":
        indent.right_indent = Pt(14)
    else:
        indent.left_indent = Pt(14)


def _head(word: WordDocument, document: Document) -> None:
    from docx.shared import Mm

    mark = _text(word, "", indent=False, alignment="center")
    mark.paragraph_format.space_before = Mm(35)
    mark.paragraph_format.line_spacing = None
    _run(mark, document.issuer, TITLE_FONT, document.mark_size, colour=_RED)
    _blank(word, 1)
    number = _text(word, document.number, indent=False, alignment="center")
    _border(number, "bottom", _RED, 16)
    _blank(word, 1)
    for line in document.title:
        _run(_text(word, "", indent=False, alignment="center"), line, TITLE_FONT, 22)
    _blank(word, 1)
    _text(word, document.addressees, indent=False)


def _ending(word: WordDocument, document: Document) -> None:
    from docx.shared import Pt

    if document.attachments:
        _blank(word, 1)
        several = len(document.attachments) > 1
        for number, name in enumerate(document.attachments, 1):
            listed = f"{number}．{name}" if several else name
            paragraph = _text(word, f"附件：{listed}" if number == 1 else listed)
            if number > 1:
                paragraph.paragraph_format.first_line_indent = Pt(16 * 5)
    _blank(word, 2)
    for text, indent in ((document.issuer, 2), (document.date, 4)):
        paragraph = _text(word, text, indent=False, alignment="right")
        paragraph.paragraph_format.right_indent = Pt(16 * indent)
        paragraph.paragraph_format.keep_with_next = bool(document.note) or text == document.issuer
    if document.note:
        _text(word, document.note)


def _annex(word: WordDocument, table: Table) -> None:
    first = _text(word, table.label or table.title, indent=False, font=HEADING_FONT)
    first.paragraph_format.page_break_before = True
    if table.label:
        _run(_text(word, "", indent=False, alignment="center"), table.title, TITLE_FONT, 18)
    grid = word.add_table(rows=1 + len(table.rows), cols=len(table.columns), style="Table Grid")
    _repeat_first_row(grid.rows[0])
    cells = iter(grid._cells)
    for number, row in enumerate((table.columns, *table.rows)):
        for text in row:
            paragraph = next(cells).paragraphs[0]
            paragraph.alignment = _alignment("center")
            _run(paragraph, text, TEXT_FONT if number else HEADING_FONT, 14)


def _imprint(word: WordDocument, document: Document) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    _blank(word, 1)
    if document.copies:
        _border(_imprint_line(word, document.copies), "top", "000000", 8)
    last = _imprint_line(word, f"{document.issuer}\t{document.date}印发")
    last.paragraph_format.tab_stops.add_tab_stop(Mm(151), WD_TAB_ALIGNMENT.RIGHT)
    _border(last, "top", "000000", 6 if document.copies else 8)
    _border(last, "bottom", "000000", 8)


def _imprint_line(word: WordDocument, text: str) -> Paragraph:
    paragraph = _text(word, "", indent=False)
    _run(paragraph, text, TEXT_FONT, 14)
    return paragraph


def _text(
    word: WordDocument, text: str, *, indent: bool = True, font: str = TEXT_FONT, alignment: str = "justify"
) -> Paragraph:
    from docx.shared import Pt

    paragraph = word.add_paragraph()
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(_LINE)
    form.first_line_indent = Pt(32) if indent else None
    paragraph.alignment = _alignment(alignment)
    if text:
        _run(paragraph, text, font)
    return paragraph


def _blank(word: WordDocument, lines: int) -> None:
    for _ in range(lines):
        _text(word, "", indent=False)


def _run(paragraph: Paragraph, text: str, font: str, size: float = 16, *, colour: str = "") -> None:
    from docx.shared import RGBColor

    run = paragraph.add_run(text)
    _set_font(run, font, size)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)


def _set_font(run: Any, font: str, size: float) -> None:
    """Name the font for both scripts: Word chooses that of Chinese text by ``eastAsia``."""
    from docx.shared import Pt

    run.font.name, run.font.size = font, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(_qualified("w:eastAsia"), font)


def _border(paragraph: Paragraph, side: str, colour: str, eighths: int) -> None:
    from docx.oxml import OxmlElement

    properties: Any = paragraph._p.get_or_add_pPr()
    borders = properties.find(_qualified("w:pBdr"))
    if borders is None:
        borders = OxmlElement("w:pBdr")
        properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    line: Any = OxmlElement(f"w:{side}")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("space", "8"), ("color", colour)):
        line.set(_qualified(f"w:{name}"), value)
    borders.append(line)


def _repeat_first_row(row: Any) -> None:
    from docx.oxml import OxmlElement

    header: Any = OxmlElement("w:tblHeader")
    header.set(_qualified("w:val"), "true")
    row._tr.get_or_add_trPr().append(header)


def _alignment(name: str) -> Any:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    return getattr(WD_ALIGN_PARAGRAPH, name.upper())


def _qualified(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))


def _repacked(word: WordDocument) -> bytes:
    """Return the file with the dates of its parts taken away, which are those of the moment."""
    given, written = BytesIO(), BytesIO()
    word.save(given)
    with ZipFile(given) as source, ZipFile(written, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _EPOCH), source.read(name), ZIP_DEFLATED)
    return written.getvalue()
