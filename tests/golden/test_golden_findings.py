"""The findings of a faulty repository, word for word; ``make bless`` accepts a change that is meant."""

from __future__ import annotations

import pytest
from tests.golden.findings import EXPECTED, FORMS, expected_file, findings_text

from qinqing.findings.finding import Language
from support.checking import check_wholly
from support.trees import AS_OF, mini_tree


@pytest.mark.parametrize(("output_format", "language"), FORMS)
def test_the_check_says_what_is_expected(output_format: str, language: Language) -> None:
    assert findings_text(output_format, language) == expected_file(output_format, language).read_text(encoding="utf-8")


def test_no_expected_text_is_left_over() -> None:
    assert {path.name for path in EXPECTED.iterdir()} == {expected_file(*form).name for form in FORMS}


def test_the_repository_without_the_faults_is_clean() -> None:
    assert check_wholly(mini_tree(), as_of=AS_OF).findings == ()
