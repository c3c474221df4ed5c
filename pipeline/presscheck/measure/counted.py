"""What a figure counts: the head noun of the phrase that its number opens, in the singular."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from presscheck.lexicon import Lexicon
from presscheck.measure.hedges import hedges
from presscheck.measure.nouns import singular
from presscheck.measure.words import any_case

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NOTHING = "one"
"""The unit of a number that counts nothing."""
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_PLURAL = frozenset({"NNS", "NNPS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "AFX", "FW", "RBS", "RBR", "HYPH"})
_OPENERS = frozenset({"DT", "PRP$", "PDT", "WP$", "CD"})
_LISTS = frozenset({"CC", ","})
_QUOTES = frozenset("\"'“”‘’`") | {"``", "''"}
_HYPHENED = re.compile(r"(?:-|‐| - )([^\W\d_]{2,30})")
_BOUND = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,20}-){1,2}$")
_BINDS = re.compile(r"(?:-[a-z]{2,4}){1,2}(?![^\W_])")
_NOUN = re.compile(r"[^\W\d_][\w'’.&/-]*")
_WRAP = 2
"""Characters of blank space at the hard end of a line; more begin another paragraph or row."""
_FAR = 9
"""Tokens from a number to the head of its phrase."""


class Counted(NamedTuple):
    """The unit of a count, and where its noun ends in the passage's text."""

    unit: str
    end: int
    plural: bool = False


