"""Names of people keep their surname, names of enterprises nothing; registered units keep theirs."""

from __future__ import annotations

import pytest

from qinqing.disclosure.masking import enterprise_mask, mask_enterprises, mask_surname


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("张三", "张某"),
        ("张三丰", "张某"),
        ("欧阳示例", "欧阳某"),
        ("欧阳", "欧某"),
        ("张某某", "张某"),
        (" 李四 ", "李某"),
        ("欧阳示", "欧阳某"),
        ("***", "***"),
        ("", "***"),
        (" ", "***"),
    ],
)
def test_only_the_surname_is_shown(name: str, masked: str) -> None:
    assert mask_surname(name) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("示例水泥厂历史遗留问题处置不到位", "某企业历史遗留问题处置不到位"),
        ("示例集团公司反映，示例便利店反映", "某企业反映，某企业反映"),
        ("回访发现“示例种植合作社”未获答复", "回访发现“某企业”未获答复"),
        ("窗口未一次告知", "窗口未一次告知"),
        ("老厂房改造进度慢", "老厂房改造进度慢"),
    ],
)
def test_names_of_enterprises_are_masked(text: str, masked: str) -> None:
    assert mask_enterprises(text) == masked


def test_a_registered_company_keeps_its_name() -> None:
    mask = enterprise_mask(["区供电公司", "区统计局"])
    assert mask("请区供电公司检修，示例水泥厂配合") == "请区供电公司检修，某企业配合"
    assert enterprise_mask(["区统计局"])("请区供电公司检修") == "某企业检修"


@pytest.mark.parametrize("names", [["区供电公司", "区供电公司营业店"], ["区供电公司营业店", "区供电公司"]])
def test_of_two_registered_names_that_begin_alike_the_longer_stands(names: list[str]) -> None:
    assert enterprise_mask(names)("请区供电公司营业店办理") == "请区供电公司营业店办理"
