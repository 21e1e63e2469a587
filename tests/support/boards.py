"""Schemes and figures for tests of boards, as plain data that also an oracle can read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from qinqing.findings.finding import Text
from qinqing.register.records.typed import SchemeVersion, build_scheme_version
from qinqing.standing.boards.scoring import Adjustment, Standing, Subject, score
from qinqing.standing.numbers.value import Known, Source, Undefined, Value

Figure = Fraction | int | Decimal | Sequence[Fraction | int] | None
Figures = Mapping[str, Mapping[str, Figure]]

NOT_FILED = Text("没有填报", "not filed")


def conversion(method: str = "原值", direction: str = "越高越好", **numbers: Any) -> dict[str, Any]:
    """Return a conversion as a scheme writes it."""
    return {"method": method, "direction": direction, **numbers}


def component(
    identifier: str, *, missing: str = "剔除后折算", convert: Mapping[str, Any] | None = None, **worth: Any
) -> dict[str, Any]:
    """Return a component as a scheme writes it; ``worth`` is its weight or its full mark or both."""
    return {
        "id": identifier,
        "name": f"项目{identifier}",
        "measure": "filed-mark",
        "conversion": convert or conversion(),
        "missing": missing,
        **(worth or {"weight": 100}),
    }


def version(*components: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return a version of a scheme as its file writes it."""
    return {
        "effective_from": "2023-01-01",
        "basis": "测试",
        "components": list(components),
        "bonus_cap": 0,
        "deduction_cap": 0,
        "ties": "并列",
        "decimals": 2,
        **more,
    }


def adjustment(kind: str, points: object = 0, reason: str = "理由") -> dict[str, Any]:
    """Return an adjustment as plain data."""
    return {"kind": kind, "points": Fraction(str(points)), "reason": reason}


def values_of(figures: Mapping[str, Figure]) -> dict[str, Value]:
    """Return figures as a measure would give them: a list is the marks of judges, None is no value."""
    return {subject: _value(figure) for subject, figure in figures.items()}


def _value(figure: Figure) -> Value:
    if figure is None:
        return Undefined(reason=NOT_FILED)
    if isinstance(figure, Sequence):
        marks = tuple(Fraction(mark) for mark in figure)
        return Known(amount=sum(marks, Fraction(0)) / len(marks), marks=marks)
    return Known(amount=Fraction(figure))


def score_of(
    scheme: Mapping[str, Any],
    figures: Figures,
    *,
    kinds: Mapping[str, str] | None = None,
    adjustments: Mapping[str, Iterable[Mapping[str, Any]]] | None = None,
) -> dict[str, Standing]:
    """Return the standing of every subject of ``figures`` under a version given as plain data."""
    built: SchemeVersion = build_scheme_version(scheme)
    names = next(iter(figures.values()))
    subjects = [Subject(id=name, name=name, kind=(kinds or {}).get(name, "")) for name in names]
    given = {
        name: [
            Adjustment(
                kind=one["kind"],
                points=one["points"],
                date=date(2023, 8, 1),
                reason=one["reason"],
                basis="依据",
                source=Source("data/schemes/test.yaml"),
            )
            for one in own
        ]
        for name, own in (adjustments or {}).items()
    }
    values = {identifier: values_of(of) for identifier, of in figures.items()}
    return {one.subject.id: one for one in score(built, subjects, values, given)}


def places_of(standings: Mapping[str, Standing]) -> dict[str, int]:
    """Return the place of every subject, 0 for whoever has none."""
    return {name: one.place for name, one in standings.items()}
