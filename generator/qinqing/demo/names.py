"""Names that belong to nobody: a surname with 某某, or *** where a name is withheld."""

from __future__ import annotations

from random import Random

_SURNAMES = (
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方袁柳唐薛雷贺倪汤罗郝安常于傅康余顾孟黄穆萧尹姚汪"
    "祁毛戴宋庞熊纪舒屈项董梁杜蓝闵席季贾江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡霍"
)
WITHHELD = "***"


def person(random: Random) -> str:
    """Return the name of a fictional person, such as 赵某某."""
    return f"{random.choice(_SURNAMES)}某某"


def another(random: Random, name: str) -> str:
    """Return the name of a fictional person other than ``name``."""
    found = person(random)
    while found == name:
        found = person(random)
    return found
