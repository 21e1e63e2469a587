"""Authors are warned of an enterprise in a text that the public reads, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qinqing.register.reading import read_register
from qinqing.register.records.typed import SiteDisclosureNamedEnterprise
from qinqing.register.schema.validation import SchemaSet
from qinqing.rules.people.enterprise_mentions import check_enterprise_mentions
from support.trees import AS_OF, mini_tree

MINI = read_register(mini_tree(), schema_set=SchemaSet.load()).register


def places(text: str, **fields: object) -> list[tuple[object, ...]]:
    lessons = replace(MINI, cases=(replace(MINI.cases[0], lessons=text),), **fields)
    return [(violation.path, *violation.pointer) for violation in check_enterprise_mentions(lessons, AS_OF)]


@pytest.mark.parametrize("text", ["虚宇商贸有限公司反映。", "虚宇 商贸 有限 公司反映。", "帮扶例客饭店、虚宇超市。"])
def test_an_enterprise_in_a_public_text_is_told_once(text: str) -> None:
    assert places(text) == [(MINI.cases[0].path, "lessons")]


@pytest.mark.parametrize(
    "text", ["某企业反映。", "水泥厂停产。", "区供电公司上门。", "标准厂房登记。", "多家公司反映。"]
)
def test_an_ordinary_word_a_unit_and_a_doubtful_name_are_left_alone(text: str) -> None:
    assert places(text) == []


def test_an_enterprise_that_may_be_named_is_left_alone() -> None:
    assert MINI.site is not None
    listed = (SiteDisclosureNamedEnterprise(name="虚宇商贸有限公司", ground="依法公开"),)
    site = replace(MINI.site, disclosure=replace(MINI.site.disclosure, named_enterprises=listed))
    assert places("虚宇商贸有限公司反映。", site=site) == []


def test_masked_and_internal_texts_may_name_an_enterprise() -> None:
    lead = replace(MINI.rectifications[0], title="虚宇商贸有限公司反映", description="虚宇商贸有限公司反映")
    assert places("某企业反映。", rectifications=(lead,)) == []


def test_a_place_deep_inside_a_record_is_named_as_in_the_file() -> None:
    minutes = MINI.minutes[0]
    meeting = replace(minutes.meetings[0], agenda=("一", "虚宇商贸有限公司用地"))
    changed = replace(minutes, meetings=(meeting, *minutes.meetings[1:]))
    assert places("某企业。", minutes=(changed,)) == [(minutes.path, "meetings", 0, "agenda", 1)]
