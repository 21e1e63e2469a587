"""What must hold of what the office makes out of a repository without errors: drafts of bulletins and of records."""

from __future__ import annotations

from random import Random

from fuzzing.case import Case, demand
from qinqing.bulletin.draft import draft_bulletin
from qinqing.bulletin.kinds import KINDS as BULLETIN_KINDS
from qinqing.bulletin.layout.output_formats import laid_out
from qinqing.checking.check import check_repository
from qinqing.desk.new_record import new_record_text, place_record
from qinqing.errors import QinqingError
from qinqing.findings.selection import errors_among
from qinqing.register.document.yaml_document import UNREADABLE
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import LASTING_KINDS, PERIOD_KINDS, locate
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.facts.lookup import Lookup
from support.checking import schema_set
from support.trees import MemoryTree


def hold_bulletins(case: Case, lookup: Lookup, random: Random) -> None:
    """Raise FaultError unless one bulletin can be drafted and checked, and every committed one can be laid out."""
    periods = sorted({period for scheme in lookup.register.schemes.values() for period in periods_of(lookup, scheme)})
    kind = random.choice(list(BULLETIN_KINDS.values()))
    if periods:
        try:
            draft = draft_bulletin(lookup, random.choice(periods[-3:]), kind)
        except QinqingError:
            draft = None
        if draft is not None and locate(draft.path) is not None and draft.path not in case.tree.files:
            text = draft.text()
            tree = MemoryTree({**case.tree.files, draft.path: text.encode()})
            report = check_repository(tree, as_of=case.as_of, schema_set=schema_set())
            about = sorted({f"{finding.code} {finding.file}" for finding in errors_among(report.findings)})
            demand(not about, "a-drafted-bulletin-is-no-error", [kind.name, *about])
    for bulletin in lookup.register.bulletins[:5]:
        laid_out(bulletin, lookup.register, "bulletin.html")
    for bulletin in lookup.register.bulletins[-1:]:
        laid_out(bulletin, lookup.register, "bulletin.docx")


def hold_new_records(case: Case, lookup: Lookup, random: Random) -> None:
    """Raise FaultError unless a new record of any kind can be begun for a unit, as text that is YAML."""
    if not lookup.register.units or lookup.register.site is None:
        return
    unit = random.choice(list(lookup.register.units.values()))
    for kind in (*PERIOD_KINDS, *LASTING_KINDS):
        period = lookup.register.site.current_period
        location = place_record(
            kind, unit, lookup.register, period=period, identifier=None, year=lambda: case.as_of.year
        )
        text = new_record_text(location, unit, lookup.register)
        read = read_document(text.encode(), "data/new.yaml")
        demand(read.value is not UNREADABLE, "a-new-record-can-be-read", f"{kind} {unit.id}")
