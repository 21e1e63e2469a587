"""Masking: what stands in place of a name or a title that is not for the public (S12, S30, S62)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

WITHHELD_NAME = "***"
WITHHELD_VALUE = "（不公开）"

_COMPOUND_SURNAMES = frozenset(
    re.findall(
        "..",
        "欧阳太史端木上官司马东方独孤南宫万俟闻人夏侯诸葛尉迟公羊赫连澹台皇甫宗政濮阳公冶太叔申屠公孙慕容仲孙钟离长孙"
        "宇文司徒鲜于司空闾丘子车亓官司寇巫马公西颛孙壤驷公良漆雕乐正宰父谷梁拓跋夹谷轩辕令狐段干百里呼延东郭南门羊舌"
        "微生梁丘左丘东门西门南荣第五",
    )
)
# Where a name begins cannot be told without a dictionary, so that the whole clause before it goes too.
_ENTERPRISE = re.compile(
    r"[^，。；：、！？（）《》〔〕“”‘’,.;:!?()\[\]\"'\s]*(?:合作社|公司|集团|厂|店)(?![房铺面])",
)


def mask_surname(name: str) -> str:
    """Return ``name`` with only its surname left: ``"张某"``, ``"欧阳某"``; a withheld name stays ``"***"``."""
    name = name.strip()
    if name in ("", WITHHELD_NAME):
        return WITHHELD_NAME
    surname = name[:2] if name[:2] in _COMPOUND_SURNAMES and len(name) > 2 else name[:1]
    return f"{surname}某"


def mask_enterprises(text: str) -> str:
    """Return ``text`` with every name that ends as an enterprise's does replaced by 某企业.

    The clause in front of the name goes with it: too much is hidden rather than too little.
    """
    return _ENTERPRISE.sub("某企业", text)


def enterprise_mask(spared: Iterable[str]) -> Callable[[str], str]:
    """Return :func:`mask_enterprises` that lets the names of ``spared`` stand, such as a registered power company."""
    names = sorted({name for name in spared if _ENTERPRISE.search(name)}, key=len, reverse=True)
    if not names:
        return mask_enterprises
    standing = re.compile(f"({'|'.join(map(re.escape, names))})")

    def mask(text: str) -> str:
        # Splitting at a group gives the names themselves at every second place.
        pieces = standing.split(text)
        pieces[::2] = map(mask_enterprises, pieces[::2])
        return "".join(pieces)

    return mask
