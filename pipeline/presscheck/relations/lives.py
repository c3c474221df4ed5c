"""What an article tells of lives: births, ages, deaths, each with whom it is told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Literal, TypeGuard

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.birthdays import ordinals
from presscheck.relations.births_and_deaths import parsed_ends
from presscheck.relations.life_facts import Aged, Birth, Gone, Lives
from presscheck.relations.life_forms import life_forms
from presscheck.relations.near_dates import near_date, shifted
from presscheck.relations.persons import Persons
from presscheck.relations.sentences import Sentence, SentencePlaces, sentences
from presscheck.relations.skeleton import Skeleton, skeletons
from presscheck.relations.told_ages import told_ages

_BEFORE = 30
"""Characters before a birth or an age in which doubt of it may be told."""
_WORD = 20
"""Characters of the longest word of doubt: it may begin within the words looked at and end behind them."""


def lives(article: Marked, lexicon: Lexicon) -> Lives:
    """What the article tells of lives."""
    reader = _Reader(article, lexicon)
    found = Lives([], [], [], reader.persons, [], [*reader.gone()], reader.dates)
    for skeleton in skeletons(article, undated=True):
        for birth, aged in reader.both(skeleton):
            found.births.append(birth)
            found.aged.append(aged)
        found.births.extend(reader.dated(skeleton, "born", "born"))
        found.deaths.extend(reader.dated(skeleton, "deaths", "at"))
        found.aged.extend(reader.ages(skeleton))
    found.births.extend(reader.ends("born"))
    found.deaths.extend(reader.ends("died"))
    found.aged.extend(reader.parsed())
    born = {(birth.date.field, birth.date.start) for birth in found.births}
    # "Born in 1921, he was 78" is not how old he was in 1921
    kept = [
        fact for fact in (*(f for f in found.aged if f.when != "then"), *(f for f in found.aged if f.when == "then"))
        if fact.at is None or (fact.at.field, fact.at.start) not in born
    ]  # fmt: skip
    found.ago.extend(fact for fact in kept if fact.when == "ago")
    found.aged[:] = [fact for fact in kept if fact.when != "ago"]
    return found


class _Reader:
    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article = article
        self._lexicon = lexicon
        self._told = sentences(article.passages)
        self._places = SentencePlaces(self._told)
        self.dates = self._places.of(article.dates)
        self.persons = Persons(self._told, lexicon)
        self._forms = life_forms(lexicon)
        self._another = self._forms["another"][0][0]
        self._horse = self._forms["horse"][0][0]
        self._ahead = frozenset(lexicon.table("patterns/age.toml")["words"]["ahead"])
        self._if = frozenset(lexicon.table("patterns/age.toml")["told"]["if"])
        ends = lexicon.table("patterns/age.toml")["parsed_ends"]
        self._died, self._has = frozenset(ends["died"]), frozenset(ends["has"])
        self._will = frozenset(lexicon.table("patterns/age.toml")["told"]["will"])
        self._ordinals = ordinals(lexicon)

    def both(self, skeleton: Skeleton) -> Iterator[tuple[Birth, Aged]]:
        """The births that are told together with an age of the same one."""
        for form, table in self._forms["both"]:
            for m in form.finditer(skeleton.text):
                sentence = self._sentence(skeleton, m.start())
                born, told = skeleton.role(m, "born"), self._age(skeleton, m, table)
                if sentence is None or told is None or self._another.search(m[0]):
                    continue
                if not _is_birth(born) or self._is_doubtful(skeleton, m, born.end, table):
                    continue
                age, at = told
                if table["when"] == "now" and self._is_unreal(skeleton, age):
                    continue
                who = f"one {sentence.number} {m.start()}"
                yield Birth(sentence.number, who, born), Aged(sentence.number, who, age, at, table["when"])

    def dated(self, skeleton: Skeleton, forms: str, role: str) -> Iterator[Birth]:
        """The births or deaths of a paragraph."""
        for form, table in self._forms[forms]:
            for m in form.finditer(skeleton.text):
                date = skeleton.role(m, role)
                sentence = self._sentence(skeleton, m.start(_group(m)))
                if not isinstance(date, DateMention) or date.days is None or sentence is None:
                    continue
                if role == "born" and not _is_birth(date):
                    continue
                if self._is_doubtful(skeleton, m, date.end, table):
                    continue
                who = self._who(skeleton, m, sentence, table)
                thing = table.get("thing", False)
                if table.get("beast") or self._horse.search(sentence.span.text):
                    date = _in_years(date)
                if who is not None and (not thing or who.startswith("the ")):
                    yield Birth(sentence.number, who, date, thing)

    def ages(self, skeleton: Skeleton) -> Iterator[Aged]:
        """The ages of a paragraph."""
        for form, table in self._forms["ages"]:
            for m in form.finditer(skeleton.text):
                sentence = self._sentence(skeleton, m.start(_group(m)))
                told = self._age(skeleton, m, table)
                if told is None or sentence is None or (table.get("main") and not _is_main(skeleton, m, sentence)):
                    continue
                age, at = told
                if table["when"] == "now" and self._is_unreal(skeleton, age):
                    continue
                who = None if self._is_of_another(sentence, table) else self._who(skeleton, m, sentence, table)
                if who is not None:
                    thing, ago = table.get("of_thing", False), skeleton.role(m, "length")
                    ago = ago if table["when"] == "ago" and isinstance(ago, Quantity) else None
                    yield Aged(sentence.number, who, age, at, table["when"], thing, ago)

    def _is_unreal(self, skeleton: Skeleton, age: Quantity) -> bool:
        """Does the verb of an age tell what may be: "until he is 40"?"""
        place = skeleton.passage.start
        verb = skeleton.passage.verb(age.start - place, age.end - place)
        return verb is not None and any(c.dep_ in ("mark", "advmod") and c.lower_ in self._if for c in verb.children)

    def _is_of_another(self, sentence: Sentence, table: dict[str, Any]) -> bool:
        """May an age so long ago be of one who died, or of a relative: "lost her father five years ago, aged 61"?"""
        text = sentence.span.text
        gone = self._forms["gone"][0][0].search(text) or self._another.search(text)
        return table["when"] == "ago" and gone is not None

    def gone(self) -> Iterator[Gone]:
        """Those who "have died"."""
        for sentence in self._told:
            for token in sentence.span:
                if token.lower_ in self._died and any(c.lower_ in self._has for c in token.children if c.dep_ == "aux"):
                    place = sentence.passage.start + token.idx
                    who = self.persons.about(sentence, place, place + len(token.text))
                    if who is not None:
                        yield Gone(sentence.number, who)

    def parsed(self) -> Iterator[Aged]:
        """The ages that the parse finds, with a date or without."""
        for told in told_ages(self._article, self._told, self._places, self._lexicon):
            who = self.persons.about(told.sentence, *told.who)
            if who is not None:
                yield Aged(told.sentence.number, who, told.age, told.at, "at" if told.at else "lately" if told.lately else "then")

    def ends(self, kind: Literal["born", "died"]) -> Iterator[Birth]:
        """The births or deaths that the parse ties to a date."""
        for told in parsed_ends(self._article, self._told, self._places, kind, self._lexicon):
            who = self.persons.about(told.sentence, *told.who)
            text = self._article.article.text_of(told.date.field)
            start = max(told.sentence.start, told.who[0] - _BEFORE)
            doubtful = self._is_doubted(text, start, told.date.end, told.date.end) or self._forms["or"][0][0].search(
                text[start : told.date.start]
            )
            if who is None or doubtful or (kind == "born" and not _is_birth(told.date)):
                continue
            beast = kind == "born" and self._horse.search(told.sentence.span.text) is not None
            yield Birth(told.sentence.number, who, _in_years(told.date) if beast else told.date)

    def _age(
        self, skeleton: Skeleton, m: re.Match[str], table: dict[str, Any]
    ) -> tuple[Quantity, DateMention | None] | None:
        """The age of a match, and the date that it has for it."""
        age = self._birthday(skeleton, m) if "birthday" in table else skeleton.role(m, "age")
        at = self._placed(skeleton, m, table)
        if table.get("verbless") and isinstance(age, Quantity) and isinstance(at, DateMention):
            place = skeleton.passage.start
            between = skeleton.passage.tokens(age.end - place, at.start - place)
            if any(token.tag_ in ("VBD", "VBZ", "VBP") for token in between or ()):
                return None
        if not isinstance(age, Quantity) or age.value is None or age.unit not in ("year", "one"):
            return None
        if self._is_doubtful(skeleton, m, age.end, table):
            return None
        if at is None:
            return age, None
        return (age, at) if isinstance(at, DateMention) and at.days is not None else None

    def _placed(self, skeleton: Skeleton, m: re.Match[str], table: dict[str, Any]) -> Told | None:
        """The date of the age: as near to publication as the words let it be, or so long before or after one told."""
        at = skeleton.role(m, "at")
        if not isinstance(at, DateMention):
            return at
        ahead = (m.groupdict().get("cue") or "").lower() in self._ahead or self._is_to_come(skeleton, at)
        at = near_date(at, self._article.article.days, ahead=ahead)
        if "shift" not in table:
            return at
        length = skeleton.role(m, "length")
        return shifted(at, length if isinstance(length, Quantity) else None, table["shift"]) or at

    def _is_to_come(self, skeleton: Skeleton, at: DateMention) -> bool:
        """Does the verb of the date tell what will be: "will retire in December"?"""
        place = skeleton.passage.start
        verb = skeleton.passage.verb(at.start - place, at.end - place)
        return verb is not None and any(child.lower_ in self._will for child in verb.children)

    def _who(self, skeleton: Skeleton, m: re.Match[str], sentence: Sentence, table: dict[str, Any]) -> str | None:
        if table.get("behind_name"):
            return self.persons.before(sentence, skeleton.place(m.start("name")))
        group = _group(m)
        told = skeleton.told.get(m.start(group))
        if told is not None:
            return self.persons.about(sentence, told.start, told.end)
        start = skeleton.place(m.start(group))
        word = re.match(r"\w+", m[group])
        return self.persons.about(sentence, start, start + (word.end() if word else 1))

    def _birthday(self, skeleton: Skeleton, m: re.Match[str]) -> Quantity | None:
        start, end = skeleton.place(m.start("ordinal")), skeleton.place(m.end("ordinal"))
        field = skeleton.passage.segment.field
        return self._ordinals.quantity(self._article.article.text_of(field), field, start, end)

    def _sentence(self, skeleton: Skeleton, index: int) -> Sentence | None:
        return self._places.at(skeleton.passage.segment.field, skeleton.place(index))

    def _is_doubtful(self, skeleton: Skeleton, m: re.Match[str], end_of_told: int, table: dict[str, Any]) -> bool:
        """Do the words say that date or age is disputed, or one of two?"""
        text = self._article.article.text_of(skeleton.passage.segment.field)
        start, end = skeleton.place(m.start()), skeleton.place(m.end())
        sentence = self._sentence(skeleton, m.start())
        before = max(start - _BEFORE, sentence.start if sentence else 0)
        behind = end if table.get("sure") else end + 10
        return self._is_doubted(text, before, behind, end_of_told)

    def _is_doubted(self, text: str, start: int, end: int, end_of_told: int) -> bool:
        doubt, other = self._forms["doubt"][0][0], self._forms["other"][0][0]
        doubted = any(word.start() < end for word in doubt.finditer(text, start, end + _WORD))
        return doubted or other.match(text, end_of_told) is not None


def _is_main(skeleton: Skeleton, m: re.Match[str], sentence: Sentence) -> bool:
    """Is the verb of a match that of its sentence's main clause?"""
    tokens = sentence.passage.tokens(*(skeleton.place(m.start("cue") + i) - skeleton.passage.start for i in (0, 1)))
    verb = tokens.root if tokens else None
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is not None and verb.i == sentence.span.root.i


def _in_years(date: DateMention) -> DateMention:
    """A foal's birth: by the rule of the stud books it is a year older on the first of January."""
    assert date.days is not None
    first, last = date.days.first.replace(month=1, day=1), date.days.last.replace(month=12, day=31)
    return replace(date, days=Days(first, last))


def _is_birth(date: Told | None) -> TypeGuard[DateMention]:
    return (
        isinstance(date, DateMention) and date.days is not None and (date.year is not None or date.relative is not None)
    )


def _group(m: re.Match[str]) -> str | int:
    """The part of a match whose words tell of whom it speaks."""
    named = m.groupdict()
    return next((name for name in ("who", "cue", "name", "age") if named.get(name) is not None), 0)
