"""Measures of 书记大比武 and 百个股室大测评: exams, image, and the evaluation of sections (S54 S55 S61 S64)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from qinqing.findings.finding import Text
from qinqing.policy.periods import first_day, is_within, last_day
from qinqing.policy.tenure import in_force
from qinqing.register.records.typed import Evaluation, EvaluationTally, Unit
from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.measure import HIGHER, SECTION, UNITS, Measure
from qinqing.standing.measures.subjects import of_unit
from qinqing.standing.numbers.aggregation import not_begun
from qinqing.standing.numbers.value import Known, Source, Undefined, Value, exact

_OPINIONS: Mapping[str, str] = {
    "满意": "satisfied",
    "基本满意": "fairly_satisfied",
    "不满意": "dissatisfied",
    "不了解": "unknown",
}
_MARK = re.compile(r"(?P<opinion>基本满意|不满意|不了解|满意)计(?P<mark>[0-9]+(?:\.[0-9]+)?)分")
_PERCENT = 100


def _exam_mark(lookup: Lookup, unit: Unit, period: str) -> Value:
    year, day = first_day(period).year, lookup.cutoff(period)
    exams = [exam for exam in lookup.register.exams if exam.year == year and exam.date <= day]
    if not exams:
        return Undefined(reason=Text(f"{year}年截至期末没有举行考试", f"no exam had been held in {year}"))
    marks: list[Fraction] = []
    sources: list[Source] = []
    for exam in exams:
        found = [(index, result) for index, result in enumerate(exam.results) if result.unit == unit.id]
        if not found and not in_force(unit, exam.date):
            continue
        if not found:
            reason = Text(f"{exam.paper}没有列出本单位的成绩", f"{exam.paper} lists no result of the unit")
            return Undefined(reason=reason, sources=(Source(exam.path, ("results",)),))
        index, result = found[0]
        absent = result.absent or result.mark is None
        marks.append(Fraction(0) if result.mark is None or absent else exact(result.mark) / exam.full_mark * _PERCENT)
        sources.append(Source(exam.path, ("results", index, "absent" if absent else "mark")))
    if not marks:
        return Undefined(reason=Text("考试时本单位不在名录中", "the unit was not on the registry when exams were held"))
    return Known(amount=sum(marks, Fraction(0)) / len(marks), sources=tuple(sources))


def _contest_image(lookup: Lookup, unit: Unit, period: str) -> Value:
    day = lookup.cutoff(period)
    rounds = [contest for contest in lookup.register.contests if first_day(period) <= contest.date <= day]
    if not rounds:
        return Undefined(reason=Text("本期没有举行书记大比武", "no contest was held in the period"))
    contest = max(rounds, key=lambda one: (one.date, one.path))
    for index, image in enumerate(contest.image):
        if image.unit == unit.id:
            marks = tuple(exact(mark) for mark in image.marks)
            mean = sum(marks, Fraction(0)) / len(marks)
            return Known(amount=mean, sources=(Source(contest.path, ("image", index, "marks")),), marks=marks)
    reason = Text("本轮没有列出本单位的评委打分", "the round lists no marks of the unit")
    return Undefined(reason=reason, sources=(Source(contest.path, ("image",)),))


def marks_of_method(method: str) -> Mapping[str, Fraction] | None:
    """Return what each opinion counts by the words of a round's method, None where they do not give all three.

    ``method`` is text such as ``"满意计100分、基本满意计60分、不满意计0分，不了解不计。"``; 不了解 counts only where it
    is given a mark.
    """
    found = {_OPINIONS[match["opinion"]]: Fraction(match["mark"]) for match in _MARK.finditer(method)}
    return found if {"satisfied", "fairly_satisfied", "dissatisfied"} <= set(found) else None


def _evaluation_score(lookup: Lookup, subject: str, period: str) -> Value:
    if not lookup.begun_months(period):
        return not_begun(period)
    rounds = [
        evaluation
        for evaluation in lookup.register.evaluations
        if is_within(evaluation.period, period) and evaluation.published_on <= lookup.as_of
    ]
    if not rounds:
        return Undefined(
            reason=Text("本期没有公布的股室测评", "no evaluation of sections was published for the period")
        )
    evaluation = max(rounds, key=lambda one: (last_day(one.period), one.published_on, one.path))
    marks = marks_of_method(evaluation.method)
    if marks is None:
        reason = Text("计分方法中没有写明各档计分", "the method does not say what each opinion counts")
        return Undefined(reason=reason, sources=(Source(evaluation.path, ("method",)),))
    unit, _, section = subject.partition("/")
    votes = {
        vote.group: (index, vote)
        for index, vote in enumerate(evaluation.tallies)
        if (vote.unit, vote.section) == (unit, section)
    }
    if not votes:
        reason = Text("该股室没有参加本轮测评", "the section took no part in the round")
        return Undefined(reason=reason, sources=(Source(evaluation.path, ("tallies",)),))
    site = lookup.register.site
    return _weighted(evaluation, votes, marks, site.disclosure.minimum_group if site is not None else 0)


def _weighted(
    evaluation: Evaluation,
    votes: Mapping[str, tuple[int, EvaluationTally]],
    marks: Mapping[str, Fraction],
    minimum: int,
) -> Value:
    """Return the mean of the groups' means by their weights, over the groups large enough to be told."""
    total = weight = Fraction(0)
    sources: list[Source] = []
    for number, group in enumerate(evaluation.groups):
        if group.id not in votes:
            continue
        index, vote = votes[group.id]
        mean = _mean(vote, marks)
        if mean is None or _answers(vote, _OPINIONS.values()) < minimum:
            continue
        total += exact(group.weight) * mean
        weight += exact(group.weight)
        sources += [Source(evaluation.path, ("groups", number, "weight")), Source(evaluation.path, ("tallies", index))]
    if weight == 0:
        reason = Text(f"没有一个组别的有效答复达到{minimum}份", f"no group has given {minimum} answers that count")
        return Undefined(
            reason=reason, sources=tuple(Source(evaluation.path, ("tallies", i)) for i, _ in votes.values())
        )
    return Known(amount=total / weight, sources=tuple(sources))


