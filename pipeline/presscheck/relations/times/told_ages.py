"""Ages that the parse finds: "at 29 swam to Berlin in August 1962", "was 26 when her debut came out in 1979".

The age and its date must depend on one verb, or one of them on a clause that tells when; one date. An age of which no
date is told is one of some time gone by: "was 42 when he was struck".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Quantity
from presscheck.relations.sentences import Sentence, SentencePlaces
from presscheck.relations.times.age_dates import AgeDates, verb_of_age
from presscheck.relations.times.told_age_words import ToldAgeWords, told_age_words

_YOUNGEST, _OLDEST = 4, 130
"""Years that "at 29" may be an age."""
_OPENING = 6
"""Characters before an age that opens its sentence: "At 34 becomes harder"."""
_FAR = 5
"""Tokens before "at 29" in which a verb says that it is an age."""
_LOOK = 40
"""Characters before a figure in which it is said to be an age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAge:
    """An age with its date, if any; `who`: the place of the word that tells whose it is; `lately`: of what
    has just been done."""

    sentence: Sentence
    age: Quantity
    at: DateMention | None
    who: tuple[int, int]
    lately: bool = False


def told_ages(article: Marked, told: Sequence[Sentence], places: SentencePlaces, lexicon: Lexicon) -> Iterator[ToldAge]:
    """The ages of which the parse, or the words of one clause, say at which date they were reached, and those of which
    nothing does, but that they were."""
    reader, dated = _Reader(article, lexicon), AgeDates(article, lexicon)
    dates = places.of([date for date in article.dates if _is_placed(date)])
    figures = places.of([figure.quantity for figure in article.figures])
    for sentence in told:
        for age in figures.get(sentence.number, ()):
            if _may_be(age) and (who := reader.said(sentence, age)) is not None:
                here = dates.get(sentence.number, [])
                at = dated.of(sentence, age, here)
                if not at and reader.is_same_time(sentence, age):
                    at = here or dates.get(sentence.number - 1, [])
                if not at and not here and reader.is_all(sentence, age) and sentence.number:
                    at = dated.of_main(told[sentence.number - 1], dates.get(sentence.number - 1, []))
                if len(at) == 1:
                    yield ToldAge(sentence=sentence, age=age, at=at[0], who=who)
                elif reader.is_gone_by(sentence, age, *who):
                    yield ToldAge(sentence=sentence, age=age, at=None, who=who, lately=reader.is_lately(sentence, age))


def _is_placed(date: DateMention) -> bool:
    """Is it told with its year, or from the publication: not "in August", of this year or another?"""
    told = date.year is not None or date.relative is not None or date.weekday is not None
    return told and date.days is not None


def _may_be(age: Quantity) -> bool:
    """May it be an age: "29" is one of "swam" too, where a tagger takes the verb for a noun."""
    value = age.value
    if value is None or age.hedge is not None or value != int(value) or age.dimension not in ("time", "count", None):
        return False
    return _YOUNGEST <= value <= _OLDEST and (age.unit == "year" or age.dimension != "time")


