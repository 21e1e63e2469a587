"""Sentences about personal information (个人信息)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

_REASON = Text(
    "本仓库的内容向社会公开，并且一经提交就永久留在历史中；个人信息受《个人信息保护法》保护，公开后无法收回。",
    "This repository is made public and keeps its history for ever; personal information cannot be taken back.",
)
_REMOVE = Text(
    "请删除该内容，不要只打星号；如已推送，请立即联系区优化办按规定清除历史。",
    "Remove it instead of masking a part of it; if it is already pushed, ask the office at once to purge the history.",
)


def _personal(
    code: str, name: str, severity: Severity, zh: str, en: str, *, wrong: str, right: str, remedy: Text = _REMOVE
) -> Rule:
    return Rule(
        code=code,
        name=name,
        severity=severity,
        title=Text(f"不得出现{zh}", f"No {en}"),
        message=Text(f"此处疑似{zh}，内容已隐去", f"this looks like {en}; it is not shown here"),
        reason=_REASON,
        remedy=remedy,
        wrong=wrong,
        right=right,
        items=("S43",),
    )


RULES: tuple[Rule, ...] = (
    _personal(
        "QQ701",
        "identity-number",
        Severity.ERROR,
        "居民身份证号码",
        "a resident identity number",
        wrong="text: 来访人张某，身份证号＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊＊（此处为十八位号码）。\n",
        right="text: 来访人反映变更登记材料重复提交。\n",
    ),
    _personal(
        "QQ702",
        "mobile-number",
        Severity.ERROR,
        "手机号码",
        "a mobile telephone number",
        wrong="reply: 请联系***********（此处为十一位手机号码）。\n",
        right="reply: 请在工作时间到综合窗口咨询。\n",
    ),
    _personal(
        "QQ703",
        "bank-card",
        Severity.ERROR,
        "银行卡号",
        "a bank card number",
        wrong="reply: 款项已退至卡号****************（此处为十六至十九位卡号）。\n",
        right="reply: 款项已按原渠道退回。\n",
    ),
    _personal(
        "QQ704",
        "old-identity-number",
        Severity.WARNING,
        "十五位旧身份证号码",
        "an old identity number of 15 digits",
        wrong="text: 证件号***************（此处为十五位号码）。\n",
        right="text: 证件齐全。\n",
        remedy=Text(
            "如为身份证号码，请删除；如为其他编号，请换一种写法。",
            "Remove it if it is an identity number; if it is some other number, write it in another way.",
        ),
    ),
    _personal(
        "QQ705",
        "landline",
        Severity.WARNING,
        "固定电话号码",
        "a fixed telephone number",
        wrong="reply: 请拨打************（此处为固定电话号码）咨询。\n",
        right="reply: 请拨打12345热线咨询。\n",
        remedy=Text(
            "办公电话请写在站点设置的“联系方式”中；属于个人的请删除。",
            "Put an office telephone into the site's contact field; remove a private one.",
        ),
    ),
    _personal(
        "QQ706",
        "mail-address",
        Severity.WARNING,
        "电子邮箱",
        "a mail address",
        wrong="reply: 材料请发至某人的邮箱（此处为邮箱地址）。\n",
        right="reply: 材料请在政务服务网上传。\n",
        remedy=Text(
            "办公邮箱请写在站点设置的“联系方式”中；属于个人的请删除。",
            "Put an office address into the site's contact field; remove a private one.",
        ),
    ),
    _personal(
        "QQ707",
        "vehicle-plate",
        Severity.WARNING,
        "车牌号码",
        "a vehicle's plate number",
        wrong="content: 检查运输车辆（此处为车牌号码）。\n",
        right="content: 检查运输车辆一台。\n",
    ),
    _personal(
        "QQ708",
        "chat-account",
        Severity.WARNING,
        "微信号或QQ号",
        "a WeChat or QQ account",
        wrong="reply: 请添加微信（此处为微信号）。\n",
        right="reply: 请关注本单位政务公众号。\n",
    ),
    _personal(
        "QQ709",
        "travel-document",
        Severity.WARNING,
        "护照或通行证号码",
        "a passport or travel permit number",
        wrong="text: 外籍负责人护照（此处为护照号码）。\n",
        right="text: 外籍负责人已到场说明。\n",
    ),
)
