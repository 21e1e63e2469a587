"""Sentences about the value of a field (取值): its type, form, length, range, and what a list holds."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.schema.missing_and_unknown_fields import UNIFORM_FIELDS
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ205",
        name="wrong-type",
        severity=Severity.ERROR,
        title=Text("填写内容的类型不对", "A value of the wrong type"),
        message=Text(
            "“{field}”应为{expected}，实际是{actual}",
            "'{field}' has to be {expected}, not {actual}",
        ),
        reason=UNIFORM_FIELDS,
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
        reason=UNIFORM_FIELDS,
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
        code="QQ218",
        name="not-a-record",
        severity=Severity.ERROR,
        title=Text("文件内容不是一份记录", "The file does not hold a record"),
        message=Text(
            "本文件应为一份“{kind}”，由“字段名: 内容”逐行组成，实际是{actual}",
            "This file has to be a {kind} record of lines 'field: value', not {actual}",
        ),
        reason=UNIFORM_FIELDS,
        remedy=Text(
            "请从第一行起逐行填写：{keys}；冒号用半角并后加一个空格。",
            "Fill in line by line: {keys}; each colon is followed by a blank.",
        ),
        wrong="八月份好差评情况正常\n",
        right="unit: qu-tongji-ju\nperiod: 2023-08\n",
    ),
)
