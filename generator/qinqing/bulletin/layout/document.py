"""A bulletin as an official document (公文): its parts by GB/T 9704-2012, in words, before any format."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from qinqing.bulletin.layout.lines import chinese_number, title_lines
from qinqing.bulletin.names import listed, subject_name
from qinqing.bulletin.number_display import in_digits
from qinqing.policy.periods import chinese_period
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Bulletin, BulletinStanding
from qinqing.standing.measures.measure import SECRETARY

TITLE_WIDTH: Final = 20
"""Characters of the second size (2号, 22 points) in a line of 156 millimetres."""
TEXT_WIDTH: Final = 442
"""The width of the text in points."""
MARK_SIZES: Final = (36, 30, 26, 22, 18, 14)
"""Sizes of the issuer's mark, for which the style sheet has a class each."""


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph of the text; ``label`` such as （一） stands before it where there are several."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its heading, such as 一、总体情况."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of ranks; ``label`` is 附件 with its number where it is among the attachments."""

    label: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The parts of a bulletin from its red head (版头) to its imprint (版记)."""

    issuer: str
    number: str
    title: tuple[str, ...]
    addressees: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]
    attachments: tuple[str, ...]
    date: str
    note: str
    copies: str
    tables: tuple[Table, ...]

    @property
    def mark_size(self) -> int:
        """The size of the issuer's mark (发文机关标志) in points: smaller for a longer name, so that it fits."""
        fitting = (size for size in MARK_SIZES if size * len(self.issuer) <= TEXT_WIDTH)
        return next(fitting, MARK_SIZES[-1])


def document_of(bulletin: Bulletin, register: Register) -> Document:
    """Return ``bulletin`` as an official document; names of units, boards and groups come from ``register``."""
    unit = register.units.get(bulletin.unit)
    opening = tuple(_opening(bulletin.overview))
    parts = (
        ("总体情况", list(bulletin.overview[len(opening) :])),
        ("排名情况", [_standing_text(standing, register) for standing in bulletin.standings]),
        ("存在问题", [f"{listed(register, problem.units)}：{problem.text}" for problem in bulletin.problems]),
        ("下一步要求", list(bulletin.requirements)),
    )
    return Document(
        issuer=unit.name if unit is not None else bulletin.unit,
        number=bulletin.number,
        title=title_lines(bulletin.title, TITLE_WIDTH),
        addressees="，".join(bulletin.addressees) + "：",
        opening=opening,
        sections=tuple(
            Section(f"{chinese_number(number)}、{heading}", _items(texts))
            for number, (heading, texts) in enumerate(((name, texts) for name, texts in parts if texts), 1)
        ),
        attachments=bulletin.attachments,
        date=chinese_date(bulletin.issued_on),
        note="（此件公开发布）" if bulletin.public else "",
        copies=f"抄送：{'，'.join(bulletin.copies)}。" if bulletin.copies else "",
        tables=tuple(_tables(bulletin, register)),
    )


def chinese_date(day: date) -> str:
    """Return ``day`` as an official document writes it, without leading zeros: ``2023年8月5日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def standing_name(standing: BulletinStanding, register: Register) -> str:
    """Return the board, period and group of ``standing``: ``“单位月度综合”2023年8月（政府部门组）``."""
    scheme = register.schemes.get(standing.board)
    name = f"“{scheme.name if scheme is not None else standing.board}”{chinese_period(standing.period)}"
    if standing.group is None:
        return name
    versions = scheme.versions if scheme is not None else ()
    groups = {group.id: group.name for version in versions for group in version.groups}
    return f"{name}（{groups.get(standing.group, standing.group)}）"


def _opening(overview: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs that lead up to 通报如下, which stand before the first heading."""
    for index, text in enumerate(overview):
        if text.rstrip("。：").endswith("通报如下") and index + 1 <= len(overview):
            yield from overview[: index + 1]
            return


def _items(texts: Sequence[str]) -> tuple[Item, ...]:
    if len(texts) == 1:
        return (Item(texts[0]),)
    return tuple(Item(text, f"（{chinese_number(number)}）") for number, text in enumerate(texts, 1))


def _standing_text(standing: BulletinStanding, register: Register) -> str:
    kind = _kind(standing, register)
    parts = []
    if standing.top:
        parts.append(f"排名靠前的是{listed(register, standing.top, kind=kind)}")
    if standing.bottom:
        parts.append(f"排名靠后的是{listed(register, standing.bottom, kind=kind)}")
    if not parts and standing.rows:
        parts.append("排名见附件")
    return f"{standing_name(standing, register)}：{'；'.join(parts) or '没有参加排名的对象'}。"


def _tables(bulletin: Bulletin, register: Register) -> Iterator[Table]:
    for standing in bulletin.standings:
        if not standing.rows:
            continue
        title = f"{standing_name(standing, register)}排名表"
        kind = _kind(standing, register)
        several = len(bulletin.attachments) > 1
        label = ""
        if title in bulletin.attachments:
            label = f"附件{bulletin.attachments.index(title) + 1 if several else ''}"
        yield Table(
            label,
            title,
            ("名次", _what(kind), "得分"),
            tuple(
                (str(row.place), subject_name(register, row.subject, kind=kind), in_digits(row.points))
                for row in standing.rows
            ),
        )


def _kind(standing: BulletinStanding, register: Register) -> str:
    scheme = register.schemes.get(standing.board)
    return scheme.subject if scheme is not None else ""


def _what(kind: str) -> str:
    return {"": "对象", SECRETARY: "单位和职务"}.get(kind, kind)
