"""What the words say of a figure and a set told before it, or behind it, of which it is some."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.fates import States, states
from presscheck.relations.arithmetic.joined_sets import JoinedSets, joined_sets
from presscheck.relations.arithmetic.kinds_counted import PERSON, KindsCounted, kinds_counted
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.parts_fit import CONVERTED
from presscheck.relations.arithmetic.subset_named import BACK_NAMED, NamedSets, named_sets, subset_words
from presscheck.relations.statements import StatementCues, statement_cues

_BACK = 2
"""Sentences before the part in which its set may stand, if no noun says of what it is."""
_CHARITY, _CHARITY_BESIDE = 6, 3
"""Sentences before it in which another set may be the one that is meant, and where the sentence before tells one."""

_TIMES = 50
"""How many times as large as the nearest set a misprinted part may be."""
_MOST = 1_000
"""How many times as large as the part such a farther set may be."""


class SubsetCues:
    """The words of `patterns/subset.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._kinds: KindsCounted = kinds_counted(lexicon)
        self._words: Mapping[str, re.Pattern[str]] = subset_words(lexicon)
        self._named: NamedSets = named_sets(lexicon)
        self._states: States = states(lexicon)
        self.statements: StatementCues = statement_cues(lexicon)
        self.joined: JoinedSets = joined_sets(lexicon)
        same: dict[str, Any] = lexicon.table("patterns/subset.toml")["same"]
        self._same = [frozenset(row) for row in same["rows"]]
        self._persons = frozenset(same["persons"])
        self._members = frozenset(same["members"])

    def counted(self, item: Item) -> Item:
        """A number without a sign that took over the unit of a measure before it counts, where it is of those told
        before: "5,180 voters, spread over 2,900 square miles, and 3,614 of them turned out"."""
        signed = any(map(str.isalpha, item.figure.text))
        if item.sort not in CONVERTED or signed or not self._words["of_them"].match(item.behind):
            return item
        return replace(item, sort="count", figure=replace(item.figure, unit="one", dimension="count"))

    def is_of_those(self, item: Item) -> bool:
        """Does a pronoun take up what is told before it, and no noun one of the sets there?"""
        return bool(
            self._words["pronouns"].match(item.behind)
            or self._words["of"].search(item.text[max(0, item.at - 70) : item.at])
        )

    def whole(self, item: Item, before: Sequence[Item], after: Item | None) -> tuple[Item, float] | None:
        """The set of which the words make a figure a part, and how sure that is; None where they don't."""
        if after is not None and after.sentence == item.sentence and self._words["between"].fullmatch(item.behind):
            return self._next(item, after)
        if self._words["including"].search(item.before[-60:]):
            if before and self._named.is_included(item, before[-1]):
                return before[-1], 0.93
            if self._words["inside"].match(item.behind):
                return None  # "in 12 countries, including 46 in Sweden"
            here = [w for w in before[-1:] if w.sentence == item.sentence and item.at - w.at < 120]
            named = [w for w in here if self._fits(item, w) and item.figure.unit != "one"]
            return (named[0], 0.8) if named and item.sort == "count" else None
        if (whole := self._told_of(item, before)) is not None:
            return whole, 0.85
        clause = item.text[max(0, item.at - 90) : item.at]
        if self._words["those"].match(item.behind) or self._words["of_persons"].search(clause):
            return self._nearest(item, [w for w in before if self._are_persons(w.figure.unit)], frozenset())
        pronoun = self._words["pronouns"].match(item.behind)
        lot = item.sort == "count" and self._words["lot"].match(item.behind)
        if pronoun and (self._words["there"].search(item.before[-40:]) or self._named.is_aside(item)):
            return None  # "there were 1,530 of them the year before"
        if lot:  # whatever those are
            return self._nearest(replace(item, figure=replace(item.figure, unit="one")), before, frozenset())
        if self.is_of_those(item):
            return self._nearest(item, before, frozenset())
        nouns = self._named.nouns(item)
        return self._named.amount(item, before) if nouns is None else self._nearest(item, before, nouns)

    def _next(self, item: Item, after: Item) -> tuple[Item, float] | None:
        """The figure that it is told to be some of, if no date stands between: "the 2,226 of 2014, twice the 1,411"."""
        if (
            self._words["bare"].fullmatch(item.behind)
            and after.behind[:1] in ".,;"
            and self._words["kinds"].search(item.text[: item.since])
        ):
            return None
        is_next = after.at == item.at + 1 + len(item.behind)
        return (after, 0.9) if is_next and after.sort == item.sort == "count" and self._fits(item, after) else None

    def _are_persons(self, unit: str) -> bool:
        return unit in self._persons or self._kinds.is_kind(unit, PERSON)

    def _told_of(self, item: Item, before: Sequence[Item]) -> Item | None:
        """The set at the head of its sentence ("Of the county's 34 schools, 23 are"), or the sum that includes it."""
        if not before:
            return None
        whole = before[-1]
        gap = item.text[whole.at + 1 : item.at] if whole.sentence == item.sentence else ""
        if (
            self._words["headed"].search(whole.before)
            and self._words["then"].fullmatch(gap)
            and item.figure.unit in ("one", whole.figure.unit)
        ):
            return whole
        included = item.sort not in ("count", "time") and self._words["included"].search(item.before)
        told = [w for w in before if item.sentence - w.sentence in (1, 2)]
        return told[-1] if included and len(told) == 1 else None

    def _nearest(self, item: Item, before: Sequence[Item], nouns: frozenset[str]) -> tuple[Item, float] | None:
        """The set that the last sentence with one tells; one farther back that is large enough comes first."""
        everything = before
        before = [
            w
            for w in before
            if not self._words["past"].match(w.behind) and not self._words["moved"].search(w.before[-24:])
        ]
        back = BACK_NAMED if nouns else _BACK
        last = [w for w in everything if item.sentence - w.sentence == 1 and w.sort == "count"]
        far = _CHARITY_BESIDE if len(last) == 1 and not nouns else _CHARITY
        near = [w for w in before if item.sentence - w.sentence <= far and self._may_be_set(item, w, nouns)]
        told = [w for w in near if item.sentence - w.sentence <= back]
        part = item.figure.value or 0
        others = [w for w in before if told and w.sort == "count" and w.sentence == told[-1].sentence and not nouns]
        holding = [w for w in (*near, *others) if part <= (w.figure.value or 0) <= part * _MOST]
        if not told:
            return None
        nearest = told[-1]
        beside_it = item.sort != "count" and nearest is everything[-1] and nearest.sentence == item.sentence
        if not holding and not beside_it and part > (nearest.figure.value or 0) * _TIMES:
            return None
        beside = [w for w in everything if w.sentence == nearest.sentence and w.sort == "count"]
        if not holding and self._may_be_together(item, everything, nouns):
            return None  # "Eight died at once. Five more have since died. Ten of the dead"
        sure = nouns and self._states.fate(nouns) == self._states.told(nearest) != ""
        if not holding and not sure and any(part <= (w.figure.value or 0) <= part * _MOST for w in beside):
            return None  # "samples from 250 taps in 19 schools. In 45 of them"
        if not holding and nearest.figure.unit == "one" and not self._is_body(nearest, nouns):
            return None  # what it counts is not known
        return (holding or told)[-1], 0.97 if sure and item.sentence - nearest.sentence == 1 else 0.8

    def _may_be_together(self, item: Item, before: Sequence[Item], nouns: frozenset[str]) -> bool:
        """Do others tell, or may they, more of those who died, were hurt and so on, and all as many as the part?"""
        fate = self._states.fate(nouns)
        far = item.sentence - _CHARITY
        told = [w for w in before if w.sentence >= far and w.sort == "count" and self._states.told(w) in ("", fate)]
        return bool(fate) and len(told) > 1 and sum(w.figure.value or 0 for w in told) >= (item.figure.value or 0)

    def _may_be_set(self, item: Item, whole: Item, nouns: frozenset[str]) -> bool:
        if whole.sort != "count":
            return not nouns
        if whole.figure.value == 1:
            return False
        if whole.figure.unit in ("one", "strong"):
            return not nouns or self._is_body(whole, nouns)
        if not nouns:
            return self._fits(item, whole)
        if self._words["rates"].match(whole.behind):
            return False
        if (fate := self._states.fate(nouns)) and (told := self._states.told(whole)):
            return fate == told
        if any(self._kinds.is_kind(noun, PERSON) for noun in nouns) and whole.figure.unit in self._persons:
            return True
        behind = re.findall(r"[a-z]+", whole.behind[:60].lower())
        words = {whole.figure.unit, *(singular(word, self._lexicon) for word in behind)}
        words |= {other for row in self._same if row & words for other in row}
        return bool(self.statements.shared(nouns, frozenset(words)))

    def _is_body(self, whole: Item, nouns: frozenset[str]) -> bool:
        """Is it the size of a body, and they its members: "the jury of 12 ... eight of its members"?"""
        sized = whole.behind.startswith("-") or self._words["body"].search(whole.before[-24:])
        return bool(sized and nouns & self._members)

    def _fits(self, item: Item, whole: Item) -> bool:
        return self._kinds.are_of(item.figure.unit, whole.figure.unit) and not self._kinds.is_kind(
            whole.figure.unit, item.figure.unit
        )


@cache
def subset_cues(lexicon: Lexicon) -> SubsetCues:
    """The words of this lexicon, read once."""
    return SubsetCues(lexicon)
