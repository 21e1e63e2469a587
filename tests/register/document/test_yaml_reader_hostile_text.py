"""Hostile text: whatever the bytes, the reader answers with a value or with findings that have a place."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qinqing.register.document.text_checks import MAXIMUM_BYTES, MOST_REMARKS
from qinqing.register.document.yaml_document import UNREADABLE, Document
from qinqing.register.document.yaml_reader import read_document

VALID = """\
unit: qu-tongji-ju
period: 2023-08
title: "关于“一网通办”：说明"
reviews:
  - window: zonghe
    rate: 0.10
    marks: [满意, '不满意', {a: true}]
note: |
  第一行
  第二行
"""


def assert_answers(document: Document) -> None:
    """Hold the answer against what every answer keeps."""
    assert (document.value is UNREADABLE) <= bool(document.findings)
    for finding in document.findings:
        assert finding.line >= 1
        assert 1 <= finding.column < finding.end_column
    codes = [finding.code for finding in document.findings]
    assert all(codes.count(code) <= MOST_REMARKS for code in codes)
    assert document.locate(("reviews", 0, "marks")).line >= 1


@given(st.binary(max_size=400))
def test_any_bytes_are_answered(data: bytes) -> None:
    assert_answers(read_document(data, "data/a.yaml"))


@given(st.text(max_size=300))
def test_any_text_is_answered(text: str) -> None:
    assert_answers(read_document(text.encode(errors="surrogatepass"), "data/a.yaml"))


YAML_ALPHABET = st.text(
    alphabet=st.sampled_from("-?:,[]{}#&*!|>'\"%@` \n\t\r.0123abx_<~\\eExu=/+：，中“０\u3000"),
    max_size=80,
)


@given(YAML_ALPHABET)
@settings(max_examples=400)
def test_any_text_of_yaml_signs_is_answered_alike_by_both_parsers(text: str) -> None:
    ours = read_document(text.encode(), "data/a.yaml")
    pure = read_document(text.encode(), "data/a.yaml", pure=True)
    assert_answers(ours)
    assert_answers(pure)
    if ours.value is not UNREADABLE and pure.value is not UNREADABLE:
        assert ours.value == pure.value


@given(
    st.integers(0, len(VALID)),
    st.integers(0, 12),
    st.one_of(st.text(max_size=6), YAML_ALPHABET.filter(lambda text: len(text) < 12)),
)
def test_a_changed_record_is_answered(place: int, length: int, inserted: str) -> None:
    changed = VALID[:place] + inserted + VALID[place + length :]
    assert_answers(read_document(changed.encode(errors="surrogatepass"), "data/a.yaml"))


@given(st.integers(0, len(VALID.encode())), st.binary(min_size=1, max_size=4))
def test_a_record_with_broken_encoding_is_answered(place: int, inserted: bytes) -> None:
    data = VALID.encode()
    assert_answers(read_document(data[:place] + inserted + data[place:], "data/a.yaml"))


# Each is a Python expression for the bytes, and the codes that are found in them.
BOMBS = {
    "brackets": ("b'[' * 100_000", "QQ157"),
    "braces": ("b'{a: ' * 100_000", "QQ157"),
    "dashes": ("b'- ' * 20_000", "QQ157"),
    "question-marks": ("b'? ' * 20_000", "QQ157"),
    "colons": ("b': ' * 20_000", "QQ131"),
    "nested-lines": ("b'\\n'.join(b' ' * n + b'a:' for n in range(1000))", "QQ157"),
    "laughs": (
        "b'a: &a [x,x]\\n' + b''.join(b'%c: &%c [*%c,*%c]\\n' % (n, n, n-1, n-1) for n in range(98, 123))",
        "QQ151 QQ152",
    ),
    "alias-of-itself": ("b'&a [*a, *a]'", "QQ151 QQ152"),
    "aliases": ("b'[&a x' + b', *a' * 200_000 + b']'", "QQ151 QQ152"),
    "digits": ("b'a: ' + b'9' * 1_000_000", "QQ158"),
    "hexadecimal": ("b'a: 0x' + b'f' * 1_000_000", "QQ158"),
    "exponent": ("b'a: 1e' + b'9' * 1_000_000", "QQ158"),
    "leading-zeros": ("b'a: ' + b'0' * 1_000_000", "QQ159"),
    "underscores": ("b'a: 1' + b'_' * 1_000_000", "QQ159"),
    "values": ("b'[' + b'1,' * 500_000 + b']'", "QQ162"),
    "duplicates": ("b'a: 1\\n' * 40_000", "QQ150"),
    "quotes": ("b'\"' * 1_000_000", "QQ120"),
    "unclosed-quote": ("b'a: \"' + b'\\\\\\n' * 300_000", "QQ124"),
    "controls": ("b'\\x01' * 1_000_000", "QQ101 QQ106"),
    "line-separators": ("'\\u2028'.encode() * 300_000", "QQ101 QQ109"),
    "tabs": ("b'\\t' * 1_000_000", "QQ123"),
    "carriage-returns": ("b'\\r' * 1_000_000", "QQ101 QQ109"),
    "null-bytes": ("b'\\0' * 1_000_000", "QQ104"),
    "broken-encoding": ("b'\\xff' * 1_000_000", "QQ103"),
    "gbk": ("'统计'.encode('gbk') * 200_000", "QQ103"),
    "swallowed-lines": ("b'k: v\\n' + b' a:x\\n' * 200_000", "QQ128"),
    "swallowed-in-many": ("b''.join(b'k%d: v\\n  a:x\\n' % n for n in range(40_000))", "QQ128"),
    "fullwidth-colons": ("'a：b\\n'.encode() * 150_000 + b'c: 1\\n'", "QQ121"),
    "fullwidth-digits": ("('a: ' + '１' * 300_000).encode()", "QQ130"),
    "fullwidth-quotes": ("('a: “' + '甲' * 300_000).encode()", ""),
    "spaces": ("b' ' * 1_000_000 + b'a: b: c'", "QQ125"),
    "dashes-then-error": ("b'- ' * 60 + b'a: b: c'", "QQ125"),
    "too-large": (f"b'a' * {MAXIMUM_BYTES + 1}", "QQ102"),
    "huge-too-large": ("b'[' * 50_000_000", "QQ102"),
    "comments": ("b'#\\n' * 500_000", "QQ101"),
    "anchors-unclosed": ("b'&a ' * 300_000", "QQ120"),
    "tags": ("b'!' * 1_000_000", "QQ153"),
    "directives": ("b'%' * 1_000_000", "QQ161"),
    "escapes": ("b'a: \"' + b'\\\\u202e' * 150_000 + b'\"'", "QQ107"),
}


@pytest.mark.slow
@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_neither_crashes_nor_hangs(bomb: str) -> None:
    expression, expected = BOMBS[bomb]
    program = (
        "from qinqing.register.document.yaml_reader import read_document\n"
        f"document = read_document({expression}, 'data/a.yaml')\n"
        "assert all(finding.line >= 1 and finding.column >= 1 for finding in document.findings)\n"
        "document.locate(('a', 0))\n"
        "print(*sorted({finding.code for finding in document.findings}))\n"
    )
    # A crash of the C stack would end the tests: each bomb has a process of its own.
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=10)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, expected, "")


@pytest.mark.slow
@pytest.mark.parametrize("bomb", ["brackets", "braces", "dashes", "question-marks", "laughs", "digits"])
def test_a_bomb_does_not_crash_the_pure_parser(bomb: str) -> None:
    expression, expected = BOMBS[bomb]
    data = eval(expression)
    document = read_document(data, "data/a.yaml", pure=True)
    assert " ".join(sorted({finding.code for finding in document.findings})) == expected
