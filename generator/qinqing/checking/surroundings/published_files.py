"""Files beside the hand-written pages (随网页公开的文件): of kinds that can be searched, and searched."""

from __future__ import annotations

from collections.abc import Iterator

from qinqing.disclosure.personal.kinds import NEVER_PUBLISHED
from qinqing.disclosure.personal.search import personal_details
from qinqing.disclosure.readable.limits import UnreadableFileError
from qinqing.disclosure.readable.packages import OFFICE
from qinqing.disclosure.readable.texts import PICTURES, PORTABLE, WRITTEN, ending_of, readable_texts
from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Text
from qinqing.findings.violation import Violation
from qinqing.rules.people.personal_information import CODES, check_personal_information

KIND, UNREADABLE = "QQ612", "QQ613"

PAGE = ".md"
ATTACHMENTS = (PAGE, ".txt", ".csv", ".json", *PICTURES, *OFFICE, PORTABLE)
"""The endings of what may stand beside hand-written pages; scripts and styles come with the program."""

_KEEPS_FOLDER = ".gitkeep"
_INSTEAD = {
    **dict.fromkeys((".doc", ".docm", ".wps"), Text("请另存为 .docx 或 .pdf", "save it as .docx or .pdf")),
    **dict.fromkeys((".xls", ".xlsm", ".et"), Text("请另存为 .xlsx 或 .csv", "save it as .xlsx or .csv")),
    **dict.fromkeys((".ppt", ".pptm", ".dps"), Text("请另存为 .pptx 或 .pdf", "save it as .pptx or .pdf")),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz"), Text("请解压后逐份放入", "unpack it and put each file there")),
    **dict.fromkeys((".html", ".htm"), Text("请改写为 .md 页面", "write it as a page in .md")),
    **dict.fromkeys((".svg", ".bmp", ".tif", ".tiff"), Text("请另存为 .png", "save it as .png")),
    **dict.fromkeys((".js", ".css"), Text("脚本和样式随程序提供", "scripts and styles come with the program")),
}
_KNOWN = Text("可以放 " + " ".join(ATTACHMENTS), "allowed are " + " ".join(ATTACHMENTS))


def check_kind(path: str) -> Iterator[Violation]:
    """What is published beside the pages is of a kind that can be searched."""
    name = path.rpartition("/")[2]
    if name == _KEEPS_FOLDER or (ending_of(path) in ATTACHMENTS and not name.startswith(".")):
        return
    yield Violation(KIND, path, arguments={"instead": _INSTEAD.get(ending_of(path), _KNOWN)})


def check_content(path: str, data: bytes) -> Iterator[Finding]:
    """What is published beside the pages holds no personal information, and nothing that cannot be looked at."""
    if ending_of(path) not in ATTACHMENTS:
        yield from check_personal_information(path, data)
        return
    if ending_of(path) in WRITTEN:
        yield from check_personal_information(path, data)
    try:
        found = {detail.kind for text in readable_texts(path, data) for detail in personal_details(text)}
    except UnreadableFileError as error:
        severity = CATALOGUE[UNREADABLE].severity
        yield Finding(code=UNREADABLE, severity=severity, file=path, arguments={"reason": error.reason})
        return
    if ending_of(path) not in WRITTEN:
        yield from check_personal_information(path, b"")
        for kind in (kind for kind in NEVER_PUBLISHED if kind in found):
            yield Finding(code=CODES[kind], severity=CATALOGUE[CODES[kind]].severity, file=path)
