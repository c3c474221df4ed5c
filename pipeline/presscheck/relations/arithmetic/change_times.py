"""Which levels an article puts into an earlier time."""

from __future__ import annotations

import datetime as dt
import re

from presscheck.model import DateMention
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_topics import refers
from presscheck.relations.statements import Statement

_BEHIND = 60
_STOP = re.compile(r"[;:(]|[.!?]\s|, (?!the )")
_LAST_CLAUSE = re.compile(r"(?<!\d)(?!(?:19|20)\d\d\b)\d|; |[.!?]\s|, (?:and|while|but) ")
_CLAUSE = re.compile(r", (?:and|while|but) [a-z]+ [^,;]*$")
_SHORT = 30
"""Characters before a level in which its clause may begin."""
_NEAR = 3
"""Words between a level and its date."""
_HEAD = 6
"""Words before a date at the head of its sentence: "when the lanes opened in 2014"."""
_LONG = dt.timedelta(days=27)
"""How long a date is that tells of a month or a year, not of a day."""


def is_earlier(mark: Mark, said: Statement, cues: ChangeCues) -> bool:
    """Do the words put the level into an earlier time: "a year earlier it made £3m", "it had stood at 4%"?"""
    if mark.cue in ("now", "will"):
        return False
    verb = said.verb
    if (
        verb is not None
        and (verb.dep_ != "ccomp" or verb.head.i > verb.i)
        and any(_is_had(child) for child in verb.children)
    ):
        return True
    if mark.cue == "to" and not cues.came_to.search(mark.before):
        return False
    words = beside(said)
    return (said.earlier and not _is_parted(said)) or bool(cues.earlier.search(words) or cues.same_time.search(words))


def is_dated(mark: Mark, said: Statement, cues: ChangeCues) -> bool:
    """Does its sentence tell a past month or year of what was told before: "in 2009 they sold 40"?"""
    if mark.cue in ("now", "will", "to") or said.mood != "so" or not refers(said, cues):
        return False
    return any(_is_of(date, said, cues) for date in said.dates)


def is_dated_loosely(mark: Mark, said: Statement, cues: ChangeCues) -> bool:
    """The same, wherever in its sentence the date stands, for what stands for the thing told before: "In September,
    before 33 fell ill, it was 75%"."""
    if mark.cue in ("now", "will", "to") or not refers(said, cues):
        return False
    return any(d.days is not None and (d.relative is None or d.relative.by < 0) and not d.recurring for d in said.dates)


def is_recent(said: Statement, cues: ChangeCues) -> bool:
    """Is its time one that ends now, so that another may lie before it: "last week"?"""
    return bool(cues.recent.search(beside(said)))


def comes_after(start: Statement, end: Statement) -> bool:
    """Is a start told of a later time than its end, by the dates of their sentences?"""
    firsts = [d.days.first for d in start.dates if d.days is not None and _is_long(d) and _is_with(d, start)]
    lasts = [d.days.last for d in end.dates if d.days is not None and _is_long(d) and _is_with(d, end)]
    return bool(firsts and lasts) and start.sentence.number != end.sentence.number and min(firsts) > max(lasts)


def _is_parted(said: Statement) -> bool:
    """Does a clause of its own begin right before a figure: "61 fewer than a year before, and employs 4,000"?"""
    before = said.sentence.text[: said.quantity.start - said.sentence.start]
    return bool(_CLAUSE.search(before[-_SHORT:]))


def _is_with(date: DateMention, said: Statement) -> bool:
    """Is a date told with the figure, and not in a clause of its own: "which closed in 2016, 66% passed"?"""
    passage = said.sentence.passage
    verb = passage.verb(date.start - passage.start, date.end - passage.start)
    return verb is None or said.verb is None or verb.i == said.verb.i or verb.dep_ != "relcl"


def beside(said: Statement) -> str:
    """The words of its clause before a level and right behind it."""
    text, start, q = said.sentence.text, said.sentence.start, said.quantity
    behind = text[q.end - start : q.end - start + _BEHIND]
    stop = _STOP.search(behind)
    before = _LAST_CLAUSE.split(text[: q.start - start])[-1]
    return before + " | " + (behind[: stop.start()] if stop else behind)


def _is_had(token: object) -> bool:
    return getattr(token, "lower_", "") == "had" and str(getattr(token, "dep_", "")).startswith("aux")


def _is_of(date: DateMention, said: Statement, cues: ChangeCues) -> bool:
    """Is a month or a past year told right behind the level, or first in its sentence: "in 2009 they sold 40"?"""
    if not _is_long(date) or (date.relative is not None and date.relative.by >= 0):
        return False
    text, begin, q = said.sentence.text, said.sentence.start, said.quantity
    lead = text[: date.start - begin].rpartition(",")[2].split()
    if date.start < q.start:
        between = text[date.end - begin : q.start - begin]
        return (
            len(lead) <= _HEAD and (not lead or lead[-1].lower() in cues.on) and not any(c.isdigit() for c in between)
        )
    behind = text[q.end - begin : date.start - begin].split()
    return bool(behind) and len(behind) <= _NEAR and behind[-1].lower() in cues.on


def _is_long(date: DateMention) -> bool:
    if date.days is None:
        return False
    first, last = date.days
    return last - first >= _LONG
