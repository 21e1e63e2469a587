"""A name that one field withholds stands in no text of any other; what the registries show stands everywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from qinqing.disclosure.names.free_texts import is_free, texts_of_kind, with_free_texts
from qinqing.disclosure.names.withheld_names import name_masks, standing_names, without_withheld_names
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register
from qinqing.register.records.typed import SiteDisclosureNamedEnterprise
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

SCHEMA_SET = SchemaSet.load()
SCHEMAS = {kind: SCHEMA_SET.schema(kind) for kind in ALL_KINDS}
OWN, OTHER = "qu-shichang-jianguan-ju", "qu-tongji-ju"


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it."""
    return read_register(mini_tree(), schema_set=SCHEMA_SET).register


def with_head(register: Register, name: str, unit: str = OWN) -> Register:
    """Return ``register`` with ``name`` as the head of a section, which no schema shows."""
    held = register.units[unit]
    sections = (replace(held.sections[0], head=name), *held.sections[1:])
    return with_unit(register, replace(held, sections=sections))


def with_unit(register: Register, unit: Any) -> Register:
    return replace(register, units={**register.units, unit.id: unit})


def with_lead(register: Register, title: str, description: str = "无。") -> Register:
    lead = replace(register.rectifications[0], title=title, description=description)
    return replace(register, rectifications=(lead, *register.rectifications[1:]))


def shown(register: Register, text: str, unit: str = OTHER) -> str:
    return name_masks(register, SCHEMAS).of(f"data/units/{unit}.yaml").without_registered(text)


def test_a_withheld_name_stands_in_no_free_text_of_any_kind(register: Register) -> None:
    hidden = with_lead(with_head(register, "柏例辰"), "示例水泥厂历史遗留问题")
    secret = "柏例辰与示例水泥厂、E-00012对接"
    filled = with_free_texts(hidden, SCHEMAS, lambda _path: lambda text: f"{text}。{secret}")
    public = without_withheld_names(filled, name_masks(hidden, SCHEMAS), SCHEMAS)
    texts = [
        written.text
        for kind in ALL_KINDS
        for _, written in texts_of_kind(public, kind, SCHEMAS[kind], lambda schema, _: is_free(schema))
    ]
    assert len(texts) > 300
    assert all(text.endswith("柏某与某企业、某企业对接") for text in texts)


@pytest.mark.parametrize("between", [" ", "\u3000", "\u200b", "\ufe0f", "\n", "·"], ids=ascii)
def test_a_persons_name_is_hidden_however_it_is_parted(register: Register, between: str) -> None:
    assert shown(with_head(register, "柏例辰"), f"由柏{between}例辰负责。") == "由柏某负责。"


def test_the_secretary_and_the_representatives_of_a_meeting_are_hidden_too(register: Register) -> None:
    unit = register.units[OWN]
    assert unit.party_organisation is not None
    hidden = with_unit(register, replace(unit, party_organisation=replace(unit.party_organisation, secretary="柏例辰")))
    assert shown(hidden, "柏例辰同志") == "柏某同志"
    minutes = next(item for item in register.minutes for meeting in item.meetings if meeting.attendance)
    meeting = next(one for one in minutes.meetings if one.attendance and one.attendance.representatives)
    assert meeting.attendance is not None
    attendance = replace(
        meeting.attendance, representatives=(replace(meeting.attendance.representatives[0], name="欧阳例"),)
    )
    changed = replace(minutes, meetings=(replace(meeting, attendance=attendance),))
    assert shown(replace(register, minutes=(changed,)), "代表欧阳例提出") == "代表欧阳某提出"


@pytest.mark.parametrize("value", ["***", "柏某某", "待定", "空缺", "柏", "（兼）", "、", "，柏"])
def test_what_is_no_name_hides_nothing(register: Register, value: str) -> None:
    text = "柏某某待定、空缺、柏***"
    assert shown(with_head(register, value), text) == text


def test_two_names_in_one_field_are_two_names(register: Register) -> None:
    hidden = with_head(register, "柏例辰、虞示远（主持工作）")
    assert shown(hidden, "虞示远和柏例辰主持工作") == "虞某和柏某主持工作"


