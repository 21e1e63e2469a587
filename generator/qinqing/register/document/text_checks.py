"""Checks of a file before it is read as YAML: its size, its encoding and characters that no record may hold."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from itertools import islice
from typing import Final

from qinqing.findings.finding import Argument, Text
from qinqing.register.document.source_text import Remark

MAXIMUM_BYTES: Final = 1 << 20
MOST_REMARKS: Final = 20
_MOST_LOOKED_AT: Final = 10_000

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff"
_BIDIRECTIONAL = r"\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_BLANK = r"\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_INVISIBLE = rf"{_BLANK}\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_PRIVATE = r"\ue000-\uf8ff\U000f0000-\U0010ffff"
_RAW = re.compile(
    rf"(?P<QQ106>[{_CONTROL}])|(?P<QQ107>[{_BIDIRECTIONAL}])|(?P<QQ108>[{_INVISIBLE}])"
    rf"|(?P<QQ109>[\x85\u2028\u2029]|\r(?!\n))|(?P<QQ111>[{_PRIVATE}])|(?P<QQ123>\t)"
)
_ESCAPED = re.compile(
    rf"(?P<QQ106>[{_CONTROL}])|(?P<QQ107>[{_BIDIRECTIONAL}])|(?P<QQ108>[{_INVISIBLE}])"
    rf"|(?P<QQ109>[\x85\u2028\u2029\r])|(?P<QQ111>[{_PRIVATE}])"
)
# Letters and signs that show nothing, which Python calls printable all the same.
_SHOWS_NOTHING = tuple(_BLANK.encode().decode("unicode_escape"))
_DAMAGE = re.compile("\ufffd+|(?:锟斤拷)+")
_SPOILS_SYNTAX = re.compile(rf"[{_CONTROL}{_BIDIRECTIONAL}{_INVISIBLE}\x85\u2028\u2029]|\r(?!\n)")

_SHORT_ESCAPES = {
    0x00: "0",
    0x07: "a",
    0x08: "b",
    0x0B: "v",
    0x0C: "f",
    0x0D: "r",
    0x1B: "e",
    0x85: "N",
    0x2028: "L",
    0x2029: "P",
}
"""The letter behind the backslash for a forbidden character that has an escape of its own."""
_NAMES = {
    "\x00": Text("空字符", "null"),
    "\x07": Text("响铃符", "bell"),
    "\x08": Text("退格符", "backspace"),
    "\x0b": Text("垂直制表符", "vertical tab"),
    "\x0c": Text("换页符", "form feed"),
    "\x1b": Text("转义符", "escape"),
    "\x7f": Text("删除符", "delete"),
    "\r": Text("单独的回车符", "lone carriage return"),
    "\x85": Text("下一行符", "next line"),
    "\u00ad": Text("软连字符", "soft hyphen"),
    "\u2800": Text("空白盲文", "braille pattern blank"),
    "\u3164": Text("空白韩文字母", "hangul filler"),
    "\u200b": Text("零宽空格", "zero width space"),
    "\u200c": Text("零宽不连字符", "zero width non-joiner"),
    "\u200d": Text("零宽连字符", "zero width joiner"),
    "\u2028": Text("行分隔符", "line separator"),
    "\u2029": Text("段分隔符", "paragraph separator"),
    "\u2060": Text("词连接符", "word joiner"),
    "\ufeff": Text("零宽不换行空格", "zero width no-break space"),
}


def check_size(size: int) -> tuple[Remark, ...]:
    """Return what is to be said about a file of ``size`` bytes, which may be too many to read."""
    if size <= MAXIMUM_BYTES:
        return ()
    return (Remark("QQ102", 0, 1, {"size": -(-size // 1024), "limit": MAXIMUM_BYTES // 1024}),)


def check_bytes(data: bytes) -> tuple[str, tuple[Remark, ...]]:
    """Return the text of a file and what is to be said about its bytes.

    The text is empty where the file cannot be read at all; of a file in another encoding it is the nearest readable
    text, so that the place can be shown.
    """
    too_large = check_size(len(data))
    if too_large:
        return "", too_large
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) or 4 * data[:400].count(0) > len(data[:400]):
        return "", (Remark("QQ104", 0, 1),)
    remarks: tuple[Remark, ...] = ()
    if data.startswith(BOM_UTF8):
        data = data[len(BOM_UTF8) :]
        remarks = (Remark("QQ105", 0, 1),)
    try:
        return data.decode(), remarks
    except UnicodeDecodeError as error:
        text, start, guess = _readable(data, error.start)
        arguments: dict[str, Argument] = {"byte": f"0x{data[start]:02X}", "guess": guess}
        place = len(data[:start].decode(errors="replace"))
        return text, (*remarks, Remark("QQ103", place, place + 1, arguments))


def check_characters(text: str) -> tuple[Remark, ...]:
    """Return what is to be said about characters that no record may hold, at most a few of each sort."""
    remarks: list[Remark] = []
    # Line feeds aside, almost every character looked for is one that Python calls unprintable: most files end here.
    if not text.replace("\n", "").isprintable() or any(blank in text for blank in _SHOWS_NOTHING):
        counts: dict[str, int] = {}
        for match in islice(_RAW.finditer(text), _MOST_LOOKED_AT):
            code = str(match.lastgroup)
            counts[code] = counts.get(code, 0) + 1
            if counts[code] <= MOST_REMARKS:
                remarks.append(_remark(code, text, match.start()))
    if "\ufffd" in text or "锟斤拷" in text:
        for match in islice(_DAMAGE.finditer(text), MOST_REMARKS):
            remarks.append(Remark("QQ110", match.start(), match.end(), {"text": match[0][:6]}))
    return tuple(remarks)


def without_spoilers(text: str) -> str:
    """Return ``text`` with each character that breaks the reading of YAML, tabs aside, replaced by a space."""
    return _SPOILS_SYNTAX.sub(" ", text)


def check_escaped(value: str, text: str, start: int, end: int) -> Remark | None:
    """Return what is to be said about a forbidden character that ``value`` holds by an escape such as ``\\u202e``.

    The value is written in ``text`` from ``start`` to ``end``; the place is that of the escape.
    """
    for match in _ESCAPED.finditer(value):
        number = ord(match[0])
        spellings = [rf"\\u(?i:{number:04x})", rf"\\U(?i:{number:08x})"]
        if number < 0x100:
            spellings.append(rf"\\x(?i:{number:02x})")
        if number in _SHORT_ESCAPES:
            spellings.append(rf"\\{_SHORT_ESCAPES[number]}")
        written = re.compile("|".join(spellings)).search(text, start, end)
        # A character that is no escape has been told of where it stands.
        if written is not None:
            arguments: dict[str, Argument] = {"character": _name(match[0]), "codepoint": f"U+{number:04X}"}
            return Remark(str(match.lastgroup), written.start(), written.end(), arguments)
    return None


def _remark(code: str, text: str, index: int) -> Remark:
    character = text[index]
    if code == "QQ123":
        line_start = max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1
        indents = not text[line_start:index].strip(" \t-")
        where = Text("行首缩进", "the indentation") if indents else Text("文字", "the text")
        return Remark(code, index, index + 1, {"where": where})
    return Remark(code, index, index + 1, {"character": _name(character), "codepoint": f"U+{ord(character):04X}"})


def _name(character: str) -> Text:
    known = _NAMES.get(character)
    if known is not None:
        return known
    name = unicodedata.name(character, "").lower()
    if not name:
        private = unicodedata.category(character) == "Co"
        return Text("自造字", "private use character") if private else Text("控制字符", "control character")
    return Text("方向控制符", name) if re.match(f"[{_BIDIRECTIONAL}]", character) else Text("不可见字符", name)


def _readable(data: bytes, first_bad: int) -> tuple[str, int, Text]:
    """Return the nearest readable text of ``data``, which is not UTF-8, the byte where it goes wrong, and why."""
    mended = data.decode(errors="replace")
    damaged = mended.count("\ufffd")
    intact = sum(character > "\x7f" for character in mended) - damaged
    # In a GBK file hardly two bytes happen to be UTF-8; in a damaged UTF-8 file most of the text still is.
    if damaged > intact:
        try:
            first_chinese = next(place for place, byte in enumerate(data) if byte > 0x7F)
            return data.decode("gb18030"), first_chinese, Text("看起来是 GBK 编码", "it looks like GBK")
        except UnicodeDecodeError:
            pass
    return mended, first_bad, Text("文件可能已损坏", "the file may be damaged")
