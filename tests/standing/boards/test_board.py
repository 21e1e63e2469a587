"""Boards: which version scores a period, who moved, what is adjusted, and who stands apart."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest

from qinqing.errors import QinqingError
from qinqing.register.records.names import Ambiguous, Meant
from qinqing.register.records.register import Register
from qinqing.register.schema.schema_files import read_schema
from qinqing.standing.boards.board import Board, Movement, board_of, boards_of, version_in_force
from qinqing.standing.boards.board_periods import periods_of
from qinqing.standing.boards.scoring import Standing, State
from qinqing.standing.boards.subjects import subject_names, subjects_of
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures import MEASURES
from qinqing.standing.measures.measure import INDICATOR, SECRETARY, SECTION, UNIT
from support.measuring import COMMISSION, MARKET, OFFICE, POWER, STATISTICS, Change, edited, mini_lookup
from support.mini_boards import adjusted, marked_scheme

JULY = {MARKET: 90, POWER: 80, STATISTICS: 70}
AUGUST = {MARKET: 70, POWER: 80, STATISTICS: 70, OFFICE: 60}
SHEETS: Mapping[tuple[str, str], Mapping[str, object]] = {
    ("2023-07", "2023-08-05"): JULY,
    ("2023-08", "2023-09-05"): AUGUST,
}


def board(period: str, *changes: Mapping[str, Change], as_of: date = date(2023, 9, 15)) -> Board:
    lookup = mini_lookup(*(changes or (marked_scheme(SHEETS),)), as_of=as_of)
    return board_of(lookup, lookup.register.schemes["shi-bang"], period)


def by_subject(found: Board) -> dict[str, Standing]:
    return {one.subject.id: one for one in found.standings}


def places(found: Board) -> dict[str, int]:
    return {one.subject.id: one.place for one in found.standings if one.place}


def periods(lookup: Lookup, name: str = "shi-bang") -> tuple[str, ...]:
    return periods_of(lookup, lookup.register.schemes[name])


def test_a_board_ranks_everybody_who_has_marks_and_lists_the_others_apart() -> None:
    found = board("2023-07")
    assert places(found) == {MARKET: 1, POWER: 2, STATISTICS: 3}
    apart = {one.subject.id: one.reason.zh for one in found.groups[0].apart if one.reason is not None}
    assert apart == {OFFICE: "评分表没有该对象的分数", COMMISSION: "评分表没有该对象的分数"}


def test_movement_is_told_against_the_period_before() -> None:
    assert board("2023-07").movements == {}
    assert board("2023-07").previous is None
    found = board("2023-08")
    assert found.previous == "2023-07"
    assert places(found) == {POWER: 1, MARKET: 2, STATISTICS: 2, OFFICE: 4}
    assert {name: one.sign for name, one in found.movements.items()} == {
        POWER: "↑1",
        MARKET: "↓1",
        STATISTICS: "↑1",
        OFFICE: "新",
    }


@pytest.mark.parametrize(("steps", "sign"), [(2, "↑2"), (-1, "↓1"), (0, "—"), (None, "新")])
def test_a_movement_has_a_sign(steps: int | None, sign: str) -> None:
    assert Movement(steps).sign == sign


def test_the_version_in_force_on_the_last_day_scores_the_period_also_when_a_later_one_exists() -> None:
    scheme = marked_scheme(
        SHEETS,
        versions={"2023-01-01": "旧办法", "2023-07-31": "月末办法", "2023-08-01": "次日办法", "2023-09-01": "新办法"},
    )
    assert board("2023-07", scheme).version.basis == "月末办法"
    assert board("2023-08", scheme).version.basis == "次日办法"


def test_a_period_that_ended_before_the_first_version_has_no_board() -> None:
    lookup = mini_lookup(marked_scheme(SHEETS, versions={"2023-08-01": "新办法"}))
    assert periods(lookup) == ("2023-08",)
    scheme = lookup.register.schemes["shi-bang"]
    assert version_in_force(scheme, date(2023, 7, 31)) is None
    assert version_in_force(scheme, date(2023, 8, 1)) is scheme.versions[0]
    with pytest.raises(QinqingError) as refused:
        board_of(lookup, scheme, "2023-07")
    assert refused.value.message.zh == "“试榜”没有2023年7月的排名"


def test_a_board_by_month_has_the_published_months_that_are_over() -> None:
    assert periods(mini_lookup(marked_scheme(SHEETS))) == ("2023-07", "2023-08")
    assert periods(mini_lookup(marked_scheme(SHEETS), as_of=date(2023, 8, 30))) == ("2023-07",)


@pytest.mark.parametrize(
    ("cycle", "first", "expected"),
    [
        ("季", "2023-07", ()),
        ("季", "2023-04", ("2023-Q2",)),
        ("半年", "2023-01", ("2023-H1",)),
        ("年", "2022-01", ("2022",)),
        ("年", "2022-02", ()),
    ],
)
def test_a_longer_period_has_a_board_when_all_its_months_are_published(
    cycle: str, first: str, expected: tuple[str, ...]
) -> None:
    lookup = mini_lookup(
        marked_scheme({}, cycle=cycle, versions={"2020-01-01": "办法"}),
        edited("site.yaml", ("first_period: 2023-07", f"first_period: {first}")),
    )
    assert periods(lookup) == expected


def test_a_board_of_indicators_also_has_the_periods_that_a_superior_assessed() -> None:
    lookup = mini_lookup(marked_scheme({}, subject=INDICATOR, cycle="季"))
    assert periods(lookup) == ("2023-Q2",)
    assert periods(mini_lookup(marked_scheme({}, subject=INDICATOR, cycle="季"), as_of=date(2023, 7, 19))) == ()


def test_a_board_by_round_has_the_rounds_whose_result_is_there() -> None:
    sections = marked_scheme({}, subject=SECTION, cycle="轮次")
    assert periods(mini_lookup(sections)) == ("2023-H2",)
    assert periods(mini_lookup(sections, as_of=date(2023, 8, 19))) == ()
    secretaries = marked_scheme({}, subject=SECRETARY, cycle="轮次")
    assert periods(mini_lookup(secretaries)) == ("2023",)
    assert periods(mini_lookup(secretaries, as_of=date(2023, 9, 7))) == ()
    filed = marked_scheme({("2023-H1", "2023-08-01"): {MARKET: 1}}, cycle="轮次")
    assert periods(mini_lookup(filed)) == ("2023-H1",)


def test_all_boards_of_a_scheme_are_those_of_its_periods() -> None:
    lookup = mini_lookup(marked_scheme(SHEETS))
    scheme = lookup.register.schemes["shi-bang"]
    assert boards_of(lookup, scheme) == tuple(board_of(lookup, scheme, period) for period in periods(lookup))


def test_a_measure_that_does_not_exist_is_refused_in_words() -> None:
    lookup = mini_lookup(marked_scheme(SHEETS))
    with pytest.raises(QinqingError) as refused:
        board_of(lookup, lookup.register.schemes["shi-bang"], "2023-07", measures={})
    assert "filed-mark" in refused.value.message.zh


def test_the_schema_knows_exactly_the_measures_there_are() -> None:
    version = read_schema("scheme")["properties"]["versions"]["items"]["properties"]
    names = version["components"]["items"]["properties"]["measure"]["enum"]
    assert names == list(MEASURES), "write the names of the measures, in their order, into schemas/scheme.schema.json"


def test_the_latest_sheet_that_is_there_counts() -> None:
    sheets: Mapping[tuple[str, str], Mapping[str, object]] = {
        ("2023-08", "2023-09-05"): AUGUST,
        ("2023-08", "2023-09-10"): {MARKET: 99.5},
        ("2023-08", "2023-09-20"): {MARKET: 1},
    }
    found = by_subject(board("2023-08", marked_scheme(sheets)))
    assert found[MARKET].total == Fraction(199, 2)
    assert found[POWER].total is None


def test_an_adjustment_counts_in_the_period_of_its_day() -> None:
    scheme = marked_scheme(SHEETS, adjustments=adjusted(MARKET, "扣分", "0.1", "2023-08-31"))
    assert by_subject(board("2023-07", scheme))[MARKET].total == 90
    assert by_subject(board("2023-08", scheme))[MARKET].total == Fraction(699, 10)


def test_a_correction_after_the_period_is_assigned_to_it_and_changes_no_figure() -> None:
    # S08: 市优化办回访扣0.1分.
    scheme = marked_scheme(SHEETS, adjustments=adjusted(MARKET, "扣分", "0.1", "2023-09-12", period="2023-07"))
    found = by_subject(board("2023-07", scheme))[MARKET]
    assert found.total == Fraction(899, 10)
    assert found.contributions[0].points == 90
    assert by_subject(board("2023-08", scheme))[MARKET].total == 70
    assert by_subject(board("2023-07", scheme, as_of=date(2023, 9, 11)))[MARKET].total == 90


def test_several_adjustments_stand_in_the_order_of_their_days() -> None:
    items = adjusted(MARKET, "加分", 4, "2023-08-20") + adjusted(MARKET, "加分", 3, "2023-08-03", reason="先")
    found = by_subject(board("2023-08", marked_scheme(SHEETS, adjustments=items)))[MARKET]
    assert [one.reason for one in found.adjustments] == ["先", "理由"]
    assert (found.bonus, found.total) == (5, 75)
    assert [one.source.pointer for one in found.adjustments] == [("adjustments", 1), ("adjustments", 0)]


def test_the_adjustments_of_a_contest_count_on_the_board_of_secretaries_only() -> None:
    sheets: Mapping[tuple[str, str], Mapping[str, object]] = {("2023", "2023-09-10"): {MARKET: 80, POWER: 80}}
    secretaries = by_subject(board("2023", marked_scheme(sheets, subject=SECRETARY, cycle="轮次")))
    assert (secretaries[MARKET].total, secretaries[POWER].total) == (81, 80)
    assert secretaries[MARKET].subject.name == "区市场监管局党组书记"
    units = by_subject(board("2023", marked_scheme(sheets, subject=UNIT, cycle="轮次")))
    assert units[MARKET].total == 80


def test_a_veto_takes_a_unit_off_the_ranking() -> None:
    scheme = marked_scheme(SHEETS, adjustments=adjusted(POWER, "一票否决", 0, "2023-08-02", reason="严重违纪案件"))
    found = board("2023-08", scheme)
    assert by_subject(found)[POWER].state is State.VETOED
    assert places(found) == {MARKET: 1, STATISTICS: 1, OFFICE: 3}
    assert POWER not in found.movements


def test_a_unit_that_is_not_in_force_on_the_last_day_is_not_on_the_board() -> None:
    ended = edited(
        "units/qu-tongji-ju.yaml", ("valid_from: 2023-01-01", "valid_from: 2023-01-01\nvalid_to: 2023-08-30")
    )
    assert STATISTICS in by_subject(board("2023-07", marked_scheme(SHEETS), ended))
    assert STATISTICS not in by_subject(board("2023-08", marked_scheme(SHEETS), ended))


def test_subjects_go_by_any_of_their_names() -> None:
    register = mini_lookup().register
    day = date(2023, 8, 31)
    section = f"{MARKET}/xuke-gu"
    for name in (
        section,
        "行政许可股",
        "区市场监管局行政许可股",
        "市场监管局/行政许可股",
        "区市场监督管理局行政许可股",
    ):
        assert meant(register, SECTION, day, name) == section
    for name in (MARKET, "市场监管局", "区市场监督管理局党组", "区市场监督管理局党组书记", "区市场监管局党组书记"):
        assert meant(register, SECRETARY, day, name) == MARKET
    indicators = subjects_of(register, INDICATOR, day)
    assert {one.kind for one in indicators} == {"一级指标", "二级指标", "三级指标"}
    assert meant(register, INDICATOR, day, indicators[0].name) == indicators[0].id


def meant(register: Register, kind: str, day: date, name: str) -> str:
    """Return the one subject of ``kind`` on ``day`` that ``name`` stands for."""
    meaning = subject_names(register, kind, subjects_of(register, kind, day)).meaning_of(name)
    assert isinstance(meaning, Meant), meaning
    return meaning.identifier


def test_a_name_that_two_sections_have_stands_for_both_and_for_one_only_with_its_unit() -> None:
    renamed = edited("units/qu-gongdian-gongsi.yaml", ("name: 运维检修部", "name: 法规股"))
    register = mini_lookup(renamed).register
    day = date(2023, 8, 31)
    names = subject_names(register, SECTION, subjects_of(register, SECTION, day))
    carriers = (f"{POWER}/yunwei-bu", f"{MARKET}/fagui-gu")
    assert names.meaning_of("法规股") == Ambiguous(name="法规股", identifiers=carriers)
    assert meant(register, SECTION, day, "区市场监管局法规股") == f"{MARKET}/fagui-gu"


@pytest.mark.parametrize("kind", [UNIT, SECRETARY])
def test_a_short_name_that_two_units_have_stands_for_both(kind: str) -> None:
    renamed = edited("units/qu-tongji-ju.yaml", ("short_name: 区统计局", "short_name: 区供电公司"))
    register = mini_lookup(renamed).register
    day = date(2023, 8, 31)
    names = subject_names(register, kind, subjects_of(register, kind, day))
    assert names.meaning_of("区供电公司") == Ambiguous(name="区供电公司", identifiers=(POWER, STATISTICS))
    assert meant(register, kind, day, "区统计局") == STATISTICS
