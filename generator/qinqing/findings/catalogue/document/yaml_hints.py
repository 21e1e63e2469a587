"""Sentences about the mistakes of a Chinese author in the syntax of YAML (语法错误), each with its own advice."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ120",
        name="syntax",
        severity=Severity.ERROR,
        title=Text("YAML 格式错误", "YAML syntax"),
        message=Text("此处不符合 YAML 格式，后面的内容无法读取", "this is not YAML; what follows cannot be read"),
        reason=Text("格式不对，整个文件都无法读取。", "With a syntax error the whole file cannot be read."),
        remedy=Text(
            "请检查这一行和上一行的冒号、引号、括号与缩进；文字内容可以用半角双引号括起来。",
            "Check colons, quotes, brackets and indentation here and on the line above; text may go in double quotes.",
        ),
        wrong="windows: [zonghe]改\n",
        right="windows: [zonghe]\n",
    ),
    Rule(
        code="QQ121",
        name="fullwidth-colon",
        severity=Severity.ERROR,
        title=Text("全角冒号", "Full-width colon"),
        message=Text("“{key}”后面用了全角冒号“：”", "a full-width colon follows '{key}'"),
        reason=Text(
            "YAML 只认半角冒号加一个空格，用全角冒号时这一行会被并入上一行的文字。",
            "YAML knows only ': '; with a full-width colon the line becomes a part of the text before it.",
        ),
        remedy=Text("请改为半角冒号加一个空格：“{key}: ”。", "Write a half-width colon and a space: '{key}: '."),
        wrong="period: 2023-08\nsubmitted_by：办公室主任\n",
        right="period: 2023-08\nsubmitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ124",
        name="unclosed-quote",
        severity=Severity.ERROR,
        title=Text("引号没有配对", "Unclosed quote"),
        message=Text(
            "这里的引号 {quote} 没有在本行结束", "the quote {quote} that opens here is not closed on its line"
        ),
        reason=Text(
            "引号没有配对时，后面各行都会被当作这段文字。",
            "Without the closing quote the following lines are taken for a part of the text.",
        ),
        remedy=Text(
            "请在这段文字末尾补上引号 {quote}，或删去开头的引号。",
            "Close the text with {quote}, or remove the opening quote.",
        ),
        wrong='submitted_by: "办公室主任\nperiod: 2023-08\n',
        right='submitted_by: "办公室主任"\nperiod: 2023-08\n',
    ),
    Rule(
        code="QQ125",
        name="second-colon",
        severity=Severity.ERROR,
        title=Text("一行中有两个冒号", "Second colon"),
        message=Text("内容里又出现了“: ”，分不清哪里是内容", "the value holds another ': '"),
        reason=Text(
            "半角冒号加空格表示“项目: 内容”，一行里只能有一处。",
            "A colon with a space separates a name from its value, once in a line.",
        ),
        remedy=Text(
            "请给整段内容加半角双引号，或把内容里的冒号改为全角“：”。",
            "Put the value in double quotes, or use a full-width colon inside it.",
        ),
        wrong="submitted_by: 岗位: 办公室主任\n",
        right="submitted_by: 岗位：办公室主任\n",
    ),
    Rule(
        code="QQ126",
        name="reserved-start",
        severity=Severity.ERROR,
        title=Text("内容以特殊符号开头", "Value starts with a reserved character"),
        message=Text("内容不能直接以 {character} 开头", "a value cannot start with {character}"),
        reason=Text(
            "@ ` % , * & ! 等符号在 YAML 里另有含义，例如隐去的姓名 *** 必须加引号。",
            "@ ` % , * & ! mean something else in YAML; a withheld name *** has to be in quotes.",
        ),
        remedy=Text('请给整段内容加半角双引号，如 "***"。', 'Put the whole value in double quotes, such as "***".'),
        wrong="name: ***\n",
        right='name: "***"\n',
    ),
    Rule(
        code="QQ127",
        name="list-on-key-line",
        severity=Severity.ERROR,
        title=Text("列表写在了项目同一行", "List on the line of its name"),
        message=Text("列表的“- ”不能写在冒号的同一行", "the '- ' of a list cannot stand on the line of its name"),
        reason=Text("列表的每一项要另起一行。", "Each item of a list has its own line."),
        remedy=Text(
            "请换行，缩进两个空格后再写“- ”；如是文字，请加引号。",
            "Start a new line, indented by two, for '- '; quote it if it is text.",
        ),
        wrong="windows: - zonghe\n",
        right="windows:\n  - zonghe\n",
    ),
    Rule(
        code="QQ128",
        name="missing-space-after-colon",
        severity=Severity.ERROR,
        title=Text("冒号后缺少空格", "No space after the colon"),
        message=Text("“{key}:”后面缺少空格", "a space is missing after '{key}:'"),
        reason=Text(
            "没有空格时，YAML 不认为这是“项目: 内容”，会把整行当作文字。",
            "Without the space YAML takes the whole line for text.",
        ),
        remedy=Text(
            "请在冒号后加一个空格：“{key}: ”；如整行都是文字，请加半角引号。",
            "Write '{key}: ' with a space; if the whole line is text, put it in quotes.",
        ),
        wrong="submitted_by:办公室主任\nperiod: 2023-08\n",
        right="submitted_by: 办公室主任\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ131",
        name="indentation",
        severity=Severity.ERROR,
        title=Text("缩进不对", "Indentation"),
        message=Text("这一行的缩进与上下行对不齐", "this line is not aligned with those around it"),
        reason=Text(
            "YAML 靠缩进区分层级，同一级的各行要左对齐。",
            "YAML tells levels by indentation; lines of a level are aligned.",
        ),
        remedy=Text(
            "请用空格把同一级的各行左对齐，每级两个空格。", "Align the lines of a level, two spaces for each level."
        ),
        wrong="period: 2023-08\n submitted_by: 办公室主任\n",
        right="period: 2023-08\nsubmitted_by: 办公室主任\n",
    ),
    Rule(
        code="QQ132",
        name="unclosed-bracket",
        severity=Severity.ERROR,
        title=Text("括号没有配对", "Unclosed bracket"),
        message=Text("这里的括号 {bracket} 没有配对的右括号", "the bracket {bracket} that opens here is not closed"),
        reason=Text(
            "括号没有配对时，后面各行都会被当作括号里的内容。",
            "Without the closing bracket the following lines belong to the list.",
        ),
        remedy=Text(
            "请补上右括号；如是文字，请给整段内容加半角引号。", "Close the bracket; if it is text, put it in quotes."
        ),
        wrong="marks: [满意, 不满意\nperiod: 2023-08\n",
        right="marks: [满意, 不满意]\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ133",
        name="text-after-quote",
        severity=Severity.ERROR,
        title=Text("引号后面还有文字", "Text after the closing quote"),
        message=Text("引号结束以后又出现了文字", "text goes on after the closing quote"),
        reason=Text(
            "以半角引号开头的内容必须到另一个引号为止。", "A value that opens with a quote ends at the closing quote."
        ),
        remedy=Text(
            "请把半角引号改为全角“”，或给整段内容加引号。",
            "Use full-width quotes inside the text, or quote the whole value.",
        ),
        wrong='submitted_by: "一网通办"专班\n',
        right="submitted_by: “一网通办”专班\n",
    ),
    Rule(
        code="QQ134",
        name="unknown-escape",
        severity=Severity.ERROR,
        title=Text("反斜杠写法不对", "Unknown escape"),
        message=Text("双引号里的 {escape} 没有意义", "{escape} means nothing in double quotes"),
        reason=Text("双引号里的反斜杠有特殊含义。", "A backslash in double quotes begins an escape."),
        remedy=Text("请改用单引号，或删去反斜杠。", "Use single quotes, or remove the backslash."),
        wrong='submitted_by: "办公室\\主任"\n',
        right="submitted_by: '办公室\\主任'\n",
    ),
    Rule(
        code="QQ135",
        name="missing-colon",
        severity=Severity.ERROR,
        title=Text("这一行没有冒号", "Line without a colon"),
        message=Text("这一行不是“项目: 内容”的形式", "this line is not of the form 'name: value'"),
        reason=Text(
            "与项目左对齐的每一行都要有项目名和半角冒号。", "Each line aligned with the names has a name and a colon."
        ),
        remedy=Text(
            "请补上项目名和“: ”；如是上一行文字的延续，请缩进两个空格。",
            "Add a name and ': '; if the text of the line above goes on here, indent it by two.",
        ),
        wrong="submitted_by: 办公室\n主任\nperiod: 2023-08\n",
        right="submitted_by: 办公室\n  主任\nperiod: 2023-08\n",
    ),
    Rule(
        code="QQ136",
        name="block-mark-with-text",
        severity=Severity.ERROR,
        title=Text("符号 | 或 > 后面有文字", "Text after | or >"),
        message=Text("{character} 后面要先换行，不能直接写文字", "a line break has to follow {character}"),
        reason=Text("| 和 > 表示下面几行是一段长文字。", "| and > say that a longer text follows on the next lines."),
        remedy=Text(
            "请换行并缩进两个空格再写文字；如是“大于”等文字，请加半角引号。",
            "Write the text on the next line, indented by two; put it in quotes if the sign is a part of it.",
        ),
        wrong="submitted_by: >办公室主任\n",
        right="submitted_by: >\n  办公室主任\n",
    ),
    Rule(
        code="QQ137",
        name="missing-space-after-dash",
        severity=Severity.ERROR,
        title=Text("列表的短横线后缺少空格", "No space after the dash"),
        message=Text("短横线“-”后面缺少空格", "a space is missing after '-'"),
        reason=Text("没有空格时，各项会连成一段文字。", "Without the space the items become one text."),
        remedy=Text(
            "请写成“- 内容”；如是文字，请加半角引号。", "Write '- ' with a space; put it in quotes if it is text."
        ),
        wrong="windows:\n  -zonghe\n",
        right="windows:\n  - zonghe\n",
    ),
    Rule(
        code="QQ138",
        name="fullwidth-space",
        severity=Severity.ERROR,
        title=Text("全角空格", "Full-width space"),
        message=Text(
            "这里是全角空格，YAML 不认它是空格", "this is a full-width space, which YAML does not take for a space"
        ),
        reason=Text("缩进和冒号后面只能用半角空格。", "Indentation and the space after a colon are half-width."),
        remedy=Text("请删除全角空格，改用半角空格。", "Replace it by a half-width space."),
        wrong="period: 2023-08\nsubmitted_by:\u3000办公室主任\n",
        right="period: 2023-08\nsubmitted_by: 办公室主任\n",
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
)