class Nouns:
    """The nouns of one passage, by their place in its text."""

    def __init__(self, doc: Doc, starts: Sequence[int], lexicon: Lexicon) -> None:
        self.doc = doc
        self._lexicon = lexicon
        table = lexicon.table("counted.toml")
        self._people = frozenset(table["people"])
        self._no_noun = frozenset(table["no_noun"])
        self._times = frozenset(table["times"])
        dates = lexicon.table("not_figures.toml")["dates"]
        self._calendar = frozenset(word.lower() for word in (*dates["months"], *dates["weekdays"]) if len(word) > 3)
        self._totals = frozenset(table["totals"])
        self._levels = frozenset(table["governed"]["prepositions"])
        self._no_levels = frozenset(table["governed"]["never"])
        self._partitive = re.compile(rf"(?:{any_case(table['partitive'])})\s")
        self._attributive = frozenset(table["attributive"])
        self._idle = frozenset(table["idle"])
        self._hedges = hedges(lexicon)
        self._text = doc.text
        self._starts = starts

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
        i = self.token_at(place)
        if i < len(self.doc) and (m := self._partitive.match(self._text, self.doc[i].idx)):
            i = self._past_openers(self.token_at(m.end()))
        noun = self._head(i, place)
        return noun is not None and noun.tag_ in _PLURAL

    def counted(self, end: int, *, share: bool = False, many: bool = True) -> Counted | None:
        """What a number that ends at this place counts; None where no noun belongs to it. Of a number other than one
        (`many`) a plural in its phrase goes before the singulars that tell of it."""
        text = self._text
        hedged = self._hedges.behind(text, end)
        if hedged == end and (m := _HYPHENED.match(text, end)):
            word = m[1].lower()
            return None if word in self._idle else Counted(singular(word, self._lexicon), m.end())
        i = self.token_at(hedged)
        if i >= len(self.doc):
            return None
        token = self.doc[i]
        if token.lower_ in self._times:
            return None
        if m := self._partitive.match(self._text, token.idx):
            i = self._past_openers(self.token_at(m.end()))
        elif share:
            i = self._past_openers(i)
        noun = self._head(i, end)
        if many and noun is not None and noun.tag_ not in _PLURAL:
            noun = self._plural_in_phrase(i) or noun
        if token.lower_ in self._people and (noun is None or noun.tag_ not in _PLURAL):
            return Counted("person", token.idx + len(token), plural=True)
        if noun is not None:
            word = self._whole_word(noun)
            return Counted(singular(word, self._lexicon), noun.idx + len(noun), noun.tag_ in _PLURAL)
        return None

    def governed(self, start: int) -> str | None:
        """What a bare number that begins here is the level of, where its verb's subject is a plural: "thefts rose to
        2,160" counts thefts, and so does "the number of thefts". None where that is not told."""
        i = self.token_at(start)
        token = self.doc[i] if i < len(self.doc) else None
        if token is None or token.dep_ != "pobj" or token.head.lower_ not in self._levels:
            return None
        verb = token.head.head
        while verb.tag_ in ("IN", "TO") and verb.head.i != verb.i:  # "to 2,160 from 2,000"
            verb = verb.head
        if not verb.tag_.startswith("VB") or any(child.dep_ == "dobj" for child in verb.children):
            return None
        for subject in verb.children:
            if subject.dep_ in ("nsubj", "nsubjpass") and (noun := self._plural_of(subject)):
                return singular(self._whole_word(noun), self._lexicon)
        return None

    def _plural_of(self, subject: Token) -> Token | None:
        if subject.lower_ in self._totals:
            below = (noun for of in subject.children if of.lower_ == "of" for noun in of.children)
            subject = next(below, subject)
        return subject if subject.tag_ == "NNS" and subject.lower_ not in self._no_levels else None

    def _whole_word(self, noun: Token) -> str:
        """The noun with what hyphens bind to it: "break-ins"."""
        start = noun.idx
        if m := _BOUND.search(self._text, max(0, start - 24), start):
            start = m.start()
        end = noun.idx + len(noun)
        if noun.tag_ in _PLURAL and (m := _BINDS.match(self._text, end)):
            end = m.end()  # "runners-up"
        return self._text[start:end]

    def _past_openers(self, i: int) -> int:
        while i < len(self.doc) and self.doc[i].tag_ in _OPENERS:
            i += 1
        return i

    def _head(self, i: int, end: int) -> Token | None:
        """The head noun of the phrase that begins at token `i`, of a number that ends at `end`: where the parse has the
        number modify a noun of the run of nouns and modifiers that begins there, that noun, else the last of them."""
        noun = self._last_noun(i)
        number = self.token_before(end)
        if noun is None or number is None or number.dep_ != "nummod":
            return noun
        head = number.head
        if not i <= head.i <= noun.i or head.tag_ not in _NOUNS or not self._may_be_counted(head):
            return noun
        return head if head.tag_ in _PLURAL or noun.tag_ not in _PLURAL else noun

    def _last_noun(self, i: int) -> Token | None:
        doc, noun = self.doc, None
        for j in range(i, min(len(doc), i + _FAR)):
            token = doc[j]
            tag = token.tag_
            if token.is_space:
                if len(token) > _WRAP:
                    break  # a new line of a table
                continue
            if tag in _NOUNS and self._may_be_counted(token):
                if noun is not None and not self._goes_on(noun, token):
                    break
                noun = token
            elif tag == "POS":
                noun = None
            elif noun is not None:
                if tag != "HYPH" and not (tag in ("VBG", "JJ") and noun.tag_ == "NN" and self._plural_at(j + 1)):
                    break
            elif not self._leads_on(token, j, i):
                break
        return noun

    def _may_be_counted(self, token: Token) -> bool:
        if token.lower_ in self._no_noun or token.lower_ in self._calendar:
            return False
        return len(token) > 1 and _NOUN.fullmatch(token.text) is not None

    def _plural_in_phrase(self, i: int) -> Token | None:
        """The first plural of the nouns and modifiers from token `i` on, also behind "or" and commas."""
        for token in self.doc[i : i + _FAR]:
            if token.tag_ in _PLURAL and self._may_be_counted(token):
                return token
            if token.tag_ not in _MODIFIERS and token.tag_ not in _NOUNS and token.tag_ not in _LISTS:
                return None
        return None

    def _plural_at(self, j: int) -> bool:
        return j < len(self.doc) and self.doc[j].tag_ in _PLURAL

    def _leads_on(self, token: Token, j: int, first: int) -> bool:
        """May this token stand before the noun of a phrase?"""
        tag = token.tag_
        if tag in _MODIFIERS or token.text in _QUOTES:
            return True
        following = self.doc[j + 1].tag_ if j + 1 < len(self.doc) else ""
        if following == "HYPH" and not token.whitespace_:
            return True  # "A-levels"
        if tag in ("RB", "CD"):
            return following in _MODIFIERS or (tag == "CD" and following in _NOUNS)
        return j > first and tag in ("CC", ",") and (following in _MODIFIERS or following == "CD")

    def _goes_on(self, noun: Token, token: Token) -> bool:
        """Is the noun behind a noun the head of both? What ends in -ing there is rather a verb."""
        if noun.tag_ in _PLURAL:
            return self._compounds(noun, token)
        return not (noun.tag_ == "NN" and token.tag_ == "NN" and token.lower_.endswith("ing"))

    def _compounds(self, noun: Token, token: Token) -> bool:
        """Do a plural and the noun behind it make one name ("sports cars")? A singular behind it is rather a verb."""
        if noun.lower_ in self._attributive:
            return True
        return token.tag_ in _PLURAL and noun.dep_ == "compound" and noun.head.i >= token.i
