"""Dates that the text speaks of as of a time to come, or gone by: "will open in June 2013", "opened in June 2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from presscheck.dates import days_of
from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.leaning import Leaning, dates_within, in_quotes
from presscheck.relations.other_times import is_of_a_document
from presscheck.relations.tense_cues import TenseCues, tense_cues

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSE = 3
"""Tokens between a verb with an object and the preposition of its date; farther off the date may be the object's."""
_PLANNED = 15
"""Years for which plans are made."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d)")
_NEAR = 60
_FAR = 9
"""The same behind a verb without an object."""


def tenses(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The dates that the verb they belong to sets ahead of the publication, or behind it."""
    cues = tense_cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for date in _laid(article, passage, text):
            tokens = passage.tokens(date.start - segment.start, date.end - segment.start)
            if not tokens or in_quotes(text, segment.start, date.start):
                continue
            start, end = tokens[0].sent.start_char + segment.start, tokens[0].sent.end_char + segment.start
            plans = cues.plans.search(text, start, end) is not None
            verb = _verb(tokens[0], cues)
            if verb is not None and (side := _side(verb[0], verb[1], date, plans, cues)):
                if side == "ahead" and (
                    _is_of_a_plan(text, date, start, end)
                    or cues.stories.search(text, start, end)
                    or (is_of_a_document(text, start, end, lexicon) and date.relative is None)
                ):
                    continue
                cue = text[verb[0].idx + segment.start : date.end]
                yield Leaning(form=side, cue=cue, confidence=0.75, date=date)
                continue
            against = cues.against.search(text, start, date.start)
            if against and not plans and date.year is not None and _is_past(tokens[0].sent.root):
                # "there were 412, against 380 in March 2024"
                yield Leaning(form="gone", cue=text[against.start() : date.end], confidence=0.75, date=date)


def _laid(article: Marked, passage: Passage, text: str) -> Iterator[DateMention]:
    """The dates of a passage whose year is told, if only as "this year", and those that lie on one side of today."""
    segment = passage.segment
    published = article.article.days
    dates = dates_within(article, passage, segment.start, segment.end)
    for i, date in enumerate(dates):
        if date.fiscal:
            continue
        if date.relative is not None:
            if date.relative.by and date.relative.unit in ("month", "year", "day") and date.days is not None:
                yield date
        elif date.year is not None and date.days is not None:
            yield date
        elif date.month is not None and published is not None and published.one and i + 1 < len(dates):
            behind = dates[i + 1]
            leans = behind.relative
            if leans and leans.unit == "year" and text[date.end : behind.start] in (" ", ", ", ", of ", " of "):
                yield from _of_year(date, published.first.year + leans.by)
                continue
        if date.year is None and date.day is not None and _is_of_now(article, date):
            yield date


def _is_of_now(article: Marked, date: DateMention) -> bool:
    """Is a day without a year near the publication, and is no year told of which else it might be?"""
    days, published = date.days, article.article.days
    if date.month is None or days is None or not days.one or published is None or not published.one:
        return False
    away = (days.first - published.first).days
    other = days.first.year + (1 if away < 0 else -1)
    years = {other if d.relative is None else d.days.first.year for d in article.dates if d.year == other or d.relative and d.relative.unit=="year" and d.days}
    return abs(away) <= _NEAR and other not in years


def _is_of_a_plan(text: str, date: DateMention, start: int, end: int) -> bool:
    """Does the sentence tell a year some years before the date, from which that may be seen: "the plan of 2006"?"""
    for m in _YEAR.finditer(text, start, end):
        if date.year is not None and 0 <= date.year - int(m[0]) <= _PLANNED and not date.start <= m.start() < date.end:
            return True
    return False


def _of_year(date: DateMention, year: int) -> Iterator[DateMention]:
    """A date of a year told behind it: "on 5 May this year"."""
    days = days_of(year, date.month, date.day)
    if days is not None:
        yield replace(date, days=days, basis="resolved")


def _side(
    verb: Token, preposition: Token | None, date: DateMention, plans: bool, cues: TenseCues
) -> Literal["ahead", "gone"] | None:
    """On which side of the publication the verb sets its date."""
    word = preposition.lower_ if preposition is not None else ""
    told = [t for t in verb.children if t.dep_ in ("aux", "auxpass") and t.i < verb.i]
    before = [t.lower_ for t in told]
    perfect = any(w in cues.perfect for w in before)
    if date.relative is not None and (date.relative.by > 0) == _is_future(verb, before, cues):
        return None
    if word in cues.must_by and any(w in cues.must for w in before) and told[-1].dep_ == "aux" and not perfect:
        return "ahead"
    if _is_future(verb, before, cues) and not perfect:
        if date.relative is not None and word in cues.from_:
            return None  # "will fall to 12 from 15 last year"
        return "ahead" if word in cues.until or word in cues.on or not word else None
    if word and word not in cues.on and word not in cues.since:
        return None
    if verb.tag_ in ("VBZ", "VBP") and not told and date.day is not None and _is_to_come(verb, cues):
        return "ahead"
    if word in cues.since:  # whatever has been since a day, that day is gone
        return "gone" if not plans and (verb.tag_ == "VBD" or cues.have & set(before)) else None
    happened = (_is_finite(verb) and not before and verb.lower_ in cues.happened) or (
        verb.tag_ == "VBN" and bool(before) and all(w in cues.was for w in before) and verb.lower_ in cues.was_done
    )
    has_subject = any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children)
    return "gone" if happened and has_subject and not plans else None


