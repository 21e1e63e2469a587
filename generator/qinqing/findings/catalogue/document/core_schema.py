"""Sentences about unquoted values that a reader could take for something else (取值歧义): numbers, quotation marks."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ129",
        name="fullwidth-quotes",
        severity=Severity.WARNING,
        title=Text("内容外面是全角引号", "Full-width quotes around a value"),
        message=Text(
            "整段内容用全角引号括着，引号会一起公开", "the value stands in full-width quotes, which will be shown"
        ),
        reason=Text(
            "全角引号对 YAML 只是普通文字，会成为内容的一部分。",
            "To YAML they are ordinary characters and become a part of the text.",
        ),
        remedy=Text(
            "不需要引号请删去；确实要显示，请在外面再加半角双引号。",
            "Remove them; if they are meant to be shown, put half-width quotes around them.",
        ),
        wrong="submitted_by: “办公室主任”\n",
        right="submitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ130",
        name="fullwidth-digits",
        severity=Severity.WARNING,
        title=Text("全角数字", "Full-width digits"),
        message=Text("这里的数字是全角的，会被当作文字", "these digits are full-width and count as text"),
        reason=Text("全角数字不能计算，也查不到。", "Full-width digits cannot be reckoned with or searched."),
        remedy=Text(
            "请改为半角数字；如确为文字，请加半角引号。", "Write half-width digits; if it is text, put it in quotes."
        ),
        wrong="submitted_by: ３\n",
        right='submitted_by: "3"\n',
    ),
    Rule(
        code="QQ158",
        name="number-too-long",
        severity=Severity.ERROR,
        title=Text("数字过长", "Number too long"),
        message=Text(
            "数字超过 {limit} 位，或指数超过 {limit}",
            "the number has more than {limit} digits or an exponent beyond {limit}",
        ),
        reason=Text(
            "这样长的数字各软件算法不同，不会是正常数据。",
            "Programs differ over such numbers, and no real figure is one.",
        ),
        remedy=Text(
            "请核对数字；如是编号，请加半角引号。", "Check the number; if it is an identifier, put it in quotes."
        ),
        wrong="target: 1e999\n",
        right="target: 1000\n",
    ),
    Rule(
        code="QQ159",
        name="number-form",
        severity=Severity.ERROR,
        title=Text("数字写法有歧义", "Ambiguous number"),
        message=Text("以 0 开头或带下划线的数字有歧义", "a number with a leading zero or an underscore is ambiguous"),
        reason=Text("010 有的软件读作 10，有的读作 8。", "Some programs read 010 as 10, others as 8."),
        remedy=Text(
            '如是编号，请加半角引号，如 "010"；如是数量，请去掉多余的 0 和下划线。',
            'Quote an identifier, such as "010"; of an amount remove the zeros and underscores.',
        ),
        wrong="submitted_by: 007\n",
        right='submitted_by: "007"\n',
    ),
    Rule(
        code="QQ160",
        name="not-a-finite-number",
        severity=Severity.ERROR,
        title=Text("不是有限的数", "Not a finite number"),
        message=Text("这里表示“无穷大”或“非数字”，不能作为数据", "infinity and not-a-number are no data"),
        reason=Text("无穷大和非数字不能参加计算和排名。", "They cannot be reckoned with or ranked."),
        remedy=Text(
            "请填写实际数字；没有数据时不要填写此项。", "Write the number, or leave the field out where there is none."
        ),
        wrong="target: .inf\n",
        right="target: 1\n",
    ),
)
