"""The three levels of indicators (一级、二级、三级指标) by name."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LEVEL_NAMES: Mapping[int, str] = MappingProxyType({1: "一级指标", 2: "二级指标", 3: "三级指标"})
"""The name of each level, which is also how a group of a scheme names it."""
