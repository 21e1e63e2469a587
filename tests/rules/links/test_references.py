"""Every field that a schema marks as a reference is followed, and a wrong one is met with the right suggestion."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from qinqing.checking.check import check_repository
from qinqing.findings.catalogue import remedy_of
from qinqing.register.document.yaml_reader import read_document
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.rules.links.references import Reference, reference_fields, references_to
from support.measuring import Change, edited
from support.mini_boards import marked_scheme
from support.trees import AS_OF, mini_tree

pytestmark = pytest.mark.slow

REPORT = check_repository(mini_tree(), as_of=AS_OF)
OTHER = {"unit": "qu-bu-cunzai", "indicator": "99-99-99"}
CODES = {"unit": "QQ301", "indicator": "QQ302"}


def one_of_each() -> dict[str, Reference]:
    found: dict[str, Reference] = {}
    for target in OTHER:
        for reference in references_to(REPORT.register, target):
            name = f"{reference.kind}:{'.'.join(reference.field.steps)}"
            # A registry entry's own code is no reference to another.
            if name != "indicator:code":
                found.setdefault(name, reference)
    return found


EACH = one_of_each()
ASSESSMENT = "records/qu-youhua-ban/assessment/kh-2023-q2.yaml"
BULLETIN = "records/qu-youhua-ban/bulletin/tb-2023-05.yaml"
STATISTICS = "units/qu-tongji-ju.yaml"
SERVICE = "records/qu-tongji-ju/2023-08/service.yaml"


def _judged_by(actor: str) -> Mapping[str, Change]:
    """Return the change that makes ``actor`` deduct the points of the assessment."""
    return edited(ASSESSMENT, ("by: shi-youhua-ban", f"by: {actor}"))


def _also_called(alias: str) -> Mapping[str, Change]:
    """Return the change that gives the monthly board another alias."""
    return edited("schemes/danwei-yuedu.yaml", ("- 月度综合排名", f"- {alias}"))


def _quoting(board: str) -> Mapping[str, Change]:
    """Return the change that makes the bulletin quote ``board``."""
    return edited(BULLETIN, ("board: danwei-yuedu", f"board: {board}"))


def test_the_mini_repository_holds_most_of_the_fields_that_are_references() -> None:
    marked = [(kind, field) for kind in ALL_KINDS for field in reference_fields(kind) if field.target in OTHER]
    fields = {f"{kind}:{'.'.join(field.steps)}" for kind, field in marked}
    assert set(EACH) <= fields
    assert len(EACH) * 4 >= len(fields) * 3


@pytest.mark.parametrize("name", EACH)
def test_an_unknown_identifier_is_found_in_each_field(name: str) -> None:
    reference = EACH[name]
    path, target = reference.record.path, reference.field.target
    text = mini_tree().read(path).decode()
    document_lines = text.splitlines(keepends=True)
    place = next(
        number
        for number, line in enumerate(document_lines)
        if reference.identifier in line and _is_place(path, reference, number)
    )
    document_lines[place] = document_lines[place].replace(reference.identifier, OTHER[target])
    tree = mini_tree({path: "".join(document_lines).encode()})
    found = {(finding.line, finding.code) for finding in check_repository(tree, as_of=AS_OF).findings}
    assert (place + 1, CODES[target]) in found


def _is_place(path: str, reference: Reference, number: int) -> bool:
    return read_document(mini_tree().read(path), path).locate(reference.pointer).line == number + 1


@pytest.mark.parametrize(
    ("path", "old", "new", "suggested"),
    [
        (
            "data/records/qu-youhua-ban/assessment/kh-2023-q2.yaml",
            "by: shi-youhua-ban",
            "by: 市优化办",
            "shi-youhua-ban",
        ),
        ("data/records/qu-youhua-ban/assessment/kh-2023-q2.yaml", "by: shi-youhua-ban", "by: 区统计局", "qu-tongji-ju"),
        (
            "data/records/qu-youhua-ban/assessment/kh-2023-q2.yaml",
            "by: shi-youhua-ban",
            "by: 市场监管局",
            "qu-shichang-jianguan-ju",
        ),
        (
            "data/records/qu-tongji-ju/2023-08/service.yaml",
            "unit: qu-tongji-ju",
            "unit: qu-tonji-ju",
            "qu-tongji-ju",
        ),
    ],
)
def test_the_identifier_of_a_name_or_of_a_slip_is_suggested(path: str, old: str, new: str, suggested: str) -> None:
    text = mini_tree().read(path).decode()
    tree = mini_tree({path: text.replace(old, new, 1).encode()})
    findings = [f for f in check_repository(tree, as_of=AS_OF).findings if f.code in {"QQ301", "QQ309"}]
    assert len(findings) == 1
    assert suggested in remedy_of(findings[0], "zh")
    assert suggested in remedy_of(findings[0], "en")


@pytest.mark.parametrize(
    ("changes", "code", "said"),
    [
        (
            (
                edited(STATISTICS, ("- 统计局", "- 市优化办")),
                _judged_by("市优化办"),
            ),
            "QQ309",
            "“市优化办”有同名：qu-tongji-ju（区统计局）、shi-youhua-ban（市优化营商环境工作领导小组办公室），请写明编号。",
        ),
        (
            (_judged_by("市优化办"),),
            "QQ309",
            "是否应为“shi-youhua-ban（市优化办）”？",
        ),
        (
            (edited(STATISTICS, ("- 统计局", "- dianli")), edited(SERVICE, ("unit: qu-tongji-ju", "unit: dianli"))),
            "QQ301",
            "是否应为“qu-tongji-ju（dianli）”？",
        ),
        (
            (
                edited(STATISTICS, ("- 统计局", "- dianli")),
                edited("units/qu-gongdian-gongsi.yaml", ("- 电力公司", "- dianli")),
                edited(SERVICE, ("unit: qu-tongji-ju", "unit: dianli")),
            ),
            "QQ301",
            "“dianli”有同名：qu-gongdian-gongsi（区供电公司）、qu-tongji-ju（区统计局），请写明编号。",
        ),
        (
            (
                marked_scheme({}),
                _also_called("paiming"),
                _quoting("paiming"),
            ),
            "QQ310",
            "是否应为“danwei-yuedu（paiming）”？",
        ),
        (
            (
                marked_scheme({}, name="paiming"),
                _also_called("paiming"),
                _quoting("paiming"),
            ),
            "QQ310",
            "“paiming”有同名：danwei-yuedu（单位月度综合）、shi-bang（paiming），请写明编号。",
        ),
    ],
)
def test_a_name_that_several_carry_is_answered_with_all_of_them_and_another_with_one(
    changes: tuple[Mapping[str, Change], ...], code: str, said: str
) -> None:
    together: dict[str, Change] = {}
    for change in changes:
        together |= change
    report = check_repository(mini_tree(together), as_of=AS_OF)
    findings = [finding for finding in report.findings if finding.code == code]
    assert findings
    assert all(remedy_of(finding, "zh").endswith(said) for finding in findings), remedy_of(findings[0], "zh")
