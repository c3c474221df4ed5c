"""The dates of a paragraph between which a length may lie: which of them is the start, and which the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.model import DateMention, Days, Quantity
from presscheck.relations.skeleton import CLOCK, DATE, Skeleton
from presscheck.relations.times.date_cues import Turn, date_cues
from presscheck.relations.times.length_cues import length_cues
from presscheck.relations.times.length_links import length_links
from presscheck.relations.times.span_days import SpanDays, starts_and_ends
from presscheck.relations.times.span_kinds import OF_CLOCKS, is_bare_weekday, likely_ends
from presscheck.relations.times.span_lengths import is_few, tells_much
from presscheck.relations.times.span_turns import span_turns

Stretch = tuple[int, int]
"""Where some sentences of a skeleton begin and end."""
_JOINS = " ,–—(-"
"""Signs that may stand between a date and the length behind it."""
_A_YEAR = 366
_OTHER: dict[Turn | None, Turn] = {"start": "end", "end": "start"}


@dataclass(frozen=True, slots=True)
class Ends:
    """`places` of the start and then the ends, and the dates there: one start, and the likely ends, the nearest first;
    none where it may last until the publication. `alone`: no other date is told. `told`: words of their own make each
    what it is. `ranged`: they are told as "1922 to 1969"."""

    places: tuple[int, ...]
    start: DateMention
    likely: tuple[DateMention, ...]
    alone: bool
    told: bool
    ranged: bool = False


class SpanEnds:
    """Reads the ends off one paragraph."""

    def __init__(self, skeleton: Skeleton, published: Days | None, lexicon: Lexicon) -> None:
        self._skeleton, self._text, self._published = skeleton, skeleton.text, published
        self._lengths, self._dates, self._turns = length_cues(lexicon), date_cues(lexicon), span_turns(lexicon)
        self._links, self._days = length_links(lexicon), SpanDays(skeleton, published)

    def of(self, length: int, within: Stretch, sentence: Stretch) -> Ends | None:
        """The ends that a length may have in some sentences, of which one is its own."""
        places = self._places(within)
        told_of = self.is_told_of(length, sentence)
        by_words = self._by_words(places)
        turns = self._turns_of(places, by_words, sure=self._is_sure(length, places, told_of=told_of))
        after = self._after(length, places, by_words)
        starts, ends = after or starts_and_ends(places, turns)
        if len(starts) != 1 or not (told_of or after or self._may_be(length, starts[0], ends, sentence)):
            return None
        quantity = self._skeleton.told[length]
        assert isinstance(quantity, Quantity)
        keep = all(is_bare_weekday(self._skeleton.told[n]) for n in (*starts, *ends))
        start, alone = self._days.past(starts[0], quantity, keep=keep), len(places) == len(ends) + 1
        if start is None:
            return None
        if not ends:
            return Ends((starts[0],), start, (), alone, told=True) if alone and turns == ["start"] else None
        told = [self._days.past(n, quantity, keep=keep) for n in sorted(ends, key=lambda n: abs(n - length))]
        start = self._days.before(start, starts[0], told)
        likely = likely_ends(quantity, start, told)
        places_of = (starts[0], *ends)
        own = {by_words[places.index(n)] for n in places_of}
        by_their_own = None not in own and len(own) > 1
        ranged = any(self._dates.is_range(self._text, starts[0], end) for end in ends)
        return Ends(places_of, start, likely, alone, by_their_own, ranged) if likely else None

    def is_told_of(self, length: int, sentence: Stretch) -> bool:
        """Does a length speak of what was told just now: "in those 11 years", "His 41 years there"?"""
        text, lengths, links = self._text, self._lengths, self._links
        if lengths.is_after(text, length) or lengths.is_later(text, length):
            return False
        if links.is_told_of(text, length):
            return True
        if links.opens(text, sentence[0], length):
            return not links.has_a_clause(text, length)
        told = self._skeleton.told[length]
        if not isinstance(told, Quantity) or is_few(told):
            return False
        held = told.unit in OF_CLOCKS or self._turns.is_of_before(self._skeleton.passage, told)
        return (held and links.opens_for(text, sentence[0], length)) or links.opens_bare(text, sentence[0], length)

    def _places(self, within: Stretch) -> list[int]:
        """The dates of some sentences; not one that the next tells again."""
        places = [
            n
            for n in range(*within)
            if self._text[n] in DATE + CLOCK and not self._dates.is_any(self._text, n)
            if not self._turns.is_of_a_day(self._skeleton.passage, self._skeleton.told[n])
        ]
        again = {
            one
            for one, other in pairwise(places)
            if getattr(self._skeleton.told[one], "relative", None) and self._dates.is_said_again(self._text, one, other)
        }
        return [n for n in places if n not in again]

    def _is_sure(self, length: int, places: Sequence[int], *, told_of: bool) -> bool:
        """Is a length surely that between two dates, so that it does not matter what they are told of?"""
        if told_of and len(places) == 2:
            return not self._dates.is_pair(self._text, *places)  # "Christmas Day and New Year's Day … these two days"
        text, quantity = self._text, self._skeleton.told[length]
        if not is_few(quantity) or tells_much(quantity) or self._lengths.is_sure(text, length):
            return True
        return self._links.is_explained(text, length) and all(n > length for n in places)

    def _after(
        self, length: int, places: Sequence[int], turns: Sequence[Turn | None]
    ) -> tuple[list[int], list[int]] | None:
        """The ends of a length after whose start, told behind it, something happened: "on 6 March, 61 days after he
        vanished on 4 January", "Seven days after the river rose, on 9 August, it fell, on 16 August"."""
        if len(places) != 2:
            return None
        one, other = places
        before = self._lengths.start_before(self._text, length)
        if before is not None and before in places and turns[places.index(before)] != "end":
            return [before], [
                n for n in places if n != before
            ]  # "the last at 9pm. It had begun on 5 August, 69 days before"
        if not self._lengths.is_after(self._text, length):
            return None
        if other < length:  # "seized on 23 March, flew home on 5 April, 13 days after they were taken"
            beside = self._text[other + 1 : length].strip(_JOINS) == ""
            them = beside and turns[0] == "start" and self._lengths.is_after_them(self._text, length)
            return ([one], [other]) if them else None
        if one < length:
            return ([other], [one]) if self._text[one + 1 : length].strip(_JOINS) == "" else None
        told = self._skeleton.told
        leads = self._turns.leads(self._skeleton.passage, told[length], told[other])
        return ([one], [other]) if leads else None

    def _by_words(self, places: Sequence[int]) -> list[Turn | None]:
        """What each date is, by the words before it, or the verb or noun above it."""
        found = self._dates.turns(self._text, places)
        passage = self._skeleton.passage
        ranged = any(self._dates.is_range(self._text, one, other) for one, other in pairwise(places))
        return [
            turn or (None if ranged else self._turns.of(passage, self._skeleton.told[n]))
            for n, turn in zip(places, found, strict=True)
        ]

    def _turns_of(self, places: Sequence[int], turns: list[Turn | None], *, sure: bool) -> list[Turn | None]:
        """The same where there are but two and one is known, or none and the length is surely theirs: the other is what
        it leaves over."""
        if len(turns) != 2:
            return turns
        definite = [turn for turn in turns if turn in ("start", "end")]
        if len(set(definite)) == 2:
            return turns
        if not sure and (not definite or turns[0] == turns[1]):
            return turns
        backwards = turns[0] != turns[1] and (turns[0] == "end" or turns[1] == "start")
        guess: list[Turn | None] = ["end", "start"] if backwards else ["start", "end"]
        if not self._runs_back(places, guess):
            return guess
        return turns if definite and not sure else guess[::-1]

    def _runs_back(self, places: Sequence[int], turns: Sequence[Turn | None]) -> bool:
        """Would a start so taken lie behind its end? Of a day without a year it may be the one of another year."""
        dates = [self._skeleton.told[n] for n in places]
        open_year = any(isinstance(date, DateMention) and date.month and date.year is None for date in dates)
        days = [getattr(date, "days", None) for date in dates]
        start, end = days if turns[0] == "start" else reversed(days)
        if start is None or end is None:
            return False
        return bool((start.first - end.last).days > (_A_YEAR if open_year else 0))

    def _may_be(self, length: int, start: int, ends: Sequence[int], sentence: Stretch) -> bool:
        """May the ends be those of the length: is what it is told to come after behind it ("three hours after setting
        off at nine"), and a range ("1956 to 1987") in its own sentence?"""
        before = self._lengths.start_before(self._text, length)
        if before is not None and before != start:
            return False
        if self._lengths.is_together(self._text, length) and not self._lengths.joined(self._text, start, length):
            return False
        if self._lengths.is_later(self._text, length) and not any(
            self._lengths.is_later_at(self._text, length, end) for end in ends
        ):
            return False
        ranged = any(self._dates.is_range(self._text, start, end) for end in ends)
        if ends and not ranged and self._lengths.is_up_to_now(self._text, length):
            return False
        outside = not all(sentence[0] <= place < sentence[1] for place in (start, *ends))
        if self._lengths.is_after(self._text, length) and (start < length or outside):
            return False
        return not ranged or not outside
