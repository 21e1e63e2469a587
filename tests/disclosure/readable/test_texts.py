"""Nothing that a file says stays unread, whatever its kind; what cannot be read is told and never passed over."""

from __future__ import annotations

import zlib

import pytest

from qinqing.disclosure.personal.search import personal_details
from qinqing.disclosure.readable.limits import LARGEST_FILE, MOST_INNER_PACKAGES, MOST_UNPACKED, UnreadableFileError
from qinqing.disclosure.readable.texts import readable_texts
from support.invented_numbers import mobile_number
from support.published_files import (
    PNG,
    gzipped,
    office_document,
    picture,
    portable_document,
    shown_by_glyphs,
    text_document,
    workbook,
)

NUMBER = mobile_number()
HIDDEN: dict[str, tuple[str, bytes]] = {
    "in a table": ("a.csv", f"王某,{NUMBER}\n".encode()),
    "in another encoding": ("a.csv", f"王某,{NUMBER}\n".encode("gb18030")),
    "in two bytes a letter": ("a.txt", f"王某 {NUMBER}\n".encode("utf-16")),
    "in data": ("a.json", f'{{"a": "{NUMBER}"}}'.encode()),
    "in data, escaped": ("a.json", f'{{"a": "\\u00{ord(NUMBER[0]):02x}{NUMBER[1:]}"}}'.encode()),
    "in a script": ("a.js", f"var a='{NUMBER}'".encode()),
    "in a style": ("a.css", f"p::after{{content:'{NUMBER}'}}".encode()),
    "in a page": ("a.html", f"<p>{NUMBER}</p>".encode()),
    "cut by tags": ("a.html", f"<p>{NUMBER[:3]}<b>{NUMBER[3:7]}</b><span>{NUMBER[7:]}</span></p>".encode()),
    "as entities": ("a.html", "".join(f"&#{ord(digit)};" for digit in NUMBER).encode()),
    "in a comment": ("a.html", f"<!-- {NUMBER} -->".encode()),
    "in a comment without an end": ("a.html", f"<!-- {NUMBER}".encode()),
    "in a link": ("a.html", f'<a href="tel:+86{NUMBER}">电话</a>'.encode()),
    "in any attribute": ("a.html", f"<p data-a='{NUMBER}'>甲</p>".encode()),
    "in a bare attribute": ("a.html", f"<p title={NUMBER}>甲</p>".encode()),
    "in a drawing": ("a.svg", f"<svg><text><tspan>{NUMBER[:4]}</tspan>{NUMBER[4:]}</text></svg>".encode()),
    "in a list of addresses": ("a.xml", f"<loc>{NUMBER}</loc>".encode()),
    "packed": ("a.xml.gz", gzipped(f"<loc>{NUMBER}</loc>")),
    "packed twice": ("a.gz", gzipped(f"{NUMBER}")),
    "in two runs of a text": ("a.docx", text_document(NUMBER)),
    "in a workbook": ("a.xlsx", workbook("3", NUMBER)),
    "in a workbook in a text": ("a.docx", office_document({"word/embeddings/a.xlsx": workbook(NUMBER)})),
    "in the name of a part": ("a.docx", office_document({f"word/{NUMBER}.xml": b"<a/>"})),
    "in a link of a text": ("a.docx", office_document({"word/a.rels": f'<a Target="tel:{NUMBER}"/>'.encode()})),
    "in a packed PDF": ("a.pdf", portable_document(f"BT ({NUMBER}) Tj ET".encode())),
    "in pieces in a PDF": ("a.pdf", portable_document(f"[({NUMBER[:3]}) -20 ({NUMBER[3:]})] TJ".encode())),
    "in octal in a PDF": ("a.pdf", portable_document(f"(\\{ord(NUMBER[0]):03o}{NUMBER[1:]}) Tj".encode())),
    "by glyphs in a PDF": ("a.pdf", shown_by_glyphs(NUMBER)),
    "about a PDF": ("a.pdf", f"%PDF-1.4\n<< /Title ({NUMBER}) >>".encode()),
    "in what a camera wrote": ("a.jpg", b"\xff\xd8\xff\xe1\x00\x20Exif\x00\x00" + NUMBER.encode() + b"\x00" * 9),
    "in wide letters of a camera": ("a.jpg", b"\xff\xd8\xff\xe1" + NUMBER.encode("utf-16-le")),
    "packed in a picture": ("a.png", picture(b"zTXt", b"Comment\x00\x00" + zlib.compress(NUMBER.encode()))),
    "packed, in letters": ("a.png", picture(b"iTXt", b"C\x00\x01\x00zh\x00\x00" + zlib.compress(NUMBER.encode()))),
    "written in a picture": ("a.png", picture(b"tEXt", f"Comment\x00{NUMBER}".encode())),
}
HARMLESS: dict[str, tuple[str, bytes]] = {
    "a hotline": ("a.html", "<p>请拨打12345热线</p>".encode()),
    "cells beside each other": ("a.html", f"<td>{NUMBER[:3]}</td><td>{NUMBER[3:]}</td>".encode()),
    "coordinates": ("a.svg", f'<svg><path d="M{NUMBER} 1"/><g transform="{NUMBER}"/></svg>'.encode()),
    "cells of a workbook": ("a.xlsx", workbook(NUMBER[:3], NUMBER[3:])),
    "paragraphs of a text": (
        "a.docx",
        office_document({"word/document.xml": f"<w:p>{NUMBER[:3]}</w:p><w:p>{NUMBER[3:]}</w:p>".encode()}),
    ),
    "attributes beside each other": ("a.html", f'<p title="{NUMBER[:3]}" lang="{NUMBER[3:]}">甲</p>'.encode()),
    "a picture": ("a.png", picture(b"IDAT", bytes(range(256)) * 40)),
    "a PDF of words": ("a.pdf", portable_document(b"BT (12345) Tj ET")),
}
UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "no workbook": ("a.xlsx", "单位,数量\n".encode(), "与扩展名不符"),
    "no PDF": ("a.pdf", b"<html>", "与扩展名不符"),
    "no picture": ("a.png", b"PK\x03\x04", "与扩展名不符"),
    "no text": ("a.csv", b"\x00\x01\x02", "与扩展名不符"),
    "a packed file that is none": ("a.gz", b"text", "与扩展名不符"),
    "something behind a packed file": ("a.gz", gzipped("1") + b"text", "与扩展名不符"),
    "an archive that is no document": ("a.docx", office_document({})[:-1], "与扩展名不符"),
    "a program in a text": ("a.docx", office_document({"word/vbaProject.bin": b"\x00"}), "vbaProject.bin"),
    "an archive in a text": ("a.docx", office_document({"word/a.zip": b"\x00"}), "a.zip"),
    "a text in a text in a text": (
        "a.docx",
        office_document({"a.docx": office_document({"b.docx": text_document(NUMBER)})}),
        "b.docx",
    ),
    "a PDF with a password": ("a.pdf", b"%PDF-1.4\ntrailer << /Encrypt 5 0 R >>", "密码"),
    "a PDF packed in another way": ("a.pdf", b"%PDF-1.4\n1 0 obj << /Filter /LZWDecode >>\nstream\n1", "LZWDecode"),
    "a PDF with a name in disguise": ("a.pdf", b"%PDF-1.4\n1 0 obj << /F#69lter /LZWDecode >>\nstream\n1", "LZWDecode"),
    "a PDF with a hidden filter": ("a.pdf", b"%PDF-1.4\n1 0 obj << /Filter 5 0 R >>\nstream\n1\nendstream", "stream"),
    "a PDF that breaks off": ("a.pdf", b"%PDF-1.4\n1 0 obj << >>\nstream\n1", "已损坏"),
    "too many inner documents": (
        "a.docx",
        office_document({f"{place}.xlsx": b"" for place in range(MOST_INNER_PACKAGES + 1)}),
        "过大",
    ),
}


