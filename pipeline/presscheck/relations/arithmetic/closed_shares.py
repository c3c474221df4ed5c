"""Closed shares: shares of several sentences of which the last is told as what is left: "the other 9 percent",
"the rest, one in six", "7 per cent had no opinion"; or behind which the rest is told without a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.list_cues import list_cues
from presscheck.relations.arithmetic.lists import Item
from presscheck.relations.arithmetic.shares_said import ShareCues, share_cues

_BACK, _MOST = 3, 12
"""Sentences before what is left, and shares, among which the others may be."""
_WHOLE, _ROUNDED = 100.0, 0.5
"""All of a whole in per cent, and by how much each printed share may be rounded."""
_FAR = 220
"""Characters behind the last share in which the rest is told without a number."""
_TWO_SENTENCES = re.compile(r"[^.\n]*(?:\.(?=\d)[^.\n]*)*(?:\.[\"”’]?\s+[^.\n]*)?")
_LOW, _HIGH = 70.0, 165.0
"""What shares with one slip in them add up to at the least and the most."""


class ClosedShares:
    """The words of `patterns/closed_shares.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/closed_shares.toml")
        self._lists = list_cues(lexicon)
        self._cues: ShareCues = share_cues(lexicon)
        closing = table["closing"]
        self._unsure = re.compile(rf"^[^.;:,\ue010-\ue019]{{0,40}}\b(?:{any_of(closing['unsure'])})\b", re.IGNORECASE)
        self._others = re.compile(rf"\b(?:{any_of(closing['others'])})\b[^.,;:]{{0,30}}$", re.IGNORECASE)
        self._unnumbered = re.compile(
            rf"(?:[.;,:]\s+(?:(?:and|while|but|with) )?|\bfor |\bto )(?:{any_of(closing['unnumbered'])})\b",
            re.IGNORECASE,
        )
        self._fractions = re.compile(rf"\b(?:{any_of(table['unread']['words'])})\b", re.IGNORECASE)
        self._relative = re.compile(rf"\b(?:{any_of(table['past']['relative'])}) $", re.IGNORECASE)
        self._past = re.compile(rf"\b(?:{any_of(table['past']['before'])}) $", re.IGNORECASE)

    def rows(self, told: Sequence[Item]) -> Iterator[tuple[list[Item], bool | None]]:
        """The shares of each whole, in order, and whether they leave nothing; `told` are all that may be shares. Those
        who don't know may stand beside candidates that are not told: their shares can only be too much."""
        members = [item for item in told if self._may_be(item)]
        for number, item in enumerate(members):
            if self._closes(item):
                row = self._row(members[max(0, number - _MOST) : number], item)
                if row and abs(_total(row) - _WHOLE) > _ROUNDED * len(row) + _loose(row) and _leaves_out(told, row):
                    continue  # "and Xiaomi on 16" may be one of them
                unsure = not self._lists.is_rest(item) and bool(self._unsure.match(item.behind))
                if row and (not unsure or _total(row) > _WHOLE - _ROUNDED * len(row)):
                    yield row, None if unsure else True

    def is_unread(self, members: Sequence[Item]) -> bool:
        """Do their sentences tell a share in words that was not read?"""
        return any(self._fractions.search(text) for text in {m.text for m in members})

    def too_much(self, told: Sequence[Item], text: str) -> Iterator[list[Item]]:
        """The shares of a paragraph that leave nothing, though a rest without a number is told behind them in `text`,
        the running text of the article."""
        members = [item for item in told if item.sort == "percent" and self._may_be(item)]
        for number, last in enumerate(members):
            behind = members[number + 1] if number + 1 < len(members) else None
            end = behind.figure.start if behind is not None else len(text)
            tail = _TWO_SENTENCES.match(text, last.figure.end, min(end, last.figure.end + _FAR))
            if tail is None or not self._unnumbered.search(tail[0]):
                continue
            row = [item for item in members[max(0, number - _MOST) : number + 1] if item.paragraph == last.paragraph]
            bases = {base for item in row if (base := self._cues.base(item))}
            if len(row) > 1 and len(bases) < 2 and _WHOLE + _ROUNDED * len(row) < _total(row) <= _HIGH:
                yield row

    def _may_be(self, item: Item) -> bool:
        if item.sort != "percent":
            return self._lists.is_placed(item) or self._lists.is_rest(item)
        if self._relative.search(item.before[-40:]):
            return False  # "those who never drive, who were 31% of the 2,050 questioned"
        return self._cues.is_member(item) and not self._past.search(item.before[-30:])

    def _closes(self, item: Item) -> bool:
        if item.sort != "percent":
            return False
        others = bool(self._others.search(item.before[-60:]))
        left = self._lists.is_left(item)
        return self._lists.is_rest(item) or others or left or bool(self._unsure.match(item.behind))

    def _row(self, before: Sequence[Item], rest: Item) -> list[Item]:
        """The shares that what is left leaves 100 of; else all that stand near it, where one slip may spoil them."""
        near = [item for item in before if rest.sentence - item.sentence <= _BACK]
        for begin in range(len(near) - 1, -1, -1):
            row = [*near[begin:], rest]
            if abs(_total(row) - _WHOLE) <= _ROUNDED * len(row) + _loose(row):
                return row
        paragraph = [item for item in near if item.paragraph == rest.paragraph]
        row = [*paragraph, rest]
        if any(self._lists.is_each(item) for item in row):
            return []
        told = [item.sentence for item in row]
        if len(row) < 3 or self.is_unread(row) or any(b - a > 1 for a, b in pairwise(told)):
            return []
        if (
            any(item.sort != "percent" for item in row)
            or len({self._cues.base(item) for item in row if self._cues.base(item)}) > 1
        ):
            return []
        return row if _LOW <= _total(row) <= _HIGH else []


def _leaves_out(told: Sequence[Item], row: Sequence[Item]) -> bool:
    """Do the sentences of a row tell numbers without a sign that are none of it?"""
    sentences, kept = {item.sentence for item in row}, {item.figure.start for item in row}
    return any(item.sort != "percent" and item.sentence in sentences and item.figure.start not in kept for item in told)


def _total(row: Sequence[Item]) -> float:
    return sum((m.figure.value or 0) * (100.0 if is_share(m.figure) else 1.0) for m in row)


def _loose(row: Sequence[Item]) -> float:
    """What shares told in words may leave open, in per cent."""
    return 3.0 * sum(is_share(m.figure) or m.figure.hedge is not None for m in row)


@cache
def closed_shares(lexicon: Lexicon) -> ClosedShares:
    """The reader of this lexicon, built once."""
    return ClosedShares(lexicon)
