"""The engine that defines what is valid (校验引擎): jsonschema, levelled to exact numbers and portable patterns.

Importing this module imports jsonschema, which takes a fifth of a second: import it where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from qinqing.register.schema.formats import FORMATS
from qinqing.register.schema.portable_patterns import compile_pattern
from qinqing.register.schema.problems import Problem

# Numbers of a record have at most 40 digits and an exponent of at most 40; a remainder needs room for both.
_REMAINDERS = Context(prec=200)


class ExactEngine:
    """Checks records against one schema and says what is wrong with them."""

    def __init__(self, schema: Mapping[str, Any]) -> None:
        self._validator = _LevelledValidator(schema, format_checker=_format_checker())

    def is_valid(self, value: object) -> bool:
        """Return whether ``value`` fits the schema."""
        return bool(self._validator.is_valid(value))

    def problems(self, value: object) -> Iterator[Problem]:
        """Yield every way in which ``value`` does not fit the schema."""
        for error in self._validator.iter_errors(value):
            yield Problem(
                keyword=str(error.validator),
                pointer=tuple(error.absolute_path),
                schema_pointer=tuple(error.absolute_schema_path),
                limit=error.validator_value,
                value=error.instance,
                schema=error.schema,
            )


def _format_checker() -> FormatChecker:
    checker = FormatChecker(formats=())
    for name, function in FORMATS.items():
        checker.checks(name)(function)
    return checker


def _is_number(_checker: object, value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite()
    return isinstance(value, int) and not isinstance(value, bool)


def _is_integer(_checker: object, value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite() and value == value.to_integral_value()
    return isinstance(value, int) and not isinstance(value, bool)


def _pattern(_validator: Any, pattern: str, value: object, _schema: object) -> Iterator[ValidationError]:
    if isinstance(value, str) and compile_pattern(pattern).search(value) is None:
        yield ValidationError("pattern")


def _properties(
    validator: Any, properties: Mapping[str, Any], value: object, _schema: object
) -> Iterator[ValidationError]:
    if not isinstance(value, dict):
        return
    for key, part in properties.items():
        if key not in value:
            continue
        if part is False:
            # jsonschema itself forgets the way to a value that nothing fits.
            yield ValidationError("false", validator="false", path=[key], schema_path=[key], instance=value[key])
        else:
            yield from validator.descend(value[key], part, path=key, schema_path=key)


def _multiple_of(_validator: Any, step: int | Decimal, value: object, _schema: object) -> Iterator[ValidationError]:
    if _is_number(None, value) and isinstance(value, int | Decimal) and not _divides(step, value):
        yield ValidationError("multipleOf")


def _divides(step: int | Decimal, value: int | Decimal) -> bool:
    return _REMAINDERS.remainder(Decimal(value), Decimal(step)) == 0


_LevelledValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft202012Validator,
    {"pattern": _pattern, "properties": _properties, "multipleOf": _multiple_of},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("number", _is_number).redefine("integer", _is_integer),
)
