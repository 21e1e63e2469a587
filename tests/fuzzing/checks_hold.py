"""What must hold of every check: it ends, says the same every time and by either engine, and can be printed."""

from __future__ import annotations

import tempfile
from itertools import pairwise
from pathlib import Path

from fuzzing.case import Case, demand
from fuzzing.repository import kind_of, write_tree
from qinqing.checking.check import CheckReport, check_repository
from qinqing.findings.finding import place_order
from qinqing.findings.renderers import COLOURED, RENDERERS, render
from qinqing.findings.selection import errors_among
from qinqing.findings.summary import summarise
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.schema.validation import EngineName
from qinqing.register.tree.source import TreeSource, WorkingTree
from support.checking import schema_set

_OF_THE_PROGRAM = ("QQ299", "QQ9")
"""What the check says of itself: that the engines disagree, that a rule failed."""


def checked(case: Case, *, engine: EngineName = "fast") -> CheckReport:
    """Return what a check of ``case`` finds, which has to be in order and each thing once."""
    report = _check(case, case.tree, engine)
    orders = [place_order(finding) for finding in report.findings]
    demand(orders == sorted(orders), "findings-stand-in-order")
    demand(all(one != next_one for one, next_one in pairwise(report.findings)), "no-finding-stands-twice")
    failed = sorted({f"{one.code} {one.file}" for one in report.findings if one.code.startswith(_OF_THE_PROGRAM)})
    demand(not failed, "no-finding-is-about-the-program-itself", failed)
    return report


def _check(case: Case, tree: TreeSource, engine: EngineName) -> CheckReport:
    return check_repository(tree, as_of=case.as_of, engine=engine, schema_set=schema_set())


def is_clean(report: CheckReport) -> bool:
    """Return whether nothing stands in the way of a build."""
    return not errors_among(report.findings)


def hold_check(case: Case, report: CheckReport) -> None:
    """Raise FaultError unless the ``report`` of ``case`` is what any other run says, and can be printed."""
    exact = _check(case, case.tree, "jsonschema")
    demand(exact.findings == report.findings, "both-engines-agree", _difference(exact, report))
    with tempfile.TemporaryDirectory() as folder:
        write_tree(case.tree, Path(folder), paths=[*case.tree.files][::-1])
        on_disk = _check(case, WorkingTree(Path(folder)), "fast")
    demand(on_disk.findings == report.findings, "the-order-of-files-changes-nothing", _difference(on_disk, report))
    summary = summarise(report.findings, files=report.files, records=report.records)
    for output_format in RENDERERS:
        for language in ("zh", "en"):
            for colour in (False, True) if output_format in COLOURED else (False,):
                text = render(
                    report.findings, output_format=output_format, language=language, summary=summary, colour=colour
                )
                demand(text.endswith("\n"), "a-report-ends-with-a-line-break", output_format)
                text.encode("utf-8")


def hold_records(case: Case) -> None:
    """Raise FaultError unless each record of ``case`` is read as it was written."""
    for path, data in case.tree.files.items():
        read = read_document(data, path)
        if not read.findings:
            demand(read.value == case.records[path], "a-record-is-read-as-it-was-written", path)
        valid = schema_set().exact_engine(kind_of(path)).is_valid(case.records[path])
        fast = schema_set().fast_engine(kind_of(path)).is_valid(case.records[path])
        demand(valid == fast, "both-engines-agree", path)


def _difference(one: CheckReport, other: CheckReport) -> list[str]:
    here, there = ({f"{found.code} {found.file}:{found.line}" for found in report.findings} for report in (one, other))
    return sorted(here ^ there)