class _Reader:
    def __init__(self, article: Marked, lexicon: Lexicon) -> None:
        self._article = article.article
        self._words: ToldAgeWords = told_age_words(lexicon)

    def said(self, sentence: Sentence, age: Quantity) -> tuple[int, int] | None:
        """The word that says whose age it is, or else the age; None where the figure is no age."""
        words, text = self._words, self._article.text_of(age.field)
        before = text[max(sentence.start, age.start - _LOOK) : age.start]
        if age.unit == "year" and words.year_old.match(text, age.end) and words.indefinite.search(before):
            return age.start, age.end
        said = words.before.search(before)
        if said is None and words.being.search(before) is None:
            return None
        if age.unit not in ("year", "one") and said is None:
            return None
        if age.unit != "year" and self._is_measured(sentence, age):
            return None
        leads = said is not None and (said["who"] or self._leads_on(sentence, age))
        if not leads and not words.behind.match(text, age.end, age.end + _LOOK):
            return None
        if said is not None and not said["who"] and words.another.search(text, sentence.start, age.start):
            return None  # "lost her father, aged 61"
        if said is not None and said["who"]:
            start = age.start - len(before) + said.start("who")
            return start, start + len(said["who"])
        return age.start, age.end

    def _leads_on(self, sentence: Sentence, age: Quantity) -> bool:
        """Does the verb, or the one who does it, stand right behind the age: "at 29 swam", "at 29 Lee swam"?"""
        text = self._article.text_of(age.field)
        return text[age.end + 1 : age.end + 2].isupper() or self._leads_to(sentence, age, "VBD", "VBZ", "VBN", "PRP")

    def _leads_to(self, sentence: Sentence, age: Quantity, *tags: str) -> bool:
        """Is the word right behind an age one of these?"""
        place = age.end - sentence.passage.start
        following = sentence.passage.tokens(place, place + 2) or ()
        behind = next((token for token in following if token.idx >= place), None)
        return behind is not None and behind.tag_ in tags

    def is_same_time(self, sentence: Sentence, age: Quantity) -> bool:
        """Is the age one at a time told before: "She was 30 at the time"?"""
        return self._words.same_time.match(self._article.text_of(age.field), age.end, sentence.end) is not None

    def is_all(self, sentence: Sentence, age: Quantity) -> bool:
        """Does the sentence tell nothing but the age: "He was just 32."?"""
        text = self._article.text_of(age.field)
        if any(sign.isalnum() for sign in text[age.end : sentence.end]):
            return False
        return self._words.alone.fullmatch(text, sentence.start, age.start) is not None

    def is_lately(self, sentence: Sentence, age: Quantity) -> bool:
        """Does the sentence open with it and tell what has been done: "At 68 Ann Lee has passed her test"?"""
        verb = verb_of_age(sentence, age)
        text = self._article.text_of(age.field)
        if self._words.year_old.match(text, age.end):  # "An 18-year-old from Leeds has become"
            root = sentence.span.root
            return root.tag_ == "VBZ" or any(c.lower_ in self._words.has for c in root.children)
        if self._leads_to(sentence, age, "VBZ") and age.start - sentence.start > _OPENING:  # "and at 34 becomes"
            return True
        opens = self._words.before.match(text[sentence.start : age.start])
        return opens is not None and verb is not None and any(c.lower_ in self._words.has for c in verb.children)

    def _is_measured(self, sentence: Sentence, age: Quantity) -> bool:
        """Is it the verb's of a speed, a score or a weight: "was clocked at 90"?"""
        verb = verb_of_age(sentence, age)
        return verb is not None and verb.lower_ in self._words.measured

    def is_gone_by(self, sentence: Sentence, age: Quantity, start: int, end: int) -> bool:
        """Is it surely an age, and one that has been reached: no wish, no plan, no condition?"""
        text, place = self._article.text_of(age.field), sentence.passage.start
        tokens = sentence.passage.tokens(age.start - place, age.end - place)
        if not tokens:
            return False
        bare = age.unit != "year" and (start, end) == (age.start, age.end) and text[age.end : age.end + 1] != ","
        if bare and self._words.at.search(text[max(sentence.start, start - _LOOK) : start]):
            first = max(tokens.start - _FAR, sentence.span.start)
            lived = any(token.lower_ in self._words.lived for token in tokens.doc[first : tokens.start])
            if not lived and not self._leads_to(sentence, age, "VBZ"):
                return False
        verbs = [t for t in tokens.root.ancestors if t.tag_[:2] == "VB"]
        return bool(verbs) and not any(
            child.tag_ == "MD" or child.dep_ == "neg" or child.lower_ in self._words.unreal
            for verb in verbs
            for child in verb.children
        )
