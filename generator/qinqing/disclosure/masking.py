"""Masking (遮盖): what stands in place of a name or a value that is not for the public (S12, S30, S62)."""

from __future__ import annotations

import re

WITHHELD_NAME = "***"
WITHHELD_VALUE = "（不公开）"
SOME_ENTERPRISE = "某企业"

COMPOUND_SURNAMES = frozenset(
    re.findall(
        "..",
        "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙"
        "宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌"
        "微生梁丘左丘东门西门南荣第五",
    )
)
"""Surnames of two characters (复姓)."""


def mask_surname(name: str) -> str:
    """Return ``name`` with only its surname left: ``"张某"``, ``"欧阳某"``; a withheld name stays ``"***"``."""
    name = name.strip()
    if name in ("", WITHHELD_NAME):
        return WITHHELD_NAME
    surname = name[:2] if name[:2] in COMPOUND_SURNAMES and len(name) > 2 else name[:1]
    return f"{surname}某"
