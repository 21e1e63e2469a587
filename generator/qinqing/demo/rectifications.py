"""The ledger of rectifications (整改): what meetings, appeals, inspections, evaluations and superiors brought up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from qinqing.demo.agenda import Agenda
from qinqing.demo.calendar import AS_OF
from qinqing.demo.chance import chance, happens, weighted
from qinqing.demo.course import Outcome, is_closed, run_course, verified_on
from qinqing.demo.evaluations import Round
from qinqing.demo.speech_facts import CEMENT_DEDUCTION, LEADS_ASSIGNED_ON, LEADS_BATCH
from qinqing.demo.tables import Matter, Tables, UnitRow
from qinqing.demo.units import COMMISSION, OFFICE, section_post
from qinqing.demo.visits import Offence
from qinqing.demo.workdays import after, working_from
from qinqing.desk.district.entry import Entry, filled, lasting

CEMENT_KEY: Final = "assessment:cement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectification:
    """A rectification before it has a number; ``fields`` are those of the record that chance has settled."""

    key: str
    unit: str
    start: date
    appeal_key: str | None
    fields: Mapping[str, Any]

    @property
    def events(self) -> Sequence[Mapping[str, Any]]:
        """What has been done so far."""
        events: Sequence[Mapping[str, Any]] = self.fields["events"]
        return events

    @property
    def verified(self) -> tuple[date, str] | None:
        """The day and the verifier of the standing verification."""
        return verified_on(self.events)

    @property
    def closed(self) -> bool:
        """Whether it has been closed (销号)."""
        return is_closed(self.events)


def draw_outcome(random: Random, deadline: date, *, steady: bool = False) -> Outcome:
    """Return how a rectification due on ``deadline`` goes; ``steady`` leaves out what drags on."""
    if deadline > AS_OF:
        return weighted(random, (("underway", 44), ("awaiting", 26), ("verified", 8), ("closed", 22)))
    if deadline > AS_OF - timedelta(days=12):
        return weighted(random, (("verified", 20), ("closed", 70), ("extended", 0 if steady else 10)))
    if steady:
        return weighted(random, (("closed", 78), ("closed-late", 8), ("returned-closed", 12), ("verified", 2)))
    return weighted(
        random,
        (
            ("closed", 68),
            ("closed-late", 7),
            ("returned-closed", 9),
            ("extended-closed", 7),
            ("extended", 3 if deadline > AS_OF - timedelta(days=26) else 0),
            ("long-term", 3),
            ("reopened", 3),
            ("verified", 1),
        ),
    )


def _feedback(random: Random, events: Sequence[Mapping[str, Any]]) -> dict[str, str] | None:
    if not is_closed(events) or not happens(random, 75):
        return None
    day = after(date.fromisoformat(events[-1]["date"]), random.randint(1, 5))
    if day > AS_OF:
        return None
    return {
        "date": day.isoformat(),
        "satisfaction": weighted(random, (("满意", 68), ("基本满意", 27), ("不满意", 5))),
    }


def _responsible(random: Random, unit: UnitRow, about: str) -> tuple[str, str | None]:
    """Return the post and the section that ``about`` concerns, by the words in the section's name, or any other."""
    if not unit.sections:
        return "办公室主任", None
    concerned = [
        section
        for section in unit.sections
        if any(section.name[start : start + 2] in about for start in range(len(section.name) - 2))
    ]
    section = random.choice(concerned or unit.sections)
    return section_post(section), section.id


