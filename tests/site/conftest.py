"""The golden repository, copied and built for the tests of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from qinqing.site.shell.adapter import write_site
from qinqing.site.shell.preparation import PreparedSite, check_site, prepare_site
from support.golden import AS_OF, copy_of_mini


@pytest.fixture
def mini(tmp_path: Path) -> Path:
    """A copy of the golden repository that a test may change."""
    return copy_of_mini(tmp_path / "mini")


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> PreparedSite:
    """The golden repository, prepared and not yet rendered."""
    root = copy_of_mini(tmp_path_factory.mktemp("prepared") / "mini")
    return prepare_site(root, check_site(root, as_of=AS_OF), as_of=AS_OF)


@pytest.fixture(scope="session")
def built(prepared: PreparedSite, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the golden repository."""
    folder = tmp_path_factory.mktemp("built")
    output = folder / "site"
    write_site(prepared, root=folder, output=output)
    return output
