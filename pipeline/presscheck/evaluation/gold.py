"""Gold for reading figures, in two forms.

*Articles*: JSON Lines, an article a line: `{"id", "quantities", "optional"}`. `id` is a file below the folder of
articles. A quantity is `{"start", "end", "text", "value", "normalized_unit", "kind"}`; offsets are code points into the
article's text, or into its title with `"field": "title"`. Units have the report's names.

*Sentences*: a JSON list of `{"text", "quantities", "optional"}`, the format of CQE's published evaluation sets; a
quantity is `{"value", "normalized_unit"}`, with `unit` where it tells the unit as printed. Units may have CQE's names.

In both a value is a number, a range ("5-7") or a decade ("10000-100000", for "tens of thousands"); equally right units
are split by "|"; a unit "% household" is a share of households, as a fraction. `"change": "up"` or `"down"` leaves the
sign free. Figures under `optional` may be read or left.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal, NamedTuple, cast

from presscheck.evaluation.units import KINDS, ONE, PERCENT, UnitKey, kind_of, published, unit_key
from presscheck.model import Field

_NUMBER = r"-?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:[eE][+-]?\d{1,3})?"
_VALUE = re.compile(rf"({_NUMBER})(?:[-–]({_NUMBER}))?")


class GoldError(ValueError):
    """What is wrong with a gold standard, and where, in one line."""


class Span(NamedTuple):
    """Where a figure stands in its article."""

    field: Field
    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Do the two share a character?"""
        return self.field == other.field and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Reading:
    """One right way to read a figure: its ends, equal for a single value, and the units that are right with them."""

    low: float
    high: float
    units: frozenset[UnitKey]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure:
    """A figure and how it may be read; `told` is value and unit as the gold has them. `span` is None in sentences."""

    told: str
    text: str | None
    readings: tuple[Reading, ...]
    signless: bool
    kind: str
    span: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """The figures of one article, or of one sentence, which is then its `text`; `where` is its place in the gold."""

    id: str
    text: str | None
    where: str
    figures: tuple[GoldFigure, ...]
    optional: tuple[GoldFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A gold standard as read from its file."""

    path: str
    form: Literal["articles", "sentences"]
    items: tuple[GoldItem, ...]


def read_gold(path: str) -> Gold:
    """The gold of a file, in the form that its first character tells. Raises GoldError."""
    return figure_gold(path, file_text(path))


def file_text(path: str) -> str:
    """The text of a file of gold. Raises GoldError."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise GoldError(f"{path}: is not UTF-8") from None
    except OSError as error:
        raise GoldError(f"{path}: {(error.strerror or str(error)).lower()}") from None


def figure_gold(path: str, text: str) -> Gold:
    """The gold of figures in the text of a file. Raises GoldError."""
    items = tuple(_sentences(path, text) if text.lstrip().startswith("[") else _articles(path, text))
    if not items:
        raise GoldError(f"{path}: holds no gold")
    return Gold(path=path, form="articles" if items[0].text is None else "sentences", items=items)


def _articles(path: str, text: str) -> Iterator[GoldItem]:
    seen = set[str]()
    # Not splitlines(): a string may hold U+2028 and the like.
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        record = checked_object(loaded(line, where), where)
        name = of_type(record, "id", str, where)
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or not name:
            raise GoldError(f'{where}: "id" is not the name of a file below the articles: {name!r}')
        if name in seen:
            raise GoldError(f"{where}: {name!r} a second time")
        seen.add(name)
        yield _item(record, name, None, where)


def _sentences(path: str, text: str) -> Iterator[GoldItem]:
    for number, entry in enumerate(loaded(text, path), 1):
        where = f"{path}: entry {number}"
        record = checked_object(entry, where)
        yield _item(record, str(number), of_type(record, "text", str, where), where)


def _item(record: dict[str, Any], name: str, text: str | None, where: str) -> GoldItem:
    figures, optional = (
        tuple(
            _figure(
                checked_object(entry, f"{where}: {key} {number}"), f"{where}: {key} {number}", sentence=text is not None
            )
            for number, entry in enumerate(of_type(record, key, list, where, default=default), 1)
        )
        for key, default in (("quantities", None), ("optional", []))
    )
    return GoldItem(id=name, text=text, where=where, figures=figures, optional=optional)


def _figure(entry: dict[str, Any], where: str, *, sentence: bool) -> GoldFigure:
    unit = of_type(entry, "normalized_unit", str, where)
    surface = entry.get("unit") if sentence else None
    readings = tuple(_readings(_ends(entry.get("value"), where), unit, surface, sentence=sentence))
    return GoldFigure(
        told=f"{entry['value']} {unit}".strip(),
        text=None if sentence else of_type(entry, "text", str, where),
        readings=readings,
        signless=entry.get("change") in ("up", "down"),
        kind=_known_kind(of_type(entry, "kind", str, where, default=_kind(unit, readings)), where),
        span=None if sentence else _span(entry, where),
    )


def _readings(ends: tuple[float, float], unit: str, surface: object, *, sentence: bool) -> Iterator[Reading]:
    low, high = ends
    for name in unit.split("|"):
        share = name.strip().startswith("%") and name.strip("% ")
        bare = name.strip("% ") if share else name.strip()
        told = published(bare, str(surface or "")) if sentence else {1.0: frozenset({unit_key(bare)})}
        for factor, units in told.items():
            yield Reading(low * factor, high * factor, units | {ONE} if share else units)
        if share:
            yield Reading(100 * low, 100 * high, frozenset({PERCENT}))


def _known_kind(kind: str, where: str) -> str:
    if kind not in KINDS:
        raise GoldError(f"{where}: no such kind: {kind!r}; there are {', '.join(KINDS)}")
    return kind


def _kind(unit: str, readings: tuple[Reading, ...]) -> str:
    """The kind of a figure whose gold doesn't tell it."""
    if unit.startswith("%") and unit.strip("% "):
        return "fraction"
    if unit.split("|")[0].endswith(" of age"):
        return "age"
    kinds = {kind_of(key) for reading in readings for key in reading.units}
    return "money" if "money" in kinds else min(kind_of(key) for key in readings[0].units)


def _ends(value: object, where: str) -> tuple[float, float]:
    found = None
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        found = _VALUE.fullmatch(re.sub(r"[ \u2212]", lambda m: "" if m[0] == " " else "-", str(value)))
    if found is None:
        raise GoldError(f'{where}: "value" is no number and no range: {json.dumps(value, ensure_ascii=False)}')
    ends = sorted((float(found[1]), float(found[2] or found[1])))
    if not all(map(math.isfinite, ends)):
        raise GoldError(f'{where}: "value" is too large: {value}')
    return ends[0], ends[1]


def _span(entry: dict[str, Any], where: str) -> Span:
    start, end = (of_type(entry, key, int, where) for key in ("start", "end"))
    field = entry.get("field", "text")
    if field not in ("title", "text"):
        raise GoldError(f'{where}: "field" is neither "title" nor "text"')
    if not 0 <= start < end:
        raise GoldError(f"{where}: {start} to {end} is no stretch of text")
    return Span(cast(Field, field), start, end)


def loaded(text: str, where: str) -> Any:
    """What a JSON text holds. Raises GoldError."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise GoldError(f"{where}: is not JSON: {error.msg} (line {error.lineno}, column {error.colno})") from None
    except (ValueError, RecursionError):
        raise GoldError(f"{where}: is not JSON that can be read") from None


def checked_object(value: Any, where: str) -> dict[str, Any]:
    """The value, which must be a JSON object. Raises GoldError."""
    if not isinstance(value, dict):
        raise GoldError(f"{where}: is no object")
    return value


def of_type(record: dict[str, Any], key: str, kind: type, where: str, default: Any = None) -> Any:
    """What stands under a key, which must be of this type. Raises GoldError."""
    value = record.get(key, default)
    if not isinstance(value, kind) or isinstance(value, bool):
        names = {str: "a string", int: "a whole number", list: "a list", dict: "an object"}
        raise GoldError(f'{where}: "{key}" is missing' if value is None else f'{where}: "{key}" is not {names[kind]}')
    return value
