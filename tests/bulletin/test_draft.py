"""A draft says nothing that no data gave: each number has an origin, agrees with it, and the check accepts it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from qinqing.bulletin.agreement import disagreements
from qinqing.bulletin.draft import Draft, draft_bulletin, possible_periods
from qinqing.bulletin.kinds import CRITICISM, KINDS, PRAISE, RANKING, RESULTS, SUPERVISION
from qinqing.bulletin.numbering import DocumentNumber
from qinqing.errors import QinqingError
from qinqing.findings.violation import Violation
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.typed import Bulletin, build_bulletin
from qinqing.standing.boards.board import board_of
from qinqing.standing.facts.lookup import Lookup, build_lookup
from support.checking import check_wholly
from support.trees import AS_OF, mini_tree

pytestmark = pytest.mark.slow

CASES = [
    (RANKING, "2023-08"),
    (RANKING, "2023-02"),
    (SUPERVISION, "2023-10"),
    (SUPERVISION, "2023-H1"),
    (PRAISE, "2023-08"),
    (PRAISE, "2023-H1"),
    (CRITICISM, "2023-08"),
    (CRITICISM, "2023-H1"),
    (RESULTS, "2023"),
    (RESULTS, "2023-H1"),
]
# What a sentence may hold in digits that is no figure: periods, days, and the name of the hotline.
NOT_FIGURES = re.compile(
    r"12345|[0-9]{4}年(第[一二三四]季度|[上下]半年|[0-9]{1,2}月(份|[0-9]{1,2}日)?)?|“[^”]*”|（[^）]*组）"
)
NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def drafted(lookup: Lookup, kind: str, period: str, **options: Any) -> Draft:
    return draft_bulletin(lookup, period, KINDS[kind], identifier="tb-test", **options)


def as_bulletin(draft: Draft) -> Bulletin:
    return build_bulletin(draft.record, draft.path)


def found_in(lookup: Lookup, bulletin: Bulletin) -> list[Violation]:
    """Return what the check finds in ``bulletin`` once it is committed beside the others."""
    register = replace(lookup.register, bulletins=(*lookup.register.bulletins, bulletin))
    found = disagreements(build_lookup(register, lookup.as_of))
    return [violation for violation in found if violation.path == bulletin.path]


def sentences(record: Mapping[str, Any]) -> list[str]:
    return [*record["overview"], *(problem["text"] for problem in record.get("problems", ())), *record["requirements"]]


def in_digits(value: int | Decimal) -> str:
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


@pytest.mark.parametrize(("kind", "period"), CASES)
def test_every_number_of_a_draft_has_an_origin(district: Lookup, kind: str, period: str) -> None:
    record = drafted(district, kind, period).record
    for sentence in sentences(record):
        explained = [
            in_digits(value)
            for figure in record.get("figures", ())
            if figure["text"] in sentence
            for value in figure["values"]
        ]
        for number in NUMBER.findall(NOT_FIGURES.sub("", sentence)):
            assert number in explained, f"{number} in {sentence}"


@pytest.mark.parametrize(("kind", "period"), CASES)
def test_every_number_of_a_draft_agrees_with_the_data(district: Lookup, kind: str, period: str) -> None:
    assert found_in(district, as_bulletin(drafted(district, kind, period))) == []


@pytest.mark.parametrize("period", ["2023-09", "2023-10"])
def test_a_draft_counts_itself_among_the_reports_that_were_owed(district: Lookup, period: str) -> None:
    kept = tuple(one for one in district.register.bulletins if one.period != period)
    late = build_lookup(replace(district.register, bulletins=kept), district.as_of.replace(month=12))
    draft = drafted(late, RANKING, period)
    assert found_in(late, as_bulletin(draft)) == []
    assert not any(
        "qu-youhua-ban" in one["units"] for one in draft.record["problems"] if one["text"].startswith("缺报")
    )


def test_a_draft_with_its_numbers_changed_no_longer_agrees(district: Lookup) -> None:
    bulletin = as_bulletin(drafted(district, SUPERVISION, "2023-08"))
    wrong = tuple(replace(figure, values=(figure.values[0] + 1, *figure.values[1:])) for figure in bulletin.figures)
    found = found_in(district, replace(bulletin, figures=wrong))
    pointers = {one.pointer for one in found if one.code == "QQ480"}
    assert {("figures", index, "values", 0) for index in range(len(wrong))} <= pointers


@pytest.mark.parametrize("kind", [RANKING, SUPERVISION, PRAISE])
def test_the_check_accepts_a_draft_as_it_is(mini: Lookup, kind: str) -> None:
    try:
        draft = drafted(mini, kind, "2023-08")
    except QinqingError:
        # Everyone shares the first place of the only board: there is nobody to praise before the others.
        assert kind == PRAISE
        return
    report = check_wholly(mini_tree({draft.path: draft.text().encode("utf-8")}), as_of=AS_OF)
    assert report.findings == ()


@pytest.mark.parametrize(("kind", "period"), CASES)
def test_the_text_of_a_draft_reads_back_as_the_record(district: Lookup, kind: str, period: str) -> None:
    draft = drafted(district, kind, period)
    document = read_document(draft.text().encode("utf-8"), draft.path)
    assert document.findings == ()
    assert document.value == draft.record
    assert draft.path == f"data/records/{draft.record['unit']}/bulletin/tb-test.yaml"


@pytest.mark.parametrize(("kind", "period"), CASES)
def test_a_draft_is_of_its_kind(district: Lookup, kind: str, period: str) -> None:
    record = drafted(district, kind, period).record
    assert record["kind"] == kind
    assert record["title"].endswith("的通报")
    assert "关于" in record["title"]
    assert record["issued_on"] == district.as_of.isoformat()
    assert record["overview"][0].endswith("通报如下。")
    assert record["requirements"]


def test_ranking_and_supervision_tell_of_the_district_and_its_problems(district: Lookup) -> None:
    for kind in (RANKING, SUPERVISION):
        record = drafted(district, kind, "2023-08").record
        assert len(record["overview"]) > 5
        assert record["problems"][0]["text"] == "宣传报道完成数为零。"
        assert ("standings" in record) is (kind == RANKING)


def test_praise_names_the_first_and_criticism_the_last(district: Lookup) -> None:
    praise = drafted(district, PRAISE, "2023-08").record
    criticism = drafted(district, CRITICISM, "2023-08").record
    assert all("bottom" not in standing and standing["top"] for standing in praise["standings"])
    assert all("top" not in standing and standing["bottom"] for standing in criticism["standings"])
    assert "problems" not in praise
    for standing, problem in zip(criticism["standings"], criticism["problems"], strict=True):
        assert problem["units"] == standing["bottom"]


def test_the_rows_of_a_table_are_those_of_the_board(district: Lookup) -> None:
    record = drafted(district, RANKING, "2023-08").record
    for standing in record["standings"]:
        board = board_of(district, district.register.schemes[standing["board"]], "2023-08")
        group = next(group for group in board.groups if group.id == standing.get("group", ""))
        assert [(row["subject"], row["place"]) for row in standing["rows"]] == [
            (one.subject.id, one.place) for one in group.ranked
        ]


def test_what_quotes_an_internal_board_is_not_public(district: Lookup) -> None:
    assert drafted(district, RESULTS, "2023").record["public"] is False
    assert drafted(district, RESULTS, "2023-H1").record["public"] is True
    internal = {board for board, scheme in district.register.schemes.items() if scheme.publication != "公开"}
    quoted = {standing["board"] for standing in drafted(district, RANKING, "2023-08").record["standings"]}
    assert internal
    assert not internal & quoted


def test_sections_are_praised_by_name_and_only_units_listed(district: Lookup) -> None:
    record = drafted(district, CRITICISM, "2023-H1").record
    standing = next(one for one in record["standings"] if one["board"] == "gushi-ceping")
    assert "bottom" not in standing
    assert all("/" in row["subject"] for row in standing["rows"])
    problem = next(one for one in record["problems"] if "百个股室大测评" in one["text"])
    assert problem["units"] == list(dict.fromkeys(row["subject"].partition("/")[0] for row in standing["rows"]))


def test_the_deadline_is_that_of_the_next_bulletin_by_the_plan(mini: Lookup) -> None:
    record = drafted(mini, SUPERVISION, "2023-08").record
    assert record["requirements"][0].startswith("请被点名的单位立即认真整改，于2023年10月20日前")


def test_without_a_plan_no_day_is_invented(mini: Lookup) -> None:
    bare = replace(mini, register=replace(mini.register, reporting=None))
    record = drafted(bare, SUPERVISION, "2023-08").record
    assert record["requirements"][0].startswith("请被点名的单位立即认真整改，在下期通报印发前")


def test_who_issues_it_is_who_issued_the_kind_before_or_the_office(district: Lookup, mini: Lookup) -> None:
    assert drafted(district, CRITICISM, "2023-08").record["unit"] == "qu-jiwei-jianwei"
    assert drafted(mini, SUPERVISION, "2023-08").record["unit"] == "qu-youhua-ban"
    assert drafted(district, SUPERVISION, "2023-08", unit="qu-youhua-ban").record["unit"] == "qu-youhua-ban"


def test_a_number_may_be_given_whole_or_by_its_order(mini: Lookup) -> None:
    assert drafted(mini, SUPERVISION, "2023-08").record["number"] == "示优办〔2023〕6号"
    assert drafted(mini, SUPERVISION, "2023-08", number=9).record["number"] == "示优办〔2023〕9号"
    whole = DocumentNumber("示督", 2023, 1)
    assert drafted(mini, SUPERVISION, "2023-08", number=whole).record["number"] == "示督〔2023〕1号"


@pytest.mark.parametrize("period", ["2023-09", "2023-13", "2022-08", "2023-Q3", "八月"])
def test_a_period_without_data_is_refused(mini: Lookup, period: str) -> None:
    with pytest.raises(QinqingError) as error:
        drafted(mini, RANKING, period)
    assert "可选" in error.value.remedy.zh


def test_a_mistyped_period_is_guessed_at(mini: Lookup) -> None:
    with pytest.raises(QinqingError) as error:
        drafted(mini, RANKING, "2023-8")
    assert "2023-08" in error.value.remedy.zh


def test_a_kind_without_a_board_is_refused_and_told_which_periods_have_one(district: Lookup) -> None:
    with pytest.raises(QinqingError) as error:
        drafted(district, RESULTS, "2023-08")
    assert "2023-H1" in error.value.remedy.zh


def test_the_periods_are_those_that_are_over(mini: Lookup) -> None:
    assert possible_periods(mini) == ("2023-07", "2023-08")
    earlier = replace(mini, as_of=AS_OF.replace(month=8, day=30))
    assert "2023-08" not in possible_periods(earlier)


def test_a_topic_without_data_is_passed_over(mini: Lookup) -> None:
    without = replace(mini, appeals={}, visit_logs={})
    texts = drafted(without, SUPERVISION, "2023-08").record["overview"]
    assert not any("企业诉求" in text or "入企" in text for text in texts)
    assert any("企业诉求" in text for text in drafted(mini, SUPERVISION, "2023-08").record["overview"])
