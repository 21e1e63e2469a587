"""What validation says about an example file, as the expected files next to the examples keep it."""

from __future__ import annotations

from pathlib import Path

from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Finding
from qinqing.register.document.yaml_document import UNREADABLE
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.schema.validation import EngineName, SchemaSet

EXAMPLES = Path(__file__).resolve().parents[1] / "register" / "schema" / "examples"


def validate_example(path: Path, schema_set: SchemaSet, *, engine: EngineName = "auto") -> tuple[Finding, ...]:
    """Return the findings of the example at ``path``, whose folder is named after its kind."""
    document = read_document(path.read_bytes(), path.name)
    assert document.value is not UNREADABLE, f"{path} is not about schemas: {document.findings}"
    return schema_set.validate(path.parent.name, document, path.name, engine=engine)


def written_out(findings: tuple[Finding, ...]) -> str:
    """Return ``findings`` with their places and with their sentences in both languages."""
    lines = []
    for finding in findings:
        lines.append(f"{finding.line}:{finding.column}-{finding.end_column} {finding.code}")
        for language in ("zh", "en"):
            lines.append(f"  {message_of(finding, language)}")
            lines.append(f"  {remedy_of(finding, language)}")
    return "\n".join(lines) + "\n"
