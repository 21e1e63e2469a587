"""``qinqing new KIND``: writes a record to fill in, with what is known and a word on every field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from qinqing.cli.common.options import as_of_option, language_option, repository_option, start_folder
from qinqing.desk.draft import draft_record
from qinqing.errors import QinqingError
from qinqing.findings.finding import Language, Text
from qinqing.findings.suggest import suggestion
from qinqing.forms.known_values import known_values, next_id
from qinqing.policy.periods import months_of
from qinqing.register.as_of import settle_as_of
from qinqing.register.document.record_text import schema_line
from qinqing.register.reading import read_register
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import LASTING_KINDS, PERIOD_KINDS, Location, locate, path_of
from qinqing.register.records.register import Register, sequence_name
from qinqing.register.schema.schema_files import read_schema
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.repository import find_repository
from qinqing.register.tree.source import WorkingTree

KINDS = (*PERIOD_KINDS, *LASTING_KINDS)


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
    kind = _kind(kind)
    unit = _unit(unit_name, register)
    location = _location(kind, unit, register, root, period=period, identifier=identifier, as_of=as_of)
    path = path_of(location)
    if locate(path) != location:
        raise QinqingError(
            Text(f"编号“{location.id}”不能用作文件名", f"'{location.id}' cannot be the name of a file"),
            Text("编号只能使用英文小写字母、数字和连字符", "use lower-case letters, digits and hyphens only"),
        )
    target = root / path
    known = known_values(kind, unit, register, period=location.period, identifier=location.id)
    text = draft_record(read_schema(kind), known, editor_line=schema_line(kind, path))
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise QinqingError(
            Text(f"文件“{path}”已经存在，没有改动", f"'{path}' exists already and was left alone"),
            Text("请直接修改该文件，或换一个报告期或编号", "edit that file, or choose another period or identifier"),
        ) from None
    message = Text(
        f"已新建 {path}\n填写后请运行：qinqing check {path}",
        f"Wrote {path}\nFill it in, then run: qinqing check {path}",
    )
    click.echo(message.in_language(language))


def _kind(name: str) -> str:
    titles = {read_schema(kind)["title"]: kind for kind in KINDS}
    kind = titles.get(name, name)
    if kind in KINDS:
        return kind
    hint = suggestion(name, [*KINDS, *titles])
    listed = "、".join(f"{kind}（{title}）" for title, kind in titles.items())
    raise QinqingError(
        Text(f"没有记录种类“{name}”", f"no such record kind '{name}'"),
        Text(f"{hint.zh}可选：{listed}", f"{hint.en + '; ' if hint.en else ''}one of: {', '.join(KINDS)}"),
    )


def _unit(name: str, register: Register) -> r.Unit:
    names = _names_of_units(register)
    if name in names:
        return names[name]
    hint = suggestion(name, names)
    raise QinqingError(
        Text(f"单位名录中没有“{name}”", f"no unit '{name}' in the registry"),
        Text(
            f"{hint.zh}单位编号和名称见 data/units/",
            f"{hint.en + '; ' if hint.en else ''}see data/units/ for identifiers and names",
        ),
    )


def _names_of_units(register: Register) -> Mapping[str, r.Unit]:
    return {
        name: unit
        for _, unit in sorted(register.units.items(), reverse=True)
        for name in (*unit.aliases, unit.short_name, unit.name, unit.id)
    }


def _location(
    kind: str,
    unit: r.Unit,
    register: Register,
    root: Path,
    *,
    period: str | None,
    identifier: str | None,
    as_of: date | None,
) -> Location:
    if kind in PERIOD_KINDS:
        return Location(kind=kind, unit=unit.id, period=_period(kind, period))
    if identifier is None:
        year = settle_as_of(root, as_of).year
        taken = frozenset(str(record.id) for record in getattr(register, sequence_name(kind)))
        identifier = next_id(kind, year, taken)
    return Location(kind=kind, unit=unit.id, id=identifier)


def _period(kind: str, period: str | None) -> str:
    if period is None:
        raise QinqingError(
            Text("按期报送的记录须写明报告期", "a record of this kind belongs to a period"),
            Text("请加上 --period，如 --period 2023-08", "add --period, e.g. --period 2023-08"),
        )
    try:
        months = months_of(period)
    except ValueError:
        months = ()
    if len(months) == 1 or (months and kind == "meeting"):
        return period
    raise QinqingError(
        Text(f"“{period}”不是可以填报的报告期", f"'{period}' is not a period of this kind of record"),
        Text("应为“年-月”，如 2023-08；季会写季度，如 2023-Q3", "write a month such as 2023-08"),
    )
