"""Sentences about a repository that anybody may read (公开的数据仓库)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ725",
        name="restricted-field-in-public-repository",
        severity=Severity.ERROR,
        title=Text(
            "公开的数据仓库不含不公开的字段",
            "A public repository holds no restricted field",
        ),
        message=Text(
            "“{field}”不对外公开，而站点设置写明数据仓库对外公开",
            "'{field}' is not for the public, but the settings say that the repository is public",
        ),
        reason=Text(
            "网站隐去的内容，任何人都能在公开的仓库里看到原文，历史版本也删不掉。",
            "Whatever the site masks stands in full in a public repository, and stays in its history.",
        ),
        remedy=Text(
            "请删去这一项；只遮盖一部分的字段，按公开的样子填写，如“张某”“某企业”。必须填写的，把仓库改为不对外公开，"
            "并在 data/site.yaml 中写 visibility: internal。已经推送的，请按泄露处理。",
            "Remove it; write a field that is masked in part as the public sees it. Where it is required, make the "
            "repository internal and write visibility: internal in data/site.yaml. What was pushed counts as leaked.",
        ),
        wrong="repository:\n  visibility: public\n# 某条诉求\ntext: 企业反映的原文。\n",
        right="repository:\n  visibility: internal\n# 某条诉求\ntext: 企业反映的原文。\n",
        items=("S12",),
    ),
    Rule(
        code="QQ727",
        name="withheld-record-in-public-repository",
        severity=Severity.ERROR,
        title=Text(
            "公开的数据仓库不含不公开的记录",
            "A public repository holds no withheld record",
        ),
        message=Text(
            "这一{kind}目前不对外公开，而站点设置写明数据仓库对外公开",
            "this {kind} is not for the public, but the settings say that the repository is public",
        ),
        reason=Text(
            "拟处理的决定、内部案例、不公开的线索，网站上没有，任何人却能在公开的仓库里看到全文。",
            "A proposed decision, an internal case or a withheld lead is not on the site, but anybody can read it in a "
            "public repository.",
        ),
        remedy=Text(
            "请把记录移出公开的仓库；需要与其他数据放在一起的，把仓库改为不对外公开，并在 data/site.yaml 中写"
            " visibility: internal。已经推送的，请按泄露处理。",
            "Move the record out of the public repository; where it has to stay with the other data, make the "
            "repository internal and write visibility: internal in data/site.yaml. What was pushed counts as leaked.",
        ),
        wrong="repository:\n  visibility: public\n# 某项处理决定\nhistory:\n  - state: 拟处理\n",
        right="repository:\n  visibility: internal\n# 某项处理决定\nhistory:\n  - state: 拟处理\n",
        items=("S12", "S34"),
    ),
)
