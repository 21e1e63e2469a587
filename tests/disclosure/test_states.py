"""Every state that a schema knows is decided: open, open for a term, or inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from qinqing.disclosure.publication import publish
from qinqing.disclosure.states import DRAWN_BY, FOR_A_TERM, INSIDE, KINDS_INSIDE, OPEN, STATES, Grounds, showing_of
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS, KINDS
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.schema.schema_files import read_schema, read_schemas
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

AS_OF = date(2023, 9, 20)
LATE = date(2024, 9, 20)

# Choices that tell what a record is about, how it is counted or how far work has come: whichever of their words stands
# there, the public may read it.  A new choice belongs either here or in the table of states.
DESCRIBING = frozenset(
    {
        "site.demonstration",
        "site.repository.forge",
        "site.disclosure.named_enterprises.ground",
        "site.counts.rollout_includes_pilots",
        "site.bodies.level",
        "unit.kind",
        "unit.function",
        "unit.monthly_meeting.stage",
        "unit.monthly_meeting.model",
        "unit.duties.public_service",
        "unit.duties.hotline",
        "unit.duties.enforcement",
        "unit.duties.publicity",
        "unit.sections.window",
        "unit.can_verify",
        "unit.can_review",
        "unit.can_decide",
        "indicator.level",
        "indicator.filing",
        "indicator.direction",
        "indicator.cycle",
        "indicator.chiefs.rank",
        "scheme.subject",
        "scheme.cycle",
        "scheme.versions.components.measure",
        "scheme.versions.components.conversion.method",
        "scheme.versions.components.conversion.direction",
        "scheme.versions.components.conversion.ties",
        "scheme.versions.components.missing",
        "scheme.versions.ties",
        "scheme.adjustments.kind",
        "policy-accountability.bottom_ties",
        "policy-accountability.repeat_mode",
        "policy-accountability.repeat_window",
        "policy-accountability.overlap",
        "policy-accountability.levels",
        "policy-accountability.missing_place",
        "policy-reporting.items.kind",
        "policy-reporting.items.who",
        "policy-reporting.items.cycle",
        "policy-lifecycle.transitions.action",
        "policy-lifecycle.transitions.from",
        "policy-lifecycle.transitions.to",
        "policy-lifecycle.transitions.by",
        "policy-holidays.adjustments.working",
        "progress.entries.status",
        "progress.entries.problems.kind",
        "progress.entries.highlights.kind",
        "meeting.meetings.type",
        "meeting.meetings.focus",
        "meeting.meetings.materials.kind",
        "meeting.meetings.attendance.first_in_charge",
        "meeting.meetings.attendance.representatives.group",
        "meeting.meetings.issues_raised.kind",
        "meeting.meetings.followup.result",
        "meeting.meetings.faults",
        "inspection-plan.plans.enterprise_class",
        "visits.visits.enterprise_class",
        "visits.visits.kind",
        "visits.visits.scanned",
        "visits.visits.faults",
        "visits.visits.lenient.kind",
        "visits.visits.lenient.amount_band",
        "visits.visits.lenient.corrected",
        "visits.installations.enterprise_class",
        "service.publicity.items.outlet_level",
        "rectification.source",
        "rectification.problem_kind",
        "rectification.problem_types",
        "rectification.phenomenon",
        "rectification.enforcement_faults",
        "rectification.deadline.kind",
        "rectification.events.action",
        "rectification.feedback.satisfaction",
        "appeal.via",
        "appeal.enterprise_class",
        "appeal.due.kind",
        "appeal.judged",
        "appeal.satisfaction",
        "appeal.relief",
        "reform.time_unit",
        "assessment.level",
        "assessment.entries.deductions.channel",
        "exam.number",
        "contest.adjustments.kind",
        "bulletin.figures.quantity",
        "case.problem_types",
        "case.promoted.level",
    }
)


def choices(schema: Mapping[str, Any], place: str) -> Iterator[tuple[str, frozenset[object]]]:
    """Yield every public field below ``place`` that offers a choice, with the words or values to choose from."""
    for key, part in schema.get("properties", {}).items():
        if part.get("x-visibility") == "internal":
            continue
        inner = part.get("items", part)
        if "enum" in inner:
            yield f"{place}.{key}", frozenset(inner["enum"])
        elif inner.get("type") == "boolean":
            yield f"{place}.{key}", frozenset((True, False))
        yield from choices(inner, f"{place}.{key}")


CHOICES = {place: words for kind in ALL_KINDS for place, words in choices(read_schema(kind), kind)}


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it."""
    return read_register(mini_tree(), schema_set=SchemaSet.load()).register


def test_no_state_of_any_schema_is_left_undecided() -> None:
    undecided = set(CHOICES) - set(STATES) - DESCRIBING
    assert undecided == set(), "decide in disclosure/states.py, or list them as describing, whatever word they hold"
    gone = {place for place in (*STATES, *DESCRIBING) if place not in CHOICES}
    assert gone == set()
    assert not DESCRIBING & set(STATES)


