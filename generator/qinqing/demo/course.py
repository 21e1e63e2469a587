"""The course of a rectification (整改): its events from the day it is registered, as far as time has gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Any, Final, Literal

from qinqing.demo.calendar import AS_OF
from qinqing.demo.chance import happens
from qinqing.demo.units import COMMISSION, OFFICE
from qinqing.demo.workdays import after, working_until
from qinqing.desk.district.entry import filled

Outcome = Literal[
    "registered",
    "assigned",
    "underway",
    "awaiting",
    "verified",
    "closed",
    "closed-late",
    "returned",
    "returned-closed",
    "extended",
    "extended-closed",
    "long-term",
    "rejected",
    "supervised",
    "overdue",
    "reopened",
]

_REGISTERED: Final = "问题登记建账。"
_ASSIGNED: Final = ("分办至责任单位，明确整改时限。", "按职责交办，要求限时整改。", "列入问题清单交办。")
_CLAIMED: Final = (
    "已认领，明确责任领导和责任股室。",
    "已签收，制定整改方案。",
    "认领并召开专题会部署。",
    "认领，当日与企业联系。",
)
_PROGRESS: Final = (
    "正在推进：{measure}。",
    "已完成摸底，着手{measure}。",
    "{measure}工作已启动，完成过半。",
    "会同相关单位研究，{measure}方案已定。",
    "与企业对接后调整措施，继续{measure}。",
)
_APPLIED: Final = (
    "已{measure}，申请销号。",
    "整改措施落实，{measure}已完成，申请核验。",
    "问题解决并公示结果，申请销号。",
)
_VERIFIED: Final = (
    "现场核验，整改属实。",
    "电话回访企业，反映问题已解决。",
    "查阅佐证材料并走访企业，核验通过。",
    "调取办件记录核对，整改到位。",
)
_CLOSED: Final = ("予以销号。", "资料齐全，予以销号。", "企业认可，予以销号。")
_RETURNED: Final = ("佐证材料不足，退回补充。", "企业反映仍有类似情况，退回重办。", "长效措施未建立，退回完善。")
_EXTENDED: Final = ("涉及多个单位协调，申请延期。", "项目施工受天气影响，申请延期。", "资金安排需履行程序，申请延期。")
_EVIDENCE: Final = (
    "整改情况报告",
    "办事指南（2023年修订）",
    "企业回访记录",
    "会议纪要",
    "公示截图",
    "台账和凭证",
    "整改前后对比照片",
)


@dataclass(slots=True)
class _Course:
    """Events in the making; nothing is kept that lies after the day of the data."""

    random: Random
    unit: str
    measure: str
    verifier: str
    office: str
    events: list[dict[str, Any]] = field(default_factory=list)
    open: bool = True

    def add(self, day: date, action: str, by: str, text: str, **more: Any) -> None:
        if self.events:
            day = max(day, date.fromisoformat(self.events[-1]["date"]))
        if day > AS_OF:
            self.open = False
        if self.open:
            words = text.format(measure=self.measure)
            self.events.append(filled(date=day, action=action, by=by, text=words, **more))

    def progress(self, day: date) -> None:
        self.add(day, "进展", self.unit, self.random.choice(_PROGRESS))

    def apply(self, day: date) -> date:
        evidence = [self.random.choice(_EVIDENCE)] if happens(self.random, 70) else None
        self.add(day, "申请销号", self.unit, self.random.choice(_APPLIED), evidence=evidence)
        return day

    def verify(self, day: date) -> date:
        day = after(day, self.random.randint(1, 3))
        self.add(day, "核验通过", self.verifier, self.random.choice(_VERIFIED))
        return day

    def send_back(self, day: date) -> date:
        day = after(day, self.random.randint(1, 3))
        self.add(day, "退回重办", self.verifier, self.random.choice(_RETURNED))
        return day

    def close(self, day: date) -> None:
        day = self.verify(day)
        self.add(after(day, self.random.randint(1, 3)), "销号", self.office, self.random.choice(_CLOSED))

    def extend(self, day: date, new_deadline: date) -> None:
        approver = "lingdao-xiaozu-ban" if self.unit == OFFICE else OFFICE
        text = self.random.choice(_EXTENDED)
        self.add(day, "延期", self.unit, text, new_deadline=new_deadline, approved_by=approver)


def run_course(
    random: Random,
    *,
    unit: str,
    measure: str,
    outcome: Outcome,
    start: date,
    deadline: date,
    registrar: str,
    registered: str = _REGISTERED,
    extension: tuple[int, int] = (28, 45),
) -> Sequence[Mapping[str, Any]]:
    """Return the events of a rectification of ``unit`` that is registered on ``start`` and due on ``deadline``.

    ``registrar`` registers it in the words ``registered``.  ``outcome`` says how it goes, and an extension is of a
    number of days within ``extension``; what would lie after the day of the data has not happened yet.
    """
    verifier = COMMISSION if unit == OFFICE or happens(random, 45) else OFFICE
    office = COMMISSION if unit == OFFICE else OFFICE
    course = _Course(random, unit, measure, verifier, office)
    course.add(start, "登记", registrar, registered)
    if outcome == "registered":
        return course.events
    assigned = after(start, random.randint(1, 2))
    course.add(assigned, "交办", office, random.choice(_ASSIGNED))
    if outcome == "assigned":
        return course.events
    if outcome == "rejected":
        course.add(after(assigned, 2), "不予受理", office, "经核实不属于本区职责，已告知反映渠道并说明理由。")
        return course.events
    claimed = after(assigned, random.randint(1, 3))
    course.add(claimed, "认领", unit, random.choice(_CLAIMED))
    span = max(6, (deadline - claimed).days)
    middle = working_until(claimed + timedelta(days=span * random.randint(30, 55) // 100))
    done = working_until(deadline - timedelta(days=min(span // 3, random.randint(6, 11))))
    course.progress(middle)
    _finish(course, outcome, done, deadline, working_until(deadline + timedelta(days=random.randint(*extension))))
    return course.events


def _finish(course: _Course, outcome: Outcome, done: date, deadline: date, later: date) -> None:
    random = course.random
    match outcome:
        case "awaiting":
            course.apply(done)
        case "verified":
            course.verify(course.apply(done))
        case "closed":
            course.close(course.apply(done))
        case "closed-late":
            course.close(course.apply(after(deadline, random.randint(3, 12))))
        case "returned" | "returned-closed":
            back = course.send_back(course.apply(after(done, -2)))
            again = after(back, random.randint(2, 4))
            course.progress(again)
            if outcome == "returned-closed":
                course.close(course.apply(after(again, random.randint(2, 5))))
        case "extended" | "extended-closed":
            course.extend(done, later)
            course.progress(after(done, random.randint(6, 10)))
            if outcome == "extended-closed":
                course.close(course.apply(working_until(later - timedelta(days=random.randint(8, 12)))))
        case "long-term":
            text = "情况复杂、涉及面广，经研究转入长期整改，按季报告进展。"
            course.add(done, "长期整改", course.office, text, approved_by="lingdao-xiaozu-ban")
            course.progress(after(done, random.randint(15, 25)))
        case "supervised":
            text = "逾期未完成，挂牌督办，要求每周报告。"
            course.add(after(deadline, random.randint(3, 8)), "挂牌督办", COMMISSION, text)
            course.progress(after(deadline, random.randint(12, 18)))
        case "reopened":
            course.close(course.apply(done))
            if course.open and course.events[-1]["action"] == "销号":
                closed = date.fromisoformat(course.events[-1]["date"])
                course.send_back(after(closed, random.randint(12, 25)))
                course.close(course.apply(after(closed, random.randint(40, 48))))


def verified_on(events: Sequence[Mapping[str, Any]], until: date = AS_OF) -> tuple[date, str] | None:
    """Return the day of the verification that stands on the day ``until``, and who verified; None if none does."""
    found = None
    for event in events:
        if event["date"] > until.isoformat():
            break
        if event["action"] == "核验通过":
            found = date.fromisoformat(event["date"]), str(event["by"])
        elif event["action"] == "退回重办":
            found = None
    return found


def is_closed(events: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether ``events`` end with the closing (销号)."""
    return str(events[-1]["action"]) == "销号"
