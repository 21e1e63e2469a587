"""The faults by hand that the first issue names: each is found at its exact line, as an error, with a remedy."""

from __future__ import annotations

import pytest

from qinqing.checking.check import check_repository
from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Finding, Severity
from support.invented_numbers import FULL_WIDTH, identity_number
from support.trees import AS_OF, mini_tree

RECORDS = "data/records/qu-shichang-jianguan-ju"
SERVICE = f"{RECORDS}/2023-08/service.yaml"
MEETING = f"{RECORDS}/2023-08/meeting.yaml"
RECTIFICATION = f"{RECORDS}/rectification/zg-2023-0001.yaml"
APPEAL = f"{RECORDS}/appeal/su-2023-0001.yaml"

VERIFICATION = "  - date: 2023-08-18\n    action: 核验通过\n    by: "
RESOLUTION = "        unit: qu-shichang-jianguan-ju\n        responsible: 行政许可股股长\n        due: 2023-09-20\n"
IDENTITY = identity_number().translate(FULL_WIDTH)

FAULTS = {
    "a duplicate key": (SERVICE, "    handled: 300\n", "    handled: 300\n    handled: 30\n", "    handled: 30\n"),
    "a full-width colon": (SERVICE, "period: 2023-08\n", "period：2023-08\n", "period：2023-08\n"),
    "an unknown unit one letter off": (
        MEETING,
        RESOLUTION,
        RESOLUTION.replace("-ju\n", "-jv\n"),
        "        unit: qu-shichang-jianguan-jv\n",
    ),
    "a verification by the unit itself": (
        RECTIFICATION,
        f"{VERIFICATION}qu-jiwei-jianwei\n",
        f"{VERIFICATION}qu-shichang-jianguan-ju\n",
        "    by: qu-shichang-jianguan-ju\n    text: 现场核验属实。\n",
    ),
    "more evaluated than handled": (SERVICE, "    handled: 300\n", "    handled: 170\n", "    evaluated: 180\n"),
    "a resolution without a date": (
        MEETING,
        RESOLUTION,
        RESOLUTION.replace("        due: 2023-09-20\n", ""),
        "      - number: 1\n        text: 压缩食品经营许可办理时间。\n",
    ),
    "an identity number with full-width digits": (
        APPEAL,
        "text: 供内部掌握的诉求原文。\n",
        f"text: 来访人身份证号{IDENTITY}。\n",
        f"text: 来访人身份证号{IDENTITY}。\n",
    ),
    "a rank written by hand": (SERVICE, "hotline:\n", "rank: 1\nhotline:\n", "rank: 1\n"),
}


def check_with(path: str, old: str, new: str) -> tuple[tuple[Finding, ...], str]:
    text = mini_tree().read(path).decode()
    assert text.count(old) == 1
    changed = text.replace(old, new)
    return check_repository(mini_tree({path: changed.encode()}), as_of=AS_OF).findings, changed


@pytest.mark.parametrize("fault", FAULTS)
def test_the_fault_is_found_at_its_line_with_a_remedy(fault: str) -> None:
    path, old, new, marked = FAULTS[fault]
    findings, text = check_with(path, old, new)
    line = text[: text.index(marked)].count("\n") + 1
    errors = [finding for finding in findings if (finding.file, finding.line) == (path, line)]
    assert [finding.severity for finding in errors] == [Severity.ERROR]
    assert errors[0].column >= 1
    for language in ("zh", "en"):
        assert message_of(errors[0], language).strip()
        assert remedy_of(errors[0], language).strip()


def test_the_identity_number_is_nowhere_in_what_is_found() -> None:
    path, old, new, _ = FAULTS["an identity number with full-width digits"]
    findings, _ = check_with(path, old, new)
    assert findings
    for number in (identity_number(), IDENTITY):
        assert number not in repr(findings)


def test_one_bad_file_does_not_hide_another() -> None:
    changes = {}
    for path, old, new, _ in (FAULTS["a full-width colon"], FAULTS["a verification by the unit itself"]):
        changes[path] = mini_tree().read(path).decode().replace(old, new).encode()
    files = {finding.file for finding in check_repository(mini_tree(changes), as_of=AS_OF).findings}
    assert {SERVICE, RECTIFICATION} <= files
