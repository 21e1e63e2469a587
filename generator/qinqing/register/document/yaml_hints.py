"""What the author most likely meant, from where YAML's own parser gave up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from yaml.composer import ComposerError
from yaml.error import MarkedYAMLError

from qinqing.register.document.source_text import Remark, SourceText
from qinqing.register.document.yaml_composer import GREATEST_DEPTH

_LEAD = r"[ ]*+(?:- ++)*+"
_WIDE_COLON = re.compile(rf"{_LEAD}[^\s：:\"'#]{{1,40}}(：)")
_TIGHT_COLON = re.compile(rf"{_LEAD}[A-Za-z_\u4e00-\u9fff][\w-]*(:)[^\s/]")
_WIDE_SPACE = re.compile(rf"{_LEAD}(?:[^\s：:\"'#]{{1,40}}:)?([\u3000\u00a0]+)")
_TIGHT_DASH = re.compile(rf"{_LEAD}(-)[^\s-]")
_KEY = re.compile(rf"{_LEAD}[^\s\"'#][^\"'#]*?: ")
_OPENING_QUOTE = re.compile(rf"^{_LEAD}(?:[^\s\"'#:][^\n\"'#:]*:[ ]+)?([\"'])", re.MULTILINE)
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"(?:[^']|'')*+'")}
_RESERVED = "@`%,*&!|>]}"
_LINES_LOOKED_BACK = 50


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where the parser gave up (``at``), and where it had begun what it was reading (``begun``)."""

    source: SourceText
    at: int
    begun: int

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def character(self) -> str:
        return self.text[self.at : self.at + 1]

    def remark(self, code: str, start: int, end: int | None = None, **arguments: str) -> Remark:
        return Remark(code, start, start + 1 if end is None else end, arguments)

    def unknown(self) -> Remark:
        return self.remark("QQ120", self.at)


def explain(error: MarkedYAMLError, source: SourceText) -> Remark:
    """Return the remark for a syntax error, at the place of the mistake rather than where it was noticed."""
    problem, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    at = min(mark.index if mark else 0, len(source.text))
    begun = error.context_mark.index if error.context_mark else at
    stop = _Stop(source, at, begun)
    if isinstance(error, ComposerError):
        return stop.remark("QQ155", at, at + 3) if "document" in problem else stop.unknown()
    for context_part, problem_parts, explanation in _EXPLANATIONS:
        if context_part in context and any(part in problem for part in problem_parts):
            return explanation(stop)
    return stop.unknown()


def _nested_too_deeply(stop: _Stop) -> Remark:
    return Remark("QQ157", stop.at, stop.at + 1, {"limit": GREATEST_DEPTH})


def _second_colon(stop: _Stop) -> Remark:
    number = stop.source.line_of(stop.at)
    start = stop.source.start_of(number)
    if _KEY.match(stop.text, start, stop.at):
        return stop.remark("QQ125", stop.at)
    if stop.text[start : stop.at].strip(" -") and (spoiled := _spoiled_line(stop.source, number, above=True)):
        return spoiled
    first = start + len(stop.source.line(number)) - len(stop.source.line(number).lstrip())
    return stop.remark("QQ131", first, max(stop.at, first + 1))


def _line_without_colon(stop: _Stop) -> Remark:
    number = stop.source.line_of(stop.begun)
    spoiled = _spoiled_line(stop.source, number, above=False)
    return spoiled or stop.remark("QQ135", stop.begun, stop.source.start_of(number) + len(stop.source.line(number)))


def _spoiled_line(source: SourceText, number: int, *, above: bool) -> Remark | None:
    """Return what is wrong with line ``number``, or with those ``above`` it that its text was taken to go on from."""
    wanted = range(number - 1, max(number - _LINES_LOOKED_BACK, 0), -1) if above else (number,)
    for candidate in wanted:
        line, start = source.line(candidate), source.start_of(candidate)
        for code, pattern in (
            ("QQ121", _WIDE_COLON),
            ("QQ138", _WIDE_SPACE),
            ("QQ128", _TIGHT_COLON),
            ("QQ137", _TIGHT_DASH),
        ):
            match = pattern.match(line)
            if match is not None:
                name = line[: match.start(1)].strip(" -")
                arguments = {"key": name} if code in {"QQ121", "QQ128"} else {}
                return Remark(code, start + match.start(1), start + match.end(1), arguments)
        if _KEY.match(line) or line.rstrip().endswith(":"):
            return None
    return None


def _list_on_key_line(stop: _Stop) -> Remark:
    return stop.remark("QQ127", stop.at)


def _reserved_start(stop: _Stop) -> Remark:
    if stop.character and stop.character in _RESERVED:
        return stop.remark("QQ126", stop.at, character=stop.character)
    return stop.unknown()


