"""Ways to reach a person beside the telephone: mail addresses (电子邮箱), WeChat and QQ accounts (微信号、QQ号)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qinqing.disclosure.personal.characters import UNSEEN
from qinqing.disclosure.personal.kinds import PersonalDetail, PersonalKind

_AT = re.compile(r"[@＠]|#(?=[A-Za-z0-9-]+[.．。])|[ (（\[](?:at|AT)[ )）\]]|艾特")
_NAME = re.compile(r"[A-Za-z0-9._%+\-]{1,64} ?\Z")
_DOT = r"(?: ?[.．。] ?| ?[(（\[](?:dot|DOT)[)）\]] ?| (?:dot|DOT) )"
_HOST = re.compile(rf" ?(?:[A-Za-z0-9-]{{1,63}}{_DOT}){{1,8}}(?P<last>[A-Za-z]{{2,24}})(?![A-Za-z0-9])")
_PLAIN_AT = frozenset({"@", "＠"})
_LONGEST_NAME = 65
_DOMAINS = frozenset({"com", "cn", "net", "org", "edu", "gov", "io", "me", "info", "cc", "top", "xyz"})

_GAP = f"[\\s{UNSEEN[1:-1]}.·•*\\-_/|]{{0,2}}"
_WECHAT = (
    rf"[微薇威维徽溦]{_GAP}[信芯亻]{_GAP}|[VvＶｖ]{_GAP}[信芯]{_GAP}"
    rf"|[Ww][Ee]{_GAP}(?:[Cc][Hh][Aa][Tt]|[Ii][Xx][Ii][Nn])"
)
_SHORT_WECHAT = r"(?<![A-Za-z0-9])(?:[VvＶｖ][XxＸｘ]|[WwＷｗ][XxＸｘ]|VXIN|vxin)(?![A-Za-z])"
_ADDED = r"(?:加|[+＋])\s?(?:我|个|下)?\s?(?:[VvＶｖ]|微|薇|[WwＷｗ][XxＸｘ]|[Qq扣])(?:号|我)?"
_QQ = r"(?<![A-Za-z0-9])[QqＱｑ]\s?[QqＱｑ]|扣扣|企鹅号|[QqＱ]号"
_FILLER = r"(?:同号|号码|账号|帐号|号|[Ii][Dd]|[:：为是＝=]|添加|加|搜索|搜|联系|[\s(（“\"「【'*_|])"
_ACCOUNT = re.compile(
    rf"(?:{_WECHAT}|{_SHORT_WECHAT}|{_ADDED}|{_QQ}){_FILLER}{{0,6}}+"
    r"(?P<name>(?<![A-Za-z0-9])[A-Za-zＡ-Ｚａ-ｚ][A-Za-z0-9Ａ-Ｚａ-ｚ０-９_-]{5,19}|(?<![0-9０-９])[1-9１-９][0-9０-９]{4,10})"
    r"(?![A-Za-z0-9_])"
)
_SIGN_OF_ACCOUNT = re.compile(
    r"[微薇威维徽溦VvＶｖWwＷｗQqＱｑ扣企加+＋](?:(?<=[微薇威维徽溦])(?=[信芯亻\W])|(?<=[VvＶｖ])(?=[XxＸｘ信芯\W])"
    r"|(?<=[WwＷｗ])(?=[XxＸｘEe])|(?<=[QqＱｑ])(?=[QqＱｑ号\s])|(?<=扣)(?=扣)|(?<=企)(?=鹅号)"
    r"|(?<=[加+＋])(?=[\s我个下VvＶｖ微薇WwＷｗQq扣]))"
)
_NO_NAMES = frozenset({"account", "accounts", "number", "official", "public", "wechat", "weixin"})
_HOTLINE = re.compile(r"12[0-9]{3}|96[0-9]{3,4}")


def mail_addresses(text: str) -> Iterator[PersonalDetail]:
    """Yield the mail addresses in ``text``, also those that spell out ``at`` and ``dot``."""
    for sign in _AT.finditer(text):
        name = _NAME.search(text, max(0, sign.start() - _LONGEST_NAME), sign.start())
        host = _HOST.match(text, sign.end())
        if name and host and (sign.group() in _PLAIN_AT or host["last"].lower() in _DOMAINS):
            yield PersonalDetail(PersonalKind.MAIL, name.start(), host.end())


def chat_accounts(text: str) -> Iterator[PersonalDetail]:
    """Yield the accounts in ``text`` that stand behind a word for WeChat or QQ, as people write it."""
    for sign in _SIGN_OF_ACCOUNT.finditer(text):
        match = _ACCOUNT.match(text, sign.start())
        if match and not _HOTLINE.fullmatch(match["name"]) and match["name"].lower() not in _NO_NAMES:
            yield PersonalDetail(PersonalKind.ACCOUNT, match.start("name"), match.end("name"))
