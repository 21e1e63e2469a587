"""Lines of an official title (标题回行): as few as there can be, about equally long, and never within a word of it."""

from __future__ import annotations

from functools import cache

_BEFORE = ("关于", "的")
_AFTER = frozenset("、，”》）会室局委办")


def title_lines(title: str, width: int) -> tuple[str, ...]:
    """Return ``title`` in the fewest lines of at most ``width`` characters, as even as good places to break allow."""
    count = -(-len(title) // width)
    average = len(title) / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[str, ...]]:
        if left == 1:
            rest = title[start:]
            return ((len(rest) - average) ** 2 if len(rest) <= width else float("inf"), (rest,))
        options = []
        for end in range(start + 1, min(start + width, len(title) - left + 1) + 1):
            cost, lines = best(end, left - 1)
            uneven = (end - start - average) ** 2
            options.append((cost + uneven + _awkwardness(title, end), (title[start:end], *lines)))
        return min(options, default=(float("inf"), (title[start:],)))

    return best(0, max(count, 1))[1]


def _awkwardness(title: str, place: int) -> int:
    if title[place - 1] in _AFTER or title.startswith(_BEFORE, place):
        return 0
    return 40


def chinese_number(number: int) -> str:
    """Return a number from 1 to 99 as headings count: ``12`` gives ``"十二"``."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{digits[tens]}十") + (digits[ones] if ones else "")
