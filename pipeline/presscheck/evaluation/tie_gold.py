"""Gold for ties between figures: JSON Lines, an article a line, or a passage of one.

`{"id", "ties"}` is a whole article: a tie that it doesn't have is none. `{"id", "start", "end", "ties"}` is a passage
of an article, in which every tie is told, wherever its other figures stand. `slice` names the JSONL file of articles
that the article is in. A tie is `{"kind", "roles", "holds", "note"}`; a role is `[start, end]`, code points into the
article's text, or `["title", start, end]`, or a list of such.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from presscheck.evaluation.gold import GoldError, Span, checked_object, loaded, of_type

ROLES: Mapping[str, frozenset[str]] = {
    "change": frozenset({"from", "to", "by", "by2"}),
    "difference": frozenset({"larger", "smaller", "gap", "whole"}),
    "share": frozenset({"part", "base", "share"}),
    "parts": frozenset({"whole", "parts"}),
    "partition": frozenset({"shares"}),
    "product": frozenset({"total", "factors"}),
    "conversion": frozenset({"from", "to"}),
    "restatement": frozenset({"a", "b"}),
}
"""The kinds of ties, and the roles that figures may play in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """Figures by the gold's name of the role they play, under the gold's name of the kind; `holds`: do they fit?"""

    kind: str
    roles: Mapping[str, tuple[Span, ...]]
    holds: bool
    note: str = ""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every figure of it, in the order of the article."""
        return tuple(sorted({s for spans in self.roles.values() for s in spans}, key=_order))


@dataclass(frozen=True, slots=True, kw_only=True)
class TieItem:
    """The ties of one article, or of a passage of it; `where` is its place in the gold."""

    id: str
    slice: str | None
    where: str
    passage: Span | None
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TieGold:
    """A gold standard of ties as read from its file. `kinds` are those that its reader looked for: in whole articles
    all, in passages those that occur."""

    path: str
    items: tuple[TieItem, ...]

    @property
    def whole(self) -> bool:
        """Are its items whole articles?"""
        return all(item.passage is None for item in self.items)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of ties that its reader looked for."""
        return frozenset(ROLES) if self.whole else frozenset(tie.kind for item in self.items for tie in item.ties)


def tie_gold(path: str, text: str) -> TieGold:
    """The gold of ties in the text of a file. Raises GoldError."""
    items = tuple(_items(path, text))
    if not items:
        raise GoldError(f"{path}: holds no gold")
    return TieGold(path=path, items=items)


def _order(span: Span) -> tuple[bool, int, int]:
    return span.field == "text", span.start, span.end


def _items(path: str, text: str) -> Iterator[TieItem]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        record = checked_object(loaded(line, where), where)
        name = of_type(record, "id", str, where)
        if not name or ("slice" not in record and not _is_below(name)):
            raise GoldError(f'{where}: "id" is not the name of a file below the articles: {name!r}')
        yield TieItem(
            id=name,
            slice=of_type(record, "slice", str, where) if record.get("slice") is not None else None,
            where=where,
            passage=_span([record["start"], record.get("end")], where) if "start" in record else None,
            ties=tuple(
                _tie(checked_object(entry, f"{where}: tie {place}"), f"{where}: tie {place}")
                for place, entry in enumerate(of_type(record, "ties", list, where), 1)
            ),
        )


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts


def _tie(entry: dict[str, Any], where: str) -> Tie:
    kind = of_type(entry, "kind", str, where)
    roles = of_type(entry, "roles", dict, where)
    if kind not in ROLES:
        raise GoldError(f"{where}: no such kind: {kind!r}; there are {', '.join(ROLES)}")
    if wrong := sorted(set(roles) - ROLES[kind]):
        raise GoldError(f"{where}: no role of a {kind}: {wrong[0]!r}; there are {', '.join(sorted(ROLES[kind]))}")
    told = {role: tuple(_spans(value, f'{where}: "{role}"')) for role, value in roles.items()}
    if sum(map(len, told.values())) < 2:
        raise GoldError(f"{where}: ties fewer than two figures")
    holds = entry.get("holds", True)
    if not isinstance(holds, bool):
        raise GoldError(f'{where}: "holds" is neither true nor false')
    return Tie(kind=kind, roles=told, holds=holds, note=of_type(entry, "note", str, where, default=""))


def _spans(value: object, where: str) -> Iterator[Span]:
    if isinstance(value, list) and value and isinstance(value[0], list):
        yield from (_span(one, where) for one in value)
    else:
        yield _span(value, where)


def _span(value: object, where: str) -> Span:
    match value:
        case ["title", int(start), int(end)] if 0 <= start < end:
            return Span("title", start, end)
        case [int(start), int(end)] if 0 <= start < end:
            return Span("text", start, end)
    raise GoldError(f'{where}: {value!r} is no stretch of text: [start, end] or ["title", start, end]')
