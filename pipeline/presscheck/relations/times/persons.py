"""Of whom a sentence speaks at some word: enough to say that two statements are surely about the same person or thing.

"John Smith", "Smith", and "he" or "the 34-year-old" in the sentences after are one, where no other name comes between.
Whoever cannot be told is None: two of None are never the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.relations.sentences import SUBJECT, Sentence
from presscheck.relations.times.clause_doers import ClauseDoers
from presscheck.relations.times.company import Company
from presscheck.relations.times.meant_names import MeantNames
from presscheck.relations.times.named_persons import NamedPersons
from presscheck.relations.times.names import is_one
from presscheck.relations.times.nouns import DescribedNouns
from presscheck.relations.times.person_nouns import PersonNouns
from presscheck.relations.times.relatives import Relatives
from presscheck.relations.times.surnames import Surnames
from presscheck.relations.times.twins import Twins

if TYPE_CHECKING:
    from spacy.tokens import Token

_BACK = 5
"""Sentences before a pronoun in which the name may stand that it is for."""


class Persons:
    """Who is spoken of in an article's sentences."""

    def __init__(self, told: Sequence[Sentence], lexicon: Lexicon) -> None:
        self._told = told
        table = lexicon.table("patterns/age.toml")["persons"]
        self._genders: dict[str, str] = {word: g for g, words in table["genders"].items() for word in words}
        self._nouns, self._doers = DescribedNouns(table), ClauseDoers(self._genders)
        self._kin = Relatives(table)
        self._titles = frozenset(table["titles"])
        self._people = PersonNouns(table)
        by_name = {word: g for g, words in table["named"].items() for word in words}
        self._own, self._speaker = frozenset(table["own"]), frozenset(table["speaker"])
        self._like, self._anyone = frozenset(table["like"]), frozenset(table["anyone"])
        self._surnames = Surnames(told, self._titles, frozenset(table["firms"]), table["short"], by_name)
        self._definite, self._indefinite = frozenset(table["definite"]), frozenset(table["indefinite"])
        self.meant = MeantNames(table, self._surnames, by_name)
        self._named, self._twins = NamedPersons(table, self._surnames), Twins(told, table)
        self.company = Company(told, self._named, self._surnames, self.meant, self._genders, self._kin.words)

    def about(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Of whom the words text[start:end] of the sentence's field tell something."""
        span = sentence.passage.tokens(start - sentence.passage.start, end - sentence.passage.start)
        if span is None:
            return None
        token = span.root
        if token.i == sentence.span.start and token.tag_ == "VBN" and sentence.subject is not None:
            own = [c for c in token.head.children if c.dep_ in SUBJECT and c.i > token.i]
            return self._opened(sentence, own[-1] if own else sentence.subject)
        if token.lower_ in self._like and sentence.subject is not None and sentence.subject.lower_ in self._genders:
            return self._key(sentence.subject, sentence)  # "he made his bow in 1976, as an 18-year-old"
        if token.tag_ == "NNP" and token.dep_ == "poss" and any(c.tag_ == "POS" for c in token.children):
            return self._key(token, sentence)  # "Ann Lee's date of birth"
        other = self._doers.beside(token)
        if other is not None and token.lower_ not in self._genders:
            return self._key(other, sentence)
        noun = token if token.lower_ in self._genders else self._nouns.of(token) or sentence.subject
        return self._key(noun, sentence) if noun else None

    def _opened(self, sentence: Sentence, subject: Token) -> str | None:
        """Of whom a sentence is that opens with a participle: "Born in 1951, while Edward was still king, she"."""
        gender = self._genders.get(subject.lower_)
        if gender is None:
            return self._key(self._nouns.whole_name(subject), sentence)
        return self._back(sentence, gender, by_subject=True) or f"{subject.lower_} {sentence.number}"

    def may_be_person(self, who: str) -> bool:
        """May it be a person whom the text tells by no name, a pronoun or "the actor"?"""
        return self.is_pronoun(who) or self._people.may_be(who.split()[1])

    def is_pronoun(self, who: str) -> bool:
        """Is it a pronoun of which nobody knows for whom it is?"""
        return who.split()[0] in self._genders

    def before(self, sentence: Sentence, start: int) -> str | None:
        """Of whom words tell that stand right behind a name, in brackets or between commas: that name."""
        place = start - sentence.passage.start
        span = sentence.passage.tokens(max(place - 2, 0), place - 1) if place > 1 else None
        if span is None:
            return None
        name = self._nouns.above_place(span[-1])
        if name.ent_type_ == "DATE":
            return None  # "died in February, aged 93"
        if name.tag_.startswith("NNP") or self._surnames.is_one(name):
            return self._surnames.key(name, sentence)
        if name.tag_ == "WP":  # "Ann Lee, who, then 37, led"
            noun = self._nouns.owner(name)
            return self._key(noun, sentence) if noun else None
        if not self._people.may_be_person(name):
            return None
        the = self._the(name, sentence) if name.left_edge.lower_ in self._definite else None
        return the or self._key(name, sentence)

    def _key(self, noun: Token, sentence: Sentence) -> str | None:
        word = noun.lower_
        if word in self._genders:
            return self._of_pronoun(noun, sentence)
        if word in self._speaker:
            said = sentence.subject
            return None if said is None or said.lower_ in self._speaker else self._key(said, sentence)
        if (twins := self._twins.key(noun, sentence)) is not None:
            return twins
        if word in self._anyone and noun.tag_ in ("CD", "PRP", "NN"):
            return None
        if word in self._kin.words:
            return self._told_next(noun, sentence) or f"one {word} {sentence.number}"
        if self._surnames.is_one(noun):
            return self._surnames.key(noun, sentence)
        several = any(child.dep_ == "conj" and child.tag_.startswith("NN") for child in noun.children)
        if (several and noun.tag_ != "JJ") or noun.tag_ == "NNS" or (noun.tag_ == "NNPS" and not is_one(noun)):
            return None
        edge = noun.left_edge
        first = str(edge.lower_)
        if noun.tag_ == "JJ" and edge.tag_ == "CD" and edge.i:  # "the 34-year-old told them"
            first = str(edge.nbor(-1).lower_)
        if noun.tag_.startswith("NNP") and first not in self._definite:
            return self._surnames.key(noun, sentence)
        return self._described(noun, sentence, first)

    def _of_pronoun(self, pronoun: Token, sentence: Sentence) -> str | None:
        relative = self._kin.stands_between(sentence.subject, pronoun)
        if relative or self._doers.is_anothers(pronoun, sentence.subject):
            return f"one {pronoun.lower_} {sentence.number}"
        whose = self._doers.antecedent(pronoun)
        gender = self._genders[pronoun.lower_]
        return self._before(pronoun, sentence, gender) if whose is None else self._key(whose, sentence)

    def _described(self, noun: Token, sentence: Sentence, first: str) -> str | None:
        """Who is told by a noun, with `first` the first word before it."""
        owner = next((child for child in noun.children if child.dep_ == "poss"), None)
        if owner is not None:
            if noun.lower_ in self._own:
                whose = self._nouns.owner(owner)
                return None if whose is None or whose.i == noun.i else self._key(whose, sentence)
            return f"one {noun.lower_} {sentence.number}"  # "the company's founder" is nobody told of before
        if first in self._indefinite:
            return self.company.introduced(sentence) or f"a {noun.lower_} {sentence.number}"
        if first in self._definite:
            return (self._the(noun, sentence) if self._people.is_person(noun) else None) or f"the {noun.lower_}"
        return None

    def _the(self, noun: Token, sentence: Sentence) -> str | None:
        """Who "the man" is: one told of before, or else the one the next sentence names; another one where the sentence
        has named somebody, or tells which man it is."""
        kin = sentence.number and self._kin.is_told(self._told[sentence.number - 1])
        if kin or self._named.of(sentence, before=noun.left_edge.i) or self._people.is_told_apart(noun):
            return f"one {noun.lower_} {sentence.number}"
        if self._people.is_one_of_many(noun):
            return self.company.introduced(sentence) or f"one {noun.lower_} {sentence.number}"
        return self._before(noun, sentence, "") or self.company.introduced(sentence)

    def _told_next(self, noun: Token, sentence: Sentence) -> str | None:
        """Who "a grandmother" is that opens a sentence as its subject, where the next sentence names her."""
        opens = noun == sentence.subject and noun.left_edge.i == sentence.span.start
        return self.company.introduced(sentence) if opens and noun.left_edge.lower_ in self._indefinite else None

    def _before(self, noun: Token, sentence: Sentence, gender: str) -> str | None:
        """The only person named before in the sentence, or else in the nearest sentence before it that names any. Where
        there are several, or nobody, a pronoun is its own sentence's."""
        own = f"{noun.lower_} {sentence.number}" if gender else None
        subject = None if sentence.subject is None else self._nouns.name_of(sentence.subject)
        if gender and (clause := self._nouns.clause_about(noun)) is not None:  # "the actor, who was 53 when he died"
            return self._key(clause, sentence)
        if gender and (kin := self._kin.before(noun, gender)) is not None:
            return self._key(kin, sentence)
        own_subject = sentence.subject
        if own_subject is not None and gender and own_subject.i < noun.i and own_subject.tag_ == "NN":
            if self._kin.gender(own_subject, gender) != gender:
                return self._back(sentence, gender) or own
            if own_subject.lower_ not in self._kin.words and self._people.may_be_person(own_subject):
                return self._key(self._nouns.whole_name(own_subject), sentence)
        if subject is not None and is_one(subject) and subject.ent_type_ != "DATE":
            if subject.i < noun.i:
                name = self._surnames.key(subject, sentence)
                return name if name is None or self.meant.may_be(name, gender) else own
            if noun.dep_ == "poss" and not self._named.of(sentence, before=subject.left_edge.i):
                return self._surnames.key(subject, sentence)  # "On Monday, her 78th birthday, Ann Lee"
        names = self._named.of(sentence, before=noun.i)
        if names:
            return self.meant.only(names, gender) or own
        return self._back(sentence, gender) or own

    def _back(self, sentence: Sentence, gender: str, *, by_subject: bool = False) -> str | None:
        """The only person, or with `by_subject` else the only one who does something, of the nearest sentence before
        that names any."""
        for back in range(1, min(_BACK, sentence.number) + 1):
            last = self._told[sentence.number - back]
            if last.passage.segment.field != sentence.passage.segment.field or self.company.is_other(
                last, gender, near=back == 1
            ):
                break
            if names := self._named.of(last):
                return self.meant.only(names, gender, by_subject=by_subject)
            if gender and last.subject is not None and self._people.may_be_person(last.subject):
                if last.subject.lower_ in self._kin.words and self._kin.gender(last.subject) != gender:
                    continue  # "said his mother. He was born"
                return self._key(last.subject, last)
        return None
