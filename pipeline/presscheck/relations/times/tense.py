"""Dates that the text speaks of as of a time to come, or gone by: "will open in June 2013", "opened in June 2015"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention
from presscheck.relations.times.dated_verbs import dated_verb, leads_nowhere
from presscheck.relations.times.leaning import Leaning, in_quotes
from presscheck.relations.times.other_times import is_of_a_document
from presscheck.relations.times.tense_cues import TenseCues, tense_cues
from presscheck.relations.times.tense_dates import told_dates

if TYPE_CHECKING:
    from spacy.tokens import Token

_PLANNED = 15
"""Years for which plans are made."""
_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,]\d)")


def tenses(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The dates that the verb they belong to sets ahead of the publication, or behind it."""
    cues = tense_cues(lexicon)
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for date in told_dates(article, passage, text, cues):
            tokens = passage.tokens(date.start - segment.start, date.end - segment.start)
            if not tokens or in_quotes(text, segment.start, date.start):
                continue
            start, end = tokens[0].sent.start_char + segment.start, tokens[0].sent.end_char + segment.start
            if date.year is None and date.relative is None and cues.yearly.search(text, start, end):
                continue
            plans = any(not cues.no_plan.match(text, m.start()) for m in cues.plans.finditer(text, start, end))
            verb = dated_verb(tokens[0], cues, is_day=date.day is not None)
            if verb is not None and date.year is None and verb[0].lower_ in cues.of_lives:
                continue  # "was born on 14 May"
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


def _is_of_a_plan(text: str, date: DateMention, start: int, end: int) -> bool:
    """Does the sentence tell a year some years before the date, from which that may be seen: "the plan of 2006"?"""
    for m in _YEAR.finditer(text, start, end):
        if date.year is not None and 0 <= date.year - int(m[0]) <= _PLANNED and not date.start <= m.start() < date.end:
            return True
    return False


def _side(
    verb: Token, preposition: Token | None, date: DateMention, plans: bool, cues: TenseCues
) -> Literal["ahead", "gone"] | None:
    """On which side of the publication the verb sets its date."""
    word = preposition.lower_ if preposition is not None else ""
    before = [t.lower_ for t in verb.children if t.dep_ in ("aux", "auxpass") and t.i < verb.i]
    if date.relative is not None and (date.relative.by > 0) == _is_future(verb, before, cues):
        return None
    if _is_ahead(verb, word, before, date, cues):
        return "ahead"
    return "gone" if not plans and _is_gone(verb, preposition, before, date, cues) else None


def _is_ahead(verb: Token, word: str, before: list[str], date: DateMention, cues: TenseCues) -> bool:
    """Is the verb in the future, or does it tell of what is due?"""
    if not any(w in cues.perfect for w in before):
        if word in cues.must_by and before and before[-1] in cues.must:
            return True
        if _is_future(verb, before, cues):
            if date.relative is not None and word in cues.from_:
                return False  # "will fall to 12 from 15 last year"
            if date.day is not None and word in cues.from_:
                return False  # "will be paid from 1 May" may reach back
            return not word or word in cues.until or word in cues.on
    if before and verb.tag_ == "VBN" and all(w in cues.is_ for w in before) and verb.lower_ in cues.due:
        return word in cues.until or word in cues.on  # "is expected by 3 May"
    if word in cues.for_:  # "has been set for 3 May"
        return bool(before) and verb.lower_ in cues.set_for and all(w in cues.is_ or w in cues.been for w in before)
    if word and word not in cues.on:
        return False
    if verb.lower_ in cues.is_ and any(t.dep_ == "acomp" and t.lower_ in cues.due for t in verb.children):
        return True  # "is due in court on 3 May"
    return verb.tag_ in ("VBZ", "VBP") and not before and date.day is not None and _is_to_come(verb, cues)


def _is_gone(verb: Token, preposition: Token | None, before: list[str], date: DateMention, cues: TenseCues) -> bool:
    """Has what the verb tells of happened?"""
    word = preposition.lower_ if preposition is not None else ""
    if word in cues.since:  # whatever has been since a day, that day is gone
        return verb.tag_ == "VBD" or bool(cues.have & set(before))
    if (word and word not in cues.on) or not any(t.dep_ in ("nsubj", "nsubjpass") for t in verb.children):
        return False
    nowhere = preposition is None or leads_nowhere(verb.doc[verb.i + 1 : preposition.i], cues)
    if date.day is not None and date.year is None and not nowhere:
        return False  # "tickets sold out for the concert on 3 May"
    passive = verb.tag_ == "VBN" and bool(before) and all(w in cues.was for w in before)
    if (_is_finite(verb) and not before and verb.lower_ in cues.happened) or (passive and verb.lower_ in cues.was_done):
        return True
    if preposition is None or date.day is None or verb.lower_ in cues.sets:
        return False
    had = verb.tag_ == "VBN" and bool(before) and all(w in cues.had for w in before)
    is_past = passive or had or (verb.tag_ == "VBD" and not before)
    return is_past and nowhere


def _is_future(verb: Token, before: list[str], cues: TenseCues) -> bool:
    if any(word in cues.will for word in before):
        return True
    head = verb.head
    passive = verb.tag_ == "VBN" and any(t.dep_ == "auxpass" and t.tag_ == "VB" for t in verb.children)
    if not (verb.tag_ == "VB" or passive) or verb.dep_ != "xcomp" or cues.to not in before:
        return False
    if head.lower_ in cues.is_:  # "is to meet", not "that is to say"
        bare = not any(t.dep_ in ("attr", "acomp", "expl", "neg") for t in head.children)
        return bare and verb.lower_ not in cues.say
    if head.lower_ not in cues.due:
        return False
    aux = [head.head] if head.dep_ == "acomp" else [t for t in head.children if t.dep_ in ("aux", "auxpass")]
    return bool(aux) and all(t.lower_ in cues.is_ for t in aux)  # "is due to meet", "is expected to meet"


def _is_to_come(verb: Token, cues: TenseCues) -> bool:
    """Does the present tense tell of a day to come: "opens on 3 May"?"""
    text = verb.doc[verb.i : verb.sent.end].text
    return verb.dep_ in ("ROOT", "ccomp", "conj", "relcl") and cues.to_come.match(text) is not None


def _is_finite(verb: Token) -> bool:
    """Is it a past tense? That of a main clause is often taken for a participle: "The bridge opened in"."""
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.dep_ == "ROOT")


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" and not any(t.dep_ in ("aux", "auxpass") for t in verb.children)
