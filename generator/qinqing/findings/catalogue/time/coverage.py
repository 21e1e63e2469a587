"""Sentences about what the reporting plan asks for and nobody filed (缺报)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
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
)
