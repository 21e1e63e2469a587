"""Rewrite what the author of each invalid example is told: ``make bless``, then read the difference."""

from __future__ import annotations

from qinqing.register.schema.validation import SchemaSet
from support.explanations import EXAMPLES, validate_example, written_out


def main() -> None:
    """Write the expected file of every invalid example."""
    schema_set = SchemaSet.load()
    for path in sorted(EXAMPLES.glob("*/invalid-*.yaml")):
        path.with_suffix(".expected").write_text(written_out(validate_example(path, schema_set)), encoding="utf-8")
