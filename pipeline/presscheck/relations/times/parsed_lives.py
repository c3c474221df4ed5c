"""What the parse tells of lives: births, deaths and ages by the verbs that they belong to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.relations.sentences import Sentence, SentencePlaces
from presscheck.relations.times.births_and_deaths import parsed_ends
from presscheck.relations.times.life_doubts import LifeDoubts
from presscheck.relations.times.life_facts import Aged, Birth, Gone, When, in_years, is_birth
from presscheck.relations.times.life_forms import life_forms
from presscheck.relations.times.persons import Persons
from presscheck.relations.times.told_ages import told_ages


class ParsedLives:
    """The lives that the parse of an article's sentences tells of."""

    def __init__(
        self,
        article: Marked,
        told: Sequence[Sentence],
        places: SentencePlaces,
        persons: Persons,
        doubts: LifeDoubts,
        lexicon: Lexicon,
    ) -> None:
        self._article, self._told, self._lexicon = article, told, lexicon
        self._places, self._persons, self._doubts = places, persons, doubts
        self._horse = life_forms(lexicon)["horse"][0][0]
        ends = lexicon.table("patterns/age.toml")["parsed_ends"]
        self._died, self._has = frozenset(ends["died"]), frozenset(ends["has"])

    def ends(self, kind: Literal["born", "died"]) -> Iterator[Birth]:
        """The births or deaths that have a date."""
        for told in parsed_ends(self._article, self._told, self._places, kind, self._lexicon):
            who = self._persons.about(told.sentence, *told.who)
            if who is None or self._doubts.is_date_doubtful(told.sentence, told.who[0], told.date):
                continue
            if kind == "died" or is_birth(told.date):
                beast = kind == "born" and self._horse.search(told.sentence.text) is not None
                yield Birth(told.sentence.number, who, in_years(told.date) if beast else told.date)

    def gone(self) -> Iterator[Gone]:
        """Those who "have died"."""
        for sentence in self._told:
            for token in sentence.span:
                if token.lower_ in self._died and any(c.lower_ in self._has for c in token.children if c.dep_ == "aux"):
                    place = sentence.passage.start + token.idx
                    who = self._persons.about(sentence, place, place + len(token.text))
                    if who is not None:
                        yield Gone(sentence.number, who)

    def ages(self) -> Iterator[Aged]:
        """The ages, with a date or without."""
        for told in told_ages(self._article, self._told, self._places, self._lexicon):
            who = self._persons.about(told.sentence, *told.who)
            when: When = "at" if told.at else "lately" if told.lately else "then"
            if who is not None:
                yield Aged(told.sentence.number, who, told.age, told.at, when)
