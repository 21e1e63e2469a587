"""Exams, image, evaluation of sections, and marks filed by a panel."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from qinqing.standing.facts.lookup import Lookup
from qinqing.standing.measures.contests import marks_of_method
from qinqing.standing.measures.filed_marks import filed_mark
from qinqing.standing.numbers.value import Known, Undefined, Value
from support.measuring import (
    MARKET,
    OFFICE,
    POWER,
    STATISTICS,
    amount_of,
    edited,
    known,
    mini_lookup,
    mini_text,
    reason,
    without,
    written,
)

MINI = mini_lookup()
EXAM = f"records/{OFFICE}/exam/ks-2023-1.yaml"
ROUND = f"records/{OFFICE}/evaluation/cp-2023-1.yaml"
CONTEST = f"records/{OFFICE}/contest/dbw-2023.yaml"
LICENCES = f"{MARKET}/xuke-gu"


def second_exam(*changes: tuple[str, str]) -> dict[str, bytes | None]:
    """Return a second exam on 10 September, out of 120."""
    text = mini_text(EXAM)
    for old, new in (
        ("ks-2023-1", "ks-2023-2"),
        ("number: 1", "number: 2"),
        ("2023-07-18", "2023-09-10"),
        ("full_mark: 100", "full_mark: 120"),
        *changes,
    ):
        assert old in text
        text = text.replace(old, new)
    return dict(written(f"records/{OFFICE}/exam/ks-2023-2.yaml", text))


def test_exam_mark_is_the_mean_of_the_year_s_exams_so_far_out_of_a_hundred() -> None:
    assert amount_of(MINI, "exam-mark", POWER, "2023") == Fraction("88.5")
    lookup = mini_lookup(second_exam(("mark: 88.5", "mark: 96")))
    assert amount_of(lookup, "exam-mark", POWER, "2023") == (Fraction("88.5") + 80) / 2
    assert amount_of(lookup, "exam-mark", POWER, "2023-08") == Fraction("88.5")


def test_absence_is_a_zero_that_is_told() -> None:
    found = known(MINI, "exam-mark", STATISTICS, "2023")
    assert found.amount == 0
    assert [source.pointer for source in found.sources] == [("results", 4, "absent")]


def test_exam_mark_is_undefined_before_any_exam_and_without_a_result() -> None:
    assert reason(MINI, "exam-mark", POWER, "2023-06") == "2023年截至期末没有举行考试"
    lookup = mini_lookup(edited(EXAM, (f"  - unit: {POWER}\n    mark: 88.5\n    absent: false\n", "")))
    assert reason(lookup, "exam-mark", POWER, "2023") == "营商环境知识考试（第一次）没有列出本单位的成绩"


def test_exam_before_a_unit_existed_does_not_count_for_it() -> None:
    late = edited(f"units/{POWER}.yaml", ("valid_from: 2023-01-01", "valid_from: 2023-08-01"))
    gone = edited(EXAM, (f"  - unit: {POWER}\n    mark: 88.5\n    absent: false\n", ""))
    assert reason(mini_lookup(late, gone), "exam-mark", POWER, "2023") == "考试时本单位不在名录中"
    lookup = mini_lookup(late, gone, second_exam(("mark: 88.5", "mark: 96")))
    assert amount_of(lookup, "exam-mark", POWER, "2023") == 80


def test_image_keeps_the_marks_of_the_judges() -> None:
    found = known(MINI, "contest-image", MARKET, "2023")
    assert found.marks == (90, Fraction("88.5"), 91)
    assert found.amount == Fraction("269.5") / 3


def test_image_is_undefined_without_a_contest_or_marks() -> None:
    assert reason(MINI, "contest-image", MARKET, "2023-08") == "本期没有举行书记大比武"
    assert reason(mini_lookup(as_of=date(2023, 9, 7)), "contest-image", MARKET, "2023") == "本期没有举行书记大比武"
    lookup = mini_lookup(edited(CONTEST, (f"  - unit: {POWER}\n    marks:\n      - 84\n      - 86\n      - 85\n", "")))
    assert reason(lookup, "contest-image", POWER, "2023") == "本轮没有列出本单位的评委打分"


def test_evaluation_is_the_weighted_mean_of_the_groups() -> None:
    # 服务企业代表: 20 × 100 + 10 × 60 of 34 answers; 办事群众: 15 × 100 + 10 × 60 of 28; weights 60 and 40.
    enterprises, citizens = Fraction(2600, 34), Fraction(2100, 28)
    for period in ("2023-H2", "2023"):
        assert amount_of(MINI, "evaluation-score", LICENCES, period) == enterprises * 60 / 100 + citizens * 40 / 100


def test_group_below_the_smallest_number_of_answers_is_not_counted() -> None:
    few = edited(
        ROUND,
        (
            "group: qunzhong\n    satisfied: 15\n    fairly_satisfied: 10\n    dissatisfied: 3\n    unknown: 2",
            "group: qunzhong\n    satisfied: 4\n    fairly_satisfied: 0\n    dissatisfied: 0\n    unknown: 0",
        ),
    )
    found = known(mini_lookup(few), "evaluation-score", LICENCES, "2023-H2")
    assert found.amount == Fraction(2600, 34)
    assert len(found.sources) == 2
    enough = edited("site.yaml", ("minimum_group: 5", "minimum_group: 4"))
    both = Fraction(2600, 34) * 60 / 100 + 100 * Fraction(40, 100)
    assert amount_of(mini_lookup(few, enough), "evaluation-score", LICENCES, "2023-H2") == both


def test_no_group_large_enough_gives_no_score() -> None:
    lookup = mini_lookup(edited("site.yaml", ("minimum_group: 5", "minimum_group: 99")))
    assert reason(lookup, "evaluation-score", LICENCES, "2023-H2") == "没有一个组别的有效答复达到99份"


def test_evaluation_is_undefined_without_a_round_a_method_or_a_vote() -> None:
    assert reason(MINI, "evaluation-score", LICENCES, "2023-Q3") == "本期没有公布的股室测评"
    assert (
        reason(mini_lookup(as_of=date(2023, 8, 19)), "evaluation-score", LICENCES, "2023-H2")
        == "本期没有公布的股室测评"
    )
    assert reason(MINI, "evaluation-score", f"{MARKET}/nobody", "2023-H2") == "该股室没有参加本轮测评"
    assert reason(MINI, "evaluation-score", LICENCES, "2024-H1") == "2024年上半年尚未开始"
    unclear = mini_lookup(edited(ROUND, ("满意计100分、基本满意计60分、不满意计0分，不了解不计。", "按实施方案计分。")))
    assert reason(unclear, "evaluation-score", LICENCES, "2023-H2") == "计分方法中没有写明各档计分"


@pytest.mark.parametrize(
    ("method", "marks"),
    [
        (
            "满意计100分、基本满意计60分、不满意计0分，不了解不计。",
            {"satisfied": 100, "fairly_satisfied": 60, "dissatisfied": 0},
        ),
        (
            "满意计100分，基本满意计82.5分，不满意计40分，不了解计60分",
            {"satisfied": 100, "fairly_satisfied": Fraction("82.5"), "dissatisfied": 40, "unknown": 60},
        ),
        ("基本满意计60分、不满意计0分", None),
        ("百分制打分", None),
    ],
)
def test_marks_are_read_from_the_words_of_the_method(method: str, marks: dict[str, Fraction] | None) -> None:
    assert marks_of_method(method) == marks


SHEETS = """sheets:
  - component: kaohe
    period: 2023-08
    source: 联合考评组评分汇总表
    date: 2023-09-05
    marks:
      - subject: qu-shichang-jianguan-ju
        mark: 88.5
      - subject: qu-tongji-ju
        mark: 0
  - component: kaohe
    period: 2023-08
    source: 联合考评组评分汇总表（复核）
    date: 2023-09-12
    marks:
      - subject: qu-shichang-jianguan-ju
        mark: 89.25
