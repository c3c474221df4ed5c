"""Whether a length of time is that of two dates, or of something else told with them."""

from __future__ import annotations

from collections.abc import Sequence

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.skeleton import LENGTH, Skeleton
from presscheck.relations.times.length_cues import length_cues
from presscheck.relations.times.length_links import length_links
from presscheck.relations.times.span_ends import Ends, Stretch
from presscheck.relations.times.span_kinds import OF_CLOCKS
from presscheck.relations.times.span_lengths import is_few, is_hyphened, tells_much
from presscheck.relations.times.span_turns import span_turns


class SpanLinks:
    """Reads off one paragraph what links its lengths to its dates."""

    def __init__(self, skeleton: Skeleton, lexicon: Lexicon) -> None:
        self._skeleton, self._text = skeleton, skeleton.text
        self._lengths, self._links, self._turns = length_cues(lexicon), length_links(lexicon), span_turns(lexicon)

    def is_linked(self, length: int, ends: Ends, sentence: Stretch) -> bool:
        """Is the length surely that of the two dates, or told with a verb of theirs, or of what goes on? Of one that
        few others could be mistaken for, no more than its slip is asked."""
        text, quantity = self._text, self._skeleton.told[length]
        began = next((begin for begin, close in self._skeleton.sentences if begin <= ends.places[0] < close), length)
        if began > length and self._links.tells_of_another(text, began):
            return False
        exact, told_of_what = tells_much(quantity), self._links.is_of_what(text, length)
        if self._links.is_of_a_career(text, length, ends.places[0]):
            return exact
        if self._is_of_before(length, ends):
            return False
        if self._lengths.is_sure(text, length) or self.is_explained(length, ends):
            return not self._turns.acts(self._skeleton.passage, quantity)
        behind = all(n < length for n in ends.places)
        if ends.told and behind and self._links.is_of_session(text, length, ends.places[0]):
            return True
        if not ends.told and (told_of_what or self._links.had_served(text, length)):
            return exact
        if exact or self._is_of_those_hours(length, ends):
            return True
        beside = [n for n in ends.places if sentence[0] <= n < sentence[1]]
        if not beside:
            return self._goes_on(length, ends)
        return (not is_few(quantity) and self._is_all(length, ends)) or self._is_told_with(length, ends, beside)

    def _is_of_before(self, length: int, ends: Ends) -> bool:
        """Is it of another post, or was it over when it began: "convicted in 2004 after two years on remand"?"""
        text, told, first = self._text, self._skeleton.told, ends.places[0]
        if self._links.is_of_another_post(text, length, first):
            return True
        if not is_few(told[length]) or not self._links.is_over(text, length):
            return False
        return self._turns.opens(self._skeleton.passage, told[length], told[first], [told[n] for n in ends.places[1:]])

    def _goes_on(self, length: int, ends: Ends) -> bool:
        """Is a length whose sentence tells no date that of what went on between them?"""
        passage, quantity = self._skeleton.passage, self._skeleton.told[length]
        if not is_few(quantity) and ends.told and self._turns.is_of_before(passage, quantity):
            return True
        if self._lengths.is_of_something(self._text, length):
            return True
        return self._turns.goes_on(passage, quantity, first=all(n > length for n in ends.places))

    def _is_of_those_hours(self, length: int, ends: Ends) -> bool:
        """Is it what was told just now by the times of day: "from 6 to 10am, and used the four-hour respite"?"""
        text, quantity = self._text, self._skeleton.told[length]
        if not self._links.is_definite(text, length) or not self._lengths.is_of_something(text, length):
            return False
        clocks = isinstance(quantity, Quantity) and quantity.unit in OF_CLOCKS
        return (clocks or not is_few(quantity)) and all(n < length for n in ends.places)

    def _is_all(self, length: int, ends: Ends) -> bool:
        """Is it all the time that something went on, "27 years of marriage", or all that came before what is told:
        "and after 26 years, he said"?"""
        text, links = self._text, self._links
        if ends.told and links.is_just_after(text, length):
            return True
        if not (ends.ranged and links.is_of_many(text, length)):
            return links.fills(text, length)
        # "from 1971 to 1999, and in 28 years missed one", but not "and in 11 years of marriage"
        shares = self._turns.shares_subject(self._skeleton.passage, self._skeleton.told[length])
        return shares and not links.is_of_a_place(text, length)

    def _is_told_with(self, length: int, ends: Ends, beside: Sequence[int]) -> bool:
        """Is it told with a verb of those dates that are told in its sentence?"""
        text, turns, passage = self._text, self._turns, self._skeleton.passage
        quantity, dates = self._skeleton.told[length], [self._skeleton.told[n] for n in beside]
        few = is_few(quantity)
        if not few and ends.told and not ends.ranged and not is_hyphened(quantity):
            return not turns.goes_its_way(passage, quantity, dates)
        parted = all(self._links.is_parted(text, length, n) for n in _next_to(length, beside))
        if ends.told and not ends.ranged and self._links.had_served(text, length):
            return True
        if few and (parted or self._links.is_of_many(text, length)):
            return False
        if ends.ranged and self._links.is_of_a_place(text, length):
            return False
        start = self._skeleton.told[ends.places[0]]
        if ends.ranged and not turns.goes_on(passage, quantity) and not turns.is_within(passage, quantity, start):
            return False
        if turns.joins(passage, quantity, dates):
            return True
        return ends.places[0] not in beside and turns.goes_on(passage, quantity)

    def is_explained(self, length: int, ends: Ends) -> bool:
        """Are its ends told, and no other date, behind a colon that follows it?"""
        behind = all(n > length for n in ends.places)
        return behind and ends.alone and self._links.is_explained(self._text, length)

    def is_pause(self, length: int, ends: Ends) -> bool:
        """Is it "the 45-day shutdown" of what closed at the first of its dates and reopened at the last?"""
        first, last = ends.places[0], ends.places[-1]
        return first < last < length and self._links.is_pause(self._text, length, first, last)

    def is_certain(self, length: int, ends: Ends, within: Stretch) -> bool:
        """Is it the only length told, and that of "those hours", or of what ends or begins on one of the dates: "ended
        a six-week walkout on Friday"?"""
        text, dates = self._text, ends.places
        if sum(sign == LENGTH for sign in text[slice(*within)]) > 1:
            return False
        if self.is_pause(length, ends):
            return True
        if self._links.is_certain(text, length) or (
            tells_much(self._skeleton.told[length]) and self._lengths.is_beside(text, length, dates)
        ):
            return True
        if self._lengths.took(text, length) and self.is_explained(length, ends):
            return True
        told, passage = self._skeleton.told, self._skeleton.passage
        of_something = self._lengths.is_of_something(text, length)
        return of_something and self._turns.is_turned(passage, told[length], [told[n] for n in dates])


def _next_to(length: int, places: Sequence[int]) -> list[int]:
    """Of some places the nearest before a length, and the nearest behind it."""
    before, behind = [n for n in places if n < length], [n for n in places if n > length]
    return [*before[-1:], *behind[:1]]
