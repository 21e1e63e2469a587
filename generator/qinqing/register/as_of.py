"""The date as of which a repository is read (数据截至): the one asked for, else its own; the clock is never asked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.tree.git import last_commit
from qinqing.register.tree.repository import SITE_FILE
from qinqing.register.tree.source import TreeSource, WorkingTree


def settle_as_of(root: Path, asked: date | None) -> date:
    """Return the date as of which the repository at ``root`` is read.

    ``asked`` goes before everything.  A demonstration may fix its date in ``data/site.yaml``; real data is as of its
    last commit, so that the same commit gives the same result on any day.  Raises QinqingError where nothing tells.
    """
    if asked is not None:
        return asked
    fixed = demonstration_date(WorkingTree(root))
    if fixed is not None:
        return fixed
    commit = last_commit(root)
    if commit is not None:
        return commit.date
    raise QinqingError(
        Text(
            "无法确定以哪一天为准：没有指定日期，数据仓库也没有日期可用的 Git 提交记录",
            "cannot tell which date to go by: none was given and the repository has no Git commit with a usable date",
        ),
        Text(
            f"请用 --as-of 指定日期，如 --as-of 2023-08-31，或先提交一次；"
            f"示例数据请检查 {SITE_FILE} 能否读取、是否填写了 as_of",
            f"give one, e.g. --as-of 2023-08-31, or commit once; "
            f"for a demonstration see that {SITE_FILE} is readable and has as_of",
        ),
    )


def demonstration_date(source: TreeSource) -> date | None:
    """Return the date that ``source`` fixes for a demonstration (示例数据), or None where it fixes none.

    It is read before anything else is, since a check needs its date to begin.  What is wrong with ``data/site.yaml``
    is for the check to tell; here a faulty setting counts as not given.
    """
    try:
        content = source.read(SITE_FILE)
    except OSError:
        return None
    value = read_document(content, SITE_FILE).value
    if not isinstance(value, Mapping) or value.get("demonstration") is not True:
        return None
    return _date(value.get("as_of"))


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
