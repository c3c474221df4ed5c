"""What the words say of percentages told side by side: are they shares of one thing, can none overlap, are they all?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.cloth import cloth_cues
from presscheck.relations.arithmetic.figured_text import BARE, CASH, COUNT, LENGTH, MEASURE, PERCENT, SHARE, is_share
from presscheck.relations.arithmetic.kinds_counted import PERSON, KindsCounted, kinds_counted
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item, is_dated_apart
from presscheck.relations.arithmetic.vote_sides import VoteSides, vote_sides

ALL = 100.0
"""The percentage that all of something is: a figure of all is none of a list."""
_BRACKET = re.compile(r"[^,;:()]{0,60}\(")
_AMOUNTS = (CASH, COUNT, BARE, LENGTH, MEASURE)
_BESIDE = 60
"""Signs before and behind a share whose words judge it."""


class ShareCues:
    """The words of `patterns/partition.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/partition.toml")
        self._lexicon, self._lists, self._cloth = lexicon, list_cues(lexicon), cloth_cues(lexicon)
        self._base = re.compile(table["bases"]["of"], re.IGNORECASE)
        self._kinds: KindsCounted = kinds_counted(lexicon)
        self._in, self._persons, self._within = (
            re.compile(table["bases"][name]) for name in ("counted", "persons", "within")
        )
        self._overall, self._answers = (
            re.compile(table["overall"][name], re.IGNORECASE) for name in ("before", "answers")
        )
        self._apart = re.compile(rf"\b(?:{any_of(table['apart']['words'])})\b", re.IGNORECASE)
        self._chosen_more, self._more_than_amount = (
            re.compile(table["chosen_more"][name], re.IGNORECASE) for name in ("that", "amount")
        )
        self._overlap = re.compile(rf"\b(?:{any_of(table['overlapping']['words'])})\b", re.IGNORECASE)
        holding = table["holding"]
        verbs, right_before = any_of(holding["before"]), any_of(holding["right_before"])
        self._has = re.compile(rf"\b(?:{verbs})(?: (?:[\w-]+ )?)?$|\b(?:{right_before}) $", re.IGNORECASE)
        self.votes: VoteSides = vote_sides(lexicon)
        self._is, self._named = (re.compile(table["votes"][name], re.IGNORECASE) for name in ("blend", "named"))
        self._several, self._another = (
            re.compile(rf"\b(?:{any_of(table[name]['words'])})\b", re.IGNORECASE) for name in ("several", "another")
        )
        choices = table["choices"]
        self._again = re.compile(
            rf"(?:,|–|—| -) ?(?:{any_of(table['again']['words'])})(?: [\w-]+){{0,2}} $", re.IGNORECASE
        )
        self._last = re.compile(choices["last"])
        self._chosen, self._open, self._to = (re.compile(choices[name]) for name in ("words", "open", "goes"))
        self._theirs = re.compile(rf"(?:{any_of(holding['alone'])})$", re.IGNORECASE)
        self._goes = re.compile(rf"^[^.;:,]{{0,60}}?\b(?:{any_of(holding['behind'])})\b", re.IGNORECASE)

    @property
    def lists(self) -> ListCues:
        """The words of lists."""
        return self._lists

    def is_member(self, item: Item) -> bool:
        """May it be a share of something, and no change, rate or level?"""
        if (item.figure.value or 0) == ALL or self._within.search(item.before):
            return False
        behind = self._chosen_more.sub("", re.split(r"[,;.]", item.behind[:_BESIDE])[0])
        if item.text[item.until : item.until + 1] in _AMOUNTS:
            behind = self._more_than_amount.sub("", behind)
        beside = item.before[-_BESIDE:] + " " + behind
        return not self._apart.search(beside) and not self._lists.is_apart(item)

    def base(self, item: Item) -> frozenset[str]:
        """The words that say what it is a share of; none where it leaves that out."""
        if m := self._base.match(item.behind):
            return frozenset(singular(word, self._lexicon) for word in m["base"].split())
        m = self._persons.match(item.behind) if self._in.search(item.figure.text) else None
        person = singular(m["base"], self._lexicon) if m else ""
        return frozenset([person]) if person and self._kinds.is_kind(person, PERSON) else frozenset()

    def is_held(self, item: Item) -> bool:
        """Does a verb say that somebody or something has it?"""
        behind = item.behind[:90]
        if item.text[item.until : item.until + 1] in (PERCENT, SHARE):
            behind = self._theirs.sub("", behind)
        return bool(self._has.search(item.before[-50:]) or self._goes.match(behind))

    def joins(self, held: Sequence[Item], b: Item) -> bool:
        """Does it stand beside those before it, as a share of the same?"""
        a = held[-1]
        if self.votes.are_sides(a, b):
            return True
        if b.sentence > a.sentence and self._overall.search(b.before) and not self._are_answers(held, b):
            return False
        if not self.is_member(b) or (len(held) > 1 and self._lists.is_rest(a)) or self._are_apart(held, b):
            return False
        if a.sentence == b.sentence:
            if b.sort != "percent" and b.since != a.at + 1:
                return False  # "398 (23%) on foot, 331 by motorcycle, and the remaining 90": a number of those
            gap = a.text[a.at + 1 : b.at]
            if self._again.search(gap) or (is_share(a.figure) and _BRACKET.fullmatch(gap)):
                return False  # "a fifth of adults, or 20 percent"
            colon = re.match(r"[^,;]*:", gap)  # the second is of the first
            return self._lists.linked(a, b) and not is_dated_apart(a, b) and not colon
        apart = b.sentence - a.sentence
        if self._lists.is_rest(b):
            return apart <= 2 and b.sort == "percent"  # "the other 16" are sixteen of something
        if apart > 1:
            return False
        going_on = (self.is_held(a) or self.is_held(held[0])) and self.is_held(b)
        return going_on or self._complements((*held, b)) is not None

    def _are_answers(self, held: Sequence[Item], b: Item) -> bool:
        """Does each give another answer of all who were asked: "Half said yes", "In total 60% said no"?"""
        alone = not held[0].text[: held[0].at].strip('“"') and self._answers.match(held[0].behind)
        return bool(alone) and self._complements((*held, b)) is not None

    def _is_blend(self, members: Sequence[Item]) -> bool:
        """Does each have right behind it what it is of: "55% wool and 45% nylon"?"""
        return bool(self._is.search(members[0].before[-30:])) and all(self._named.match(m.behind) for m in members)

    def has_several(self, text: str) -> bool:
        """Does the article tell that one may give several answers?"""
        return bool(self._several.search(text))

    def _are_chosen(self, members: Sequence[Item]) -> bool:
        """Does each choose another by name, or none: "50% backing Smith, 45% backing Jones"?"""
        chosen = [bool(self._chosen.match(m.behind)) for m in members]
        return sum(chosen) > 1 and all(
            is_chosen or self._open.search(m.behind) for m, is_chosen in zip(members, chosen, strict=True)
        )

    def _is_list(self, members: Sequence[Item]) -> bool:
        """Are they three or more of one sentence, of which the last is told as such?"""
        a, b = members[-2], members[-1]
        one = members[0].sentence == b.sentence and len(members) > 2
        return one and bool(self._last.search(a.text[a.at + 1 : b.at]))

    def _are_given(self, members: Sequence[Item]) -> bool:
        """Do three or more of one list go to somebody each, or come from something?"""
        ways = [m["way"] if (m := self._to.match(item.behind)) else "" for item in members]
        return self._is_list(members) and len(set(ways)) == 1 and "" not in ways

    def _are_named(self, members: Sequence[Item]) -> bool:
        """Has each of three or more of one list right behind it what it is: "60 percent Greens, 30 percent Reds and
        10 percent others"?"""
        return self._is_list(members) and all(self._named.match(m.behind) for m in members)

    def overlap(self, members: Sequence[Item]) -> bool:
        """May one thing be counted in two of them?"""
        return bool(self._overlap.search(" ".join(dict.fromkeys(m.text for m in members))))

    def exclude(self, members: Sequence[Item]) -> bool:
        """Do the words tell shares of which none overlaps another?"""
        if any(self._lists.is_rest(m) for m in members[1:]):
            return True
        if self._complements(members) is not None:
            return True
        if self._cloth.is_one(members):
            return True
        if self.overlap(members) or sum(self._lists.is_of(m) for m in members) > 1:
            return False
        if any(self._another.search(b.text[a.at + 1 : b.at]) for a, b in pairwise(members) if a.sentence == b.sentence):
            return False
        if self.votes.are_sides(members[0], members[1]) or self._is_blend(members) or self._are_chosen(members):
            return True
        if self._are_given(members) or self._are_named(members):
            return True
        first: dict[int, Item] = {}
        for m in members:
            first.setdefault(m.sentence, m)
        return all(self.is_held(m) for m in first.values())

    def begins_another(self, members: Sequence[Item]) -> bool:
        """Does a sentence behind the first say of what its shares are, and the first don't: "on 74%. Wind caused 18% of
        delays"?"""
        later = [m for m in members if m.sentence > members[0].sentence]
        first = [m for m in members if m.sentence == members[0].sentence]
        return bool(later) and bool(self.base(later[0])) and not any(self.base(m) for m in first)

    def are_all(self, members: Sequence[Item]) -> bool | None:
        """Is nothing left beside them?"""
        if any(self._lists.is_each(m) for m in members):
            return None
        if any(self._lists.is_rest(m) for m in members[1:]) or self._complements(members):
            return True
        return None

    def _are_apart(self, held: Sequence[Item], b: Item) -> bool:
        mine = self.base(b)
        theirs = next((base for item in held if (base := self.base(item))), frozenset[str]())
        return bool(mine and theirs and not mine & theirs)

    def _complements(self, members: Sequence[Item]) -> bool | None:
        return self._lists.complements(members)


@cache
def share_cues(lexicon: Lexicon) -> ShareCues:
    """The cues of this lexicon, read once."""
    return ShareCues(lexicon)