def make_rectification(
    random: Random,
    unit: UnitRow,
    *,
    key: str,
    title: str,
    description: str,
    source: str,
    start: date,
    deadline: date,
    deadline_kind: str,
    goal: str,
    measures: Sequence[str],
    outcome: Outcome,
    registrar: str,
    registered: str = "问题登记建账。",
    appeal_key: str | None = None,
    section: str | None = None,
    extension: tuple[int, int] = (28, 45),
    **links: Any,
) -> Rectification:
    """Return a rectification of ``unit`` with its course; ``links`` are further fields of the record."""
    events = run_course(
        random,
        unit=unit.id,
        measure=measures[0],
        outcome=outcome,
        start=start,
        deadline=deadline,
        registrar=registrar,
        registered=registered,
        extension=extension,
    )
    post, drawn_section = _responsible(random, unit, f"{title}{description}{measures[0]}")
    if section is not None:
        post = next(section_post(found) for found in unit.sections if found.id == section)
    fields = filled(
        title=title,
        description=description,
        source=source,
        batch=links.get("batch"),
        resolution=links.get("resolution"),
        appeal=appeal_key,
        indicator=links.get("indicator"),
        section=section or drawn_section,
        problem_kind=links.get("problem_kind"),
        problem_types=links.get("problem_types"),
        phenomenon=links.get("phenomenon"),
        enforcement_faults=links.get("enforcement_faults"),
        lead_unit=links.get("lead_unit"),
        responsible_leader=unit.deputy_post,
        responsible=post,
        goal=goal,
        measures=list(measures),
        deadline={"date": deadline.isoformat(), "kind": deadline_kind},
        events=events,
        feedback=_feedback(random, events),
    )
    return Rectification(key=key, unit=unit.id, start=start, appeal_key=appeal_key, fields=fields)


def measures_for(random: Random, matter: Matter) -> list[str]:
    """Return two or three measures (整改措施) for ``matter``, the first being its own."""
    others = (
        "举一反三排查同类问题",
        "修订办事指南并公布",
        "对窗口人员开展业务培训",
        "建立定期回访制度",
        "明确首问责任人",
    )
    return [matter.action, *random.sample(others, random.randint(1, 2))]


def from_agendas(agendas: Iterable[Agenda], seed: int) -> Iterator[Rectification]:
    """Yield the rectification that each resolution of a monthly supervision meeting became."""
    random = chance(seed, "rectifications:agendas")
    for agenda in agendas:
        for resolution in agenda.resolutions:
            matter = resolution.matter
            appeal_key = agenda.appeal_key(resolution.raised)
            yield make_rectification(
                random,
                agenda.unit,
                key=agenda.resolution_key(resolution.number),
                title=matter.title,
                description=f"监督月例会上，企业代表反映{matter.issue}。",
                source="监督月例会",
                start=agenda.day,
                deadline=resolution.due,
                deadline_kind="承诺",
                goal=f"解决“{matter.title}”问题，同类情况不再发生。",
                measures=measures_for(random, matter),
                outcome=draw_outcome(random, resolution.due, steady=appeal_key is not None),
                registrar=agenda.unit.id,
                registered="监督月例会议定后登记。",
                appeal_key=appeal_key,
                resolution={"unit": agenda.unit.id, "period": agenda.month, "number": resolution.number},
                problem_kind=matter.kind,
            )


_LEAD_OUTCOMES: Final[Mapping[int, Outcome]] = {
    **dict.fromkeys((4, 9, 17, 24, 31), "closed"),
    **dict.fromkeys((12, 28), "returned-closed"),
    **dict.fromkeys((6, 19), "verified"),
    **dict.fromkeys((1, 2, 5, 20, 22, 27, 33), "long-term"),
    **dict.fromkeys((3, 8, 11, 13, 16, 18, 21, 23, 25, 29, 32), "extended"),
    **dict.fromkeys((7, 14), "supervised"),
    **dict.fromkeys((10, 30), "underway"),
    15: "returned",
    26: "rejected",
}
"""How the 33 leads stand: the speech calls the progress poor throughout (化解进度均不理想)."""


