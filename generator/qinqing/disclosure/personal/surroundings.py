"""What stands around digits: it makes them an amount, a decimal, a checksum, or a part of a dated web address."""

from __future__ import annotations

import re

from qinqing.disclosure.personal.number_forms import is_credit_code
from qinqing.disclosure.personal.rows import Window

_AMOUNT_AFTER = re.compile(r" ?(?:元|万|亿|平方|立方|吨|千瓦|度|公里|米|户|人次|家|件|%|％)")
_BETWEEN_COUNTS = re.compile(r"[,，、;；|\t\n。：:]| / ")
_MONEY_BEFORE = re.compile(r"[¥￥$]\s*$")
_ROUND = re.compile(r"0{4,}$")
_CREDIT_CODE_BEFORE = re.compile(r"(?:信用代码|uscc)[\W_]*$", re.IGNORECASE)
_IDENTITY_BEFORE = re.compile(r"(?:身份证|公民身份|证件)[^，。；\n]{0,8}$")
_CARD_BEFORE = re.compile(r"(?:卡号|账号|帐号|账户|帐户|银行卡)[^，。；\n]{0,8}$")
_PHONE_BEFORE = re.compile(r"(?:电话|手机|联系|致电|拨打|号码|tel|phone|mobile|mob)[^，。；\n]{0,12}$", re.IGNORECASE)
_DATED_ADDRESS_BEFORE = re.compile(
    r"://[^\s\"'<>\u3000-\u9fff\uff00-\uffef]*(?:19|20)[0-9]{2}[-/]?[0-9]{2}[^\s\"'<>\u3000-\u9fff\uff00-\uffef]*$"
)
_PAGE_AFTER = re.compile(r"\.s?html?")
_ADDRESS_LOOK_BACK = 500
_HEXADECIMAL = re.compile(r"[0-9a-f]+|[0-9A-F]+")
_DIGEST_LENGTHS = frozenset({32, 40, 56, 64, 96, 128})
_LONGEST_TOKEN = 200
_FRACTION_BEFORE = re.compile(r"[0-9]+/$")
_FRACTION = re.compile(r"[0-9]+/[0-9]+")
_LONGEST_FRACTION = 60
_MOST_DIGITS_OF_AMOUNT = 15
_LONGEST_WORD_WITH_NUMBER = 40
_TOKEN_BEFORE = re.compile(r"[0-9A-Za-z]*$")
_TOKEN = re.compile(r"[0-9A-Za-z]*")
_UNIQUE = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)
_LENGTH_OF_UNIQUE = 36
_LETTER = re.compile(r"[A-Za-z]")


def is_called_identity_number(window: Window) -> bool:
    """Return whether the words before say that an identity number follows."""
    return _IDENTITY_BEFORE.search(window.before) is not None


def is_called_card(window: Window) -> bool:
    """Return whether the words before say that a bank card or an account follows."""
    return _CARD_BEFORE.search(window.before) is not None


def is_called_telephone(window: Window) -> bool:
    """Return whether the words before say that a telephone number follows."""
    return _PHONE_BEFORE.search(window.before) is not None


def is_named_credit_code(window: Window) -> bool:
    """Return whether this is a credit code (统一社会信用代码), by its name and by its check character."""
    return _CREDIT_CODE_BEFORE.search(window.before) is not None and is_credit_code(window.number)


def is_amount(window: Window) -> bool:
    """Return whether the digits are an amount (数额) or counts; a unit behind other groups makes them none."""
    if len(window.number) > _MOST_DIGITS_OF_AMOUNT:
        return False
    if len(window.shape) > 1 and not is_grouped_by_thousands(window) and not separates_counts(window):
        return False
    if _is_decimal(window):
        return True
    if _AMOUNT_AFTER.match(window.after):
        return True
    return _MONEY_BEFORE.search(window.before) is not None and _ROUND.search(window.number) is not None


def is_grouped_by_thousands(window: Window) -> bool:
    """Return whether the digits are grouped as amounts are, ``13,800,138,000``."""
    head, *others = window.shape
    return head <= 3 and set(others) == {3} and {sign.strip() for sign in window.signs} <= {",", "，", "", "'"}


def separates_counts(window: Window) -> bool:
    """Return whether the signs are those that also stand between counts, such as commas or the cells of a table."""
    return any(map(is_between_counts, window.signs))


def is_between_counts(sign: str) -> bool:
    """Return whether ``sign`` also stands between counts."""
    return _BETWEEN_COUNTS.search(sign) is not None


def _is_decimal(window: Window) -> bool:
    """Return whether the digits are the integer part of an amount with cents, or the decimals of a number."""
    return (window.right == "." and window.right_size <= 2) or window.left == "."


def is_in_fraction(window: Window) -> bool:
    """Return whether the digits are in a fraction (分数), as boards show exact scores: ``1/3（约0.33）``."""
    if window.signs == ("/",):
        return not (is_called_telephone(window) or is_called_card(window))
    text = window.text
    head = _FRACTION_BEFORE.search(text, max(0, window.start - _LONGEST_FRACTION), window.start)
    begin = head.start() if head else window.start
    fraction = _FRACTION.match(text, begin, window.end + _LONGEST_FRACTION)
    if fraction is None or fraction.end() < window.end:
        return False
    return text[fraction.end() : fraction.end() + 1] == "＝" or text.startswith("（约", fraction.end())


def is_in_dated_address(window: Window) -> bool:
    """Return whether the digits are the number of an article in a web address that also has its date."""
    if _PAGE_AFTER.match(window.after) is None:
        return False
    begin = max(0, window.start - _ADDRESS_LOOK_BACK)
    return _DATED_ADDRESS_BEFORE.search(window.text, begin, window.start) is not None


def is_in_digest(window: Window) -> bool:
    """Return whether the digits are a part of a checksum (哈希值), of a credit code, or of a word full of letters."""
    text = window.text
    begin = max(0, window.start - _LENGTH_OF_UNIQUE)
    unique = _UNIQUE.search(text, begin, window.end + _LENGTH_OF_UNIQUE)
    if unique and unique.start() <= window.start and window.end <= unique.end():
        return True
    before = _TOKEN_BEFORE.search(text, max(0, window.start - _LONGEST_TOKEN), window.start)
    after = _TOKEN.match(text, window.end, window.end + _LONGEST_TOKEN)
    head, tail = before.group() if before else "", after.group() if after else ""
    if not head and not tail:
        return False
    token = head + text[window.start : window.end] + tail
    if is_credit_code(token):
        return True
    if len(token) in _DIGEST_LENGTHS and _HEXADECIMAL.fullmatch(token) and _LETTER.search(token):
        return True
    # Digits on the far side of letters: the value of a serial number or of encoded bytes, not a number beside a word.
    return any(map(str.isdigit, head + tail)) and len(token) > _LONGEST_WORD_WITH_NUMBER
