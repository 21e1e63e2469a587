"""Sentences about identity (编号): the record and the place of its file say the same, and nobody else is called so."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ331",
        name="unit-and-folder-differ",
        severity=Severity.ERROR,
        title=Text("单位与所在文件夹一致", "The unit is the one of the folder"),
        message=Text(
            "单位写的是“{found}”，文件却在“{expected}”的文件夹中",
            "the unit is '{found}', but the file lies in the folder of '{expected}'",
        ),
        reason=Text(
            "记录归谁，由文件夹决定；两者不一致，就分不清由谁负责。",
            "The folder says whose record it is; where the two differ, nobody knows who answers for it.",
        ),
        remedy=Text(
            "请改为“{expected}”，或把文件移到 data/records/{found}/ 下。",
            "Write '{expected}', or move the file to data/records/{found}/.",
        ),
        wrong="# data/records/qu-tongji-ju/2023-08/service.yaml\nunit: qu-youhua-ban\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml\nunit: qu-tongji-ju\n",
    ),
    Rule(
        code="QQ332",
        name="period-and-folder-differ",
        severity=Severity.ERROR,
        title=Text("报告期与所在文件夹一致", "The period is the one of the folder"),
        message=Text(
            "报告期写的是“{found}”，文件却在“{expected}”的文件夹中",
            "the period is '{found}', but the file lies in the folder '{expected}'",
        ),
        reason=Text(
            "多半是复制上月文件后忘了改；数据会被算到别的月份。",
            "Most often last month's file was copied; the figures would count for another month.",
        ),
        remedy=Text(
            "请改为“{expected}”，或把文件移到“{found}”文件夹。",
            "Write '{expected}', or move the file to the folder '{found}'.",
        ),
        wrong="# data/records/qu-tongji-ju/2023-08/service.yaml\nperiod: 2023-07\n",
        right="# data/records/qu-tongji-ju/2023-08/service.yaml\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ333",
        name="identifier-and-file-name-differ",
        severity=Severity.ERROR,
        title=Text("编号与文件名一致", "The identifier is the file's name"),
        message=Text(
            "编号写的是“{found}”，文件名却是“{expected}”", "the identifier is '{found}', the file's name '{expected}'"
        ),
        reason=Text(
            "其他记录和页面地址都以编号查找，两者须能互相推出。",
            "Other records and page addresses find it by its identifier; each must follow from the other.",
        ),
        remedy=Text(
            "请把编号改为“{expected}”，或把文件改名为 {found}.yaml。",
            "Write '{expected}', or rename the file to {found}.yaml.",
        ),
        wrong="# data/units/qu-tongji-ju.yaml\nid: qu-tongji\n",
        right="# data/units/qu-tongji-ju.yaml\nid: qu-tongji-ju\n",
    ),
    Rule(
        code="QQ334",
        name="identifier-used-twice",
        severity=Severity.ERROR,
        title=Text("编号全区不重复", "An identifier is used once"),
        message=Text(
            "{kind}编号“{identifier}”已被 {other} 使用", "the {kind} '{identifier}' already stands in {other}"
        ),
        reason=Text(
            "两份记录用同一编号，页面会互相覆盖，引用也分不清指的是哪一份。",
            "Two records of one identifier overwrite each other's page, and no reference is clear.",
        ),
        remedy=Text(
            "请为后登记的一份改用新的编号，并相应改文件名。",
            "Give the later one a new identifier, and rename its file.",
        ),
        wrong="# 两个单位各有一份 zg-2023-0001.yaml\nid: zg-2023-0001\n",
        right="# 后登记的一份改名为 zg-2023-0006.yaml\nid: zg-2023-0006\n",
    ),
)