def from_leads(tables: Tables, seed: int) -> Iterator[Rectification]:
    """Yield the 33 leads of 5 July (新官不理旧账)."""
    random = chance(seed, "rectifications:leads")
    deadline = date(2023, 9, 28)
    for lead in tables.leads:
        unit = tables.unit_by_id[lead.unit]
        yield make_rectification(
            random,
            unit,
            key=f"lead:{lead.number}",
            title=lead.title,
            description=f"省优化办交办线索第{lead.number}号：{lead.title}。",
            source="上级交办",
            start=LEADS_ASSIGNED_ON,
            deadline=deadline,
            deadline_kind="规定",
            goal="查清历史成因，依法依规兑现承诺或化解到位。",
            measures=["成立专班逐项核对历史资料", "明确接续责任单位和资金来源", "与当事企业签订化解协议"],
            outcome=_LEAD_OUTCOMES[lead.number],
            registrar="sheng-youhua-ban",
            registered="省优化办交办线索。",
            extension=(62, 92),
            batch={"id": LEADS_BATCH["id"], "number": lead.number},
            indicator="08-05-01",
            problem_kind="难点",
            problem_types=["怠政懒政型"] if lead.number % 9 == 1 else None,
            lead_unit="qu-fagai-ju" if lead.unit != "qu-fagai-ju" else None,
        )


_FAULT_STARTS: Final = {
    "12345热线": (3, 9),
    "好差评": (4, 9),
    "宣传报道": (7, 8),
    "督查通报": (4, 9),
    "上级考核": (4, 10),
    "自查": (2, 10),
}


def from_faults(tables: Tables, seed: int) -> Iterator[Rectification]:
    """Yield what the office found in hotline, reviews, publicity, enforcement and assessments."""
    random = chance(seed, "rectifications:faults")
    for number, fault in enumerate(tables.faults):
        unit = tables.unit_by_id[fault.unit]
        first, last = _FAULT_STARTS[fault.source]
        start = working_from(date(2023, random.randint(first, last), random.randint(5, 25)))
        deadline = working_from(start + timedelta(days=random.randint(30, 80)))
        outcome = draw_outcome(random, deadline)
        if fault.source == "宣传报道":
            start, deadline = date(2023, 8, 2), date(2023, 10, 31)
            outcome = "overdue" if unit.id in ("qu-xinfang-ju", "chengnan-zhongxin") else "extended"
        elif fault.source == "自查" and number % 4 == 0:
            start, outcome = date(2023, 11, 6 + number % 3), ("registered", "assigned")[number % 8 == 0]
            deadline = working_from(start + timedelta(days=45))
        yield make_rectification(
            random,
            unit,
            key=f"fault:{number}",
            title=fault.title,
            description=f"{fault.source}发现：{unit.short_name}{fault.title}。",
            source=fault.source,
            start=start,
            deadline=deadline,
            deadline_kind="规定",
            goal=f"{fault.goal}。",
            measures=[fault.measure, "每月分析一次并向区优化办报告"],
            outcome=outcome,
            registrar=unit.id if fault.source == "自查" else COMMISSION if fault.source == "督查通报" else OFFICE,
            indicator=fault.indicator,
            problem_kind=("堵点", "痛点", "难点")[number % 3],
            enforcement_faults=[fault.fault] if fault.fault else None,
        )


def from_offences(tables: Tables, offences: Iterable[Offence], seed: int) -> Iterator[Rectification]:
    """Yield the order to correct (责令限时整改) that each offence in a visit led to."""
    random = chance(seed, "rectifications:offences")
    goals = {
        "不扫码": "入企必扫、一次不漏。",
        "不按要求填报": "日期、内容、事由填写完整。",
        "超计划检查": "入企检查全部列入计划。",
        "超范围检查": "检查事项与计划一致。",
        "不文明执法": "执法用语和行为规范。",
    }
    for offence in offences:
        unit = tables.unit_by_id[offence.unit]
        start = after(offence.day, random.randint(3, 8))
        deadline = working_from(start + timedelta(days=random.randint(20, 30)))
        month = int(offence.month[5:])
        yield make_rectification(
            random,
            unit,
            key=f"offence:{offence.unit}:{offence.month}:{offence.fault}",
            title=f"{month}月入企检查{offence.fault.removesuffix('检查')}问题",
            description=f"后台比对发现，{unit.short_name}{month}月一次入企检查存在“{offence.fault}”问题。",
            source="入企扫码",
            start=start,
            deadline=deadline,
            deadline_kind="规定",
            goal=goals[offence.fault],
            measures=["对执法人员重新培训扫码和计划管理要求", "入企前由法规股室复核计划"],
            outcome=draw_outcome(random, deadline),
            registrar=OFFICE,
            registered="后台比对审核发现，责令限时整改。",
            indicator="08-04-01" if offence.fault == "不扫码" else "08-04-02",
            enforcement_faults=[offence.fault],
        )


