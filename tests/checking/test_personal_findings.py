"""What looks personal and is not is released by its fingerprint for one file, and nothing else is."""

from __future__ import annotations

import pytest

from qinqing.checking.check import check_repository
from qinqing.policy.releases import released_values
from support.invented_numbers import FULL_WIDTH, identity_number, mobile_number
from support.trees import AS_OF, INVENTED, MemoryTree, mini_tree

CASE = "data/records/qu-shichang-jianguan-ju/case/al-2023-0001.yaml"
OTHER = "data/records/qu-gongdian-gongsi/case/al-2023-0002.yaml"
RELEASES = "data/policy/releases.yaml"
ENTRY = f"""releases:
  - sha256: {INVENTED["@identity-fingerprint@"]}
    path: {CASE}
    reason: 项目代码碰巧与校验位相符。
    approved_by: qu-youhua-ban
    second_approver: qu-jiwei-jianwei
    approved_on: 2023-09-01
    expires_on: 2024-08-31
"""


def tree(value: str, entry: str = ENTRY, path: str = CASE) -> MemoryTree:
    text = mini_tree().read(path).decode() + f"# {value}\n"
    return mini_tree({path: text.encode(), RELEASES: entry.encode()})


def personal(files: MemoryTree) -> list[str]:
    return [one.code for one in check_repository(files, as_of=AS_OF).findings if one.code.startswith("QQ7")]


@pytest.mark.parametrize(
    "value", [identity_number(), identity_number().translate(FULL_WIDTH), "-".join(identity_number())]
)
def test_a_released_value_passes_however_it_is_written(value: str) -> None:
    assert personal(tree(value)) == []


def test_a_release_lets_no_other_value_and_no_other_file_pass() -> None:
    assert personal(tree(identity_number(serial=2))) == ["QQ712", "QQ701"]
    assert personal(tree(mobile_number())) == ["QQ712", "QQ702"]
    assert personal(tree(identity_number(), path=OTHER)) == ["QQ712", "QQ701"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("second_approver: qu-jiwei-jianwei", "second_approver: qu-youhua-ban"),
        ("second_approver: qu-jiwei-jianwei", "second_approver: qu-shichang-jianguan-ju"),
        ("approved_by: qu-youhua-ban", "approved_by: 主要领导"),
        (
            "approved_by: qu-youhua-ban\n    second_approver: qu-jiwei-jianwei",
            "approved_by: qu-tongji-ju\n    second_approver: qu-gongdian-gongsi",
        ),
        ("approved_on: 2023-09-01", "approved_on: 2023-09-16"),
        ("expires_on: 2024-08-31", "expires_on: 2023-09-14"),
    ],
)
def test_a_release_that_does_not_hold_releases_nothing_neither_in_the_check_nor_at_the_gate(old: str, new: str) -> None:
    entry = ENTRY.replace(old, new).replace(
        "qu-jiwei-jianwei", "qu-gongdian-gongsi" if "tongji" in new else "qu-jiwei-jianwei"
    )
    report = check_repository(tree(identity_number(), entry), as_of=AS_OF)
    assert "QQ701" in {finding.code for finding in report.findings}
    assert released_values(report.register, AS_OF) == frozenset()


def test_the_gate_knows_what_is_released() -> None:
    report = check_repository(tree(identity_number()), as_of=AS_OF)
    assert released_values(report.register, AS_OF) == {INVENTED["@identity-fingerprint@"]}


def test_the_check_prints_no_fingerprint() -> None:
    report = check_repository(tree(identity_number(), "releases: []\n"), as_of=AS_OF)
    assert INVENTED["@identity-fingerprint@"] not in repr(report.findings)
