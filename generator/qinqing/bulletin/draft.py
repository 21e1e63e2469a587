"""Drafting a bulletin (起草通报): a record that a person edits and commits, with nothing in it that no data gave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from qinqing.bulletin.kinds import CRITICISM, PRAISE, RANKING, RESULTS, BulletinKind, Rows
from qinqing.bulletin.names import listed, subject_name
from qinqing.bulletin.numbering import DocumentNumber, bulletins_of, next_number
from qinqing.bulletin.overview import overview
from qinqing.bulletin.problems import Problem, problems
from qinqing.bulletin.quantities import HOW_MANY, Origins
from qinqing.bulletin.quoted_standings import QuotedStanding, quote, schemes_with
from qinqing.bulletin.sentences import Figure, Sentence, sentence
from qinqing.errors import QinqingError
from qinqing.findings.finding import Text
from qinqing.findings.suggest import suggestion
from qinqing.policy.obligations import due_on
from qinqing.policy.periods import chinese_period, is_month, last_day, month_after, months_between, months_of
from qinqing.register.document.record_text import record_lines, schema_line
from qinqing.register.records.kinds import Location, path_of
from qinqing.register.records.typed import Bulletin
from qinqing.register.records.words import Publication, SchemeSubject
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.facts.filings import build_filings
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import SECTION

_ADDRESSEES: Final = ("各乡镇（街道），区直各单位",)
_GENERATED: Final = (
    "# 以下两项由系统按榜单和度量生成，检查时与数据逐项核对；删改正文中的数字时，请相应删改。",
    "standings",
    "figures",
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted bulletin: where it belongs and what it says."""

    path: str
    record: Mapping[str, Any]

    def text(self) -> str:
        """Return the file: what a person edits first, then what the system generated."""
        note, *generated = _GENERATED
        own = {name: value for name, value in self.record.items() if name not in generated}
        rest = {name: value for name, value in self.record.items() if name in generated}
        lines = [schema_line("bulletin", self.path), *record_lines(own)]
        if rest:
            lines += [note, *record_lines(rest)]
        return "\n".join(lines) + "\n"


def draft_bulletin(
    lookup: Lookup,
    period: str,
    kind: BulletinKind,
    *,
    unit: str | None = None,
    number: DocumentNumber | int | None = None,
    identifier: str | None = None,
) -> Draft:
    """Return the draft of a bulletin of ``kind`` about ``period``, issued on ``lookup.as_of``.

    ``unit`` issues it, by default whoever issued the latest of the kind, or else the office; ``number`` is a whole
    document number or its order within the year, by default the next one.  Raises QinqingError where the period is
    not over or unknown, where no board has a result for it that this kind needs, or where no number can be given.
    """
    _refuse_unknown(lookup, period)
    issuer = unit if unit is not None else issuing_unit(lookup, kind)
    known = _with_the_bulletin(lookup, issuer, period, kind)
    standings = tuple(_standings(known, period, kind))
    if kind.ranked and not standings:
        raise _no_board(lookup, period, kind)
    origins = Origins(known)
    found = tuple(problems(origins, period)) if kind.figures else ()
    subject = _subject(period, kind, standings)
    paragraphs = [Sentence(f"现将{subject}通报如下。"), *_paragraphs(origins, period, kind, standings)]
    named = issued_number(lookup, issuer, number)
    known_as = identifier if identifier is not None else _identifier(period, kind)
    figures = [figure for part in (*paragraphs, *(one.sentence for one in found)) for figure in part.figures]
    issuing = lookup.unit(issuer)
    issuer_name = issuing.name if issuing is not None else ""
    earlier = bulletins_of(lookup.register, issuer)[-1:]
    record: dict[str, Any] = {
        "id": known_as,
        "unit": issuer,
        "kind": kind.name,
        "title": f"{issuer_name}关于{kind.verb}{subject}的通报",
        "number": str(named),
        "period": period,
        "issued_on": lookup.as_of.isoformat(),
        "addressees": list(earlier[0].addressees if earlier else _ADDRESSEES),
        "overview": [paragraph.text for paragraph in paragraphs],
        "problems": [*map(_problem_record, found), *_criticisms(lookup, kind, standings)],
        "requirements": list(_requirements(lookup, period, kind, standings, bool(found))),
        "attachments": [table_title(standing) for standing in standings if standing.rows],
        "copies": list(earlier[0].copies if earlier else ()),
        "public": all(standing.board.scheme.publication == "公开" for standing in standings),
        "standings": [standing.as_record() for standing in standings],
        "figures": [figure.as_record() for figure in figures],
    }
    kept = {name: value for name, value in record.items() if value != []}
    return Draft(path_of(Location(kind="bulletin", unit=issuer, id=known_as)), kept)


