"""Reading a whole repository: every file for itself, typed records out of the valid ones."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pytest

from qinqing.findings.catalogue import remedy_of
from qinqing.findings.finding import Text
from qinqing.register.document.text_checks import MAXIMUM_BYTES
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.reading import read_files, read_register
from qinqing.register.schema.validation import SchemaSet
from qinqing.register.tree.source import TreeEntry, WorkingTree
from support.trees import MINI

SCHEMA_SET = SchemaSet.load()
HOLIDAYS = "data/policy/holidays.yaml"
SERVICE = "data/records/qu-tongji-ju/2023-08/service.yaml"
PROGRESS = "data/records/qu-gongdian-gongsi/2023-08/progress.yaml"
STATISTICS = "data/units/qu-tongji-ju.yaml"


@dataclass(frozen=True)
class Texts:
    """A tree of texts in memory."""

    texts: Mapping[str, str]
    mode: str = "100644"

    def entries(self) -> tuple[TreeEntry, ...]:
        return tuple(TreeEntry(path, self.mode, len(text)) for path, text in sorted(self.texts.items()))

    def read(self, path: str) -> bytes:
        return self.texts[path].encode()


@pytest.fixture(scope="module")
def mini_texts() -> dict[str, str]:
    return {
        path.relative_to(MINI).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(MINI.glob("data/**/*.yaml"))
    }


def test_the_golden_repository_is_read_without_a_finding(mini_texts: dict[str, str]) -> None:
    reading = read_register(WorkingTree(MINI), schema_set=SCHEMA_SET)
    assert reading.findings == ()
    assert reading.files == reading.records == len(mini_texts)
    assert reading.register.unreadable == frozenset()
    assert reading.register.units["qu-tongji-ju"].path == "data/units/qu-tongji-ju.yaml"


def test_both_engines_read_the_same(mini_texts: dict[str, str]) -> None:
    source = Texts({**mini_texts, HOLIDAYS: "adjustments: 无\n"})
    by_judge = read_register(source, schema_set=SCHEMA_SET, engine="jsonschema")
    assert read_register(source, schema_set=SCHEMA_SET).findings == by_judge.findings
    assert len(by_judge.findings) == 1


def test_one_bad_file_hides_neither_the_findings_nor_the_records_of_another(mini_texts: dict[str, str]) -> None:
    source = Texts({**mini_texts, HOLIDAYS: "adjustments: [\n", SERVICE: "unit: qu-tongji-ju\n"})
    reading = read_register(source, schema_set=SCHEMA_SET)
    assert reading.register.unreadable == {HOLIDAYS, SERVICE}
    assert {finding.file for finding in reading.findings} == {HOLIDAYS, SERVICE}
    assert [finding.code for finding in reading.findings if finding.file == SERVICE] == ["QQ201", "QQ201", "QQ201"]
    assert reading.records == reading.files - 2
    assert reading.register.holidays is None
    assert reading.register.site is not None


def test_a_place_is_found_again_by_reading_again(mini_texts: dict[str, str]) -> None:
    reading = read_register(Texts(mini_texts), schema_set=SCHEMA_SET)
    place = reading.document(HOLIDAYS).locate(("adjustments", 0, "date"))
    assert (place.line, place.column) == (2, 11)


@pytest.mark.parametrize("written", ["区统计局", "统计局", "区统计据"])
def test_a_unit_written_by_name_is_told_its_identifier(mini_texts: dict[str, str], written: str) -> None:
    text = mini_texts[SERVICE].replace("unit: qu-tongji-ju", f"unit: {written}")
    [finding] = read_register(Texts({**mini_texts, SERVICE: text}), schema_set=SCHEMA_SET).findings
    assert finding.code == "QQ208"
    assert "的编号是 qu-tongji-ju。" in remedy_of(finding, "zh")
    assert "is qu-tongji-ju." in remedy_of(finding, "en")


@pytest.mark.parametrize("written", ["电力公司", "电力公思"])
def test_a_name_that_two_units_carry_is_told_with_both_identifiers(mini_texts: dict[str, str], written: str) -> None:
    namesake = mini_texts[STATISTICS].replace("- 统计局", "- 电力公司")
    text = mini_texts[SERVICE].replace("unit: qu-tongji-ju", f"unit: {written}")
    texts = Texts({**mini_texts, STATISTICS: namesake, SERVICE: text})
    [finding] = read_register(texts, schema_set=SCHEMA_SET).findings
    assert finding.code == "QQ208"
    listed = "qu-gongdian-gongsi（区供电公司）、qu-tongji-ju（区统计局）"
    assert f"“电力公司”有同名：{listed}，请写明编号。" in remedy_of(finding, "zh")
    assert "is the name of qu-gongdian-gongsi, qu-tongji-ju;" in remedy_of(finding, "en")


@pytest.mark.parametrize(("name", "told"), [("供电可靠率", "有同名：03-02-01"), ("停电时间", "的编号是 03-02-02。")])
def test_an_indicator_written_by_name_is_told_its_code_or_every_code(
    mini_texts: dict[str, str], name: str, told: str
) -> None:
    path = "data/indicators/03-02-02.yaml"
    renamed = mini_texts[path].replace("name: 用户平均停电时间", f"name: {name}")
    text = mini_texts[PROGRESS].replace("indicator: 03-02-01", f"indicator: {name}", 1)
    texts = Texts({**mini_texts, path: renamed, PROGRESS: text})
    [finding] = read_register(texts, schema_set=SCHEMA_SET).findings
    assert finding.code == "QQ208"
    assert told in remedy_of(finding, "zh")


def test_a_name_that_nobody_carries_is_told_no_identifier(mini_texts: dict[str, str]) -> None:
    text = mini_texts[SERVICE].replace("unit: qu-tongji-ju", "unit: 某某公司")
    [finding] = read_register(Texts({**mini_texts, SERVICE: text}), schema_set=SCHEMA_SET).findings
    assert "的编号是" not in remedy_of(finding, "zh")


def test_files_without_a_place_and_links_are_not_read() -> None:
    texts = {"data/notes.yaml": "x", "data/policy/other.yaml": "x", "data/README.md": "x"}
    assert read_register(Texts(texts), schema_set=SCHEMA_SET).files == 0
    assert read_register(Texts({HOLIDAYS: "../x"}, mode="120000"), schema_set=SCHEMA_SET).files == 0


def test_a_file_with_only_a_warning_is_still_a_record() -> None:
    text = "adjustments:\n  - date: 2023-07-14\n    working: false\n    reason: １２\n"
    reading = read_register(Texts({HOLIDAYS: text}), schema_set=SCHEMA_SET)
    assert [finding.code for finding in reading.findings] == ["QQ130"]
    assert reading.register.holidays is not None


def test_a_file_that_cannot_be_opened_is_told_of_and_counts_as_unreadable() -> None:
    class Locked(Texts):
        def read(self, path: str) -> bytes:
            raise PermissionError(13, "Permission denied", path)

    reading = read_register(Locked({HOLIDAYS: ""}), schema_set=SCHEMA_SET)
    [finding] = reading.findings
    assert (finding.code, finding.file) == ("QQ619", HOLIDAYS)
    assert finding.arguments["reason"] == Text("没有权限", "permission denied")
    assert reading.register.unreadable == {HOLIDAYS}
    assert reading.document(HOLIDAYS).lines_of(("adjustments",)) == range(0)


def test_a_file_over_the_limit_is_refused_as_if_read_without_being_opened() -> None:
    class Unopened(Texts):
        def read(self, path: str) -> bytes:
            raise AssertionError(path)

    text = "#" * (MAXIMUM_BYTES + 1)
    reading = read_register(Unopened({HOLIDAYS: text}), schema_set=SCHEMA_SET)
    assert reading.findings == read_document(text.encode(), HOLIDAYS).findings
    assert [finding.code for finding in reading.findings] == ["QQ102"]
    assert reading.register.unreadable == {HOLIDAYS}


def test_a_file_at_the_limit_is_read() -> None:
    text = "adjustments: []\n".ljust(MAXIMUM_BYTES, "#")
    assert read_register(Texts({HOLIDAYS: text}), schema_set=SCHEMA_SET).findings == ()


def test_the_garbage_collector_is_as_it_was(mini_texts: dict[str, str]) -> None:
    assert gc.isenabled()
    files: Iterator[object] = read_files(Texts(mini_texts), schema_set=SCHEMA_SET)
    next(files)
    assert not gc.isenabled()
    files.close()  # type: ignore[attr-defined]
    assert gc.isenabled()
