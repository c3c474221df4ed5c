"""Amounts further apart of which the words say that one is the worth of the other: "A room costs 620 francs. At
Thursday's rate that is $700."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.figures import MONEY, Figure
from presscheck.measure.hedges import hedges
from presscheck.measure.per_unit import parted
from presscheck.measure.words import any_of
from presscheck.relations.conversions.money_cues import Said

_BACK = 3
"""Amounts looked back at: those in the currency of the second are passed over."""
_BEHIND = 40
"""Characters behind the second amount in which a rate is named, and of the words told as the cue."""
_SURE = 0.6
_BREAK = re.compile(r"\n\s{0,8}\n")


class DistantMoney:
    """The cues of one language, compiled."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/conversion.toml")
        distant, prose = table["distant"], table["prose"]
        hedged = rf"(?:(?:{any_of(hedges(lexicon).before_words)})\s?)?"
        word = r"[^\W\d_][\w'’-]{0,15}\s"
        self._reach: int = distant["reach"]
        of_money = rf"(?!(?:{any_of(distant['other_rates'])})\s){word}"
        rate = (
            rf"(?<!\w)(?:{any_of(distant['rate_before'])})\s(?:{of_money}){{1,4}}(?:{any_of(distant['rates'])})(?!\w)"
        )
        self._rate = re.compile(rf"{rate}|(?<!\w)(?:{any_of(prose['at_rates'])})(?!\w)", re.IGNORECASE)
        self._behind = re.compile(rf",?\s(?:{any_of(distant['behind'])})(?!\w)", re.IGNORECASE)
        comes = rf"(?:{any_of(distant['pronouns'])})\s(?:{word}){{0,3}}(?:{any_of(distant['comes_to'])})"
        that_is = rf"(?<=[.;–—-])\s?(?:{any_of(distant['that_is'])})"
        again = rf"(?:{any_of(distant['taken_up'])})(?:{any_of(distant['taken_up_by'])})"
        same = rf"(?:{any_of(distant['equivalent'])}|{again})"
        just = rf"(?:{word}){{0,2}}"
        self._just_before = re.compile(
            rf"(?<!\w)(?:{comes}|{same})\s{just}{hedged}$|{that_is}\s{just}{hedged}$", re.IGNORECASE
        )
        self._never = re.compile(rf"(?<!\w)(?:{any_of(distant['never_between'])})(?!\w)", re.IGNORECASE)
        self._never_behind = re.compile(rf"[\s-](?:{any_of(prose['never_before'])})(?!\w)", re.IGNORECASE)

    def told(self, text: str, figures: Sequence[Figure], i: int) -> list[Said]:
        """What `figures[i]` is given as the worth of, some way before it."""
        converted = figures[i]
        b = converted.quantity
        elsewhere = self._never_behind.match(text, b.end) and not self._behind.match(text, b.end)
        if converted.ends or elsewhere:
            return []
        before = figures[max(0, i - _BACK) : i]
        for stated in reversed(before):
            a = stated.quantity
            if a.dimension != MONEY or parted(a.unit)[0] == parted(b.unit)[0]:
                continue
            gap = text[a.end : b.start]
            bare = any(
                f.quantity.unit == NOTHING and f.quantity.start > a.start for f in before
            )  # one without its unit
            if bare or stated.ends or len(gap) > self._reach or _BREAK.search(gap):
                return []
            linked = self._linked(text, a.end, b.start, b.end)
            return [Said(stated, converted, _last_words(gap), _SURE)] if linked else []
        return []

    def _linked(self, text: str, start: int, end: int, behind: int) -> bool:
        if self._never.search(text, max(start, text.rfind(". ", start, end - 8)), end):
            return False
        near = re.split(r"[.,;:] ", text[behind : behind + _BEHIND], maxsplit=1)[0]
        if self._never.search(near):
            return False
        at_rate = self._rate.search(text, start, end) or self._rate.match(near.lstrip(" ,")) or self._behind.match(near)
        return at_rate is not None or self._just_before.search(text, start, end) is not None


def _last_words(gap: str) -> str:
    """The last whole words of what stands between two amounts."""
    words = gap.strip(" ,.")
    return words if len(words) <= _BEHIND else words[-_BEHIND:].partition(" ")[2]


@cache
def distant_money(lexicon: Lexicon) -> DistantMoney:
    """The cues of this lexicon, compiled once."""
    return DistantMoney(lexicon)