def _is_future(verb: Token, before: list[str], cues: TenseCues) -> bool:
    if any(word in cues.will for word in before):
        return True
    head = verb.head
    if verb.tag_ != "VB" or verb.dep_ != "xcomp" or cues.to not in before:
        return False
    if head.lower_ in cues.is_:  # "is to meet"
        return not any(t.dep_ in ("attr", "acomp", "expl", "neg") for t in head.children)
    if head.lower_ not in cues.due:
        return False
    aux = [head.head] if head.dep_ == "acomp" else [t for t in head.children if t.dep_ in ("aux", "auxpass")]
    return bool(aux) and all(t.lower_ in cues.is_ for t in aux)  # "is due to meet", "is expected to meet"


def _is_to_come(verb: Token, cues: TenseCues) -> bool:
    """Does the present tense tell of a day to come: "opens on 3 May"?"""
    text = verb.doc.text[verb.idx : verb.sent.end_char]
    return verb.dep_ in ("ROOT", "ccomp", "conj", "relcl") and cues.to_come.match(text) is not None


def _is_finite(verb: Token) -> bool:
    """Is it a past tense? That of a main clause is often taken for a participle: "The bridge opened in"."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "ROOT")


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" and not any(t.dep_ in ("aux", "auxpass") for t in verb.children)


def _verb(token: Token, cues: TenseCues) -> tuple[Token, Token | None] | None:
    """The verb that a date's first word depends on, close before it, and its preposition, if any."""
    while token.dep_ not in ("pobj", "npadvmod") and token.head.i > token.i and token.head is not token:
        token = token.head
    preposition = token.head
    if token.dep_ == "npadvmod" and preposition.tag_.startswith("VB"):
        verb, last = preposition, token.i
        if any(t.like_num for t in token.doc[verb.i + 1 : last]):
            return None  # "will fall from 83,000 last year"
        return (verb, None) if 0 < last - verb.i <= _CLOSE else None
    if preposition.lower_ == cues.of and preposition.head.lower_ in cues.ends:
        preposition = preposition.head.head  # "by the end of"
    if preposition.dep_ not in ("prep", "pcomp") or preposition.i >= token.i:
        return None
    if (
        preposition.lower_ not in cues.on
        and preposition.lower_ not in cues.since
        and preposition.lower_ not in cues.until
    ):
        return None
    verb = preposition.head
    if preposition.lower_ not in cues.on and verb.dep_ == "pobj" and verb.head.dep_ == "prep":
        verb = verb.head.head  # "closed for repairs from June"
    if verb.pos_ not in ("VERB", "AUX") and not verb.tag_.startswith("VB"):
        return None
    is_day = any(t.like_num for t in (token, *token.children))
    return (verb, preposition) if _is_close(verb, preposition, cues, is_day=is_day) else None


def _is_close(verb: Token, preposition: Token, cues: TenseCues, *, is_day: bool) -> bool:
    """Can the preposition be no other word's than the verb's?"""
    between = preposition.i - verb.i
    bare = preposition.lower_ in cues.by or not any(t.dep_ in ("dobj", "attr", "oprd", "dative") for t in verb.children)
    if preposition.lower_ in cues.from_ and not bare:
        return False
    inner = verb.doc[verb.i + 1 : preposition.i]
    if not bare and is_day and preposition.lower_ in cues.on:  # "was found dead in his flat on 3 May"
        bare = all(t.dep_ == "oprd" for t in verb.children if t.dep_ in ("dobj", "attr", "oprd", "dative")) and all(
            t.lower_ in cues.beside for t in inner if t.dep_ == "prep"
        )
    if not 0 < between <= (_FAR if bare else _CLOSE):
        return False
    if preposition.lower_ in cues.on and any(t.lower_ in cues.from_ and t.head == verb for t in inner):
        return False  # "will rise from 28 in sales in 2009 to 94"
    is_ahead = verb.tag_ == "VB"
    if (
        is_ahead
        and not is_day
        and preposition.lower_ in cues.on
        and any(t.dep_ == "pobj" and not t.tag_.startswith("NNP") for t in inner)
    ):
        return False  # "will look at events in 2009"
    return not (between > _CLOSE and any(t.tag_.startswith("VB") or t.tag_ in ("WDT", "WP") for t in inner))
