"""Sentences about amendments (更正)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.unknown_reference import unknown
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    unknown(
        "QQ318",
        "unknown-amended-file",
        Text("更正的文件", "file that is amended"),
        Text("被更正的文件“{value}”不存在", "the amended file '{value}' does not exist"),
        Text(
            "请从 records/ 起写明已公布记录的路径，不写 data/。",
            "Write the path of a published record from records/ on, without data/.",
        ),
        wrong="target:\n  path: records/qu-tongji-ju/2023-80/service.yaml\n",
        right="target:\n  path: records/qu-tongji-ju/2023-08/service.yaml\n",
        items=("S70",),
    ),
    Rule(
        code="QQ323",
        name="unknown-amended-field",
        severity=Severity.ERROR,
        title=Text("更正的字段须存在", "The field that is amended exists"),
        message=Text("{file} 中没有字段“{value}”", "{file} has no field '{value}'"),
        reason=Text(
            "找不到字段，页面就无法标明哪一个数字作了更正。",
            "Without the field no page can say which number was amended.",
        ),
        remedy=Text(
            "请逐级写明字段名称，用点号隔开，列表写序号（从0起），如 hotline.on_time、reviews.0.handled。",
            "Write the names down to the field with points between, and a list's place from 0: reviews.0.handled.",
        ),
        wrong="target:\n  pointer: hotline.on_tme\n",
        right="target:\n  pointer: hotline.on_time\n",
        items=("S70",),
    ),
    Rule(
        code="QQ499",
        name="amendment-not-kept",
        severity=Severity.ERROR,
        title=Text(
            "已公布的结果与更正一致",
            "What is published agrees with its amendment",
        ),
        message=Text(
            "{pointer}现为“{found}”，{state}“{said}”",
            "{pointer} is '{found}', but {state} '{said}'",
        ),
        reason=Text(
            "公布后的结果只能凭核准的更正改动：核准前保持原值，核准后就是新值。",
            "What is published changes only by an approved amendment: not before it, and not otherwise than it says.",
        ),
        remedy=Text(
            "更正尚未核准的，请恢复原值；已核准的，请改为新值；再次改动的，另行填写更正。",
            "Put the old value back until it is approved, the new one after; a further change needs another amendment.",
        ),
        wrong='old_value: "75"\nnew_value: "76"\napproved_on: 2023-08-19   # 记录中仍为 75\n',
        right='old_value: "75"\nnew_value: "76"\napproved_on: 2023-08-19   # 记录中已改为 76\n',
        items=(
            "S60",
            "S70",
        ),
    ),
)
