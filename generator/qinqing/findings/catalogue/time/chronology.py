"""Sentences about the time of what is told (时间): not in the future, in order, within its period."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ481",
        name="date-in-future",
        severity=Severity.ERROR,
        title=Text(
            "已发生的事不在将来",
            "What has happened is not in the future",
        ),
        message=Text(
            "日期{day}晚于数据截至日期{as_of}",
            "{day} is after {as_of}, the day that the data are of",
        ),
        reason=Text(
            "记录只写已经发生的事；将来的日期多半是年份或月份填错。",
            "Records tell of what has happened; a date in the future is mostly a slip of the year or the month.",
        ),
        remedy=Text(
            "请更正日期；计划中的事，待发生后再填。",
            "Correct the date; what is only planned is filled in when it has happened.",
        ),
        wrong="submitted_on: 2032-09-04\n",
        right="submitted_on: 2023-09-04\n",
        items=("S70",),
    ),
    Rule(
        code="QQ482",
        name="dates-reversed",
        severity=Severity.ERROR,
        title=Text(
            "日期先后不颠倒",
            "Dates are in their order",
        ),
        message=Text(
            "{later_name}{later}早于{earlier_name}{earlier}",
            "{later_name} ({later}) is before {earlier_name} ({earlier})",
        ),
        reason=Text(
            "前后相继的日期颠倒，期限和用时都无法计算。",
            "With dates reversed neither terms nor durations can be computed.",
        ),
        remedy=Text(
            "请核对两个日期，更正填错的一个。",
            "Compare both dates, and correct the wrong one.",
        ),
        wrong="received_on: 2023-08-03\nreplied_on: 2023-07-07\n",
        right="received_on: 2023-08-03\nreplied_on: 2023-08-07\n",
        items=("S70",),
    ),
    Rule(
        code="QQ483",
        name="outside-period",
        severity=Severity.ERROR,
        title=Text(
            "所报的事发生在报告期内",
            "What a report tells of happened in its period",
        ),
        message=Text(
            "日期{day}不在报告期{period}之内（{first}至{last}）",
            "{day} is not within {period} ({first} to {last})",
        ),
        reason=Text(
            "放错报告期的事会被算到别的月份。",
            "What is filed under another period is counted there.",
        ),
        remedy=Text(
            "请更正日期，或者移到相应报告期的文件中。",
            "Correct the date, or move it to the file of its period.",
        ),
        wrong="period: 2023-08\nmeetings:\n  - date: 2023-07-25\n",
        right="period: 2023-08\nmeetings:\n  - date: 2023-08-25\n",
        items=(
            "S20",
            "S47",
        ),
    ),
    Rule(
        code="QQ485",
        name="filed-before-period",
        severity=Severity.ERROR,
        title=Text(
            "填报和发文不早于报告期",
            "Nothing is filed before its period begins",
        ),
        message=Text(
            "日期{day}早于报告期{period}的第一天（{first}）",
            "{day} is before {first}, the first day of {period}",
        ),
        reason=Text(
            "报告期还没有开始，不可能有数据可报。",
            "Before the period begins there is nothing to report.",
        ),
        remedy=Text(
            "请更正日期或报告期。",
            "Correct the date or the period.",
        ),
        wrong="period: 2023-08\nsubmitted_on: 2023-07-04\n",
        right="period: 2023-08\nsubmitted_on: 2023-09-04\n",
        items=("S70",),
    ),
    Rule(
        code="QQ486",
        name="period-stale",
        severity=Severity.WARNING,
        title=Text(
            "当前报告期及时更新",
            "The current period is up to date",
        ),
        message=Text(
            "当前报告期为{period}，应在数据截至日期{as_of}之前{allowed}个月以内",
            "the current period is {period}, the data are of {as_of}; it should be at most {allowed} months behind",
        ),
        reason=Text(
            "首页和缺报检查以当前报告期为准，长期不更新，公众看到的就是旧数据。",
            "The home page and the missing reports rest on it; otherwise the public sees old data.",
        ),
        remedy=Text(
            "请在月报汇总完成后，把当前报告期（current_period）改为最近一个月。",
            "Once the reports are in, set current_period to the last month.",
        ),
        wrong="current_period: 2023-03   # 数据截至 2023-09-15\n",
        right="current_period: 2023-08\n",
        items=("S20",),
        never_waived=True,
    ),
)
