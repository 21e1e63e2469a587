"""What libyaml alone says so that the mistake can be told; what both parsers say is shown by the examples."""

from __future__ import annotations

import pytest

from qinqing.register.document.yaml_reader import read_document


@pytest.mark.parametrize("text", ["{a: 1}\n%X y\n", "- a\n- b\n%X\n"])
def test_a_directive_after_the_record_is_told_at_its_sign(text: str) -> None:
    (finding,) = read_document(text.encode(), "data/a.yaml").findings
    assert (finding.code, finding.line, finding.column) == ("QQ161", text.count("\n"), 1)
