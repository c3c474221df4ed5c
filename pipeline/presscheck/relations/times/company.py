"""Who else is told of in some sentences: a name, a pronoun and a noun there are one person only where nobody is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from presscheck.relations.sentences import SUBJECT, Sentence
from presscheck.relations.times.meant_names import MeantNames
from presscheck.relations.times.named_persons import NamedPersons
from presscheck.relations.times.surnames import Surnames

_BACK = 5
"""Sentences before one in which nobody may be named, where it is the first to name anybody."""


class Company:
    """The persons of an article's sentences together."""

    def __init__(
        self,
        told: Sequence[Sentence],
        named: NamedPersons,
        surnames: Surnames,
        meant: MeantNames,
        genders: Mapping[str, str],
        kin: AbstractSet[str],
    ) -> None:
        self._told, self._named, self._surnames = told, named, surnames
        self._meant, self._genders, self._kin = meant, genders, kin

    def is_alone(self, first: int, last: int, named: set[str]) -> bool:
        """Do the sentences from `first` to `last`, and the one before them, tell of one person only, of the names
        `named` if of any, by names and pronouns?"""
        field = self._told[last].passage.segment.field
        near = [s for s in self._told[max(0, first - 1) : last + 1] if s.passage.segment.field == field]
        names = named.union(*(self._named.of(sentence) for sentence in near))
        subjects = [token.lower_ for sentence in near for token in sentence.span if token.dep_ in SUBJECT]
        genders = {self._genders[word] for word in subjects if word in self._genders}
        if any(word in self._kin for word in subjects):
            return False
        return len(names) <= 1 and len(genders) <= 1 and not any(self.is_shared(name) for name in names)

    def introduced(self, sentence: Sentence) -> str | None:
        """Who "a man" is, where the next sentence's subject is the first name told."""
        following = self._told[sentence.number + 1 :][:1]
        subject = following[0].subject if following else None
        if subject is None or subject.tag_ != "NNP":
            return None
        if any(token.lower_ in self._kin for token in subject.subtree if token.i < subject.i):
            return None  # "His great-niece, Ann Lee, 63"
        name = self._surnames.key(subject, following[0])
        earlier = [self._named.of(s) for s in self._told[max(0, sentence.number - _BACK) : sentence.number + 1]]
        return None if any(earlier) else name

    def is_other(self, sentence: Sentence, gender: str, *, near: bool) -> bool:
        """Does the sentence speak of a "she", where a "he" is sought, and name no man, or not `near`: "She married Tom
        Lee. He"?"""
        other = "" if sentence.subject is None else self._genders.get(sentence.subject.lower_, "")
        if not gender or other in ("", gender):
            return False
        names = list(self._named.of(sentence))
        return not near or len(names) != 1 or not self._meant.is_surely(names[0], gender)

    def is_first(self, number: int) -> bool:
        """Is nobody named in the sentences before this one?"""
        return not any(self._named.of(s) for s in self._told[max(0, number - _BACK) : number])

    def is_shared(self, name: str) -> bool:
        """Do two of the article have this last name: "Ann Lee", "Joan Lee"?"""
        return len(self._surnames.firsts(name)) > 1
