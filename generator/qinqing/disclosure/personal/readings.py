"""Other readings (转义与编码): what a text says without escapes, entities and tags, and what encoded words say."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import chain
from urllib.parse import unquote

_HEXADECIMAL = "[0-9A-Fa-f]"
_ESCAPE = re.compile(
    rf"\\x(?P<byte>{_HEXADECIMAL}{{2}})|\\u(?P<short>{_HEXADECIMAL}{{4}})|\\U(?P<long>{_HEXADECIMAL}{{8}})"
    r"|\\(?P<control>[nrt/])"
    rf"|(?P<entity>&(?:#[0-9]{{1,7}}+|#[xX]{_HEXADECIMAL}{{1,6}}+|[A-Za-z]{{2,8}}(?=;));?)"
    rf"|(?P<percent>(?:%{_HEXADECIMAL}{{2}})++)"
    r"|(?P<mark></?(?:b|i|u|s|em|strong|font|mark|wbr|sub|sup|small|tt|code|span)\s?/?>|<!--[^<>]{0,200}-->)"
    r"|(?P<break><br\s?/?>)|(?P<tag></?[A-Za-z][^<>]{0,500}>)"
)
_SIGNS_OF_ESCAPES = "\\&%<"
_CONTROLS = {"n": "\n", "r": "\n", "t": "\t", "/": "/"}
_NO_CHARACTER = "\ufffd"

_WORD = re.compile(r"[A-Za-z0-9+/_-]{15,}+={0,2}")
_WORD_WITHOUT_SIGNS = re.compile(r"[A-Za-z0-9]{15,}+={0,2}")
_URL_SAFE = str.maketrans("-_", "+/")
_BYTES = re.compile(rf"(?:{_HEXADECIMAL}{{2}}[ ,:;-]?){{11,}}+")
_MARKED_BYTES = re.compile(rf"(?:0[xX]{_HEXADECIMAL}{{2}}[ ,:;-]{{0,2}}){{11,}}+")
_NO_HEXADECIMAL = re.compile(r"0[xX]|[ ,:;-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A text as it is read (读法), and from which characters of the ``source`` each of its characters comes.

    ``begins`` are the offsets in the text at which a new piece begins, ``sources`` where in the source it stands and
    whether it is there character by character.
    """

    text: str
    begins: tuple[int, ...]
    sources: tuple[tuple[int, int, bool], ...]

    def source_of(self, start: int, end: int) -> tuple[int, int]:
        """Return where in the source the characters from ``start`` to the one before ``end`` stand."""
        return self._piece(start)[0], self._piece(end - 1)[1]

    def _piece(self, index: int) -> tuple[int, int]:
        place = bisect_right(self.begins, index) - 1
        start, end, is_plain = self.sources[place]
        if not is_plain:
            return start, end
        at = start + index - self.begins[place]
        return at, at + 1


def unescaped(text: str) -> Reading | None:
    """Return how ``text`` reads without escapes, entities and tags, None where it holds none."""
    if not any(sign in text for sign in _SIGNS_OF_ESCAPES):
        return None
    read: list[str] = []
    begins: list[int] = []
    sources: list[tuple[int, int, bool]] = []
    length = position = 0
    for match in _ESCAPE.finditer(text):
        for part, is_plain, start, end in (
            (text[position : match.start()], True, position, match.start()),
            (_character(match), False, match.start(), match.end()),
        ):
            if part:
                read.append(part)
                begins.append(length)
                sources.append((start, end, is_plain))
                length += len(part)
        position = match.end()
    if not position:
        return None
    read.append(text[position:])
    begins.append(length)
    sources.append((position, len(text), True))
    return Reading(text="".join(read), begins=tuple(begins), sources=tuple(sources))


def _character(match: re.Match[str]) -> str:
    code = match["byte"] or match["short"] or match["long"]
    if code:
        value = int(code, 16)
        return chr(value) if value <= 0x10FFFF else _NO_CHARACTER
    if match["control"]:
        return _CONTROLS[match["control"]]
    if match["entity"]:
        return unescape(match["entity"])
    if match["percent"]:
        return unquote(match["percent"])
    if match["break"]:
        return " "
    # Between cells and paragraphs numbers end; within a word a tag is nothing.
    return "\n" if match["tag"] else ""


def encoded_words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield what words of Base64 or hexadecimal digits in ``text`` say, if they say anything, and where they stand."""
    for match in _WORD.finditer(text):
        # Encoded digits and Chinese characters always bring capital letters with them.
        if match.group() == match.group().lower():
            continue
        said = _of_base64(match.group())
        if said is not None:
            yield said, match.start(), match.end()
        elif not match.group().isalnum():
            for part in _WORD_WITHOUT_SIGNS.finditer(text, match.start(), match.end()):
                said = _of_base64(part.group())
                if said is not None:
                    yield said, part.start(), part.end()
    for match in chain(_BYTES.finditer(text), _MARKED_BYTES.finditer(text) if "0x" in text.lower() else ()):
        written = match.group().rstrip(" ,:;-")
        said = _of_hexadecimal(written)
        if said is not None:
            yield said, match.start(), match.start() + len(written)


def _of_base64(word: str) -> str | None:
    letters = word.rstrip("=").translate(_URL_SAFE)
    try:
        return _readable(b64decode(letters + "=" * (-len(letters) % 4), validate=True))
    except Error:
        return None


def _of_hexadecimal(written: str) -> str | None:
    digits = _NO_HEXADECIMAL.sub("", written)
    return _readable(bytes.fromhex(digits)) if len(digits) % 2 == 0 else None


def _readable(data: bytes) -> str | None:
    try:
        said = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return said if said.replace("\n", "").replace("\r", "").replace("\t", "").isprintable() else None
