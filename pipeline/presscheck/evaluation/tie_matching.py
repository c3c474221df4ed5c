"""Which ties that were told are which of the gold.

A tie is found where one of the same kind has figures that overlap the gold's, role for role. What a figure became and
by how much may be told in either order (`by`, `by2`). A figure of the gold that is no quantity ("a teacher", "doubled")
can't be told and may be left out, as long as two are left.

Restatements and conversions say that figures are one thing: a~b and b~c are one class of three, and a~c, which the gold
need not have, is right. A class of n is n - 1 ties; each right one that joins two of its figures anew finds one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from presscheck.evaluation.gold import Span
from presscheck.evaluation.tie_gold import Tie

EQUIVALENCES = frozenset({"restatement", "conversion"})
"""Kinds whose figures are one thing told several times."""
_TOGETHER = {"by": "by", "by2": "by"}
_LISTS = frozenset({"parts", "factors", "shares"})
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A tie of the report in the gold's names, one for each kind that it may be; `id` is the relation's."""

    id: str
    readings: tuple[Tie, ...]

    @property
    def spans(self) -> tuple[Span, ...]:
        """Its figures."""
        return self.readings[0].spans


@dataclass(frozen=True, slots=True)
class MatchedTies:
    """What became of the ties of one item: gold ones found, each with those that found it; gold ones missed; told ones
    that are right, and that are in no gold."""

    found: tuple[tuple[Tie, tuple[Told, ...]], ...]
    missed: tuple[Tie, ...]
    right: tuple[tuple[str, Told], ...]
    extra: tuple[Told, ...]


def match_ties(gold: Sequence[Tie], told: Sequence[Told], figures: Sequence[Span]) -> MatchedTies:
    """Match the ties of an article; `figures` are all quantities of its report."""
    finders: dict[int, list[Told]] = {}
    right: dict[str, str] = {}
    for place, wanted in enumerate(gold):
        for one in told:
            if any(_is(wanted, reading, figures) for reading in one.readings if reading.kind == wanted.kind):
                finders.setdefault(place, []).append(one)
                right.setdefault(one.id, wanted.kind)
    for kind in EQUIVALENCES:
        for found, one in _by_class(gold, told, finders, kind):
            if found is not None:
                finders[found] = [one]
            right.setdefault(one.id, kind)
    return MatchedTies(
        found=tuple((gold[place], tuple(ones)) for place, ones in sorted(finders.items())),
        missed=tuple(tie for place, tie in enumerate(gold) if place not in finders),
        right=tuple((right[one.id], one) for one in told if one.id in right),
        extra=tuple(one for one in told if one.id not in right),
    )


def _is(wanted: Tie, told: Tie, figures: Sequence[Span]) -> bool:
    """Do the figures overlap, role for role?"""
    ways = [told.roles]
    if wanted.kind in EQUIVALENCES and len(told.roles) == 2:
        first, second = sorted(told.roles)
        ways.append({first: told.roles[second], second: told.roles[first]})
    return any(_plays(_joined(wanted.roles), _joined(way), figures) for way in ways)


def _plays(wanted: dict[str, list[Span]], told: dict[str, list[Span]], figures: Sequence[Span]) -> bool:
    met = 0
    for role, spans in wanted.items():
        readable = [span for span in spans if any(span.overlaps(figure) for figure in figures)]
        mine = told.get(role, [])
        overlapping = [span for span in readable if any(span.overlaps(one) for one in mine)]
        if role in _LISTS:
            astray = [one for one in mine if not any(one.overlaps(span) for span in spans)]
            if astray or len(overlapping) < len(readable):
                return False
        elif readable and not overlapping:
            return False
        met += len(overlapping)
    return met >= _FEWEST


def _joined(roles: Mapping[str, Sequence[Span]]) -> dict[str, list[Span]]:
    """The roles, with those that may be told in either order as one."""
    joined: dict[str, list[Span]] = {}
    for role, spans in roles.items():
        joined.setdefault(_TOGETHER.get(role, role), []).extend(spans)
    return joined


def _by_class(
    gold: Sequence[Tie], told: Sequence[Told], finders: dict[int, list[Told]], kind: str
) -> Iterator[tuple[int | None, Told]]:
    """The ties between figures of one class that are no tie of the gold, each with the place of the one it finds."""
    places = [place for place, tie in enumerate(gold) if tie.kind == kind]
    classes = _Classes()
    for place in places:
        classes.join(gold[place].spans)
    joined = _Classes()
    for place in places:
        if place in finders:
            joined.join([classes.figure(span) for span in gold[place].spans])
    direct = {id(one) for place in places for one in finders.get(place, ())}
    left = [place for place in places if place not in finders]
    for one in told:
        ends = [classes.figure(span) for span in one.spans]
        known = [classes.known(span) for span in ends]
        if id(one) in direct or not any(r.kind == kind for r in one.readings) or not all(known):
            continue
        if len({classes.root(span) for span in ends}) > 1:
            continue
        found = None
        if len({joined.root(span) for span in ends}) > 1:
            root = classes.root(ends[0])
            found = next((p for p in left if classes.root(classes.figure(gold[p].spans[0])) == root), None)
            if found is not None:
                left.remove(found)
            joined.join(ends)
        yield found, one


class _Classes:
    """Figures that are one thing: a forest over places, in which overlapping ones are one figure."""

    def __init__(self) -> None:
        self._parent: dict[Span, Span] = {}

    def known(self, span: Span) -> bool:
        """Is it one of those joined so far?"""
        return span in self._parent

    def figure(self, span: Span) -> Span:
        """The one known figure that it overlaps, or itself."""
        return next((one for one in self._parent if one.overlaps(span)), span)

    def root(self, span: Span) -> Span:
        """What stands for its class."""
        while (parent := self._parent.get(span, span)) != span:
            span = parent
        return span

    def join(self, spans: Sequence[Span]) -> None:
        """All these are one thing."""
        ends = [self.figure(span) for span in spans]
        for end in ends:
            self._parent.setdefault(end, end)
        first = self.root(ends[0])
        for end in ends[1:]:
            self._parent[self.root(end)] = first
