"""Sentences about enterprises named in public texts (公开文字中的企业名称)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ720",
        name="enterprise-named",
        severity=Severity.WARNING,
        title=Text(
            "公开的文字不写企业名称",
            "No public text names an enterprise",
        ),
        message=Text(
            "公开的文字中疑似写有企业名称",
            "A public text seems to name an enterprise",
        ),
        reason=Text(
            "企业反映问题、接受检查的情况，未经同意不公开其名称。",
            "What an enterprise complains of or is inspected for is not published under its name.",
        ),
        remedy=Text(
            "请写“某企业”；依法公开或者企业同意公开的，在 data/site.yaml 的 named_enterprises 中登记。",
            "Write 某企业 (an enterprise); one that may be named is listed in named_enterprises of data/site.yaml.",
        ),
        wrong="summary: 示例恒示商贸有限公司反映招牌一年内被要求更换两次。\n",
        right="summary: 某企业反映招牌一年内被要求更换两次。\n",
        items=("S12", "S43"),
    ),
)
