"""Last names in an article, and the first names of those who have them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from presscheck.relations.sentences import SUBJECT, Sentence
from presscheck.relations.times.names import last_token, name_before

if TYPE_CHECKING:
    from spacy.tokens import Token

JOINT = "\u00a0"
"""Between the names of one person: not a blank, which marks whom the text tells by no name."""


class Surnames:
    """Whose each last name is. `titles`: words before a name that are no first names, `firms` before one
    that is a firm's: "the bank Carr Hallworth"; `short`: first names with the long ones that they are for; `genders`:
    the pronoun of those, and of titles, that have one only."""

    def __init__(
        self,
        told: Sequence[Sentence],
        titles: AbstractSet[str],
        firms: AbstractSet[str],
        short: Mapping[str, str],
        genders: Mapping[str, str],
    ) -> None:
        self._titles, self._short, self._genders = titles, short, genders
        self._firsts: dict[str, set[str]] = {}
        self._told_first: dict[tuple[str, str], tuple[int, int]] = {}
        self._names: set[str] = set()
        self._titled: dict[str, set[str]] = {}
        self._lasts: dict[str, set[str]] = {}
        self._two: set[str] = set()  # "Jim Orr, 71, and his son James Orr"
        for sentence in told:
            here: dict[tuple[str, str], set[str]] = {}
            for token in sentence.span:
                if token.tag_ != "NNP" or token.i == 0:
                    continue
                first = token.nbor(-1)
                if first.lower_ in titles:
                    self._names.add(token.text)
                    self._titled.setdefault(token.lower_, set()).add(first.lower_)
                if first.tag_ != "NNP" or first.lower_ in titles or _is_firm(first, firms):
                    continue
                self._names.add(token.text)
                if _is_of_person(token) and last_token(token) is token:
                    self._lasts.setdefault(name_before(token)[0], set()).add(token.lower_)
                self._firsts.setdefault(token.lower_, set()).add(first.lower_)
                here.setdefault((token.lower_, short.get(first.lower_, first.lower_)), set()).add(first.lower_)
                self._told_first.setdefault((sentence.passage.segment.field, token.lower_), (sentence.number, token.i))
            self._two |= {last for (last, _), firsts in here.items() if len(firsts) > 1}
        for last, firsts in self._firsts.items():
            self._firsts[last] = {self._whole(first, last) for first in firsts}

    def is_one(self, token: Token) -> bool:
        """Is it the last name of somebody whom the text tells with a first name, or with a title? A tagger takes some
        for common nouns."""
        return token.text in self._names

    def firsts(self, name: str) -> AbstractSet[str]:
        """The words that stand before a last name as first names do."""
        return self._firsts.get(name, frozenset())

    def titles(self, name: str) -> AbstractSet[str]:
        """The titles told before a last name, of whomever has it."""
        return self._titled.get(name, frozenset())

    def _is_of_two(self, name: str) -> bool:
        """Do its titles tell of a man and a woman?"""
        return len({self._genders[title] for title in self.titles(name) if title in self._genders}) > 1

    def _whole(self, first: str, last: str) -> str:
        """The first name that a short one is for, where nobody else has it."""
        return first if last in self._two else self._short.get(first, first)

    def key_of_last(self, last: str, first: str) -> str:
        """The key of one told with both names."""
        return last if len(self.firsts(last)) == 1 else JOINT.join((self._whole(first, last), last))

    def key(self, token: Token, sentence: Sentence) -> str | None:
        """The last name that a token is in, with the first names where several have it. None of a last name alone where
        several have it, or where its only one is told later in the field: that is another one."""
        last = last_token(token)
        name = str(last.lower_)
        firsts = [self._whole(word, name) for word in name_before(last) if word not in self._titles]
        if not firsts and self._is_of_two(name):  # "Mrs Price died. Mr Price, born in"
            titles = [word for word in name_before(last) if word in self._genders]
            return JOINT.join([self._genders[titles[-1]], name]) if titles else None
        if len(self.firsts(name)) > 1:
            return JOINT.join([*firsts, name]) if firsts else None
        lasts: AbstractSet[str] = self._lasts.get(name, frozenset())
        if not firsts and len(lasts) == 1 and not self.firsts(name):  # "Ann Lee ... Ann, born in"
            return self.key_of_last(next(iter(lasts)), name)
        told = self._told_first.get((sentence.passage.segment.field, name))
        return name if firsts or told is None or told < (sentence.number, last.i) else None


def _is_of_person(last: Token) -> bool:
    """Is it the last name of a person, or of a subject that is no place and no body?"""
    return last.ent_type_ == "PERSON" or (not last.ent_type_ and last.dep_ in SUBJECT)


def _is_firm(first: Token, firms: AbstractSet[str]) -> bool:
    before = first
    while before.tag_ == "NNP" and before.i > 0:
        before = before.nbor(-1)
    return before.lower_ in firms
