"""Two districts to speak of: the mini-repository, and the demonstration district as it is committed."""

from __future__ import annotations

from datetime import date

import pytest

from qinqing.register.reading import read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import WorkingTree
from qinqing.standing.facts.lookup import Lookup, build_lookup
from support.trees import AS_OF, REPOSITORY, mini_tree


@pytest.fixture(scope="session")
def mini() -> Lookup:
    return build_lookup(read_register(mini_tree(), schema_set=SchemaSet.load()).register, AS_OF)


@pytest.fixture(scope="session")
def district() -> Lookup:
    register = read_register(WorkingTree(REPOSITORY), schema_set=SchemaSet.load()).register
    assert register.site is not None
    assert isinstance(register.site.as_of, date)
    return build_lookup(register, register.site.as_of)
