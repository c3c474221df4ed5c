"""What an article tells of lives: births, ages, deaths, each with whom it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from presscheck.dates import is_of_told_year
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.sentences import Sentence, SentencePlaces, sentences
from presscheck.relations.skeleton import BARE, DATE, LENGTH, Skeleton, skeletons
from presscheck.relations.times.birthdays import ordinals
from presscheck.relations.times.life_doubts import LifeDoubts, is_main, is_parted
from presscheck.relations.times.life_facts import Aged, Birth, Lives, in_years, is_birth
from presscheck.relations.times.life_forms import life_forms
from presscheck.relations.times.life_of_one import of_one
from presscheck.relations.times.near_dates import near_date, shifted
from presscheck.relations.times.parsed_lives import ParsedLives
from presscheck.relations.times.persons import Persons


def lives(article: Marked, lexicon: Lexicon) -> Lives:
    """What the article tells of lives."""
    told = sentences(article.passages)
    places, persons = SentencePlaces(told), Persons(told, lexicon)
    doubts = LifeDoubts(article, places, lexicon)
    reader = _Reader(article, places, persons, doubts, lexicon)
    parsed = ParsedLives(article, told, places, persons, doubts, lexicon)
    found = Lives([], [], [], persons, [], [*parsed.gone()], places.of(article.dates))
    for skeleton in skeletons(article, undated=True):
        for birth, aged in reader.both(skeleton):
            found.births.append(birth)
            found.aged.append(aged)
        found.births.extend(reader.dated(skeleton, "born", "born"))
        found.deaths.extend(reader.dated(skeleton, "deaths", "at"))
        found.aged.extend(reader.ages(skeleton))
    found.births.extend(parsed.ends("born"))
    found.deaths.extend(parsed.ends("died"))
    found.aged.extend(parsed.ages())
    born = {(birth.date.field, birth.date.start) for birth in found.births}
    # "Born in 1921, he was 78" is not how old he was in 1921
    kept = [
        fact for fact in (*(f for f in found.aged if f.when != "then"), *(f for f in found.aged if f.when == "then"))
        if fact.at is None or not ((fact.at.field, fact.at.start) in born or doubts.is_hour(fact.age, fact.at))
    ]  # fmt: skip
    kept = of_one(kept, [date for date in article.dates if date.year is not None])
    found.ago.extend(fact for fact in kept if fact.when == "ago")
    found.aged[:] = [fact for fact in kept if fact.when != "ago"]
    return found


class _Reader:
    def __init__(
        self, article: Marked, places: SentencePlaces, persons: Persons, doubts: LifeDoubts, lexicon: Lexicon
    ) -> None:
        self._article, self._lexicon = article, lexicon
        self._places, self._persons, self._doubts = places, persons, doubts
        self._forms = life_forms(lexicon)
        self._another = self._forms["another"][0][0]
        self._horse = self._forms["horse"][0][0]
        self._ahead = frozenset(lexicon.table("patterns/age.toml")["words"]["ahead"])
        self._ordinals = ordinals(lexicon)

    def both(self, skeleton: Skeleton) -> Iterator[tuple[Birth, Aged]]:
        """The births that are told together with an age of the same one."""
        for form, table in self._possible("both", skeleton):
            for m in form.finditer(skeleton.text):
                sentence = self._sentence(skeleton, m.start())
                born, told = skeleton.role(m, "born"), self._age(skeleton, m, table)
                if sentence is None or told is None or self._another.search(m[0]):
                    continue
                if not is_birth(born) or self._doubts.is_doubtful(skeleton, m, born.end, table):
                    continue
                age, at = told
                if table["when"] == "now" and self._doubts.is_unreal(skeleton, age):
                    continue
                who = f"one {sentence.number} {m.start()}"
                yield Birth(sentence.number, who, born), Aged(sentence.number, who, age, at, table["when"])

    def dated(self, skeleton: Skeleton, forms: str, role: str) -> Iterator[Birth]:
        """The births or deaths of a paragraph."""
        for form, table in self._possible(forms, skeleton):
            for m in form.finditer(skeleton.text):
                date = skeleton.role(m, role)
                sentence = self._sentence(skeleton, m.start(_group(m)))
                if not isinstance(date, DateMention) or date.days is None or sentence is None:
                    continue
                if role == "born" and not is_birth(date):
                    continue
                if self._doubts.is_doubtful(skeleton, m, date.end, table):
                    continue
                who = self._who(skeleton, m, sentence, table)
                thing = table.get("thing", False)
                if table.get("beast") or self._horse.search(sentence.text):
                    date = in_years(date)
                if who is not None and (not thing or who.startswith("the ")):
                    yield Birth(sentence.number, who, date, thing)

    def ages(self, skeleton: Skeleton) -> Iterator[Aged]:
        """The ages of a paragraph."""
        for form, table in self._possible("ages", skeleton):
            for m in form.finditer(skeleton.text):
                sentence = self._sentence(skeleton, m.start(_group(m)))
                told = self._age(skeleton, m, table)
                if told is None or sentence is None or (table.get("main") and not is_main(skeleton, m, sentence)):
                    continue
                age, at = told
                if table["when"] == "now" and self._doubts.is_unreal(skeleton, age):
                    continue
                who = None if self._is_of_another(sentence, table) else self._who(skeleton, m, sentence, table)
                if who is not None:
                    thing, ago = table.get("of_thing", False), skeleton.role(m, "length")
                    ago = ago if table["when"] == "ago" and isinstance(ago, Quantity) else None
                    yield Aged(sentence.number, who, age, at, table["when"], thing, ago)

    def _possible(self, name: str, skeleton: Skeleton) -> Iterator[tuple[re.Pattern[str], dict[str, Any]]]:
        """The forms that a paragraph with its signs can have at all: most hold no age, and many no date."""
        signs = (LENGTH, BARE) if name in ("ages", "both") else (DATE,)
        told = any(sign in skeleton.text for sign in signs)
        return ((form, table) for form, table in self._forms[name] if told or "birthday" in table)

    def _is_of_another(self, sentence: Sentence, table: dict[str, Any]) -> bool:
        """May an age so long ago be of one who died, or of a relative: "lost her father five years ago, aged 61"?"""
        if table["when"] != "ago":
            return False
        text = sentence.text
        return (self._forms["gone"][0][0].search(text) or self._another.search(text)) is not None

    def _age(
        self, skeleton: Skeleton, m: re.Match[str], table: dict[str, Any]
    ) -> tuple[Quantity, DateMention | None] | None:
        """The age of a match, and the date that it has for it."""
        age = self._birthday(skeleton, m, table) if "birthday" in table else skeleton.role(m, "age")
        at = self._placed(skeleton, m, table)
        if not isinstance(age, Quantity) or age.value is None or age.unit not in ("year", "one"):
            return None
        if self._doubts.is_doubtful(skeleton, m, age.end, table):
            return None
        if at is None:
            return age, None
        if not isinstance(at, DateMention) or at.days is None:
            return None
        return None if table.get("verbless") and is_parted(skeleton, age, at) else (age, at)

    def _placed(self, skeleton: Skeleton, m: re.Match[str], table: dict[str, Any]) -> Told | None:
        """The date of the age: as near to publication as the words let it be, or so long before or after one told."""
        at = skeleton.role(m, "at")
        if not isinstance(at, DateMention):
            return at
        cue = (m.groupdict().get("cue") or "").lower()
        ahead = cue in self._ahead or self._doubts.is_to_come(skeleton, at)
        at = self._near(at, ahead=ahead, unsure=self._doubts.is_imagined(skeleton, at))
        if "shift" not in table:
            return at
        length = skeleton.role(m, "length")
        return shifted(at, length if isinstance(length, Quantity) else None, table["shift"]) or at

    def _near(self, at: DateMention, *, ahead: bool, unsure: bool) -> DateMention:
        """The date near publication; where it is `unsure` on which side, from the one before to the one after."""
        published, text = self._article.article.days, self._article.article.text_of(at.field)
        if at.month and not at.year and is_of_told_year(text, at, self._lexicon):
            return at
        near = near_date(at, published, ahead=ahead)
        if not unsure or near is at or near.days is None:
            return near
        other = near_date(at, published, ahead=not ahead)
        if other.days is None:
            return near
        first, last = min(near.days.first, other.days.first), max(near.days.last, other.days.last)
        return replace(near, days=Days(first, last))

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

    def _birthday(self, skeleton: Skeleton, m: re.Match[str], table: dict[str, Any]) -> Quantity | None:
        start, end = skeleton.place(m.start("ordinal")), skeleton.place(m.end("ordinal"))
        field = skeleton.passage.segment.field
        text = self._article.article.text_of(field)
        return self._ordinals.quantity(text, field, start, end, less=1 if table.get("nth_year") else 0)

    def _sentence(self, skeleton: Skeleton, index: int) -> Sentence | None:
        return self._places.at(skeleton.passage.segment.field, skeleton.place(index))


def _group(m: re.Match[str]) -> str | int:
    """The part of a match whose words tell of whom it speaks."""
    named = m.groupdict()
    return next((name for name in ("who", "cue", "name", "age") if named.get(name) is not None), 0)
