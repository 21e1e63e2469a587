"""The kinds of personal information (个人信息), and a piece of it in a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class PersonalKind(Enum):
    """What a piece of personal information is, each named as people call it."""

    IDENTITY = "居民身份证号"
    OLD_IDENTITY = "十五位身份证号"
    MOBILE = "手机号"
    BANK_CARD = "银行卡号"
    LANDLINE = "固定电话"
    MAIL = "电子邮箱"
    PLATE = "车牌号"
    ACCOUNT = "微信号或QQ号"
    TRAVEL_DOCUMENT = "护照或通行证号"


NEVER_PUBLISHED = (PersonalKind.IDENTITY, PersonalKind.MOBILE, PersonalKind.BANK_CARD)
"""What stops publication wherever it stands; the other kinds may belong to an office, and people are warned of them."""


@dataclass(frozen=True, slots=True)
class PersonalDetail:
    """A piece of personal information, from the character of the text at ``start`` to the one before ``end``."""

    kind: PersonalKind
    start: int
    end: int
