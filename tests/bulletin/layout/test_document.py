"""A bulletin as an official document: the parts and measures of GB/T 9704-2012 in HTML, PDF and DOCX."""

from __future__ import annotations

import builtins
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.bulletin.documents import EXPECTED, august_document

from qinqing.bulletin.layout.document import MARK_SIZES, TITLE_WIDTH, Document, Table, chinese_date
from qinqing.bulletin.layout.docx import document_docx
from qinqing.bulletin.layout.html import document_html
from qinqing.bulletin.layout.lines import chinese_number, title_lines
from qinqing.bulletin.layout.pdf import document_pdf
from qinqing.errors import QinqingError


@pytest.fixture(scope="module")
def document() -> Document:
    return august_document()


def test_the_html_is_as_accepted(document: Document) -> None:
    assert document_html(document).splitlines() == EXPECTED.read_text(encoding="utf-8").splitlines()


def test_the_parts_stand_in_their_order(document: Document) -> None:
    html = document_html(document)
    parts = [
        document.issuer,
        document.number,
        document.title[0],
        document.addressees,
        "一、总体情况",
        "二、排名情况",
        "三、存在问题",
        "四、下一步要求",
        document.date,
        "（此件公开发布）",
        "印发",
    ]
    body = html[html.index("<body>") :]
    places = [body.index(part) for part in parts]
    assert places == sorted(places)


def test_what_is_not_public_does_not_say_that_it_is(document: Document) -> None:
    assert "此件公开发布" not in document_html(replace(document, note=""))


def test_the_text_of_a_record_is_escaped(document: Document) -> None:
    html = document_html(replace(document, addressees="<script>alert(1)</script>"))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_page_is_measured_by_the_standard(document: Document) -> None:
    html = document_html(document)
    assert re.search(r"@page gongwen \{\s+size: A4;\s+margin: 37mm 26mm 35mm 28mm;", html)
    assert 'content: "— " counter(page) " —"' in html
    # 22 lines of 10.227 mm fill the 225 mm between the margins.
    assert 297 - 37 - 35 == 225
    assert pytest.approx(225, abs=0.01) == 22 * 10.227


@pytest.mark.parametrize("length", range(1, 40))
def test_the_mark_shrinks_until_it_fits(document: Document, length: int) -> None:
    size = replace(document, issuer="区" * length).mark_size
    assert size in MARK_SIZES
    assert size * length <= 442 or size == MARK_SIZES[-1]
    bigger = [other for other in MARK_SIZES if other > size]
    assert all(other * length > 442 for other in bigger)


@pytest.mark.parametrize(("day", "text"), [(date(2023, 8, 5), "2023年8月5日"), (date(2023, 12, 31), "2023年12月31日")])
def test_a_date_has_no_leading_zero(day: date, text: str) -> None:
    assert chinese_date(day) == text


@pytest.mark.parametrize(
    ("number", "text"), [(1, "一"), (9, "九"), (10, "十"), (12, "十二"), (20, "二十"), (35, "三十五"), (99, "九十九")]
)
def test_headings_are_counted_in_chinese(number: int, text: str) -> None:
    assert chinese_number(number) == text


