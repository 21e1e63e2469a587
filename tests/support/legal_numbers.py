"""Long numbers that belong to nobody, as the records and pages of a district are full of them."""

from __future__ import annotations

import hashlib
import random
import uuid
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

_SITE = "https://www.example.com"
_CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"

Text = Callable[[random.Random], str]


def _digits(chance: random.Random, count: int) -> str:
    return str(chance.randrange(1, 10)) + "".join(chance.choices("0123456789", k=count - 1))


def _place(chance: random.Random) -> int:
    return chance.randrange(110_000, 659_999)


def _moment(chance: random.Random) -> datetime:
    return datetime(2018, 1, 1) + timedelta(seconds=chance.randrange(8 * 365 * 86_400))


def _credit_code(chance: random.Random) -> str:
    body = chance.choice(("11", "12", "51", "91", "92", "93")) + str(_place(chance))
    body += "".join(chance.choices("0123456789", k=9)) if chance.random() < 0.5 else f"MA{_digits(chance, 6)}X"
    total = sum(_CREDIT_CODE.index(character) * pow(3, place, 31) for place, character in enumerate(body))
    return body + _CREDIT_CODE[-total % 31]


def _isbn(chance: random.Random) -> str:
    body = f"9787{_digits(chance, 8)}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10
    return f"{body[:3]}-{body[3]}-{body[4:7]}-{body[7:]}-{check}"


def _counts(chance: random.Random, sign: str) -> str:
    return sign.join(str(chance.randrange(10 ** chance.randrange(1, 6))) for _ in range(chance.randrange(4, 12)))


def _tens(chance: random.Random, sign: str) -> str:
    return sign.join(str(chance.randrange(10, 100)) for _ in range(chance.randrange(4, 12)))


