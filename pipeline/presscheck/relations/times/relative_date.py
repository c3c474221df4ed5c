"""Relative date: a date, and words that lean it on the day of publication.

Tied      "last year, in August 2013", "last month (March)", "yesterday (Tuesday, 5 May)", "today, 5 May 2014"
          "25 years ago, in November 1989", "in 1994, almost 20 years ago", "a decade ago, in 2004"
          "will mark on Saturday the 50th anniversary of the 1963 flood", "it is 25 years since it fell in 1989"
          "married in 1949, they celebrated their diamond wedding", "the 50th running, held every year since 1967"
          "will open in June 2013", "opened in June 2015", "earned 4m in the three months to the end of May"
          "the day before yesterday, 5 May", "three weeks from today, on 9 July"
          "the worst storm in 27 years, since 1987", "the fourth year running since 2010", "40 years old, passed in"
          "keeps its bicentenary on Sunday. ... consecrated in August 1823": no other year near, one slip apart at most
Not tied  "In 1994, two years ago he said"       another clause
          "fiscal 2013, last year"               years of accounts
          "the 20th anniversary of the 1994 election was marred"  nothing says that it is now
          "He resigned last year. He was elected in May 2002."  two times
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Relation, Role, Told
from presscheck.relations.times.leaning import Leaning
from presscheck.relations.times.relative_forms import leanings
from presscheck.relations.times.spans_ago import UNITS


@dataclass(frozen=True, slots=True, kw_only=True)
class RelativeDate(Relation):
    """`date` as seen from the publication, `published`. By `form`:

    same         it is what `relative` names ("last year"), or the part of that before or behind the publication
                 (`side`: "later this year")
    ago          it lies `length` units of `unit` back, lowest and highest (inf where open), as `span` tells where that
                 is a figure, else `words`
    ahead, gone  the text speaks of it as of a time to come, or gone by
    over         a period ends with it that the text reports on
    supposed     the date is not the printed one but a repair tried in its place"""

    kind: ClassVar[str] = "relative-date"
    roles: ClassVar[tuple[str, ...]] = ("relative", "span", "date")

    form: Literal["same", "ago", "ahead", "gone", "over"]
    date: DateMention
    published: Days
    relative: DateMention | None = None
    span: Quantity | None = None
    words: str = ""
    length: tuple[float, float] | None = None
    unit: str = "year"
    side: Literal["earlier", "later"] | None = None
    supposed: bool = False

    def with_edit(self, old: Told, new: Told) -> RelativeDate:
        """The tie with one part edited; the length follows the figure that tells it."""
        edited = Relation.with_edit(self, old, new)  # super() fails in a class with slots
        if old is self.span and isinstance(new, Quantity):
            return replace(edited, length=length_of(new), words=new.text)
        return replace(edited, supposed=_calendar_parts(old) != _calendar_parts(new))


def _calendar_parts(told: Told) -> object:
    """What of a date places it; its weekday is another check's."""
    return (told.year, told.month, told.day) if isinstance(told, DateMention) and told.day else told


def relative_dates(article: Marked, lexicon: Lexicon) -> Iterator[RelativeDate]:
    """The dates of the article that its words lean on its publication; none where that is unknown."""
    published = article.article.days
    if published is not None:
        for leaning in leanings(article, lexicon):
            yield _tied(leaning, published)


def rebuilt_relative_date(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> RelativeDate | None:
    """The tie between a date and the words that lean it on the publication, which are found in the text again."""
    for tie in relative_dates(article, lexicon):
        if all(_places(tie.told(role)) == _places(told) for role, told in roles.items()):
            return replace(tie, cue=cue, confidence=confidence)
    return None


def _places(told: Role | Sequence[Told]) -> list[tuple[str, int, int]]:
    """Where the parts of a role stand: of two readings of one date the tie's own is kept."""
    parts = told if isinstance(told, Sequence) else (told,)
    return [(part.field, part.start, part.end) for part in parts]


def length_of(span: Quantity) -> tuple[float, float]:
    """The lowest and highest length that a careful reader would accept for the figure, in its unit; inf where open."""
    narrow = span.narrow
    if span.value is not None and span.hedge is None:
        return span.value, span.value
    return narrow.low, narrow.high


def _tied(leaning: Leaning, published: Days) -> RelativeDate:
    span = leaning.span
    length = length_of(span) if span is not None else leaning.length and (leaning.length, leaning.length)
    return RelativeDate(
        cue=leaning.cue,
        confidence=leaning.confidence,
        form=leaning.form,
        date=leaning.date,
        published=published,
        relative=leaning.relative,
        span=span,
        words=leaning.words,
        length=length or None,
        unit=UNITS.get(span.unit, leaning.unit) if span is not None else leaning.unit,
        side=leaning.side,
    )