@pytest.mark.parametrize(
    "title",
    [
        "关于2023年8月份营商环境工作情况的通报",
        "区优化营商环境工作领导小组办公室关于2023年8月份营商环境工作情况的通报",
        "区纪律检查委员会监察委员会关于表扬2023年上半年“百个股室大测评”排名靠前股室的通报",
        "通报",
        "长" * 100,
    ],
)
def test_a_title_breaks_into_the_fewest_lines(title: str) -> None:
    lines = title_lines(title, TITLE_WIDTH)
    assert "".join(lines) == title
    assert len(lines) == -(-len(title) // TITLE_WIDTH)
    assert all(0 < len(line) <= TITLE_WIDTH for line in lines)


def test_a_title_breaks_between_words() -> None:
    title = "区优化营商环境工作领导小组办公室关于2023年8月份营商环境工作情况的通报"
    assert title_lines(title, TITLE_WIDTH)[0].endswith(("办公室", "关于"))


@pytest.mark.slow
def test_a_pdf_has_pages_with_numbers_and_the_text(document: Document, tmp_path: Path) -> None:
    pytest.importorskip("weasyprint", reason="the extra [document] is not installed")
    written = document_pdf(document)
    assert written.startswith(b"%PDF-")
    assert written == document_pdf(document)
    if shutil.which("pdftotext") is None:
        return
    (tmp_path / "document.pdf").write_bytes(written)
    command = ["pdftotext", "-layout", str(tmp_path / "document.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, check=True, text=True).stdout
    pages = text.rstrip("\f").split("\f")
    assert len(pages) == 3
    found = re.sub(r"\s", "", text)
    for number in range(1, len(pages) + 1):
        assert f"—{number}—" in found
    for part in (document.issuer, document.number, "".join(document.title), "好差评覆盖率60.29%", document.note):
        assert part in found
    indents = [len(page.splitlines()) and page.rstrip().rsplit("\n", 1)[-1].index("—") for page in pages]
    assert indents[0] > indents[1]
    assert indents[2] > indents[1]


def test_a_docx_opens_with_the_same_text_fonts_and_margins(document: Document) -> None:
    docx = pytest.importorskip("docx", reason="the extra [document] is not installed")
    written = document_docx(document)
    assert written == document_docx(document)
    word = docx.Document(BytesIO(written))
    text = "\n".join(paragraph.text for paragraph in word.paragraphs)
    for part in (document.issuer, document.number, *document.title, document.addressees, document.date, document.note):
        assert part in text
    for section in document.sections:
        assert section.heading in text
        assert all(f"{item.label}{item.text}" in text for item in section.items)
    margins = word.sections[0]
    measured = (margins.top_margin, margins.right_margin, margins.bottom_margin, margins.left_margin)
    assert [round(length.mm) for length in measured] == [37, 26, 35, 28]
    assert (round(margins.page_width.mm), round(margins.page_height.mm)) == (210, 297)
    fonts = {
        east
        for paragraph in word.paragraphs
        for run in paragraph.runs
        if (east := run._element.rPr.rFonts.get(docx.oxml.ns.qn("w:eastAsia")))
    }
    assert {"方正小标宋简体", "仿宋_GB2312", "黑体"} <= fonts
    assert word.settings.odd_and_even_pages_header_footer
    assert "PAGE" in word.sections[0].footer._element.xml
    assert "PAGE" in word.sections[0].even_page_footer._element.xml


def test_a_docx_holds_the_tables_of_ranks(document: Document) -> None:
    docx = pytest.importorskip("docx", reason="the extra [document] is not installed")
    table = Table("附件", "“单位月度综合”2023年8月排名表", ("名次", "单位", "得分"), (("1", "区统计局", "98.50"),))
    word = docx.Document(BytesIO(document_docx(replace(document, tables=(table,)))))
    assert [[cell.text for cell in row.cells] for row in word.tables[0].rows] == [
        list(table.columns),
        *map(list, table.rows),
    ]


@pytest.mark.parametrize(("name", "write"), [("weasyprint", document_pdf), ("docx", document_docx)])
def test_without_the_extra_it_says_what_to_install(
    document: Document, monkeypatch: pytest.MonkeyPatch, name: str, write: Callable[[Document], bytes]
) -> None:
    usual = builtins.__import__

    def refuse(wanted: str, *arguments: Any, **options: Any) -> Any:
        if wanted.split(".")[0] == name:
            raise ImportError(wanted)
        return usual(wanted, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", refuse)
    with pytest.raises(QinqingError) as error:
        write(document)
    assert "qinqing[document]" in error.value.remedy.zh
