"""Whether groups of digits (数字分组) are one number taken apart, or several numbers side by side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from qinqing.disclosure.personal.number_forms import begins_with_date
from qinqing.disclosure.personal.rows import Shape, Window
from qinqing.disclosure.personal.surroundings import (
    is_between_counts,
    is_called_card,
    is_called_telephone,
    is_grouped_by_thousands,
    separates_counts,
)

_MOBILE_GROUPS = {(3, 4, 4), (3, 8), (7, 4), (4, 7), (3, 3, 5), (4, 3, 4), (4, 4, 3), (5, 6), (6, 5)}
_MOBILE_HALVES = {(7, 4), (4, 7), (5, 6), (6, 5)}
_ODD_MOBILE_GROUPS = {(4, 3, 4), (4, 4, 3)}
_LIKE_COUNTS = _MOBILE_HALVES | _ODD_MOBILE_GROUPS
_CARD_GROUPS = {(4, 4, 4, 4), *((4, 4, 4, 4, rest) for rest in (1, 2, 3)), (6, 13), (6, 10)}
_IDENTITY_GROUPS = {
    (6, 8, 4),
    (6, 4, 4, 4),
    (6, 4, 2, 2, 4),
    (6, 12),
    (14, 4),
    (3, 3, 4, 4, 4),
    (6, 8, 3, 1),
    (6, 8, 3),
}
_OLD_GROUPS = {(6, 6, 3), (6, 9)}
_LANDLINE_GROUPS = {(3, 7), (3, 8), (4, 6), (4, 7), (4, 8), (3, 4, 4), (4, 4, 4), (4, 3, 4), (3, 3, 4), (4, 3, 3)}
_USUAL_GROUPS = _CARD_GROUPS | _OLD_GROUPS | _LANDLINE_GROUPS

_ADDRESS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){3}")
_WRITTEN_DATE = re.compile(r"(?:19|20)[0-9]{2}[-./ 年](?:0?[1-9]|1[0-2])[-./ 月](?:0?[1-9]|[12][0-9]|3[01])(?![0-9])")
_WRITTEN_TIME = re.compile(r"(?<![0-9])(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?![0-9])")
_YEAR = re.compile(r"(?:19[4-9]|20[0-4])[0-9]")
_MOST_OTHERS_BESIDE = 2
_MOST_PARTS = 4
_HALVES = 2
_DIGITS_OF_A_DAY = 8
_LONGER_THAN_COUNTS = 15
_LONGEST_COUNT = 9


def is_apart(window: Window) -> bool:
    """Return whether the groups belong together more than with what stands beside them."""
    if window.left is None and window.right is None:
        return True
    if set(window.shape) == {1} and 1 not in (window.left_size, window.right_size):
        return True
    inner = set(window.signs)
    if not inner or (len(inner) == 1 and not inner & {window.left, window.right}):
        return True
    beside = [sign for sign in (window.left, window.right) if sign is not None]
    return not separates_counts(window) and all(is_between_counts(sign) for sign in beside)


def is_evidently_one(window: Window) -> bool:
    """Return whether groups are one number where its check character speaks for it already."""
    return len(window.shape) <= _MOST_PARTS or window.shape in _IDENTITY_GROUPS or is_apart(window)


def is_written_as_one(window: Window) -> bool:
    """Return whether the groups of ``window`` are a card, a fixed telephone or an old identity number."""
    if len(window.shape) == 1:
        return True
    if window.shape in _USUAL_GROUPS and not separates_counts(window):
        return True
    return is_apart(window) and (window.shape in _USUAL_GROUPS or _is_freely_grouped(window, window.shape))


def is_written_as_mobile(window: Window, country: int) -> bool:
    """Return whether the groups of ``window``, of which ``country`` digits are the country's, are a mobile number."""
    shape = _without_country(window.shape, country)
    if len(shape) == 1:
        return "." not in window.signs
    if is_grouped_by_thousands(window) or _breaks_lines_as_a_table(window):
        return False
    if _holds_a_day(window):
        return False
    if shape in _MOBILE_GROUPS and not _names_a_year(window, shape):
        if not separates_counts(window):
            return shape not in _LIKE_COUNTS or window.others <= _MOST_OTHERS_BESIDE or is_apart(window)
        return is_apart(window)
    return is_apart(window) and _is_freely_grouped(window, shape)


def _without_country(shape: Shape, country: int) -> Shape:
    if not country:
        return shape
    if shape[0] == country:
        return shape[1:]
    return (shape[0] - country, *shape[1:]) if shape[0] > country else shape


def _names_a_year(window: Window, shape: Shape) -> bool:
    if shape not in _ODD_MOBILE_GROUPS:
        return False
    number = window.number[-11:]
    return any(_YEAR.fullmatch(number[start : start + 4]) for start in (0, shape[0], 11 - shape[-1]))


def _parts(window: Window) -> Iterator[str]:
    for end, size in zip(accumulate(window.shape), window.shape, strict=True):
        yield window.number[end - size : end]


def _holds_a_day(window: Window) -> bool:
    return any(begins_with_date(part) for part in _parts(window) if len(part) >= _DIGITS_OF_A_DAY)


def _is_freely_grouped(window: Window, shape: Shape) -> bool:
    """Return whether digits are grouped in a way that no date, time, address, decimal or list of counts has."""
    if set(shape) == {1}:
        return "." not in window.signs or set(window.signs) == {"."}
    written = unicodedata.normalize("NFKC", window.text[window.start : window.end])
    if "." in written and (set(window.signs) != {"."} or len(shape) == _HALVES):
        return False
    if (
        _holds_a_day(window)
        or _ADDRESS.search(written)
        or _WRITTEN_DATE.search(written)
        or _WRITTEN_TIME.search(written)
    ):
        return False
    if not (separates_counts(window) or set(window.signs) == {" "}):
        return True
    if len(shape) == _HALVES and len(window.number) >= _LONGER_THAN_COUNTS:
        return True
    if max(shape) >= _LONGEST_COUNT:
        return True
    # A count has no nought before it, a part of a longer number may.
    return (
        is_called_telephone(window)
        or is_called_card(window)
        or any(len(part) > 1 and part.startswith("0") for part in list(_parts(window))[1:])
    )


def _breaks_lines_as_a_table(window: Window) -> bool:
    """Return whether line breaks stand between the groups as between cells and counts, not as in a folded text.

    A folded text breaks a number once and has words beside it on one of the lines.
    """
    breaks = sum("\n" in sign for sign in window.signs)
    if breaks != 1:
        return breaks > 1
    begin = window.text.rfind("\n", 0, window.start) + 1
    end = window.text.find("\n", window.end)
    first = window.text[begin : window.start]
    last = window.text[window.end : len(window.text) if end < 0 else end]
    return not any(character.isalpha() for character in first + last)
