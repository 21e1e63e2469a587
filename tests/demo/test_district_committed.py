"""The committed ``data/`` is the demonstration district, byte for byte, and the check finds no error in it."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from qinqing.checking.check import CheckReport
from qinqing.demo.calendar import AS_OF
from qinqing.demo.district import write_data
from qinqing.findings.finding import Severity
from qinqing.register.tree.source import WorkingTree
from support.built_site import tree
from support.checking import check_wholly
from support.trees import REPOSITORY

pytestmark = pytest.mark.slow

COMMITTED = REPOSITORY / "data"


def test_the_committed_data_is_what_the_demonstration_writes(district: Path) -> None:
    committed, written = tree(COMMITTED), tree(district / "data")
    assert sorted(committed) == sorted(written)
    assert [path for path in written if committed[path] != written[path]] == []


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others(district: Path, tmp_path: Path) -> None:
    write_data(tmp_path / "other", seed=7, scale=Fraction(1))
    first, other = tree(district / "data"), tree(tmp_path / "other" / "data")
    progress = "records/qu-gongdian-gongsi/2023-08/progress.yaml"
    assert first[progress] != other[progress]
    assert first["policy/batches.yaml"] == other["policy/batches.yaml"]


def test_the_check_finds_no_error(report: CheckReport) -> None:
    assert [finding for finding in report.findings if finding.severity is Severity.ERROR] == []


def test_the_warnings_are_few_and_those_that_the_stories_tell(report: CheckReport) -> None:
    counts = Counter(finding.code for finding in report.findings)
    assert set(counts) == {
        "QQ412",  # the one monthly meeting that was not held
        "QQ416",  # representatives missing
        "QQ428",  # rectifications past their deadline
        "QQ441",  # 不扫码
        "QQ443",  # 不按要求填报
        "QQ444",  # 超计划检查
        "QQ445",  # 超范围检查
        "QQ446",  # 不文明执法
        "QQ451",  # appeals past their deadline
        "QQ488",  # months not filed
    }
    assert counts.total() < 60


def test_another_seed_has_no_error_either(tmp_path: Path) -> None:
    write_data(tmp_path, seed=41, scale=Fraction(1))
    found = check_wholly(WorkingTree(tmp_path), as_of=AS_OF).findings
    assert [finding for finding in found if finding.severity is Severity.ERROR] == []