def _answers(vote: EvaluationTally, fields: Iterable[str]) -> int:
    return sum(int(getattr(vote, field)) for field in fields)


def _mean(vote: EvaluationTally, marks: Mapping[str, Fraction]) -> Fraction | None:
    counted = _answers(vote, marks)
    if counted == 0:
        return None
    return sum((getattr(vote, field) * mark for field, mark in marks.items()), Fraction(0)) / counted


MEASURES: tuple[Measure, ...] = (
    Measure(
        name="exam-mark",
        title="考试成绩",
        definition="当年截至期末历次营商环境知识考试成绩的平均数，每次先折算为百分制。缺考的按零分计，出处指明缺考；考试时尚不在名录"
        "中的不计该次；考试没有列出该单位成绩的，没有数据。",
        unit="分",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_exam_mark),
    ),
    Measure(
        name="contest-image",
        title="执政形象",
        definition="期内书记大比武各评委打分的平均数，百分制；期内有几轮的取最近一轮。榜单办法可以规定去掉一个最高分和一个最低分后"
        "再平均。没有举行比武，或者没有列出该单位打分的，没有数据。",
        unit="分",
        direction=HIGHER,
        subjects=UNITS,
        compute=of_unit(_contest_image),
    ),
    Measure(
        name="evaluation-score",
        title="股室测评得分",
        definition="每个测评组别按本轮公布的计分方法求平均分，再按组别权重求加权平均；方法写明不计的选项不计入平均。答复少于公开设置"
        "中最少份数的组别不计入，其余组别的权重按比例折算。所有组别都不足，或者方法没有写明各档计分的，没有得分。",
        unit="分",
        direction=HIGHER,
        subjects=(SECTION,),
        compute=_evaluation_score,
    ),
)
