"""The calendar (时间范围) of the demonstration district: the months it tells of, and the day as of which it does."""

from __future__ import annotations

from datetime import date
from typing import Final

from qinqing.policy.periods import months_between

FIRST_MONTH: Final = "2023-01"
CURRENT_MONTH: Final = "2023-10"
MONTHS: Final = months_between(FIRST_MONTH, CURRENT_MONTH)
AS_OF: Final = date(2023, 11, 10)