def test_a_person_whom_the_registry_shows_stands(register: Register) -> None:
    unit = register.units[OTHER]
    assert unit.head is not None
    public = with_unit(with_head(register, "柏例辰"), replace(unit, head=replace(unit.head, name="柏例辰")))
    assert shown(public, "柏例辰局长") == "柏例辰局长"
    # In the unit of the one who is withheld the name is withheld: who is meant cannot be told.
    assert shown(public, "柏例辰局长", OWN) == "柏某局长"


def test_a_person_whom_the_own_unit_shows_stands_there(register: Register) -> None:
    unit = register.units[OWN]
    assert unit.head is not None
    public = with_head(with_unit(register, replace(unit, head=replace(unit.head, name="柏例辰"))), "柏例辰")
    assert shown(public, "柏例辰局长", OWN) == "柏例辰局长"


def test_a_name_that_only_a_record_shows_does_not_open_it_elsewhere(register: Register) -> None:
    minutes = next(item for item in register.minutes for meeting in item.meetings if meeting.chair)
    meeting = next(one for one in minutes.meetings if one.chair)
    assert meeting.chair is not None
    changed = replace(minutes, meetings=(replace(meeting, chair=replace(meeting.chair, name="柏例辰")),))
    assert shown(with_head(replace(register, minutes=(changed,)), "柏例辰"), "柏例辰") == "柏某"


@pytest.mark.parametrize(
    ("text", "elsewhere", "at_home"),
    [
        ("用电高峰保供", "用电高峰保供", "用电高峰保供"),
        ("高峰期限流", "高峰期限流", "高峰期限流"),
        ("避开高峰", "避开高峰", "避开高某"),
        ("高峰负责办理", "高峰负责办理", "高某负责办理"),
        ("高峰同志", "高某同志", "高某同志"),
        ("股长高峰", "股长高某", "股长高某"),
        ("股长 高 峰", "股长高某", "股长高某"),
    ],
)
def test_an_ordinary_word_stands_unless_it_names_somebody(
    register: Register, text: str, elsewhere: str, at_home: str
) -> None:
    hidden = with_head(register, "高峰")
    assert shown(hidden, text) == elsewhere
    assert shown(hidden, text, OWN) == at_home


@pytest.mark.parametrize(
    ("text", "elsewhere", "at_home"),
    [
        ("压实责任强化监管", "压实责任强化监管", "压实责任强化监管"),
        ("任强负责", "任某负责", "任某负责"),
        ("由任强负责", "由任某负责", "由任某负责"),
    ],
)
def test_a_short_name_is_not_seen_in_the_middle_of_words(
    register: Register, text: str, elsewhere: str, at_home: str
) -> None:
    hidden = with_head(register, "任强")
    assert shown(hidden, text) == elsewhere
    assert shown(hidden, text, OWN) == at_home


def test_behind_a_preposition_a_colleague_is_hidden_and_a_word_of_others_stands(register: Register) -> None:
    hidden = with_head(register, "于海")
    assert shown(hidden, "由于海量数据") == "由于海量数据"
    assert shown(hidden, "由于海负责", OWN) == "由于某负责"
    assert shown(hidden, "位于海河路", OWN) == "位于海河路"


def test_a_name_of_three_characters_is_hidden_behind_any_word(register: Register) -> None:
    assert shown(with_head(register, "任例强"), "负责任例强") == "负责任某"


def test_an_enterprise_of_one_masked_field_is_hidden_in_every_text(register: Register) -> None:
    assert shown(with_lead(register, "陶瓷厂历史遗留问题"), "主要是陶瓷厂等问题") == "主要是某企业等问题"
    assert shown(register, "主要是陶瓷厂等问题") == "主要是陶瓷厂等问题"


def test_a_certain_name_of_an_internal_text_is_hidden_and_a_doubtful_one_is_not(register: Register) -> None:
    hidden = with_lead(register, "手续重复", "虚宇建材有限公司和陶瓷厂反映。")
    assert shown(hidden, "虚宇建材有限公司、虚宇建材公司") == "某企业、某企业"
    assert shown(hidden, "陶瓷厂") == "陶瓷厂"