def kinds_in(path: str, data: bytes) -> set[str]:
    return {detail.kind.name for text in readable_texts(path, data) for detail in personal_details(text)}


@pytest.mark.parametrize("name", HIDDEN)
def test_a_number_is_found_wherever_a_file_hides_it(name: str) -> None:
    path, data = HIDDEN[name]
    assert kinds_in(path, data) == {"MOBILE"}


@pytest.mark.parametrize("name", HARMLESS)
def test_what_stands_apart_is_no_number(name: str) -> None:
    path, data = HARMLESS[name]
    assert kinds_in(path, data) == set()


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_told(name: str) -> None:
    path, data, reason = UNREADABLE[name]
    with pytest.raises(UnreadableFileError) as raised:
        list(readable_texts(path, data))
    assert reason in raised.value.reason.zh
    assert raised.value.reason.en


def test_a_document_with_a_password_is_told() -> None:
    data = bytearray(text_document(NUMBER))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark)
        while place >= 0:
            data[place + offset] |= 1
            place = data.find(mark, place + 1)
    with pytest.raises(UnreadableFileError, match="password"):
        list(readable_texts("a.docx", bytes(data)))


@pytest.mark.slow
def test_a_small_file_cannot_unpack_to_a_huge_one() -> None:
    huge = bytes(MOST_UNPACKED + 1)
    for path, data in (
        ("a.docx", office_document({"word/document.xml": huge})),
        ("a.pdf", portable_document(huge)),
        ("a.png", picture(b"zTXt", b"C\x00\x00" + zlib.compress(huge))),
    ):
        with pytest.raises(UnreadableFileError, match="too large"):
            list(readable_texts(path, data))
    with pytest.raises(UnreadableFileError, match="too large"):
        list(readable_texts("a.txt", bytes(LARGEST_FILE + 1)))


def test_a_file_of_an_unknown_kind_is_never_passed_over() -> None:
    with pytest.raises(ValueError, match="no such file"):
        list(readable_texts("a.exe", b""))


def test_the_signature_of_a_picture_is_that_of_its_ending() -> None:
    with pytest.raises(UnreadableFileError):
        list(readable_texts("a.jpg", PNG))
