"""Numbers that look like a person's and belong to nobody: the district 990000 does not exist, nor does the issuer."""

from __future__ import annotations

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)

FULL_WIDTH = str.maketrans("0123456789X", "０１２３４５６７８９Ｘ")
CHINESE = str.maketrans("0123456789", "〇一二三四五六七八九")


def identity_number(*, birth: str = "19900307", serial: int = 1, district: int = 0) -> str:
    """Return an identity number of the invented district 99xxxx with the check character that belongs to it."""
    body = f"99{district:04d}{birth}{serial:03d}"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, body, strict=True))
    return body + "10X98765432"[total % 11]


def mobile_number(*, second: int = 9, serial: int = 0) -> str:
    """Return a number of eleven digits in the shape of a mobile telephone number."""
    return f"1{second}{serial:09d}"


def card_number(*, serial: int = 0, digits: int = 19) -> str:
    """Return a number in the shape of a bank card, with the check digit that belongs to it."""
    body = f"62{'0' * 4}{serial:0{digits - 7}d}"
    total = 0
    for place, digit in enumerate(reversed(body)):
        value = int(digit) * (2 - place % 2)
        total += value - 9 if value > 9 else value
    return f"{body}{-total % 10}"
