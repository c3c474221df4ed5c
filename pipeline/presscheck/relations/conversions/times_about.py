"""The times before publication that stand about an amount, and may be those whose rates it was converted at, though
nothing ties the two: those of its sentence, or of the one before."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, Marked
from presscheck.measure.words import any_of
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.conversions.earlier_times import of_one_verb

_LONG_AGO = 365
"""Days before publication from which on a time of the sentence before may be that of what an amount was paid for."""
_ENDS = 2
"""Times of one sentence that may be the ends of a longer one."""
_MOST = 6
"""Times about an amount that are looked at: a sentence that names more is a table."""
_ROUND = 1
"""Years by which "ten years ago" may be off."""
_YEAR = 365.25
"""Days of a year."""
_PAST = frozenset({"VBD", "VBN"})


def times_about(article: Marked, stated: Figure, lexicon: Lexicon) -> tuple[Days, ...]:
    """The times before publication that stand about the figures and may be meant, though nothing ties the two: of an
    amount in the past those of its sentence, what lies between its only two, how long ago it says; else, where they are
    long ago, those of the sentence before. Of one in the present only those of its own verb."""
    q, passage, when = stated.quantity, stated.passage, article.article.days
    if passage is None or when is None:
        return ()
    dates = [d for d in article.dates if d.field == q.field and d.days and d.days.last < when.first]
    past = _is_past(passage, q)
    own = [d for d in dates if _sentences_before(passage, d, q) == 0 and (past or of_one_verb(passage, q, d))]
    told = [_whole(d) for d in own]
    between = [Days(min(days.first for days in told), max(days.last for days in told))] if len(told) == _ENDS else []
    ago = list(_ago(article, q, passage, when, lexicon)) if past else []
    before: list[Days] = []
    if past and not own and not ago:
        near = (d.days for d in dates if d.days and _sentences_before(passage, d, q) == 1)
        before = [days for days in near if (when.first - days.last).days > _LONG_AGO]
    return tuple(dict.fromkeys((*told, *between, *ago, *before)))[:_MOST]


def _whole(date: DateMention) -> Days:
    """The time that a date tells; of one that may close a year of accounts, with the year before it."""
    assert date.days is not None
    if not date.fiscal or date.days.first.toordinal() <= _YEAR:
        return date.days
    return Days(date.days.first - dt.timedelta(_YEAR), date.days.last)


def _sentences_before(passage: Passage, date: DateMention, figure: Quantity) -> int | None:
    """How many sentences before the figure the date stands; None where it stands behind its sentence, or elsewhere."""
    begin, end = passage.segment.start, passage.segment.end
    if not begin <= date.start < end:
        return None
    apart = passage.sentences_between(date.start - begin, figure.start - begin)
    return apart if apart >= 0 else None


def _is_past(passage: Passage, figure: Quantity) -> bool:
    """Is the figure told by a verb of the past, or by none?"""
    begin = passage.segment.start
    verb = passage.verb(figure.start - begin, figure.end - begin)
    if verb is None:
        return True
    if verb.tag_ not in _PAST:
        return False
    return all(child.tag_ == "VBD" for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _ago(article: Marked, figure: Quantity, passage: Passage, when: Days, lexicon: Lexicon) -> Iterator[Days]:
    """The years that the figure's sentence says to be so long ago."""
    cues, text, begin = _ago_cues(lexicon), article.article.text_of(figure.field), passage.segment.start
    told = [
        q.value
        for q in (other.quantity for other in article.figures if other.passage is passage)
        if q.unit == "year" and q.value and cues.behind.match(text, q.end)
        if passage.same_sentence(*sorted((q.start - begin, figure.start - begin)))
    ]
    stretch = text[begin : passage.segment.end]
    told += [
        cues.lengths[" ".join(m["length"].lower().split())]
        for m in cues.phrase.finditer(stretch)
        if passage.same_sentence(*sorted((m.start(), figure.start - begin)))
    ]
    for years in told:
        with suppress(ValueError, OverflowError):
            yield Days(
                when.first - dt.timedelta(365.25 * (years + _ROUND)),
                when.last - dt.timedelta(365.25 * max(years - _ROUND, 0)),
            )


@dataclass(frozen=True, slots=True)
class _AgoCues:
    """What makes a length of years a time: "ten years ago", "a decade ago"."""

    behind: re.Pattern[str]
    phrase: re.Pattern[str]
    lengths: dict[str, float]


@cache
def _ago_cues(lexicon: Lexicon) -> _AgoCues:
    ago = any_of(lexicon.table("patterns/conversion.toml")["historic"]["ago"])
    told: dict[str, tuple[float, str]] = lexicon.table("patterns/dates.toml")["relative"]["lengths"]
    lengths = {name: count for name, (count, unit) in told.items() if unit == "year"}
    return _AgoCues(
        behind=re.compile(rf"\s(?:{ago})(?!\w)"),
        phrase=re.compile(rf"(?<!\w)(?P<length>{any_of(lengths)})\s(?:{ago})(?!\w)", re.IGNORECASE),
        lengths=lengths,
    )
