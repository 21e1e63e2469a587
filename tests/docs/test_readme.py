"""Both READMEs say of the demonstration what its data say."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import Any

import pytest
import yaml

from support.trees import REPOSITORY

DATA = REPOSITORY / "data"
READMES = {name: (REPOSITORY / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")}
MONTHS = {8: ("eight", "八"), 9: ("nine", "九"), 10: ("ten", "十"), 11: ("eleven", "十一"), 12: ("twelve", "十二")}
FRAME = re.compile(
    r"--> (?P<path>\S+):(?P<line>\d+):(?P<column>\d+)\n +\|\n(?P<number>\d+) \| (?P<text>.*)\n +\| (?P<mark> *\^+)\n"
    r".*是否应为“(?P<right>[^”]+)”"
)


def read(path: str) -> dict[str, Any]:
    loaded = yaml.load((DATA / path).read_text(encoding="utf-8"), yaml.CSafeLoader)
    assert isinstance(loaded, dict)
    return loaded


def units() -> int:
    return len(list((DATA / "units").glob("*.yaml")))


def indicators_in_force() -> Counter[int]:
    """Return how many indicators of each level were in force on the demonstration's day, as on the home page."""
    day = read("site.yaml")["as_of"]
    found = [read(f"indicators/{path.name}") for path in (DATA / "indicators").glob("*.yaml")]
    return Counter(row["level"] for row in found if row["valid_from"] <= day <= row.get("valid_to", date.max))


def months() -> tuple[str, str]:
    """Return in words, in English and in Chinese, how many months have records."""
    folders = {path.name for path in (DATA / "records").glob("*/*") if re.fullmatch(r"\d{4}-\d{2}", path.name)}
    return MONTHS[len(folders)]


def test_the_english_numbers_are_those_of_the_data() -> None:
    levels = indicators_in_force()
    told = (
        f"{units()} units, {levels.total()} indicators on three levels ({levels[1]}, {levels[2]} and {levels[3]}),"
        f" {months()[0]} months of records."
    )
    assert told in " ".join(READMES["README.md"].split())


def test_the_chinese_numbers_are_those_of_the_data() -> None:
    levels = indicators_in_force()
    told = (
        f"{units()} 个单位、{levels.total()} 项指标（一级 {levels[1]} 项、二级 {levels[2]} 项、三级 {levels[3]} 项）、"
        f"{months()[1]}个月的记录。"
    )
    assert told in READMES["README.zh-CN.md"]


@pytest.mark.parametrize("name", READMES)
def test_the_example_of_a_mistake_points_at_the_line_that_it_spoils(name: str) -> None:
    frame = FRAME.search(READMES[name])
    assert frame
    line = (REPOSITORY / frame["path"]).read_text(encoding="utf-8").splitlines()[int(frame["line"]) - 1]
    start, length = int(frame["column"]) - 1, frame["mark"].count("^")
    assert frame["number"] == frame["line"]
    assert frame["mark"] == " " * start + "^" * length
    assert line == frame["text"][:start] + frame["right"] + frame["text"][start + length :]


@pytest.mark.parametrize("name", READMES)
def test_the_commands_about_ranks_name_what_the_data_have(name: str) -> None:
    text = READMES[name]
    board, subject = re.findall(r"^qinqing explain (\S+) (\S+)", text, re.MULTILINE)[0]
    assert re.findall(r"^qinqing rank (\S+)", text, re.MULTILINE) == [board]
    assert (DATA / "schemes" / f"{board}.yaml").is_file()
    assert subject in {read(f"units/{path.name}").get("short_name") for path in (DATA / "units").glob("*.yaml")}
    assert re.findall(r"^qinqing bulletin (\S+)", text, re.MULTILINE) == [str(read("site.yaml")["current_period"])]
