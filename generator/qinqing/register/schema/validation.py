"""Validation (数据校验): whether a record fits the schema of its kind, and if not, what to tell its author.

jsonschema defines what is valid and finds what is wrong.  Where jsonschema-rs is installed it gives the verdict, so
that only records at fault pay for a diagnosis.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, Protocol

from qinqing.errors import QinqingError
from qinqing.findings.finding import Finding, Severity, Text
from qinqing.register.document.yaml_document import Document
from qinqing.register.schema.diagnosis import diagnose
from qinqing.register.schema.fast_engine import FastEngine, fast_engine_is_installed
from qinqing.register.schema.schema_files import read_schemas
from qinqing.register.schema.schema_subset import check_subset

if TYPE_CHECKING:
    from qinqing.register.schema.exact_engine import ExactEngine

EngineName = Literal["auto", "fast", "jsonschema"]


class Verdicts(Protocol):
    """What gives a verdict on a record."""

    def is_valid(self, value: object, /) -> bool:
        """Return whether ``value`` fits."""


class SchemaSet:
    """The schemas of all record kinds, each compiled when the first record of its kind comes."""

    def __init__(self, schemas: Mapping[str, Mapping[str, Any]]) -> None:
        """Take the schema of each kind; raises ValueError for one that goes beyond the subset in use."""
        for kind, schema in schemas.items():
            check_subset(schema, kind)
        self._schemas = dict(schemas)
        self._fast_installed = fast_engine_is_installed()
        self._exact: dict[str, ExactEngine] = {}
        self._fast: dict[str, Verdicts] = {}

    @classmethod
    def load(cls) -> SchemaSet:
        """Return the packaged schemas."""
        return cls(read_schemas())

    def schema(self, kind: str) -> Mapping[str, Any]:
        """Return the schema of ``kind`` (``"progress"``)."""
        return self._schemas[kind]

    def validate(self, kind: str, document: Document, path: str, *, engine: EngineName = "auto") -> tuple[Finding, ...]:
        """Return what is wrong with ``document``, a readable record of ``kind`` at ``path``; nothing when it is valid.

        ``engine`` is ``"auto"`` (jsonschema-rs if installed), ``"fast"`` or ``"jsonschema"``.  Raises QinqingError
        where ``"fast"`` is asked for and not installed.
        """
        fast = self.fast_engine(kind) if self._wants_fast(engine) else None
        if fast is not None and fast.is_valid(document.value):
            return ()
        problems = tuple(self.exact_engine(kind).problems(document.value))
        if problems:
            return diagnose(problems, kind=kind, schema=self._schemas[kind], document=document, path=path)
        return () if fast is None else (_disagreement(document, path),)

    def exact_engine(self, kind: str) -> ExactEngine:
        """Return the engine that defines what is valid for ``kind``."""
        if kind not in self._exact:
            from qinqing.register.schema.exact_engine import ExactEngine

            self._exact[kind] = ExactEngine(self._schemas[kind])
        return self._exact[kind]

    def fast_engine(self, kind: str) -> Verdicts:
        """Return the engine that only gives verdicts for ``kind``; jsonschema-rs must be installed."""
        if kind not in self._fast:
            self._fast[kind] = FastEngine(self._schemas[kind])
        return self._fast[kind]

    def _wants_fast(self, engine: EngineName) -> bool:
        if engine == "fast" and not self._fast_installed:
            raise QinqingError(
                Text("没有安装快速校验引擎 jsonschema-rs。", "The validation engine jsonschema-rs is not installed."),
                Text(
                    "请执行 pip install 'qinqing[fast]'，或改用 jsonschema 引擎。", "Run pip install 'qinqing[fast]'."
                ),
            )
        return self._fast_installed and engine != "jsonschema"


def _disagreement(document: Document, path: str) -> Finding:
    place = document.locate(())
    return Finding.at(place, code="QQ299", severity=Severity.ERROR, file=path)
