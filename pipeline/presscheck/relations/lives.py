"""What an article tells of lives: births, ages, deaths, each with whom it is told of."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.persons import Persons, Sentence, sentences
from presscheck.relations.skeleton import Skeleton, pattern, skeletons

When = Literal["at", "death", "lately", "birthday", "now"]
"""At the date told; at the death told elsewhere, or lately; at a birthday about publication; at publication."""


@dataclass(frozen=True, slots=True)
class Birth:
    """The date of a birth, or of a death; of a `thing`, that of its making."""

    sentence: int
    who: str
    date: DateMention
    thing: bool = False


@dataclass(frozen=True, slots=True)
class Aged:
    """An age, and when it was reached; `of_thing`: told of something that need not be a person."""

    sentence: int
    who: str
    age: Quantity
    at: DateMention | None
    when: When
    of_thing: bool = False


def lives(article: Marked, lexicon: Lexicon) -> tuple[list[Birth], list[Aged], list[Birth]]:
    """The births, the ages and the deaths, each in the order of their patterns: surer ones first."""
    reader = _Reader(article, lexicon)
    births: list[Birth] = []
    aged: list[Aged] = []
    deaths: list[Birth] = []
    for skeleton in skeletons(article, undated=True):
        births += reader.dated(skeleton, "born", "born")
        deaths += reader.dated(skeleton, "deaths", "at")
        aged += reader.ages(skeleton)
    return births, aged, deaths


class _Reader:
    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article = article
        self._told = sentences(article.passages)
        self._persons = Persons(self._told, lexicon)
        self._forms = _forms(lexicon)

    def dated(self, skeleton: Skeleton, forms: str, role: str) -> Iterator[Birth]:
        """The births or deaths of a paragraph."""
        for form, table in self._forms[forms]:
            for m in form.finditer(skeleton.text):
                date = skeleton.role(m, role)
                sentence = self._sentence(skeleton, m.start(_group(m)))
                if not isinstance(date, DateMention) or date.days is None or sentence is None:
                    continue
                if self._is_doubtful(skeleton, m, date.end):
                    continue
                who = self._who(skeleton, m, sentence, table)
                thing = table.get("thing", False)
                if who is not None and (not thing or who.startswith("the ")):
                    yield Birth(sentence.number, who, date, thing)

    def ages(self, skeleton: Skeleton) -> Iterator[Aged]:
        """The ages of a paragraph."""
        for form, table in self._forms["ages"]:
            for m in form.finditer(skeleton.text):
                age = self._birthday(skeleton, m) if "birthday" in table else skeleton.role(m, "age")
                at = self._lately(skeleton.role(m, "at"))
                sentence = self._sentence(skeleton, m.start(_group(m)))
                if not isinstance(age, Quantity) or sentence is None or age.value is None:
                    continue
                if age.unit not in ("year", "one") or self._is_doubtful(skeleton, m, age.end):
                    continue
                if at is not None and (not isinstance(at, DateMention) or at.days is None):
                    continue
                who = self._who(skeleton, m, sentence, table)
                if who is not None:
                    yield Aged(sentence.number, who, age, at, table["when"], table.get("of_thing", False))

    def _who(self, skeleton: Skeleton, m: re.Match[str], sentence: Sentence, table: dict[str, Any]) -> str | None:
        if table.get("behind_name"):
            return self._persons.before(sentence, skeleton.place(m.start("name")))
        group = _group(m)
        told = skeleton.told.get(m.start(group))
        if told is not None:
            return self._persons.about(sentence, told.start, told.end)
        start = skeleton.place(m.start(group))
        word = re.match(r"\w+", m[group])
        return self._persons.about(sentence, start, start + (word.end() if word else 1))

    def _lately(self, at: Told | None) -> Told | None:
        """The date, and where its year is unsaid the last such day before publication: of what news tells, that one."""
        published = self._article.article.days
        if not isinstance(at, DateMention) or at.days or at.year or not (at.month and at.day and published):
            return at
        for year in (published.last.year, published.last.year - 1):
            try:
                day = dt.date(year, at.month, at.day)
            except ValueError:
                return at
            if day <= published.last:
                return replace(at, days=Days(day, day), basis="resolved")
        return at

    def _birthday(self, skeleton: Skeleton, m: re.Match[str]) -> Quantity | None:
        """The age of "his 90th birthday", which is no figure of the article."""
        start, end = skeleton.place(m.start("ordinal")), skeleton.place(m.end("ordinal"))
        field = skeleton.passage.segment.field
        text = self._article.article.text_of(field)[start:end]
        digits = re.match(r"\d+", text)
        if digits is None:
            return None
        n = float(digits[0])
        return Quantity(
            id="", text=text, field=field, start=start, end=end, value=n, low=n, high=n, bounds="[]",
            wide_low=n, wide_high=n, unit="year", dimension="time", hedge=None,
        )  # fmt: skip

    def _sentence(self, skeleton: Skeleton, index: int) -> Sentence | None:
        place = skeleton.place(index)
        same = [s for s in self._told if s.passage is skeleton.passage]
        number = bisect_right([s.start for s in same], place) - 1
        return same[number] if number >= 0 else None

    def _is_doubtful(self, skeleton: Skeleton, m: re.Match[str], end_of_told: int) -> bool:
        """Do the words say that date or age is disputed, or one of two?"""
        text = self._article.article.text_of(skeleton.passage.segment.field)
        doubt, other = self._forms["doubt"][0][0], self._forms["other"][0][0]
        start, end = skeleton.place(m.start()), skeleton.place(m.end())
        return bool(doubt.search(text, max(0, start - 30), end + 10) or other.match(text, end_of_told))


def _group(m: re.Match[str]) -> str | int:
    """The part of a match whose words tell of whom it speaks."""
    named = m.groupdict()
    return next((name for name in ("who", "cue", "name", "age") if named.get(name) is not None), 0)


Forms = dict[str, list[tuple[re.Pattern[str], dict[str, Any]]]]


@cache
def _forms(lexicon: Lexicon) -> Forms:
    table = lexicon.table("patterns/age.toml")
    words = table["words"]
    forms: Forms = {
        name: [(pattern(form["words"], words), form) for form in table[name]] for name in ("born", "ages", "deaths")
    }
    forms["doubt"] = [(re.compile(rf"(?<!\w)(?:{any_of(words['doubt'])})(?!\w)", re.IGNORECASE), {})]
    forms["other"] = [(re.compile(r"\s?(?:or\s|/|[-–]\d\d?(?!\d))"), {})]
    return forms
