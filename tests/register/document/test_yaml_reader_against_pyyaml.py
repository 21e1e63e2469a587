"""Held against PyYAML: of valid data, however it is written, both make the same."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.document.yaml_reader import read_document

# PyYAML knows YAML 1.1 and leaves these texts without quotes, though YAML 1.2 takes them for numbers.
ONLY_NUMBER_SINCE_1_2 = re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+|0o[0-7]+")

NAMES = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True).filter(
    lambda name: name not in {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
)
TEXTS = st.text(
    alphabet=st.one_of(
        st.sampled_from("：，。、“”（）《》 -:#'\"\\[]{}&*!|>%@`\n"),
        st.characters(min_codepoint=0x4E00, max_codepoint=0x4E40),
        st.characters(min_codepoint=0x30, max_codepoint=0x7A),
    ),
    max_size=30,
).filter(lambda text: not ONLY_NUMBER_SINCE_1_2.fullmatch(text))
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**12), 10**12),
    st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-1000, max_value=1000),
    TEXTS,
)
DATA = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(NAMES, inner, max_size=4)),
        max_leaves=12,
    ),
    min_size=1,
    max_size=6,
)


class Writer(yaml.SafeDumper):
    """Writes decimals with their digits and never an anchor."""

    def ignore_aliases(self, _data: Any) -> bool:
        return True


def _write_decimal(writer: Writer, number: Decimal) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:float", f"{number:f}")


Writer.add_representer(Decimal, _write_decimal)


def same(ours: Any, theirs: Any) -> bool:
    """Return whether both are the same but for the type of numbers and dates."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return list(ours) == list(theirs) and all(same(ours[name], theirs[name]) for name in ours)
    if isinstance(ours, list) and isinstance(theirs, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, Decimal):
        return bool(float(ours) == theirs)
    if isinstance(theirs, datetime.date):
        return isinstance(ours, str)
    return type(ours) is type(theirs) and bool(ours == theirs)


@given(DATA, st.sampled_from([None, True, False]), st.sampled_from([20, 80, 4000]))
def test_what_pyyaml_writes_is_read_alike(data: Any, flow: bool | None, width: int) -> None:
    text = yaml.dump(data, Dumper=Writer, allow_unicode=True, default_flow_style=flow, width=width, sort_keys=False)
    document = read_document(text.encode(), "data/a.yaml")
    refused = {finding.code for finding in document.findings}
    # Text that looks like a mistake is told of even where YAML makes the same of it.
    if not refused:
        assert same(document.value, yaml.load(text, yaml.CSafeLoader))
        assert document.value == data
    assert refused <= {"QQ121", "QQ122", "QQ128", "QQ129", "QQ130", "QQ137", "QQ142", "QQ159"}
