"""What lies beside the data is checked where it lies, and a copy of the schemas decides nothing."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from qinqing import __version__
from qinqing.checking.surroundings.check import check_surroundings
from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Finding, Severity
from qinqing.register.tree.source import LARGEST_READ, WorkingTree
from support.checking import check_wholly
from support.invented_numbers import mobile_number
from support.published_files import office_document, shown_by_glyphs, text_document, workbook
from support.trees import AS_OF, REPOSITORY, MemoryTree, mini_tree

NUMBER = mobile_number()


def found_in(files: dict[str, bytes]) -> tuple[Finding, ...]:
    return check_surroundings(MemoryTree(files))


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    return [(finding.code, finding.file) for finding in findings]


def test_what_this_project_publishes_passes() -> None:
    assert check_surroundings(WorkingTree(REPOSITORY)) == ()


def test_a_repository_of_nothing_but_data_passes() -> None:
    assert check_surroundings(MemoryTree({"data/site.yaml": b""})) == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", text_document(NUMBER)),
        ("a.xlsx", workbook(NUMBER)),
        ("a.pdf", shown_by_glyphs(NUMBER)),
        ("a.csv", f"王某,{NUMBER}\n".encode("gb18030")),
        ("a.zip", NUMBER.encode()),
        (f"{NUMBER}.txt", "甲\n".encode()),
        (f"{NUMBER}.png", b"\x89PNG\r\n\x1a\n"),
        ("a.md", f"# 甲\n\n[电话](tel:+86{NUMBER})\n".encode()),
    ],
)
def test_a_number_beside_the_pages_is_found(name: str, data: bytes) -> None:
    assert ("QQ702", f"site_src/{name}") in places(found_in({f"site_src/{name}": data}))


def test_a_number_in_a_copy_of_a_schema_or_in_the_settings_is_found() -> None:
    files = {"schemas/other.json": f'"{NUMBER}"'.encode(), "mkdocs.yml": f"# {NUMBER}\n".encode()}
    assert {("QQ702", "schemas/other.json"), ("QQ702", "mkdocs.yml")} <= set(places(found_in(files)))


def test_a_number_beside_the_data_is_never_shown() -> None:
    files = {
        f"site_src/{NUMBER}.txt": f"{NUMBER}\n".encode(),
        "site_src/a.md": f"<!-- {NUMBER} --><script {NUMBER}>\n".encode(),
        "site_src/b.docx": office_document({f"word/{NUMBER}.bin": b""}),
        "mkdocs.yml": f"hooks: ['{NUMBER}']\n'{NUMBER}': 1\nplugins: ['{NUMBER}']\n".encode(),
    }
    report = check_wholly(mini_tree(files), as_of=AS_OF)
    assert {"QQ702", "QQ613", "QQ803", "QQ804", "QQ812"} <= {finding.code for finding in report.findings}
    assert NUMBER not in repr(report.findings)


@pytest.mark.parametrize("name", ["mkdocs.yaml", "properdocs.yml", "properdocs.yaml"])
def test_settings_of_another_name_are_never_passed_over(name: str) -> None:
    assert places(found_in({name: b"hooks: [a.py]\n"})) == [("QQ807", name)]


def test_links_are_refused_and_never_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(NUMBER, encoding="utf-8")
    root = tmp_path / "root"
    (root / "site_src").mkdir(parents=True)
    (root / "site_src" / "a.txt").symlink_to(secret)
    (root / "mkdocs.yml").symlink_to(secret)
    (root / "schemas").symlink_to(tmp_path)
    found = check_surroundings(WorkingTree(root))
    assert sorted(places(found)) == [("QQ601", "mkdocs.yml"), ("QQ601", "schemas"), ("QQ601", "site_src/a.txt")]


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "site_src").mkdir()
    with (tmp_path / "site_src" / "a.csv").open("wb") as file:
        file.truncate(LARGEST_READ + 1)
    with (tmp_path / "mkdocs.yml").open("wb") as file:
        file.truncate(4 << 30)
    found = check_surroundings(WorkingTree(tmp_path))
    assert sorted(places(found)) == [("QQ102", "mkdocs.yml"), ("QQ613", "site_src/a.csv")]


def _schemas(root: Path) -> Path:
    return Path(shutil.copytree(REPOSITORY / "schemas", root / "schemas"))


def test_a_schema_without_its_marks_is_told_with_the_version_that_counts(tmp_path: Path) -> None:
    file = _schemas(tmp_path) / "unit.schema.json"
    text = file.read_text(encoding="utf-8")
    marked = [line for line in text.splitlines(keepends=True) if '"x-visibility"' not in line]
    assert "".join(marked) != text
    file.write_text("".join(marked), encoding="utf-8")
    [finding] = check_surroundings(WorkingTree(tmp_path))
    assert (finding.code, finding.file, finding.severity) == (
        "QQ611",
        "schemas/unit.schema.json",
        Severity.WARNING,
    )
    assert __version__ in remedy_of(finding, "zh")
    assert "以程序自带的为准" in message_of(finding, "zh")


def test_a_schema_added_or_taken_away_is_told(tmp_path: Path) -> None:
    folder = _schemas(tmp_path)
    (folder / "case.schema.json").unlink()
    (folder / "other.schema.json").write_text("{}", encoding="utf-8")
    found = check_surroundings(WorkingTree(tmp_path))
    assert places(found) == [("QQ611", "schemas/case.schema.json"), ("QQ611", "schemas/other.schema.json")]


def test_other_line_ends_make_no_other_schema(tmp_path: Path) -> None:
    for file in _schemas(tmp_path).iterdir():
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert check_surroundings(WorkingTree(tmp_path)) == ()
    assert json.loads((tmp_path / "schemas" / "unit.schema.json").read_bytes())
