"""Rules of the range QQ1xx: reading a file as strict YAML."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.catalogue.reading_syntax import SYNTAX_RULES
from qinqing.findings.catalogue.reading_text import TEXT_RULES
from qinqing.findings.finding import Severity, Text

_REPEAT_IT = Text("每个文件都要能单独看懂，请直接写出内容。", "Each file is read on its own: write the content out.")

RULES: tuple[Rule, ...] = (
    *TEXT_RULES,
    *SYNTAX_RULES,
    Rule(
        code="QQ150",
        name="duplicate-key",
        severity=Severity.ERROR,
        title=Text("项目重复", "Duplicate key"),
        message=Text("“{key}”在第 {first_line} 行已经填过", "'{key}' was already given on line {first_line}"),
        reason=Text(
            "同一项填两次，软件通常只留后一个，前一个不声不响地丢失。",
            "Of a name given twice most programs keep the last and lose the first without a word.",
        ),
        remedy=Text("请只保留正确的一行。", "Keep the line that is right."),
        wrong="period: 2023-08\nperiod: 2023-09\n",
        right="period: 2023-08\n",
    ),
    Rule(
        code="QQ151",
        name="anchor",
        severity=Severity.ERROR,
        title=Text("不使用锚点（&）", "Anchor"),
        message=Text("“&{name}”是 YAML 锚点，本库不使用", "'&{name}' is an anchor, which is not used here"),
        reason=Text(
            "锚点和引用让一处改动影响别处，审核时看不出来。", "With anchors one change alters other places unseen."
        ),
        remedy=Text(
            '请直接写出内容；如是文字，请加半角引号，如 "&{name}"。',
            'Write the content out; quote it if it is text: "&{name}".',
        ),
        wrong="submitted_by: &zhuren 办公室主任\n",
        right="submitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ152",
        name="alias",
        severity=Severity.ERROR,
        title=Text("不使用引用（*）", "Alias"),
        message=Text("“*{name}”是 YAML 引用，本库不使用", "'*{name}' is an alias, which is not used here"),
        reason=Text(
            "引用让一处改动影响别处，还能用几行文字撑爆内存。",
            "An alias hides what a change alters, and few of them can fill the memory.",
        ),
        remedy=Text(
            '请直接写出内容；如是文字，请加半角引号，如 "*{name}"。',
            'Write the content out; quote it if it is text: "*{name}".',
        ),
        wrong="submitted_by: *zhuren\n",
        right='submitted_by: "*zhuren"\n',
    ),
    Rule(
        code="QQ153",
        name="tag",
        severity=Severity.ERROR,
        title=Text("不使用类型标签（!）", "Tag"),
        message=Text("“{tag}”是 YAML 类型标签，本库不使用", "'{tag}' is a tag, which is not used here"),
        reason=Text(
            "标签会改变内容的类型，有的软件还会据此运行程序。",
            "A tag changes what a value is, and some programs run code for it.",
        ),
        remedy=Text(
            "请删去标签；如是文字，请给整段内容加半角引号。",
            "Remove the tag; if it is text, put the whole value in quotes.",
        ),
        wrong="period: !!str 2023-08\n",
        right="period: 2023-08\n",
    ),
    Rule(
        code="QQ154",
        name="merge-key",
        severity=Severity.ERROR,
        title=Text("不使用合并（<<）", "Merge key"),
        message=Text("“<<”是 YAML 合并写法，本库不使用", "'<<' is a merge key, which is not used here"),
        reason=Text("YAML 1.2 已取消合并，各软件结果不一。", "YAML 1.2 has no merge keys, and programs differ."),
        remedy=_REPEAT_IT,
        wrong="publicity:\n  <<: {target: 1}\n  items: []\n",
        right="publicity:\n  target: 1\n  items: []\n",
    ),
    Rule(
        code="QQ155",
        name="several-documents",
        severity=Severity.ERROR,
        title=Text("一个文件里有多份记录", "Several documents"),
        message=Text("“---”之后是另一份记录，一个文件只能放一份", "another document begins here; a file holds one"),
        reason=Text(
            "记录的归属由文件路径决定，一个文件对应一条记录。",
            "The path says whose record it is: one file, one record.",
        ),
        remedy=Text(
            "请把后一份记录另存为一个文件，或删去“---”。", "Move the second record to its own file, or remove '---'."
        ),
        wrong="period: 2023-08\n---\nperiod: 2023-09\n",
        right="---\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ156",
        name="non-text-key",
        severity=Severity.ERROR,
        title=Text("项目名不是文字", "Key is not text"),
        message=Text("项目名应为文字，这里是{kind}", "a name has to be text; this is {kind}"),
        reason=Text(
            "数字、真假值作项目名，各软件理解不同。", "Programs differ over names that are numbers or truth values."
        ),
        remedy=Text("请改用规定的项目名；确需如此，请加半角引号。", "Use one of the given names, or put it in quotes."),
        wrong="2023: 办公室主任\n",
        right="submitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ157",
        name="too-deep",
        severity=Severity.ERROR,
        title=Text("层级过深", "Nested too deeply"),
        message=Text("从这里起嵌套超过 {limit} 层", "more than {limit} levels from here on"),
        reason=Text(
            "正常记录只有几层；过深多为误粘贴，或有意使软件崩溃。",
            "A record has a few levels; more is a mistake, or meant to crash the reader.",
        ),
        remedy=Text("请检查是否多写了括号或短横线。", "Look for brackets or dashes too many."),
        wrong="windows: " + "[" * 65 + "]" * 65 + "\n",
        right="windows: [zonghe]\n",
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
    Rule(
        code="QQ161",
        name="directive",
        severity=Severity.ERROR,
        title=Text("不使用指令行（%）", "Directive"),
        message=Text(
            "以 % 开头的指令行，本库不使用", "a line that begins with % is a directive, which is not used here"
        ),
        reason=Text("指令行会改变整个文件的读法。", "A directive changes how the whole file is read."),
        remedy=Text(
            "请删去这一行；如是文字，请缩进或加引号。", "Remove the line; if it is text, indent it or put it in quotes."
        ),
        wrong="%YAML 1.1\n---\nperiod: 2023-08\n",
        right="period: 2023-08\n",
    ),
    Rule(
        code="QQ162",
        name="too-many-values",
        severity=Severity.ERROR,
        title=Text("内容项过多", "Too many values"),
        message=Text("文件里的内容超过 {limit} 项", "the file holds more than {limit} values"),
        reason=Text(
            "正常记录远少于此；过多会拖垮检查。", "No record has as many; they would bring the check to a halt."
        ),
        remedy=Text("请拆分记录，或检查是否重复粘贴。", "Split the record, or look for a paste repeated."),
        wrong="marks: [1, 1, 1, 1, 1]  # ……十万个\n",
        right="marks: [1, 1, 1]\n",
    ),
)
