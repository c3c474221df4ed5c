"""What a figure is told of, and how: the words about it, whether it is told as known, as another, as part of more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from presscheck.model import Quantity
from presscheck.relations.arithmetic.fact_words import HEAD, words_about
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.told_names import is_name
from presscheck.relations.arithmetic.told_words import ToldWords
from presscheck.relations.skeleton import is_an_age
from presscheck.relations.statements import Statement

HEADINGS = frozenset({"title", "standfirst", "caption"})
"""Parts of an article that tell again what the body tells."""
_NEAR = 24
"""Characters on either side of a figure whose words set it apart from others."""
_NAMES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "PRODUCT", "FAC", "EVENT", "LAW"})
_OF_NUMBER = re.compile(r"\d of $")
_WHOSE = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_SOME_OF = re.compile(r"\d of \w{2,5} $")
_NUMBER_OF = re.compile(r" of \d")
_NOUNS = 4
"""Heads climbed from a figure to a noun that it is told of."""
_NARROWING = frozenset({"relcl", "acl", "prep"})


@dataclass(frozen=True, eq=False)
class Fact:
    """One figure of the article and the words about it."""

    statement: Statement
    told: ToldWords

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.statement.quantity

    @property
    def sentence(self) -> int:
        """The number of its sentence."""
        return self.statement.sentence.number

    @property
    def in_heading(self) -> bool:
        """Does it stand in the title, the standfirst or a caption?"""
        return self.statement.sentence.passage.segment.kind in HEADINGS

    @property
    def phrase(self) -> str:
        """The words of the figure and of the noun behind it."""
        sentence, noun = self.statement.sentence, self.statement.noun
        start, end = self.quantity.start - sentence.start, self.quantity.end - sentence.start
        if noun is not None and end <= noun.idx - sentence.span.start_char <= end + _NEAR:
            end = noun.idx + len(noun) - sentence.span.start_char
        return sentence.text[start:end]

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """The words about it in the forms of `ToldWords`, with what each weighs; none of the figure's own unit."""
        found: dict[str, float] = {}
        token = self.statement.token
        for near, weight in words_about(token) if token is not None else ():
            for form in self.told.of(near):
                found[form] = max(found.get(form, 0.0), weight)
        return found | dict.fromkeys(self.counted, HEAD)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The forms of the noun that it counts; none of persons in general."""
        q = self.quantity
        counts = q.dimension == "count" and q.unit not in ("one", "person")
        return self.told.forms(q.unit) if counts else frozenset()

    @cached_property
    def is_age(self) -> bool:
        """Is it somebody's age?"""
        q = self.quantity
        return q.unit == "year" and (is_an_age(q) or bool(self.told.old.match(self._behind)))

    @cached_property
    def is_known(self) -> bool:
        """Do the words before it say that the reader knows it: "the 22 seafarers", "all 90"?"""
        return bool(self.told.known.search(self._before))

    @cached_property
    def is_named(self) -> bool:
        """Does the noun that it is the number of say that the reader knows it: "the official toll of 137"?"""
        token = self.statement.token
        if token is None or token.dep_ != "pobj" or token.head.lower_ != "of":
            return False
        noun = token.head.head
        if noun.lower_ in self.told.goals:
            return False  # "short of the target of 400"
        known = (c.dep_ == "poss" or (c.dep_ == "det" and c.lower_ == "the") for c in noun.children)
        return noun.tag_.startswith("NN") and any(known)

    @cached_property
    def has_known_noun(self) -> bool:
        """Is it told of a noun that the reader knows: "the bail, $2.5 million", "the £5m fee"?"""
        token = self.statement.token
        for _ in range(_NOUNS):
            if token is None or token.head.i == token.i:
                return False
            if token.head.tag_.startswith("NN") and self.told.is_definite(token.head):
                return True
            token = token.head
        return False

    @cached_property
    def is_quoted(self) -> bool:
        """Does somebody say it in so many words?"""
        passage = self.statement.sentence.passage
        before = passage.text[: self.quantity.start - passage.start]
        return before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")

    @cached_property
    def is_exact(self) -> bool:
        """Does its sentence say that it was counted, or comes from papers: "the register lists", "put it at"?"""
        return self._sentence_has(self.told.exact)

    @cached_property
    def is_bare(self) -> bool:
        """Does nothing narrow what it is of, no clause or phrase behind its noun but a word: "the eight suspended"?"""
        token = self.statement.token
        if token is None:
            return False
        noun = self.statement.noun or token
        noun = token if noun.i < token.i else noun
        behind = [c for c in noun.children if c.i > token.i and c.dep_ in _NARROWING and c.lower_ != "of"]
        return all(c.dep_ == "acl" and next(c.children, None) is None for c in behind)

    @cached_property
    def describes(self) -> bool:
        """Does it stand before a noun that it tells something of ("the $9 price target"), rather than for itself?"""
        if self._behind.startswith("-") or "-" in self.quantity.text:
            return True
        token, noun = self.statement.token, self.statement.noun
        return self.quantity.dimension != "count" and noun is not None and token is not None and noun.i > token.i

    @cached_property
    def is_apart(self) -> bool:
        """Do the words about it say that it is another than those told before: "another 20", "20 of them"?"""
        return bool(self.told.apart_before.search(self._before) or self.told.apart_behind.match(self._behind))

    @cached_property
    def is_of_another(self) -> bool:
        """Is the subject of its clause another than that told before: "an earlier petition had"?"""
        subject = self.statement.subject
        return subject is not None and any(t.lower_ in self.told.others for t in subject.subtree if t.i < subject.i)

    @cached_property
    def is_of_before(self) -> bool:
        """Does its sentence tell of a time before that of the others: "it had raised rates by half a point in May"?"""
        verb = self.statement.verb
        return verb is not None and verb.dep_ == "ROOT" and any(c.lower_ in self.told.had for c in verb.lefts)

    def is_new_beside(self, words: frozenset[str]) -> bool:
        """Is the subject of its clause told as new, although it is among these words: "a strike of bus drivers"?"""
        subject = self.statement.subject
        if subject is None or not any(c.dep_ == "det" and c.lower_ in self.told.new for c in subject.children):
            return False
        return bool(self.told.of(subject) & words)

    @cached_property
    def is_total(self) -> bool:
        """Do several have it together: "a total of 31 years"?"""
        return bool(self.told.total_before.search(self._before))

    @cached_property
    def is_counter(self) -> bool:
        """Does it number things, stand in a name, or tell how long ago, how often or how many points a list has:
        "3 of 25", "four years ago", "5 things to know"?"""
        q, token = self.quantity, self.statement.token
        if (
            q.unit == "fold"
            or (self.in_heading and q.unit in self.told.listed)
            or (q.dimension == "count" and q.value in (0, 1))
            or is_name(q, self._before, self._behind, self.told)
        ):
            return True
        if is_share(q) and self.told.multiplied.match(self._behind):
            return True
        if q.dimension == "time" and not self.is_age and self.told.offset_behind.match(self._behind):
            return True
        named = token is not None and q.dimension == "count" and token.ent_type_ in _NAMES and token.tag_ == "CD"
        named = named and (q.unit == "one" or (token is not None and token.ent_iob_ == "I"))
        numbered = _NUMBER_OF.match(self._behind) or _OF_NUMBER.search(self._before)
        return named or bool(numbered or self.told.counter_behind.match(self._behind))

    @property
    def is_divided(self) -> bool:
        """Is it told as that of which some are: "31,121 of the 62,138"?"""
        return bool(_SOME_OF.search(self._before))

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the names in its sentence."""
        ents = self.statement.sentence.span.ents
        return frozenset(t.lower_ for e in ents if e.label_ in _WHOSE for t in e if len(t) > 2)

    @property
    def is_base(self) -> bool:
        """Is it that of which some are told: "of the 145 companies reporting, 76%"?"""
        return bool(self.told.base.search(self._before)) and not self.told.whole_base.search(self._before)

    @property
    def is_mean(self) -> bool:
        """Is it the average of many: "held an average of 310 km/h"?"""
        return bool(self.told.mean.search(self._before))

    @property
    def is_of_another_day(self) -> bool:
        """Is it an age that somebody had at some time: "diagnosed at the age of 51"?"""
        return bool(self.told.at_age.search(self._before))

    @cached_property
    def is_rough(self) -> bool:
        """Is it told in a word that few count by: "two dozen"?"""
        return bool(self.told.rough.search(self.quantity.text))

    @cached_property
    def is_part(self) -> bool:
        """Does its sentence tell of one of several: "the largest recall"?"""
        return self._sentence_has(self.told.part)

    @cached_property
    def is_answer(self) -> bool:
        """Does its sentence tell what a survey found?"""
        return self._sentence_has(self.told.answer)

    @cached_property
    def is_on_the_way(self) -> bool:
        """Does its sentence tell of figures that change, or that another reckons otherwise?"""
        return self._sentence_has(self.told.on_the_way)

    def _sentence_has(self, words: re.Pattern[str]) -> bool:
        return bool(words.search(self.statement.sentence.text))

    @property
    def _before(self) -> str:
        """The words of its clause right before it, without its hedge."""
        sentence, hedge = self.statement.sentence, self.quantity.hedge
        at = self.quantity.start - sentence.start
        text = sentence.text[max(0, at - _NEAR) : at]
        if hedge and text.rstrip().endswith(hedge):
            text = text.rstrip().removesuffix(hedge)
        return re.split(r"[,;:()]", text)[-1]

    @property
    def _behind(self) -> str:
        sentence = self.statement.sentence
        at = self.quantity.end - sentence.start
        return sentence.text[at : at + _NEAR]
