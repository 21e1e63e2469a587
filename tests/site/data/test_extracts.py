"""Public extracts: every public record as JSON, numbers exact, in the order of the schema."""

from __future__ import annotations

from datetime import date

import pytest

from qinqing.disclosure.publication import publish
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from qinqing.disclosure.publication import public_records
from qinqing.site.data.extracts import extract
from support.trees import mini_tree

SCHEMA_SET = SchemaSet.load()
SCHEMAS = {kind: SCHEMA_SET.schema(kind) for kind in ALL_KINDS}
AS_OF = date(2023, 9, 20)


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it."""
    return read_register(mini_tree(), schema_set=SCHEMA_SET).register


def test_an_extract_is_the_public_record_with_exact_numbers(register: Register) -> None:
    public = publish(register, SCHEMAS, as_of=AS_OF)
    written = {record.path: extract(record) for record in public_records(public)}
    unit = written["data/units/qu-shichang-jianguan-ju.yaml"]
    assert '"submitters"' not in unit
    assert '"id": "qu-shichang-jianguan-ju"' in unit
    assert '"path"' not in unit
    assert "Decimal" not in "".join(written.values())
    for path, text in written.items():
        assert text.endswith("}\n"), path
