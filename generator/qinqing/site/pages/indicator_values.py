"""Values of an indicator (完成值) in words: shared by the pages that quote them."""

from __future__ import annotations

from qinqing.policy.tenure import chief_on, is_claimed
from qinqing.register.records import typed as r
from qinqing.site.model.index import Filing, SiteIndex
from qinqing.site.model.wording import DASH, NO_DATA, UNCLAIMED, Value, number_text, person_text, rounded
from qinqing.site.pages.parts import STATUS_TONES
from qinqing.standing.numbers.completion import HIGHER_IS_BETTER, entry_value, meets


def value_of(entry: r.ProgressEntry, indicator: r.Indicator) -> Value:
    """Return the value of an entry in its unit of measure, or why there is none."""
    if entry.missing is not None:
        return Value(NO_DATA, "absent", entry.missing)
    value = entry_value(entry, indicator.measure)
    if value is None:
        return Value(DASH, "absent", "分母为零，不计算") if entry.denominator == 0 else Value(NO_DATA, "absent")
    if entry.value is not None:
        return Value(number_text(entry.value))
    return Value(number_text(rounded(value, 2)))


def met_of(entry: r.ProgressEntry, indicator: r.Indicator) -> Value:
    """Return 达标 or 未达标, or a dash where there is no value to compare."""
    value = entry_value(entry, indicator.measure)
    if value is None:
        return Value(DASH, "absent")
    return Value("达标", "good") if meets(value, entry.target, indicator.direction) else Value("未达标", "bad")


def chief_value(indicator: r.Indicator, index: SiteIndex) -> Value:
    """Return the chief of an indicator today, and whether the indicator has been claimed."""
    chief = chief_on(indicator, index.as_of)
    if chief is None:
        return Value("空缺", "bad")
    words = f"{chief.post}　{person_text(chief.name)}"
    return Value(words) if is_claimed(chief, index.as_of) else Value(words, "warn", UNCLAIMED)


def latest_filings(code: str, index: SiteIndex) -> tuple[Filing, ...]:
    """Return the entries of the latest period that anyone reported for an indicator."""
    filings = index.filings.get(code, ())
    return tuple(item for item in filings if item.report.period == filings[-1].report.period)


def latest_values(code: str, index: SiteIndex) -> tuple[Filing, ...]:
    """Return the entries of the latest period for which an indicator has a number, else of the latest at all."""
    filings = index.filings.get(code, ())
    valued = [item.report.period for item in filings if item.entry.missing is None]
    latest = valued[-1] if valued else filings[-1].report.period if filings else ""
    return tuple(item for item in filings if item.report.period == latest)


def measured(value: Value, indicator: r.Indicator) -> Value:
    """Return ``value`` with the unit of measure after it, where it is a number."""
    return value if value.tone == "absent" else Value(f"{value.text}{indicator.measure or ''}", value.tone, value.note)


def target_text(entry: r.ProgressEntry, indicator: r.Indicator) -> str:
    """Return the target of the period with its direction: ``≥99.9%``."""
    sign = "≥" if indicator.direction == HIGHER_IS_BETTER else "≤"
    return f"{sign}{number_text(entry.target)}{indicator.measure or ''}"


def status_of(entry: r.ProgressEntry) -> Value:
    """Return what the unit itself says of the progress (进展状态)."""
    return Value(entry.status, STATUS_TONES[entry.status])
