"""Whom an accountability rule names (问责对象): the phrases of the policy file, read into levels, bodies and posts."""

from __future__ import annotations

import re
from dataclasses import dataclass

CHIEF, LEAD, RESPONSIBLE = "指标长", "牵头单位", "责任单位"
HEAD, DEPUTY = "主要领导", "分管领导"
_LEVELS = {"一": 1, "二": 2, "三": 3}
_POSTS = {"主要领导": HEAD, "主要负责人": HEAD, "分管领导": DEPUTY, "分管负责人": DEPUTY}
_POST = "|".join(_POSTS)
_PHRASE = re.compile(
    r"(?:(?P<levels>[一二三](?:、[一二三])*)级)?指标长"
    r"|(?:(?P<unit_levels>[一二三](?:、[一二三])*)级指标)?"
    rf"(?P<bodies>(?:牵头|责任)单位(?:[、和](?:牵头|责任)单位)*)的?(?P<posts>(?:{_POST})(?:[、和](?:{_POST}))*)?"
)
_UNIT = re.compile("牵头单位|责任单位")


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountablePosts:
    """Posts that a phrase stands for: of each of ``bodies`` at each of ``levels``, each of ``posts``.

    ``bodies`` are 指标长, 牵头单位 or 责任单位; without ``posts`` a unit is meant as a whole.
    """

    levels: tuple[int, ...]
    bodies: tuple[str, ...]
    posts: tuple[str, ...]


def read_accountable(phrase: str) -> AccountablePosts | None:
    """Return what ``phrase`` stands for, e.g. ``"三级指标牵头单位、责任单位主要领导"``, or None where nobody can say.

    Without a level, chiefs (指标长) of all levels are meant, and units of the second and third level, whose heads are
    the ones the rule is about (S32 S34).
    """
    match = _PHRASE.fullmatch(phrase)
    if match is None:
        return None
    if match["bodies"] is None:
        return AccountablePosts(levels=_levels(match["levels"]) or (1, 2, 3), bodies=(CHIEF,), posts=())
    posts = re.findall(_POST, match["posts"] or "")
    return AccountablePosts(
        levels=_levels(match["unit_levels"]) or (2, 3),
        bodies=tuple(dict.fromkeys(_UNIT.findall(match["bodies"]))),
        posts=tuple(dict.fromkeys(_POSTS[post] for post in posts)),
    )


def _levels(words: str | None) -> tuple[int, ...]:
    return tuple(sorted({_LEVELS[word] for word in words.split("、")})) if words else ()
