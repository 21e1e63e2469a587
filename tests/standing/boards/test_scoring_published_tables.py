"""Tables that other places published, restated here with their source: the program comes to the same ranks.

The figures are those of public notices; names of districts are theirs, no person is in them.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qinqing.standing.boards.scoring import Standing
from qinqing.standing.numbers.ranking import competition_places, head, tail
from support.boards import component, places_of, score_of, version

# A prefecture's notice on the business environment of its counties: satisfaction counts 70, economy 30.
COUNTIES = """
地区1 59.97 26 85.97 1
地区2 61.95 22 83.95 2
地区3 62.11 21 83.11 3
地区4 62.91 18 80.91 4
地区5 62.90 16 78.90 5
地区6 62.54 16 78.54 6
地区7 61.51 17 78.51 7
地区8 60.18 15 75.18 8
地区9 59.45 15 74.45 9
地区10 58.26 16 74.26 10
地区11 59.09 14 73.09 11
地区12 60.56 10 70.56 12
"""

# 霍林郭勒市, January and February 2018, points for information work: five for each item that was adopted, wherever.
PUBLICITY = """
达来胡硕苏木 2 0 0 0 0 1 5
沙尔呼热街道 12 0 3 0 0 0 15
莫斯台街道 1 0 1 0 0 0 5
宝日呼吉尔街道 15 0 2 0 0 0 10
珠斯花街道 15 0 5 0 0 0 25
"""

# 四川省 November 2019, the ten best counties; names joined by a stroke are （并列）.
SICHUAN = (
    "新龙县",
    "丹巴县",
    "泸定县",
    "炉霍县",
    "甘孜县/木里县",
    "小金县/雅江县",
    "康定市/九龙县",
)
SICHUAN_PLACES = {
    "新龙县": 1,
    "丹巴县": 2,
    "泸定县": 3,
    "炉霍县": 4,
    "甘孜县": 5,
    "木里县": 5,
    "小金县": 7,
    "雅江县": 7,
    "康定市": 9,
    "九龙县": 9,
}

# 江苏省 November 2021, “前10位(1-10名)” for PM2.5, which prints fourteen names since the tenth place is shared.
JIANGSU = (
    "江宁",
    "宜兴",
    "溧阳/常熟/昆山/吴江",
    "溧水/太仓/启东",
    "六合/如东/通州/海门/仪征",
    "其后",
)


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


def test_the_counties_come_to_their_published_totals_and_places() -> None:
    table = rows(COUNTIES)
    figures = {
        "manyi": {name: Decimal(satisfaction) for name, satisfaction, *_ in table},
        "jingji": {name: Decimal(economy) for name, _, economy, *_ in table},
    }
    found = score_of(version(component("manyi", full_mark=70), component("jingji", full_mark=30)), figures)
    assert {name: (one.total, one.place) for name, one in found.items()} == {
        name: (Fraction(total), int(place)) for name, _, _, total, place in table
    }


def test_publicity_comes_to_its_published_points() -> None:
    table = rows(PUBLICITY)
    channels = ("putong", "weixin", "cankao", "yuegao", "shangbao")
    figures = {channel: {row[0]: int(row[2 + index]) for row in table} for index, channel in enumerate(channels)}
    # Five points an item: a weight of five on a scale whose top is one item.
    scheme = version(*(component(channel, weight=5, full_mark=1) for channel in channels))
    found = score_of(scheme, figures)
    assert {name: one.total for name, one in found.items()} == {row[0]: int(row[-1]) for row in table}
    assert places_of(found) == {
        "珠斯花街道": 1,
        "沙尔呼热街道": 2,
        "宝日呼吉尔街道": 3,
        "达来胡硕苏木": 4,
        "莫斯台街道": 4,
    }


def test_a_published_list_with_ties_has_the_same_places() -> None:
    keys = {name: -index for index, tied in enumerate(SICHUAN) for name in tied.split("/")}
    assert competition_places(keys) == SICHUAN_PLACES


def jiangsu() -> tuple[Standing, ...]:
    figures = {name: 100 - index for index, tied in enumerate(JIANGSU) for name in tied.split("/")}
    found = score_of(version(component("pm")), {"pm": figures})
    return tuple(sorted(found.values(), key=lambda one: one.place))


def test_the_first_ten_take_in_everyone_who_shares_the_tenth_place() -> None:
    first = head(jiangsu(), 10, lambda one: one.place)
    assert [one.subject.name for one in first if one.subject.name == "其后"] == []
    assert len(first) == 14
    assert sorted({one.place for one in first}) == [1, 2, 3, 7, 10]
    assert len(head(jiangsu(), 9, lambda one: one.place)) == 9


def test_the_last_take_in_everyone_who_shares_a_place_that_reaches_there() -> None:
    last = tail(jiangsu(), 2, lambda one: one.from_bottom)
    assert {one.subject.name for one in last} == {"其后", "六合", "如东", "通州", "海门", "仪征"}
    assert {one.subject.name for one in tail(jiangsu(), 1, lambda one: one.from_bottom)} == {"其后"}
