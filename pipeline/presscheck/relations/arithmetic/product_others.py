"""Does a sentence add something to a product: "300 cars £60 each and 40 vans £200 each", "and a fifth gave £5m"?"""

from __future__ import annotations

from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrase
from presscheck.relations.arithmetic.unit_rates import UnitRate


def is_one_of_several(article: Figured, rate: UnitRate, total: Quantity, count: Quantity) -> bool:
    """Does the rate's sentence tell more of the same beside the product, joined by "and", so that a total may be of
    both? What stands behind a total that follows the rate is none of it, nor is anything where a mean is told."""
    sentence, cues = rate.sentence, _cues(article.lexicon)
    if cues.plus.match(sentence.behind(rate.figure)) or _is_of_some(cues, rate, total):
        return True
    if _has_other_price(cues, rate, total) or is_of_a_share(article, count):
        return True
    if rate.averaged or rate.deduced:
        return False
    own, whole = sentence.place(rate.figure), sentence.place(total)
    if own < whole and cues.not_theirs.search(sentence.text[own + 1 : whole]):
        return True
    for place, figure in sentence.figures():
        if figure in (rate.figure, total, count) or not _is_alike(figure, rate, count):
            continue
        if own < whole < place or abs(place - own) > _FAR:
            continue
        first, last = sorted((own, place))
        if cues.joined.search(sentence.text[first + 1 : last]):
            return True
    return False


def _is_of_some(cues: _Cues, rate: UnitRate, total: Quantity) -> bool:
    """Do only some of them get so much: "400 firms shared £6m, the largest getting £90,000 each"?"""
    own, whole = rate.sentence.place(rate.figure), rate.sentence.place(total)
    return 0 <= whole < own and cues.some.search(rate.sentence.text[whole + 1 : own]) is not None


def is_of_a_share(article: Figured, count: Quantity) -> bool:
    """Does only a share of so many pay it: "half of the 300 rooms", "of the 500 guests, 40%"?"""
    sentence, cues = article.sentences.of(count), _cues(article.lexicon)
    if sentence is None:
        return False
    before = sentence.before(count)
    told = cues.of_them.search(before) and cues.share.match(sentence.behind(count))
    return cues.share_of.search(before) is not None or bool(told)


def _has_other_price(cues: _Cues, rate: UnitRate, total: Quantity) -> bool:
    """Do others pay another price, told right behind it: "£15, or £9 for children"?"""
    sentence = rate.sentence
    own = sentence.place(rate.figure)
    next_ = next(((place, q) for place, q in sentence.figures() if place > own), None)
    if next_ is None or next_[1] is total or parted(next_[1].unit)[0] != parted(rate.figure.unit)[0]:
        return False
    gap, behind = sentence.text[own + 1 : next_[0]], sentence.text[next_[0] + 1 :]
    if cues.others_pay.fullmatch(gap):
        return True
    return cues.or_else.fullmatch(gap) is not None and cues.for_others.match(behind) is not None


_FAR = 150
"""Characters between two that are added."""


def _is_alike(figure: Quantity, rate: UnitRate, count: Quantity) -> bool:
    """May it be added to what the rate makes: so much money, so many of the same, or a number that leaves them out?"""
    if figure.value is None or is_share(figure) or figure.dimension in ("ratio", "time"):
        return False
    unit = parted(figure.unit)[0]
    if unit == parted(rate.figure.unit)[0]:
        return True
    return figure.dimension == "count" and (unit == NOTHING or unit == parted(count.unit)[0])


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/product.toml")
        others = table["others"]
        self.joined, self.not_theirs, self.plus, self.some = (
            phrase(table, others[name]) for name in ("joined", "not_theirs", "plus", "some")
        )
        self.share_of, self.of_them, self.share = (
            phrase(table, f"(?i:{others[name]})") for name in ("share_of", "of_them", "share")
        )
        self.or_else, self.for_others, self.others_pay = (
            phrase(table, others[name]) for name in ("or_else", "for_others", "others_pay")
        )


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