def test_a_companys_place_in_brackets_may_be_left_out(register: Register) -> None:
    hidden = with_lead(register, "手续重复", "虚宇（天宝）建材有限公司反映。")
    for written in ("虚宇（天宝）建材有限公司", "虚宇(天宝)建材公司", "虚宇建材有限公司", "虚宇建材公司"):
        assert shown(hidden, f"{written}反映") == "某企业反映"


def test_what_stands_before_the_word_company_is_hidden_alone_in_the_texts_of_its_unit_only(register: Register) -> None:
    lead = register.rectifications[0]
    hidden = with_lead(register, "绿源能源有限公司和绿源有限公司手续重复")
    assert shown(hidden, "绿源能源", lead.unit) == "某企业"
    assert shown(hidden, "绿源能源、绿源", OTHER) == "绿源能源、绿源"
    assert shown(hidden, "绿源", lead.unit) == "绿源"


@pytest.mark.parametrize("word", ["营商环境", "优化", "常态化", "满意度", "安全生产"])
def test_what_is_no_name_defaces_no_text_of_another_unit(register: Register, word: str) -> None:
    hidden = with_head(register, word)
    assert shown(hidden, f"推进{word}工作") == f"推进{word}工作"
    assert word not in shown(hidden, f"推进{word}工作", OWN)


@pytest.mark.parametrize("name", ["柏例辰", "欧阳例", "欧阳例辰", "柏虞例辰", "阿例·买例", "Li Ming", "安康例"])
def test_what_is_made_as_a_name_is_hidden_everywhere(register: Register, name: str) -> None:
    assert name not in shown(with_head(register, name), f"由{name}负责")


def test_a_unit_stands_though_its_name_begins_as_a_withheld_one(register: Register) -> None:
    unit = replace(register.units[OTHER], aliases=("示例水泥厂社区",))
    hidden = with_lead(with_unit(register, unit), "示例水泥厂历史遗留问题")
    text = "示例水泥厂社区走访示例水泥厂"
    assert shown(hidden, text) == "示例水泥厂社区走访某企业"
    assert name_masks(hidden, SCHEMAS).general.without_any(text) == "示例水泥厂社区走访某企业"


def test_a_registered_company_keeps_its_name_also_where_names_are_masked(register: Register) -> None:
    mask = name_masks(register, SCHEMAS).general
    company = register.units["qu-gongdian-gongsi"].name
    assert mask.without_any(f"请{company}检修，示例钢铁厂配合") == f"请{company}检修，某企业配合"


def test_an_enterprise_that_may_be_named_stands_only_where_the_settings_list_it(register: Register) -> None:
    assert register.site is not None
    hidden = with_lead(register, "虚宇商贸有限公司受表扬")
    listed = (SiteDisclosureNamedEnterprise(name="虚宇商贸有限公司", ground="公开表扬"),)
    disclosure = replace(register.site.disclosure, named_enterprises=listed)
    open_ = replace(hidden, site=replace(register.site, disclosure=disclosure))
    text = "表扬虚宇商贸有限公司"
    assert shown(hidden, text) == "表扬某企业"
    assert shown(open_, text) == text
    assert name_masks(open_, SCHEMAS).general.without_any(text) == text


def test_without_site_settings_and_units_names_are_withheld_all_the_same(register: Register) -> None:
    bare = replace(with_lead(register, "示例水泥厂问题"), site=None, units={})
    assert shown(bare, "示例水泥厂") == "某企业"


def test_withheld_names_do_not_count_as_standing(register: Register) -> None:
    hidden = with_head(register, "柏例辰")
    standing = standing_names(hidden, SCHEMAS)
    assert "柏例辰" not in standing.treatments
    assert register.units[OWN].name in standing.treatments


def test_a_masked_text_of_the_own_unit_hides_a_colleague_too(register: Register) -> None:
    hidden = name_masks(with_head(register, "高峰"), SCHEMAS)
    text = "避开高峰，示例钢铁厂配合"
    assert hidden.of(f"data/units/{OWN}.yaml").without_any(text) == "避开高某，某企业配合"
    assert hidden.general.without_any(text) == "避开高峰，某企业配合"
