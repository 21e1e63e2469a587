"""What a command says of records that are there and cannot be used (不可用的记录): they are never left out unsaid."""

from __future__ import annotations

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.width import printable
from qinqing.register.records.register import Register

_SHOWN = 12
"""How many paths are named before the rest is only counted."""


def unreadable_lines(register: Register) -> tuple[str, ...]:
    """Return what to print beneath figures that are computed without some records; nothing where all were used."""
    paths = sorted(register.unreadable)
    if not paths:
        return ()
    head = f"注意：以下{len(paths)}份记录有错误，没有计入，结果不完整。请运行 qinqing check 按提示改正。"
    return "", head, *(f"  {printable(path)}" for path in _listed(paths, "……等{count}份"))


def refuse_unreadable(register: Register, *, besides: str) -> None:
    """Raise QinqingError where records cannot be used: what is to be issued must not rest on a part of the data.

    The file at ``besides`` is the one that is to be written, and is told of where it is there already.
    """
    paths = sorted(register.unreadable - {besides})
    if paths:
        chinese = "、".join(printable(path) for path in _listed(paths, "等{count}份"))
        english = ", ".join(printable(path) for path in _listed(paths, "{count} in all"))
        raise QinqingError(
            Text(f"以下记录有错误，不能计入，因此不起草：{chinese}", f"records with errors are not counted: {english}"),
            Text("请运行 qinqing check，按提示改正后再起草", "run qinqing check, follow its advice and draft again"),
        )


def _listed(paths: list[str], rest: str) -> list[str]:
    return paths if len(paths) <= _SHOWN else [*paths[:_SHOWN], rest.format(count=len(paths))]
