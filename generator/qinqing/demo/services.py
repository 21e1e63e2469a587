"""Monthly services (服务情况): reviews, hotline tickets and publicity, which swell and ebb with the year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import cycle
from random import Random
from typing import Any, Final

from qinqing.demo.calendar import CURRENT_MONTH, MONTHS
from qinqing.demo.chance import chance, drift, happens, shuffled, weighted
from qinqing.demo.speech_facts import LOW_REVIEW_COVERAGE, SLOW_HOTLINE, ZERO_PUBLICITY
from qinqing.demo.tables import Tables, UnitRow
from qinqing.demo.workdays import in_month
from qinqing.desk.district.entry import Entry, filled, periodic
from qinqing.policy.periods import month_after

SEASON: Final = dict(zip(MONTHS, (72, 85, 104, 101, 98, 103, 108, 105, 102, 96), strict=True))
"""How busy a month is, in percent: the New Year in January, the summer rush in July."""
NOT_FILED: Final = frozenset({("qu-qixiang-ju", "2023-02"), ("qu-tongji-ju", "2023-09"), ("qu-canlian", "2023-06")})
"""Who filed nothing: one excused, one changing hands, one simply late."""
_NOTHING_HANDLED: Final = frozenset(
    {
        ("longquan-xiang", "2023-01"),
        ("longquan-xiang", "2023-02"),
        ("qingshan-xiang", "2023-01"),
        ("qu-canlian", "2023-02"),
    }
)
_OUTLETS: Final = (
    ("示例日报", "市", 40),
    ("示例区融媒体中心", "区", 34),
    ("示例新闻网", "市", 14),
    ("示例省报", "省", 10),
    ("示例中央媒体", "中央", 2),
)
_GENERAL_NEWS: Final = (
    "{short}组织党员干部走访联系企业",
    "{short}专题学习《优化营商环境条例》",
    "{short}开展“送解优”行动上门解难题",
    "{short}把优化营商环境纳入主题党日活动",
    "{short}当好企业“服务员”推动问题清零",
    "{short}召开企业家座谈会听取意见建议",
    "{short}青年干部到园区蹲点服务",
    "{short}推行首问负责让办事少跑腿",
    "{short}晒出营商环境半年成绩单",
    "{short}以作风转变促营商环境提升",
    "{short}对标先进地区找差距补短板",
    "{short}用心用情护航企业发展",
)

ServiceData = Mapping[tuple[str, str], Mapping[str, Any]]


def filing_day(random: Random, month: str) -> date:
    """Return the day on which the record of ``month`` is filed: in time, but now and then some days late."""
    late = happens(random, 5) and month != CURRENT_MONTH
    return in_month(month_after(month), random.randint(11, 15) if late else random.randint(3, 9))


def _share(total: int, permille: int) -> int:
    return total * max(0, min(1000, permille)) // 1000


class _Reviews:
    """The reviews (好差评) of one window from month to month."""

    def __init__(self, random: Random, unit: UnitRow, window: str) -> None:
        self._random = random
        self._unit = unit
        self._window = window
        self._volume = unit.size * unit.size * 11 + random.randint(6, 40)
        self._low = unit.id in LOW_REVIEW_COVERAGE
        self._coverage = random.randint(190, 340) if self._low else random.randint(830, 950)
        self._deviation = 0

    def month(self, month: str) -> dict[str, Any]:
        random = self._random
        self._deviation = drift(random, self._deviation, 18)
        handled = self._volume * SEASON[month] * random.randint(92, 108) // 10000
        if (self._unit.id, month) in _NOTHING_HANDLED:
            handled = 0
        # After the plenary of July the units it named begin to ask for reviews.
        gain = 55 * max(0, MONTHS.index(month) - 6) if self._low else 2 * MONTHS.index(month)
        evaluated = _share(handled, self._coverage + self._deviation + gain)
        bad = sum(happens(random, 1) for _ in range(min(evaluated, 400) // 3))
        worst = bad // 4
        good = evaluated - bad
        very = _share(good, random.randint(640, 780))
        satisfied = _share(good - very, random.randint(700, 860))
        on_time = bad - (1 if bad and happens(random, 30 if self._low else 12) else 0)
        return {
            "window": self._window,
            "handled": handled,
            "evaluated": evaluated,
            "very_satisfied": very,
            "satisfied": satisfied,
            "fairly_satisfied": good - very - satisfied,
            "dissatisfied": bad - worst,
            "very_dissatisfied": worst,
            "bad_due": bad,
            "bad_on_time": on_time,
        }


class _Hotline:
    """The hotline tickets (12345) of one unit from month to month."""

    def __init__(self, random: Random, unit: UnitRow) -> None:
        self._random = random
        self._slow = unit.id in SLOW_HOTLINE
        busy = 2 if unit.id == "qu-chengguan-ju" else 1
        self._volume = (unit.size * unit.size * 3 + random.randint(1, 9)) * busy
        self._on_time = random.randint(770, 850) if self._slow else random.randint(940, 990)
        self._deviation = 0
        self._carried = 0

    def month(self, month: str) -> dict[str, Any]:
        random = self._random
        self._deviation = drift(random, self._deviation, 12)
        received = self._volume * SEASON[month] * random.randint(85, 115) // 10000
        due = max(0, received - random.randint(0, max(1, received // 9)) + self._carried)
        gain = 12 * max(0, MONTHS.index(month) - 6) if self._slow else 0
        on_time = due - _share(due, 1000 - self._on_time - self._deviation - gain)
        unfinished = min(due - on_time, random.randint(0, 1 + received // (14 if self._slow else 50)))
        self._carried = unfinished
        revisited = _share(due - unfinished, random.randint(820, 960))
        dissatisfied = _share(revisited, random.randint(90, 150) if self._slow else random.randint(5, 45))
        unrated = _share(revisited, random.randint(15, 60))
        fairly = _share(revisited, random.randint(90, 170))
        solved = _share(revisited, random.randint(760, 860) if self._slow else random.randint(880, 970))
        return {
            "received": received,
            "due": due,
            "on_time": on_time,
            "overdue": due - on_time - unfinished,
            "unfinished": unfinished,
            "revisited": revisited,
            "solved": solved,
            "satisfied": revisited - dissatisfied - unrated - fairly,
            "fairly_satisfied": fairly,
            "dissatisfied": dissatisfied,
            "unrated": unrated,
            "returned": random.randint(0, 2 + received // 60),
            "redone": min(dissatisfied, random.randint(0, 1 + received // 40)),
            "enterprise": _share(received, random.randint(60, 190)),
        }


class _Publicity:
    """The publicity (宣传报道) of one unit from month to month."""

    def __init__(self, random: Random, unit: UnitRow, tables: Tables) -> None:
        self._random = random
        self._zero = unit.id in ZERO_PUBLICITY
        self._target = 3 if unit.size >= 5 else 2 if unit.size >= 2 else 1
        own = [f"{unit.short_name}{matter.action}" for matter in tables.matters_of.get(unit.id, ())]
        own += [
            f"{unit.short_name}：{tables.workstreams[row.code].highlight}"
            for row in tables.indicators
            if row.level == 2 and row.unit == unit.id
        ]
        general = [news.format(short=unit.short_name) for news in _GENERAL_NEWS]
        self._titles = cycle(shuffled(random, own + general[: max(4, 12 - len(own))]))
        self._used: set[str] = set()

    def _title(self, month: str) -> str:
        title = next(self._titles)
        if title in self._used:
            title = f"{title}（{int(month[5:])}月回访）"
        self._used.add(title)
        return title

    def month(self, month: str) -> dict[str, Any]:
        random = self._random
        count = 0 if self._zero else weighted(random, ((0, 14), (1, 36), (2, 30), (3, 15), (4, 5)))
        if month in ("2023-03", "2023-07", CURRENT_MONTH) and not self._zero:
            count = max(count, 1)
        days = sorted(random.randint(2, 27) for _ in range(count))
        items = []
        for day in days:
            outlet, level = weighted(random, tuple(((name, level), weight) for name, level, weight in _OUTLETS))
            items.append(
                {
                    "title": self._title(month),
                    "outlet": outlet,
                    "outlet_level": level,
                    "date": f"{month}-{day:02d}",
                }
            )
        return {"target": self._target, "items": items}


def draw_services(tables: Tables, seed: int) -> ServiceData:
    """Return the service report of every unit that owes one, by unit and month."""
    found: dict[tuple[str, str], Mapping[str, Any]] = {}
    for unit in tables.units:
        if not set(unit.flags) & set("shp"):
            continue
        random = chance(seed, f"service:{unit.id}")
        windows = [_Reviews(random, unit, key) for key, _ in unit.windows] if "s" in unit.flags else []
        hotline = _Hotline(random, unit) if "h" in unit.flags else None
        publicity = _Publicity(random, unit, tables) if "p" in unit.flags else None
        for month in MONTHS:
            data = filled(
                unit=unit.id,
                period=month,
                submitted_on=filing_day(random, month),
                submitted_by="办公室主任" if unit.size > 1 else "办公室副主任",
                reviews=[window.month(month) for window in windows] or None,
                hotline=hotline.month(month) if hotline else None,
                publicity=publicity.month(month) if publicity else None,
            )
            if (unit.id, month) not in NOT_FILED:
                found[unit.id, month] = data
    return found


def service_entries(services: ServiceData) -> Iterator[Entry]:
    """Yield the record of every service report."""
    for data in services.values():
        yield periodic("service", data)
