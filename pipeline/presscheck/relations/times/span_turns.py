"""Whether a date is the start or the end of something, by the verb or noun that governs it in the parse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.model import Told
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.times.date_cues import Turn
from presscheck.relations.times.span_kinds import is_bare_weekday

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED = ("VB", "NN")
"""Tags of verbs and nouns."""


_PRESENT = ("VBZ", "VBP")


class SpanTurns:
    """The verbs and nouns that begin, end, or go on."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: Mapping[str, list[str]] = lexicon.table("patterns/duration.toml")["loose"]["turns"]
        self._starts, self._ends, self._go_on = (frozenset(table[name]) for name in ("start", "end", "go_on"))
        self._go_on_apart = frozenset(table["go_on_apart"])
        self._go_on_before = frozenset(table["go_on_before"])
        self._parts_of_day = frozenset(lexicon.table("patterns/duration.toml")["clock"]["part"])
        self._had = frozenset(lexicon.table("patterns/dates.toml")["tense"]["had"])
        self._modals = frozenset(table["modals_now"])

    def of(self, passage: Passage, date: Told) -> Turn | None:
        """What the nearest of its governors that is known makes of a date, up to its verb."""
        for token in _governors(passage, date):
            names = _names(token)
            start, end = not names.isdisjoint(self._starts), not names.isdisjoint(self._ends)
            if start or end:
                return "either" if start and end else "start" if start else "end"
        return None

    def is_of_a_day(self, passage: Passage, date: Told) -> bool:
        """Is a weekday the kind of another thing, and no day: "four years of Sunday canvassing"?"""
        span = passage.tokens(date.start - passage.start, date.end - passage.start)
        if span is None or span.root.dep_ != "compound" or not is_bare_weekday(date):
            return False
        return span.root.head.i >= span.end and span.root.head.lower_ not in self._parts_of_day

    def tells_now(self, passage: Passage, told: Told) -> bool:
        """Is the verb above a figure, or one above that, of the present or the future?"""
        verb = _verb(passage, told)
        verbs = [token for token in (verb, *verb.ancestors) if token.tag_.startswith("VB")] if verb is not None else []
        return any(
            token.tag_ in _PRESENT or token.lower_ in self._modals
            for one in verbs
            for token in (one, *(child for child in one.children if child.dep_ in ("aux", "auxpass")))
        )

    def is_of_before(self, passage: Passage, told: Told) -> bool:
        """Has the verb above a figure a "had", and is it told of those just told of: "she had said so for 42 years"?"""
        verb = _verb(passage, told)
        if verb is None or not any(child.dep_ == "aux" and child.lower_ in self._had for child in verb.children):
            return False
        return any(child.dep_ in SUBJECT and child.tag_ == "PRP" for child in verb.children)

    def has_happened(self, passage: Passage, told: Told, start: Told) -> bool:
        """Does the verb above a figure tell what has happened, joined to that of the start: "opened", "were handed
        over"?"""
        verb, began = _verb(passage, told), _verb(passage, start)
        if verb is None or verb.dep_ != "conj" or verb.head != began:
            return False
        helping = [child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
        return "MD" not in helping and (verb.tag_ == "VBD" or "VBD" in helping)

    def acts(self, passage: Passage, length: Told) -> bool:
        """Is a length the subject of a verb: "five years of drought ruined the farms"?"""
        span = passage.tokens(length.start - passage.start, length.end - passage.start)
        return span is not None and span.root.dep_ in SUBJECT and not self._lasts(span.root.head)

    def _lasts(self, verb: Token) -> bool:
        """Does a verb say that something goes on: "lasted", "stayed out"?"""
        return not _names(verb).isdisjoint(self._go_on)

    def goes_its_way(self, passage: Passage, length: Told, dates: Sequence[Told]) -> bool:
        """Is the verb of a length another thing done: "joined in 1950, left in 1986 and sat in the Lords for 26
        years"?"""
        verb = _verb(passage, length)
        return verb is not None and verb.dep_ == "conj" and not self.joins(passage, length, dates)

    def goes_on(self, passage: Passage, length: Told, *, first: bool = False) -> bool:
        """Does the verb of a length that has no date in its sentence say that something went on? Where its sentence is
        the `first`, and the next tells the dates, it may be what one does for a living."""
        verb = _verb(passage, length)
        if verb is None or self._lasts(verb):
            return True
        known = self._go_on_apart | self._go_on_before if first else self._go_on_apart
        return not {verb.lower_, *_names(verb)}.isdisjoint(known)

    def is_within(self, passage: Passage, length: Told, start: Told) -> bool:
        """Does a range hang on the verb of a length itself, and on no noun beside it: "chairman from 1987 to 2003,
        worked there for 46 years"?"""
        span = passage.tokens(start.start - passage.start, start.end - passage.start)
        head = span.root.head if span else None
        while head is not None and not head.tag_.startswith(_NAMED) and head.head.i != head.i:
            head = head.head
        verb = _verb(passage, length)
        if head is None or verb is None:
            return False
        return head == verb or (head == verb.head and (verb.dep_ == "advcl" or _is_of_one_subject(verb)))

    def shares_subject(self, passage: Passage, length: Told) -> bool:
        """Is the verb of a length joined to another of the same subject: "chaired it … and in 28 years missed one"?"""
        verb = _verb(passage, length)
        return verb is not None and _is_of_one_subject(verb)

    def is_turned(self, passage: Passage, length: Told, dates: Sequence[Told]) -> bool:
        """Does the verb above a length say that what is so long begins, or ends, on one of the dates?"""
        verb = _verb(passage, length)
        if verb is None or _names(verb).isdisjoint(self._starts | self._ends):
            return False
        return any(verb == _verb(passage, date) for date in dates)

    def opens(self, passage: Passage, length: Told, start: Told, ends: Sequence[Told]) -> bool:
        """Does the verb of a length govern the start, and none of the ends: "convicted in 2004 after two years on
        remand"?"""
        verb = _verb(passage, length)
        return verb == _verb(passage, start) and all(verb != _verb(passage, end) for end in ends)

    def leads(self, passage: Passage, length: Told, date: Told) -> bool:
        """Does a length open a clause on whose main clause a date hangs: "a week after he died … came on 8 May"?"""
        verb = _verb(passage, length)
        return verb is not None and verb.dep_ == "advcl" and verb.head == _verb(passage, date)

    def joins(self, passage: Passage, length: Told, dates: Sequence[Told]) -> bool:
        """Does the verb of a length govern one of the dates too, or say that something goes on?"""
        verb, verbs = _verb(passage, length), [_verb(passage, date) for date in dates]
        if verb is None or self._lasts(verb):
            return True
        if (noun := _noun(passage, length)) is not None and any(noun.is_ancestor(other) for other in verbs if other):
            return True  # "a 24-year run, which began in 1986 …"
        if any(other is not None and other.dep_ == "relcl" and other.head.head.head == verb for other in verbs):
            return True  # "spent 22 days in a box that was sealed on 9 January"
        if len(dates) == 1 and any(other is not None and other.head == verb for other in verbs):
            return True  # "went in on 3 May. They spent a week there and came out on 10 May."
        return verb in verbs or (verb.dep_ != "conj" and verb.head in verbs)


def _verb(passage: Passage, told: Told) -> Token | None:
    return passage.verb(told.start - passage.start, told.end - passage.start)


def _noun(passage: Passage, length: Told) -> Token | None:
    """What a length is of that is told before it: "run" of "a 24-year run"."""
    span = passage.tokens(length.start - passage.start, length.end - passage.start)
    head = span.root.head if span else None
    return head if head is not None and head.tag_.startswith("NN") else None


def _is_of_one_subject(verb: Token) -> bool:
    """Is a verb joined to another, and told of the same subject?"""
    return verb.dep_ == "conj" and not any(child.dep_ in SUBJECT for child in verb.children)


def _governors(passage: Passage, told: Told) -> Iterator[Token]:
    """The nouns and verbs above it, up to the first verb."""
    span = passage.tokens(told.start - passage.start, told.end - passage.start)
    for token in span.root.ancestors if span else ():
        if token.tag_.startswith(_NAMED):
            yield token
        if token.tag_.startswith("VB"):
            return


def _names(token: Token) -> set[str]:
    """The word, alone or with its particle: "came", "came out"; where it has one, only with it. What may be a particle
    ("walked out of") stands beside it."""
    behind = [child for child in token.children if child.i == token.i + 1]
    particles = {f"{token.lower_} {child.lower_}" for child in behind if child.dep_ in ("prt", "advmod")}
    return particles or {token.lower_, *(f"{token.lower_} {child.lower_}" for child in behind if child.dep_ == "prep")}


@cache
def span_turns(lexicon: Lexicon) -> SpanTurns:
    """The turns of this lexicon."""
    return SpanTurns(lexicon)