def _with_the_bulletin(lookup: Lookup, unit: str, period: str, kind: BulletinKind) -> Lookup:
    """Return ``lookup`` as it will be once the bulletin is committed, which is itself a report that was owed."""
    register = lookup.register
    itself = Bulletin(
        path="",
        id="",
        unit=unit,
        kind=kind.name,
        title="",
        number="",
        period=period,
        issued_on=lookup.as_of,
        addressees=(),
        overview=(),
        standings=(),
        problems=(),
        requirements=(),
        attachments=(),
        copies=(),
        public=False,
        public_until=None,
        figures=(),
    )
    known = replace(register, bulletins=(*register.bulletins, itself))
    return replace(lookup, register=known, filings=build_filings(known), _ledgers={})


def issuing_unit(lookup: Lookup, kind: BulletinKind) -> str:
    """Return who issues bulletins of ``kind``: the issuer of the latest one, or else the office of the site."""
    issued = [bulletin for bulletin in lookup.register.bulletins if bulletin.kind == kind.name]
    if issued:
        return max(issued, key=lambda bulletin: (bulletin.issued_on, bulletin.id)).unit
    site = lookup.register.site
    if site is None:
        raise QinqingError(
            Text("缺少可用的 data/site.yaml，不知道由谁发布", "without data/site.yaml nobody is known to issue it"),
            Text("请先运行 qinqing check，按提示改正", "run qinqing check first and follow its advice"),
        )
    return site.office


def issued_number(lookup: Lookup, unit: str, number: DocumentNumber | int | None) -> DocumentNumber:
    """Return the document number: the one given, the one of that order, or the next of ``unit``."""
    if isinstance(number, DocumentNumber):
        return number
    following = next_number(lookup.register, unit, lookup.as_of.year)
    return following if number is None else replace(following, order=number)


