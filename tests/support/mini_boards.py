"""Boards of the golden mini-repository that rank by filed marks, so that a test decides every figure."""

from __future__ import annotations

from collections.abc import Mapping

from support.measuring import Change, written

HEAD = """board: {board}
name: {name}
aliases:
  - 试排名
subject: {subject}
cycle: {cycle}
publication: 公开
versions:
"""
VERSION = """  - effective_from: {day}
    basis: {basis}
    components:
      - id: pingfen
        name: 考评组评分
        measure: filed-mark
        weight: 100
        conversion:
          method: 原值
          direction: 越高越好
        missing: 不参加排名
    bonus_cap: 5
    deduction_cap: 20
    ties: 并列
    decimals: {decimals}
"""
SHEET = """  - component: pingfen
    period: "{period}"
    source: 考评组评分表
    date: {date}
    marks:
"""
MARK = """      - subject: "{subject}"
        mark: {mark}
"""
ADJUSTMENT = """  - subject: {subject}
    kind: {kind}
    points: {points}
    date: {date}
{period}    reason: {reason}
    basis: 通报
"""

Sheets = Mapping[tuple[str, str], Mapping[str, object]]


def marked_scheme(
    sheets: Sheets,
    *,
    board: str = "shi-bang",
    name: str = "试榜",
    subject: str = "单位",
    cycle: str = "月",
    versions: Mapping[str, str] | None = None,
    decimals: int = 2,
    adjustments: str = "",
) -> Mapping[str, Change]:
    """Return the change that adds a board by filed marks.

    ``sheets`` maps a period and the day of a sheet to marks by subject, ``versions`` the first day of each version to
    its basis.
    """
    text = HEAD.format(board=board, name=name, subject=subject, cycle=cycle)
    for day, basis in (versions or {"2023-01-01": "测试"}).items():
        text += VERSION.format(day=day, basis=basis, decimals=decimals)
    if sheets:
        text += "sheets:\n"
    for (period, day), marks in sheets.items():
        text += SHEET.format(period=period, date=day)
        text += "".join(MARK.format(subject=subject_id, mark=mark) for subject_id, mark in marks.items())
    if adjustments:
        text += "adjustments:\n" + adjustments
    return written(f"schemes/{board}.yaml", text)


def adjusted(subject: str, kind: str, points: object, date: str, *, period: str = "", reason: str = "理由") -> str:
    """Return one adjustment of a scheme, as its file writes it."""
    assigned = f'    period: "{period}"\n' if period else ""
    return ADJUSTMENT.format(subject=subject, kind=kind, points=points, date=date, period=assigned, reason=reason)
