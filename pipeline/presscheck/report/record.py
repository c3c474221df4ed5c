"""The report as plain data, with the keys of the contract in the contract's order."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, Literal, cast

from presscheck.model import InputError

_EXACT = 2.0**53
"""Beyond it a double no longer tells neighbouring integers apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorRecord:
    """What stands in the place of an input that could not be read or checked."""

    schema_version: Literal["1"] = "1"
    error: InputError


def as_record(told: Any) -> dict[str, Any]:
    """A dataclass of the model as a dictionary for JSON.

    Fields that stay in the house are left out, a trailing underscore is stripped, tuples become lists and whole floats
    integers. Raises ValueError for NaN and infinities, TypeError for what JSON can't hold.
    """
    return {key: _plain(get(told)) for key, get in _keys(cast(Hashable, type(told)))}


def as_line(told: Any) -> str:
    """The record of a dataclass as one line of JSON, without its end.

    Characters that some readers take for the end of a line, and lone surrogates, which UTF-8 can't hold, are escaped.
    """
    line = json.dumps(as_record(told), ensure_ascii=False, allow_nan=False)
    # An ASCII string is found out at once, and most of the rest at the speed of a memory scan.
    return line if line.isascii() else _UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", line)


_UNSAFE = re.compile("[\x85\u2028\u2029\ud800-\udfff]")


@cache
def _keys(kind: Any) -> tuple[tuple[str, Callable[[Any], Any]], ...]:
    if not is_dataclass(kind):
        raise TypeError(f"not for a report: {kind.__name__}")
    told = [field for field in fields(kind) if not field.metadata.get("internal")]
    return tuple((field.name.rstrip("_"), attrgetter(field.name)) for field in told)


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str or kind is int or value is None or kind is bool:
        return value
    if kind is float:
        return number(value)
    if kind is tuple or kind is list:
        return [_plain(item) for item in value]
    if kind is dict:
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, str | int):
        return value
    return number(float(value)) if isinstance(value, float) else as_record(value)


def number(value: float) -> float | int:
    """The number as a report prints it: whole ones without a fraction. Raises ValueError for NaN and infinities."""
    if value.is_integer() and -_EXACT < value < _EXACT:
        return int(value)
    if value - value != 0:
        raise ValueError(f"not a number for a report: {value}")
    return value
