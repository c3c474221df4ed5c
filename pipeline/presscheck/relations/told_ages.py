"""Ages that the parse ties to a date: "at 29 swam to Berlin in August 1962", "was 26 when her debut came out in 1979".

The age and the date must depend on one verb, or the date on a clause that tells when; one date, with its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Quantity
from presscheck.relations.date_verbs import verb_of
from presscheck.relations.sentences import Sentence

if TYPE_CHECKING:
    from spacy.tokens import Token

_YOUNGEST, _OLDEST = 4, 115
"""Years that "at 29" may be an age."""
_BESIDE_NOUN = ("nummod", "compound", "amod")
_LOOK = 40
"""Characters before a figure in which it is said to be an age."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldAge:
    """An age with its date; `who`: the place of the word that tells whose it is."""

    sentence: Sentence
    age: Quantity
    at: DateMention
    who: tuple[int, int]


@dataclass(frozen=True)
class _Words:
    before: re.Pattern[str]
    being: re.Pattern[str]
    behind: re.Pattern[str]
    when: frozenset[str]
    clause: re.Pattern[str]


def told_ages(article: Marked, told: Sequence[Sentence], lexicon: Lexicon) -> Iterator[ToldAge]:
    """The ages of which the parse, or the words of one clause, say at which date they were reached."""
    words = _words(lexicon)
    table = lexicon.table("patterns/events.toml")
    for sentence in told:
        field, start, end = sentence.passage.segment.field, sentence.start, sentence.end
        dates = [d for d in article.dates if d.field == field and start <= d.start < end and d.year and d.days]
        if not dates:
            continue
        for figure in article.figures:
            age = figure.quantity
            if age.field != field or not start <= age.start < end or not _may_be(age):
                continue
            who = _said(article, sentence, age, words)
            if who is None:
                continue
            at = _dates_of(article, sentence, age, dates, words, table)
            if len(at) == 1:
                yield ToldAge(sentence=sentence, age=age, at=at[0], who=who)


def _may_be(age: Quantity) -> bool:
    """May it be an age: "29" is one of "swam" too, where a tagger takes the verb for a noun."""
    value = age.value
    if value is None or age.hedge is not None or value != int(value) or age.dimension not in ("time", "count", None):
        return False
    return _YOUNGEST <= value <= _OLDEST and (age.unit == "year" or age.dimension != "time")


def _said(article: Marked, sentence: Sentence, age: Quantity, words: _Words) -> tuple[int, int] | None:
    """The word that says whose age it is, or else the age; None where the figure is no age."""
    text = article.article.text_of(age.field)
    behind = words.behind.match(text, age.end, age.end + _LOOK)
    before = text[max(sentence.start, age.start - _LOOK) : age.start]
    said = words.before.search(before)
    if said is None and words.being.search(before) is None:
        return None
    if behind is None and not (said and re.match(r"\s[A-Z]", text[age.end : age.end + 2])):
        return None
    if age.unit not in ("year", "one") and said is None:
        return None
    if said is not None and said["who"]:
        start = age.start - len(before) + said.start("who")
        return start, start + len(said["who"])
    return age.start, age.end


def _dates_of(
    article: Marked,
    sentence: Sentence,
    age: Quantity,
    dates: Sequence[DateMention],
    words: _Words,
    table: dict[str, object],
) -> list[DateMention]:
    """The dates of what was done at that age."""
    place = sentence.passage.start
    tokens = sentence.passage.tokens(age.start - place, age.end - place)
    verb = next((t for t in tokens.root.ancestors if t.tag_.startswith("VB")), None) if tokens else None
    found = [date for date in dates if verb is not None and _is_of(date, verb, sentence, words, table)]
    if found:
        return found
    text = article.article.text_of(age.field)
    behind = [date for date in dates if date.start >= age.end][:1]
    return [date for date in behind if words.clause.fullmatch(text[age.end : date.start])]


def _is_of(date: DateMention, verb: Token, sentence: Sentence, words: _Words, table: dict[str, object]) -> bool:
    place = sentence.passage.start
    tokens = sentence.passage.tokens(date.start - place, date.end - place)
    for token in tokens or ():
        of = verb_of(token.head if token.dep_ in _BESIDE_NOUN else token, table)  # "in the 1960 election"
        if of is None:
            continue
        if of.i == verb.i:
            return True
        when = any(child.lower_ in words.when for child in of.children)
        return when and of.dep_ in ("advcl", "ccomp") and of.head.i == verb.i
    return False


@cache
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("patterns/age.toml")
    told, aged, just = table["told"], table["words"]["aged"], table["words"]["just"]
    adverb = rf"(?:(?:{any_of(just)})\s)?"
    return _Words(
        before=re.compile(
            rf"(?:^|[\s(,])(?:(?P<who>{any_of(told['who'])}),?\s)?(?:{any_of([*aged, *told['at']])})\s{adverb}$",
            re.IGNORECASE,
        ),
        being=re.compile(rf"\b(?:{any_of(told['being'])})\s{adverb}$", re.IGNORECASE),
        behind=re.compile(
            rf"(?:\s(?:{any_of(table['words']['of_age'])}))?(?:[.,;:)]|\s(?:{any_of(told['behind'])})\b|\s[a-z]+ed\b|$)"
        ),
        when=frozenset(told["when"]),
        clause=re.compile(
            rf"(?:(?!\b(?:{any_of(told['ends'])})\b)[^,;:.()—–\n\d]){{1,60}}\b(?:{any_of(told['on'])})\s"
        ),
    )
