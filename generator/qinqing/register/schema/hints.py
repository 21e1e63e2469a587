"""Hints (填写提示): what an author probably meant, for the mistakes that are made again and again."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from qinqing.findings.finding import Text
from qinqing.register.schema.field_names import shown
from qinqing.register.schema.portable_patterns import compile_pattern

NO_HINT = Text("", "")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_NUMBER_AND_UNIT = re.compile(r"(?P<number>[-+]?[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>\D{1,6})")
_CHINESE_NUMBER = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+\D{0,6}")
_DAY = re.compile(
    r"(?P<year>[0-9]{4})\s*[-/.年]\s*(?P<month>[0-9]{1,2})\s*[-/.月]\s*(?P<day>[0-9]{1,2})\s*[日号]?(?:\s.*)?"
)
_COMPACT_DAY = re.compile(r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})")
_MONTH = re.compile(r"(?P<year>[0-9]{4})\s*[-/.年]\s*(?P<month>[0-9]{1,2})\s*月?份?")
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_YEARS = range(1900, 2200)
_YES = frozenset({"是", "有", "对", "yes", "y", "on", "true", "√"})
_NO = frozenset({"否", "无", "不", "没有", "no", "n", "off", "false", "×"})
_SEPARATORS = ("、", "，", "；", ",", ";")

TYPE_NAMES: Mapping[str, Text] = {
    "object": Text("一组字段", "a group of fields"),
    "array": Text("列表", "a list"),
    "string": Text("文字", "text"),
    "integer": Text("整数", "a whole number"),
    "number": Text("数字", "a number"),
    "boolean": Text("“true”（是）或“false”（否）", "true or false"),
}


def question(meant: str | None) -> Text:
    """Return the question that a message ends with where something else was probably ``meant``."""
    return NO_HINT if meant is None else Text(f"，是否应为“{meant}”？", f"; did you mean '{meant}'?")


def kind_of_value(value: object) -> Text:
    """Return what kind of value ``value`` is and, where it is short enough to quote, the value itself."""
    match value:
        case dict():
            return TYPE_NAMES["object"]
        case list():
            return TYPE_NAMES["array"]
        case None:
            return Text("空值", "nothing")
        case bool():
            kind = Text("是非值", "the value")
        case str():
            kind = TYPE_NAMES["string"]
        case Decimal():
            kind = Text("小数", "the decimal number")
        case _:
            kind = Text("整数", "the number")
    quoted = shown(value)
    return Text(f"{kind.zh}“{quoted.zh}”", f"{kind.en} '{quoted.en}'")


def type_hint(expected: str, value: object, schema: Mapping[str, Any]) -> Text:
    """Return how to write a value of the type ``expected`` where ``value`` stands; ``schema`` describes the field."""
    match expected:
        case "integer" | "number":
            return _number_hint(expected, value)
        case "boolean":
            return _boolean_hint(value)
        case "string":
            return _text_hint(value)
        case "array":
            return _list_hint(value)
        case _:
            return _group_hint(value, schema)


def _number_hint(expected: str, value: object) -> Text:
    if isinstance(value, Decimal):
        return Text("此处只能填写整数，请去掉小数部分。", "Write a whole number, without a fraction.")
    if isinstance(value, bool):
        return Text("请填写数字，而不是 true 或 false。", "Write a number, not true or false.")
    if isinstance(value, list):
        return Text("请只写一个数字，去掉前面的“- ”。", "Write one number, without the leading '- '.")
    if not isinstance(value, str):
        return Text("请直接写一个数字。", "Write one number.")
    half = _half_width(value).strip()
    bare = half.replace(",", "") if _THOUSANDS.fullmatch(half) else half
    if _NUMBER.fullmatch(bare):
        whole = expected == "number" or "." not in bare
        if half != value.strip():
            return Text(f"请用半角数字，写作 {bare}。", f"Write half-width digits: {bare}.")
        if bare != half:
            return Text(f"请去掉千分位逗号，写作 {bare}。", f"Leave out the thousands separators: {bare}.")
        if whole:
            return Text(f"请去掉引号，写作 {bare}。", f"Leave out the quotation marks: {bare}.")
        return Text("此处只能填写整数。", "Write a whole number.")
    measured = _NUMBER_AND_UNIT.fullmatch(half)
    if measured is not None:
        number, unit = measured["number"], measured["unit"].strip()
        return Text(f"请只写数字 {number}，不写“{unit}”。", f"Write only the number {number}, without '{unit}'.")
    if _CHINESE_NUMBER.fullmatch(half):
        return Text("请用阿拉伯数字填写。", "Write the number in digits.")
    return Text("请直接写数字，不加引号和文字。", "Write a number, without quotation marks or words.")


def _boolean_hint(value: object) -> Text:
    word = str(value).strip().casefold()
    if word in _YES or value == 1:
        return Text("“是”请写作 true（不加引号）。", "For yes write true, without quotation marks.")
    if word in _NO or value == 0:
        return Text("“否”请写作 false（不加引号）。", "For no write false, without quotation marks.")
    return Text("“是”写作 true，“否”写作 false，不加引号。", "Write true or false, without quotation marks.")


def _text_hint(value: object) -> Text:
    if isinstance(value, bool):
        word = "true" if value else "false"
        return Text(f'请加英文引号，写作 "{word}"。', f'Put it in quotation marks: "{word}".')
    if isinstance(value, int | Decimal):
        return Text(f'请加英文引号，写作 "{value}"。', f'Put it in quotation marks: "{value}".')
    if isinstance(value, list):
        return Text("请只写一项，去掉前面的“- ”或方括号。", "Write a single text, without '- ' or brackets.")
    return Text(
        "文字中如有半角冒号，请改为全角“：”，或给整句加英文引号。",
        "A text that has a colon and a blank in it needs quotation marks.",
    )


def _list_hint(value: object) -> Text:
    if isinstance(value, dict):
        return Text("请在每一条的第一个字段前加“- ”。", "Begin each entry with '- ' before its first field.")
    if isinstance(value, str) and any(separator in value for separator in _SEPARATORS):
        return Text("请逐条另起一行，每条以“- ”开头。", "Write each entry on a line of its own that begins with '- '.")
    return Text(
        "即使只有一条，也请另起一行，以“- ”开头。", "Even a single entry goes on a new line that begins with '- '."
    )


def _group_hint(value: object, schema: Mapping[str, Any]) -> Text:
    if isinstance(value, list):
        return Text("此处不是列表，请去掉字段前的“- ”。", "This is not a list: leave out the leading '- '.")
    keys = list(schema.get("required") or schema.get("properties", {}))[:8]
    return Text(
        f"请另起一行，缩进两格逐项填写：{'、'.join(keys)}。",
        f"Write its fields on indented lines of their own: {', '.join(keys)}.",
    )


def date_hint(value: str) -> Text:
    """Return what is wrong with ``value`` as a date, and the date it probably stands for."""
    half = _half_width(value).strip()
    match = _DAY.fullmatch(half) or _COMPACT_DAY.fullmatch(half)
    if match is None:
        month = _MONTH.fullmatch(half)
        if month is not None:
            return Text("只写了年和月，请写到日。", "The day is missing.")
        return Text("请写作“年-月-日”，如 2023-08-31。", "Write year-month-day, e.g. 2023-08-31.")
    year, number, day = int(match["year"]), int(match["month"]), int(match["day"])
    try:
        meant = date(year, number, day).isoformat()
    except ValueError:
        return Text(f"没有{year}年{number}月{day}日这一天。", f"There is no such day as {year}-{number:02d}-{day:02d}.")
    return Text(f"请写作 {meant}。", f"Write {meant}.")


def pattern_hint(value: str, pattern: str) -> Text:
    """Return what makes ``value`` miss ``pattern``, where taking it away would be enough."""
    fits = compile_pattern(pattern).search
    half = _half_width(value)
    if half != value and fits(half.strip()):
        wide = "、".join(sorted({letter for letter in value if _half_width(letter) != letter and letter.strip()}))
        meant = half.strip()
        return Text(
            f"其中有全角字符（{wide}），请改为半角，写作 {meant}。" if wide else f"其中有全角空格，请写作 {meant}。",
            f"It has full-width characters: write {meant}.",
        )
    if any(letter.isspace() for letter in value) and fits("".join(value.split())):
        return Text("其中有空格或换行，请删除。", "Remove the blanks in it.")
    if fits(value.lower()):
        return Text(f"请用小写字母，写作 {value.lower()}。", f"Use small letters: {value.lower()}.")
    if fits(value.upper()):
        return Text(f"请用大写字母，写作 {value.upper()}。", f"Use capital letters: {value.upper()}.")
    return _year_hint(value, pattern)


def _year_hint(value: str, pattern: str) -> Text:
    """Return between which years ``value`` would fit ``pattern``, where another year is all that it needs."""
    year = _YEAR.search(value)
    if year is None:
        return NO_HINT
    fits = compile_pattern(pattern).search
    fitting = [other for other in _YEARS if fits(f"{value[: year.start()]}{other}{value[year.end() :]}")]
    if not fitting:
        return NO_HINT
    first, last = fitting[0], fitting[-1]
    return Text(f"年份应在{first}年至{last}年之间。", f"The year must be from {first} to {last}.")


def _half_width(text: str) -> str:
    return unicodedata.normalize("NFKC", text)
