"""The times before publication whose rates an amount may have been converted at: those that its sentence names."""

from __future__ import annotations

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, Marked
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.conversions.money_cues import money_cues


def earlier_times(article: Marked, stated: Figure, lexicon: Lexicon) -> tuple[Days, ...]:
    """The times before publication that the sentence of the figures names, by their year."""
    q, passage, when = stated.quantity, stated.passage, article.article.days
    if passage is None:
        return ()
    text, cues = article.article.text_of(q.field), money_cues(lexicon)
    named = (
        d
        for d in article.dates
        if d.year and d.days and d.field == q.field and (when is None or d.days.last < when.first)
    )
    told = [d.days for d in named if of_one_verb(passage, q, d) and cues.dates_amounts(text, d.start)]
    return tuple(days for days in dict.fromkeys(told) if days)


def of_one_verb(passage: Passage, figure: Quantity, date: DateMention) -> bool:
    """Does one verb of the passage govern both: "last heard of in 1911, and its owner has paid $5m" tells two times."""
    segment = passage.segment
    if not segment.start <= date.start < segment.end:
        return False
    verbs = [passage.verb(told.start - segment.start, told.end - segment.start) for told in (figure, date)]
    return verbs[0] is None or verbs[1] is None or verbs[0] == verbs[1]
