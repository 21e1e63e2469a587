"""Numbers with letters: vehicle plates (车牌), passports and travel permits (护照、通行证)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.personal.characters import UNSEEN
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind

_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_BETWEEN = f"[ \\t\u3000·•.．\\-—_*/|~{UNSEEN[1:-1]}]{{0,2}}+"
_LETTER = "A-HJ-NP-Za-hj-np-zＡ-ＨＪ-ＮＰ-Ｚ"
_SIGN = f"(?:{_BETWEEN}[{_LETTER}0-9０-９])"
_LAST = f"(?:{_BETWEEN}[{_LETTER}0-9０-９挂学警港澳使领])"
_PLATE = re.compile(f"[{_PROVINCES}]{_BETWEEN}(?P<tail>[{_LETTER}]{_SIGN}{{4,5}}{_LAST})(?![A-Za-z0-9Ａ-Ｚ０-９])")
_LATIN = re.compile("[A-Za-zＡ-Ｚ]")
_FEWEST_DIGITS_OF_PLATE = 3

_WORDS = ("护照", "护 照", "通行证", "居留证", "居留许可", "台胞证", "回乡证", "assport", "PASSPORT")
_DOCUMENT = re.compile(
    r"(?:护 ?照|通行证|居留证|居留许可|台胞证|回乡证|[Pp]assport|PASSPORT)[^，。；\n]{0,12}?"
    rf"(?P<name>(?<![A-Za-z0-9Ａ-Ｚ])[A-Za-zＡ-Ｚａ-ｚ]{{1,2}}(?:{_BETWEEN}[0-9０-９]){{7,10}})(?![A-Za-z0-9０-９])"
)


def vehicle_plates(text: str) -> Iterator[PersonalDetail]:
    """Yield the vehicle plates in ``text``."""
    if _LATIN.search(text) is None:
        return
    for match in _PLATE.finditer(text):
        if sum(map(str.isdigit, match["tail"])) >= _FEWEST_DIGITS_OF_PLATE:
            yield PersonalDetail(PersonalKind.PLATE, match.start(), match.end())


def travel_documents(text: str) -> Iterator[PersonalDetail]:
    """Yield the numbers in ``text`` that stand behind a word for a passport or a permit."""
    if any(word in text for word in _WORDS):
        for match in _DOCUMENT.finditer(text):
            yield PersonalDetail(PersonalKind.TRAVEL_DOCUMENT, match.start("name"), match.end("name"))