_SECTION_TYPES: Final = (
    (["怠政懒政型"], "股长文化"),
    (["业务霸权型"], "股长文化"),
    (["墨守成规型"], "副局长现象"),
    (["阳奉阴违型"], "股长文化"),
    (["买卖人情型"], "股长文化"),
    (["倚老卖老型"], "局长现象"),
    (["权力变现型"], "股长文化"),
)


def from_evaluation(tables: Tables, evaluation: Round, seed: int) -> Iterator[Rectification]:
    """Yield what the ten last sections of the evaluation have to correct (S58)."""
    random = chance(seed, "rectifications:evaluation")
    for number, (unit_id, section_id) in enumerate(evaluation.ranking[-10:]):
        unit = tables.unit_by_id[unit_id]
        section = next(found for found in unit.sections if found.id == section_id)
        types, phenomenon = _SECTION_TYPES[number % len(_SECTION_TYPES)]
        yield make_rectification(
            random,
            unit,
            key=f"section:{unit_id}:{section_id}",
            title=f"{section.name}测评排名靠后",
            description=f"首次“百个股室大测评”中，{unit.short_name}{section.name}排名靠后，服务对象意见较集中。",
            source="股室测评",
            start=date(2023, 7, 5),
            deadline=date(2023, 8, 31),
            deadline_kind="规定",
            goal="服务作风明显改进，下一轮测评进位。",
            measures=["对照测评意见逐条整改", "公开服务承诺和投诉渠道", "股室负责人轮流坐班接访"],
            outcome=("closed", "closed", "returned-closed", "closed-late", "closed")[number % 5],
            registrar=OFFICE,
            section=section_id,
            problem_types=types,
            phenomenon=phenomenon,
        )


def from_cement(tables: Tables, seed: int) -> Iterator[Rectification]:
    """Yield the matter of the cement works (水泥厂历史遗留问题), for which the city took 0.1 points off (S08)."""
    reason = str(CEMENT_DEDUCTION["reason"])
    yield make_rectification(
        chance(seed, "rectifications:cement"),
        tables.unit_by_id[OFFICE],
        key=CEMENT_KEY,
        title=reason,
        description="市优化办回访中，周边配套企业反映水泥厂停产后账款清偿和厂区用地问题长期未处置。",
        source="上级考核",
        start=date(2023, 7, 21),
        deadline=date(2023, 9, 28),
        deadline_kind="规定",
        goal="账款清偿方案和用地处置方案落地，回访满意。",
        measures=["由区领导包案，逐户核对账款", "完成厂区土地测绘和处置方案", "每半月向配套企业通报进展"],
        outcome="extended",
        registrar="shi-youhua-ban",
        registered="市优化办回访扣分后转办。",
        extension=(62, 92),
        indicator="11-04-02",
        problem_kind="难点",
        lead_unit=OFFICE,
    )


def numbered(drafts: Sequence[Rectification]) -> Mapping[str, str]:
    """Return the number of each draft by its key: in the order in which they were registered."""
    ordered = sorted(drafts, key=lambda draft: (draft.start, draft.unit, draft.key))
    return {draft.key: f"zg-2023-{number:04d}" for number, draft in enumerate(ordered, start=1)}


def rectification_entries(
    drafts: Iterable[Rectification], numbers: Mapping[str, str], appeal_numbers: Mapping[str, str]
) -> Iterator[Entry]:
    """Yield the record of every rectification."""
    for draft in drafts:
        fields = dict(draft.fields)
        if draft.appeal_key is not None:
            fields["appeal"] = appeal_numbers[draft.appeal_key]
        yield lasting("rectification", {"id": numbers[draft.key], "unit": draft.unit, **fields})
