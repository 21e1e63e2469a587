"""Sentences about the fields of a record (字段): missing, unknown, misspelt, computed, not to be filled in."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

UNIFORM_FIELDS = Text(
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
        reason=UNIFORM_FIELDS,
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
)
