"""A form (表单) as plain data: the questions a record answers, from which a file, a sheet or a page can be made."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any, Literal

Scalar = str | int | Decimal | bool
Type = Literal["string", "integer", "number", "boolean", "object", "array"]
Visibility = Literal["public", "masked", "internal"]


class Known(Enum):
    """What is known of an answer besides a value: that the clerk has to give it."""

    BLANK = "blank"


BLANK = Known.BLANK


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What an answer must keep to; a limit that there is none of is None, empty or False.

    ``shortest`` and ``longest`` count the letters of a text, ``fewest`` and ``most`` the entries of a list, no two of
    which may be alike where they are ``distinct``.  ``message`` says in Chinese what an answer must look like.
    """

    minimum: int | Decimal | None = None
    maximum: int | Decimal | None = None
    shortest: int | None = None
    longest: int | None = None
    fewest: int | None = None
    most: int | None = None
    distinct: bool = False
    pattern: str = ""
    format: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A field (字段) of a record as a form asks for it.

    ``label`` is its Chinese title and ``hint`` what to know about it.  A question ``is_open`` where it stands to be
    answered; another one is offered, filled in with its ``example``, for whoever has something to say.  ``choices``
    are all answers there are, of a list all that an entry may be; empty where the answer is free.

    A question of the type ``object`` is a group and asks its ``parts``.  One of the type ``array`` is repeated: it has
    ``entries``, one question each, and ``further`` is the blank one that adds an entry.  Any other has an ``answer``,
    settled or ``BLANK``.  An entry has no ``key``.
    """

    key: str
    label: str
    hint: str
    type: Type
    required: bool
    is_open: bool
    visibility: Visibility
    choices: tuple[Scalar, ...]
    limits: Limits
    example: Any
    answer: Scalar | Known = BLANK
    parts: tuple[Question, ...] = ()
    entries: tuple[Question, ...] = ()
    further: Question | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """All questions of a record; ``title`` and ``description`` say what the record is."""

    title: str
    description: str
    questions: tuple[Question, ...]