def possible_periods(lookup: Lookup) -> tuple[str, ...]:
    """Return every period a bulletin may be about: over and published, or one that a board has."""
    site = lookup.register.site
    months = months_between(site.first_period, site.current_period) if site is not None else ()
    longer = {f"{month[:4]}{part}" for month in months for part in ("-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "")}
    calendar = {
        period
        for period in (*months, *longer)
        if set(months_of(period)) <= set(months) and last_day(period) <= lookup.as_of
    }
    of_boards = {period for scheme in lookup.register.schemes.values() for period in periods_of(lookup, scheme)}
    return tuple(sorted(calendar | of_boards, key=lambda period: (last_day(period), period)))


def table_title(standing: QuotedStanding) -> str:
    """Return what the table of ``standing`` is called among the attachments."""
    return standing_title(standing.board.scheme.name, standing.board.period, standing.group.name) + "排名表"


def standing_title(board: str, period: str, group: str) -> str:
    """Return how a bulletin names a board: ``“单位月度综合”2023年8月（政府部门组）``."""
    return f"“{board}”{chinese_period(period)}" + (f"（{group}）" if group else "")


def _refuse_unknown(lookup: Lookup, period: str) -> None:
    known = possible_periods(lookup)
    if period in known:
        return
    hint = suggestion(period, known)
    shown = "、".join(known[-12:]) or "无"
    raise QinqingError(
        Text(f"没有“{period}”这一期的数据，或者该期尚未结束", f"there is no data for '{period}', or it is not over"),
        Text(
            f"{hint.zh}可选：{shown}",
            f"{hint.en + '; ' if hint.en else ''}one of: {', '.join(known[-12:]) or 'none'}",
        ),
    )


def _no_board(lookup: Lookup, period: str, kind: BulletinKind) -> QinqingError:
    known = {
        one
        for scheme in lookup.register.schemes.values()
        if _is_quoted(scheme.subject, scheme.publication, kind)
        for one in periods_of(lookup, scheme)
    }
    shown = "、".join(sorted(known)) or "无"
    return QinqingError(
        Text(
            f"{chinese_period(period)}没有可以写入{kind.name}的榜单",
            f"no board of {period} can be quoted in this kind of bulletin",
        ),
        Text(f"有榜单的报告期：{shown}", f"periods with such a board: {', '.join(sorted(known)) or 'none'}"),
    )


def _is_quoted(subject: SchemeSubject, publication: Publication, kind: BulletinKind) -> bool:
    return subject in kind.ranked and (publication == "公开" or not kind.only_public)


def _standings(lookup: Lookup, period: str, kind: BulletinKind) -> Iterator[QuotedStanding]:
    for scheme in schemes_with(lookup, period, kind.ranked):
        if not _is_quoted(scheme.subject, scheme.publication, kind):
            continue
        for found in quote(lookup, scheme, period):
            match kind.rows:
                case Rows.FIRST if found.top:
                    yield replace(found, rows=found.top, bottom=())
                case Rows.LAST if found.bottom:
                    yield replace(found, rows=found.bottom, top=())
                case Rows.ALL:
                    yield found


def _identifier(period: str, kind: BulletinKind) -> str:
    return f"tb-{period.lower()}" + ("" if kind.name == RANKING else f"-{kind.slug}")


def _subject(period: str, kind: BulletinKind, standings: Sequence[QuotedStanding]) -> str:
    boards = dict.fromkeys(standing.board.scheme.name for standing in standings)
    # Many boards make no title; what they have in common does.
    names = "".join(f"“{name}”" for name in boards) if len(boards) == 1 else "营商环境工作"
    return kind.subject.format(period=_month_words(period), boards=names, who=_who(standings))


def _month_words(period: str) -> str:
    return chinese_period(period) + ("份" if is_month(period) else "")


def _who(standings: Sequence[QuotedStanding]) -> str:
    subjects = {standing.board.scheme.subject for standing in standings}
    return "股室" if subjects == {SECTION} else "单位和股室" if SECTION in subjects else "单位"


def _paragraphs(
    origins: Origins, period: str, kind: BulletinKind, standings: Sequence[QuotedStanding]
) -> Iterator[Sentence]:
    if kind.figures:
        yield from overview(origins, period)
    for standing in standings:
        name = standing_title(standing.board.scheme.name, standing.board.period, standing.group.name)
        if kind.name == PRAISE:
            names = listed(origins.lookup.register, (one.subject.id for one in standing.top))
            yield Sentence(f"{names}在{name}排名中靠前，予以通报表扬。")
    if kind.name == RESULTS:
        for board in {standing.board.scheme.board: standing.board for standing in standings}.values():
            ranked = sum(len(group.ranked) for group in board.groups)
            figure = Figure(
                text=f"参加排名{ranked}个",
                period=board.period,
                quantity=HOW_MANY,
                values=(ranked,),
                board=board.scheme.board,
            )
            yield sentence([f"“{board.scheme.name}”{chinese_period(board.period)}", figure, "。"])


def _problem_record(problem: Problem) -> Mapping[str, Any]:
    return {"units": list(problem.units), "text": problem.sentence.text, "measure": problem.measure}


def _criticisms(lookup: Lookup, kind: BulletinKind, standings: Sequence[QuotedStanding]) -> Iterator[Mapping[str, Any]]:
    if kind.name != CRITICISM:
        return
    for standing in standings:
        name = standing_title(standing.board.scheme.name, standing.board.period, standing.group.name)
        subjects = [one.subject.id for one in standing.bottom]
        which = ""
        if standing.board.scheme.subject == SECTION:
            which = f"{listed(lookup.register, subjects)}"
        yield {
            "units": list(dict.fromkeys(subject.partition("/")[0] for subject in subjects)),
            "text": f"{which}在{name}排名中靠后，予以通报批评。",
        }


def _requirements(
    lookup: Lookup, period: str, kind: BulletinKind, standings: Sequence[QuotedStanding], has_problems: bool
) -> Iterator[str]:
    if has_problems:
        site = lookup.register.site
        office = subject_name(lookup.register, site.office) if site is not None else ""
        yield f"请被点名的单位立即认真整改，{_deadline(lookup, period)}将整改情况报{office}。"
    for requirement in kind.requirements:
        yield requirement.format(who=_who(standings))


def _deadline(lookup: Lookup, period: str) -> str:
    """Return by when: the day the next bulletin is due by the plan, or simply before the next bulletin."""
    plan = lookup.register.reporting
    items = [item for item in plan.items if item.kind == "bulletin" and item.cycle == "月"] if plan is not None else []
    if not items or not is_month(period):
        return "在下期通报印发前"
    day = due_on(items[0], month_after(period))
    if day <= lookup.as_of:
        return "在下期通报印发前"
    return f"于{day.year}年{day.month}月{day.day}日前"
