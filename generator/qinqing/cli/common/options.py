"""The options that commands share, and the small types they are made of."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from qinqing.cli.common.mistakes import BadValue, Invocation
from qinqing.findings.finding import Language, Text

Command = TypeVar("Command", bound=Callable[..., Any])
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def read_date(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    """Return the date that the value of an option writes, such as ``2023-08-31``; BadValue where it is none."""
    if value is None:
        return None
    try:
        if _DATE.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise BadValue(
        Text(
            f"“{value}”应为“年-月-日”且真实存在的日期，如 2023-08-31",
            f"'{value}' is not a date such as 2023-08-31",
        ),
        context=context,
        parameter=parameter,
    )


def language_option(*, expose_value: bool = True) -> Callable[[Command], Command]:
    """Return the decorator that adds ``--lang``; the command gets ``language``, ``"zh"`` or ``"en"``."""
    return click.option(
        "--lang",
        "language",
        type=click.Choice(["zh", "en"]),
        is_eager=True,
        expose_value=expose_value,
        callback=_remember_language,
        help="检查结果和提示使用的语言：zh 中文，en 英文，默认中文。",
    )


def _remember_language(context: click.Context, _: click.Parameter, value: Language | None) -> Language:
    invocation = context.ensure_object(Invocation)
    if value is not None:
        invocation.language = value
    return invocation.language


def _remember_debug(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.ensure_object(Invocation).debug = value


debug_option = click.option(
    "--debug",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    envvar="QINQING_DEBUG",
    callback=_remember_debug,
    help="程序出错时显示详细经过，供维护人员使用；也可设置环境变量 QINQING_DEBUG=1。",
)

repository_option = click.option(
    "--repository",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="文件夹",
    help="数据仓库所在文件夹，默认从当前文件夹向上寻找。",
)

as_of_option = click.option(
    "--as-of",
    metavar="日期",
    callback=read_date,
    help="以哪一天为准，如 2023-08-31；默认为最后一次提交的日期，示例数据为其设定的日期。",
)

colour_option = click.option(
    "--color",
    "colour",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="是否使用颜色：auto 仅在终端中使用，always 总是，never 从不；设置了 NO_COLOR 时 auto 不使用。",
)


def wants_colour(choice: str) -> bool:
    """Return whether output is coloured: as asked, or on a terminal where ``NO_COLOR`` is not set."""
    if choice == "auto":
        return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return choice == "always"


def start_folder(repository: Path | None) -> Path:
    """Return the folder to look for the repository from."""
    return repository if repository is not None else Path.cwd()
