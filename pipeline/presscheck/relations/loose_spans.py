"""Lengths of time whose two ends stand elsewhere in their sentence or the next to it, each with words of its own.

Tied      "seized on 15 January … freed on Wednesday … after 23 days in captivity"
          "It opens on 5 July, and the last bell is rung on 14 July … The ten-day fair"
          "took over in February 1970 … is to step down after a reign of 31 years"     the end is the publication
          "between 1922 and 1969, 47 years without light", "the comets of 1835 and 1910, 75 years apart"
Not tied  more ends than two, lengths that words make another's ("in the next 10 days", "jailed for 14 years")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.date_cues import date_cues
from presscheck.relations.length_cues import length_cues
from presscheck.relations.skeleton import LENGTH, Skeleton
from presscheck.relations.span_ends import Ends, SpanEnds, Stretch
from presscheck.relations.span_kinds import kind
from presscheck.relations.span_lengths import lasting, tells_much
from presscheck.relations.span_turns import span_turns

_LONG = 10
"""Years from which on a length surely does not end before the publication that its sentence speaks of."""
_FEW = 10
"""Lengths below this one are so few that a wrong one is no sign of a slip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LooseSpan:
    """A length with its start and end; `end` None: it lasts until the publication. `others` may be its end as well.
    `certain`: its words leave no other length than that between the two."""

    length: Quantity
    start: DateMention
    end: DateMention | None
    others: tuple[DateMention, ...] = ()
    certain: bool = False


def loose_spans(article: Marked, skeleton: Skeleton, lexicon: Lexicon) -> Iterator[LooseSpan]:
    """The lengths of a paragraph that have one start and one end, or go on to the publication, within two sentences."""
    reader = _Reader(skeleton, article.article.days, lexicon)
    sentences = skeleton.sentences
    for i, sentence in enumerate(sentences):
        lengths = lasting(skeleton, *sentence, length_cues(lexicon))
        if len(lengths) != 1:
            continue
        for first, last in ((i, i), (i, i + 1), (i - 1, i)):
            if first < 0 or last >= len(sentences):
                continue
            within = (sentences[first][0], sentences[last][1])
            if (found := reader.span(lengths[0], within, sentence)) is not None:
                yield found
                break


class _Reader:
    """Reads the spans of one paragraph."""

    def __init__(self, skeleton: Skeleton, published: Days | None, lexicon: Lexicon) -> None:
        self._skeleton, self._text, self._published = skeleton, skeleton.text, published
        self._lengths, self._dates, self._turns = length_cues(lexicon), date_cues(lexicon), span_turns(lexicon)
        self._ends = SpanEnds(skeleton, published, lexicon)

    def span(self, length: int, within: Stretch, sentence: Stretch) -> LooseSpan | None:
        """The span of a length in some sentences, of which one is its own."""
        quantity, ends = self._skeleton.told[length], self._ends.of(length, within, sentence)
        assert isinstance(quantity, Quantity)
        if ends is None:
            return None
        if not ends.likely:
            until_now = self._may_last_until_now(quantity, ends, within)
            return LooseSpan(length=quantity, start=ends.start, end=None) if until_now else None
        told_of = self._ends.is_told_of(length, sentence)
        if not told_of and not self._is_linked(length, ends, sentence):
            return None
        end, *others = ends.likely
        certain = ends.alone and not others and self._is_certain(length, ends.places, within)
        return LooseSpan(length=quantity, start=ends.start, end=end, others=tuple(others), certain=certain)

    def _is_linked(self, length: int, ends: Ends, sentence: Stretch) -> bool:
        """Is the length surely that of the two dates, or told with a verb of theirs, or of what goes on? Of one that
        few others could be mistaken for, no more than its slip is asked."""
        text, lengths, turns = self._text, self._lengths, self._turns
        told, passage = self._skeleton.told, self._skeleton.passage
        quantity = told[length]
        assert isinstance(quantity, Quantity)
        start, *others = (told[n] for n in ends.places)
        few, exact = (quantity.value or 0) < _FEW, tells_much(quantity)
        if lengths.is_of_a_career(text, length, ends.places[0]):
            return exact
        if few and lengths.is_over(text, length) and turns.opens(passage, quantity, start, others):
            return False
        if lengths.is_sure(text, length):
            return not turns.acts(passage, quantity)
        if not ends.told and lengths.is_of_what(text, length):
            return exact
        beside = [n for n in ends.places if sentence[0] <= n < sentence[1]]
        if not beside:
            return exact or lengths.is_of_something(text, length) or turns.goes_on(passage, quantity)
        if exact or (not few and lengths.fills(text, length)):
            return True
        dates = [told[n] for n in beside]
        if not few and ends.told and not ends.ranged and "-" not in quantity.text:
            return not turns.goes_its_way(passage, quantity, dates)
        parted = all(lengths.is_parted(text, length, n) for n in _next_to(length, beside))
        if few and (parted or lengths.is_of_many(text, length)):
            return False
        if ends.ranged and not turns.goes_on(passage, quantity) and not turns.is_within(passage, quantity, start):
            return False
        return turns.joins(passage, quantity, dates)

    def _is_certain(self, length: int, dates: Sequence[int], within: Stretch) -> bool:
        """Is it the only length told, and that of "those hours", or of what ends or begins on one of the dates: "ended
        a six-week walkout on Friday"?"""
        if sum(sign == LENGTH for sign in self._text[slice(*within)]) > 1:
            return False
        if self._lengths.is_certain(self._text, length) or (
            tells_much(self._skeleton.told[length]) and self._lengths.is_beside(self._text, length, dates)
        ):
            return True
        told, passage = self._skeleton.told, self._skeleton.passage
        of_something = self._lengths.is_of_something(self._text, length)
        return of_something and self._turns.is_turned(passage, told[length], [told[n] for n in dates])

    def _may_last_until_now(self, length: Quantity, ends: Ends, within: Stretch) -> bool:
        if self._published is None or not self._dates.lasting.search(self._text, *within):
            return False
        return length.unit == "year" and (length.value or 0) >= _LONG and kind(ends.start) != "hour"


def _next_to(length: int, places: Sequence[int]) -> list[int]:
    """Of some places the nearest before a length, and the nearest behind it."""
    before, behind = [n for n in places if n < length], [n for n in places if n > length]
    return [*before[-1:], *behind[:1]]
