"""The overview (总体情况): what the district as a whole has come to, topic by topic, each number from a measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from qinqing.bulletin.number_display import RATE_DECIMALS, as_written, in_digits
from qinqing.bulletin.quantities import DENOMINATOR, HOW_MANY, NUMERATOR, VALUE, Origins, quantity_of_measure
from qinqing.bulletin.sentences import Figure, Sentence, sentence
from qinqing.register.records.words import BulletinFigureQuantity, MeasureName
from qinqing.standing.measures import MEASURES
from qinqing.standing.numbers.value import Undefined


@dataclass(frozen=True, slots=True)
class Clause:
    """Words with one number in them: ``"评价{}件"`` with the numerator of ``review-coverage``."""

    words: str
    measure: MeasureName
    quantity: BulletinFigureQuantity


@dataclass(frozen=True, slots=True)
class Topic:
    """One sentence of the overview; ``opening`` tells how many units have the first measure at all."""

    opening: str
    clauses: tuple[Clause, ...]
    joint: str = "，"


TOPICS: Final = (
    Topic(
        "{}个单位有到期应报事项",
        (
            Clause("共{}项", "report-filed", DENOMINATOR),
            Clause("已报送{}项", "report-filed", NUMERATOR),
            Clause("报送率{}%", "report-filed", VALUE),
            Clause("迟报数{}项", "report-late", VALUE),
            Clause("缺报数{}项", "report-missing", VALUE),
        ),
    ),
    Topic(
        "{}个单位填报有完成值的指标",
        (
            Clause("共{}项次", "progress-completion", DENOMINATOR),
            Clause("达到目标{}项次", "progress-completion", NUMERATOR),
            Clause("指标达标率{}%", "progress-completion", VALUE),
        ),
    ),
    Topic(
        "{}个单位的窗口",
        (
            Clause("办件{}件", "review-coverage", DENOMINATOR),
            Clause("评价{}件", "review-coverage", NUMERATOR),
            Clause("好差评覆盖率{}%", "review-coverage", VALUE),
            Clause("好评率{}%", "review-good", VALUE),
            Clause("差评按期整改率{}%", "review-bad-on-time", VALUE),
        ),
        joint="",
    ),
    Topic(
        "{}个单位有12345应办结工单",
        (
            Clause("共{}件", "hotline-on-time", DENOMINATOR),
            Clause("按时办结{}件", "hotline-on-time", NUMERATOR),
            Clause("12345工单按时办结率{}%", "hotline-on-time", VALUE),
            Clause("12345工单解决率{}%", "hotline-solved", VALUE),
            Clause("12345工单满意率{}%", "hotline-satisfied", VALUE),
        ),
    ),
    Topic(
        "{}个单位有到期企业诉求",
        (
            Clause("共{}件", "appeal-on-time", DENOMINATOR),
            Clause("在期限内答复{}件", "appeal-on-time", NUMERATOR),
            Clause("诉求按期答复率{}%", "appeal-on-time", VALUE),
            Clause("合理诉求按期办结率{}%", "appeal-resolved", VALUE),
            Clause("诉求满意率{}%", "appeal-satisfied", VALUE),
        ),
    ),
    Topic(
        "{}个单位入企",
        (
            Clause("{}次", "visit-scanned", DENOMINATOR),
            Clause("当场扫码{}次", "visit-scanned", NUMERATOR),
            Clause("入企扫码率{}%", "visit-scanned", VALUE),
            Clause("柔性执法次数{}次", "visit-lenient", VALUE),
        ),
        joint="",
    ),
    Topic("{}个单位承担宣传报道任务", (Clause("完成{}条", "publicity-done", VALUE),)),
    Topic(
        "截至期末，{}个单位受理整改事项",
        (
            Clause("共{}件", "rectification-closed", DENOMINATOR),
            Clause("已销号{}件", "rectification-closed", NUMERATOR),
            Clause("整改销号率{}%", "rectification-closed", VALUE),
            Clause("超期未办结整改数{}件", "rectification-overdue", VALUE),
        ),
    ),
    Topic(
        "{}个单位应召开监督月例会",
        (
            Clause("共{}次", "meeting-held", DENOMINATOR),
            Clause("已召开{}次", "meeting-held", NUMERATOR),
            Clause("监督月例会召开率{}%", "meeting-held", VALUE),
            Clause("议定事项跟进率{}%", "meeting-followed-up", VALUE),
        ),
    ),
)


def overview(origins: Origins, period: str) -> Iterator[Sentence]:
    """Yield a sentence for every topic that has a number for ``period``; a topic without one is passed over."""
    for topic in TOPICS:
        clauses = [figure for clause in topic.clauses if (figure := _figure(origins, period, clause)) is not None]
        opening = _figure(origins, period, Clause(topic.opening, topic.clauses[0].measure, HOW_MANY))
        if opening is None or not clauses or clauses[0].measure != opening.measure:
            continue
        separated = [part for clause in clauses[1:] for part in ("，", clause)]
        yield sentence([opening, topic.joint, clauses[0], *separated, "。"])


def _figure(origins: Origins, period: str, clause: Clause) -> Figure | None:
    measure = MEASURES[clause.measure]
    number = quantity_of_measure(origins, measure, period, clause.quantity)
    if isinstance(number, Undefined):
        return None
    decimals = RATE_DECIMALS if clause.quantity == VALUE and measure.unit == "%" else 0
    written = as_written(number.amount, decimals)
    return Figure(
        text=clause.words.format(in_digits(written)),
        period=period,
        quantity=clause.quantity,
        values=(written,),
        measure=measure.name,
    )
