"""The strict reader: bytes of a file to plain values, with a finding for everything that YAML would decide silently."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import partial
from typing import Final, Literal

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import AliasEvent, CollectionEndEvent, CollectionStartEvent, Event, NodeEvent
from yaml.nodes import Node, ScalarNode
from yaml.reader import ReaderError

from qinqing.findings.catalogue import CATALOGUE
from qinqing.findings.finding import Finding, Severity, place_order
from qinqing.register.document.keys_and_values import Walk
from qinqing.register.document.source_text import Remark, SourceText
from qinqing.register.document.text_checks import (
    MOST_REMARKS,
    check_bytes,
    check_characters,
    check_size,
    without_spoilers,
)
from qinqing.register.document.yaml_composer import LimitReachedError, open_composer
from qinqing.register.document.yaml_document import UNREADABLE, Document, Unreadable, Value
from qinqing.register.document.yaml_hints import explain
from qinqing.register.document.yaml_lints import find_escaped_characters, find_swallowed_lines
from qinqing.register.document.yaml_spacing import find_lenient_spacing

# After one of these nothing that the parser says can be trusted; a tab counts as no column at all.
_ENDS_READING: Final = frozenset({"QQ102", "QQ103", "QQ104", "QQ123"})
_DIRECTIVE = re.compile(r"(?:[ ]*+(?:#[^\n]*)?+\r?\n)*+(%[^\r\n]*)")
# Where an anchor, an alias or a tag can begin; elsewhere the sign is an ordinary character.
_REFERENCE = re.compile(r"[&*!](?<![^\s\[{,:?-].)")
_TAG = re.compile(r"![^\s,\[\]{}]*")
_LONG_ESCAPE = re.compile(r"\\U([0-9a-fA-F]{8})")


def read_document(data: bytes, path: str, *, pure: bool = False) -> Document:
    """Return the record in ``data``, the content of the file at ``path``, read strictly.

    Never raises: whatever is wrong with the file is in ``findings``, several where they do not hide each other.
    ``pure`` reads with PyYAML's own parser, as is done anyway where PyYAML was built without libyaml.
    """
    text, found = check_bytes(data)
    remarks = [*found, *check_characters(text)]
    if any(remark.code == "QQ103" for remark in found):
        # The replacement characters are those that the decoding put there.
        remarks = [remark for remark in remarks if remark.code != "QQ110"]
    clean, bytes_to_parse = text, data
    if remarks:
        clean = without_spoilers(text)
        bytes_to_parse = clean.encode()
    tree: Node | None = None
    value: Value | Literal[Unreadable.UNREADABLE] = UNREADABLE
    if not any(remark.code in _ENDS_READING for remark in remarks):
        tree, value = _read_text(clean, bytes_to_parse, remarks, pure=pure)
    findings = _findings(remarks, text, path) if remarks else ()
    if any(finding.severity is Severity.ERROR for finding in findings):
        value = UNREADABLE
    compose = partial(_compose_again, pure=pure)
    return Document(path=path, value=value, findings=findings, text=text, tree=tree, compose=compose)


def refuse_oversized(size: int, path: str) -> tuple[Finding, ...]:
    """Return what :func:`read_document` would find in the file at ``path`` because it has ``size`` bytes.

    Empty where the file is small enough to be read; a larger one need not be opened.
    """
    return _findings(check_size(size), "", path)


def _read_text(
    text: str, data: bytes, remarks: list[Remark], *, pure: bool
) -> tuple[Node | None, Value | Literal[Unreadable.UNREADABLE]]:
    directive = _DIRECTIVE.match(text)
    if directive is not None:
        remarks.append(Remark("QQ161", directive.start(1), directive.end(1)))
        return None, UNREADABLE
    try:
        if (b"&" in data or b"*" in data or b"!" in data) and _REFERENCE.search(text):
            refused = _find_references(data, text, pure=pure)
            if refused:
                remarks += refused
                return None, UNREADABLE
        root = open_composer(data, pure=pure).get_single_node()
    except LimitReachedError as limit:
        start, end = _where_limit_is_passed(data, limit, pure=pure)
        remarks.append(Remark(limit.code, start, end, {"limit": limit.limit}))
        return None, UNREADABLE
    except MarkedYAMLError as error:
        remarks.append(explain(error, SourceText(text)))
        return None, UNREADABLE
    except (ReaderError, ValueError, OverflowError):
        remarks.append(_stray_escape(text))
        return None, UNREADABLE
    if root is None or (isinstance(root, ScalarNode) and not root.style and not root.value):
        remarks.append(Remark("QQ101", 0, 1))
        return None, UNREADABLE
    walk = Walk(text)
    value = walk.build(root)
    remarks += walk.remarks
    remarks += find_swallowed_lines(text, root)
    remarks += find_lenient_spacing(text, root)
    if b"\\" in data:
        remarks += find_escaped_characters(text, root)
    return root, value


def _find_references(data: bytes, text: str, *, pure: bool) -> list[Remark]:
    """Return a remark for each anchor, alias and tag: none of them can be told from the composed tree."""
    found: list[Remark] = []
    composer = open_composer(data, pure=pure)
    while composer.check_event() and len(found) < MOST_REMARKS:
        event = composer.get_event()
        start, end = _span(event)
        if isinstance(event, AliasEvent):
            found.append(Remark("QQ152", start, end, {"name": str(event.anchor)}))
        elif isinstance(event, NodeEvent):
            if event.anchor is not None:
                place = max(text.find(f"&{event.anchor}", start), start)
                found.append(Remark("QQ151", place, place + 1 + len(event.anchor), {"name": str(event.anchor)}))
            if getattr(event, "tag", None) is not None:
                place = max(text.find("!", start), start)
                written = _TAG.match(text, place)
                length = len(written[0]) if written else 1
                found.append(Remark("QQ153", place, place + length, {"tag": text[place : place + length]}))
    return found


def _span(event: Event) -> tuple[int, int]:
    if event.start_mark is None or event.end_mark is None:
        raise ValueError("a parser gave an event without marks")
    return event.start_mark.index, event.end_mark.index


def _where_limit_is_passed(data: bytes, limit: LimitReachedError, *, pure: bool) -> tuple[int, int]:
    composer = open_composer(data, pure=pure)
    depth = nodes = 0
    while composer.check_event():
        event = composer.get_event()
        if isinstance(event, NodeEvent):
            nodes += 1
            if (depth if limit.code == "QQ157" else nodes - 1) >= limit.limit:
                return _span(event)
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
    return 0, 1


def _compose_again(text: str, *, pure: bool) -> Node | None:
    try:
        return open_composer(without_spoilers(text).encode(errors="replace"), pure=pure).get_single_node()
    except (YAMLError, LimitReachedError, ValueError, OverflowError):
        return None


def _stray_escape(text: str) -> Remark:
    """Return the remark for what PyYAML's own parser passes on to Python: an escape beyond Unicode."""
    for match in _LONG_ESCAPE.finditer(text):
        if int(match[1], 16) > sys.maxunicode:
            return Remark("QQ134", match.start(), match.start() + 2, {"escape": match[0][:2]})
    return Remark("QQ120", 0, 1)


def _findings(remarks: Iterable[Remark], text: str, path: str) -> tuple[Finding, ...]:
    source = SourceText(text)
    counts: dict[str, int] = {}
    findings: dict[tuple[str, int, int], Finding] = {}
    for remark in sorted(remarks, key=lambda remark: (remark.start, remark.code)):
        counts[remark.code] = counts.get(remark.code, 0) + 1
        if counts[remark.code] > MOST_REMARKS:
            continue
        place = source.position(remark.start, remark.end)
        finding = Finding.at(
            place, code=remark.code, severity=CATALOGUE[remark.code].severity, file=path, arguments=remark.arguments
        )
        findings.setdefault((remark.code, place.line, place.column), finding)
    return tuple(sorted(findings.values(), key=place_order))
