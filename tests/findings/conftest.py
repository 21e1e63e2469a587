"""The renderers are tested with rules of their own."""

from __future__ import annotations

import pytest
from tests.findings.examples import RULES

from qinqing.findings import catalogue


@pytest.fixture(autouse=True)
def _example_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUE", RULES)
