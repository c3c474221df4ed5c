"""Lengths of time whose two ends stand elsewhere in their sentence or the next to it, each with words of its own.

Tied      "seized on 15 January … freed on Wednesday … after 23 days in captivity"
          "It opens on 5 July, and the last bell is rung on 14 July … The ten-day fair"
          "took over in February 1970 … is to step down after a reign of 31 years"     the end is the publication
          "between 1922 and 1969, 47 years without light", "the comets of 1835 and 1910, 75 years apart"
Not tied  more ends than two, lengths that words make another's ("in the next 10 days", "jailed for 14 years")
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days, Quantity, Told
from presscheck.relations.clock_times import ClockTime
from presscheck.relations.near_dates import day_after
from presscheck.relations.skeleton import CLOCK, DATE, LENGTH, Skeleton, is_an_age
from presscheck.relations.span_cues import SpanCues, Turn, span_cues
from presscheck.relations.span_turns import SpanTurns, span_turns

_LEAST = 2
_LONG = 10
"""Years from which on a length surely does not end before the publication that its sentence speaks of."""
_MOST_ENDS = 2
_WEEK = 8
"""Days of a date that is no year."""
_JOINS = " ,–—(-"
"""Signs that may stand between a date and the length behind it."""
_FEW = 10
"""Lengths below this one are so few that a wrong one is no sign of a slip."""
_MANY = 100
_OTHER: dict[Turn | None, Turn] = {"start": "end", "end": "start"}


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
    reader = _Reader(skeleton, article.article.days, span_cues(lexicon), span_turns(lexicon))
    sentences = skeleton.sentences
    for i, sentence in enumerate(sentences):
        lengths = reader.lengths(*sentence)
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

    def __init__(self, skeleton: Skeleton, published: Days | None, cues: SpanCues, turns: SpanTurns) -> None:
        self._skeleton, self._text, self._published = skeleton, skeleton.text, published
        self._cues, self._turns = cues, turns

    def lengths(self, begin: int, close: int) -> list[int]:
        """Where the lengths stand that something took; of several only those told most exactly."""
        found = list(self._lasting(begin, close))
        exact = [n for n in found if _tells_much(self._skeleton.told[n])]
        return exact if len(found) > 1 else found

    def _lasting(self, begin: int, close: int) -> Iterator[int]:
        for n in range(begin, close):
            told = self._skeleton.told.get(n)
            if self._text[n] != LENGTH or not isinstance(told, Quantity) or (told.value or 0) < _LEAST:
                continue
            if is_an_age(told) or ("-" in told.text and not self._cues.is_of_something(self._text, n)):
                continue  # "Mr Eder, 41", "a three-hour stop"
            cued = self._cues.lasts(self._text, n) or n == begin
            if cued or (_tells_much(told) and self._cues.may_last(self._text, n)):
                yield n

    def span(self, length: int, within: tuple[int, int], sentence: tuple[int, int]) -> LooseSpan | None:
        """The span of a length in some sentences, of which one is its own."""
        quantity = self._skeleton.told[length]
        assert isinstance(quantity, Quantity)
        places = [n for n in range(*within) if self._text[n] in DATE + CLOCK]
        sure = _tells_much(quantity) or self._cues.is_sure(self._text, length)
        if sure and self._cues.is_told_of(self._text, length) and len(places) == 2:
            sure = not self._cues.is_pair(self._text, *places)  # "Christmas Day and New Year's Day … these two days"
        turns = self._turns_of(places, sure=sure)
        starts, ends = self._after(length, places) or _starts_and_ends(places, turns)
        if len(starts) != 1 or not self._may_be(length, starts[0], ends, sentence):
            return None
        start = self._past(starts[0])
        if start is None:
            return None
        if not ends:
            return self._until_now(quantity, start, within) if len(places) == 1 and turns == ["start"] else None
        told = [self._past(n) for n in sorted(ends, key=lambda n: abs(n - length))]
        likely = [end for end in told if end is not None and _are_alike(start, end, quantity)]
        if not likely or len(ends) > _MOST_ENDS or (len(likely) < len(ends) and _kind(start) != "hour"):
            return None
        if quantity.unit != "year" and any(_may_be_years_apart(start, end) for end in likely):
            return None
        if not self._is_linked(length, (starts[0], *ends), sentence):
            return None
        certain = len(places) == len(ends) + 1 == 2 and self._is_certain(length, places, within)
        return LooseSpan(length=quantity, start=start, end=likely[0], others=tuple(likely[1:]), certain=certain)

    def _after(self, length: int, places: Sequence[int]) -> tuple[list[int], list[int]] | None:
        """The ends of a length after whose start, told behind it, something happened: "on 6 March, 61 days after he
        vanished on 4 January", "Seven days after the river rose, on 9 August, it fell, on 16 August"."""
        if not self._cues.is_after(self._text, length) or len(places) != 2 or places[1] < length:
            return None
        one, other = places
        if one < length:
            return ([other], [one]) if self._text[one + 1 : length].strip(_JOINS) == "" else None
        told = self._skeleton.told
        leads = self._turns.leads(self._skeleton.passage, told[length], told[other])
        return ([one], [other]) if leads else None

    def _turns_of(self, places: Sequence[int], *, sure: bool) -> list[Turn | None]:
        """What each date is, by the words before it, or the verb or noun above it; where there are but two and one is
        known, or none of them and the length is surely theirs, the other is what it leaves over."""
        found = self._cues.turns(self._text, places)
        passage = self._skeleton.passage
        ranged = any(self._cues.is_range(self._text, one, other) for one, other in pairwise(places))
        turns = [
            turn or (None if ranged else self._turns.of(passage, self._skeleton.told[n]))
            for n, turn in zip(places, found, strict=True)
        ]
        if len(turns) != 2 or (turns[0] is not None and turns[1] is not None and turns[0] != turns[1]):
            return turns
        known = [turn for turn in turns if turn in ("start", "end")]
        if len(known) != 1:
            return ["start", "end"] if sure else turns
        return [turn if turn == known[0] else _OTHER[known[0]] for turn in turns]

    def _may_be(self, length: int, start: int, ends: Sequence[int], sentence: tuple[int, int]) -> bool:
        """May the ends be those of the length: is what it is told to come after behind it ("three hours after setting
        off at nine"), and a range ("1956 to 1987") in its own sentence?"""
        outside = not all(sentence[0] <= place < sentence[1] for place in (start, *ends))
        if self._cues.is_after(self._text, length) and (start < length or outside):
            return False
        ranged = any(self._cues.is_range(self._text, start, end) for end in ends)
        return not ranged or not outside or self._cues.is_told_of(self._text, length)

    def _is_linked(self, length: int, dates: Sequence[int], sentence: tuple[int, int]) -> bool:
        """Is the length surely that of the two dates, or told with a verb of theirs, or of what goes on? Of one that
        few others could be mistaken for, no more than its slip is asked."""
        told, passage = self._skeleton.told, self._skeleton.passage
        quantity = told[length]
        assert isinstance(quantity, Quantity)
        if self._cues.is_sure(self._text, length):
            return not self._turns.acts(passage, quantity) or self._cues.is_told_of(self._text, length)
        if _tells_much(quantity) or ((quantity.value or 0) >= _FEW and "-" not in quantity.text):
            return True
        beside = [n for n in dates if sentence[0] <= n < sentence[1]]
        if not beside:
            return True
        parted = all(self._cues.is_parted(self._text, length, n) for n in _next_to(length, beside))
        if (quantity.value or 0) < _FEW and (parted or self._cues.is_of_many(self._text, length)):
            return False
        return self._turns.joins(passage, quantity, [told[n] for n in beside])

    def _is_certain(self, length: int, dates: Sequence[int], within: tuple[int, int]) -> bool:
        """Is it the only length told, and that of "those hours", or of what ends or begins on one of the dates: "ended
        a six-week walkout on Friday"?"""
        if sum(sign == LENGTH for sign in self._text[slice(*within)]) > 1:
            return False
        if self._cues.is_certain(self._text, length):
            return True
        told, passage = self._skeleton.told, self._skeleton.passage
        of_something = self._cues.is_of_something(self._text, length)
        return of_something and self._turns.is_turned(passage, told[length], [told[n] for n in dates])

    def _until_now(self, length: Quantity, start: DateMention, within: tuple[int, int]) -> LooseSpan | None:
        if self._published is None or not self._cues.lasting.search(self._text, *within):
            return None
        long = length.unit == "year" and (length.value or 0) >= _LONG and _kind(start) != "hour"
        return LooseSpan(length=length, start=start, end=None) if long else None

    def _past(self, place: int) -> DateMention | None:
        """The date, a weekday being the last one before the publication."""
        told = self._skeleton.told[place]
        if not isinstance(told, DateMention) or told.fiscal or told.recurring:
            return None
        if isinstance(told, ClockTime) or told.weekday is None or told.day is not None or told.relative is not None:
            return told
        if self._published is None or not self._published.one:
            return None
        today = self._published.first
        day = day_after(today, -((today.weekday() - told.weekday) % 7))
        return replace(told, days=Days(day, day), weekday=None, basis="resolved")