def _reserved_word_start(stop: _Stop) -> Remark:
    return _reserved_start(_Stop(stop.source, stop.begun, stop.begun))


def _unclosed_quote(stop: _Stop) -> Remark:
    return stop.remark("QQ124", stop.begun, quote=stop.text[stop.begun : stop.begun + 1])


def _unknown_escape(stop: _Stop) -> Remark:
    # libyaml points at the backslash, PyYAML's own parser behind it.
    start = stop.text.rfind("\\", 0, stop.at + 1)
    start = stop.at if start < stop.begun else start
    return stop.remark("QQ134", start, start + 2, escape=stop.text[start : start + 2])


def _unclosed_bracket(stop: _Stop) -> Remark:
    inside = stop.text[stop.begun : stop.at]
    comma = inside.find("，")
    if comma >= 0 and inside.count('"', 0, comma) % 2 == 0 and inside.count("'", 0, comma) % 2 == 0:
        return stop.remark("QQ122", stop.begun + comma)
    if "\n" not in inside and inside.rstrip()[-1:] in {'"', "'"}:
        return stop.remark("QQ133", stop.at)
    return stop.remark("QQ132", stop.begun, bracket=stop.text[stop.begun : stop.begun + 1])


def _block_mark(stop: _Stop) -> Remark:
    if stop.character == "#":
        # PyYAML's own parser stops here, libyaml goes on.
        return stop.remark("QQ139", stop.at)
    return stop.remark("QQ136", stop.begun, character=stop.text[stop.begun : stop.begun + 1])


def _out_of_place(stop: _Stop) -> Remark:
    before = stop.text[: stop.at].rstrip(" ")
    for opening, closing in _quoted(stop.text, stop.at):
        if closing == len(before):
            if "\n" in stop.text[opening:closing]:
                return stop.remark("QQ124", opening, quote=stop.text[opening])
            return stop.remark("QQ133", stop.at)
    start = stop.source.start_of(stop.source.line_of(stop.at))
    if stop.text[start : stop.at].strip(" ") or not stop.character.strip():
        return stop.unknown()
    return stop.remark("QQ131", stop.at)


def _quoted(text: str, end: int) -> Iterator[tuple[int, int]]:
    """Yield where each value in quotes that opens before ``end`` begins and ends."""
    position = 0
    while (opening := _OPENING_QUOTE.search(text, position, end)) is not None:
        closing = _CLOSING[opening[1]].match(text, opening.end())
        if closing is None:
            return
        yield opening.start(1), closing.end()
        position = closing.end()


def _second_document(stop: _Stop) -> Remark:
    if "\n..." in stop.text[: stop.at]:
        return stop.remark("QQ155", stop.at)
    return _spoiled_line(stop.source, stop.source.line_of(stop.at), above=True) or stop.unknown()


def _directive(stop: _Stop) -> Remark:
    return stop.remark("QQ161", stop.begun)


def _tag(stop: _Stop) -> Remark:
    written = re.compile(r"![^\s,\[\]{}]*").match(stop.text, stop.begun)
    tag = written[0] if written else "!"
    return stop.remark("QQ153", stop.begun, stop.begun + len(tag), tag=tag)


# What libyaml and PyYAML's own parser say while reading what; the words of both are here.
_EXPLANATIONS: tuple[tuple[str, tuple[str, ...], Callable[[_Stop], Remark]], ...] = (
    # libyaml since 0.2.6 looks ahead no further than a thousand brackets, long after the limit of this reader.
    ("", ("maximum nesting depth",), _nested_too_deeply),
    ("quoted scalar", ("unexpected end of stream", "unexpected document"), _unclosed_quote),
    ("quoted scalar", ("escape", "hexdecimal", "hexadecimal"), _unknown_escape),
    ("double-quoted scalar", ("escape", "hexadecimal"), _unknown_escape),
    ("", ("mapping values are not allowed",), _second_colon),
    ("simple key", ("could not find expected ':'",), _line_without_colon),
    ("", ("sequence entries are not allowed",), _list_on_key_line),
    ("", ("cannot start any token", "node content"), _reserved_start),
    ("scanning an alias", ("",), _reserved_word_start),
    ("scanning an anchor", ("",), _reserved_word_start),
    ("block scalar", ("",), _block_mark),
    ("flow sequence", ("',' or ']'",), _unclosed_bracket),
    ("flow mapping", ("',' or '}'",), _unclosed_bracket),
    ("parsing a block", ("expected key", "'-' indicator", "<block end>"), _out_of_place),
    ("", ("<document start>",), _second_document),
    ("directive", ("",), _directive),
    ("tag", ("",), _tag),
)