@pytest.mark.parametrize("place", sorted(STATES))
def test_every_word_of_a_state_is_decided(place: str) -> None:
    assert frozenset(STATES[place]) == CHOICES[place]


def test_kinds_that_stay_inside_are_kinds() -> None:
    assert set(KINDS_INSIDE) | set(DRAWN_BY) <= set(ALL_KINDS)
    measures = CHOICES["scheme.versions.components.measure"]
    assert set(DRAWN_BY.values()) <= measures


def published(register: Register, kind: str, record: Any, day: date = AS_OF) -> bool:
    """Return whether ``record``, put in the place of all others of its kind, is published."""
    changed = replace(register, **{KINDS[kind].attribute: (record,)})
    return len(records_of_kind(publish(changed, read_schemas(), as_of=day), kind)) == 1


@pytest.mark.parametrize("state", sorted(map(str, STATES["decision.history.state"])))
def test_a_decision_is_public_only_once_approved_and_not_revoked(register: Register, state: Any) -> None:
    decision = register.decisions[0]
    approved = next(event for event in decision.history if event.state == "批准")
    steps = (approved, replace(approved, state=state, date=AS_OF))
    expected = STATES["decision.history.state"][state] is not INSIDE
    assert published(register, "decision", replace(decision, history=steps)) is expected
    assert not published(register, "decision", replace(decision, history=steps[1:])) or state == "批准"


@pytest.mark.parametrize("measure", sorted(map(str, STATES["decision.measure"])))
def test_a_decision_about_a_post_stays_inside(register: Register, measure: Any) -> None:
    shown = published(register, "decision", replace(register.decisions[0], measure=measure))
    assert shown is (measure not in {"停职", "调整", "免职", "降职"})


def test_a_decision_shows_nothing_of_what_came_before_its_approval(register: Register) -> None:
    decision = register.decisions[0]
    assert decision.history[0].state == "系统提示"
    appealed = replace(decision.history[-1], state="申诉", text="单位申诉")
    full = replace(decision, history=(*decision.history, appealed), note="内部说明")
    public = publish(replace(register, decisions=(full,)), read_schemas(), as_of=AS_OF).decisions[0]
    assert [event.state for event in public.history] == ["批准", "已执行"]
    assert {event.text for event in public.history} == {None}
    assert public.note is None
    assert public.targets == decision.targets


def test_a_decision_not_to_act_names_nobody(register: Register) -> None:
    spared = replace(register.decisions[0], measure="不予处理")
    (public,) = publish(replace(register, decisions=(spared,)), read_schemas(), as_of=AS_OF).decisions
    assert public.targets == ()


@pytest.mark.parametrize(("approved_on", "shown"), [(None, False), (AS_OF, True), (date(2023, 9, 21), False)])
def test_a_correction_that_is_not_approved_stays_inside(
    register: Register, approved_on: date | None, shown: bool
) -> None:
    assert published(register, "amendment", replace(register.amendments[0], approved_on=approved_on)) is shown


@pytest.mark.parametrize("word", sorted(map(str, STATES["evaluation.outcomes.kind"])))
def test_what_a_round_led_to_is_shown_by_its_weight(register: Register, word: Any) -> None:
    evaluation = next(item for item in register.evaluations if item.outcomes)
    outcome = replace(evaluation.outcomes[0], kind=word, date=date(2023, 8, 1))
    full = replace(register, evaluations=(replace(evaluation, outcomes=(outcome,)),))
    shown = [len(publish(full, read_schemas(), as_of=day).evaluations[0].outcomes) for day in (AS_OF, LATE)]
    assert shown == {OPEN: [1, 1], FOR_A_TERM: [1, 0], INSIDE: [0, 0]}[STATES["evaluation.outcomes.kind"][word]]


@pytest.mark.parametrize("kind", sorted(DRAWN_BY))
def test_what_an_internal_board_is_made_of_stays_inside(register: Register, kind: str) -> None:
    (record,) = records_of_kind(register, kind)
    for measures, expected in ((frozenset({DRAWN_BY[kind]}), OPEN), (frozenset({"review-good"}), INSIDE)):
        grounds = Grounds(told_batches=frozenset(), board_measures=measures, exam_marks=False)
        assert showing_of(kind, record, grounds=grounds, day=AS_OF) is expected
    internal = {board: replace(scheme, publication="内部") for board, scheme in register.schemes.items()}
    hidden = publish(replace(register, schemes=internal), read_schemas(), as_of=AS_OF)
    assert records_of_kind(hidden, kind) == ()
    assert {item.tallies for item in hidden.evaluations} == {()}


def test_what_the_check_overlooks_stays_inside(register: Register) -> None:
    assert register.waivers is not None
    assert publish(register, read_schemas(), as_of=AS_OF).waivers is None
