"""Rules of the range QQ2xx: the record against the schema of its kind (字段与填写格式)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_FORM_REASON = Text(
    "页面、统计和下载都按统一的字段读取数据，字段不合要求的记录无法汇总和公开。",
    "Pages, figures and downloads read the same fields of every record; one that differs cannot be counted.",
)

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ201",
        name="missing-field",
        severity=Severity.ERROR,
        title=Text("缺少必填项", "A required field is missing"),
        message=Text("{owner}缺少必填项“{field}”", "{owner} lacks the required field '{field}'"),
        reason=_FORM_REASON,
        remedy=Text("请补充{sample}。填写说明：{description}", "Add {sample}."),
        wrong=(
            "resolutions:\n  - number: 1\n    text: 取消重复提交的材料。\n    unit: qu-tongji-ju\n"
            "    responsible: 办公室主任\n"
        ),
        right=(
            "resolutions:\n  - number: 1\n    text: 取消重复提交的材料。\n    unit: qu-tongji-ju\n"
            "    responsible: 办公室主任\n    due: 2023-09-20\n"
        ),
        items=("S47",),
    ),
    Rule(
        code="QQ202",
        name="unknown-field",
        severity=Severity.ERROR,
        title=Text("字段不存在", "A field that does not exist"),
        message=Text("{owner}没有“{key_name}”这一字段{suggestion}", "{owner} has no field '{key_name}'{suggestion}"),
        reason=Text(
            "写错名称的字段不会被任何页面读取，填报的内容会悄悄丢失。",
            "No page reads a field with a wrong name: what was filled in would silently be lost.",
        ),
        remedy=Text(
            "请改正字段名，或删除此行。此处还可以填写：{known}。",
            "Correct or remove it. What may still be given here: {known}.",
        ),
        wrong="hotline:\n  received: 86\n  recieved_late: 3\n",
        right="hotline:\n  received: 86\n  overdue: 3\n",
    ),
    Rule(
        code="QQ203",
        name="misspelt-field",
        severity=Severity.ERROR,
        title=Text("必填项的字段名写错", "The name of a required field is misspelt"),
        message=Text(
            "字段名“{key_name}”有误，应为必填项“{field}”",
            "The field name '{key_name}' is not right: the required field '{field}' is missing",
        ),
        reason=Text(
            "字段名须逐字一致，否则系统认为该项没有填写。",
            "A field name has to match letter by letter, or the field counts as missing.",
        ),
        remedy=Text("请把“{key_name}”改为“{right}”。", "Change '{key_name}' to '{right}'."),
        wrong="submited_on: 2023-09-05\n",
        right="submitted_on: 2023-09-05\n",
    ),
    Rule(
        code="QQ204",
        name="computed-field",
        severity=Severity.ERROR,
        title=Text("手工填写了由系统计算的数字", "A computed figure was written by hand"),
        message=Text(
            "“{key_name}”不得手工填写：排名、得分、比率、超期天数由系统计算",
            "'{key_name}' must not be written by hand: ranks, scores, rates and days late are computed",
        ),
        reason=Text(
            "每个公开的排名和比率都要能追溯到原始数量；手工填写的结果无法核对。",
            "Every published rank and rate must lead back to counts; a figure written by hand cannot be checked.",
        ),
        remedy=Text("请删除此行，只填写原始数量。", "Remove this line and give only the counts behind it."),
        wrong="reviews:\n  - window: zonghe\n    handled: 320\n    evaluated: 180\n    coverage: 56.25\n",
        right="reviews:\n  - window: zonghe\n    handled: 320\n    evaluated: 180\n",
        items=("S16", "S61", "S70"),
    ),
    Rule(
        code="QQ205",
        name="wrong-type",
        severity=Severity.ERROR,
        title=Text("填写内容的类型不对", "A value of the wrong type"),
        message=Text(
            "“{field}”应为{expected}，实际是{actual}",
            "'{field}' has to be {expected}, not {actual}",
        ),
        reason=_FORM_REASON,
        remedy=Text("{hint}", "{hint}"),
        wrong='handled: "320"\nevaluated: 180件\n',
        right="handled: 320\nevaluated: 180\n",
    ),
    Rule(
        code="QQ206",
        name="empty-value",
        severity=Severity.ERROR,
        title=Text("字段没有内容", "A field without a value"),
        message=Text("“{field}”没有填写内容", "'{field}' has no value"),
        reason=Text(
            "空着的字段分不清是漏填还是没有，页面也无法显示。",
            "Nobody can tell an empty field that was forgotten from one that has nothing to say.",
        ),
        remedy=Text(
            "请填写内容，如：{example}；选填项没有内容的，请删除整行。",
            "Fill it in, for example: {example}; or remove the line of an optional field.",
        ),
        wrong="place:\n",
        right="place: 局二楼会议室\n",
    ),
    Rule(
        code="QQ207",
        name="not-in-enumeration",
        severity=Severity.ERROR,
        title=Text("不在可选范围内", "A value outside the enumeration"),
        message=Text("“{field}”不能填写“{value}”{suggestion}", "'{field}' cannot be '{value}'{suggestion}"),
        reason=Text(
            "分类须与文件规定的名称逐字一致，才能分类统计。",
            "Categories are counted by their exact official names.",
        ),
        remedy=Text("请从以下选项中选择：{choices}。", "Choose one of: {choices}."),
        wrong="type: 监督例会\n",
        right="type: 监督月例会\n",
        items=("S01", "S18", "S56"),
    ),
    Rule(
        code="QQ208",
        name="wrong-form",
        severity=Severity.ERROR,
        title=Text("填写格式不对", "A value of the wrong form"),
        message=Text("“{field}”的格式不对：“{value}”", "'{field}' is not of the right form: '{value}'"),
        reason=Text(
            "编号和报告期要与文件夹、名录相互对应，多一个字符就对不上。",
            "Identifiers and periods have to match folders and registries to the letter.",
        ),
        remedy=Text("{wanted}。{hint}", "Correct it: {wanted}.{hint}"),
        wrong="period: 2023-8\n",
        right="period: 2023-08\n",
    ),
    Rule(
        code="QQ209",
        name="wrong-date",
        severity=Severity.ERROR,
        title=Text("日期不存在或写法不对", "A date that does not exist or is written differently"),
        message=Text("“{field}”的日期不对：“{value}”", "'{field}' is not a date: '{value}'"),
        reason=Text(
            "超期、先后和工作日都按日期计算，日期须真实存在、写法统一。",
            "Lateness, order and working days are computed from dates.",
        ),
        remedy=Text(
            "{hint}日期应写作“年-月-日”，如 2023-08-05。", "{hint}Write a date as year-month-day, e.g. 2023-08-05."
        ),
        wrong="due: 2023年8月5日\nsubmitted_on: 2023-02-30\n",
        right="due: 2023-08-05\nsubmitted_on: 2023-02-28\n",
        items=("S71",),
    ),
    Rule(
        code="QQ210",
        name="wrong-length",
        severity=Severity.ERROR,
        title=Text("文字过长或过短", "A text that is too long or too short"),
        message=Text("“{field}”有{length}个字，{bound}", "'{field}' has {length} characters; it takes {bound}"),
        reason=Text("过长的文字在页面、表格和通报中排不下。", "Longer texts do not fit tables, pages and bulletins."),
        remedy=Text("请改写，{bound}。", "Rewrite it with {bound}."),
        wrong="short_name: 示例区优化营商环境工作领导小组办公室综合协调与督查考核股\n",
        right="short_name: 区优化办综合股\n",
    ),
    Rule(
        code="QQ211",
        name="out-of-range",
        severity=Severity.ERROR,
        title=Text("数值超出允许范围", "A number out of range"),
        message=Text("“{field}”为{value}，{bound}", "'{field}' is {value}; it has to be {bound}"),
        reason=Text(
            "件数、人数等不可能为负；序号和位次从1开始。",
            "Counts cannot be negative; serial numbers and places begin at 1.",
        ),
        remedy=Text("请核对后填写正确的数值：{bound}。", "Check the figure: {bound}."),
        wrong="handled: -3\n",
        right="handled: 3\n",
    ),
    Rule(
        code="QQ212",
        name="wrong-count",
        severity=Severity.ERROR,
        title=Text("列表的项数不对", "A list with too few or too many entries"),
        message=Text("“{field}”有{count}项，{bound}", "'{field}' has {count} entries; it takes {bound}"),
        reason=_FORM_REASON,
        remedy=Text("请核对后补充或删减，{bound}。", "Give {bound}."),
        wrong="agenda: []\n",
        right="agenda:\n  - 通报上次议定事项落实情况\n",
    ),
    Rule(
        code="QQ213",
        name="repeated-entry",
        severity=Severity.ERROR,
        title=Text("列表中有重复项", "A list with a repeated entry"),
        message=Text(
            "“{field}”第{second}项与第{first}项重复：{value}",
            "Entry {second} of '{field}' repeats entry {first}: {value}",
        ),
        reason=Text("重复的单位或分类会被重复统计。", "A repeated unit or category would be counted twice."),
        remedy=Text("请删除重复的一项。", "Remove the repeated entry."),
        wrong="focus:\n  - 政务服务\n  - 政务服务\n",
        right="focus:\n  - 政务服务\n  - 行政审批\n",
    ),
    Rule(
        code="QQ215",
        name="wrong-choice",
        severity=Severity.ERROR,
        title=Text("几种填法没有选好", "Not the right choice among several ways to fill in"),
        message=Text("{owner}的填法不对：{given}", "{owner} does not choose among its fields: {given}"),
        reason=Text(
            "同一数字只能有一个来源；缺数须说明原因，不得以零代替。",
            "A figure has one source only, and a missing one has a reason instead of a zero.",
        ),
        remedy=Text("{wanted}。", "Correct it: {wanted}."),
        wrong="indicator: 03-02-01\nvalue: 99.8\nnumerator: 8751\ndenominator: 8760\n",
        right="indicator: 03-02-01\nnumerator: 8751\ndenominator: 8760\n",
        items=("S08", "S25"),
    ),
    Rule(
        code="QQ216",
        name="missing-under-condition",
        severity=Severity.ERROR,
        title=Text("在此情形下必填的字段没有填写", "A field that is required here is missing"),
        message=Text("因为{condition}，必须填写“{field}”", "Because {condition}, the field '{field}' is required"),
        reason=Text(
            "有些内容只在特定情形下才必填，如监督月例会须有会前调研和会后跟进。",
            "Some fields are required in certain cases only, such as the survey before a monthly meeting.",
        ),
        remedy=Text("请补充{sample}。", "Add {sample}."),
        wrong="type: 监督月例会\nagenda:\n  - 通报上次议定事项落实情况\n",
        right=(
            "type: 监督月例会\npre_survey:\n  from: 2023-08-10\n  to: 2023-08-18\n"
            "  method: 走访企业\n  enterprises_visited: 12\n"
        ),
        items=("S47", "S48", "S64"),
    ),
    Rule(
        code="QQ217",
        name="forbidden-under-condition",
        severity=Severity.ERROR,
        title=Text("在此情形下不得填写的字段", "A field that must not be given here"),
        message=Text(
            "因为{condition}，不得填写“{field}”{reason}",
            "Because {condition}, '{field}' must not be given{reason}",
        ),
        reason=Text(
            "正式数据的“数据截至”日期取自仓库最后一次提交，不能手工固定。",
            "The date of real data is that of the repository's last commit, and nobody can fix it by hand.",
        ),
        remedy=Text("请删除此行。", "Remove this line."),
        wrong="demonstration: false\nas_of: 2023-11-10\n",
        right="demonstration: false\n",
    ),
    Rule(
        code="QQ218",
        name="not-a-record",
        severity=Severity.ERROR,
        title=Text("文件内容不是一份记录", "The file does not hold a record"),
        message=Text(
            "本文件应为一份“{kind}”，由“字段名: 内容”逐行组成，实际是{actual}",
            "This file has to be a {kind} record of lines 'field: value', not {actual}",
        ),
        reason=_FORM_REASON,
        remedy=Text(
            "请从第一行起逐行填写：{keys}；冒号用半角并后加一个空格。",
            "Fill in line by line: {keys}; each colon is followed by a blank.",
        ),
        wrong="八月份好差评情况正常\n",
        right="unit: qu-tongji-ju\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ299",
        name="engines-disagree",
        severity=Severity.ERROR,
        title=Text("两个校验引擎结论不一致", "The two validation engines disagree"),
        message=Text(
            "快速校验认为本记录不合要求，而标准校验没有发现问题。这是程序的缺陷，不是填报的错误",
            "The fast engine refuses this record and jsonschema finds nothing wrong: a defect of the program",
        ),
        reason=Text(
            "不一致时宁可报告，也不放过；标准校验（jsonschema）决定什么是合格的数据。",
            "A disagreement is told rather than passed over; jsonschema defines what is valid.",
        ),
        remedy=Text(
            "请用 --engine jsonschema 重新检查，并把本文件转交系统维护人员。",
            "Check again with --engine jsonschema and hand this file to the maintainer.",
        ),
        wrong="# 没有可以手写的例子：只有程序有缺陷时才会出现\n",
        right="# 任何正常的记录\n",
    ),
)
