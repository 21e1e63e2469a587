"""Who would answer for an indicator (问责对象): posts and units up and down the tree, never a person's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from qinqing.policy.accountable_posts import CHIEF, DEPUTY, HEAD, LEAD, read_accountable
from qinqing.policy.tenure import chief_on, in_force
from qinqing.register.records.register import Register
from qinqing.register.records.typed import Indicator, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One addressee: ``unit`` is None for a leader of the district, ``post`` is empty where the whole unit is meant.

    ``phrase`` and ``indicator`` say why: the words of the policy, and the indicator through which they lead here.
    """

    unit: str | None
    post: str
    phrase: str
    indicator: str


@dataclass(frozen=True, slots=True)
class IndicatorTree:
    """The tree of indicators (指标体系) with the way down from each."""

    indicators: Mapping[str, Indicator]
    children: Mapping[str, tuple[str, ...]]

    def at_level(self, indicator: Indicator, level: int, day: date) -> tuple[Indicator, ...]:
        """Return the indicators of ``level`` above or below ``indicator``, or itself; below only those in force."""
        found: tuple[Indicator, ...] = (indicator,)
        while found and found[0].level > level:
            parent = self.indicators.get(found[0].parent or "")
            found = (parent,) if parent is not None and parent.level < found[0].level else ()
        while found and found[0].level < level:
            below = (self.indicators[code] for one in found for code in self.children.get(one.code, ()))
            found = tuple(child for child in below if child.level > found[0].level and in_force(child, day))
        return tuple(one for one in found if one.level == level)

    def lead_units(self, indicator: Indicator) -> tuple[str, ...]:
        """Return the lead units (牵头单位); a third-level indicator has those of its parent."""
        if indicator.level < 3:
            return indicator.lead_units
        parent = self.indicators.get(indicator.parent or "")
        return parent.lead_units if parent is not None else ()


def indicator_tree(register: Register) -> IndicatorTree:
    """Return the tree of ``register``."""
    children: dict[str, list[str]] = defaultdict(list)
    for code, indicator in sorted(register.indicators.items()):
        if indicator.parent is not None:
            children[indicator.parent].append(code)
    return IndicatorTree(register.indicators, {code: tuple(below) for code, below in children.items()})


def targets_of(
    register: Register, tree: IndicatorTree, indicator: Indicator, phrases: Iterable[str], day: date
) -> tuple[Target, ...]:
    """Return whom ``phrases`` of the policy mean for ``indicator`` on ``day``, each unit and post once.

    A chief is the one in post on ``day``; where nobody was, nobody is named.  A phrase that cannot be read stands
    as it is, without a unit, for the office to decide.
    """
    found: dict[tuple[str | None, str], Target] = {}
    for phrase in phrases:
        for target in _of_phrase(register, tree, indicator, phrase, day):
            found.setdefault((target.unit, target.post), target)
    return tuple(found.values())


def _of_phrase(
    register: Register, tree: IndicatorTree, indicator: Indicator, phrase: str, day: date
) -> Iterator[Target]:
    accountable = read_accountable(phrase)
    if accountable is None:
        yield Target(unit=None, post=phrase, phrase=phrase, indicator=indicator.code)
        return
    for level in accountable.levels:
        for one in tree.at_level(indicator, level, day):
            for body in accountable.bodies:
                if body == CHIEF:
                    chief = chief_on(one, day)
                    if chief is not None:
                        yield Target(unit=chief.unit, post=chief.post, phrase=phrase, indicator=one.code)
                    continue
                for unit in tree.lead_units(one) if body == LEAD else one.responsible_units:
                    for post in _posts(register.units.get(unit), accountable.posts):
                        yield Target(unit=unit, post=post, phrase=phrase, indicator=one.code)


def _posts(unit: Unit | None, posts: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of ``posts`` in ``unit``; the general word where the registry does not have the post."""
    if not posts:
        yield ""
    if HEAD in posts:
        yield HEAD if unit is None else unit.head.post
    if DEPUTY in posts:
        yield from (deputy.post for deputy in unit.deputies) if unit is not None and unit.deputies else (DEPUTY,)
