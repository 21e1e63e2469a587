"""Sentences about parts that are named and do not exist (引用部分): sections, windows, groups, components."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.unknown_reference import unknown
from qinqing.findings.finding import Text

RULES: tuple[Rule, ...] = (
    unknown(
        "QQ303",
        "unknown-section",
        Text("引用的股室", "section that is named"),
        Text("{unit}没有编号为“{value}”的股室", "{unit} has no section '{value}'"),
        Text("请填写该单位名录中“股室”的编号。", "Write the identifier of a section in the unit's registry file."),
        wrong="unit: qu-shichang-jianguan-ju\nsection: xuke-ku\n",
        right="unit: qu-shichang-jianguan-ju\nsection: xuke-gu\n",
        items=("S54",),
    ),
    unknown(
        "QQ304",
        "unknown-window",
        Text("引用的服务窗口", "service window that is named"),
        Text("{unit}没有编号为“{value}”的服务窗口", "{unit} has no service window '{value}'"),
        Text("请填写该单位名录中“服务窗口”的编号。", "Write the identifier of a window in the unit's registry file."),
        wrong="reviews:\n  - window: zonhe\n",
        right="reviews:\n  - window: zonghe\n",
        items=("S16",),
    ),
    unknown(
        "QQ312",
        "unknown-group",
        Text("计票和测评票的组别", "group of a tally or a ballot"),
        Text("本轮测评没有“{value}”这一组别", "this round has no group '{value}'"),
        Text("请填写本文件“测评组别”中的编号。", "Write the identifier of a group in this file."),
        wrong="groups:\n  - id: qiye\ntallies:\n  - group: qiyi\n",
        right="groups:\n  - id: qiye\ntallies:\n  - group: qiye\n",
        items=("S60",),
    ),
    unknown(
        "QQ319",
        "unknown-component",
        Text("依次比较和评分表的项目", "component that breaks a tie or is marked"),
        Text("本办法没有“{value}”这一组成项目", "the scheme has no component '{value}'"),
        Text("请填写同一版本“组成”中的项目编号。", "Write the identifier of a component of the same version."),
        wrong="components:\n  - id: jindu\ntie_break:\n  - jindo\n",
        right="components:\n  - id: jindu\ntie_break:\n  - jindu\n",
        items=("S61",),
    ),
    unknown(
        "QQ320",
        "unknown-category",
        Text("分组包含的类别", "category in a group"),
        Text("没有“{value}”这一类别", "there is no category '{value}'"),
        Text(
            "请填写单位名录使用的八种类别之一；给指标排名的，填写一级指标、二级指标或三级指标。",
            "Write one of the eight categories that units have; where indicators are ranked, one of the three levels.",
        ),
        wrong="groups:\n  - kinds:\n      - 政府组成部门\n",
        right="groups:\n  - kinds:\n      - 政府部门\n",
        items=("S61",),
    ),
    unknown(
        "QQ321",
        "unknown-record-kind",
        Text("准予缺报的记录种类", "kind of record that is excused"),
        Text("没有“{value}”这一记录种类", "there is no kind of record '{value}'"),
        Text(
            "请填写记录种类的英文名称，如 progress、service。",
            "Write the name of a kind of record, such as progress or service.",
        ),
        wrong="excused:\n  - unit: qu-tongji-ju\n    kind: servise\n",
        right="excused:\n  - unit: qu-tongji-ju\n    kind: service\n",
        items=("S20",),
    ),
)
