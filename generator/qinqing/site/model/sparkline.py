"""Sparklines (走势图): a line small enough to stand in a sentence, drawn from exact numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from qinqing.site.model.wording import number_text, rounded

WIDTH = 160
HEIGHT = 40
_MARGIN = 4


@dataclass(frozen=True, slots=True)
class Sparkline:
    """The points of a line, where it ends, and its title and description in words."""

    points: str
    end_x: str
    end_y: str
    title: str
    description: str


def sparkline(points: Sequence[tuple[str, Fraction]], *, name: str, measure: str) -> Sparkline:
    """Return the line through ``points``, pairs of a period in words and a value; at least two are needed."""
    values = [value for _, value in points]
    low, high = min(values), max(values)
    span = high - low
    across, down = WIDTH - 2 * _MARGIN, HEIGHT - 2 * _MARGIN
    places = [
        (
            _coordinate(_MARGIN + Fraction(across * position, len(points) - 1)),
            _coordinate(_MARGIN + (down * (high - value) / span if span else Fraction(down, 2))),
        )
        for position, value in enumerate(values)
    ]
    first, last = points[0], points[-1]
    return Sparkline(
        points=" ".join(f"{x},{y}" for x, y in places),
        end_x=places[-1][0],
        end_y=places[-1][1],
        title=f"{name}走势",
        description=(
            f"{first[0]}为{_words(first[1])}{measure}，{last[0]}为{_words(last[1])}{measure}；"
            f"期间最低{_words(low)}{measure}，最高{_words(high)}{measure}。"
        ),
    )


def _coordinate(value: Fraction) -> str:
    return number_text(rounded(value, 1))


def _words(value: Fraction) -> str:
    return number_text(int(value)) if value.denominator == 1 else number_text(rounded(value, 2))
