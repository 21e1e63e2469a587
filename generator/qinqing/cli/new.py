"""``qinqing new KIND``: writes a record to fill in, with what is known and a word on every field."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.named import find_unit
from qinqing.cli.common.options import as_of_option, language_option, repository_option, start_folder
from qinqing.desk.new_record import find_kind, new_record_text, place_record, write_new_record
from qinqing.findings.finding import Language, Text
from qinqing.register.as_of import settle_as_of
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import path_of
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.repository import find_repository
from qinqing.register.tree.source import WorkingTree


@click.command("new")
@click.argument("kind", metavar="种类")
@click.option("--unit", "unit_name", required=True, metavar="单位", help="填报单位，写编号、名称或简称均可。")
@click.option("--period", metavar="报告期", help="报告期，如 2023-08；按期报送的记录必填。")
@click.option("--id", "identifier", metavar="编号", help="记录编号，如 zg-2023-0101；不写则取本年度下一个。")
@repository_option
@as_of_option
@language_option()
def command(
    *,
    kind: str,
    unit_name: str,
    period: str | None,
    identifier: str | None,
    repository: Path | None,
    as_of: date | None,
    language: Language,
) -> None:
    """新建一份待填写的记录：已知内容先填好，每个字段都有说明。

    种类可写英文或中文，如 progress 或 指标进展月报。已有的文件不会被覆盖。
    """
    root = find_repository(start_folder(repository))
    register = read_register(WorkingTree(root), schema_set=SchemaSet.load()).register
    kind = find_kind(kind)
    unit = find_unit(register, unit_name)
    location = place_record(
        kind,
        unit,
        register,
        period=period,
        identifier=identifier,
        year=lambda: settle_as_of(root, as_of).year,
    )
    path = path_of(location)
    write_new_record(root, path, new_record_text(location, unit, register))
    message = Text(
        f"已新建 {path}\n填写后请运行：qinqing check {path}",
        f"Wrote {path}\nFill it in, then run: qinqing check {path}",
    )
    click.echo(message.in_language(language))
