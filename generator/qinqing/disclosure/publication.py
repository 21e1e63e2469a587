"""Publication: the part of the register that the public may see on a day.

A record is seen where its state allows it (``states``) and while it is shown (``terms``), without what the schemas keep
back of it (``fields``) and without what names a record that is not seen (``references``).  Pages, extracts, addresses
and counts read what is left; there is no second way to the public.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from qinqing.disclosure.fields import is_public_field, masks_of, public_form
from qinqing.disclosure.masking import WITHHELD_VALUE
from qinqing.disclosure.names.withheld_names import name_masks, without_withheld_names
from qinqing.disclosure.references import Schemas, without_hidden_references
from qinqing.disclosure.states import (
    MEASURES_INSIDE,
    Grounds,
    grounds_of,
    is_open_repository,
    showing_of,
    told_measures,
)
from qinqing.disclosure.terms import is_shown, shown_outcomes, terms_of
from qinqing.policy.decisions import NO_ACTION
from qinqing.register.records import typed as r
from qinqing.register.records.kinds import KINDS, locate
from qinqing.register.records.register import Register

_POINTER_STEPS = re.compile(r"[.\[\]/]+")
_TOLD_STEPS = frozenset({"批准", "已执行", "已回复", "已整改", "销号"})


def publish(register: Register, schemas: Schemas, *, as_of: date) -> Register:
    """Return ``register`` as the public may see it on ``as_of``; ``schemas`` gives the JSON Schema of every kind.

    Raises KeyError for a mask that no rule knows, so that a new one cannot be forgotten.
    """
    names = name_masks(register, schemas)
    masks = masks_of(names)
    rules = _Rules.of(register, as_of)
    parts: dict[str, object] = {}
    for kind, schema in schemas.items():
        attribute = KINDS[kind].attribute
        held = rules.shown(kind, getattr(register, attribute))
        change = public_form(schema, masks)
        parts[attribute] = held if held is None or change is None else _changed(held, change)
    # Built anew, not copied: a part of the register that is not named here stays out.
    public = Register(**parts)  # type: ignore[arg-type]
    known = {exam.path: exam for exam in register.exams}
    public = replace(
        public,
        site=_without_internal_address(public.site),
        exams=tuple(rules.exam(exam, known[exam.path]) for exam in public.exams),
        evaluations=tuple(map(rules.evaluation, public.evaluations)),
        decisions=tuple(map(rules.decision, public.decisions)),
        bulletins=tuple(map(rules.bulletin, public.bulletins)),
        amendments=tuple(_with_values(item, schemas) for item in public.amendments),
    )
    return without_withheld_names(without_hidden_references(public, register, schemas), names, schemas)


def countable(register: Register, public: Register) -> Register:
    """Return what figures on pages are computed from: whole records, but only those that the public may see.

    Two kinds are counted whether the public sees them or not.  Leads count in the totals of their batch; standings keep
    them out of every other figure, so that no difference of two figures tells whose they are.  Bulletins count as
    filed: that the office issued one for a period is told of the office, what is in it is not.
    """
    parts: dict[str, object] = {}
    for part in fields(register):
        held, seen = getattr(register, part.name), getattr(public, part.name)
        if part.name in ("rectifications", "bulletins", "unreadable"):
            parts[part.name] = held
        elif isinstance(held, tuple):
            paths = {record.path for record in seen}
            parts[part.name] = tuple(record for record in held if record.path in paths)
        elif isinstance(held, Mapping):
            parts[part.name] = {key: record for key, record in held.items() if key in seen}
        else:
            parts[part.name] = None if seen is None else held
    return Register(**parts)  # type: ignore[arg-type]


def public_records(register: Register) -> Iterator[Any]:
    """Yield every record of a public register, in the order of the register's parts and then of their paths."""
    for part in fields(register):
        held = getattr(register, part.name)
        if part.name == "unreadable" or held is None:
            continue
        if isinstance(held, tuple):
            yield from held
        elif hasattr(held, "path"):
            yield held
        else:
            yield from held.values()