LEGAL: dict[str, Text] = {
    "document number": lambda c: f"示优办〔{c.randrange(2018, 2026)}〕{c.randrange(1, 300)}号",
    "several document numbers": lambda c: "、".join(f"示政发〔2023〕{c.randrange(1, 99)}号" for _ in range(4)),
    "old document number": lambda c: f"国办发[{c.randrange(2018, 2026)}]{c.randrange(1, 99)}号第{c.randrange(1, 20)}条",
    "amount": lambda c: f"投资{_digits(c, c.randrange(5, 13))}元",
    "amount with cents": lambda c: f"拨付{_digits(c, c.randrange(5, 12))}.{c.randrange(100):02d}元",
    "amount by thousands": lambda c: f"合计{int(_digits(c, c.randrange(5, 13))):,}元",
    "amount by thousands without a unit": lambda c: f"合计 {int(_digits(c, c.randrange(5, 13))):,}",
    "amount behind a sign": lambda c: f"¥{int(_digits(c, c.randrange(4, 10))):,}.{c.randrange(100):02d}",
    "round amount": lambda c: f"￥{_digits(c, 4)}0000000",
    "table row": lambda c: f"| 区统计局 | {_counts(c, ' | ')} |",
    "table row of tens": lambda c: f"| 示例镇 | {_tens(c, ' | ')} |",
    "comma-separated values": lambda c: f"{_moment(c):%Y-%m},qu-tongji-ju,{_counts(c, ',')}",
    "counts": lambda c: f"各镇分别为{_counts(c, '、')}件",
    "tens": lambda c: f"得分依次为{_tens(c, '、')}",
    "counts with spaces": lambda c: f"办件量 {_counts(c, ' ')} 合计",
    "tens with spaces": lambda c: f"得分 {_tens(c, ' ')}",
    "list of marks": lambda c: f"marks: [{_tens(c, ', ')}]",
    "lines of counts": lambda c: "values:\n" + "".join(f"  - {c.randrange(100_000)}\n" for _ in range(8)),
    "percentages": lambda c: "、".join(f"{c.uniform(0, 100):.2f}%" for _ in range(c.randrange(3, 8))),
    "decimals": lambda c: " ".join(f"{c.uniform(0, 100):.1f}" for _ in range(c.randrange(4, 10))),
    "credit code": lambda c: f"统一社会信用代码：{_credit_code(c)}",
    "credit code without its name": lambda c: f"示例公司（{_credit_code(c)}）",
    "indicator code": lambda c: f"{c.randrange(1, 12)}.{c.randrange(1, 50)}.{c.randrange(1, 125)}",
    "lead code": lambda c: f"E-{c.randrange(100_000):05d} zg-2023-{c.randrange(10_000):04d} jd-2023-0008",
    "project code": lambda c: f"项目代码{_moment(c):%Y}-{_place(c)}-{_digits(c, 2)}-01-{_digits(c, 6)}",
    "exact score": lambda c: f"{_digits(c, c.randrange(2, 13))}/{_digits(c, c.randrange(2, 10))}（约89.37）",
    "commit": lambda c: f"commit {hashlib.sha1(c.randbytes(8)).hexdigest()}",
    "short commit": lambda c: f"提交 {hashlib.sha1(c.randbytes(8)).hexdigest()[: c.randrange(7, 13)]}",
    "checksum": lambda c: f"sha256:{hashlib.sha256(c.randbytes(8)).hexdigest()}",
    "uuid": lambda c: str(uuid.UUID(bytes=c.randbytes(16), version=4)),
    "day and time": lambda c: f"{_moment(c):%Y-%m-%d %H:%M:%S}办结",
    "time with a zone": lambda c: f"{_moment(c):%Y-%m-%dT%H:%M:%S}+08:00",
    "two days": lambda c: f"{_moment(c):%Y-%m-%d}至{_moment(c):%Y-%m-%d}",
    "two days with a dash": lambda c: f"{_moment(c):%Y.%m.%d}-{_moment(c):%Y.%m.%d}",
    "two times": lambda c: f"{_moment(c):%Y-%m-%d} {_moment(c):%H:%M}-{_moment(c):%H:%M} 201会议室",
    "Chinese day": lambda c: f"{_moment(c):%Y年%m月%d日}{c.randrange(1, 99)}件",
    "days in Chinese numerals": lambda _: "二〇二三年八月三十一日，一三五七九月通报",
    "timestamp": lambda c: f"时间戳{_moment(c):%Y%m%d%H%M%S}{c.randrange(1000):03d}",
    "seconds since an epoch": lambda c: f"ts={int(_moment(c).timestamp())}",
    "milliseconds since an epoch": lambda c: f"ts={int(_moment(c).timestamp() * 1000)}",
    "coordinates": lambda c: f"坐标 {c.uniform(73, 135):.6f}, {c.uniform(18, 53):.6f}",
    "coordinates the other way": lambda c: f"{c.uniform(18, 53):.6f},{c.uniform(73, 135):.6f}",
    "book number": lambda c: f"ISBN {_isbn(c)}",
    "order number": lambda c: f"订单{_moment(c):%Y%m%d%H%M%S}{_digits(c, c.randrange(2, 9))}",
    "case number": lambda c: f"（{c.randrange(2018, 2026)}）示01民初{c.randrange(1, 9999)}号",
    "ticket": lambda c: f"工单{_moment(c):%Y%m%d}{c.randrange(10**6):06d}",
    "serial number": lambda c: f"流水号{_digits(c, c.choice((12, 14, 20, 22)))}",
    "number with a letter": lambda c: f"型号{c.choice('ABCDEFGH')}{_digits(c, c.choice((6, 8, 9, 12)))}",
    "site filing": lambda c: f"示公网安备 {_digits(c, 14)}号",
    "administrative code": lambda c: f"行政区划代码{_place(c)}{c.randrange(10**6):06d}",
    "network address": lambda c: f"{c.randrange(10, 224)}.{c.randrange(256)}.{c.randrange(256)}.{c.randrange(256)}",
    "web address": lambda c: f"{_SITE}/art/{_moment(c):%Y/%m/%d}/art_{c.randrange(10**4)}_{_digits(c, 7)}.html",
    "page number in an address": lambda c: f"{_SITE}/{_moment(c):%Y%m}/t{_moment(c):%Y%m%d}_{_digits(c, 7)}.shtml",
    "standard": lambda c: f"GB/T {c.randrange(1000, 50_000)}.{c.randrange(1, 9)}-{c.randrange(1990, 2024)}",
    "hotline": lambda _: "请拨打12345、12315、12388或110、119",
    "office telephone": lambda c: f"contact: 0990-6{c.randrange(10**6):06d}",
    "extents": lambda c: f"第{_digits(c, 2)}-{_digits(c, 3)}页、{_digits(c, 2)}-{_digits(c, 3)}页",
    "postcodes": lambda c: "、".join(_digits(c, 6) for _ in range(c.randrange(2, 5))),
    "version": lambda c: f"v{c.randrange(1, 20)}.{c.randrange(100)}.{c.randrange(1000)}-{_moment(c):%Y%m%d}",
    "record": lambda c: f"period: {_moment(c):%Y-%m}\ntotal: {_digits(c, 5)}\ndone: {_digits(c, 5)}\ndays: 15\n",
    "vector path": lambda c: f'<path d="M{_digits(c, 2)} {_digits(c, 3)}L{_counts(c, " ")}Z"/>',
}


def legal_texts(count: int, *, seed: int = 20230831) -> Iterator[tuple[str, str]]:
    """Yield ``count`` texts of each sort of legal number, with the name of the sort."""
    chance = random.Random(seed)
    for name, text in LEGAL.items():
        for _ in range(count):
            yield name, text(chance)
