"""What ``rank`` and ``explain`` are asked about: a repository, a board, a period and a subject, by any name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qinqing.cli.common.named import find_identifier
from qinqing.cli.common.options import start_folder
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period
from qinqing.register.as_of import settle_as_of
from qinqing.register.document.yaml_document import Document
from qinqing.register.reading import Reading, read_register
from qinqing.register.records.names import Unknown, names_of, scheme_names
from qinqing.register.records.typed import Scheme
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.repository import find_repository
from qinqing.register.tree.source import WorkingTree
from qinqing.standing.boards.board import Board
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.boards.explanation import Locate
from qinqing.standing.boards.subjects import subject_names
from qinqing.standing.facts.lookup import Lookup, build_lookup
from qinqing.standing.numbers.value import Source


def open_repository(repository: Path | None, as_of: date | None) -> tuple[Reading, Lookup]:
    """Return what the repository holds and the lookup of its measures as of the settled day."""
    root = find_repository(start_folder(repository))
    reading = read_register(WorkingTree(root), schema_set=SchemaSet.load())
    settled = settle_as_of(root, as_of)
    return reading, build_lookup(reading.register, settled)


def locator(reading: Reading) -> Locate:
    """Return what tells the line of a source; each file is read again once."""
    documents: dict[str, Document] = {}

    def locate(source: Source) -> int | None:
        if source.path not in documents:
            documents[source.path] = reading.document(source.path)
        return documents[source.path].locate(source.pointer, key=bool(source.pointer)).line

    return locate


def find_scheme(lookup: Lookup, word: str) -> Scheme:
    """Return the scheme whose identifier, name or alias is ``word``; QinqingError where there is none."""
    schemes = lookup.register.schemes
    names = scheme_names(lookup.register)
    broken = f"data/schemes/{word}.yaml"
    if broken in lookup.register.unreadable and isinstance(names.meaning_of(word), Unknown):
        raise QinqingError(
            Text(f"{broken} 有错误，无法排名", f"{broken} has errors, there is nothing to rank by"),
            Text(f"请运行 qinqing check {broken}", f"run qinqing check {broken}"),
        )
    listed = names.listed(schemes)
    return schemes[
        find_identifier(
            word,
            names,
            missing=Text(f"没有榜单“{word}”", f"no such board '{word}'"),
            remedy=Text(f"全部榜单：{listed.zh or '无'}", f"boards: {listed.en or 'none'}"),
        )
    ]


def find_period(lookup: Lookup, scheme: Scheme, word: str | None) -> str:
    """Return the period ``word`` (``2023-08``, ``2023年8月``), or the latest; QinqingError where it has no board."""
    periods = periods_of(lookup, scheme)
    if not periods:
        raise QinqingError(
            Text(f"“{scheme.name}”还没有可以排名的报告期", f"{scheme.board} has no period to rank yet"),
            Text("请在第一个报告期结束后再试", "try again when the first period is over"),
        )
    if word is None:
        return periods[-1]
    return find_identifier(
        word,
        names_of((period, (chinese_period(period),)) for period in periods),
        missing=Text(f"“{scheme.name}”没有“{word}”这一期", f"{scheme.board} has no period '{word}'"),
        remedy=Text(f"可选：{'、'.join(periods)}", f"one of: {', '.join(periods)}"),
    )


def find_group(board: Board, word: str | None) -> str | None:
    """Return the identifier of the group ``word``, an identifier or a name; QinqingError where there is none."""
    if word is None:
        return None
    names = names_of((group.id, (group.name,)) for group in board.groups if group.id)
    listed = names.listed(names.titles)
    return find_identifier(
        word,
        names,
        missing=Text(f"“{board.scheme.name}”没有组别“{word}”", f"{board.scheme.board} has no group '{word}'"),
        remedy=Text(f"可选：{listed.zh}", f"one of: {listed.en}")
        if names.titles
        else Text("本榜单不分组", "the board has no groups"),
    )


def find_subject(lookup: Lookup, board: Board, word: str) -> str:
    """Return the identifier of the subject ``word``, by any of its names; QinqingError where it is not on the board."""
    subjects = [standing.subject for standing in board.standings]
    return find_identifier(
        word,
        subject_names(lookup.register, board.scheme.subject, subjects),
        missing=Text(f"“{board.scheme.name}”上没有“{word}”", f"'{word}' is not on {board.scheme.board}"),
        remedy=Text(
            f"榜上全部对象见 qinqing rank {board.scheme.board} --period {board.period}",
            f"see everyone on it with: qinqing rank {board.scheme.board} --period {board.period}",
        ),
    )
