"""Changed copies of valid values, driven by a schema: what authors, converters and adversaries may write."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from decimal import Decimal
from typing import Any

ODD_VALUES: tuple[object, ...] = (
    None,
    True,
    False,
    0,
    1,
    2,
    3,
    -1,
    2099,
    2100,
    10**39,
    -(10**39),
    Decimal("1.0"),
    Decimal("3.00"),
    Decimal("1.5"),
    Decimal("0.1"),
    Decimal("-1E-40"),
    Decimal("1E+40"),
    "",
    " ",
    "\n",
    "x",
    "***",
    "1",
    "１２",
    "2023-02-30",
    "2024-02-29",
    "2023-02-29",
    "0000-01-01",
    "2023-8-5",
    "2023-08-05\n",
    "20230805",
    "2023-W01-1",
    "２０２３-０８-０５",
    "2023-08",
    "2023-08\n",
    "2023-13",
    "2023-Q5",
    "qu-tongji-ju",
    "qu-tongji-ju\n",
    "Qu-Tongji-Ju",
    "03-02-01",
    "E-00012",
    "E-0001２",
    "https://www.example.com/a?b=c#d",
    "https://",
    "https://例子.example/",
    "https://a b.example/",
    "ftp://example.com/",
    "https://user@example.com/",
    "示优办〔2023〕5号",
    "示优办〔2023〕05号",
    "示优办（2023）5号",
    "文" * 200,
    "文" * 201,
    "😀" * 20,
    "文" * 2001,
    [],
    [None],
    ["x", "x"],
    [Decimal("1.10"), Decimal("1.1")],
    {},
    {"x": 1},
)


def changed_values(value: object) -> Iterator[object]:
    """Yield what may stand where ``value`` stands: odd values, and ``value`` a little changed."""
    yield from ODD_VALUES
    if isinstance(value, str):
        yield from (value + "\n", "\n" + value, value + " ", value * 2, value.upper(), value[:-1], "０" + value)
    elif isinstance(value, int | Decimal) and not isinstance(value, bool):
        yield from (-value, value + 1, value - 1, Decimal(value), Decimal(value) + Decimal("0.5"), str(value))
    elif isinstance(value, list):
        yield from (value * 2, [*value, None], value[:-1], value[0] if value else None)
    elif isinstance(value, dict):
        yield [value]


def changed_fields(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield copies of ``record`` with one field, at any depth, taken away, added, misspelt or left empty."""
    for path in _mappings(record, ()):
        owner = _at(record, path)
        for key in owner:
            for change in (_remove, _misspell, _empty):
                copy = deepcopy(record)
                change(_at(copy, path), key)
                yield copy
        copy = deepcopy(record)
        _at(copy, path)["rank"] = 1
        yield copy


def _mappings(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, dict):
        yield path
        for key, inner in value.items():
            yield from _mappings(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _mappings(inner, (*path, index))


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for step in path:
        value = value[step]
    return value


def _remove(owner: dict[str, Any], key: str) -> None:
    del owner[key]


def _misspell(owner: dict[str, Any], key: str) -> None:
    owner[key + "s"] = owner.pop(key)


def _empty(owner: dict[str, Any], key: str) -> None:
    owner[key] = None
