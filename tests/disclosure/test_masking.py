"""Of a name of a person only the surname is shown."""

from __future__ import annotations

import pytest

from qinqing.disclosure.masking import mask_surname


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