def _tells_much(length: Told) -> bool:
    """Is a length so exactly told that none but its own slip comes near: "1,082 days", "four hours and 45 minutes"?"""
    value = (length.value or 0) if isinstance(length, Quantity) else 0
    return value >= _MANY or value * 2 % 1 != 0


def _next_to(length: int, places: Sequence[int]) -> list[int]:
    """Of some places the nearest before a length, and the nearest behind it."""
    before, behind = [n for n in places if n < length], [n for n in places if n > length]
    return [*before[-1:], *behind[:1]]


def _starts_and_ends(places: Sequence[int], turns: Sequence[Turn | None]) -> tuple[list[int], list[int]]:
    """Where the starts and ends stand; what may be either ("left") is what the others leave over."""
    found: dict[Turn, list[int]] = {"start": [], "end": [], "either": []}
    for place, turn in zip(places, turns, strict=True):
        if turn is not None:
            found[turn].append(place)
    starts, ends, either = found["start"], found["end"], found["either"]
    if either and not starts:
        starts = [either.pop(0)]
    return starts, sorted([*ends, *either])


def _kind(date: DateMention) -> str:
    if isinstance(date, ClockTime):
        return "hour"
    years = date.days is not None and date.month is None and not (date.days.last - date.days.first).days < _WEEK
    return "year" if years and date.relative is None else "day"


def _are_alike(start: DateMention, end: DateMention, length: Quantity) -> bool:
    """Are both times of day, or years, or days? Years may lie between a year and a day."""
    kinds = {_kind(start), _kind(end)}
    return len(kinds) == 1 or (length.unit == "year" and "hour" not in kinds)


def _may_be_years_apart(start: DateMention, end: DateMention) -> bool:
    """Is the year of only one of two days told, and the other not left to it?"""
    if (start.year is None) == (end.year is None):
        return False
    other = start if start.year is None else end
    return other.days is not None and other.month is not None
