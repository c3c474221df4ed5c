"""The words of lists: what binds a figure to those beside and before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured_text import DATE
from presscheck.relations.arithmetic.lists import Item

_SIGN = "[\ue010-\ue019]"
_NO_SIGN = "[^.;:\ue010-\ue019]"
_FAR = 170
"""Signs between two members of a list."""
_DIGIT = re.compile(r"\d")
_BASE = re.compile(r"^ of (?:the |all |those |their )*[\w-]+")
_CLAUSE = re.compile(r"[,;.]")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")


class ListCues:
    """The words of `patterns/lists.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/lists.toml")
        self._lexicon = lexicon
        links, closing, partitive = table["links"], table["closing"], table["partitive"]
        signs = [word for word in links["separators"] if not word[0].isalpha()]
        words = [word for word in links["separators"] if word[0].isalpha()]
        self._separator = re.compile(rf"(?:{any_of(signs)})|\b(?:{any_of(words)})\b", re.IGNORECASE)
        passive = "".join(rf"(?<!\b{word} )" for word in links["passive"])
        self._apart = re.compile(rf"\b{passive}(?:{any_of(links['apart'])}) $", re.IGNORECASE)
        self._compared = re.compile(rf"\b(?:{any_of(links['compared'])}) $", re.IGNORECASE)
        self._comparing = re.compile(rf"\b(?:{any_of(links['comparing'])})\b", re.IGNORECASE)
        self._elsewhere = re.compile(rf"\b(?:{any_of(links['elsewhere'])})\b|{DATE}", re.IGNORECASE)
        between = rf"(?: ?(?:{any_of(closing['between'])})){{0,3}}"
        alone = rf"(?!(?:{any_of(closing['alone'])}) ?,)"
        self._closing = re.compile(rf"\b{alone}(?:{any_of(closing['before'])}){between} ?\(?$", re.IGNORECASE)
        self._leaving = re.compile(rf"\b(?:{any_of(closing['leaving'])}){between} ?$", re.IGNORECASE)
        self._last = re.compile(rf"\b(?:{any_of(closing['ends'])})\b", re.IGNORECASE)
        articles_ = any_of(partitive["articles"])
        self._closed = re.compile(rf"^[^.;:]{{0,30}}\b(?:{any_of(closing['behind'])})\b", re.IGNORECASE)
        self._others = re.compile(rf"^ (?:{any_of(table['going_on']['behind'])})\b", re.IGNORECASE)
        self._opening = re.compile(rf"^\W*of (?:{articles_})? ?$", re.IGNORECASE)
        self._subject = re.compile(rf"^ (?:all )?(?:{any_of(partitive['verbs'])})\b", re.IGNORECASE)
        self._verbal = re.compile(rf"^ \w+{partitive['past']}\b", re.IGNORECASE)
        self._each = re.compile(rf"\b(?:{any_of(table['each']['words'])})\b", re.IGNORECASE)
        self._going_on = re.compile(rf"\b(?:{any_of(table['going_on']['before'])}) $", re.IGNORECASE)
        pronouns, articles, free = (any_of(partitive[name]) for name in ("pronouns", "articles", "free"))
        of = rf"(?:{free})\b|(?:{pronouns})\b(?! \w+s\b)|(?:{articles}) (?!{_SIGN})"
        self._of = re.compile(rf"^ of (?:{of})", re.IGNORECASE)
        those = rf"{pronouns}|(?:{articles}) (?:[\w-]+ ){{0,3}}(?:{_SIGN} ?)?[\w-]*"
        self._of_these = re.compile(rf"(?:^|[,;] ?|\band )[\"“']?of (?:{those})\b{_NO_SIGN}{{0,60}}$", re.IGNORECASE)
        totals = table["totals"]
        self._total = re.compile(rf"(?:{any_of(totals['before'])})[ ,]?$", re.IGNORECASE)
        self._totals = re.compile(rf"^(?: [\w-]+){{0,3}}? ?,? ?(?:{any_of(totals['behind'])})\b", re.IGNORECASE)
        self._allots = re.compile(rf"\b(?:{any_of(table['allotting']['verbs'])})\b", re.IGNORECASE)
        self._budgets = re.compile(rf"\b(?:{any_of(table['allotting']['budget'])})\b", re.IGNORECASE)
        self._place = re.compile(rf"\b(?:{any_of(links['placed'])})\b", re.IGNORECASE)
        self._placed = re.compile(rf"^ (?:{any_of(links['placed'])})\b", re.IGNORECASE)
        self._ratio, self._noun = (re.compile(table["shares"][key], re.IGNORECASE) for key in ("ratio", "noun"))
        complements = table["complements"]
        self._sets = [
            (frozenset(s["words"]), _sets(s.get("all", ())), _sets(s.get("counted", ()))) for s in complements["sets"]
        ]
        self._counted, self._asked = (
            re.compile(rf"\b(?:{any_of(complements[key])})\b", re.IGNORECASE) for key in ("votes", "asked")
        )

    def linked(self, a: Item, b: Item) -> bool:
        """Does the second stand beside the first in a list of one sentence?"""
        if a.sentence != b.sentence or not 0 < b.at - a.at <= _FAR:
            return False
        gap = a.text[a.at + 1 : b.at]
        if self.is_total(b) and not _DIGIT.search(gap):
            return True
        if not self._separator.search(gap) or self._elsewhere.search(gap) or _DIGIT.search(gap):
            return False  # a number that was not read may be a member too
        return not self.is_apart(b)

    def is_comparing(self, gap: str) -> bool:
        """Do the words between two figures hold the one against the other, or put it into another time?"""
        return bool(self._comparing.search(gap))

    def is_rest(self, item: Item) -> bool:
        """Is it told as what is left?"""
        if item.sort in ("time", "length") and self._last.search(item.before[-20:]):
            return False  # "the last two miles"
        return bool(self._closing.search(item.text[max(0, item.at - 50) : item.at]) or self._closed.match(item.behind))

    def is_left(self, item: Item) -> bool:
        """Does a verb say that so much is left: "leaving £3m"?"""
        return bool(self._leaving.search(item.before[-40:]))

    def is_each(self, item: Item) -> bool:
        """Is it told of each of several: "7% each"?"""
        return bool(self._each.search(item.behind[:24]) or self._each.search(item.before[-12:]))

    def is_total(self, item: Item) -> bool:
        """Is it told as a sum: "a total of 22", "22 in all"?"""
        return bool(self._total.search(item.before[-40:]) or self._totals.match(item.behind[:50]))

    def goes_on(self, item: Item) -> bool:
        """Is it told as one more: "a further 15"?"""
        return bool(self._going_on.search(item.before[-20:]) or self._others.match(item.behind))

    def is_of(self, item: Item) -> bool:
        """Is it of what is told before: "12 of them", "of the injured, 12"?"""
        return bool(self._of.match(item.behind)) or self.is_under(item)

    def opens(self, item: Item) -> bool:
        """Is it a whole at the head of its sentence: "Of the 44 crew, ..."?"""
        return bool(self._opening.search(item.before))

    def has_verb(self, item: Item) -> bool:
        """Does a verb stand right behind it, wherever it stands: "while 641 were against"?"""
        return bool(self._subject.match(item.behind) or self._verbal.match(item.behind))

    def is_rest_alone(self, item: Item) -> bool:
        """Is it what is left, with a verb right behind it: "the other eight required more"?"""
        return self.is_rest(item) and bool(self._verbal.match(item.behind) or self._subject.match(item.behind))

    def is_under(self, item: Item) -> bool:
        """Does "of these" before it make it a part?"""
        return bool(self._of_these.search(item.text[max(0, item.at - 120) : item.at]))

    def allots(self, item: Item) -> bool:
        """Does a verb beside it say that somebody has so much of a whole?"""
        return bool(self._allots.search(item.before[-70:]) or self._allots.search(item.behind[:30]))

    def budgets(self, item: Item) -> bool:
        """Does a verb beside it say what so much money is for, or whose it is?"""
        return bool(self._budgets.search(item.before[-70:]) or self._budgets.search(item.behind[:30]))

    def is_apart(self, item: Item) -> bool:
        """Do the words right before it make it a level or a limit rather than one of a list?"""
        return bool(self._apart.search(item.before[-40:]))

    def is_compared(self, item: Item) -> bool:
        """Do they make it a figure of something else than what the text goes on to tell?"""
        return bool(self._compared.search(item.before[-40:]))

    def is_placed(self, item: Item) -> bool:
        """Does a place, an owner or a purpose stand right behind it, where it counts nothing: "40 from Wales"?"""
        return bool(self._placed.match(item.behind))

    def has_place(self, gap: str) -> bool:
        """Do such words stand among those between two figures?"""
        return bool(self._place.search(gap))

    def labels(self, item: Item) -> frozenset[str]:
        """What it counts, and the words right behind it, in the singular; before it where it closes its clause."""
        clause = _CLAUSE.split(item.behind[:60], maxsplit=1)[0]
        if item.sort == "percent":
            whose = self._noun if self._ratio.search(item.figure.text) else _BASE
            clause = whose.sub("", clause)  # whose share it is, not what for
        before = item.before[-30:]
        words = _WORD.findall(clause)[:7] or ([] if "," in before[-3:] else _WORD.findall(before)[-3:])
        told = {singular(word, self._lexicon) for word in words}
        return frozenset(told | ({item.figure.unit} if item.sort == "count" else set()))

    def complements(self, members: Sequence[Item]) -> bool | None:
        """Do labels that exclude one another tell members apart (None where they don't), and are they all there is?"""
        for words, alls, counted in self._sets:
            told = [labels for item in members if (labels := self.labels(item) & words)]
            if (
                len(told) > 1
                and self.labels(members[0]) & words
                and all(len(labels) == 1 for labels in told)
                and len(set(told)) == len(told)
            ):
                every = frozenset[str]().union(*told)
                is_all = every in alls or (every in counted and self._are_counted(members))
                return len(told) == len(members) and is_all
        return None

    def _are_counted(self, members: Sequence[Item]) -> bool:
        """Are they votes that were counted, and no answers of people asked?"""
        texts = {item.text for item in members}
        return any(map(self._counted.search, texts)) and not any(map(self._asked.search, texts))


def _sets(rows: Iterable[Iterable[str]]) -> list[frozenset[str]]:
    return [frozenset(row) for row in rows]


@cache
def list_cues(lexicon: Lexicon) -> ListCues:
    """The cues of this lexicon, read once."""
    return ListCues(lexicon)
