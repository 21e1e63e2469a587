"""The first evaluation of a hundred sections (百个股室大测评): ballots, tallies and what followed from them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Any, Final

from qinqing.demo.chance import chance, drift, weighted
from qinqing.demo.speech_facts import BOTTOM_SECTIONS, DISMISSED
from qinqing.demo.tables import Tables
from qinqing.demo.units import COMMISSION, OFFICE
from qinqing.desk.district.entry import Entry, lasting

_GROUPS: Final = (
    ("qiye", "服务企业代表", 50, 400, 388, 380),
    ("qunzhong", "办事群众", 30, 300, 286, 279),
    ("daibiao", "人大代表、政协委员和监督员", 20, 80, 79, 79),
)
_PRAISED: Final = 10
_CORRECTING: Final = 10
_SAMPLED_BALLOTS: Final = 3
_TWINS: Final = (("qu-jiaotong-ju", "luzheng"), ("qu-weijian-ju", "yizheng"))
"""Two sections with the same votes, so that a tie occurs."""

Subject = tuple[str, str]
Tally = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A round of evaluation and its sections from the first to the last."""

    data: Mapping[str, Any]
    ranking: Sequence[Subject]


def score(tallies: Mapping[str, Tally]) -> Fraction:
    """Return the score of a section from its votes by group: satisfied 100, fairly 60, unknown not counted."""
    total = Fraction(0)
    for group, _, weight, *_ in _GROUPS:
        satisfied, fairly, dissatisfied, _unknown = tallies[group]
        total += Fraction(weight * (100 * satisfied + 60 * fairly), 100 * (satisfied + fairly + dissatisfied))
    return total


def _votes(random: Random, valid: int, quality: int) -> Tally:
    unknown = valid * random.randint(20, 110) // 1000
    known = valid - unknown
    satisfied = known * quality // 1000
    rest = known - satisfied
    dissatisfied = rest * max(60, min(600, 1000 - quality + random.randint(-120, 60))) // 1000
    return satisfied, rest - dissatisfied, dissatisfied, unknown


def _tallies(tables: Tables, random: Random) -> dict[Subject, dict[str, Tally]]:
    found: dict[Subject, dict[str, Tally]] = {}
    for unit in tables.units:
        temper = random.randint(-40, 40)
        for section in unit.sections:
            subject = (unit.id, section.id)
            quality = random.randint(760, 930) + temper
            if subject in BOTTOM_SECTIONS:
                quality = 520 + 30 * BOTTOM_SECTIONS.index(subject)
            found[subject] = {
                group: _votes(random, valid, min(985, quality + drift(random, 0, 25))) for group, *_, valid in _GROUPS
            }
    first, second = _TWINS
    found[second] = dict(found[first])
    return found


def _ballots(random: Random, subjects: int) -> Iterator[dict[str, Any]]:
    choices = (("满意", 70), ("基本满意", 20), ("不满意", 5), ("不了解", 5))
    for group, *_ in _GROUPS:
        for number in range(_SAMPLED_BALLOTS):
            marks = [weighted(random, choices) for _ in range(subjects)]
            yield {"group": group, "serial": 17 + 23 * number, "marks": marks}


def _outcome(unit: str, section: str, kind: str, **more: str) -> dict[str, str]:
    return {"unit": unit, "section": section, "kind": kind, "date": "2023-07-03", "decided_by": COMMISSION, **more}


def _outcomes(ranking: Sequence[Subject], scores: Mapping[Subject, Fraction]) -> Iterator[dict[str, str]]:
    last_praised = scores[ranking[_PRAISED - 1]]
    for unit, section in ranking:
        if scores[unit, section] >= last_praised:
            yield _outcome(unit, section, "通报表扬")
    for unit, section in ranking[-_CORRECTING:]:
        yield _outcome(unit, section, "限期整改", rectify_by="2023-08-31")
    for unit, section in BOTTOM_SECTIONS:
        yield _outcome(unit, section, "通报批评")
        yield _outcome(unit, section, "取消评先评优")
    for unit, section in DISMISSED:
        yield _outcome(
            unit,
            section,
            "免职",
            post_before="股长",
            rank_before="正股级",
            post_after="一般干部",
            rank_after="科员级",
            effective_on="2023-07-10",
        )


def draw_evaluation(tables: Tables, seed: int) -> Round:
    """Return the evaluation of the first half of 2023."""
    random = chance(seed, "evaluation")
    tallies = _tallies(tables, random)
    scores = {subject: score(votes) for subject, votes in tallies.items()}
    ranking = sorted(tallies, key=lambda subject: (-scores[subject], subject))
    data = {
        "id": "cp-2023-1",
        "unit": OFFICE,
        "number": 1,
        "period": "2023-H1",
        "title": "2023年上半年“百个股室大测评”",
        "from": "2023-06-05",
        "to": "2023-06-20",
        "published_on": "2023-06-30",
        "plan_document": "全区“百个股室大测评”实施方案",
        "method": "满意计100分、基本满意计60分、不满意计0分，不了解不计；各组得分按权重相加。",
        "channels": ["政务服务大厅", "区融媒体中心", "亲清码扫码页面", "园区公告栏"],
        "groups": [
            {"id": key, "name": name, "weight": weight, "issued": issued, "returned": returned, "valid": valid}
            for key, name, weight, issued, returned, valid in _GROUPS
        ],
        "tallies": [
            {
                "unit": unit,
                "section": section,
                "group": group,
                "satisfied": votes[0],
                "fairly_satisfied": votes[1],
                "dissatisfied": votes[2],
                "unknown": votes[3],
            }
            for (unit, section), groups in tallies.items()
            for group, votes in groups.items()
        ],
        "ballots": list(_ballots(random, len(tallies))),
        "outcomes": list(_outcomes(ranking, scores)),
    }
    return Round(data=data, ranking=ranking)


def evaluation_entry(evaluation: Round) -> Entry:
    """Return the record of ``evaluation``."""
    return lasting("evaluation", evaluation.data)
