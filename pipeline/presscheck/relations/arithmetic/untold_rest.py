"""So much of a whole as no figure tells, by the words: "and the rest to the church", "and dozens of donors"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured_text import BARE, CASH, COUNT, DATE, MEASURE, PERCENT, SHARE, SIGNS
from presscheck.relations.arithmetic.lists import Item

_FIGURE = re.compile(f"[{SIGNS.replace(DATE, '')}]")
_CLAUSE = re.compile(r"[.;:]")


class UntoldRest:
    """The words of `patterns/part_whole.toml` that tell what is left."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_whole.toml")["untold"]
        rest, first, some = any_of(table["rest"]), any_of(table["first"]), any_of(table["some"])
        self._rest = re.compile(rf"\b(?:{rest})\b(?! (?:of (?:the )?)?(?:{any_of(table['no_rest'])})\b)", re.IGNORECASE)
        self._priced = re.compile(rf"[{SIGNS}][^,.;:]{{0,12}} (?:{any_of(table['of_rest'])}) $", re.IGNORECASE)
        self._next = re.compile(rf"\W*(?:but |and )?(?:{rest})\b(?! of\b)", re.IGNORECASE)
        some = rf"\)?,? {{and}} (?:{some})\b|\),? {{and}} [{COUNT}{BARE}]"
        some = some.replace("{and}", rf"(?:{any_of(table['and'])})")
        self._member = re.compile(rf"(?:{some})[^;:{CASH}{MEASURE}]*$", re.IGNORECASE)
        self._first = re.compile(rf"\b(?:{first}) (?:[\w’'-]+ ){{1,4}}$", re.IGNORECASE)
        self._again, self._of_it = (re.compile(table[name], re.IGNORECASE) for name in ("again", "of_it"))
        self._gap = re.compile(table["gap"], re.IGNORECASE)
        self._share = re.compile(table["share"].replace("{share}", f"[{SHARE}{PERCENT}]"), re.IGNORECASE)

    def is_in(self, text: str) -> bool:
        """Does a sentence tell what is left with no figure for it?"""
        return any(self._is_untold(text, m) for m in self._rest.finditer(text))

    def opens(self, text: str) -> bool:
        """Does a sentence begin with what is left of the one before it, and no figure at all?"""
        return self._next.match(text) is not None and _FIGURE.search(text) is None

    def ends(self, parts: Sequence[Item]) -> bool:
        """Does a list go on behind its last figure, to some without one: "(£2m) and dozens of donors"?"""
        last = parts[-1]
        return self._member.match(last.text[last.at + 1 :]) is not None

    def are_first(self, parts: Sequence[Item]) -> bool:
        """Are they told as the greatest, or the first, of more: "the three biggest donors gave"?"""
        return self._first.search(parts[0].before) is not None

    def is_of_share(self, whole: Item, parts: Sequence[Item]) -> bool:
        """Does a share of the whole stand between it and the parts, of which they are: "£90, half of it cash:"?"""
        one = whole.sentence == parts[0].sentence
        return one and self._share.search(whole.text[whole.at + 1 : parts[0].at]) is not None

    def is_gap(self, part: Item) -> bool:
        """Is it told as how much more or less something is: "worth $434m, $105m less"?"""
        return self._gap.match(part.behind) is not None

    def is_told_as_share(self, whole: Item, last: Item, between: Sequence[Item]) -> bool:
        """Does a share of the whole stand between it and the last part that tells no part's figure again: "schools take
        30 percent of it. Police get £36m, or 20 percent, and roads £18m. The remaining £72m"?"""
        if whole.figure.field != last.figure.field:
            return False
        shares = [i for i in between if whole.figure.start < i.figure.start < last.figure.start]
        return any(self._of_it.match(i.behind) or not self._again.search(i.before) for i in shares)

    def is_left(self, whole: Item, parts: Sequence[Item], next_: str) -> bool:
        """Is some of the whole told without a figure behind its parts, or in the `next_` sentence, or are they the
        parts of a share of it?"""
        return self.ends(parts) or self.are_first(parts) or self.is_of_share(whole, parts) or self.opens(next_)

    def _is_untold(self, text: str, rest: re.Match[str]) -> bool:
        behind = _CLAUSE.split(text[rest.end() :], maxsplit=1)[0]
        return _FIGURE.search(behind) is None and self._priced.search(text[: rest.start()]) is None


@cache
def untold_rest(lexicon: Lexicon) -> UntoldRest:
    """The words of this lexicon, read once."""
    return UntoldRest(lexicon)
