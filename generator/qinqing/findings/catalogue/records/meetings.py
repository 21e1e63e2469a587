"""Sentences about meetings (会议纪要)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ411",
        name="monthly-meeting-twice",
        severity=Severity.ERROR,
        title=Text(
            "一个单位一个月只开一次监督月例会",
            "One monthly supervision meeting a month",
        ),
        message=Text(
            "{name}{month}已有一次监督月例会，这是又一次",
            "{name} already has a monthly supervision meeting in {month}, this is another",
        ),
        reason=Text(
            "监督月例会每月一次；同月两次会重复计数。",
            "The meeting is held once a month; two would be counted twice.",
        ),
        remedy=Text(
            "请核对会议类型和报告期；另行召开的会议请选“专题会”等类型。",
            "Compare the type and the period; for another meeting choose another type, e.g. 专题会.",
        ),
        wrong="meetings:\n  - number: 1\n    type: 监督月例会\n  - number: 2\n    type: 监督月例会\n",
        right="meetings:\n  - number: 1\n    type: 监督月例会\n  - number: 2\n    type: 专题会\n",
        items=("S47",),
    ),
    Rule(
        code="QQ412",
        name="monthly-meeting-missing",
        severity=Severity.WARNING,
        title=Text(
            "监督月例会每月召开",
            "A monthly supervision meeting in every month",
        ),
        message=Text(
            "{name}缺{count}个月的监督月例会纪要：{months}",
            "{name} lacks the minutes of {count} monthly supervision meetings: {months}",
        ),
        reason=Text(
            "纳入试点和推广的单位自开始月份起，每月召开一次并报送纪要。",
            "A unit that takes part holds one meeting in every month since it began, and files the minutes.",
        ),
        remedy=Text(
            "请补报所缺月份的纪要；经批准不开的，由区优化办在报送计划中列为准予缺报。",
            "File the missing minutes; an approved exception is listed by the office in the reporting plan.",
        ),
        wrong="monthly_meeting:\n  stage: 推广\n  since: 2023-07   # 七月没有纪要\n",
        right="monthly_meeting:\n  stage: 推广\n  since: 2023-08\n",
        items=("S47",),
    ),
    Rule(
        code="QQ413",
        name="survey-before-meeting",
        severity=Severity.ERROR,
        title=Text(
            "会前调研在会议之前结束",
            "The survey ends before the meeting",
        ),
        message=Text(
            "会前调研于{survey}结束，不早于会议日期{meeting}",
            "the survey ends on {survey}, not before the meeting on {meeting}",
        ),
        reason=Text(
            "监督月例会要求“会前有调研”，会后补做的不算。",
            "The survey comes before the meeting; one made up afterwards does not count.",
        ),
        remedy=Text(
            "请核对调研的结束日期（to）和会议日期（date）。",
            "Compare the end (to) of the survey with the date of the meeting.",
        ),
        wrong="date: 2023-08-25\npre_survey:\n  from: 2023-08-10\n  to: 2023-08-28\n",
        right="date: 2023-08-25\npre_survey:\n  from: 2023-08-10\n  to: 2023-08-18\n",
        items=("S47",),
        may_stand=Text(
            "调研确在会后补做的，日期照实填写；页面按实际日期显示，不能为通过检查改写。",
            "A survey that was made up afterwards keeps its true dates, and the page shows them.",
        ),
    ),
    Rule(
        code="QQ414",
        name="previous-not-followed-up",
        severity=Severity.WARNING,
        title=Text(
            "上次议定事项会后有跟进",
            "What the meeting before resolved is followed up",
        ),
        message=Text(
            "{period}议定的{count}个事项没有跟进，序号为{numbers}",
            "{count} resolutions of {period} are not followed up, numbers {numbers}",
        ),
        reason=Text(
            "监督月例会要求“会后有跟进”，上次议定的事项这次要有下文。",
            "Each meeting follows up what the one before resolved.",
        ),
        remedy=Text(
            "请在会后跟进（followup）中逐项填写议定报告期、序号、日期和结果。",
            "Under followup give the period, the number, the date and the result of each.",
        ),
        wrong="followup: []\n",
        right="followup:\n  - period: 2023-07\n    resolution: 1\n    date: "
        "2023-08-20\n    result: 已完成\n    text: 已修订办事指南并公布。\n",
        items=("S47",),
    ),
    Rule(
        code="QQ415",
        name="first-in-charge-absent",
        severity=Severity.ERROR,
        title=Text(
            "“一把手”到会或者说明原因",
            "The first in charge attends, or the minutes say why not",
        ),
        message=Text(
            "{name}“一把手”没有到会，也没有填写原因",
            "the first in charge of {name} did not attend, and no reason is given",
        ),
        reason=Text(
            "单位“一把手”是监督月例会的第一责任人，不能到会的须说明原因。",
            "The first in charge answers for the meeting, and gives a reason for being absent.",
        ),
        remedy=Text(
            "请填写未到会原因（absence_reason）；实际到会的把 first_in_charge 改为 true。",
            "Give absence_reason, or set first_in_charge to true if they did attend.",
        ),
        wrong="attendance:\n  first_in_charge: false\n",
        right="attendance:\n  first_in_charge: false\n  absence_reason: 参加区委常委会会议\n",
        items=("S48",),
    ),
    Rule(
        code="QQ416",
        name="representatives-missing",
        severity=Severity.WARNING,
        title=Text(
            "代表委员和企业代表到会",
            "Each group of representatives attends",
        ),
        message=Text(
            "到会人数为零：{groups}",
            "nobody attended of: {groups}",
        ),
        reason=Text(
            "人大代表、政协委员、服务企业代表要参与监督月例会，履行监督职能。",
            "Deputies, political advisers and enterprises take part in the meeting and supervise it.",
        ),
        remedy=Text(
            "请核对到会人数；确无代表到会的，下次会议请提前邀请。",
            "Compare the numbers; if nobody came, invite them in time for the next meeting.",
        ),
        wrong="npc_deputies: 0\ncppcc_members: 2\nenterprise_representatives: 5\n",
        right="npc_deputies: 2\ncppcc_members: 2\nenterprise_representatives: 5\n",
        items=("S48",),
    ),
    Rule(
        code="QQ417",
        name="resolution-due-before-meeting",
        severity=Severity.ERROR,
        title=Text(
            "议定事项的时限不早于会议日期",
            "A resolution falls due after the meeting",
        ),
        message=Text(
            "时限{due}早于会议日期{meeting}",
            "it falls due on {due}, before the meeting on {meeting}",
        ),
        reason=Text(
            "会议当天才议定的事项，不可能在会前完成。",
            "What is resolved on a day cannot be due before it.",
        ),
        remedy=Text(
            "请更正时限（due）。",
            "Correct the date it is due.",
        ),
        wrong="date: 2023-08-25\nresolutions:\n  - number: 1\n    due: 2023-08-20\n",
        right="date: 2023-08-25\nresolutions:\n  - number: 1\n    due: 2023-09-20\n",
        items=("S47",),
    ),
    Rule(
        code="QQ418",
        name="resolution-lost",
        severity=Severity.WARNING,
        title=Text(
            "到期的议定事项有着落",
            "A resolution past its date is not lost",
        ),
        message=Text(
            "第{number}项议定事项已于{due}到期，既未列入整改台账，也没有跟进记录",
            "resolution {number} was due on {due}, and is neither in the ledger nor followed up",
        ),
        reason=Text(
            "议定的事项要事事有着落，否则会议等于没开。",
            "A resolution nobody follows is as if it had not been made.",
        ),
        remedy=Text(
            "请在后续纪要的会后跟进中填写结果，或者登记整改事项并注明来源议定事项。",
            "Write the result in a later follow-up, or register a rectification that names this resolution.",
        ),
        wrong="resolutions:\n  - number: 1\n    due: 2023-08-20   # 台账和跟进中都没有\n",
        right="followup:\n  - period: 2023-07\n    resolution: 1\n    result: 已完成\n",
        items=("S47",),
    ),
    Rule(
        code="QQ419",
        name="monthly-dispatch-missing",
        severity=Severity.WARNING,
        title=Text(
            "每月召开调度会",
            "A dispatch meeting every month",
        ),
        message=Text(
            "{name}缺{count}个月的月调度纪要：{months}",
            "{name} lacks the minutes of {count} monthly dispatch meetings: {months}",
        ),
        reason=Text(
            "“月月调度”要求领导小组办公室每个月召集一次调度会。",
            "The office of the leading group calls a dispatch meeting every month.",
        ),
        remedy=Text(
            "请由区优化办补报纪要，会议类型选“月调度”。",
            "The office files the minutes, with the type 月调度.",
        ),
        wrong="office: qu-youhua-ban   # 八月没有月调度纪要\n",
        right="meetings:\n  - number: 1\n    type: 月调度\n",
        items=(
            "S01",
            "S02",
        ),
    ),
    Rule(
        code="QQ420",
        name="quarterly-meeting-missing",
        severity=Severity.WARNING,
        title=Text(
            "每季召开大会",
            "A meeting every quarter",
        ),
        message=Text(
            "缺{count}个季度的季会纪要：{quarters}",
            "the minutes of {count} quarterly meetings are missing: {quarters}",
        ),
        reason=Text(
            "“季季开会”要求每个季度至少召开一次全区性会议。",
            "In every quarter there is at least one meeting of the whole district.",
        ),
        remedy=Text(
            "请由区优化办补报纪要，会议类型选“季会”。",
            "The office files the minutes, with the type 季会.",
        ),
        wrong="current_period: 2023-09   # 三季度没有季会纪要\n",
        right="meetings:\n  - number: 1\n    type: 季会\n",
        items=("S01",),
    ),
)
