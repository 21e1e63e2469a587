"""The demonstration district, written once for all tests, and read as the register that the rules see."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.checking.check import CheckReport
from qinqing.demo.calendar import AS_OF
from qinqing.demo.district import write_district
from qinqing.register.records.register import Register
from qinqing.register.tree.source import WorkingTree
from support.checking import check_wholly


@pytest.fixture(scope="session")
def district(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The district of the default seed in a folder of its own."""
    target = tmp_path_factory.mktemp("demo") / "district"
    write_district(target)
    return target


@pytest.fixture(scope="session")
def report(district: Path) -> CheckReport:
    """What the check says of the district."""
    return check_wholly(WorkingTree(district), as_of=AS_OF)


@pytest.fixture(scope="session")
def register(report: CheckReport) -> Register:
    """The district's records."""
    return report.register
