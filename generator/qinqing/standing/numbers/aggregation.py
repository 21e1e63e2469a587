"""Adding up over the months of a period (汇总): numerators and denominators are added, rates never averaged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.periods import chinese_period
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, exact, rate


@dataclass(frozen=True, slots=True)
class Tally:
    """A part and its whole for one month (分子和分母), with the fields they were counted from."""

    part: Fraction
    whole: Fraction
    sources: tuple[Source, ...] = ()


def tally(part: int | Decimal | Fraction, whole: int | Decimal | Fraction, sources: Iterable[Source] = ()) -> Tally:
    """Return a tally of exact numbers."""
    return Tally(exact(part), exact(whole), tuple(sources))


MonthTally = Callable[[str], Tally | Undefined]


def share_over(months: Sequence[str], count: MonthTally, *, nothing: Text) -> Value:
    """Return the parts of all ``months`` in per cent of their wholes.

    A month without a tally makes the whole period undefined, since a sum without it would be about another period;
    ``nothing`` is the reason where the wholes are zero.
    """
    found = _tallies(months, count)
    if isinstance(found, Undefined):
        return found
    sources = tuple(source for one in found for source in one.sources)
    return rate(
        sum((one.part for one in found), Fraction(0)),
        sum((one.whole for one in found), Fraction(0)),
        sources=sources,
        nothing=nothing,
    )


def count_over(months: Sequence[str], count: MonthTally) -> Value:
    """Return how many parts there are in all ``months``; undefined where a month is, as in :func:`share_over`."""
    found = _tallies(months, count)
    if isinstance(found, Undefined):
        return found
    sources = tuple(source for one in found for source in one.sources)
    return Known(amount=sum((one.part for one in found), Fraction(0)), sources=sources)


def _tallies(months: Sequence[str], count: MonthTally) -> list[Tally] | Undefined:
    results = [count(month) for month in months]
    missing = [result for result in results if isinstance(result, Undefined)]
    if missing:
        return both_undefined(missing)
    return [result for result in results if isinstance(result, Tally)]


def both_undefined(missing: Sequence[Undefined]) -> Undefined:
    """Return one reason that holds all the reasons of ``missing``, each once."""
    chinese = dict.fromkeys(one.reason.zh for one in missing)
    english = dict.fromkeys(one.reason.en for one in missing)
    sources = tuple(source for one in missing for source in one.sources)
    return Undefined(reason=Text("；".join(chinese), "; ".join(english)), sources=sources)


def not_begun(period: str) -> Undefined:
    """Return that ``period`` had not begun on the day of the figures."""
    return Undefined(reason=Text(f"{chinese_period(period)}尚未开始", f"{period} has not begun"))


def not_published(period: str) -> Undefined:
    """Return that no month of ``period`` lies among the published ones in which the subject files."""
    return Undefined(
        reason=Text(
            f"{chinese_period(period)}不在本单位的报告期范围内", f"no month of {period} is one for which the unit files"
        )
    )
