"""A job summary in Markdown: the findings of every file in a table, for people who look at the forge only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from qinqing.findings.finding import Finding, Language, Text
from qinqing.findings.summary import Summary, closing_line
from qinqing.findings.width import printable
from qinqing.findings.wording import WAIVED, place, sentences

# A comment on a pull request takes 65,536 characters, a job summary more.
CAPACITY = 60_000
_RESERVE = 400

_TITLE = Text("数据检查结果", "Data check")
_BLOCKED = Text(
    "有错误的数据不能合并和发布。请按“建议”逐处修改后重新提交。",
    "Data with errors is not merged or published. Please correct each place as told and submit again.",
)
_WARNED = Text("警告不影响发布，请核对。", "Warnings do not stop publication; please look at them.")
_HEAD = Text(
    "| 位置 | 类别 | 代码 | 问题 | 建议 |\n| --- | --- | --- | --- | --- |\n",
    "| Place | Kind | Code | What is wrong | What to do |\n| --- | --- | --- | --- | --- |\n",
)


def render(findings: Sequence[Finding], summary: Summary, language: Language) -> str:
    """Return a heading, the closing line, a table per file and what is waived; what does not fit is counted."""
    text = f"## {_TITLE.in_language(language)}\n\n**{closing_line(summary, language)}**\n"
    if summary.errors:
        text += f"\n{_BLOCKED.in_language(language)}\n"
    elif summary.warnings:
        text += f"\n{_WARNED.in_language(language)}\n"
    parts = [text]
    used = len(text)
    left = len(findings)
    for file, group in groupby(findings, key=lambda finding: finding.file):
        heading = f"\n### <code>{escape(file)}</code>\n\n{_HEAD.in_language(language)}"
        for finding in group:
            row = heading + _row(finding, language)
            if used + len(row) > CAPACITY - _RESERVE:
                return "".join(parts) + _remainder(left).in_language(language)
            parts.append(row)
            used += len(row)
            left -= 1
            heading = ""
    for finding in summary.waived:
        row = _waived(finding, language)
        if used + len(row) > CAPACITY - _RESERVE:
            break
        parts.append(row if finding is not summary.waived[0] else f"\n**{WAIVED.in_language(language)}**\n\n{row}")
        used += len(row)
    return "".join(parts)


def escape(text: str) -> str:
    """Return ``text`` so that Markdown and HTML show it as it is, on one line of a table."""
    return "".join(_escape(letter) for letter in printable(text))


def _escape(letter: str) -> str:
    if letter == "@":
        # An entity alone would still be read as the mention of an account.
        return "&#64;&#8203;"
    if letter.isascii() and not letter.isalnum() and letter not in " .,-/+%=;?":
        return f"&#{ord(letter)};"
    return letter


def _waived(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    return f"- {said.code} <code>{escape(place(finding))}</code> {escape(said.message)}\n"


def _row(finding: Finding, language: Language) -> str:
    said = sentences(finding, language)
    where = _place(finding).in_language(language)
    cells = (where, said.severity, said.code, escape(said.message), escape(said.remedy))
    return f"| {' | '.join(cells)} |\n"


def _place(finding: Finding) -> Text:
    if finding.line < 1:
        return Text("整个文件", "whole file")
    column = max(finding.column, 1)
    return Text(f"第 {finding.line} 行第 {column} 列", f"line {finding.line}, column {column}")


def _remainder(count: int) -> Text:
    return Text(
        f"\n另有 {count:,} 处因篇幅所限未列出，请在本地运行 <code>qinqing check</code> 查看全部结果。\n",
        f"\n{count:,} more not listed for lack of room; run <code>qinqing check</code> to see them all.\n",
    )
