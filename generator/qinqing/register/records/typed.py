"""The records of the data repository as frozen typed data.

Generated from ``schemas/`` by ``make generate``: do not edit by hand.  A field that the schema marks internal
may be ``None`` everywhere, because the public register (``disclosure.publication``) carries none of them.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from qinqing.register.records import words

Number = int | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendmentTarget:
    """更正对象."""

    path: str
    pointer: str


def build_amendment_target(data: Mapping[str, Any]) -> AmendmentTarget:
    """Return a valid record of the schema as AmendmentTarget."""
    return AmendmentTarget(
        path=data["path"],
        pointer=data["pointer"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """更正."""

    path: str
    id: str
    unit: str
    target: AmendmentTarget
    reason: str
    old_value: str
    new_value: str
    date: datetime.date
    approved_by: str | None
    approved_on: datetime.date | None


def build_amendment(data: Mapping[str, Any], path: str) -> Amendment:
    """Return a valid record of the schema as Amendment."""
    return Amendment(
        path=path,
        id=data["id"],
        unit=data["unit"],
        target=build_amendment_target(data["target"]),
        reason=data["reason"],
        old_value=data["old_value"],
        new_value=data["new_value"],
        date=datetime.date.fromisoformat(data["date"]),
        approved_by=data.get("approved_by"),
        approved_on=datetime.date.fromisoformat(data["approved_on"]) if "approved_on" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealDue:
    """办理期限."""

    date: datetime.date
    kind: words.DeadlineKind


def build_appeal_due(data: Mapping[str, Any]) -> AppealDue:
    """Return a valid record of the schema as AppealDue."""
    return AppealDue(
        date=datetime.date.fromisoformat(data["date"]),
        kind=data["kind"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """企业诉求."""

    path: str
    id: str
    unit: str
    via: words.AppealVia
    enterprise: str | None
    enterprise_class: words.EnterpriseClass
    summary: str
    text: str | None
    received_on: datetime.date
    due: AppealDue
    judged: words.AppealJudged
    replied_on: datetime.date | None
    reply: str | None
    resolved_on: datetime.date | None
    explanation: str | None
    satisfaction: words.AppealSatisfaction | None
    relief: bool | None
    rectification: str | None


def build_appeal(data: Mapping[str, Any], path: str) -> Appeal:
    """Return a valid record of the schema as Appeal."""
    return Appeal(
        path=path,
        id=data["id"],
        unit=data["unit"],
        via=data["via"],
        enterprise=data.get("enterprise"),
        enterprise_class=data["enterprise_class"],
        summary=data["summary"],
        text=data.get("text"),
        received_on=datetime.date.fromisoformat(data["received_on"]),
        due=build_appeal_due(data["due"]),
        judged=data["judged"],
        replied_on=datetime.date.fromisoformat(data["replied_on"]) if "replied_on" in data else None,
        reply=data.get("reply"),
        resolved_on=datetime.date.fromisoformat(data["resolved_on"]) if "resolved_on" in data else None,
        explanation=data.get("explanation"),
        satisfaction=data.get("satisfaction"),
        relief=data.get("relief"),
        rectification=data.get("rectification"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentOverall:
    """综合位次."""

    place: int | None
    from_bottom: int | None


def build_assessment_overall(data: Mapping[str, Any]) -> AssessmentOverall:
    """Return a valid record of the schema as AssessmentOverall."""
    return AssessmentOverall(
        place=int(data["place"]) if "place" in data else None,
        from_bottom=int(data["from_bottom"]) if "from_bottom" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentScheme:
    """绩效考核占比."""

    item: str
    points: Number
    previous: Number | None
    effective_from: datetime.date


def build_assessment_scheme(data: Mapping[str, Any]) -> AssessmentScheme:
    """Return a valid record of the schema as AssessmentScheme."""
    return AssessmentScheme(
        item=data["item"],
        points=data["points"],
        previous=data.get("previous"),
        effective_from=datetime.date.fromisoformat(data["effective_from"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentEntryDeduction:
    """扣分."""

    points: Number
    reason: str
    by: str
    channel: words.AssessmentEntryDeductionChannel
    date: datetime.date | None
    rectification: str | None


def build_assessment_entry_deduction(data: Mapping[str, Any]) -> AssessmentEntryDeduction:
    """Return a valid record of the schema as AssessmentEntryDeduction."""
    return AssessmentEntryDeduction(
        points=data["points"],
        reason=data["reason"],
        by=data["by"],
        channel=data["channel"],
        date=datetime.date.fromisoformat(data["date"]) if "date" in data else None,
        rectification=data.get("rectification"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentEntry:
    """指标位次."""

    indicator: str
    place: int | None
    from_bottom: int | None
    tied: int | None
    missing: str | None
    points: Number | None
    full_mark: Number | None
    deductions: tuple[AssessmentEntryDeduction, ...]


def build_assessment_entry(data: Mapping[str, Any]) -> AssessmentEntry:
    """Return a valid record of the schema as AssessmentEntry."""
    return AssessmentEntry(
        indicator=data["indicator"],
        place=int(data["place"]) if "place" in data else None,
        from_bottom=int(data["from_bottom"]) if "from_bottom" in data else None,
        tied=int(data["tied"]) if "tied" in data else None,
        missing=data.get("missing"),
        points=data.get("points"),
        full_mark=data.get("full_mark"),
        deductions=tuple(build_assessment_entry_deduction(item) for item in data.get("deductions", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """上级考核."""

    path: str
    id: str
    unit: str
    name: str
    level: words.SuperiorLevel
    period: str
    published_on: datetime.date
    source_document: str
    participants: int
    overall: AssessmentOverall | None
    scheme: AssessmentScheme | None
    entries: tuple[AssessmentEntry, ...]


def build_assessment(data: Mapping[str, Any], path: str) -> Assessment:
    """Return a valid record of the schema as Assessment."""
    return Assessment(
        path=path,
        id=data["id"],
        unit=data["unit"],
        name=data["name"],
        level=data["level"],
        period=data["period"],
        published_on=datetime.date.fromisoformat(data["published_on"]),
        source_document=data["source_document"],
        participants=int(data["participants"]),
        overall=build_assessment_overall(data["overall"]) if "overall" in data else None,
        scheme=build_assessment_scheme(data["scheme"]) if "scheme" in data else None,
        entries=tuple(build_assessment_entry(item) for item in data["entries"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinStandingRow:
    """排名表."""

    subject: str
    place: int
    points: Number


def build_bulletin_standing_row(data: Mapping[str, Any]) -> BulletinStandingRow:
    """Return a valid record of the schema as BulletinStandingRow."""
    return BulletinStandingRow(
        subject=data["subject"],
        place=int(data["place"]),
        points=data["points"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinStanding:
    """排名情况."""

    board: str
    period: str
    group: str | None
    top: tuple[str, ...]
    bottom: tuple[str, ...]
    rows: tuple[BulletinStandingRow, ...]


def build_bulletin_standing(data: Mapping[str, Any]) -> BulletinStanding:
    """Return a valid record of the schema as BulletinStanding."""
    return BulletinStanding(
        board=data["board"],
        period=data["period"],
        group=data.get("group"),
        top=tuple(data.get("top", ())),
        bottom=tuple(data.get("bottom", ())),
        rows=tuple(build_bulletin_standing_row(item) for item in data.get("rows", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinProblem:
    """存在问题."""

    units: tuple[str, ...]
    text: str
    measure: str | None


def build_bulletin_problem(data: Mapping[str, Any]) -> BulletinProblem:
    """Return a valid record of the schema as BulletinProblem."""
    return BulletinProblem(
        units=tuple(data["units"]),
        text=data["text"],
        measure=data.get("measure"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class BulletinFigure:
    """数字出处."""

    text: str
    measure: str | None
    board: str | None
    period: str
    subjects: tuple[str, ...]
    quantity: words.BulletinFigureQuantity
    values: tuple[Number, ...]


def build_bulletin_figure(data: Mapping[str, Any]) -> BulletinFigure:
    """Return a valid record of the schema as BulletinFigure."""
    return BulletinFigure(
        text=data["text"],
        measure=data.get("measure"),
        board=data.get("board"),
        period=data["period"],
        subjects=tuple(data.get("subjects", ())),
        quantity=data["quantity"],
        values=tuple(data["values"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bulletin:
    """通报."""

    path: str
    id: str
    unit: str
    kind: words.BulletinKind
    title: str
    number: str
    period: str
    issued_on: datetime.date
    addressees: tuple[str, ...]
    overview: tuple[str, ...]
    standings: tuple[BulletinStanding, ...]
    problems: tuple[BulletinProblem, ...]
    requirements: tuple[str, ...]
    attachments: tuple[str, ...]
    copies: tuple[str, ...]
    public: bool
    public_until: datetime.date | None
    figures: tuple[BulletinFigure, ...]


def build_bulletin(data: Mapping[str, Any], path: str) -> Bulletin:
    """Return a valid record of the schema as Bulletin."""
    return Bulletin(
        path=path,
        id=data["id"],
        unit=data["unit"],
        kind=data["kind"],
        title=data["title"],
        number=data["number"],
        period=data["period"],
        issued_on=datetime.date.fromisoformat(data["issued_on"]),
        addressees=tuple(data["addressees"]),
        overview=tuple(data["overview"]),
        standings=tuple(build_bulletin_standing(item) for item in data.get("standings", ())),
        problems=tuple(build_bulletin_problem(item) for item in data.get("problems", ())),
        requirements=tuple(data["requirements"]),
        attachments=tuple(data.get("attachments", ())),
        copies=tuple(data.get("copies", ())),
        public=data["public"],
        public_until=datetime.date.fromisoformat(data["public_until"]) if "public_until" in data else None,
        figures=tuple(build_bulletin_figure(item) for item in data.get("figures", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class CasePromotion:
    """推广情况."""

    level: words.SuperiorLevel
    date: datetime.date
    document: str


def build_case_promotion(data: Mapping[str, Any]) -> CasePromotion:
    """Return a valid record of the schema as CasePromotion."""
    return CasePromotion(
        level=data["level"],
        date=datetime.date.fromisoformat(data["date"]),
        document=data["document"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """典型案例."""

    path: str
    id: str
    unit: str
    kind: words.CaseKind
    title: str
    aliases: tuple[str, ...]
    date: datetime.date
    facts: str
    origin_unit: str | None
    problem_types: tuple[words.ProblemType, ...]
    handling: str | None
    lessons: str
    promoted: tuple[CasePromotion, ...]
    publish: words.Publication
    public_until: datetime.date | None


def build_case(data: Mapping[str, Any], path: str) -> Case:
    """Return a valid record of the schema as Case."""
    return Case(
        path=path,
        id=data["id"],
        unit=data["unit"],
        kind=data["kind"],
        title=data["title"],
        aliases=tuple(data.get("aliases", ())),
        date=datetime.date.fromisoformat(data["date"]),
        facts=data["facts"],
        origin_unit=data.get("origin_unit"),
        problem_types=tuple(data.get("problem_types", ())),
        handling=data.get("handling"),
        lessons=data["lessons"],
        promoted=tuple(build_case_promotion(item) for item in data.get("promoted", ())),
        publish=data["publish"],
        public_until=datetime.date.fromisoformat(data["public_until"]) if "public_until" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestImage:
    """执政形象."""

    unit: str
    marks: tuple[Number, ...]


def build_contest_image(data: Mapping[str, Any]) -> ContestImage:
    """Return a valid record of the schema as ContestImage."""
    return ContestImage(
        unit=data["unit"],
        marks=tuple(data["marks"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestAdjustment:
    """加分扣分."""

    unit: str
    kind: words.AdjustmentKind
    points: Number | None
    reason: str
    date: datetime.date
    basis: str


def build_contest_adjustment(data: Mapping[str, Any]) -> ContestAdjustment:
    """Return a valid record of the schema as ContestAdjustment."""
    return ContestAdjustment(
        unit=data["unit"],
        kind=data["kind"],
        points=data.get("points"),
        reason=data["reason"],
        date=datetime.date.fromisoformat(data["date"]),
        basis=data["basis"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """书记大比武."""

    path: str
    id: str
    unit: str
    year: int
    date: datetime.date
    judges: int
    image: tuple[ContestImage, ...]
    adjustments: tuple[ContestAdjustment, ...]


def build_contest(data: Mapping[str, Any], path: str) -> Contest:
    """Return a valid record of the schema as Contest."""
    return Contest(
        path=path,
        id=data["id"],
        unit=data["unit"],
        year=int(data["year"]),
        date=datetime.date.fromisoformat(data["date"]),
        judges=int(data["judges"]),
        image=tuple(build_contest_image(item) for item in data["image"]),
        adjustments=tuple(build_contest_adjustment(item) for item in data.get("adjustments", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionProposal:
    """系统提示."""

    tier: str
    indicator: str
    period: str


def build_decision_proposal(data: Mapping[str, Any]) -> DecisionProposal:
    """Return a valid record of the schema as DecisionProposal."""
    return DecisionProposal(
        tier=data["tier"],
        indicator=data["indicator"],
        period=data["period"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTarget:
    """对象."""

    unit: str
    post: str


def build_decision_target(data: Mapping[str, Any]) -> DecisionTarget:
    """Return a valid record of the schema as DecisionTarget."""
    return DecisionTarget(
        unit=data["unit"],
        post=data["post"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionHistory:
    """办理过程."""

    date: datetime.date
    state: words.DecisionHistoryState
    by: str
    text: str | None


def build_decision_history(data: Mapping[str, Any]) -> DecisionHistory:
    """Return a valid record of the schema as DecisionHistory."""
    return DecisionHistory(
        date=datetime.date.fromisoformat(data["date"]),
        state=data["state"],
        by=data["by"],
        text=data.get("text"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionIntegrity:
    """党风廉政考核."""

    year: int
    item: str


def build_decision_integrity(data: Mapping[str, Any]) -> DecisionIntegrity:
    """Return a valid record of the schema as DecisionIntegrity."""
    return DecisionIntegrity(
        year=int(data["year"]),
        item=data["item"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """处理决定."""

    path: str
    id: str
    unit: str
    kind: words.DecisionKind
    proposal: DecisionProposal | None
    appeal: str | None
    measure: words.DecisionMeasure
    targets: tuple[DecisionTarget, ...]
    facts: str
    note: str | None
    history: tuple[DecisionHistory, ...]
    deadline: datetime.date | None
    public_until: datetime.date | None
    integrity: DecisionIntegrity | None


def build_decision(data: Mapping[str, Any], path: str) -> Decision:
    """Return a valid record of the schema as Decision."""
    return Decision(
        path=path,
        id=data["id"],
        unit=data["unit"],
        kind=data["kind"],
        proposal=build_decision_proposal(data["proposal"]) if "proposal" in data else None,
        appeal=data.get("appeal"),
        measure=data["measure"],
        targets=tuple(build_decision_target(item) for item in data["targets"]),
        facts=data["facts"],
        note=data.get("note"),
        history=tuple(build_decision_history(item) for item in data["history"]),
        deadline=datetime.date.fromisoformat(data["deadline"]) if "deadline" in data else None,
        public_until=datetime.date.fromisoformat(data["public_until"]) if "public_until" in data else None,
        integrity=build_decision_integrity(data["integrity"]) if "integrity" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationGroup:
    """测评组别."""

    id: str
    name: str
    weight: Number
    issued: int
    returned: int
    valid: int


def build_evaluation_group(data: Mapping[str, Any]) -> EvaluationGroup:
    """Return a valid record of the schema as EvaluationGroup."""
    return EvaluationGroup(
        id=data["id"],
        name=data["name"],
        weight=data["weight"],
        issued=int(data["issued"]),
        returned=int(data["returned"]),
        valid=int(data["valid"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationTally:
    """计票."""

    unit: str
    section: str
    group: str
    satisfied: int
    fairly_satisfied: int
    dissatisfied: int
    unknown: int


def build_evaluation_tally(data: Mapping[str, Any]) -> EvaluationTally:
    """Return a valid record of the schema as EvaluationTally."""
    return EvaluationTally(
        unit=data["unit"],
        section=data["section"],
        group=data["group"],
        satisfied=int(data["satisfied"]),
        fairly_satisfied=int(data["fairly_satisfied"]),
        dissatisfied=int(data["dissatisfied"]),
        unknown=int(data["unknown"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationBallot:
    """测评票."""

    group: str | None
    serial: int | None
    marks: tuple[str, ...]


def build_evaluation_ballot(data: Mapping[str, Any]) -> EvaluationBallot:
    """Return a valid record of the schema as EvaluationBallot."""
    return EvaluationBallot(
        group=data.get("group"),
        serial=int(data["serial"]) if "serial" in data else None,
        marks=tuple(data.get("marks", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationOutcome:
    """结果运用."""

    unit: str
    section: str
    kind: words.EvaluationOutcomeKind
    date: datetime.date
    decided_by: str
    rectify_by: datetime.date | None
    post_before: str | None
    rank_before: str | None
    post_after: str | None
    rank_after: str | None
    effective_on: datetime.date | None


def build_evaluation_outcome(data: Mapping[str, Any]) -> EvaluationOutcome:
    """Return a valid record of the schema as EvaluationOutcome."""
    return EvaluationOutcome(
        unit=data["unit"],
        section=data["section"],
        kind=data["kind"],
        date=datetime.date.fromisoformat(data["date"]),
        decided_by=data["decided_by"],
        rectify_by=datetime.date.fromisoformat(data["rectify_by"]) if "rectify_by" in data else None,
        post_before=data.get("post_before"),
        rank_before=data.get("rank_before"),
        post_after=data.get("post_after"),
        rank_after=data.get("rank_after"),
        effective_on=datetime.date.fromisoformat(data["effective_on"]) if "effective_on" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """股室测评."""

    path: str
    id: str
    unit: str
    number: int
    period: str
    title: str
    from_: datetime.date
    to: datetime.date
    published_on: datetime.date
    plan_document: str
    method: str
    channels: tuple[str, ...]
    groups: tuple[EvaluationGroup, ...]
    tallies: tuple[EvaluationTally, ...]
    ballots: tuple[EvaluationBallot, ...]
    outcomes: tuple[EvaluationOutcome, ...]


def build_evaluation(data: Mapping[str, Any], path: str) -> Evaluation:
    """Return a valid record of the schema as Evaluation."""
    return Evaluation(
        path=path,
        id=data["id"],
        unit=data["unit"],
        number=int(data["number"]),
        period=data["period"],
        title=data["title"],
        from_=datetime.date.fromisoformat(data["from"]),
        to=datetime.date.fromisoformat(data["to"]),
        published_on=datetime.date.fromisoformat(data["published_on"]),
        plan_document=data["plan_document"],
        method=data["method"],
        channels=tuple(data["channels"]),
        groups=tuple(build_evaluation_group(item) for item in data["groups"]),
        tallies=tuple(build_evaluation_tally(item) for item in data["tallies"]),
        ballots=tuple(build_evaluation_ballot(item) for item in data.get("ballots", ())),
        outcomes=tuple(build_evaluation_outcome(item) for item in data.get("outcomes", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamResult:
    """成绩."""

    unit: str
    mark: Number | None
    absent: bool | None
    reason: str | None
    makeup: bool | None


def build_exam_result(data: Mapping[str, Any]) -> ExamResult:
    """Return a valid record of the schema as ExamResult."""
    return ExamResult(
        unit=data["unit"],
        mark=data.get("mark"),
        absent=data.get("absent"),
        reason=data.get("reason"),
        makeup=data.get("makeup"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Exam:
    """营商环境知识考试."""

    path: str
    id: str
    unit: str
    year: int
    number: int
    date: datetime.date
    full_mark: int
    paper: str
    syllabus: tuple[str, ...]
    results: tuple[ExamResult, ...]


def build_exam(data: Mapping[str, Any], path: str) -> Exam:
    """Return a valid record of the schema as Exam."""
    return Exam(
        path=path,
        id=data["id"],
        unit=data["unit"],
        year=int(data["year"]),
        number=int(data["number"]),
        date=datetime.date.fromisoformat(data["date"]),
        full_mark=int(data["full_mark"]),
        paper=data["paper"],
        syllabus=tuple(data["syllabus"]),
        results=tuple(build_exam_result(item) for item in data["results"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorTarget:
    """目标."""

    year: int
    value: Number
    place: int | None


def build_indicator_target(data: Mapping[str, Any]) -> IndicatorTarget:
    """Return a valid record of the schema as IndicatorTarget."""
    return IndicatorTarget(
        year=int(data["year"]),
        value=data["value"],
        place=int(data["place"]) if "place" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorChief:
    """指标长."""

    name: str
    post: str
    rank: words.IndicatorChiefRank
    unit: str | None
    from_: datetime.date
    to: datetime.date | None
    claimed_on: datetime.date | None
    commitment: str | None


def build_indicator_chief(data: Mapping[str, Any]) -> IndicatorChief:
    """Return a valid record of the schema as IndicatorChief."""
    return IndicatorChief(
        name=data["name"],
        post=data["post"],
        rank=data["rank"],
        unit=data.get("unit"),
        from_=datetime.date.fromisoformat(data["from"]),
        to=datetime.date.fromisoformat(data["to"]) if "to" in data else None,
        claimed_on=datetime.date.fromisoformat(data["claimed_on"]) if "claimed_on" in data else None,
        commitment=data.get("commitment"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """指标."""

    path: str
    code: str
    level: int
    parent: str | None
    name: str
    definition: str
    measure: str | None
    filing: words.IndicatorFiling | None
    direction: words.Direction | None
    full_score: Number | None
    weight: Number | None
    data_source: str | None
    cycle: words.Cycle | None
    target: IndicatorTarget | None
    lead_units: tuple[str, ...]
    responsible_units: tuple[str, ...]
    chiefs: tuple[IndicatorChief, ...]
    counterpart_city: str | None
    counterpart_province: str | None
    valid_from: datetime.date
    valid_to: datetime.date | None


def build_indicator(data: Mapping[str, Any], path: str) -> Indicator:
    """Return a valid record of the schema as Indicator."""
    return Indicator(
        path=path,
        code=data["code"],
        level=int(data["level"]),
        parent=data.get("parent"),
        name=data["name"],
        definition=data["definition"],
        measure=data.get("measure"),
        filing=data.get("filing"),
        direction=data.get("direction"),
        full_score=data.get("full_score"),
        weight=data.get("weight"),
        data_source=data.get("data_source"),
        cycle=data.get("cycle"),
        target=build_indicator_target(data["target"]) if "target" in data else None,
        lead_units=tuple(data.get("lead_units", ())),
        responsible_units=tuple(data.get("responsible_units", ())),
        chiefs=tuple(build_indicator_chief(item) for item in data["chiefs"]),
        counterpart_city=data.get("counterpart_city"),
        counterpart_province=data.get("counterpart_province"),
        valid_from=datetime.date.fromisoformat(data["valid_from"]),
        valid_to=datetime.date.fromisoformat(data["valid_to"]) if "valid_to" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPlanPlan:
    """检查计划."""

    number: int
    enterprise: str | None
    enterprise_class: words.EnterpriseClass
    items: tuple[str, ...]
    max_times: int
    legal_basis: str
    approved_by: str


def build_inspection_plan_plan(data: Mapping[str, Any]) -> InspectionPlanPlan:
    """Return a valid record of the schema as InspectionPlanPlan."""
    return InspectionPlanPlan(
        number=int(data["number"]),
        enterprise=data.get("enterprise"),
        enterprise_class=data["enterprise_class"],
        items=tuple(data["items"]),
        max_times=int(data["max_times"]),
        legal_basis=data["legal_basis"],
        approved_by=data["approved_by"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPlan:
    """涉企检查计划."""

    path: str
    unit: str
    period: str
    submitted_on: datetime.date
    submitted_by: str
    plans: tuple[InspectionPlanPlan, ...]


def build_inspection_plan(data: Mapping[str, Any], path: str) -> InspectionPlan:
    """Return a valid record of the schema as InspectionPlan."""
    return InspectionPlan(
        path=path,
        unit=data["unit"],
        period=data["period"],
        submitted_on=datetime.date.fromisoformat(data["submitted_on"]),
        submitted_by=data["submitted_by"],
        plans=tuple(build_inspection_plan_plan(item) for item in data["plans"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingChair:
    """主持人."""

    post: str
    name: str | None


def build_minutes_meeting_chair(data: Mapping[str, Any]) -> MinutesMeetingChair:
    """Return a valid record of the schema as MinutesMeetingChair."""
    return MinutesMeetingChair(
        post=data["post"],
        name=data.get("name"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingMaterial:
    """会议材料."""

    kind: words.MinutesMeetingMaterialKind
    title: str


def build_minutes_meeting_material(data: Mapping[str, Any]) -> MinutesMeetingMaterial:
    """Return a valid record of the schema as MinutesMeetingMaterial."""
    return MinutesMeetingMaterial(
        kind=data["kind"],
        title=data["title"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingPreSurvey:
    """会前调研."""

    from_: datetime.date
    to: datetime.date
    method: str
    enterprises_visited: int
    issues: tuple[str, ...]


def build_minutes_meeting_pre_survey(data: Mapping[str, Any]) -> MinutesMeetingPreSurvey:
    """Return a valid record of the schema as MinutesMeetingPreSurvey."""
    return MinutesMeetingPreSurvey(
        from_=datetime.date.fromisoformat(data["from"]),
        to=datetime.date.fromisoformat(data["to"]),
        method=data["method"],
        enterprises_visited=int(data["enterprises_visited"]),
        issues=tuple(data.get("issues", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingAttendanceRepresentative:
    """代表名单."""

    group: words.RepresentativeGroup
    name: str


def build_minutes_meeting_attendance_representative(data: Mapping[str, Any]) -> MinutesMeetingAttendanceRepresentative:
    """Return a valid record of the schema as MinutesMeetingAttendanceRepresentative."""
    return MinutesMeetingAttendanceRepresentative(
        group=data["group"],
        name=data["name"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingAttendance:
    """出席情况."""

    first_in_charge: bool
    absence_reason: str | None
    leadership: tuple[str, ...]
    npc_deputies: int
    cppcc_members: int
    enterprise_representatives: int
    resident_group: int
    representatives: tuple[MinutesMeetingAttendanceRepresentative, ...]


def build_minutes_meeting_attendance(data: Mapping[str, Any]) -> MinutesMeetingAttendance:
    """Return a valid record of the schema as MinutesMeetingAttendance."""
    return MinutesMeetingAttendance(
        first_in_charge=data["first_in_charge"],
        absence_reason=data.get("absence_reason"),
        leadership=tuple(data["leadership"]),
        npc_deputies=int(data["npc_deputies"]),
        cppcc_members=int(data["cppcc_members"]),
        enterprise_representatives=int(data["enterprise_representatives"]),
        resident_group=int(data["resident_group"]),
        representatives=tuple(
            build_minutes_meeting_attendance_representative(item) for item in data.get("representatives", ())
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingIssueRaised:
    """反映问题及答复."""

    number: int
    kind: words.MinutesMeetingIssueRaisedKind
    text: str
    reply: str | None
    appeal: str | None


def build_minutes_meeting_issue_raised(data: Mapping[str, Any]) -> MinutesMeetingIssueRaised:
    """Return a valid record of the schema as MinutesMeetingIssueRaised."""
    return MinutesMeetingIssueRaised(
        number=int(data["number"]),
        kind=data["kind"],
        text=data["text"],
        reply=data.get("reply"),
        appeal=data.get("appeal"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingResolution:
    """议定事项."""

    number: int
    text: str
    unit: str
    responsible: str
    due: datetime.date


def build_minutes_meeting_resolution(data: Mapping[str, Any]) -> MinutesMeetingResolution:
    """Return a valid record of the schema as MinutesMeetingResolution."""
    return MinutesMeetingResolution(
        number=int(data["number"]),
        text=data["text"],
        unit=data["unit"],
        responsible=data["responsible"],
        due=datetime.date.fromisoformat(data["due"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeetingFollowup:
    """会后跟进."""

    period: str
    resolution: int
    date: datetime.date
    result: words.MinutesMeetingFollowupResult
    text: str
    verified_by: str | None


def build_minutes_meeting_followup(data: Mapping[str, Any]) -> MinutesMeetingFollowup:
    """Return a valid record of the schema as MinutesMeetingFollowup."""
    return MinutesMeetingFollowup(
        period=data["period"],
        resolution=int(data["resolution"]),
        date=datetime.date.fromisoformat(data["date"]),
        result=data["result"],
        text=data["text"],
        verified_by=data.get("verified_by"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesMeeting:
    """会议."""

    number: int
    type: words.MeetingType
    title: str
    date: datetime.date
    place: str
    chair: MinutesMeetingChair
    recorder: str | None
    convener: str | None
    member_units: tuple[str, ...]
    lead: str | None
    resident_group: str | None
    focus: tuple[words.MinutesMeetingFocus, ...]
    campaign: str | None
    materials: tuple[MinutesMeetingMaterial, ...]
    pre_survey: MinutesMeetingPreSurvey | None
    agenda: tuple[str, ...]
    attendance: MinutesMeetingAttendance | None
    issues_raised: tuple[MinutesMeetingIssueRaised, ...]
    resolutions: tuple[MinutesMeetingResolution, ...]
    followup: tuple[MinutesMeetingFollowup, ...]
    opinions: tuple[str, ...]
    faults: tuple[words.MinutesMeetingFault, ...]
    next_meeting: datetime.date | None


def build_minutes_meeting(data: Mapping[str, Any]) -> MinutesMeeting:
    """Return a valid record of the schema as MinutesMeeting."""
    return MinutesMeeting(
        number=int(data["number"]),
        type=data["type"],
        title=data["title"],
        date=datetime.date.fromisoformat(data["date"]),
        place=data["place"],
        chair=build_minutes_meeting_chair(data["chair"]),
        recorder=data.get("recorder"),
        convener=data.get("convener"),
        member_units=tuple(data.get("member_units", ())),
        lead=data.get("lead"),
        resident_group=data.get("resident_group"),
        focus=tuple(data.get("focus", ())),
        campaign=data.get("campaign"),
        materials=tuple(build_minutes_meeting_material(item) for item in data.get("materials", ())),
        pre_survey=build_minutes_meeting_pre_survey(data["pre_survey"]) if "pre_survey" in data else None,
        agenda=tuple(data["agenda"]),
        attendance=build_minutes_meeting_attendance(data["attendance"]) if "attendance" in data else None,
        issues_raised=tuple(build_minutes_meeting_issue_raised(item) for item in data.get("issues_raised", ())),
        resolutions=tuple(build_minutes_meeting_resolution(item) for item in data.get("resolutions", ())),
        followup=tuple(build_minutes_meeting_followup(item) for item in data.get("followup", ())),
        opinions=tuple(data.get("opinions", ())),
        faults=tuple(data.get("faults", ())),
        next_meeting=datetime.date.fromisoformat(data["next_meeting"]) if "next_meeting" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """会议纪要."""

    path: str
    unit: str
    period: str
    submitted_on: datetime.date
    submitted_by: str
    meetings: tuple[MinutesMeeting, ...]


def build_minutes(data: Mapping[str, Any], path: str) -> Minutes:
    """Return a valid record of the schema as Minutes."""
    return Minutes(
        path=path,
        unit=data["unit"],
        period=data["period"],
        submitted_on=datetime.date.fromisoformat(data["submitted_on"]),
        submitted_by=data["submitted_by"],
        meetings=tuple(build_minutes_meeting(item) for item in data["meetings"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAccountabilityTier:
    """档次."""

    id: str
    name: str
    targets: tuple[str, ...]


def build_policy_accountability_tier(data: Mapping[str, Any]) -> PolicyAccountabilityTier:
    """Return a valid record of the schema as PolicyAccountabilityTier."""
    return PolicyAccountabilityTier(
        id=data["id"],
        name=data["name"],
        targets=tuple(data["targets"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyAccountability:
    """问责规则."""

    path: str
    basis: str
    effective_from: datetime.date
    remind_from: int
    bottom: int
    bottom_ties: words.BottomTies
    repeat_times: int
    repeat_mode: words.RepeatMode
    repeat_window: words.RepeatWindow
    overlap: words.PolicyAccountabilityOverlap
    levels: tuple[int, ...]
    missing_place: words.PolicyAccountabilityMissingPlace
    tiers: tuple[PolicyAccountabilityTier, ...]
    measures_by_weight: tuple[str, ...]
    same_rank_months: int


def build_policy_accountability(data: Mapping[str, Any], path: str) -> PolicyAccountability:
    """Return a valid record of the schema as PolicyAccountability."""
    return PolicyAccountability(
        path=path,
        basis=data["basis"],
        effective_from=datetime.date.fromisoformat(data["effective_from"]),
        remind_from=int(data["remind_from"]),
        bottom=int(data["bottom"]),
        bottom_ties=data["bottom_ties"],
        repeat_times=int(data["repeat_times"]),
        repeat_mode=data["repeat_mode"],
        repeat_window=data["repeat_window"],
        overlap=data["overlap"],
        levels=tuple(int(item) for item in data["levels"]),
        missing_place=data["missing_place"],
        tiers=tuple(build_policy_accountability_tier(item) for item in data["tiers"]),
        measures_by_weight=tuple(data["measures_by_weight"]),
        same_rank_months=int(data["same_rank_months"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBatchesBatch:
    """批次."""

    id: str
    source: str
    theme: str
    assigned_on: datetime.date
    total: int
    publish_titles: bool


def build_policy_batches_batch(data: Mapping[str, Any]) -> PolicyBatchesBatch:
    """Return a valid record of the schema as PolicyBatchesBatch."""
    return PolicyBatchesBatch(
        id=data["id"],
        source=data["source"],
        theme=data["theme"],
        assigned_on=datetime.date.fromisoformat(data["assigned_on"]),
        total=int(data["total"]),
        publish_titles=data["publish_titles"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyBatches:
    """交办批次."""

    path: str
    batches: tuple[PolicyBatchesBatch, ...]


def build_policy_batches(data: Mapping[str, Any], path: str) -> PolicyBatches:
    """Return a valid record of the schema as PolicyBatches."""
    return PolicyBatches(
        path=path,
        batches=tuple(build_policy_batches_batch(item) for item in data["batches"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyHolidaysAdjustment:
    """调整."""

    date: datetime.date
    working: bool
    reason: str


def build_policy_holidays_adjustment(data: Mapping[str, Any]) -> PolicyHolidaysAdjustment:
    """Return a valid record of the schema as PolicyHolidaysAdjustment."""
    return PolicyHolidaysAdjustment(
        date=datetime.date.fromisoformat(data["date"]),
        working=data["working"],
        reason=data["reason"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyHolidays:
    """地方调休."""

    path: str
    adjustments: tuple[PolicyHolidaysAdjustment, ...]


def build_policy_holidays(data: Mapping[str, Any], path: str) -> PolicyHolidays:
    """Return a valid record of the schema as PolicyHolidays."""
    return PolicyHolidays(
        path=path,
        adjustments=tuple(build_policy_holidays_adjustment(item) for item in data["adjustments"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyLifecycleTransition:
    """步骤."""

    action: words.RectificationAction
    from_: tuple[words.RectificationState, ...]
    to: words.StateAfterStep
    by: words.StepTaker


def build_policy_lifecycle_transition(data: Mapping[str, Any]) -> PolicyLifecycleTransition:
    """Return a valid record of the schema as PolicyLifecycleTransition."""
    return PolicyLifecycleTransition(
        action=data["action"],
        from_=tuple(data["from"]),
        to=data["to"],
        by=data["by"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyLifecycle:
    """整改流程."""

    path: str
    transitions: tuple[PolicyLifecycleTransition, ...]
    max_days: int


def build_policy_lifecycle(data: Mapping[str, Any], path: str) -> PolicyLifecycle:
    """Return a valid record of the schema as PolicyLifecycle."""
    return PolicyLifecycle(
        path=path,
        transitions=tuple(build_policy_lifecycle_transition(item) for item in data["transitions"]),
        max_days=int(data["max_days"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReleasesRelease:
    """放行."""

    sha256: str
    path: str
    reason: str
    approved_by: str
    second_approver: str
    approved_on: datetime.date
    expires_on: datetime.date


def build_policy_releases_release(data: Mapping[str, Any]) -> PolicyReleasesRelease:
    """Return a valid record of the schema as PolicyReleasesRelease."""
    return PolicyReleasesRelease(
        sha256=data["sha256"],
        path=data["path"],
        reason=data["reason"],
        approved_by=data["approved_by"],
        second_approver=data["second_approver"],
        approved_on=datetime.date.fromisoformat(data["approved_on"]),
        expires_on=datetime.date.fromisoformat(data["expires_on"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReleases:
    """误报放行."""

    path: str
    releases: tuple[PolicyReleasesRelease, ...]


def build_policy_releases(data: Mapping[str, Any], path: str) -> PolicyReleases:
    """Return a valid record of the schema as PolicyReleases."""
    return PolicyReleases(
        path=path,
        releases=tuple(build_policy_releases_release(item) for item in data["releases"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReportingItem:
    """报送事项."""

    kind: words.PlannedKind
    name: str
    who: words.FilingGroup
    cycle: words.Cycle
    due_day: int
    since: str


def build_policy_reporting_item(data: Mapping[str, Any]) -> PolicyReportingItem:
    """Return a valid record of the schema as PolicyReportingItem."""
    return PolicyReportingItem(
        kind=data["kind"],
        name=data["name"],
        who=data["who"],
        cycle=data["cycle"],
        due_day=int(data["due_day"]),
        since=data["since"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReportingExcused:
    """准予缺报."""

    unit: str
    kind: str
    periods: tuple[str, ...]
    reason: str
    approved_by: str


def build_policy_reporting_excused(data: Mapping[str, Any]) -> PolicyReportingExcused:
    """Return a valid record of the schema as PolicyReportingExcused."""
    return PolicyReportingExcused(
        unit=data["unit"],
        kind=data["kind"],
        periods=tuple(data["periods"]),
        reason=data["reason"],
        approved_by=data["approved_by"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReporting:
    """报送计划."""

    path: str
    items: tuple[PolicyReportingItem, ...]
    excused: tuple[PolicyReportingExcused, ...]


def build_policy_reporting(data: Mapping[str, Any], path: str) -> PolicyReporting:
    """Return a valid record of the schema as PolicyReporting."""
    return PolicyReporting(
        path=path,
        items=tuple(build_policy_reporting_item(item) for item in data["items"]),
        excused=tuple(build_policy_reporting_excused(item) for item in data.get("excused", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyWaiversWaiver:
    """豁免."""

    code: str
    path: str
    pointer: str | None
    reason: str
    approved_by: str
    approved_on: datetime.date
    expires_on: datetime.date


def build_policy_waivers_waiver(data: Mapping[str, Any]) -> PolicyWaiversWaiver:
    """Return a valid record of the schema as PolicyWaiversWaiver."""
    return PolicyWaiversWaiver(
        code=data["code"],
        path=data["path"],
        pointer=data.get("pointer"),
        reason=data["reason"],
        approved_by=data["approved_by"],
        approved_on=datetime.date.fromisoformat(data["approved_on"]),
        expires_on=datetime.date.fromisoformat(data["expires_on"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyWaivers:
    """检查豁免."""

    path: str
    waivers: tuple[PolicyWaiversWaiver, ...]


def build_policy_waivers(data: Mapping[str, Any], path: str) -> PolicyWaivers:
    """Return a valid record of the schema as PolicyWaivers."""
    return PolicyWaivers(
        path=path,
        waivers=tuple(build_policy_waivers_waiver(item) for item in data["waivers"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntryProblem:
    """堵点痛点难点."""

    kind: words.ProblemKind
    text: str


def build_progress_entry_problem(data: Mapping[str, Any]) -> ProgressEntryProblem:
    """Return a valid record of the schema as ProgressEntryProblem."""
    return ProgressEntryProblem(
        kind=data["kind"],
        text=data["text"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntryHighlight:
    """特色亮点品牌."""

    kind: words.ProgressEntryHighlightKind
    text: str


def build_progress_entry_highlight(data: Mapping[str, Any]) -> ProgressEntryHighlight:
    """Return a valid record of the schema as ProgressEntryHighlight."""
    return ProgressEntryHighlight(
        kind=data["kind"],
        text=data["text"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntryLiaison:
    """上级衔接."""

    organisation: str | None
    contacted_on: datetime.date | None
    standard: str | None
    standard_date: datetime.date | None


def build_progress_entry_liaison(data: Mapping[str, Any]) -> ProgressEntryLiaison:
    """Return a valid record of the schema as ProgressEntryLiaison."""
    return ProgressEntryLiaison(
        organisation=data.get("organisation"),
        contacted_on=datetime.date.fromisoformat(data["contacted_on"]) if "contacted_on" in data else None,
        standard=data.get("standard"),
        standard_date=datetime.date.fromisoformat(data["standard_date"]) if "standard_date" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntryIncident:
    """失职事件."""

    kind: str
    date: datetime.date
    text: str


def build_progress_entry_incident(data: Mapping[str, Any]) -> ProgressEntryIncident:
    """Return a valid record of the schema as ProgressEntryIncident."""
    return ProgressEntryIncident(
        kind=data["kind"],
        date=datetime.date.fromisoformat(data["date"]),
        text=data["text"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressEntry:
    """指标进展."""

    indicator: str
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    missing: str | None
    target: Number
    status: words.ProgressEntryStatus
    narrative: str
    gap: str | None
    measures: tuple[str, ...]
    responsible: str
    verified_by: str | None
    problems: tuple[ProgressEntryProblem, ...]
    highlights: tuple[ProgressEntryHighlight, ...]
    liaison: tuple[ProgressEntryLiaison, ...]
    incidents: tuple[ProgressEntryIncident, ...]
    evidence: tuple[str, ...]


def build_progress_entry(data: Mapping[str, Any]) -> ProgressEntry:
    """Return a valid record of the schema as ProgressEntry."""
    return ProgressEntry(
        indicator=data["indicator"],
        value=data.get("value"),
        numerator=data.get("numerator"),
        denominator=data.get("denominator"),
        missing=data.get("missing"),
        target=data["target"],
        status=data["status"],
        narrative=data["narrative"],
        gap=data.get("gap"),
        measures=tuple(data.get("measures", ())),
        responsible=data["responsible"],
        verified_by=data.get("verified_by"),
        problems=tuple(build_progress_entry_problem(item) for item in data.get("problems", ())),
        highlights=tuple(build_progress_entry_highlight(item) for item in data.get("highlights", ())),
        liaison=tuple(build_progress_entry_liaison(item) for item in data.get("liaison", ())),
        incidents=tuple(build_progress_entry_incident(item) for item in data.get("incidents", ())),
        evidence=tuple(data.get("evidence", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """指标进展月报."""

    path: str
    unit: str
    period: str
    submitted_on: datetime.date
    submitted_by: str
    reviewed_by: str | None
    entries: tuple[ProgressEntry, ...]


def build_progress(data: Mapping[str, Any], path: str) -> Progress:
    """Return a valid record of the schema as Progress."""
    return Progress(
        path=path,
        unit=data["unit"],
        period=data["period"],
        submitted_on=datetime.date.fromisoformat(data["submitted_on"]),
        submitted_by=data["submitted_by"],
        reviewed_by=data.get("reviewed_by"),
        entries=tuple(build_progress_entry(item) for item in data["entries"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationBatch:
    """所属批次."""

    id: str
    number: int


def build_rectification_batch(data: Mapping[str, Any]) -> RectificationBatch:
    """Return a valid record of the schema as RectificationBatch."""
    return RectificationBatch(
        id=data["id"],
        number=int(data["number"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationResolution:
    """来源议定事项."""

    unit: str
    period: str
    number: int


def build_rectification_resolution(data: Mapping[str, Any]) -> RectificationResolution:
    """Return a valid record of the schema as RectificationResolution."""
    return RectificationResolution(
        unit=data["unit"],
        period=data["period"],
        number=int(data["number"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationDeadline:
    """整改时限."""

    date: datetime.date
    kind: words.DeadlineKind


def build_rectification_deadline(data: Mapping[str, Any]) -> RectificationDeadline:
    """Return a valid record of the schema as RectificationDeadline."""
    return RectificationDeadline(
        date=datetime.date.fromisoformat(data["date"]),
        kind=data["kind"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationEvent:
    """办理过程."""

    date: datetime.date
    action: words.RectificationAction
    by: str
    text: str
    new_deadline: datetime.date | None
    approved_by: str | None
    evidence: tuple[str, ...]


def build_rectification_event(data: Mapping[str, Any]) -> RectificationEvent:
    """Return a valid record of the schema as RectificationEvent."""
    return RectificationEvent(
        date=datetime.date.fromisoformat(data["date"]),
        action=data["action"],
        by=data["by"],
        text=data["text"],
        new_deadline=datetime.date.fromisoformat(data["new_deadline"]) if "new_deadline" in data else None,
        approved_by=data.get("approved_by"),
        evidence=tuple(data.get("evidence", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class RectificationFeedback:
    """企业反馈."""

    date: datetime.date
    satisfaction: words.RectificationFeedbackSatisfaction


def build_rectification_feedback(data: Mapping[str, Any]) -> RectificationFeedback:
    """Return a valid record of the schema as RectificationFeedback."""
    return RectificationFeedback(
        date=datetime.date.fromisoformat(data["date"]),
        satisfaction=data["satisfaction"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectification:
    """整改事项."""

    path: str
    id: str
    unit: str
    title: str
    description: str | None
    source: words.RectificationSource
    batch: RectificationBatch | None
    resolution: RectificationResolution | None
    appeal: str | None
    indicator: str | None
    section: str | None
    problem_kind: words.ProblemKind | None
    problem_types: tuple[words.ProblemType, ...]
    phenomenon: words.RectificationPhenomenon | None
    enforcement_faults: tuple[words.EnforcementFault, ...]
    lead_unit: str | None
    responsible_leader: str
    responsible: str
    goal: str
    measures: tuple[str, ...]
    deadline: RectificationDeadline
    events: tuple[RectificationEvent, ...]
    feedback: RectificationFeedback | None


def build_rectification(data: Mapping[str, Any], path: str) -> Rectification:
    """Return a valid record of the schema as Rectification."""
    return Rectification(
        path=path,
        id=data["id"],
        unit=data["unit"],
        title=data["title"],
        description=data.get("description"),
        source=data["source"],
        batch=build_rectification_batch(data["batch"]) if "batch" in data else None,
        resolution=build_rectification_resolution(data["resolution"]) if "resolution" in data else None,
        appeal=data.get("appeal"),
        indicator=data.get("indicator"),
        section=data.get("section"),
        problem_kind=data.get("problem_kind"),
        problem_types=tuple(data.get("problem_types", ())),
        phenomenon=data.get("phenomenon"),
        enforcement_faults=tuple(data.get("enforcement_faults", ())),
        lead_unit=data.get("lead_unit"),
        responsible_leader=data["responsible_leader"],
        responsible=data["responsible"],
        goal=data["goal"],
        measures=tuple(data["measures"]),
        deadline=build_rectification_deadline(data["deadline"]),
        events=tuple(build_rectification_event(item) for item in data["events"]),
        feedback=build_rectification_feedback(data["feedback"]) if "feedback" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReformBaseline:
    """改革前."""

    steps: int
    time: Number
    materials: int
    trips: int
    cost: Number


def build_reform_baseline(data: Mapping[str, Any]) -> ReformBaseline:
    """Return a valid record of the schema as ReformBaseline."""
    return ReformBaseline(
        steps=int(data["steps"]),
        time=data["time"],
        materials=int(data["materials"]),
        trips=int(data["trips"]),
        cost=data["cost"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReformCurrent:
    """改革后."""

    steps: int
    time: Number
    materials: int
    trips: int
    cost: Number


def build_reform_current(data: Mapping[str, Any]) -> ReformCurrent:
    """Return a valid record of the schema as ReformCurrent."""
    return ReformCurrent(
        steps=int(data["steps"]),
        time=data["time"],
        materials=int(data["materials"]),
        trips=int(data["trips"]),
        cost=data["cost"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Reform:
    """五减事项."""

    path: str
    id: str
    unit: str
    service_item: str
    indicator: str | None
    date: datetime.date
    time_unit: words.ReformTimeUnit
    baseline: ReformBaseline
    current: ReformCurrent
    basis: str


def build_reform(data: Mapping[str, Any], path: str) -> Reform:
    """Return a valid record of the schema as Reform."""
    return Reform(
        path=path,
        id=data["id"],
        unit=data["unit"],
        service_item=data["service_item"],
        indicator=data.get("indicator"),
        date=datetime.date.fromisoformat(data["date"]),
        time_unit=data["time_unit"],
        baseline=build_reform_baseline(data["baseline"]),
        current=build_reform_current(data["current"]),
        basis=data["basis"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeVersionGroup:
    """分组."""

    id: str
    name: str
    kinds: tuple[str, ...]
    full_mark: Number


def build_scheme_version_group(data: Mapping[str, Any]) -> SchemeVersionGroup:
    """Return a valid record of the schema as SchemeVersionGroup."""
    return SchemeVersionGroup(
        id=data["id"],
        name=data["name"],
        kinds=tuple(data["kinds"]),
        full_mark=data["full_mark"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeVersionComponentConversion:
    """换算."""

    method: words.ConversionMethod
    direction: words.Direction
    target: Number | None
    slope: Number | None
    floor: Number | None
    worst: Number | None
    best: Number | None
    step: Number | None
    ties: words.ConversionTies | None


def build_scheme_version_component_conversion(data: Mapping[str, Any]) -> SchemeVersionComponentConversion:
    """Return a valid record of the schema as SchemeVersionComponentConversion."""
    return SchemeVersionComponentConversion(
        method=data["method"],
        direction=data["direction"],
        target=data.get("target"),
        slope=data.get("slope"),
        floor=data.get("floor"),
        worst=data.get("worst"),
        best=data.get("best"),
        step=data.get("step"),
        ties=data.get("ties"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeVersionComponent:
    """组成."""

    id: str
    name: str
    measure: words.MeasureName
    weight: Number | None
    full_mark: Number | None
    conversion: SchemeVersionComponentConversion
    missing: words.MissingValues


def build_scheme_version_component(data: Mapping[str, Any]) -> SchemeVersionComponent:
    """Return a valid record of the schema as SchemeVersionComponent."""
    return SchemeVersionComponent(
        id=data["id"],
        name=data["name"],
        measure=data["measure"],
        weight=data.get("weight"),
        full_mark=data.get("full_mark"),
        conversion=build_scheme_version_component_conversion(data["conversion"]),
        missing=data["missing"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeVersion:
    """版本."""

    effective_from: datetime.date
    basis: str
    groups: tuple[SchemeVersionGroup, ...]
    components: tuple[SchemeVersionComponent, ...]
    minimum_weight: Number | None
    bonus_cap: Number
    deduction_cap: Number
    vetoes: tuple[str, ...]
    ties: words.TieRule
    tie_break: tuple[str, ...]
    decimals: int


def build_scheme_version(data: Mapping[str, Any]) -> SchemeVersion:
    """Return a valid record of the schema as SchemeVersion."""
    return SchemeVersion(
        effective_from=datetime.date.fromisoformat(data["effective_from"]),
        basis=data["basis"],
        groups=tuple(build_scheme_version_group(item) for item in data.get("groups", ())),
        components=tuple(build_scheme_version_component(item) for item in data["components"]),
        minimum_weight=data.get("minimum_weight"),
        bonus_cap=data["bonus_cap"],
        deduction_cap=data["deduction_cap"],
        vetoes=tuple(data.get("vetoes", ())),
        ties=data["ties"],
        tie_break=tuple(data.get("tie_break", ())),
        decimals=int(data["decimals"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSheetMark:
    """分数."""

    subject: str
    mark: Number


def build_scheme_sheet_mark(data: Mapping[str, Any]) -> SchemeSheetMark:
    """Return a valid record of the schema as SchemeSheetMark."""
    return SchemeSheetMark(
        subject=data["subject"],
        mark=data["mark"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeSheet:
    """评分表."""

    component: str
    period: str
    source: str
    date: datetime.date
    marks: tuple[SchemeSheetMark, ...]


def build_scheme_sheet(data: Mapping[str, Any]) -> SchemeSheet:
    """Return a valid record of the schema as SchemeSheet."""
    return SchemeSheet(
        component=data["component"],
        period=data["period"],
        source=data["source"],
        date=datetime.date.fromisoformat(data["date"]),
        marks=tuple(build_scheme_sheet_mark(item) for item in data["marks"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeAdjustment:
    """加分扣分."""

    subject: str
    kind: words.AdjustmentKind
    points: Number | None
    date: datetime.date
    period: str | None
    reason: str
    basis: str


def build_scheme_adjustment(data: Mapping[str, Any]) -> SchemeAdjustment:
    """Return a valid record of the schema as SchemeAdjustment."""
    return SchemeAdjustment(
        subject=data["subject"],
        kind=data["kind"],
        points=data.get("points"),
        date=datetime.date.fromisoformat(data["date"]),
        period=data.get("period"),
        reason=data["reason"],
        basis=data["basis"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """榜单办法."""

    path: str
    board: str
    name: str
    aliases: tuple[str, ...]
    subject: words.SchemeSubject
    cycle: words.SchemeCycle
    publication: words.Publication
    versions: tuple[SchemeVersion, ...]
    sheets: tuple[SchemeSheet, ...]
    adjustments: tuple[SchemeAdjustment, ...]


def build_scheme(data: Mapping[str, Any], path: str) -> Scheme:
    """Return a valid record of the schema as Scheme."""
    return Scheme(
        path=path,
        board=data["board"],
        name=data["name"],
        aliases=tuple(data.get("aliases", ())),
        subject=data["subject"],
        cycle=data["cycle"],
        publication=data["publication"],
        versions=tuple(build_scheme_version(item) for item in data["versions"]),
        sheets=tuple(build_scheme_sheet(item) for item in data.get("sheets", ())),
        adjustments=tuple(build_scheme_adjustment(item) for item in data.get("adjustments", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReview:
    """政务服务好差评."""

    window: str
    handled: int
    evaluated: int
    very_satisfied: int
    satisfied: int
    fairly_satisfied: int
    dissatisfied: int
    very_dissatisfied: int
    bad_due: int
    bad_on_time: int


def build_service_review(data: Mapping[str, Any]) -> ServiceReview:
    """Return a valid record of the schema as ServiceReview."""
    return ServiceReview(
        window=data["window"],
        handled=int(data["handled"]),
        evaluated=int(data["evaluated"]),
        very_satisfied=int(data["very_satisfied"]),
        satisfied=int(data["satisfied"]),
        fairly_satisfied=int(data["fairly_satisfied"]),
        dissatisfied=int(data["dissatisfied"]),
        very_dissatisfied=int(data["very_dissatisfied"]),
        bad_due=int(data["bad_due"]),
        bad_on_time=int(data["bad_on_time"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHotline:
    """12345热线工单."""

    received: int
    due: int
    on_time: int
    overdue: int
    unfinished: int
    revisited: int
    solved: int
    satisfied: int
    fairly_satisfied: int
    dissatisfied: int
    unrated: int
    returned: int | None
    redone: int | None
    enterprise: int | None


def build_service_hotline(data: Mapping[str, Any]) -> ServiceHotline:
    """Return a valid record of the schema as ServiceHotline."""
    return ServiceHotline(
        received=int(data["received"]),
        due=int(data["due"]),
        on_time=int(data["on_time"]),
        overdue=int(data["overdue"]),
        unfinished=int(data["unfinished"]),
        revisited=int(data["revisited"]),
        solved=int(data["solved"]),
        satisfied=int(data["satisfied"]),
        fairly_satisfied=int(data["fairly_satisfied"]),
        dissatisfied=int(data["dissatisfied"]),
        unrated=int(data["unrated"]),
        returned=int(data["returned"]) if "returned" in data else None,
        redone=int(data["redone"]) if "redone" in data else None,
        enterprise=int(data["enterprise"]) if "enterprise" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePublicityItem:
    """报道条目."""

    title: str
    outlet: str
    outlet_level: words.ServicePublicityItemOutletLevel
    date: datetime.date
    url: str | None


def build_service_publicity_item(data: Mapping[str, Any]) -> ServicePublicityItem:
    """Return a valid record of the schema as ServicePublicityItem."""
    return ServicePublicityItem(
        title=data["title"],
        outlet=data["outlet"],
        outlet_level=data["outlet_level"],
        date=datetime.date.fromisoformat(data["date"]),
        url=data.get("url"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicePublicity:
    """宣传报道."""

    target: int
    items: tuple[ServicePublicityItem, ...]


def build_service_publicity(data: Mapping[str, Any]) -> ServicePublicity:
    """Return a valid record of the schema as ServicePublicity."""
    return ServicePublicity(
        target=int(data["target"]),
        items=tuple(build_service_publicity_item(item) for item in data["items"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """服务情况月报."""

    path: str
    unit: str
    period: str
    submitted_on: datetime.date
    submitted_by: str
    reviews: tuple[ServiceReview, ...]
    hotline: ServiceHotline | None
    publicity: ServicePublicity | None


def build_service(data: Mapping[str, Any], path: str) -> Service:
    """Return a valid record of the schema as Service."""
    return Service(
        path=path,
        unit=data["unit"],
        period=data["period"],
        submitted_on=datetime.date.fromisoformat(data["submitted_on"]),
        submitted_by=data["submitted_by"],
        reviews=tuple(build_service_review(item) for item in data.get("reviews", ())),
        hotline=build_service_hotline(data["hotline"]) if "hotline" in data else None,
        publicity=build_service_publicity(data["publicity"]) if "publicity" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteRepository:
    """数据仓库."""

    url: str
    forge: words.Forge
    branch: str
    visibility: words.SiteRepositoryVisibility | None


def build_site_repository(data: Mapping[str, Any]) -> SiteRepository:
    """Return a valid record of the schema as SiteRepository."""
    return SiteRepository(
        url=data["url"],
        forge=data["forge"],
        branch=data["branch"],
        visibility=data.get("visibility"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCounts:
    """全区性常数."""

    indicators_first: int
    indicators_second: int
    indicators_third: int
    secretaries: int
    meeting_pilots: int
    meeting_rollout: int
    rollout_includes_pilots: bool


def build_site_counts(data: Mapping[str, Any]) -> SiteCounts:
    """Return a valid record of the schema as SiteCounts."""
    return SiteCounts(
        indicators_first=int(data["indicators_first"]),
        indicators_second=int(data["indicators_second"]),
        indicators_third=int(data["indicators_third"]),
        secretaries=int(data["secretaries"]),
        meeting_pilots=int(data["meeting_pilots"]),
        meeting_rollout=int(data["meeting_rollout"]),
        rollout_includes_pilots=data["rollout_includes_pilots"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMisprint:
    """易错词."""

    wrong: str
    right: str


def build_site_misprint(data: Mapping[str, Any]) -> SiteMisprint:
    """Return a valid record of the schema as SiteMisprint."""
    return SiteMisprint(
        wrong=data["wrong"],
        right=data["right"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBody:
    """上级和议事机构."""

    id: str
    name: str
    short_name: str
    level: words.SiteBodyLevel
    kind: str
    parent: str | None


def build_site_body(data: Mapping[str, Any]) -> SiteBody:
    """Return a valid record of the schema as SiteBody."""
    return SiteBody(
        id=data["id"],
        name=data["name"],
        short_name=data["short_name"],
        level=data["level"],
        kind=data["kind"],
        parent=data.get("parent"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteCampaign:
    """活动."""

    name: str
    theme_year: str
    started_on: datetime.date
    events: tuple[str, ...]


def build_site_campaign(data: Mapping[str, Any]) -> SiteCampaign:
    """Return a valid record of the schema as SiteCampaign."""
    return SiteCampaign(
        name=data["name"],
        theme_year=data["theme_year"],
        started_on=datetime.date.fromisoformat(data["started_on"]),
        events=tuple(data.get("events", ())),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteInnovation:
    """亮点举措."""

    name: str
    aliases: tuple[str, ...]
    summary: str


def build_site_innovation(data: Mapping[str, Any]) -> SiteInnovation:
    """Return a valid record of the schema as SiteInnovation."""
    return SiteInnovation(
        name=data["name"],
        aliases=tuple(data.get("aliases", ())),
        summary=data["summary"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDisclosureTerms:
    """公示期."""

    decision: int
    criticism: int
    warning: int


def build_site_disclosure_terms(data: Mapping[str, Any]) -> SiteDisclosureTerms:
    """Return a valid record of the schema as SiteDisclosureTerms."""
    return SiteDisclosureTerms(
        decision=int(data["decision"]),
        criticism=int(data["criticism"]),
        warning=int(data["warning"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDisclosureNamedEnterprise:
    """可公开名称的企业."""

    name: str
    ground: words.SiteDisclosureNamedEnterpriseGround


def build_site_disclosure_named_enterprise(data: Mapping[str, Any]) -> SiteDisclosureNamedEnterprise:
    """Return a valid record of the schema as SiteDisclosureNamedEnterprise."""
    return SiteDisclosureNamedEnterprise(
        name=data["name"],
        ground=data["ground"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDisclosure:
    """公开设置."""

    exam_marks: bool
    minimum_group: int
    near_deadline_days: int
    terms: SiteDisclosureTerms | None
    named_enterprises: tuple[SiteDisclosureNamedEnterprise, ...]


def build_site_disclosure(data: Mapping[str, Any]) -> SiteDisclosure:
    """Return a valid record of the schema as SiteDisclosure."""
    return SiteDisclosure(
        exam_marks=data["exam_marks"],
        minimum_group=int(data["minimum_group"]),
        near_deadline_days=int(data["near_deadline_days"]),
        terms=build_site_disclosure_terms(data["terms"]) if "terms" in data else None,
        named_enterprises=tuple(
            build_site_disclosure_named_enterprise(item) for item in data.get("named_enterprises", ())
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """站点设置."""

    path: str
    demonstration: bool
    district: str
    district_short: str
    city: str
    province: str | None
    title: str
    slogan: str | None
    administrative_code: str | None
    host_unit: str
    operator_unit: str | None
    contact: str | None
    site_identity_code: str | None
    icp_filing: str | None
    police_filing: str | None
    portal_url: str | None
    site_url: str
    repository: SiteRepository | None
    first_period: str
    current_period: str
    as_of: datetime.date | None
    next_update: datetime.date | None
    office: str
    commission: str
    counts: SiteCounts
    misprints: tuple[SiteMisprint, ...]
    bodies: tuple[SiteBody, ...]
    campaigns: tuple[SiteCampaign, ...]
    innovations: tuple[SiteInnovation, ...]
    slogans: tuple[str, ...]
    purpose: str | None
    disclosure: SiteDisclosure


def build_site(data: Mapping[str, Any], path: str) -> Site:
    """Return a valid record of the schema as Site."""
    return Site(
        path=path,
        demonstration=data["demonstration"],
        district=data["district"],
        district_short=data["district_short"],
        city=data["city"],
        province=data.get("province"),
        title=data["title"],
        slogan=data.get("slogan"),
        administrative_code=data.get("administrative_code"),
        host_unit=data["host_unit"],
        operator_unit=data.get("operator_unit"),
        contact=data.get("contact"),
        site_identity_code=data.get("site_identity_code"),
        icp_filing=data.get("icp_filing"),
        police_filing=data.get("police_filing"),
        portal_url=data.get("portal_url"),
        site_url=data["site_url"],
        repository=build_site_repository(data["repository"]) if "repository" in data else None,
        first_period=data["first_period"],
        current_period=data["current_period"],
        as_of=datetime.date.fromisoformat(data["as_of"]) if "as_of" in data else None,
        next_update=datetime.date.fromisoformat(data["next_update"]) if "next_update" in data else None,
        office=data["office"],
        commission=data["commission"],
        counts=build_site_counts(data["counts"]),
        misprints=tuple(build_site_misprint(item) for item in data.get("misprints", ())),
        bodies=tuple(build_site_body(item) for item in data.get("bodies", ())),
        campaigns=tuple(build_site_campaign(item) for item in data.get("campaigns", ())),
        innovations=tuple(build_site_innovation(item) for item in data.get("innovations", ())),
        slogans=tuple(data.get("slogans", ())),
        purpose=data.get("purpose"),
        disclosure=build_site_disclosure(data["disclosure"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitHead:
    """主要负责人."""

    name: str
    post: str


def build_unit_head(data: Mapping[str, Any]) -> UnitHead:
    """Return a valid record of the schema as UnitHead."""
    return UnitHead(
        name=data["name"],
        post=data["post"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDeputy:
    """分管负责人."""

    name: str
    post: str


def build_unit_deputy(data: Mapping[str, Any]) -> UnitDeputy:
    """Return a valid record of the schema as UnitDeputy."""
    return UnitDeputy(
        name=data["name"],
        post=data["post"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitPartyOrganisation:
    """党组织."""

    name: str
    secretary: str
    post: str


def build_unit_party_organisation(data: Mapping[str, Any]) -> UnitPartyOrganisation:
    """Return a valid record of the schema as UnitPartyOrganisation."""
    return UnitPartyOrganisation(
        name=data["name"],
        secretary=data["secretary"],
        post=data["post"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitMonthlyMeeting:
    """监督月例会."""

    stage: words.UnitMonthlyMeetingStage
    since: str | None
    model: bool | None


def build_unit_monthly_meeting(data: Mapping[str, Any]) -> UnitMonthlyMeeting:
    """Return a valid record of the schema as UnitMonthlyMeeting."""
    return UnitMonthlyMeeting(
        stage=data["stage"],
        since=data.get("since"),
        model=data.get("model"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitDuties:
    """报送职责."""

    public_service: bool
    hotline: bool
    enforcement: bool
    publicity: bool


def build_unit_duties(data: Mapping[str, Any]) -> UnitDuties:
    """Return a valid record of the schema as UnitDuties."""
    return UnitDuties(
        public_service=data["public_service"],
        hotline=data["hotline"],
        enforcement=data["enforcement"],
        publicity=data["publicity"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitWindow:
    """服务窗口."""

    id: str
    name: str


def build_unit_window(data: Mapping[str, Any]) -> UnitWindow:
    """Return a valid record of the schema as UnitWindow."""
    return UnitWindow(
        id=data["id"],
        name=data["name"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSection:
    """股室."""

    id: str
    name: str
    post: str
    head: str | None
    window: bool


def build_unit_section(data: Mapping[str, Any]) -> UnitSection:
    """Return a valid record of the schema as UnitSection."""
    return UnitSection(
        id=data["id"],
        name=data["name"],
        post=data["post"],
        head=data.get("head"),
        window=data["window"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitSubmitter:
    """填报人员."""

    login: str | None
    role: words.UnitSubmitterRole | None


def build_unit_submitter(data: Mapping[str, Any]) -> UnitSubmitter:
    """Return a valid record of the schema as UnitSubmitter."""
    return UnitSubmitter(
        login=data.get("login"),
        role=data.get("role"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """单位."""

    path: str
    id: str
    name: str
    short_name: str
    aliases: tuple[str, ...]
    kind: words.UnitKind
    function: words.UnitFunction | None
    head: UnitHead
    deputies: tuple[UnitDeputy, ...]
    party_organisation: UnitPartyOrganisation
    resident_group: str | None
    monthly_meeting: UnitMonthlyMeeting
    duties: UnitDuties
    windows: tuple[UnitWindow, ...]
    sections: tuple[UnitSection, ...]
    submitters: tuple[UnitSubmitter, ...]
    can_verify: bool
    can_review: bool | None
    can_decide: bool
    valid_from: datetime.date
    valid_to: datetime.date | None


def build_unit(data: Mapping[str, Any], path: str) -> Unit:
    """Return a valid record of the schema as Unit."""
    return Unit(
        path=path,
        id=data["id"],
        name=data["name"],
        short_name=data["short_name"],
        aliases=tuple(data.get("aliases", ())),
        kind=data["kind"],
        function=data.get("function"),
        head=build_unit_head(data["head"]),
        deputies=tuple(build_unit_deputy(item) for item in data.get("deputies", ())),
        party_organisation=build_unit_party_organisation(data["party_organisation"]),
        resident_group=data.get("resident_group"),
        monthly_meeting=build_unit_monthly_meeting(data["monthly_meeting"]),
        duties=build_unit_duties(data["duties"]),
        windows=tuple(build_unit_window(item) for item in data.get("windows", ())),
        sections=tuple(build_unit_section(item) for item in data.get("sections", ())),
        submitters=tuple(build_unit_submitter(item) for item in data.get("submitters", ())),
        can_verify=data["can_verify"],
        can_review=data.get("can_review"),
        can_decide=data["can_decide"],
        valid_from=datetime.date.fromisoformat(data["valid_from"]),
        valid_to=datetime.date.fromisoformat(data["valid_to"]) if "valid_to" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogVisitLateEntry:
    """补录."""

    date: datetime.date
    reason: str


def build_visit_log_visit_late_entry(data: Mapping[str, Any]) -> VisitLogVisitLateEntry:
    """Return a valid record of the schema as VisitLogVisitLateEntry."""
    return VisitLogVisitLateEntry(
        date=datetime.date.fromisoformat(data["date"]),
        reason=data["reason"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogVisitFinding:
    """发现问题."""

    text: str | None
    corrected_on: datetime.date | None


def build_visit_log_visit_finding(data: Mapping[str, Any]) -> VisitLogVisitFinding:
    """Return a valid record of the schema as VisitLogVisitFinding."""
    return VisitLogVisitFinding(
        text=data.get("text"),
        corrected_on=datetime.date.fromisoformat(data["corrected_on"]) if "corrected_on" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogVisitLenient:
    """柔性执法."""

    kind: words.VisitLogVisitLenientKind
    legal_basis: str
    amount_band: words.VisitLogVisitLenientAmountBand | None
    corrected: bool | None


def build_visit_log_visit_lenient(data: Mapping[str, Any]) -> VisitLogVisitLenient:
    """Return a valid record of the schema as VisitLogVisitLenient."""
    return VisitLogVisitLenient(
        kind=data["kind"],
        legal_basis=data["legal_basis"],
        amount_band=data.get("amount_band"),
        corrected=data.get("corrected"),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogVisit:
    """入企记录."""

    number: int
    enterprise: str | None
    enterprise_class: words.EnterpriseClass
    kind: words.VisitLogVisitKind
    date: datetime.date | None
    content: str | None
    reason: str | None
    persons: int | None
    scanned: bool
    scanned_at: str | None
    late_entry: VisitLogVisitLateEntry | None
    plan: int | None
    items: tuple[str, ...]
    faults: tuple[words.EnforcementFault, ...]
    findings: tuple[VisitLogVisitFinding, ...]
    lenient: VisitLogVisitLenient | None


def build_visit_log_visit(data: Mapping[str, Any]) -> VisitLogVisit:
    """Return a valid record of the schema as VisitLogVisit."""
    return VisitLogVisit(
        number=int(data["number"]),
        enterprise=data.get("enterprise"),
        enterprise_class=data["enterprise_class"],
        kind=data["kind"],
        date=datetime.date.fromisoformat(data["date"]) if "date" in data else None,
        content=data.get("content"),
        reason=data.get("reason"),
        persons=int(data["persons"]) if "persons" in data else None,
        scanned=data["scanned"],
        scanned_at=data.get("scanned_at"),
        late_entry=build_visit_log_visit_late_entry(data["late_entry"]) if "late_entry" in data else None,
        plan=int(data["plan"]) if "plan" in data else None,
        items=tuple(data.get("items", ())),
        faults=tuple(data.get("faults", ())),
        findings=tuple(build_visit_log_visit_finding(item) for item in data.get("findings", ())),
        lenient=build_visit_log_visit_lenient(data["lenient"]) if "lenient" in data else None,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogTraining:
    """执法培训."""

    date: datetime.date
    persons: int
    topic: str


def build_visit_log_training(data: Mapping[str, Any]) -> VisitLogTraining:
    """Return a valid record of the schema as VisitLogTraining."""
    return VisitLogTraining(
        date=datetime.date.fromisoformat(data["date"]),
        persons=int(data["persons"]),
        topic=data["topic"],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLogInstallation:
    """亲清码安装."""

    enterprise_class: words.EnterpriseClass
    total: int
    installed: int


def build_visit_log_installation(data: Mapping[str, Any]) -> VisitLogInstallation:
    """Return a valid record of the schema as VisitLogInstallation."""
    return VisitLogInstallation(
        enterprise_class=data["enterprise_class"],
        total=int(data["total"]),
        installed=int(data["installed"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitLog:
    """入企扫码记录."""

    path: str
    unit: str
    period: str
    submitted_on: datetime.date
    submitted_by: str
    visits: tuple[VisitLogVisit, ...]
    training: tuple[VisitLogTraining, ...]
    installations: tuple[VisitLogInstallation, ...]


def build_visit_log(data: Mapping[str, Any], path: str) -> VisitLog:
    """Return a valid record of the schema as VisitLog."""
    return VisitLog(
        path=path,
        unit=data["unit"],
        period=data["period"],
        submitted_on=datetime.date.fromisoformat(data["submitted_on"]),
        submitted_by=data["submitted_by"],
        visits=tuple(build_visit_log_visit(item) for item in data["visits"]),
        training=tuple(build_visit_log_training(item) for item in data.get("training", ())),
        installations=tuple(build_visit_log_installation(item) for item in data.get("installations", ())),
    )
