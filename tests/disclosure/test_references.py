"""What names a record that the public does not see goes with it, wherever a schema lets one record name another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from qinqing.disclosure.publication import publish
from qinqing.disclosure.references import ANY_RECORD
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS, KINDS
from qinqing.register.records.register import Register
from qinqing.register.records.typed import AmendmentTarget, AssessmentEntryDeduction, BulletinFigure, BulletinStanding
from qinqing.register.schema.schema_files import common_shapes, read_schema, read_schemas
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

AS_OF = date(2023, 9, 20)
SLUG = common_shapes()["slug"]["pattern"]

# Identifiers that name no record of its own: parts of the same record, or of a policy or a unit, which are public.
PARTS = frozenset(
    {
        "site.bodies.id",
        "unit.windows.id",
        "unit.sections.id",
        "scheme.versions.groups.id",
        "scheme.versions.components.id",
        "scheme.sheets.component",
        "policy-accountability.tiers.id",
        "policy-batches.batches.id",
        "service.reviews.window",
        "rectification.batch.id",
        "rectification.section",
        "evaluation.groups.id",
        "evaluation.tallies.section",
        "evaluation.tallies.group",
        "evaluation.outcomes.section",
        "decision.proposal.tier",
    }
)


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it."""
    return read_register(mini_tree(), schema_set=SchemaSet.load()).register


def identifiers(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every public field below ``place`` that holds an identifier or a path."""
    for key, part in schema.get("properties", {}).items():
        if part.get("x-visibility") == "internal":
            continue
        inner = part.get("items", part)
        pattern = inner.get("pattern", "")
        if pattern == SLUG or pattern.startswith("^records/") or "x-reference" in inner:
            yield f"{place}.{key}", inner
        yield from identifiers(inner, f"{place}.{key}")


def test_no_field_names_a_record_without_saying_so() -> None:
    unsaid = {
        place
        for kind in ALL_KINDS
        for place, part in identifiers(read_schema(kind), kind)
        if "x-reference" not in part and place != f"{kind}.{KINDS[kind].key}"
    }
    assert unsaid - {"policy-waivers.waivers.path"} == PARTS


def withheld(register: Register) -> str:
    """Return the identifier of a lead whose batch tells nothing."""
    return next(item.id for item in register.rectifications if item.batch is not None)


def told(register: Register) -> str:
    return next(item.id for item in register.rectifications if item.batch is None)


def test_an_appeal_does_not_name_a_withheld_lead(register: Register) -> None:
    appeal = register.appeals[0]
    for named, expected in ((withheld(register), None), (told(register), told(register))):
        changed = replace(register, appeals=(replace(appeal, rectification=named),))
        assert publish(changed, read_schemas(), as_of=AS_OF).appeals[0].rectification == expected


def test_a_deduction_stays_without_the_lead_it_names(register: Register) -> None:
    assessment = register.assessments[0]
    deduction = AssessmentEntryDeduction(
        points=1, reason="化解不力", by="shi-youhua-ban", channel="回访", date=None, rectification=withheld(register)
    )
    entry = replace(assessment.entries[0], deductions=(deduction,))
    changed = replace(register, assessments=(replace(assessment, entries=(entry,)),))
    (shown,) = publish(changed, read_schemas(), as_of=AS_OF).assessments[0].entries[0].deductions
    assert (shown.points, shown.rectification) == (1, None)


@pytest.mark.parametrize("publication", ["公开", "内部"])
def test_a_bulletin_quotes_no_internal_board(register: Register, publication: Any) -> None:
    scheme = replace(register.schemes["danwei-yuedu"], board="nei-bu", publication=publication)
    bulletin = replace(
        register.bulletins[0],
        standings=(
            BulletinStanding(board="nei-bu", period="2023-08", group=None, top=("qu-tongji-ju",), bottom=(), rows=()),
        ),
        figures=(
            BulletinFigure(
                text="第1名",
                measure=None,
                board="nei-bu",
                period="2023-08",
                subjects=("qu-tongji-ju",),
                quantity="名次",
                values=(1,),
            ),
        ),
    )
    changed = replace(register, schemes={**register.schemes, "nei-bu": scheme}, bulletins=(bulletin,))
    (shown,) = publish(changed, read_schemas(), as_of=AS_OF).bulletins
    expected = (bulletin.standings, bulletin.figures) if publication == "公开" else ((), ())
    assert (shown.standings, shown.figures) == expected


def amended(register: Register, path: str, pointer: str) -> bool:
    """Return whether a correction of ``path`` is published."""
    target = AmendmentTarget(path=path.removeprefix("data/"), pointer=pointer)
    correction = replace(register.amendments[0], target=target, old_value="旧", new_value="新")
    return bool(publish(replace(register, amendments=(correction,)), read_schemas(), as_of=AS_OF).amendments)


def test_a_correction_goes_with_the_record_it_corrects(register: Register) -> None:
    case, bulletin = register.cases[0], register.bulletins[0]
    lead = next(item for item in register.rectifications if item.batch is not None)
    decision = register.decisions[0]
    proposed = tuple(event for event in decision.history if event.state != "批准" and event.state != "已执行")
    for hidden, shown, path, pointer in (
        ({"cases": (replace(case, publish="内部"),)}, {"cases": (replace(case, publish="公开"),)}, case.path, "facts"),
        (
            {"bulletins": (replace(bulletin, public=False),)},
            {"bulletins": (replace(bulletin, public=True),)},
            bulletin.path,
            "title",
        ),
        ({"decisions": (replace(decision, history=proposed),)}, {}, decision.path, "facts"),
        ({}, {"rectifications": (replace(lead, batch=None),)}, lead.path, "responsible"),
    ):
        assert not amended(replace(register, **hidden), path, pointer)  # type: ignore[arg-type]
        assert amended(replace(register, **shown), path, pointer)  # type: ignore[arg-type]


def test_a_correction_of_a_correction_that_is_not_public_goes_too(register: Register) -> None:
    first = register.amendments[0]
    lead = next(item for item in register.rectifications if item.batch is not None)
    hidden = replace(first, target=AmendmentTarget(path=lead.path.removeprefix("data/"), pointer="responsible"))
    second = replace(
        first,
        id="gz-2023-0002",
        path=first.path.replace("0001", "0002"),
        target=AmendmentTarget(path=first.path.removeprefix("data/"), pointer="new_value"),
    )
    public = publish(replace(register, amendments=(hidden, second)), read_schemas(), as_of=AS_OF)
    assert public.amendments == ()
    public = publish(replace(register, amendments=(first, second)), read_schemas(), as_of=AS_OF)
    assert [item.id for item in public.amendments] == [first.id, second.id]


def test_what_names_only_public_records_stays_as_it_is(register: Register) -> None:
    public = publish(register, read_schemas(), as_of=AS_OF)
    assert public.services == register.services
    assert public.indicators == register.indicators


def test_paths_are_named_from_the_records_on() -> None:
    path = read_schema("amendment")["properties"]["target"]["properties"]["path"]
    assert path["x-reference"] == ANY_RECORD
    assert path["pattern"].startswith("^records/")
