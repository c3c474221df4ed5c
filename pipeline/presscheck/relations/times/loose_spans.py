"""Lengths of time whose two ends stand elsewhere in their sentence or the next to it, each with words of its own.

Tied      "seized on 15 January … freed on Wednesday … after 23 days in captivity"
          "It opens on 5 July, and the last bell is rung on 14 July … The ten-day fair"
          "took over in February 1970 … is to step down after a reign of 31 years"     the end is the publication
          "between 1922 and 1969, 47 years without light", "the comets of 1835 and 1910, 75 years apart"
Not tied  where a profile tells many dates, of which any may be an end
          "more than 30 years": a bound, of which no slip can be told
          more ends than two, lengths that words make another's ("in the next 10 days", "jailed for 14 years")
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.skeleton import CLOCK, DATE, Skeleton
from presscheck.relations.times.date_cues import date_cues
from presscheck.relations.times.length_cues import length_cues
from presscheck.relations.times.length_links import length_links
from presscheck.relations.times.span_ends import Ends, SpanEnds, Stretch
from presscheck.relations.times.span_kinds import kind
from presscheck.relations.times.span_lengths import is_open, lasting
from presscheck.relations.times.span_links import SpanLinks
from presscheck.relations.times.span_turns import span_turns

_ABOUT = 2
"""Sentences before and behind a span in which other dates make it unsure which of them are its ends."""
_OTHERS = 1
"""So many others leave it sure: 92 of 99 slips were still found, and of 150 profiles and histories none was flagged,
where 14 were without the limit."""
_YEARS = {"year": 1, "decade": 10}
_LONG = 10
"""Years from which on a length surely does not end before the publication that its sentence speaks of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseSpan:
    """A length with its start and end; `end` None: it lasts until the publication. `others` may be its end as well.
    `pause`: of what closed on the first day and opened again on the last, of which neither need be one of it.
    `certain`: its words leave no other length than that between the two. `at_most`: it ended before the publication,
    or may be a part of the time that people met."""

    length: Quantity
    start: DateMention
    end: DateMention | None
    others: tuple[DateMention, ...] = ()
    certain: bool = False
    at_most: bool = False
    pause: bool = False


def loose_spans(article: Marked, skeleton: Skeleton, lexicon: Lexicon) -> Iterator[LooseSpan]:
    """The lengths of a paragraph that have one start and one end, or go on to the publication, within two sentences."""
    reader = _Reader(skeleton, article.article.days, lexicon)
    sentences = skeleton.sentences
    for i, sentence in enumerate(sentences):
        lengths = lasting(skeleton, *sentence, length_cues(lexicon), length_links(lexicon))
        if len(lengths) != 1:
            continue
        for first, last in ((i, i), (i, i + 1), (i - 1, i), (i - 2, i)):
            if first < 0 or last >= len(sentences):
                continue
            if last - first > 1 and not reader.is_of_all(lengths[0], sentence):
                continue
            within = (sentences[first][0], sentences[last][1])
            if (found := reader.span(lengths[0], within, sentence)) is not None:
                about = sentences[max(0, first - _ABOUT) : last + 1 + _ABOUT]
                if not reader.is_crowded(found, (about[0][0], about[-1][1])):
                    yield found
                break


class _Reader:
    """Reads the spans of one paragraph."""

    def __init__(self, skeleton: Skeleton, published: Days | None, lexicon: Lexicon) -> None:
        self._skeleton, self._text, self._published = skeleton, skeleton.text, published
        self._dates, self._ends = date_cues(lexicon), SpanEnds(skeleton, published, lexicon)
        self._links, self._turns = SpanLinks(skeleton, lexicon), span_turns(lexicon)
        self._lengths, self._words = length_cues(lexicon), length_links(lexicon)

    def is_of_all(self, length: int, sentence: Stretch) -> bool:
        """Does a length speak of the time between two sentences before its own, which tells no date: "In the 42 days
        between"?"""
        dated = any(sign in DATE + CLOCK for sign in self._text[slice(*sentence)])
        return not dated and self._ends.is_told_of(length, sentence)

    def span(self, length: int, within: Stretch, sentence: Stretch) -> LooseSpan | None:
        """The span of a length in some sentences, of which one is its own."""
        if (start := self._start_of_later(length, sentence)) is not None:
            told = self._skeleton.told[length]
            assert isinstance(told, Quantity)
            return LooseSpan(length=told, start=start, end=None, certain=True, at_most=True)
        quantity, ends = self._skeleton.told[length], self._ends.of(length, within, sentence)
        assert isinstance(quantity, Quantity)
        if ends is None:
            return None
        if self._may_last_until_now(length, ends, within, sentence):
            return LooseSpan(length=quantity, start=ends.start, end=None)
        if not ends.likely:
            return None
        if is_open(quantity) and not any(self._lengths.is_later_at(self._text, length, n) for n in ends.places[1:]):
            return None
        of_something = self._lengths.is_of_something(self._text, length)
        if of_something and self._words.is_of_another(self._text, length, ends.places[0], ends.places[-1]):
            return None
        told_of = self._ends.is_told_of(length, sentence)
        if not told_of and not self._links.is_linked(length, ends, sentence):
            return None
        end, *others = ends.likely
        return LooseSpan(
            length=quantity,
            start=ends.start,
            end=end,
            others=tuple(others),
            certain=ends.alone and not others and self._links.is_certain(length, ends, within),
            at_most=self._words.is_of_session(self._text, length, ends.places[0]),
            pause=self._links.is_pause(length, ends),
        )

    def is_crowded(self, span: LooseSpan, within: Stretch) -> bool:
        """Are so many other dates told about the span that it is unsure which of them are its ends?"""
        mine = {date.start for date in (span.start, span.end, *span.others) if date is not None}
        told = [self._skeleton.told[n].start for n in range(*within) if self._text[n] in DATE + CLOCK]
        return len(set(told) - mine) > _OTHERS

    def _start_of_later(self, length: int, sentence: Stretch) -> DateMention | None:
        """The one date of a sentence of what had happened so much later: "dug in 2000 and opened four years later"."""
        told, text = self._skeleton.told, self._text
        dates = [told[n] for n in range(*sentence) if text[n] in DATE + CLOCK]
        if self._published is None or len(dates) != 1 or not self._lengths.is_later(text, length):
            return None
        if self._words.is_of_fiction(text, *sentence):
            return None
        (date,), quantity = dates, told[length]
        if not isinstance(date, DateMention) or date.year is None or date.fiscal or date.start > quantity.start:
            return None
        years = isinstance(quantity, Quantity) and quantity.unit in _YEARS
        return date if years and self._turns.has_happened(self._skeleton.passage, quantity, date) else None

    def _may_last_until_now(self, length: int, ends: Ends, within: Stretch, sentence: Stretch) -> bool:
        """Does nothing but the publication end it: "has led it for 31 years", "After 50 years the couple say"?"""
        told = self._skeleton.told[length]
        assert isinstance(told, Quantity)
        if (
            self._published is None
            or (told.value or 0) * _YEARS.get(told.unit, 0) < _LONG
            or kind(ends.start) == "hour"
        ):
            return False
        opens = self._words.opens_after(self._text, sentence[0], length)
        if opens and ends.places[0] < length and self._turns.tells_now(self._skeleton.passage, told):
            return all(end.days == self._published for end in ends.likely)
        return not ends.likely and self._dates.lasting.search(self._text, *within) is not None
