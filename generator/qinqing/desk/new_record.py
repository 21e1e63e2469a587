"""A new record (新建记录): of which kind, where it belongs, what it says before the clerk opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from qinqing.desk.draft import draft_record
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.suggest import suggestion
from qinqing.forms.known_values import known_values
from qinqing.forms.making import make_form
from qinqing.policy.periods import months_of
from qinqing.register.document.record_text import schema_line
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import KINDS, LASTING_KINDS, PERIOD_KINDS, Location, locate, path_of
from qinqing.register.records.register import Register, records_of_kind
from qinqing.register.schema.schema_files import read_schema

FILED_KINDS: Final = (*PERIOD_KINDS, *LASTING_KINDS)


def find_kind(name: str) -> str:
    """Return the kind that ``name`` calls, in English or in Chinese: ``"progress"`` or 指标进展月报.

    Raises QinqingError where units file no kind of that name.
    """
    titles = {KINDS[kind].title.zh: kind for kind in FILED_KINDS}
    kind = titles.get(name, name)
    if kind in FILED_KINDS:
        return kind
    hint = suggestion(name, [*FILED_KINDS, *titles])
    listed = "、".join(f"{kind}（{title}）" for title, kind in titles.items())
    raise QinqingError(
        Text(f"没有记录种类“{name}”", f"no such record kind '{name}'"),
        Text(f"{hint.zh}可选：{listed}", f"{hint.en + '; ' if hint.en else ''}one of: {', '.join(FILED_KINDS)}"),
    )


def place_record(
    kind: str, unit: r.Unit, register: Register, *, period: str | None, identifier: str | None, year: Callable[[], int]
) -> Location:
    """Return where a new record of ``kind`` belongs that ``unit`` files.

    A record of a period lies in its ``period``.  A lasting one has its ``identifier``; without one it takes the next
    of the ``year``, which is asked for in that case alone.  Raises QinqingError where the period is missing or not one
    of this kind, and where the identifier cannot be the name of a file.
    """
    if kind in PERIOD_KINDS:
        return Location(kind=kind, unit=unit.id, period=_checked_period(kind, period))
    if identifier is None:
        identifier = next_id(kind, year(), _taken(kind, register))
    location = Location(kind=kind, unit=unit.id, id=identifier)
    if locate(path_of(location)) != location:
        raise QinqingError(
            Text(f"编号“{identifier}”不能用作文件名", f"'{identifier}' cannot be the name of a file"),
            Text("编号只能使用英文小写字母、数字和连字符", "use lower-case letters, digits and hyphens only"),
        )
    return location


def _taken(kind: str, register: Register) -> frozenset[str]:
    """Return the identifiers of every record of ``kind``, also of those that are there and cannot be read."""
    broken = (locate(path) for path in register.unreadable)
    return frozenset(
        (
            *(str(record.id) for record in records_of_kind(register, kind)),
            *(location.id for location in broken if location is not None and location.kind == kind),
        )
    )


def new_record_text(location: Location, unit: r.Unit, register: Register) -> str:
    """Return the text of a new record of ``unit`` at ``location``, to be filled in."""
    known = known_values(location.kind, unit, register, period=location.period, identifier=location.id)
    form = make_form(read_schema(location.kind), known)
    return draft_record(form, editor_line=schema_line(location.kind, path_of(location)))


def write_new_record(root: Path, path: str, text: str) -> None:
    """Write ``text`` to ``path`` below ``root``; raises QinqingError where a file is there already."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise QinqingError(
            Text(f"文件“{path}”已经存在，没有改动", f"'{path}' exists already and was left alone"),
            Text("请直接修改该文件，或换一个报告期或编号", "edit that file, or choose another period or identifier"),
        ) from None


def _checked_period(kind: str, period: str | None) -> str:
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


def next_id(kind: str, year: int, taken: frozenset[str]) -> str:
    """Return the first free identifier of ``kind`` in ``year``: ``"zg-2023-0101"`` after ``"zg-2023-0100"``."""
    prefix = f"{KINDS[kind].prefix}-{year:04d}-"
    numbers = [
        int(tail) for tail in (name.removeprefix(prefix) for name in taken if name.startswith(prefix)) if tail.isdigit()
    ]
    return f"{prefix}{max(numbers, default=0) + 1:04d}"
