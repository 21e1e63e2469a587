"""A number that is spread over values is whole again where they are put together, and is told of before."""

from __future__ import annotations

import json
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.checking.check import check_repository
from qinqing.disclosure.personal.kinds import NEVER_PUBLISHED
from qinqing.disclosure.personal.search import personal_details
from qinqing.findings.finding import Finding
from qinqing.register.document.record_text import scalar
from support.disguises import disguises, parts
from support.invented_numbers import card_number, identity_number, mobile_number
from support.trees import AS_OF, mini_tree

CASE = "data/records/qu-shichang-jianguan-ju/case/al-2023-0001.yaml"
MINUTES = "data/records/qu-shichang-jianguan-ju/2023-08/meeting.yaml"
FACTS, LESSONS = "facts: 定期组织政企交流，问题当场交办。", "lessons: 问题在一线解决，责任到岗到人。"
AGENDA = "      - 通报上次议定事项落实情况\n      - 研究企业代表反映的问题\n"
REPLY = "        reply: 自下月起同一材料只收一次。\n"
MOBILE = mobile_number(second=3, serial=812_345_678)
FACTS_LINE = 8


def found(path: str, old: str, new: str) -> list[Finding]:
    """Return what is told of personal information once ``old`` in the file at ``path`` is replaced by ``new``."""
    text = mini_tree().read(path).decode()
    assert old in text
    report = check_repository(mini_tree({path: text.replace(old, new, 1).encode()}), as_of=AS_OF)
    return [finding for finding in report.findings if finding.code.startswith("QQ70")]


def places(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.code, finding.line) for finding in findings]


@pytest.mark.parametrize("written", ["facts: >\n  电话{}\n  {}，已接通\n", "facts: 电话{}\n  {}，已接通\n"])
def test_a_folded_line_hides_no_number(written: str) -> None:
    findings = found(CASE, FACTS + "\n", written.format(MOBILE[:5], MOBILE[5:]))
    assert [finding.code for finding in findings] == ["QQ702"]
    assert findings[0].line in (FACTS_LINE, FACTS_LINE + 1)


def test_a_folded_line_of_digits_alone_hides_no_number() -> None:
    assert places(found(CASE, FACTS, f"facts: >-\n  {MOBILE[:5]}\n  {MOBILE[5:]}")) == [("QQ702", FACTS_LINE)]


@pytest.mark.parametrize(
    ("number", "code"), [(MOBILE, "QQ702"), (identity_number(), "QQ701"), (card_number(digits=16), "QQ703")]
)
def test_items_of_a_list_hide_no_number(number: str, code: str) -> None:
    items = "".join(f'      - "{part}"\n' for part in parts(number))
    findings = found(MINUTES, AGENDA, items)
    assert [finding.code for finding in findings] == [code]
    begin = mini_tree().read(MINUTES).decode().split(AGENDA)[0].count("\n") + 1
    assert begin <= findings[0].line < begin + 3
    assert not any(character.isdigit() for character in findings[0].excerpt)


def test_fields_side_by_side_hide_no_number() -> None:
    text = mini_tree().read(CASE).decode().replace(FACTS, f'facts: "{MOBILE[:3]}"')
    tree = mini_tree({CASE: text.replace(LESSONS, f'lessons: "{MOBILE[3:]}"').encode()})
    personal = [one for one in check_repository(tree, as_of=AS_OF).findings if one.code.startswith("QQ70")]
    assert places(personal) == [("QQ702", FACTS_LINE)]


def test_no_part_of_a_spread_number_is_printed() -> None:
    text = mini_tree().read(CASE).decode().replace(FACTS, f'facts: "{MOBILE[:5]}"\nrank: 1')
    tree = mini_tree({CASE: text.replace(LESSONS, f'lessons: "{MOBILE[5:]}"').encode()})
    shown = repr(check_repository(tree, as_of=AS_OF).findings)
    assert MOBILE[5:] not in shown.replace(" ", "")


def test_ordinary_values_side_by_side_are_left_alone() -> None:
    assert found(MINUTES, AGENDA, '      - "2023"\n      - "15"\n      - "示优办〔2023〕12号"\n') == []
    assert found(CASE, FACTS, "facts: 共办理13件\n") == []


WORDS = st.sampled_from(("电话", "，", "户", "1", "2023-08", "示优办〔2023〕5号", "\n", " ", "a", "<b>", "&", "元"))
NUMBERS = st.builds(
    lambda disguise, number: disguise(number),
    st.sampled_from(list(disguises().values())),
    st.sampled_from((MOBILE, identity_number(), card_number())),
)


@given(st.lists(WORDS | NUMBERS, min_size=1, max_size=4).map("".join))
def test_what_stops_the_build_is_told_by_the_check(value: str) -> None:
    """What the last gate would find in an extract or on a page is found in the record that it comes from."""
    published = (json.dumps({"text": value}, ensure_ascii=False), unescape(f"<p>{escape(value)}</p>"))
    stopped = any(detail.kind in NEVER_PUBLISHED for text in published for detail in personal_details(text))
    record = f"text: {scalar(value)}\n"
    told = any(detail.kind in NEVER_PUBLISHED for text in (record, value) for detail in personal_details(text))
    assert told or not stopped
