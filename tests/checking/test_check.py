"""A check finds everything once, in a settled order, at the right place, and shows nothing personal."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from functools import cached_property

import pytest

from qinqing.checking.check import check_repository
from qinqing.findings.catalogue import remedy_of
from qinqing.findings.finding import Finding, place_order
from qinqing.register.document.text_checks import MAXIMUM_BYTES
from qinqing.register.schema.field_names import LONGEST_VALUE
from qinqing.register.tree.source import TreeEntry
from support.invented_numbers import identity_number
from support.trees import AS_OF, MemoryTree, mini_tree

SERVICE = "data/records/qu-tongji-ju/2023-08/service.yaml"
WAIVERS = "data/policy/waivers.yaml"


def edited(path: str, old: str, new: str) -> bytes:
    text = mini_tree().read(path).decode()
    assert old in text
    return text.replace(old, new, 1).encode()


def found(tree: MemoryTree, as_of: date = AS_OF) -> tuple[Finding, ...]:
    return check_repository(tree, as_of=as_of).findings


class ShuffledTree(MemoryTree):
    def entries(self) -> tuple[TreeEntry, ...]:
        entries = list(super().entries())
        random.Random(1).shuffle(entries)
        return tuple(entries)


class LockedTree(MemoryTree):
    def read(self, path: str) -> bytes:
        if path == "data/units/notes.txt":
            raise PermissionError(13, "Permission denied", path)
        return super().read(path)


class CountingTree(MemoryTree):
    def read(self, path: str) -> bytes:
        self.reads[path] += 1
        return super().read(path)

    @cached_property
    def reads(self) -> Counter[str]:
        return Counter()


def test_a_file_without_findings_is_read_once() -> None:
    tree = CountingTree(mini_tree({"data/README.md": b"x\n"}).files)
    assert found(tree) == ()
    assert tree.reads == Counter(tree.files.keys())


def test_a_number_in_a_file_too_large_to_be_a_record_is_found() -> None:
    path = "data/policy/holidays.yaml"
    tree = mini_tree({path: b"#\n" * (MAXIMUM_BYTES // 2 + 1) + f"# {identity_number()}\n".encode()})
    assert [finding.code for finding in found(tree) if finding.file == path] == ["QQ102", "QQ701"]


def test_counts_of_the_mini_repository() -> None:
    report = check_repository(mini_tree(), as_of=AS_OF)
    assert (report.files, report.records, report.waived) == (len(mini_tree().files), len(mini_tree().files), ())
    assert report.register.site is not None


def test_findings_are_in_order_of_place_whatever_the_order_of_files() -> None:
    changes = {
        SERVICE: edited(SERVICE, "unit: qu-tongji-ju", "unit: qu-tongji-jv"),
        "data/schemes/danwei-yuedu.yaml": b"board: [",
        "data/policy/holidays.yaml": None,
        "data/units/notes.txt": b"",
    }
    tree = mini_tree(changes)
    findings = found(tree)
    assert len({finding.file for finding in findings}) >= 4
    assert list(findings) == sorted(findings, key=place_order)
    assert found(ShuffledTree(tree.files)) == findings
    assert len(set(map(repr, findings))) == len(findings)


def test_both_engines_find_the_same() -> None:
    tree = mini_tree({SERVICE: edited(SERVICE, "target: ", "target: 两篇 # ")})
    exact = check_repository(tree, as_of=AS_OF, engine="jsonschema").findings
    assert exact
    assert check_repository(tree, as_of=AS_OF).findings == exact


def test_a_missing_settings_file_is_told_and_nothing_breaks() -> None:
    findings = found(mini_tree({"data/site.yaml": None}))
    assert ("data/site.yaml", 0, "QQ609") in {(finding.file, finding.line, finding.code) for finding in findings}


def test_an_empty_repository_is_told_what_it_lacks() -> None:
    findings = found(MemoryTree({}))
    assert {finding.code for finding in findings} == {"QQ609"}
    assert len(findings) == 7


def test_every_reference_to_a_broken_registry_entry_is_left_alone() -> None:
    findings = found(mini_tree({"data/units/qu-tongji-ju.yaml": b"id: qu-tongji-ju\n\tname: x\n"}))
    assert "QQ301" not in {finding.code for finding in findings}


def test_a_name_that_a_terminal_would_obey_is_made_harmless() -> None:
    tree = mini_tree({}, {"data/units/\x1b[31m\n\udcff\u202e.yaml": "100644"})
    (finding,) = found(tree)
    assert finding.code == "QQ605"
    assert finding.file.isprintable()
    finding.file.encode()


def test_a_number_in_a_file_name_is_told_and_not_shown() -> None:
    number = identity_number()
    path = f"data/records/qu-tongji-ju/case/{number.lower()}.yaml"
    findings = found(mini_tree({path: b"id: x\n"}))
    assert "QQ701" in {finding.code for finding in findings}
    assert number not in repr(findings)
    for finding in findings:
        assert number not in remedy_of(finding, "zh")


def test_a_broken_line_with_a_number_shows_no_part_of_it() -> None:
    number = identity_number()
    tree = mini_tree({SERVICE: edited(SERVICE, "unit: qu-tongji-ju\n", f'unit: "{number} 张某\n')})
    findings = found(tree)
    assert {"QQ701"} < {finding.code for finding in findings}
    assert number[:8] not in repr(findings)


def test_what_is_left_of_a_number_in_a_shortened_value_is_not_shown_either() -> None:
    number = identity_number()
    # The sentence about a wrong unit quotes forty characters at most: of the number, its first ten digits.
    value = "区" * (LONGEST_VALUE - 10) + number
    findings = found(mini_tree({SERVICE: edited(SERVICE, "unit: qu-tongji-ju", f"unit: {value}")}))
    assert {"QQ208", "QQ701"} <= {finding.code for finding in findings}
    assert number[:6] not in repr(findings)


def test_a_number_without_a_person_is_shown_in_full() -> None:
    findings = found(mini_tree({SERVICE: edited(SERVICE, "unit: qu-tongji-ju", "unit: 区000000")}))
    assert "区000000" in repr(findings)


def test_a_file_that_cannot_be_opened_is_told_of_and_the_others_are_checked() -> None:
    tree = mini_tree({"data/units/notes.txt": b"", SERVICE: edited(SERVICE, "unit: qu-tongji-ju", "unit: 区")})
    findings = found(LockedTree(tree.files))
    assert [finding.code for finding in findings if finding.file == "data/units/notes.txt"] == ["QQ604", "QQ619"]
    assert "QQ208" in {finding.code for finding in findings if finding.file == SERVICE}


WAIVED = """\
waivers:
  - code: QQ491
    path: data/records/qu-youhua-ban/bulletin/tb-2023-05.yaml
    pointer: {pointer}
    reason: 引用原文。
    approved_by: qu-jiwei-jianwei
    approved_on: 2023-09-14
    expires_on: 2023-12-31
"""
BULLETIN = "data/records/qu-youhua-ban/bulletin/tb-2023-05.yaml"


@pytest.mark.parametrize(
    ("pointer", "waived", "codes"),
    [("requirements[0]", 1, set()), ("standings", 0, {"QQ491", "QQ493"}), ("requirements", 1, set())],
)
def test_a_waiver_covers_its_field_and_no_other(pointer: str, waived: int, codes: set[str]) -> None:
    changes = {
        BULLETIN: edited(BULLETIN, "请被通报的单位", "请被通报的单位尽职贵，"),
        WAIVERS: WAIVED.format(pointer=pointer).encode(),
    }
    report = check_repository(mini_tree(changes), as_of=AS_OF)
    assert len(report.waived) == waived
    assert {finding.code for finding in report.findings} == codes
