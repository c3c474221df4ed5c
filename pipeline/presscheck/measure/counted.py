"""What a figure counts: the head noun of the phrase that its number opens, or its verb's subject, in the singular."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from presscheck.lexicon import Lexicon
from presscheck.measure.hedges import hedges
from presscheck.measure.nouns import singular
from presscheck.measure.phrases import NOUNS, PLURAL, phrases
from presscheck.measure.words import any_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOTHING = "one"
"""The unit of a number that counts nothing."""
_OPENERS = frozenset({"DT", "PRP$", "PDT", "WP$", "CD"})
_MOST_OPENERS = 4
_HYPHENED = re.compile(r"(?:-|‐| - )([^\W\d_]{2,30})")


class Counted(NamedTuple):
    """The unit of a count, and where its noun ends in the passage's text."""

    unit: str
    end: int
    plural: bool = False


class _Words:
    """The words of one language that tell what is counted."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("counted.toml")
        self.people = frozenset(table["people"])
        self.times = frozenset(table["times"])
        self.periods = frozenset(table["periods"])
        self.idle = frozenset(table["idle"])
        self.partitive = re.compile(rf"(?:{any_case(table['partitive'])})\s")
        self.pointing = frozenset(table["pointing"])
        self.totals = frozenset(table["totals"])
        self.levels = frozenset(table["governed"]["prepositions"])
        self.no_levels = frozenset(table["governed"]["never"])


class Nouns:
    """The nouns of one passage, by their place in its text; `starts` is where each token begins."""

    def __init__(self, doc: Doc, starts: Sequence[int], lexicon: Lexicon) -> None:
        self.doc = doc
        self._text, self._starts = doc.text, starts
        self._lexicon, self._words = lexicon, _words(lexicon)
        self._phrases, self._hedges = phrases(lexicon), hedges(lexicon)

    def token_at(self, place: int) -> int:
        """The index of the token that begins at or after this place of the text; len(doc) behind the last."""
        i = bisect_left(self._starts, place)
        while i < len(self.doc) and self.doc[i].is_space:
            i += 1
        return i

    def token_before(self, place: int) -> Token | None:
        """The token that ends at or before this place."""
        i = bisect_left(self._starts, place)
        while i and self.doc[i - 1].is_space:
            i -= 1
        return self.doc[i - 1] if i else None

    def plural_follows(self, place: int) -> bool:
        """Does a phrase with a plural head begin here?"""
        noun = self._phrases.head(self.doc, self._past_partitive(self.token_at(place)), None, many=True)
        return noun is not None and noun.tag_ in PLURAL

    def counted(self, end: int, *, share: bool = False, many: bool = True) -> Counted | None:
        """What a number that ends at this place counts; None where no noun belongs to it. `many`: it is not one."""
        hedged = self._hedges.behind(self._text, end)
        if hedged == end and (m := _HYPHENED.match(self._text, end)) and self._binds(m):
            word = m[1].lower()
            return None if word in self._words.idle else Counted(singular(word, self._lexicon), m.end())
        i = self.token_at(hedged)
        if i >= len(self.doc) or self.doc[i].lower_ in self._words.times:
            return None
        token = self.doc[i]
        begin = self._past_partitive(i)
        if begin != i and begin < len(self.doc) and self._is_a_time(self.doc[begin]):
            return None
        if begin == i and share:
            begin = self._past_openers(i)
        noun = self._phrases.head(self.doc, begin, self.token_before(end), many=many)
        if begin != i and noun is not None and noun.lower_ in self._words.periods:
            return None  # "twice the 60,000 of the year before"
        if token.lower_ in self._words.people and (noun is None or noun.tag_ not in PLURAL):
            return Counted("person", token.idx + len(token), plural=True)
        return Counted(self._singular(noun), noun.idx + len(noun), noun.tag_ in PLURAL) if noun is not None else None

    def _is_a_time(self, token: Token) -> bool:
        return token.lower_ in self._words.pointing and token.ent_type_ == "DATE"

    def _binds(self, m: re.Match[str]) -> bool:
        """Is this a hyphen, and no dash? One between blanks binds a singular before a noun: "2 - storey barn"."""
        if not m[0].startswith(" "):
            return True
        i = self.token_at(m.start(1))
        behind = self.doc[i + 1] if i + 1 < len(self.doc) else None
        if self.doc[i].tag_ != "NN" or behind is None:
            return False
        return behind.tag_ in NOUNS or behind.text == "-"

    def governed(self, start: int) -> str | None:
        """What a bare number that begins here is the level of, where its verb's subject is a plural: "thefts rose to
        2,160" counts thefts, and so does "the number of thefts". None where that is not told."""
        i = self.token_at(start)
        token = self.doc[i] if i < len(self.doc) else None
        if token is None or token.dep_ != "pobj" or token.head.lower_ not in self._words.levels:
            return None
        verb = token.head.head
        while verb.tag_ in ("IN", "TO") and verb.head.i != verb.i:  # "to 2,160 from 2,000"
            verb = verb.head
        if not verb.tag_.startswith("VB") or any(child.dep_ == "dobj" for child in verb.children):
            return None
        subjects = (child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))
        noun = next((noun for subject in subjects if (noun := self._plural_of(subject)) is not None), None)
        return self._singular(noun) if noun is not None else None

    def _plural_of(self, subject: Token) -> Token | None:
        if subject.lower_ in self._words.totals:
            below = (noun for of in subject.children if of.dep_ == "prep" for noun in of.children)
            subject = next(below, subject)
        return subject if subject.tag_ == "NNS" and subject.lower_ not in self._words.no_levels else None

    def _singular(self, noun: Token) -> str:
        return singular(self._phrases.whole_word(noun, self._text), self._lexicon)

    def _past_partitive(self, i: int) -> int:
        """Past "of the" and the like, where token `i` begins it."""
        m = self._words.partitive.match(self._text, self.doc[i].idx) if i < len(self.doc) else None
        return self._past_openers(self.token_at(m.end())) if m else i

    def _past_openers(self, i: int) -> int:
        last = min(len(self.doc), i + _MOST_OPENERS)
        while i < last and self.doc[i].tag_ in _OPENERS:
            i += 1
        return i


@cache
def _words(lexicon: Lexicon) -> _Words:
    return _Words(lexicon)
