"""Rewrite the expected explanations: ``python tests/schemas/bless_explanations.py``, then read the difference."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from qinqing.register.validation import SchemaSet
from support.explanations import EXAMPLES, validate_example, written_out


def main() -> None:
    """Write the expected file of every invalid example."""
    schema_set = SchemaSet.load()
    for path in sorted(EXAMPLES.glob("*/invalid-*.yaml")):
        path.with_suffix(".expected").write_text(written_out(validate_example(path, schema_set)), encoding="utf-8")


if __name__ == "__main__":
    main()
