"""Sentences about releases of false alarms (误报放行)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ710",
        name="release-not-approved",
        severity=Severity.ERROR,
        title=Text("误报放行须经两个单位批准", "A release has two approvers"),
        message=Text("对 {file} 的放行无效：{fault}", "the release for {file} does not hold: {fault}"),
        reason=Text(
            "看似个人信息的内容一旦公开就收不回来，不能由一个单位、更不能由填报单位自己决定放行。",
            "What is public cannot be taken back, so no unit alone decides, least of all that of the file.",
        ),
        remedy=Text(
            "请写名录中的两个不同单位，都不是文件所属单位，其中一个是区优化办、纪检监察机关或者上级机构。",
            "Name two units of the registry, neither the file's own, one of them the office, the commission or above.",
        ),
        wrong="releases:\n  - approved_by: qu-youhua-ban\n    second_approver: qu-youhua-ban\n",
        right="releases:\n  - approved_by: qu-youhua-ban\n    second_approver: qu-jiwei-jianwei\n",
        items=("S43",),
    ),
    Rule(
        code="QQ711",
        name="release-expired",
        severity=Severity.WARNING,
        title=Text("误报放行不超过期限", "A release has not expired"),
        message=Text("对 {file} 的放行已于{expires}到期", "the release for {file} expired on {expires}"),
        reason=Text(
            "到期的放行不再生效，对应的内容重新报错。",
            "A release holds until its day; after it the value is told again.",
        ),
        remedy=Text(
            "请删除这条放行；内容仍须保留的，重新报批并修改到期日。",
            "Remove it; if the value has to stay, have it approved again with a new date.",
        ),
        wrong="releases:\n  - expires_on: 2023-08-31   # 数据截至 2023-09-15\n",
        right="releases:\n  - expires_on: 2023-12-31\n",
        items=("S43",),
    ),
    Rule(
        code="QQ712",
        name="release-unused",
        severity=Severity.WARNING,
        title=Text("误报放行确有对应的内容", "A release is needed"),
        message=Text("{file} 中没有这条放行对应的内容", "{file} holds nothing that this release is for"),
        reason=Text(
            "没有对应内容的放行留着，会在以后悄悄放过同样的内容。",
            "A release of nothing would let the same value pass in silence later.",
        ),
        remedy=Text(
            "请删除这条放行，或者用 qinqing release 命令重新算出摘要。",
            "Remove it, or compute the fingerprint again with qinqing release.",
        ),
        wrong="releases:\n  - sha256: （文件中已无对应内容）\n",
        right="releases: []\n",
        items=("S43",),
    ),
)
