"""The words that tie figures whose magnitudes are compared."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import Statement, statement_cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_HUGE = 200.0
"""Per cent that a change is told by where it may be one of magnitude."""
_SOON = 3
"""Sentences behind a figure in which "the" takes it up."""
_FEW = 2
"""Significant digits that two figures may share by chance."""
_FAR = 200
"""Characters about two figures whose words tell what kind of change they make."""
_NEAR = 60
"""Characters between a figure and the noun of its phrase."""
_NO_NOUNS = ("DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL")
SLIPS = (1e3, 1e6)
"""Factors between the scale words that slips confuse."""


class MagnitudeCues:
    """The words of `patterns/magnitudes.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/magnitudes.toml")
        self._lexicon = lexicon
        whole = table["whole"]
        self._wholes, self._verbs = frozenset(whole["nouns"]), frozenset(whole["verbs"])
        self._strong, self._weak, self._other, self._before = (
            _any(whole[name]) for name in ("strong", "weak", "other", "before")
        )
        self._members, self._of_all = _any(table["member"]["words"]), _any(table["member"]["of"])
        self.not_listed = re.compile(table["series"]["not_between"], re.IGNORECASE)
        self._each = re.compile(rf" (?:{any_of(table['largest']['each'])})\b", re.IGNORECASE)
        self._growth = _any(table["start_ups"]["words"])
        self.changes = tuple(figure_pattern(row["pattern"], table["words"]) for row in table["changes"])

    def is_whole(self, statement: Statement) -> bool:
        """Is it money that the text calls a whole: "a €30bn package", "a deal worth £11.5bn"?"""
        if statement.quantity.dimension != MONEY or statement.mood == "refuted" or self._is_of_one(statement):
            return False
        noun, verb = statement.noun, statement.verb
        if noun is not None and not _is_beside(noun, statement):
            return False
        if noun is None and verb is not None and verb.lower_ in ("cost", "costs") and statement.token is not None:
            return statement.token.head.i == verb.i and statement.token.dep_ in ("dobj", "npadvmod", "attr")
        if noun is None and verb is not None and verb.lower_ in self._verbs:
            noun = next((child for child in verb.children if child.dep_ in SUBJECT), None)
        return noun is not None and (noun.lower_ in self._wholes or singular(noun.text, self._lexicon) in self._wholes)

    def _is_of_one(self, statement: Statement) -> bool:
        """Is it told for each: "$2 million apiece"?"""
        sentence = statement.sentence
        return self._each.match(sentence.text, max(0, statement.quantity.end - sentence.start)) is not None

    def is_strong(self, statement: Statement) -> bool:
        """Does its sentence say that it is of the whole?"""
        sentence, q = statement.sentence, statement.quantity
        before = sentence.text[max(0, q.start - sentence.start - _NEAR) : q.start - sentence.start]
        return bool(self._strong.search(statement.around) or self._before.search(before))

    def is_weak(self, statement: Statement) -> bool:
        """Does its sentence say what it brings in or pays for?"""
        return bool(self._weak.search(statement.around))

    def is_other(self, statement: Statement) -> bool:
        """Does its sentence speak of something else as well?"""
        return statement.mood == "refuted" or bool(self._other.search(statement.around))

    def is_member(self, statement: Statement) -> bool:
        """Does its sentence speak of the biggest of several?"""
        return bool(self._members.search(statement.around))

    def is_of_all(self, statement: Statement) -> bool:
        """Is what it tells done by several together?"""
        subject, token = statement.subject, statement.token
        if subject is None or token is None or any(t.i == token.i for t in subject.subtree):
            return False
        return bool(self._of_all.search(" ".join(t.text for t in subject.subtree)))

    def is_same(self, a: Statement, b: Statement) -> bool:
        """Do both figures tell of one thing? The fewer digits they share, the more words they must."""
        if "refuted" in (a.mood, b.mood) or a.sentence.number == b.sentence.number:
            return False
        if self._takes_up(b) and b.sentence.number - a.sentence.number <= _SOON:
            return True
        shared = statement_cues(self._lexicon).shared(self._nouns(a), self._nouns(b))
        return len(shared) >= (1 if digits(a.quantity) > _FEW else 2)

    def _takes_up(self, statement: Statement) -> bool:
        """Does "the" take up a figure that has been told: "of the £1.2bn"?"""
        q, sentence = statement.quantity, statement.sentence
        before = sentence.text[max(0, q.start - sentence.start - 12) : q.start - sentence.start]
        return bool(re.search(r"\b(?:of|from) (?:the|that|this) $", before, re.IGNORECASE))

    def _nouns(self, statement: Statement) -> frozenset[str]:
        """The nouns of its sentence, in the singular."""
        tokens = (t for t in statement.sentence.span if t.tag_.startswith("NN") and t.lower_.isalpha())
        return frozenset(singular(t.text, self._lexicon) for t in tokens if t.ent_type_ not in _NO_NOUNS)

    def is_small(self, text: Skeleton, m: re.Match[str], change: float) -> bool:
        """Do the words make it no change of magnitude: by so many per cent, or the other way?"""
        start = next((a for a, b in text.sentences if a <= m.start() < b), m.start())
        start = max(start, m.start() - _FAR)
        told = [text.told[place] for place in range(start, m.end()) if place in text.told]
        if any(isinstance(q, Quantity) and q.unit == "percent" and (q.value or _HUGE) < _HUGE for q in told):
            return True
        ways = [way for word in re.findall(r"[a-z]+", text.text[start : m.end()].lower()) if (way := self._way(word))]
        return bool(ways) and all(way * change < 0 for way in ways)

    def _way(self, word: str) -> int:
        return statement_cues(self._lexicon).way(word)

    def is_growth(self, text: Skeleton, m: re.Match[str]) -> bool:
        """Does the text tell of a growth or a range that may be so large?"""
        start, end = next(((a, b) for a, b in text.sentences if a <= m.start() < b), (m.start(), m.end()))
        return bool(self._growth.search(text.text[max(start, m.start() - _FAR) : min(end, m.end() + _FAR)]))


def _is_beside(noun: Token, statement: Statement) -> bool:
    """Does the noun stand in the figure's own phrase? A parse may run over a stop after "£587m."."""
    sentence, q = statement.sentence, statement.quantity
    place = sentence.passage.start + noun.idx
    first, last = min(place, q.end), max(place, q.start)
    between = sentence.text[max(0, first - sentence.start) : max(0, last - sentence.start)]
    return len(between) <= _NEAR and not re.search(r"[.;:!?]\s", between + " ")


def digits(figure: Quantity) -> int:
    """The significant digits of its value."""
    return len(f"{figure.value or 0:.6e}".split("e")[0].replace(".", "").rstrip("0"))


def _any(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE)


@cache
def magnitude_cues(lexicon: Lexicon) -> MagnitudeCues:
    """The cues of this lexicon, read once."""
    return MagnitudeCues(lexicon)
