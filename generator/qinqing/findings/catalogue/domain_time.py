"""Rules of the range QQ4xx about time, coverage, misprints and waivers (时间、缺报、校对和豁免)."""

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
    ),
    Rule(
        code="QQ487",
        name="kind-empty",
        severity=Severity.WARNING,
        title=Text(
            "报送计划中的事项都有记录",
            "Everything in the reporting plan is filed by somebody",
        ),
        message=Text(
            "报送事项“{name}”没有任何{kind}记录",
            "nobody has filed a record ({kind}) for '{name}'",
        ),
        reason=Text(
            "报送计划要求的内容一份也没有，对应的栏目就是空白。",
            "Where nothing is filed at all, a column of the site stays blank.",
        ),
        remedy=Text(
            "请通知有关单位报送；不再报送的，请从报送计划中删去。",
            "Ask the units to file, or remove the item from the reporting plan.",
        ),
        wrong="items:\n  - kind: service   # 没有任何服务情况月报\n",
        right="items:\n  - kind: service   # 各单位按月报送\n",
        items=("S20",),
    ),
    Rule(
        code="QQ488",
        name="report-missing",
        severity=Severity.WARNING,
        title=Text(
            "按报送计划按期报送",
            "Reports are filed as the plan asks",
        ),
        message=Text(
            "{name}缺{count}期{kind}：{periods}",
            "{name} lacks {count} reports ({kind}): {periods}",
        ),
        reason=Text(
            "没有记录的单位按零计入排名和通报。",
            "A unit without a record counts as zero.",
        ),
        remedy=Text(
            "请补报所缺报告期；确有原因的，由区优化办在报送计划中列为准予缺报。",
            "File what is missing; an approved exception is listed by the office in the reporting plan.",
        ),
        wrong="# data/records/qu-tongji-ju/2023-08/ 中没有 service.yaml\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml 已报送\n",
        items=(
            "S02",
            "S20",
            "S51",
        ),
    ),
    Rule(
        code="QQ489",
        name="column-blank",
        severity=Severity.WARNING,
        title=Text(
            "按职责填写服务情况月报的各栏",
            "A service report has every column of the unit's duties",
        ),
        message=Text(
            "{name}的服务情况月报没有填写“{column}”，共{count}期：{periods}",
            "the service reports of {name} leave out '{column}' ({field}) {count} times: {periods}",
        ),
        reason=Text(
            "有此项职责的单位不填，按零计。",
            "A unit with that duty counts as zero where it leaves the column out.",
        ),
        remedy=Text(
            "请补填 {field}；不再承担的，请修改单位名录中的报送职责。",
            "Fill in {field}, or change the unit's duties in the registry.",
        ),
        wrong="duties:\n  hotline: true   # 月报中没有 hotline\n",
        right="duties:\n  hotline: false\n",
        items=(
            "S16",
            "S19",
            "S20",
        ),
    ),
    Rule(
        code="QQ491",
        name="misprint",
        severity=Severity.WARNING,
        title=Text(
            "没有易错词",
            "No known misprint",
        ),
        message=Text(
            "“{wrong}”疑为“{right}”之误",
            "'{wrong}' is probably a misprint of '{right}'",
        ),
        reason=Text(
            "政府网站出现严重错别字，会被通报扣分。",
            "A serious misprint on a government site costs points.",
        ),
        remedy=Text(
            "请改为“{right}”；引用原文确需保留的，可申请豁免。",
            "Write '{right}'; a quotation may be waived.",
        ),
        wrong="text: 对有关责任人进行诚勉谈话。\n",
        right="text: 对有关责任人进行诫勉谈话。\n",
        items=("S74",),
    ),
    Rule(
        code="QQ492",
        name="waiver-expired",
        severity=Severity.WARNING,
        title=Text(
            "豁免不超过期限",
            "A waiver has not expired",
        ),
        message=Text(
            "对 {file} 的 {waived} 的豁免已于{expires}到期",
            "the waiver of {waived} for {file} expired on {expires}",
        ),
        reason=Text(
            "豁免只是暂缓，到期自动失效，对应的检查意见重新出现。",
            "A waiver only defers; after its day the findings are told again.",
        ),
        remedy=Text(
            "请完成整改并删除这条豁免；确需延长的，重新报批并修改到期日。",
            "Put it right and remove the waiver; a longer one needs approval and a new date.",
        ),
        wrong="waivers:\n  - code: QQ431\n    expires_on: 2023-08-31   # 数据截至 2023-09-15\n",
        right="waivers:\n  - code: QQ431\n    expires_on: 2023-12-31\n",
        items=("S70",),
    ),
    Rule(
        code="QQ493",
        name="waiver-unused",
        severity=Severity.WARNING,
        title=Text(
            "豁免确有对应的检查意见",
            "A waiver is needed",
        ),
        message=Text(
            "对 {file} 的 {waived} 的豁免没有对应的检查意见",
            "the waiver of {waived} for {file} matches no finding",
        ),
        reason=Text(
            "问题已经解决或者位置写错的豁免留着，会掩盖以后的问题。",
            "A waiver that is no longer needed, or points elsewhere, would hide a later problem.",
        ),
        remedy=Text(
            "请删除这条豁免，或者更正规则编号、文件和位置。",
            "Remove it, or correct its code, path and pointer.",
        ),
        wrong="waivers:\n  - code: QQ431\n    path: data/records/qu-tongji-ju/2023-08/service.yaml   # 已经改正\n",
        right="waivers: []\n",
        items=("S70",),
    ),
    Rule(
        code="QQ494",
        name="waiver-forbidden",
        severity=Severity.ERROR,
        title=Text(
            "不得豁免的规则不能豁免",
            "What cannot be waived is not waived",
        ),
        message=Text(
            "规则 {waived} 不得豁免",
            "{waived} cannot be waived",
        ),
        reason=Text(
            "读不懂的文件和个人信息必须立即改正，豁免自身的问题也不能再豁免。",
            "A file that cannot be read and personal information "
            "are put right at once; a waiver does not waive waivers.",
        ),
        remedy=Text(
            "请删除这条豁免，并改正原来的问题。",
            "Remove the waiver, and put the problem right.",
        ),
        wrong="waivers:\n  - code: QQ701\n",
        right="waivers: []\n",
        items=("S70",),
    ),
)
