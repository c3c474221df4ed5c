"""Gathered parts: figures of several sentences that the words close as all the parts of one told near them: by what is
left ("the other two"), by the number of places ("the three sites"), by kinds that leave nothing (gold, silver, bronze),
or by a verb ("the haul was made up of")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.kinds_counted import PERSON, KindsCounted, kinds_counted
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_fit import CONVERTED, PartsFit
from presscheck.relations.arithmetic.parts_said import Said
from presscheck.relations.arithmetic.wholes import Reading, makes_up, near

_BACK, _WINDOW, _RUN = 5, 24, 2
"""Sentences before what is left in which the whole may stand; figures of its sort among which it may be; sentences
over which parts that a number of places closes may run."""
_MOST = 9
"""Places that a list goes through."""
_TIGHT = re.compile(r" [\w-]+(?: [\w-]+)?(?:,| and|, and) ")
"""What stands between the members of a bare list."""
_CLOSED = Said(all=True, exclude=True, confidence=0.75)


class GatheredParts:
    """The words of `patterns/gathered_parts.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/gathered_parts.toml")
        self._lexicon = lexicon
        self._lists: ListCues = list_cues(lexicon)
        self._kinds: KindsCounted = kinds_counted(lexicon)
        self._fit = PartsFit(lexicon)
        aside, places, composed = table["aside"], table["places"], table["composed"]
        self._aside = re.compile(rf"\b(?:{any_of(aside['before'])}) $", re.IGNORECASE)
        self._behind = re.compile(rf"^ (?:{any_of(aside['behind'])})\b", re.IGNORECASE)
        self._near = re.compile(rf"^[^,.;]{{0,60}}\b(?:{any_of(aside['near'])})\b", re.IGNORECASE)
        self._expected = re.compile(rf"\b(?:{any_of(aside['expected'])})\b[^.;]*$", re.IGNORECASE)
        self._places = re.compile(
            rf"\b(?:{any_of(places['before'])}) (?:{any_of(places['articles'])})?$", re.IGNORECASE
        )
        self._of_its = re.compile(rf"\bof (?:{any_of(places['articles'])})$", re.IGNORECASE)
        self._composed = re.compile(rf"\b(?:{any_of(composed['verbs'])}) (?:of )?$", re.IGNORECASE)
        self._some = re.compile(r"^ of (?:the|those|these|its|their) (?P<noun>[a-z][\w-]+)", re.IGNORECASE)
        self._persons = frozenset(table["some"]["persons"])
        self._leg = re.compile(rf"\b(?:{any_of(table['legs']['before'])}) $", re.IGNORECASE)
        self._running_on = re.compile(rf"\b(?:{any_of(table['terms']['words'])})\b", re.IGNORECASE)
        self._sized = re.compile(rf"^-(?:{any_of(table['chambers']['units'])})\b", re.IGNORECASE)
        self._among = re.compile(r"^ of (?:the|its|their|all) ?$", re.IGNORECASE)

    def readings(self, items: Sequence[Item], *, sport: bool = False) -> Iterator[Reading]:
        """The wholes with their parts, and what is said of them; of sport, only medals by their kind."""
        if sport:
            yield from self._by_kind([i for i in items if i.sort == "count" and not self._changes(i)])
            return
        yield from self._terms([item for item in items if item.sort == "time"])
        for sort in dict.fromkeys(item.sort for item in items if item.sort not in ("percent", "mean", "time")):
            own = [item for item in self._of_sort(items, sort) if not self._is_aside(item)]
            for number, item in enumerate(own):
                found = None
                if self._closes(item):
                    found = self._left(own[max(0, number - _WINDOW) : number], item)
                elif self._composed.search(item.before[-40:]):
                    found = self._made_up(own, number)
                if found is not None:
                    yield found
            yield from self._named_kinds(own)
            if sort == "count":
                yield from self._by_kind([item for item in items if item.sort == sort and not self._changes(item)])
                yield from self._chambers([item for item in items if item.sort == sort])
            places = [item for item in items if self._is_number_of_places(item)] if len(own) > 2 else []
            for place in places:
                found = self._by_places(place, own)
                if found is not None:
                    yield found

    def _is_aside(self, item: Item) -> bool:
        """Is it a change, a forecast or some of a part: no part, and no whole?"""
        return self._changes(item) or self._lists.is_each(item)

    def _changes(self, item: Item) -> bool:
        return bool(
            self._aside.search(item.before[-24:])
            or self._behind.match(item.behind)
            or self._near.match(item.behind)
            or self._expected.search(item.text[max(0, item.at - 80) : item.at])
            or self._lists.is_compared(item)
        )

    def _closes(self, item: Item) -> bool:
        return self._lists.is_rest(item) or (item.sort == "length" and bool(self._leg.search(item.before[-24:])))

    @staticmethod
    def _of_sort(items: Sequence[Item], sort: str) -> Iterator[Item]:
        """The figures of a sort, and those that leave its unit out: "500 tonnes of wheat, 250 of barley"."""
        last: Item | None = None
        for item in items:
            if item.sort == sort:
                last = item
                yield item
            elif sort in CONVERTED and item.sort == "count" and last is not None and last.sentence == item.sentence:
                kin = last.behind.startswith(" of ") and item.behind.startswith(" of ")
                found = kin or (last.until < item.at and item.behind.startswith(" of "))
                if found and item.at - last.at < 80:
                    figure = replace(item.figure, unit=last.figure.unit, dimension=last.figure.dimension)
                    last = replace(item, figure=figure, sort=sort)
                    yield last

    def _terms(self, own: Sequence[Item]) -> Iterator[Reading]:
        """Terms that run one after the other, and the one they come to."""
        for sentence in dict.fromkeys(item.sentence for item in own):
            parts = _in_one_unit([item for item in own if item.sentence == sentence])
            if len(parts) < 2 or not self._running_on.search(parts[0].text):
                continue
            wholes = [item for item in own if 0 < sentence - item.sentence <= 2]
            found = self._best(wholes, parts)
            if found is not None:
                yield found

    def _named_kinds(self, own: Sequence[Item]) -> Iterator[Reading]:
        """Kinds listed by name in a sentence behind the one that tells how many there are: they can't be more."""
        for number, whole in enumerate(own):
            if whole.figure.unit in ("one", PERSON):
                continue
            behind = [p for p in own[number + 1 : number + 10] if 0 < p.sentence - whole.sentence <= 2]
            parts = [p for p in behind if self._fit.is_kind(p, whole)]
            if len(parts) < 3 or len({p.figure.unit for p in parts}) < len(parts) or not self._are_linked(parts):
                continue
            if near(parts, whole):
                tight = all(_TIGHT.fullmatch(a.text[a.at + 1 : b.at]) for a, b in pairwise(parts))
                yield whole, parts, Said(all=tight or None, exclude=True, confidence=0.75)

    def _chambers(self, own: Sequence[Item]) -> Iterator[Reading]:
        """The seats of parties, and a chamber told by its size ("the 57-member council"): they can't be more."""
        for whole in own:
            if not self._sized.match(whole.behind):
                continue
            around = [p for p in own if p is not whole and abs(p.sentence - whole.sentence) <= 2]
            for number, first in enumerate(around):
                parts = [first]
                for item in around[number + 1 :]:
                    if not self._lists.linked(parts[-1], item) or item.figure.unit not in ("one", first.figure.unit):
                        break
                    parts.append(item)
                seats = self._kinds.are_of(first.figure.unit, whole.figure.unit) and first.figure.unit != "one"
                if len(parts) > 2 and seats and near(parts, whole):
                    yield whole, parts, Said(all=None, exclude=True, confidence=0.75)
                    break

    @staticmethod
    def _are_apart(kept: Sequence[Item]) -> bool:
        """Does a conjunction put them into clauses of their own, which may tell of others?"""
        pairs = [(a, b) for a, b in pairwise(kept) if a.sentence == b.sentence]
        return any(re.search(r"\bwhile\b|\bwho\b| [-–—] ", a.text[a.at + 1 : b.at]) for a, b in pairs)

    def _are_linked(self, parts: Sequence[Item]) -> bool:
        return all(self._lists.linked(a, b) for a, b in pairwise(parts))

    def _left(self, before: Sequence[Item], rest: Item) -> Reading | None:
        """What is left, with the parts before it and their whole. The reading that adds up comes first."""
        told: list[Reading] = []
        window = [item for item in before if rest.sentence - item.sentence <= _BACK]
        for at, whole in enumerate(window):
            inside = self._inside(window, at)
            parts = [*inside, *(p for p in window[at + 1 :] if self._may_be(p, whole)), rest]
            loose = [
                *inside,
                *(p for p in window[at + 1 :] if self._may_be(p, whole) or self._fit.fits(p, whole)),
                rest,
            ]
            if len(parts) < 2 or not self._may_be(rest, whole):
                continue
            if (found := _fitting(parts, whole) or _fitting(loose, whole)) is not None:
                return whole, found, _CLOSED
            beside = any(self._lists.linked(whole, part) for part in parts[:1])  # one of the list itself
            if beside or not self._is_whole(whole) or len(loose) != len(parts):
                continue
            long_enough = rest.sort != "length" or (len(parts) > 2 and "-" not in whole.figure.text)
            if long_enough and near(parts, whole) and self._go_on(parts, whole):
                told.append((whole, parts, _CLOSED))
        return told[0] if told else None

    def _inside(self, window: Sequence[Item], at: int) -> list[Item]:
        """The part told right before its whole: "26 of the 48 seats"."""
        part, whole = window[at - 1] if at else None, window[at]
        if part is None or part.sentence != whole.sentence or not self._among.match(part.behind):
            return []
        return [part] if part.until == whole.at else []

    def _go_on(self, parts: Sequence[Item], whole: Item) -> bool:
        """Do the sentences of the parts follow on the whole's, each with one, with a word that makes it a part?"""
        told = [whole.sentence, *(part.sentence for part in parts)]
        if any(b - a > 2 for a, b in pairwise(told)):
            return False
        if len(parts) == 2:
            part = parts[0]
            return self._lists.is_of(part) or self._lists.linked(part, parts[1]) or self._lists.allots(part)
        return True

    def _may_be(self, part: Item, whole: Item) -> bool:
        if part.sort in CONVERTED or not self._fit.is_less(part, whole):
            return part.sort in CONVERTED and self._fit.fits(part, whole)
        lists = self._lists
        if part.sort == "count" and (m := self._some.match(part.behind)):
            noun = singular(m["noun"].lower(), self._lexicon)
            return self._kinds.are_of(noun, whole.figure.unit) or noun in self._persons
        bare = part.sort == "count" and part.figure.unit == "one"
        if not bare:
            return self._fit.fits(part, whole)
        return (
            lists.is_placed(part)
            or lists.is_of(part)
            or lists.is_rest(part)
            or lists.goes_on(part)
            or lists.has_verb(part)
            or not re.match(r" [a-z]", part.behind)
        )

    def _is_whole(self, item: Item) -> bool:
        return item.sort != "count" or item.figure.unit != "one"

    def _made_up(self, own: Sequence[Item], number: int) -> Reading | None:
        """The list behind "was made up of", of a whole told in the sentences before."""
        first = own[number]
        parts = [first]
        for item in own[number + 1 :]:
            if not self._lists.linked(parts[-1], item):
                break
            parts.append(item)
        if len(parts) < 2:
            return None
        before = own[max(0, number - 4) : number]
        wholes = [w for w in before if first.sentence - w.sentence in (1, 2) and self._is_whole(w)]
        return self._best(wholes, parts)

    def _best(self, wholes: Sequence[Item], parts: Sequence[Item]) -> Reading | None:
        """Of the wholes the one that the parts make up, or the nearest that they may be meant to."""
        wholes = [w for w in wholes if all(self._may_be(p, w) for p in parts)] or [
            w for w in wholes if all(self._fit.fits(p, w) or p.sort != "count" for p in parts)
        ]
        fitting = next((w for w in reversed(wholes) if makes_up(parts, w)), None)
        meant = fitting or next((w for w in reversed(wholes) if near(parts, w)), None)
        return (meant, parts, _CLOSED) if meant is not None else None

    def _is_number_of_places(self, item: Item) -> bool:
        q = item.figure
        few = item.sort == "count" and q.unit not in ("one", "person") and q.value is not None and 3 <= q.value <= _MOST
        before = item.text[max(0, item.at - 40) : item.at]
        return few and bool(self._places.search(before))

    def _by_places(self, place: Item, own: Sequence[Item]) -> Reading | None:
        """As many parts as the places that a whole is told of, in the sentences before or behind it."""
        number = int(place.figure.value or 0)
        others = [item for item in own if item is not place]
        around = [w for w in others if w.sentence == place.sentence and abs(w.at - place.at) < 90]
        sentences = range(place.sentence - 3, place.sentence)
        if self._of_its.search(place.text[max(0, place.at - 30) : place.at]):
            parts = [p for p in others if p.sentence == place.sentence]
            if len(parts) < number:
                parts = [p for p in others if 0 <= place.sentence - p.sentence < _RUN]
            wholes = [w for w in others if w.sentence in sentences and w not in parts]
            return self._best(wholes, parts) if len(parts) == number else None
        for whole in around:
            behind = [p for p in others if 0 < p.sentence - whole.sentence <= _RUN and self._may_be(p, whole)]
            before = [p for p in others if 0 < whole.sentence - p.sentence <= _RUN and self._may_be(p, whole)]
            for parts in (behind, before):
                if len(parts) == number and (found := self._best([whole], parts)):
                    return found
        return None

    def _by_kind(self, own: Sequence[Item]) -> Iterator[Reading]:
        """Kinds that leave nothing of their whole, though other figures stand between them."""
        for at, first in enumerate(own):
            kept: list[Item] = []
            for item in own[at : at + 8]:
                if item.sentence - first.sentence > 2:
                    break
                if any(item.figure.unit == one.figure.unit != "one" for one in kept):
                    break  # another's
                if kept and self._lists.complements([*kept, item]) is None:
                    continue
                kept.append(item)
                if len(kept) > 1 and self._lists.complements(kept):
                    before = [w for w in own[max(0, at - 4) : at] if first.sentence - w.sentence <= 2]
                    behind = [w for w in own[at + 1 : at + 12] if w.at > item.at and w.sentence == item.sentence]
                    wholes = [*before, *(w for w in behind if self._lists.is_total(w))]
                    found = self._best([w for w in wholes if self._is_whole(w)], list(kept))
                    more = own[own.index(item) + 1 : own.index(item) + 2]
                    listed = any(self._lists.linked(item, other) for other in more if other not in wholes)
                    if found is not None and (makes_up(kept, found[0]) or not (listed or self._are_apart(kept))):
                        yield found
                        break


def _fitting(parts: Sequence[Item], whole: Item) -> Sequence[Item] | None:
    """The parts that add up to a whole, one of those told aside left out; None where they don't."""
    fewer = [[*parts[:i], *parts[i + 1 :]] for i in range(len(parts) - 1) if len(parts) > 2]
    return next((ways for ways in (parts, *fewer) if len(ways) > 1 and makes_up(ways, whole)), None)


def _in_one_unit(parts: Sequence[Item]) -> list[Item]:
    """Those that leave the unit out in that of the one before: "six years for one and three for the other"."""
    told: list[Item] = []
    for part in parts:
        if told and " " not in part.figure.text and part.behind.startswith(" for "):
            part = replace(part, figure=replace(part.figure, unit=told[-1].figure.unit))
        told.append(part)
    return told


@cache
def gathered_parts(lexicon: Lexicon) -> GatheredParts:
    """The reader of this lexicon, built once."""
    return GatheredParts(lexicon)
