"""A misplaced file is told where it belongs, and the rules of the room are all at work."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qinqing.register.records.kinds import locate
from qinqing.register.tree.source import REGULAR, TreeEntry
from qinqing.rules import __path__ as rules_path
from qinqing.rules.all_checks import all_checks
from qinqing.rules.tree.files import check_tree
from qinqing.rules.tree.probable_place import probable_place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("data/records/qu-tongji-ju/2023-8/service.yml", "data/records/qu-tongji-ju/2023-08/service.yaml"),
        ("data/records/qu-tongji-ju/202308/servise.yaml", "data/records/qu-tongji-ju/2023-08/service.yaml"),
        ("data/records/qu-tongji-ju/2023年8月/service.yaml", "data/records/qu-tongji-ju/2023-08/service.yaml"),
        ("data/records/qu-tongji-ju/2023-q3/meeting.yaml", "data/records/qu-tongji-ju/2023-Q3/meeting.yaml"),
        ("data/records/qu-tongji-ju/service/2023-08.yaml", "data/records/qu-tongji-ju/2023-08/service.yaml"),
        ("data/records/qu-tongji-ju/rectifications/zg-1.yaml", "data/records/qu-tongji-ju/rectification/zg-1.yaml"),
        ("data/qu-tongji-ju/2023-08/service.yaml", "data/records/qu-tongji-ju/2023-08/service.yaml"),
        ("data/unit/qu-tongji-ju.yaml", "data/units/qu-tongji-ju.yaml"),
        ("data/Units/QU-TONGJI-JU.yaml", "data/units/qu-tongji-ju.yaml"),
        ("data/indicators/03.02.01.yaml", "data/indicators/03-02-01.yaml"),
        ("data/policy/waiver.yaml", "data/policy/waivers.yaml"),
        ("data/waivers.yaml", "data/policy/waivers.yaml"),
        ("data/sites.yaml", "data/site.yaml"),
        ("data/units/区统计局.yaml", None),
        ("data/notes.txt", None),
        ("data/records/qu-tongji-ju/2023-13/service.yaml", None),
    ],
)
def test_the_place_of_a_misplaced_file_is_offered(path: str, place: str | None) -> None:
    assert probable_place(path) == place


@given(st.lists(st.text(alphabet="data/unitsrecords2023-08Q.yml年月 A\x00\udcff", max_size=12), min_size=1, max_size=6))
def test_any_name_is_judged_without_an_exception(parts: list[str]) -> None:
    path = "/".join(("data", *parts))
    place = probable_place(path)
    assert place is None or locate(place) is not None
    codes = {violation.code for violation in check_tree((TreeEntry(path, REGULAR, 0),)) if violation.path == path}
    assert path.endswith("/.gitkeep") or (codes - {"QQ610"} == set()) == (locate(path) is not None)


@pytest.mark.parametrize(
    "folder",
    [
        "data",
        "data/units",
        "data/indicators",
        "data/schemes",
        "data/policy",
        "data/records",
        "data/records/qu-tongji-ju",
        "data/records/qu-tongji-ju/2023-08",
        "data/records/qu-tongji-ju/2023-H1",
        "data/records/qu-tongji-ju/appeal",
    ],
)
def test_an_empty_file_keeps_a_folder_in_which_records_lie(folder: str) -> None:
    assert told_of(TreeEntry(f"{folder}/.gitkeep", REGULAR, 0)) == set()


@pytest.mark.parametrize(
    ("folder", "code"),
    [
        ("data/某单位", "QQ605"),
        ("data/records/区统计局/2023-08", "QQ605"),
        ("data/notes", "QQ604"),
        ("data/records/qu-tongji-ju/2023-13", "QQ604"),
        ("data/records/qu-tongji-ju/2023-08/old", "QQ604"),
        ("data/.gitkeep", "QQ605"),
    ],
)
def test_an_empty_file_excuses_no_folder_where_nothing_belongs(folder: str, code: str) -> None:
    assert told_of(TreeEntry(f"{folder}/.gitkeep", REGULAR, 0)) == {code}


def test_a_file_that_keeps_a_folder_holds_nothing() -> None:
    assert told_of(TreeEntry("data/units/.gitkeep", REGULAR, 1)) == {"QQ604"}


def told_of(entry: TreeEntry) -> set[str]:
    return {violation.code for violation in check_tree((entry,)) if violation.path == entry.path}


def test_no_module_of_rules_is_forgotten() -> None:
    room = Path(next(iter(rules_path)))
    names = sorted(".".join(file.relative_to(room).with_suffix("").parts) for file in room.rglob("*.py"))
    modules = [import_module(f"qinqing.rules.{name}") for name in names if not name.endswith("__init__")]
    exported = [check for module in modules for check in getattr(module, "CHECKS", ())]
    assert list(all_checks()) == exported
    assert len(exported) >= 60


def test_every_rule_states_itself_in_one_sentence() -> None:
    for check in all_checks():
        assert check.__name__.startswith("check_")
        sentence = (check.__doc__ or "").strip()
        assert sentence.endswith(".")
        assert sentence[0].isupper()
