"""Rectifications: on time, overdue by working days, reopened, closed, by age and by batch."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest

from qinqing.standing.facts.lookup import Lookup
from support.measuring import (
    AS_OF,
    COMMISSION,
    MARKET,
    POWER,
    Change,
    amount_of,
    edited,
    known,
    mini_lookup,
    mini_text,
    reason,
    without,
)

TOLD = edited("policy/batches.yaml", ("publish_titles: false", "publish_titles: true"))


def opened(*changes: Mapping[str, Change], as_of: date = AS_OF) -> Lookup:
    """Return the golden repository with the titles of its leads published, so that they count with the units."""
    return mini_lookup(TOLD, *changes, as_of=as_of)


MINI = opened()
BATCH = "sheng-2023-0705"
OCTOBER = opened(as_of=date(2023, 10, 31))
LATE = f"records/{MARKET}/rectification/zg-2023-0001.yaml"


def test_due_item_verified_within_its_deadline_is_on_time() -> None:
    found = known(MINI, "rectification-on-time", MARKET, "2023-08")
    assert (found.numerator, found.denominator) == (1, 1)
    assert [source.pointer for source in found.sources] == [("deadline", "date"), ("events", 5, "date")]


def test_item_verified_after_its_deadline_is_not_on_time() -> None:
    lookup = opened(edited(LATE, ("date: 2023-08-18", "date: 2023-08-21")))
    assert amount_of(lookup, "rectification-on-time", MARKET, "2023-08") == 0


def test_item_verified_on_the_last_day_is_on_time() -> None:
    lookup = opened(edited(LATE, ("date: 2023-08-18", "date: 2023-08-20")))
    assert amount_of(lookup, "rectification-on-time", MARKET, "2023-08") == 100


def test_extension_before_the_deadline_moves_the_month_it_counts_for() -> None:
    # zg-2023-0003 was due on 30 September and extended on 1 September to 20 October.
    assert reason(OCTOBER, "rectification-on-time", POWER, "2023-09") == "本期没有到期的整改事项"
    found = known(OCTOBER, "rectification-on-time", POWER, "2023-10")
    assert (found.numerator, found.denominator) == (0, 2)
    assert ("events", 2, "new_deadline") in [source.pointer for source in found.sources]


def test_extension_after_the_deadline_does_not_undo_the_lapse() -> None:
    lookup = opened(
        edited(f"records/{POWER}/rectification/zg-2023-0003.yaml", ("date: 2023-09-30", "date: 2023-08-31")),
        as_of=date(2023, 10, 31),
    )
    assert amount_of(lookup, "rectification-on-time", POWER, "2023-08") == 0


def test_item_not_yet_due_is_not_counted() -> None:
    # zg-2023-0002 is due on 20 September; on the 15th nothing of that month is due.
    assert reason(MINI, "rectification-on-time", MARKET, "2023-09") == "本期没有到期的整改事项"


def test_long_term_items_are_not_counted() -> None:
    text = "  - date: 2023-07-28\n    action: 长期整改\n    by: qu-youhua-ban\n    text: 转为长期整改。\n"
    lookup = opened(
        edited(
            LATE,
            ("  - date: 2023-08-10\n", text + "  - date: 2023-08-10\n"),
            ("action: 申请销号", "action: 进展"),
            ("action: 核验通过", "action: 进展"),
            ("action: 销号", "action: 进展"),
        )
    )
    assert reason(lookup, "rectification-on-time", MARKET, "2023-08") == "本期没有到期的整改事项"


def test_overdue_counts_items_at_the_end_of_the_period() -> None:
    assert amount_of(OCTOBER, "rectification-overdue", MARKET, "2023-09") == 1
    assert amount_of(OCTOBER, "rectification-overdue", MARKET, "2023-10") == 2
    assert amount_of(MINI, "rectification-overdue", MARKET, "2023-09") == 0


@pytest.mark.parametrize(
    ("measure", "told", "withheld"),
    [("rectification-overdue", 2, 1), ("rectification-overdue-days", 44, 25), ("rectification-closed", 33, 50)],
)
def test_leads_whose_titles_are_withheld_do_not_tell_who_has_them(measure: str, told: int, withheld: int) -> None:
    secret = mini_lookup(as_of=date(2023, 10, 31))
    assert int(amount_of(OCTOBER, measure, MARKET, "2023-10")) == told
    found = known(secret, measure, MARKET, "2023-10")
    assert int(found.amount) == withheld
    assert not [source.path for source in found.sources if "zg-2023-0004" in source.path]


def test_overdue_days_are_working_days() -> None:
    # Due on Wednesday 20 September 2023: to the 30th 21, 22, 25-28 worked; 29 and 30 are 中秋 and 国庆.
    assert amount_of(OCTOBER, "rectification-overdue-days", MARKET, "2023-09") == 6
    # To 31 October: 7 and 8 October are worked at a weekend, then 9-13, 16-20, 23-27, 30, 31: 6 + 2 + 17 = 25.
    # zg-2023-0004, due on 5 October, within the holiday: 19.
    assert amount_of(OCTOBER, "rectification-overdue-days", MARKET, "2023-10") == 25 + 19


def test_local_adjustment_takes_a_working_day_away() -> None:
    lookup = opened(edited("policy/holidays.yaml", ("2023-07-14", "2023-09-22")), as_of=date(2023, 10, 31))
    assert amount_of(lookup, "rectification-overdue-days", MARKET, "2023-09") == 5


def test_year_without_announced_holidays_gives_no_working_days() -> None:
    lookup = opened(as_of=date(2099, 12, 31))
    assert "节假日安排" in reason(lookup, "rectification-overdue-days", MARKET, "2099")
    assert amount_of(lookup, "rectification-overdue", MARKET, "2099") == 2


def test_reopened_counts_returns_of_the_period() -> None:
    assert [
        amount_of(MINI, "rectification-reopened", POWER, period) for period in ("2023-07", "2023-08", "2023-Q3")
    ] == [0, 1, 1]


def test_closed_is_a_share_of_what_was_accepted() -> None:
    assert amount_of(MINI, "rectification-closed", MARKET, "2023-08") == Fraction(100, 3)
    assert amount_of(MINI, "rectification-closed", MARKET, "2023-07") == 0


def test_nothing_accepted_gives_no_share() -> None:
    lookup = opened(
        without(f"records/{POWER}/rectification/zg-2023-0005.yaml"),
        edited(
            f"records/{POWER}/rectification/zg-2023-0003.yaml",
            ("action: 认领\n    by: qu-gongdian-gongsi", "action: 不予受理\n    by: qu-youhua-ban"),
        ),
    )
    assert reason(lookup, "rectification-closed", POWER, "2023-08") == "截至期末没有受理的整改事项"


@pytest.mark.parametrize(
    ("as_of", "ages"),
    [
        # zg-2023-0004 was registered on 5 July; zg-2023-0001 is done; zg-2023-0002 was registered on 25 August.
        (date(2023, 8, 4), (2, 0, 0)),
        (date(2023, 8, 5), (1, 1, 0)),
        (date(2023, 10, 3), (0, 2, 0)),
        (date(2023, 10, 4), (0, 1, 1)),
    ],
)
def test_open_items_by_age(as_of: date, ages: tuple[int, int, int]) -> None:
    lookup = opened(as_of=as_of)
    names = ("rectification-open-30", "rectification-open-90", "rectification-open-over-90")
    assert tuple(amount_of(lookup, name, MARKET, f"{as_of:%Y-%m}") for name in names) == ages


def test_batch_counts_closed_leads_out_of_the_announced_number() -> None:
    found = known(MINI, "batch-resolution", BATCH, "2023-08")
    assert (found.numerator, found.denominator) == (0, 2)
    closed = "events:\n  - date: 2023-07-05\n    action: 登记\n    by: sheng-youhua-ban\n    text: 省优化办交办线索。\n"
    steps = (
        ("2023-07-07", "认领", POWER),
        ("2023-07-08", "申请销号", POWER),
        ("2023-07-09", "核验通过", "qu-youhua-ban"),
        ("2023-07-10", "销号", "qu-youhua-ban"),
    )
    done = "".join(
        f"  - date: {day}\n    action: {action}\n    by: {by}\n    text: 办理。\n" for day, action, by in steps
    )
    path = f"records/{POWER}/rectification/zg-2023-0005.yaml"
    text = mini_text(path)
    lookup = opened({f"data/{path}": (text[: text.index("events:")] + closed + done).encode()})
    assert amount_of(lookup, "batch-resolution", BATCH, "2023-08") == 50
    assert amount_of(lookup, "rectification-batch", POWER, "2023-08") == 100
    assert amount_of(lookup, "rectification-batch", MARKET, "2023-08") == 0


def test_batch_is_undefined_where_it_is_unknown_or_not_yet_assigned() -> None:
    assert reason(MINI, "batch-resolution", "sheng-1999", "2023-08") == "没有交办批次sheng-1999"
    assert reason(MINI, "batch-resolution", BATCH, "2023-06") == "期末尚未交办"
    assert reason(MINI, "batch-resolution", BATCH, "2023-10") == "2023年10月尚未开始"


def test_unit_without_leads_has_no_share_of_a_batch() -> None:
    lookup = opened(without(f"records/{POWER}/rectification/zg-2023-0005.yaml"))
    assert reason(lookup, "rectification-batch", POWER, "2023-08") == "没有分办给本单位的批次线索"


@pytest.mark.parametrize(
    "measure",
    ["rectification-overdue", "rectification-overdue-days", "rectification-reopened", "rectification-closed"],
)
def test_unit_that_never_had_one_has_no_count(measure: str) -> None:
    assert reason(MINI, measure, COMMISSION, "2023-08") == "截至期末没有登记整改事项"


@pytest.mark.parametrize("measure", ["rectification-on-time", "rectification-overdue", "rectification-reopened"])
def test_without_a_lifecycle_no_state_can_be_told(measure: str) -> None:
    lookup = opened(without("policy/lifecycle.yaml"))
    assert reason(lookup, measure, MARKET, "2023-08") == "没有整改流程规则，无法判断状态"
    assert reason(lookup, "batch-resolution", BATCH, "2023-08") == "没有整改流程规则，无法判断状态"