def _changed(held: Any, change: Any) -> Any:
    """Return what a part of the register holds, each record in its public form."""
    if isinstance(held, tuple):
        return tuple(change(record) for record in held)
    if isinstance(held, Mapping):
        return {identifier: change(record) for identifier, record in held.items()}
    return change(held)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What the district decided to disclose, and the day on which it is asked."""

    grounds: Grounds
    hidden_measures: frozenset[str]
    terms: r.SiteDisclosureTerms
    minimum_group: int
    day: date

    @classmethod
    def of(cls, register: Register, day: date) -> _Rules:
        """Return the rules that the settings of ``register`` give."""
        site = register.site
        return cls(
            grounds=grounds_of(register),
            hidden_measures=MEASURES_INSIDE - told_measures(register),
            terms=terms_of(site),
            minimum_group=site.disclosure.minimum_group if site is not None else 1,
            day=day,
        )

    def shown(self, kind: str, held: Any) -> Any:
        """Return what a part of the register holds, without the records that are not shown."""
        if isinstance(held, tuple):
            return tuple(record for record in held if self._is_shown(kind, record))
        if isinstance(held, Mapping):
            return {identifier: record for identifier, record in held.items() if self._is_shown(kind, record)}
        return held if held is not None and self._is_shown(kind, held) else None

    def _is_shown(self, kind: str, record: Any) -> bool:
        showing = showing_of(kind, record, grounds=self.grounds, day=self.day)
        return is_shown(kind, record, showing, terms=self.terms, day=self.day)

    def exam(self, public: r.Exam, full: r.Exam) -> r.Exam:
        """Return an exam with its marks where they are disclosed, else without results: a gap tells who was absent."""
        if not self.grounds.tells_marks:
            return replace(public, results=())
        results = zip(public.results, full.results, strict=True)
        return replace(
            public, results=tuple(replace(shown, mark=known.mark) for shown, known in results if known.mark is not None)
        )

    def evaluation(self, item: r.Evaluation) -> r.Evaluation:
        """Return a round without tallies from which a voter (S57) or an internal board follows, and as it led on."""
        large = {group.id for group in item.groups if group.valid >= self.minimum_group}
        tallies = tuple(
            tally
            for tally in (item.tallies if self.grounds.tells_tallies else ())
            if tally.group in large
            and tally.satisfied + tally.fairly_satisfied + tally.dissatisfied + tally.unknown >= self.minimum_group
        )
        return replace(item, tallies=tallies, outcomes=shown_outcomes(item, terms=self.terms, day=self.day))

    def bulletin(self, item: r.Bulletin) -> r.Bulletin:
        """Return a bulletin without the origin of numbers that only boards inside the district are made of."""
        told = tuple(figure for figure in item.figures if figure.measure not in self.hidden_measures)
        return replace(item, figures=told)

    def decision(self, item: r.Decision) -> r.Decision:
        """Return a decision from its approval on, without what led to it; one not to act names nobody."""
        history = tuple(event for event in item.history if event.state in _TOLD_STEPS and event.date <= self.day)
        return replace(item, history=history, targets=() if item.measure == NO_ACTION else item.targets)


def _without_internal_address(site: r.Site | None) -> r.Site | None:
    """Return the settings without where the repository lies, unless anybody may read it there."""
    return site if site is None or is_open_repository(site) else replace(site, repository=None)


def _with_values(item: r.Amendment, schemas: Schemas) -> r.Amendment:
    location = locate(f"data/{item.target.path}")
    steps = [step for step in _POINTER_STEPS.split(item.target.pointer) if step and not step.isdigit()]
    if location is not None and steps and is_public_field(schemas[location.kind], steps):
        return item
    return replace(item, old_value=WITHHELD_VALUE, new_value=WITHHELD_VALUE)
