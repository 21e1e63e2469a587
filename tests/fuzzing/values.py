"""Values that a schema allows: both ends of every number, day, length and list, and every choice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum
from random import Random
from typing import Any

from fuzzing.patterns import matching_text
from fuzzing.texts import odd_text
from qinqing.register.schema.formats import is_date
from qinqing.register.schema.portable_patterns import compile_pattern

Schema = Mapping[str, Any]


class Nothing(Enum):
    """What stands for no value at all, also after a journey from process to process."""

    NO_VALUE = "no value"


NO_VALUE = Nothing.NO_VALUE

_LONGEST_WHERE_NONE_IS_SET = 200
_LARGEST_WHERE_NONE_IS_SET = 10_000
_MANY = 24
_SHARE_OF_FULL_LISTS = 0.01
_ADDRESSES = (
    "https://www.example.com/",
    "https://a",
    "https://www.example.com:8443/a/b?c=d&e=%E5%8C%BA#f",
    "https://www.example.com/" + "a" * 400,
    "https://www.example.com/'()*;=@",
)
_DAYS = ("1949-10-01", "2000-01-01", "2000-02-29", "2024-02-29", "2023-12-31", "2024-01-01", "2099-12-31")


@dataclass(frozen=True, slots=True)
class Known:
    """What a repository says already, so that new values can refer to it: the values of every field, by its name.

    Under the name of a kind that has identifiers (``"unit"``) stand these, and nothing else.
    """

    values: Mapping[str, Sequence[Any]] = field(default_factory=dict)

    def of(self, name: str) -> Sequence[Any]:
        """Return the values that fields called ``name`` have."""
        return self.values.get(name, ())


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes values; the same ``random`` in the same state makes the same ones."""

    random: Random
    known: Known

    def value(self, schema: Schema, name: str, *, most: int = _MANY) -> Any:
        """Return a value that ``schema`` allows for a field called ``name``, as far as ``schema`` alone decides.

        A list in it has up to ``most`` members, and lists in that list fewer; seldom one has as many as may be.
        """
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        match schema["type"]:
            case "object":
                return self._object(schema, most)
            case "array":
                return self._array(schema, name, most)
            case "boolean":
                return self.random.random() < 0.5
            case "integer" | "number":
                return self._number(schema)
        return self._text(schema, name)

    def _object(self, schema: Schema, most: int) -> dict[str, Any]:
        share = self.random.choice((0.0, 0.5, 1.0))
        required = schema.get("required", ())
        made = {
            key: self.value(part, key, most=most)
            for key, part in schema["properties"].items()
            if key in required or self.random.random() < share
        }
        for choices, only_one in ((schema.get("anyOf"), False), (schema.get("oneOf"), True)):
            if choices:
                self._choose(schema, made, [choice["required"] for choice in choices], only_one=only_one)
        for condition in (schema, *schema.get("allOf", ())):
            if "if" in condition:
                branch = condition.get("then" if _holds(condition["if"], made) else "else", {})
                self._fill(schema, made, branch.get("required", ()))
                for key, part in branch.get("properties", {}).items():
                    if part is False:
                        made.pop(key, None)
        return {key: value for key, value in made.items() if value is not NO_VALUE}

    def _choose(
        self, schema: Schema, made: dict[str, Any], choices: Sequence[Sequence[str]], *, only_one: bool
    ) -> None:
        chosen = self.random.choice(choices)
        if only_one:
            for key in {key for choice in choices for key in choice} - set(chosen):
                made.pop(key, None)
        self._fill(schema, made, chosen)

    def _fill(self, schema: Schema, made: dict[str, Any], keys: Iterable[str]) -> None:
        for key in keys:
            if key not in made:
                made[key] = self.value(schema["properties"][key], key)

    def _array(self, schema: Schema, name: str, room: int) -> list[Any]:
        least, limit = schema.get("minItems", 0), schema.get("maxItems", room)
        most = limit if room == _MANY and self.random.random() < _SHARE_OF_FULL_LISTS else min(limit, max(least, room))
        length = self.random.choice((least, min(most, max(least, 1)), min(most, least + 2), most))
        made: list[Any] = []
        for _ in range(length):
            item = self.value(schema["items"], name, most=max(1, room // 4))
            if item is not NO_VALUE and not (schema.get("uniqueItems") and item in made):
                made.append(item)
        return made

    def _number(self, schema: Schema) -> int | Decimal:
        least = schema.get("minimum", -_LARGEST_WHERE_NONE_IS_SET)
        most = schema.get("maximum", max(_LARGEST_WHERE_NONE_IS_SET, least))
        if schema["type"] == "integer":
            among = [least, least + 1, most, most - 1, 0, 1, 2, 12, 100, self.random.randint(int(least), int(most))]
        else:
            step = Decimal(schema.get("multipleOf", Decimal("0.01")))
            among = [least, least + step, most, most - step, 0, step, 1, Decimal("33.33"), Decimal("99.99"), 100]
            among.append((least + (most - least) * Decimal(self.random.randrange(10001)) / 10000) // step * step)
        return self.random.choice([number for number in among if least <= number <= most])

    def _text(self, schema: Schema, name: str) -> Any:
        if "x-reference" in schema and self.known.of(schema["x-reference"]) and self.random.random() < 0.95:
            return self.random.choice(self.known.of(schema["x-reference"]))
        known = [value for value in self.known.of(name) if _fits(schema, value)]
        if known and (structured(schema) or self.random.random() < 0.1) and self.random.random() < 0.75:
            return self.random.choice(known)
        if schema.get("format") == "date":
            return self._fitting(schema, self._days(known))
        if schema.get("format") == "uri":
            return self._fitting(schema, _ADDRESSES)
        if "pattern" in schema:
            text = matching_text(schema["pattern"], self.random)
            return NO_VALUE if text is None else text
        longest = schema.get("maxLength", _LONGEST_WHERE_NONE_IS_SET)
        return odd_text(self.random, shortest=schema.get("minLength", 0), longest=longest)

    def _fitting(self, schema: Schema, texts: Sequence[str]) -> Any:
        fitting = [text for text in texts if _fits(schema, text)]
        return self.random.choice(fitting) if fitting else NO_VALUE

    def _days(self, known: Sequence[Any]) -> Sequence[str]:
        if not known or self.random.random() < 0.3:
            return _DAYS
        day = date.fromisoformat(self.random.choice(known))
        return [(day + timedelta(days=away)).isoformat() for away in (-31, -7, -1, 1, 7, 31)]


def _holds(condition: Schema, made: Mapping[str, Any]) -> bool:
    """Return whether ``made`` has the values that a condition of the subset in use names."""
    return all(
        key in made and made[key] in (part["enum"] if "enum" in part else [part["const"]])
        for key, part in condition["properties"].items()
    )


def _fits(schema: Schema, text: str) -> bool:
    if schema.get("format") == "date" and not is_date(text):
        return False
    if len(text) > schema.get("maxLength", len(text)):
        return False
    return "pattern" not in schema or compile_pattern(schema["pattern"]).search(text) is not None


def structured(schema: Schema) -> bool:
    """Return whether the text that ``schema`` allows has a form, as identifiers and days have."""
    return "pattern" in schema or "format" in schema
