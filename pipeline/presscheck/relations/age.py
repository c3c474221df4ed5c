"""Age: how old somebody, or something, is said to be, a birth, and the time at which that age was reached.

Tied      "born on 3 May 1951 … died on Monday aged 68", "John Smith (1946–2011) died at the age of 64"
          "the 34-year-old, who was born in 1975", "born in 1960, she was 23 when she won in 1983"
Not tied  "was 19 when he joined"               no date for that age
          "born in 1950 or 1951", "in his 40s"  no one year, no one age
          "his father, born in 1920, died at 64"  of whom it speaks is not sure
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Quantity, Relation, Role
from presscheck.relations.persons import Persons, Sentence, sentences
from presscheck.relations.skeleton import Skeleton, cue, pattern, skeletons

When = Literal["at", "death", "now"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Age(Relation):
    """`age` in completed years at `at`, or where that is None at publication (`published`), of one born at `born`.
    `thing`: of a building or a firm, whose age is told as roundly as one likes."""

    kind: ClassVar[str] = "age"
    roles: ClassVar[tuple[str, ...]] = ("age", "born", "at")

    age: Quantity
    born: DateMention
    at: DateMention | None = None
    published: Days | None = None
    thing: bool = False


@dataclass(frozen=True, slots=True)
class _Birth:
    sentence: int
    who: str
    date: DateMention
    thing: bool


@dataclass(frozen=True, slots=True)
class _Aged:
    sentence: int
    who: str
    age: Quantity
    at: DateMention | None
    when: When


def ages(article: Marked, lexicon: Lexicon) -> Iterator[Age]:
    """The ages that the article tells together with a birth, in one sentence or two that follow each other."""
    if not article.dates:
        return
    reader = _Reader(article, lexicon)
    births, aged, deaths = reader.read()
    told: set[str] = set()
    for fact in aged:
        near = [b for b in births if b.who == fact.who and abs(b.sentence - fact.sentence) <= 1]
        if not near or len({birth.date.days for birth in near}) > 1 or fact.age.id in told:
            continue
        at = fact.at
        if fact.when == "death":
            died = [d for d in deaths if d.who == fact.who and abs(d.sentence - fact.sentence) <= 1]
            if len({death.date.days for death in died}) != 1:
                continue
            at = died[0].date
        birth = near[0]
        if birth.date is at or (birth.thing and fact.when != "now"):
            continue
        told.add(fact.age.id)
        yield Age(
            cue=cue(article, [t for t in (fact.age, birth.date, at) if t is not None]),
            confidence=0.85 if birth.sentence == fact.sentence else 0.75,
            age=fact.age,
            born=birth.date,
            at=at,
            published=None if at else article.article.days,
            thing=birth.thing,
        )


def rebuilt(article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon) -> Age | None:
    """The tie between an age and dates of the article; whether of a thing, its words tell again."""
    age, born, at = roles["age"], roles["born"], roles.get("at")
    assert isinstance(age, Quantity) and isinstance(born, DateMention) and not isinstance(at, (Quantity, tuple))
    thing = any(tie.thing for tie in ages(article, lexicon) if tie.age == age)
    published = None if at else article.article.days
    return Age(cue=cue, confidence=confidence, age=age, born=born, at=at, published=published, thing=thing)


class _Reader:
    """Reads births, ages and deaths off an article, each with whom it is about."""

    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article = article
        self._told = sentences(article.passages)
        self._persons = Persons(self._told, lexicon)
        self._forms = _forms(lexicon)

    def read(self) -> tuple[list[_Birth], list[_Aged], list[_Birth]]:
        """The births, the ages and the deaths, each in the order of its patterns: surer ones first."""
        births: list[_Birth] = []
        aged: list[_Aged] = []
        deaths: list[_Birth] = []
        for skeleton in skeletons(self._article):
            births += self._dated(skeleton, "born", "born")
            deaths += self._dated(skeleton, "deaths", "at")
            aged += self._ages(skeleton)
        return births, aged, deaths

    def _dated(self, skeleton: Skeleton, forms: str, role: str) -> Iterator[_Birth]:
        for form, table in self._forms[forms]:
            for m in form.finditer(skeleton.text):
                date = skeleton.role(m, role)
                sentence = self._sentence(skeleton, m)
                if not isinstance(date, DateMention) or date.days is None or sentence is None:
                    continue
                if self._is_doubtful(skeleton, m, date):
                    continue
                who = self._who(skeleton, m, sentence, bracket=table.get("bracket", False))
                if who is not None:
                    yield _Birth(sentence.number, who, date, table.get("thing", False))

    def _ages(self, skeleton: Skeleton) -> Iterator[_Aged]:
        for form, table in self._forms["ages"]:
            for m in form.finditer(skeleton.text):
                age, at = skeleton.role(m, "age"), skeleton.role(m, "at")
                sentence = self._sentence(skeleton, m)
                if not isinstance(age, Quantity) or sentence is None or age.value is None:
                    continue
                if age.unit not in ("year", "one") or self._is_doubtful(skeleton, m, age):
                    continue
                if at is not None and (not isinstance(at, DateMention) or at.days is None):
                    continue
                who = self._aged(skeleton, m, sentence, age, named=table.get("named", False))
                if who is not None:
                    yield _Aged(sentence.number, who, age, at, table["when"])

    def _aged(
        self, skeleton: Skeleton, m: re.Match[str], sentence: Sentence, age: Quantity, *, named: bool
    ) -> str | None:
        if named:
            return self._persons.before_bracket(sentence, skeleton.place(m.start("age")) - 1)
        if m.start() == m.start("age"):
            return self._persons.about(sentence, age.start, age.end)
        return self._who(skeleton, m, sentence, bracket=False)

    def _who(self, skeleton: Skeleton, m: re.Match[str], sentence: Sentence, *, bracket: bool) -> str | None:
        start = skeleton.place(m.start())
        if bracket:
            return self._persons.before_bracket(sentence, start)
        first = re.match(r"\w+", m[0])
        return self._persons.about(sentence, start, start + (first.end() if first else 1))

    def _sentence(self, skeleton: Skeleton, m: re.Match[str]) -> Sentence | None:
        place = skeleton.place(m.start())
        for sentence in self._told:
            if sentence.passage is skeleton.passage and sentence.start <= place < sentence.end:
                return sentence
        return None

    def _is_doubtful(self, skeleton: Skeleton, m: re.Match[str], told: DateMention | Quantity) -> bool:
        """Do the words say that date or age is disputed, or one of two?"""
        text = self._article.article.text_of(told.field)
        doubt, other = self._forms["doubt"][0][0], self._forms["other"][0][0]
        start, end = skeleton.place(m.start()), skeleton.place(m.end())
        return bool(doubt.search(text, max(0, start - 40), end + 20) or other.match(text, told.end))


Forms = dict[str, list[tuple[re.Pattern[str], dict[str, Any]]]]


@cache
def _forms(lexicon: Lexicon) -> Forms:
    table = lexicon.table("patterns/age.toml")
    words = table["words"]
    forms: Forms = {
        name: [(pattern(form["words"], words), form) for form in table[name]] for name in ("born", "ages", "deaths")
    }
    forms["doubt"] = [(re.compile(rf"(?<!\w)(?:{any_of(words['doubt'])})(?!\w)", re.IGNORECASE), {})]
    forms["other"] = [(re.compile(r"\s?(?:or\s|/|[-–]\d)"), {})]
    return forms
