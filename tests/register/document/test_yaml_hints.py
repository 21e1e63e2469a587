"""What libyaml alone says so that the mistake can be told; what both parsers say is shown by the examples."""

from __future__ import annotations

import pytest
from yaml.error import Mark
from yaml.scanner import ScannerError

from qinqing.register.document.source_text import Remark, SourceText
from qinqing.register.document.yaml_hints import explain
from qinqing.register.document.yaml_reader import read_document


@pytest.mark.parametrize("text", ["{a: 1}\n%X y\n", "- a\n- b\n%X\n"])
def test_a_directive_after_the_record_is_told_at_its_sign(text: str) -> None:
    (finding,) = read_document(text.encode(), "data/a.yaml").findings
    assert (finding.code, finding.line, finding.column) == ("QQ161", text.count("\n"), 1)


def test_what_a_later_libyaml_refuses_for_its_depth_is_told_as_the_reader_would_tell_it() -> None:
    mark = Mark("", 1000, 0, 1000, None, None)
    error = ScannerError("while increasing flow level", mark, "exceeded maximum nesting depth", mark)
    assert explain(error, SourceText("[" * 2000)) == Remark("QQ157", 1000, 1001, {"limit": 64})
