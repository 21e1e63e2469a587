"""Sentences about the file itself (文件): its size, its encoding and characters that no record may hold."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ102",
        name="file-too-large",
        severity=Severity.ERROR,
        title=Text("文件过大", "File too large"),
        message=Text(
            "文件有 {size} KB，超过上限 {limit} KB", "the file has {size} KB, more than the limit of {limit} KB"
        ),
        reason=Text(
            "一个文件只放一条记录；过大的文件多半是误放了附件或重复粘贴。",
            "A file holds one record; a larger one is mostly an attachment or a paste repeated.",
        ),
        remedy=Text("请拆分记录，附件不要放进 data 文件夹。", "Split the record, and keep attachments out of data."),
        wrong="summary: 粘贴了上百万字……\n",
        right="summary: 本月进展概述。\n",
    ),
    Rule(
        code="QQ103",
        name="not-utf8",
        severity=Severity.ERROR,
        title=Text("文件不是 UTF-8 编码", "File is not UTF-8"),
        message=Text(
            "从这里起不是 UTF-8 编码（字节 {byte}），{guess}", "not UTF-8 from here on (byte {byte}); {guess}"
        ),
        reason=Text(
            "所有文件统一使用 UTF-8；用其他编码保存的汉字在别人的电脑和网站上是乱码。",
            "All files are UTF-8; Chinese saved in another encoding is garbled elsewhere and on the site.",
        ),
        remedy=Text(
            "请用编辑器“另存为”，编码选 UTF-8，再提交。",
            "Save the file again with the encoding set to UTF-8, then commit.",
        ),
        wrong="# 用 GBK（ANSI）编码保存的文件\ntitle: ͳ¼Ʋ\n",
        right="# 用 UTF-8 编码保存的文件\ntitle: 统计\n",
    ),
    Rule(
        code="QQ104",
        name="utf-16",
        severity=Severity.ERROR,
        title=Text("文件是 UTF-16 或二进制文件", "File is UTF-16 or binary"),
        message=Text("文件是 UTF-16 编码或二进制文件，不是文本记录", "the file is UTF-16 or binary, not a text record"),
        reason=Text(
            "记事本的“Unicode”编码就是 UTF-16，Git 看不出其中的改动。",
            "Notepad's 'Unicode' is UTF-16, in which Git cannot show a change.",
        ),
        remedy=Text("请用编辑器“另存为”，编码选 UTF-8。", "Save the file again with the encoding set to UTF-8."),
        wrong="# 用“Unicode”（UTF-16）保存的文件\n",
        right="# 用 UTF-8 保存的文件\ntitle: 统计\n",
    ),
    Rule(
        code="QQ105",
        name="byte-order-mark",
        severity=Severity.WARNING,
        title=Text("文件开头有 BOM 标记", "Byte order mark"),
        message=Text("文件开头有看不见的 BOM 标记", "the file begins with an invisible byte order mark"),
        reason=Text(
            "BOM 是旧版记事本加的，会让比对和脚本多出一个字符。",
            "Old editors add it; comparisons and scripts then see one character too many.",
        ),
        remedy=Text("请另存为“UTF-8（无 BOM）”。", "Save the file as UTF-8 without BOM."),
        wrong="\ufeffunit: qu-tongji-ju\n",
        right="unit: qu-tongji-ju\n",
    ),
    Rule(
        code="QQ106",
        name="control-character",
        severity=Severity.ERROR,
        title=Text("控制字符", "Control character"),
        message=Text("这里有看不见的{character}（{codepoint}）", "there is a {character} ({codepoint}) here"),
        reason=Text(
            "控制字符看不见，网页和下载文件里也不允许出现，多由其他软件粘贴带入。",
            "Control characters are invisible and not allowed in pages and downloads; they come with pasting.",
        ),
        remedy=Text("请删除这个字符，或重新输入这几个字。", "Delete the character, or type these words again."),
        wrong='title: "统计\\x01月报"\n',
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ107",
        name="bidirectional-control",
        severity=Severity.ERROR,
        title=Text("文字方向控制符", "Bidirectional control"),
        message=Text(
            "这里有{character}（{codepoint}）", "there is a bidirectional control here: {character} ({codepoint})"
        ),
        reason=Text(
            "方向控制符能让审核人看到的文字与实际内容不同。",
            "It can make a reviewer see other words than those that are there.",
        ),
        remedy=Text("请删除这个字符。", "Delete the character."),
        wrong='title: "统计\\u202e月报"\n',
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ108",
        name="invisible-character",
        severity=Severity.ERROR,
        title=Text("不可见字符", "Invisible character"),
        message=Text(
            "这里有看不见的{character}（{codepoint}）", "there is an invisible {character} ({codepoint}) here"
        ),
        reason=Text(
            "零宽字符看不见，却会让两个看似相同的名称对不上。",
            "It cannot be seen, yet two names that look alike are then different.",
        ),
        remedy=Text("请删除这个字符，或重新输入这几个字。", "Delete the character, or type these words again."),
        wrong='title: "统计\\u200b月报"\n',
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ109",
        name="line-separator",
        severity=Severity.ERROR,
        title=Text("特殊换行符", "Unusual line break"),
        message=Text("这里有{character}（{codepoint}）", "there is a {character} ({codepoint}) here"),
        reason=Text(
            "有的软件把它当作换行，有的不当，行号和内容会因此不一致。",
            "Some programs break the line here and some do not, so lines and content differ.",
        ),
        remedy=Text("请删除这个字符，需要换行时按回车键。", "Delete the character; press Enter for a new line."),
        wrong='title: "统计\\u2028月报"\n',
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ110",
        name="damaged-text",
        severity=Severity.ERROR,
        title=Text("文字已成乱码", "Damaged text"),
        message=Text("“{text}”是编码转换出错留下的乱码", "'{text}' was left by a failed conversion of encodings"),
        reason=Text(
            "原来的字已经丢失，公开出去无法辨认。", "The original characters are lost and cannot be read by anyone."
        ),
        remedy=Text("请对照原件重新输入这几个字。", "Type these words again from the original."),
        wrong="title: 锟斤拷月报\n",
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ111",
        name="private-use-character",
        severity=Severity.WARNING,
        title=Text("自造字", "Private use character"),
        message=Text(
            "这里的字（{codepoint}）是本机自造字，别人看到的是方框或空白",
            "this character ({codepoint}) exists only on your computer; others see a box",
        ),
        reason=Text(
            "自造字只在装有相应字库的电脑上显示，网站上看不到。",
            "Private use characters show only where their font is installed.",
        ),
        remedy=Text("请换成标准汉字，人名生僻字可查《通用规范汉字表》。", "Use a standard character."),
        wrong='title: "\\ue000"\n',
        right="title: 统计月报\n",
    ),
    Rule(
        code="QQ123",
        name="tab",
        severity=Severity.ERROR,
        title=Text("制表符", "Tab"),
        message=Text("{where}中有制表符（Tab）", "there is a tab in {where}"),
        reason=Text(
            "YAML 不允许用制表符缩进，制表符在不同编辑器里宽度也不一样。",
            "YAML forbids tabs in indentation, and their width differs between editors.",
        ),
        remedy=Text("请删除制表符，改用空格（每级缩进两个空格）。", "Replace the tab by spaces, two for each level."),
        wrong="publicity:\n\ttarget: 1\n",
        right="publicity:\n  target: 1\n",
    ),
)