"""


def filed(lookup: Lookup, component: str, subject: str, period: str) -> Value:
    """Return the mark filed for ``component`` of the mini-repository's scheme."""
    return filed_mark(lookup.register.schemes["danwei-yuedu"], component).compute(lookup, subject, period)


def test_filed_mark_is_that_of_the_latest_sheet() -> None:
    scheme = written("schemes/danwei-yuedu.yaml", mini_text("schemes/danwei-yuedu.yaml") + SHEETS)
    found = filed(mini_lookup(scheme), "kaohe", MARKET, "2023-08")
    assert isinstance(found, Known)
    assert found.amount == Fraction("89.25")
    assert found.sources[0].pointer == ("sheets", 1, "marks", 0, "mark")
    earlier = filed(mini_lookup(scheme, as_of=date(2023, 9, 10)), "kaohe", STATISTICS, "2023-08")
    assert isinstance(earlier, Known)
    assert earlier.amount == 0


def test_subject_without_a_mark_has_none_and_not_zero() -> None:
    lookup = mini_lookup(written("schemes/danwei-yuedu.yaml", mini_text("schemes/danwei-yuedu.yaml") + SHEETS))
    for component, subject, period, why in (
        ("kaohe", STATISTICS, "2023-08", "评分表没有该对象的分数"),
        ("kaohe", MARKET, "2023-07", "没有2023年7月的评分表"),
        ("qita", MARKET, "2023-08", "没有2023年8月的评分表"),
    ):
        found = filed(lookup, component, subject, period)
        assert isinstance(found, Undefined)
        assert found.reason.zh == why
    assert "须在榜单中取用" in reason(MINI, "filed-mark", MARKET, "2023-08")


def test_round_that_is_taken_away_takes_its_scores_with_it() -> None:
    lookup = mini_lookup(without(ROUND, "records/qu-jiwei-jianwei/decision/jd-2023-0001.yaml"))
    assert reason(lookup, "evaluation-score", LICENCES, "2023-H2") == "本期没有公布的股室测评"
