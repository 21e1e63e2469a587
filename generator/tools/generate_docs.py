"""Write the reference pages under ``docs/``: the rules, the commands and the records, from where each is defined.

Run it through ``make generate``; a test fails when a committed page is stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from qinqing.cli import COMMANDS, main
from qinqing.cli.common.help_text import ChineseContext
from qinqing.findings.catalogue import CATALOGUE, Rule
from qinqing.findings.rule_text import RANGES, example_lines, heading, sentence, waiver_text
from qinqing.findings.wording import SEVERITY_WORDS
from qinqing.register.records.kinds import Family, Location, kinds_of, path_of
from qinqing.register.schema.schema_files import read_schema

DOCS = Path(__file__).resolve().parents[2] / "docs"
GENERATED = "<!-- 由 make generate 生成，请勿手工修改。 -->\n\n"
HELP_WIDTH = 90

TYPE_WORDS = {
    "string": "文字",
    "integer": "整数",
    "number": "数",
    "boolean": "是否（true 或 false）",
    "array": "列表",
    "object": "一组字段",
}
VISIBILITY_WORDS = {"public": "公开", "masked": "遮盖后公开", "internal": "不公开"}
KIND_GROUPS = (
    ("设置、名录和政策", kinds_of(Family.SITE, Family.REGISTRY, Family.POLICY)),
    ("按报告期报送", kinds_of(Family.PERIOD)),
    ("长期记录", kinds_of(Family.LASTING)),
)


def pages() -> dict[str, str]:
    """Return the text of every generated page by its path under ``docs/``."""
    found = {"rules/index.md": rule_index(), "records/index.md": record_index(), "commands.md": commands_page()}
    found |= {f"rules/{rule.code}.md": rule_page(rule) for rule in CATALOGUE.values()}
    found |= {f"records/{kind}.md": record_page(kind) for _, kinds in KIND_GROUPS for kind in kinds}
    return {path: GENERATED + text for path, text in sorted(found.items())}


def rule_index() -> str:
    """Return the table of all rules."""
    parts = [
        "# 检查规则\n\n规则代码一经使用不再改变含义。**错误**使数据不能合并和发布，**警告**不影响发布。"
        "在终端中可用 `qinqing rule 代码` 查看同样的说明。\n"
    ]
    for prefix, rules in groupby(CATALOGUE.values(), key=lambda rule: rule.code[:3]):
        name = RANGES[prefix]
        parts.append(
            f"\n## {prefix}xx {name.zh}（{name.en}）\n\n| 代码 | 类别 | 名称 | Title |\n| --- | --- | --- | --- |\n"
        )
        parts += [
            f"| [{rule.code}]({rule.code}.md) | {SEVERITY_WORDS[rule.severity].zh} "
            f"| {cell(rule.title.zh)} | {cell(rule.title.en)} |\n"
            for rule in rules
        ]
    return "".join(parts)


def rule_page(rule: Rule) -> str:
    """Return the page of one rule: Chinese, then the same in English."""
    facts = [f"**{SEVERITY_WORDS[rule.severity].zh}**", f"名称 `{rule.name}`"]
    if rule.items:
        facts.append(f"{heading('items', 'zh')} {'、'.join(rule.items)}")
    parts = [f"# {rule.code} {line(rule.title.zh)}\n\n{'，'.join(facts)}\n"]
    for part, text in (("message", rule.message), ("reason", rule.reason), ("remedy", rule.remedy)):
        if said := sentence(text.zh):
            parts.append(f"\n## {heading(part, 'zh')}\n\n{line(said)}\n")
    for part, example in (("wrong", rule.wrong), ("right", rule.right)):
        if example.strip():
            parts.append(f"\n## {heading(part, 'zh')}\n\n" + fenced("\n".join(example_lines(example)), "yaml"))
    parts.append(f"\n## {heading('waiver', 'zh')}\n\n{line(waiver_text(rule).zh)}\n")
    parts.append(f"\n## In English\n\n**{line(rule.title.en)}** ({SEVERITY_WORDS[rule.severity].en})\n")
    for part, text in (("message", rule.message), ("reason", rule.reason), ("remedy", rule.remedy)):
        if said := sentence(text.en):
            parts.append(f"\n{heading(part, 'en')}: {line(said)}\n")
    parts.append(f"\n{heading('waiver', 'en')}: {line(waiver_text(rule).en)}\n")
    return "".join(parts)


def commands_page() -> str:
    """Return the reference of the command line: the help of every command as it is printed."""
    parts = ["# 命令\n\n", fenced(help_of(main, "qinqing"), "text")]
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        if command is None:
            raise ValueError(f"the command {name} is in the table and does not exist")
        parts += [f"\n## qinqing {name}\n\n", fenced(help_of(command, f"qinqing {name}"), "text")]
    parts.append("\n检查结果的各种格式和退出码见 [check-output.md](check-output.md)。\n")
    return "".join(parts)


def help_of(command: click.Command, name: str) -> str:
    """Return the help of ``command`` at a fixed width."""
    context = ChineseContext(command, info_name=name, terminal_width=HELP_WIDTH)
    return command.get_help(context)


def record_index() -> str:
    """Return the list of all record kinds."""
    parts = ["# 数据结构\n\n每类记录一个 JSON Schema，位于 `schemas/`；本页及各分页由其生成。\n"]
    for name, kinds in KIND_GROUPS:
        parts.append(f"\n## {name}\n\n| 类别 | 名称 | 位置 | 说明 |\n| --- | --- | --- | --- |\n")
        for kind in kinds:
            schema = read_schema(kind)
            title, description = cell(schema["title"]), cell(schema["description"])
            parts.append(f"| [{kind}]({kind}.md) | {title} | `{place_of(kind)}` | {description} |\n")
    return "".join(parts)


def record_page(kind: str) -> str:
    """Return the page of one record kind: every field, and the example of the schema."""
    schema = read_schema(kind)
    parts = [
        f"# {line(schema['title'])}\n\n{line(schema['description'])}\n\n位置：`{place_of(kind)}`\n\n",
        "`[]` 表示列表中的每一项。\n\n",
        "| 字段 | 名称 | 类型和要求 | 必填 | 公开范围 | 说明 | 示例 |\n| --- | --- | --- | --- | --- | --- | --- |\n",
    ]
    parts += [f"| {' | '.join(row)} |\n" for row in field_rows(schema, prefix="", inherited="public")]
    if conditions := schema.get("x-messages"):
        parts.append("\n## 填写条件\n\n")
        parts += [f"- `{name}`：{line(text)}\n" for name, text in sorted(conditions.items())]
    return "".join(parts)


def field_rows(schema: Mapping[str, Any], *, prefix: str, inherited: str) -> Iterator[tuple[str, ...]]:
    """Yield one row for every field of an object schema, then for the fields inside it."""
    required = set(schema.get("required", ()))
    for key, part in schema.get("properties", {}).items():
        if not isinstance(part, Mapping):
            continue
        visibility = part.get("x-visibility", inherited)
        name = f"{prefix}{key}"
        yield (
            f"`{name}`",
            cell(part["title"]),
            cell(demands(part)),
            "是" if key in required else "",
            VISIBILITY_WORDS[visibility],
            cell(part["description"]),
            example_of(part),
        )
        inner, mark = (part["items"], "[]") if part["type"] == "array" else (part, "")
        if inner["type"] == "object":
            yield from field_rows(inner, prefix=f"{name}{mark}.", inherited=inner.get("x-visibility", visibility))


def demands(schema: Mapping[str, Any]) -> str:
    """Return the type of a field and what is asked of its value, in Chinese."""
    if schema["type"] == "array":
        inner = schema["items"]
        bounds = [
            f"至少 {schema['minItems']} 项" if schema.get("minItems") else "",
            f"至多 {schema['maxItems']} 项" if "maxItems" in schema else "",
            "不重复" if schema.get("uniqueItems") else "",
        ]
        return "；".join(["列表，每项为" + demands(inner), *filter(None, bounds)])
    if "enum" in schema:
        return "可选：" + "、".join(str(value) for value in schema["enum"])
    if schema.get("format") == "date":
        return "日期，年-月-日"
    bounds = [
        str(schema.get("x-message", "")),
        f"至少 {schema['minLength']} 字" if schema.get("minLength", 0) > 1 else "",
        f"至多 {schema['maxLength']} 字" if "maxLength" in schema else "",
        f"不小于 {schema['minimum']}" if "minimum" in schema else "",
        f"不大于 {schema['maximum']}" if "maximum" in schema else "",
    ]
    return "；".join([TYPE_WORDS[schema["type"]], *filter(None, bounds)])


def example_of(schema: Mapping[str, Any]) -> str:
    """Return the first example of a simple value; what has parts shows them in rows of their own."""
    inner = schema["items"] if schema["type"] == "array" else schema
    if inner["type"] == "object" or not inner.get("examples"):
        return ""
    value = inner["examples"][0]
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return f"<code>{cell(text)}</code>"


def place_of(kind: str) -> str:
    """Return where records of ``kind`` lie, with the changing parts in Chinese."""
    marks = {"u-n-i-t": "单位编号", "p-e-r-i-o-d": "报告期", "i-d": "编号"}
    path = path_of(Location(kind=kind, unit="u-n-i-t", period="p-e-r-i-o-d", id="i-d"))
    for mark, word in marks.items():
        path = path.replace(mark, f"〈{word}〉")
    return path


def line(text: str) -> str:
    """Return ``text`` on one line, with what Markdown or HTML would take for a mark escaped."""
    joined = " ".join(text.split())
    for mark in "\\`*_[]":
        joined = joined.replace(mark, f"\\{mark}")
    return joined.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def cell(text: str) -> str:
    """Return ``text`` as it may stand in a table."""
    return line(text).replace("|", "\\|")


def fenced(text: str, language: str) -> str:
    """Return ``text`` as a code block whose fence does not occur in it."""
    fence = "```"
    while fence in text:
        fence += "`"
    lines = "\n".join(part.rstrip() for part in text.rstrip("\n").split("\n"))
    return f"{fence}{language}\n{lines}\n{fence}\n"


def write(target: Path) -> None:
    """Write every page below ``target`` and remove the pages of rules and kinds that are no more."""
    wanted = pages()
    for folder in ("rules", "records"):
        for path in (target / folder).glob("*.md"):
            if f"{folder}/{path.name}" not in wanted:
                path.unlink()
    for name, text in wanted.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write(DOCS)
