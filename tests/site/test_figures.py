"""The key figures of the home page, counted a second time from the bare files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
import yaml
from qinqing.site.figures import (
    KeyFigure,
    Quantity,
    key_figures,
    meetings_held,
    publicity_counts,
    publicity_zero,
)

from qinqing.policy.obligations import due_in
from qinqing.register.records.register import Register
from qinqing.register.records.typed import ProgressEntry
from qinqing.site.shell.preparation import PreparedSite
from qinqing.standing.numbers.completion import entry_value, meets
from support.golden import AS_OF, MINI


def bare(pattern: str) -> Iterator[dict[str, Any]]:
    """Yield the golden files that match ``pattern``, read without the register."""
    for path in sorted((MINI / "data").glob(pattern)):
        yield yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def register(prepared: PreparedSite) -> Register:
    """The golden register."""
    return prepared.view.register


@pytest.fixture(scope="module")
def figures(register: Register) -> dict[str, KeyFigure]:
    """The key figures of the golden repository by their key."""
    return {figure.key: figure for figure in key_figures(register, AS_OF)}


def test_reviews_covered_is_evaluated_out_of_handled(figures: dict[str, KeyFigure]) -> None:
    for month, quantity in (("2023-08", figures["reviews-covered"].now), ("2023-07", figures["reviews-covered"].then)):
        rows = [row for report in bare(f"records/*/{month}/service.yaml") for row in report.get("reviews", [])]
        assert quantity == Quantity(sum(row["evaluated"] for row in rows), sum(row["handled"] for row in rows))


def test_hotline_is_on_time_out_of_due(figures: dict[str, KeyFigure]) -> None:
    hotlines = [report["hotline"] for report in bare("records/*/2023-08/service.yaml") if "hotline" in report]
    expected = Quantity(sum(item["on_time"] for item in hotlines), sum(item["due"] for item in hotlines))
    assert figures["hotline-on-time"].now == expected


def test_publicity_zero_counts_units_of_the_registry(figures: dict[str, KeyFigure]) -> None:
    owing = {unit["id"] for unit in bare("units/*.yaml") if unit["duties"]["publicity"]}
    active = {
        report["unit"] for report in bare("records/*/2023-08/service.yaml") if report.get("publicity", {}).get("items")
    }
    assert figures["publicity-zero"].now == Quantity(len(owing - active), len(owing))


def test_a_unit_without_a_record_counts_as_zero_publicity(register: Register) -> None:
    before = publicity_zero(register, "2023-08")
    without = replace(
        register,
        services=tuple(item for item in register.services if item.unit != "qu-shichang-jianguan-ju"),
    )
    assert publicity_counts(without, "2023-08")["qu-shichang-jianguan-ju"] == 0
    assert publicity_zero(without, "2023-08") == Quantity(before.count + 1, before.total)


def test_claimed_counts_chiefs_in_office(figures: dict[str, KeyFigure]) -> None:
    chiefs = [item["chiefs"][-1] for item in bare("indicators/*.yaml")]
    claimed = [chief for chief in chiefs if "claimed_on" in chief]
    assert figures["claimed"].now == Quantity(len(claimed), len(chiefs))


def test_leads_are_counted_against_the_announced_total(figures: dict[str, KeyFigure], register: Register) -> None:
    batches = next(bare("policy/batches.yaml"))["batches"]
    closed = [
        item
        for item in bare("records/*/rectification/*.yaml")
        if "batch" in item and item["events"][-1]["action"] == "销号"
    ]
    assert figures["leads-resolved"].now == Quantity(len(closed), sum(batch["total"] for batch in batches))
    before_assignment = {figure.key: figure for figure in key_figures(register, date(2023, 7, 1))}
    assert before_assignment["leads-resolved"].now == Quantity(0, 0)


def test_closed_rectifications_are_compared_with_the_month_end(register: Register) -> None:
    figures = {figure.key: figure for figure in key_figures(register, date(2023, 9, 15))}
    assert (figures["rectified"].before, figures["rectified"].then) == (date(2023, 8, 31), Quantity(1, 5))
    earlier = {figure.key: figure for figure in key_figures(register, date(2023, 8, 20))}
    assert earlier["rectified"].now == Quantity(0, 3)


def test_overdue_counts_only_what_is_late_and_not_done(register: Register) -> None:
    def overdue(day: date) -> int:
        return next(figure.now.count for figure in key_figures(register, day) if figure.key == "overdue")

    # 9月20日到期的一件逾期；经批准延期的到10月20日，两件线索到10月5日。
    assert [overdue(day) for day in (date(2023, 9, 20), date(2023, 9, 21), date(2023, 10, 6), date(2023, 10, 21))] == [
        0,
        1,
        3,
        4,
    ]


def test_meetings_held_counts_only_units_in_scope(figures: dict[str, KeyFigure], register: Register) -> None:
    assert figures["meetings-held"].now == Quantity(2, 2)
    assert figures["meetings-held"].then == Quantity(1, 1)
    without = replace(register, minutes=tuple(item for item in register.minutes if item.unit != "qu-gongdian-gongsi"))
    assert meetings_held(without, "2023-08") == Quantity(1, 2)


def test_the_first_period_has_nothing_to_compare_with(register: Register) -> None:
    assert register.site is not None
    first = replace(register, site=replace(register.site, current_period="2023-07"))
    assert {figure.then for figure in key_figures(first, AS_OF) if isinstance(figure.moment, str)} == {None}


def test_a_register_without_site_has_no_figures() -> None:
    assert key_figures(Register(), AS_OF) == ()


def test_targets_met_leaves_out_entries_without_a_value(figures: dict[str, KeyFigure]) -> None:
    # 8月三项填报中，一项分母为零。
    assert figures["targets-met"].now == Quantity(2, 2)
    assert figures["targets-met"].then is not None
    assert figures["targets-met"].then.count <= (figures["targets-met"].then.total or 0)


def _entry(register: Register, **fields: object) -> ProgressEntry:
    entry = register.progress[0].entries[0]
    blank = replace(entry, value=None, numerator=None, denominator=None, missing=None)
    return replace(blank, **fields)  # type: ignore[arg-type]


def test_a_value_is_exact_and_a_zero_denominator_gives_none(register: Register) -> None:
    assert entry_value(_entry(register, value=Decimal("0.1")), "分") == Fraction(1, 10)
    assert entry_value(_entry(register, numerator=1, denominator=3), "%") == Fraction(100, 3)
    assert entry_value(_entry(register, numerator=1, denominator=3), "‰") == Fraction(1000, 3)
    assert entry_value(_entry(register, numerator=9, denominator=3), "天") == 3
    assert entry_value(_entry(register, numerator=0, denominator=0), "%") is None
    assert entry_value(_entry(register, missing="尚未反馈"), "%") is None
    assert entry_value(_entry(register, numerator=0, denominator=5), "%") == 0


def test_a_target_is_met_in_the_direction_of_the_indicator() -> None:
    assert meets(Fraction(999, 10), Decimal("99.9"), "越高越好")
    assert not meets(Fraction(998, 10), Decimal("99.9"), "越高越好")
    assert meets(Fraction(3, 2), Decimal("1.5"), "越低越好")
    assert not meets(Fraction(8, 5), Decimal("1.5"), "越低越好")


@pytest.mark.parametrize(
    ("cycle", "due"),
    [("月", range(1, 13)), ("季", (3, 6, 9, 12)), ("半年", (6, 12)), ("年", (12,))],
)
def test_a_value_is_due_at_the_end_of_its_cycle(cycle: str, due: tuple[int, ...]) -> None:
    assert [month for month in range(1, 13) if due_in(cycle, f"2023-{month:02d}")] == list(due)


def test_a_share_of_nothing_is_no_share() -> None:
    assert Quantity(0, 0).ratio is None
    assert Quantity(3).ratio is None
    assert Quantity(0, 4).ratio == 0
