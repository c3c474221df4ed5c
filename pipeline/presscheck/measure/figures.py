"""The figures of an article, as quantities with what the house needs to know of them beside."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.hedges import hedges, unhedged
from presscheck.measure.money import Amount, money
from presscheck.measure.numeral import Numeral
from presscheck.measure.second_opinion import opinion
from presscheck.model import Article, Interval, Quantity

MONEY = "currency"
"""The dimension of money."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, the passage it stands in (None where it is known without), the other units it may be in ("$" in a
    Canadian story), and how sure the reading is."""

    quantity: Quantity
    passage: Passage | None = None
    others: tuple[str, ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its figures, in the order of title and text."""

    article: Article
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]


def marked(article: Article, passages: Iterable[Passage], lexicon: Lexicon) -> Marked:
    """Read the figures of an article's passages and number them."""
    passages = tuple(passages)
    found = [figure for passage in passages for figure in figures(article, passage, lexicon)]
    numbered = (replace(f, quantity=replace(f.quantity, id=f"q{i}")) for i, f in enumerate(found, 1))
    return Marked(article, passages, tuple(numbered))


def figures(article: Article, passage: Passage, lexicon: Lexicon) -> Iterator[Figure]:
    """The figures of one passage in order, not yet numbered."""
    segment = passage.segment
    text = article.text_of(segment.field)[segment.start : segment.end]
    for amount in money(lexicon).amounts(text, article):
        if not amount.named.meaning.doubtful or _is_money(text, amount, passage, lexicon):
            quantity = money_quantity(text, amount, lexicon)
            moved = replace(
                quantity,
                field=segment.field,
                start=quantity.start + segment.start,
                end=quantity.end + segment.start,
            )
            yield Figure(moved, passage, amount.named.meaning.others, _confidence(text, amount))


def money_quantity(text: str, amount: Amount, lexicon: Lexicon) -> Quantity:
    """The quantity of an amount found in `text`, with offsets into it."""
    meaning = amount.named.meaning
    low, high = _in_unit(amount.low, meaning.factor), _in_unit(amount.high, meaning.factor)
    hedge = hedges(lexicon).around(text, amount.start, amount.end)
    single = amount.low is amount.high
    if not single:
        narrow = wide = Interval(low.value, high.value)
    elif hedge:
        narrow, wide = hedge[1].readings(low)
    else:
        narrow, wide = unhedged(low)
    return Quantity(
        id="",
        text=text[amount.start : amount.end],
        field="text",
        start=amount.start,
        end=amount.end,
        value=low.value if single else None,
        low=_finite(narrow.low),
        high=_finite(narrow.high),
        bounds=narrow.bounds,
        wide_low=_finite(wide.low),
        wide_high=_finite(wide.high),
        unit=meaning.unit,
        dimension=MONEY,
        hedge=hedge[0] if hedge else None,
    )


def read_money(surface: str, article: Article, lexicon: Lexicon) -> Quantity | None:
    """The first amount of money in a short surface ("about £97m"), or None."""
    amount = next(money(lexicon).amounts(surface, article), None)
    return None if amount is None else money_quantity(surface, amount, lexicon)


def other_units(quantity: Quantity, article: Article, lexicon: Lexicon) -> tuple[str, ...]:
    """The units that a figure of the article may be in beside its own, from its words alone."""
    if quantity.dimension != MONEY:
        return ()
    amount = next(money(lexicon).amounts(quantity.text, article), None)
    if amount is None:
        return ()
    meaning = amount.named.meaning
    return tuple(unit for unit in (meaning.unit, *meaning.others) if unit != quantity.unit)


def _is_money(text: str, amount: Amount, passage: Passage, lexicon: Lexicon) -> bool:
    """Is a doubtful unit ("pounds", "won", "R") money here? A magnitude, a word of paying before it, spaCy or a
    conversion behind it says so."""
    if text[amount.end : amount.end + 2].lstrip().startswith("("):
        behind = next(money(lexicon).amounts(text[amount.end : amount.end + 40], Article(text="")), None)
        if behind and behind.named.meaning.unit != amount.named.meaning.unit:
            return True
    if _is_weight(text, amount, lexicon):
        return False
    if any(
        ent.label_ == "MONEY" and ent.start_char < amount.end and amount.start < ent.end_char
        for ent in passage.doc.ents
    ):
        return True
    paid = lexicon.table("currencies.toml")["paid"]["before"]
    before = re.findall(r"[^\W\d_]+", text[max(0, amount.start - 24) : amount.start].lower())[-3:]
    return amount.high.magnitude >= 1000 or any(word in paid for word in before)


def _is_weight(text: str, amount: Amount, lexicon: Lexicon) -> bool:
    """Are these pounds a measure? Those of something are, unless it is money; small ones beside words of weighing."""
    measured = lexicon.table("currencies.toml")["measured"]
    if text[amount.named.start : amount.named.end].lower() not in measured["names"]:
        return False
    behind = re.findall(r"[\w’']+", text[amount.end : amount.end + 40].lower())
    if behind and behind[0] in measured["followed_by"]:
        return not any(word in measured["money"] for word in behind[1:4])
    near = re.findall(r"[^\W\d_]+", text[max(0, amount.start - 40) : amount.start].lower())[-6:]
    return amount.high.magnitude < 1000 and any(word in measured["beside"] for word in (*near, *behind[:3]))


def _confidence(text: str, amount: Amount) -> float:
    """Lower where quantulum3 takes the unit's name for something else than we do. Signs and codes need no opinion."""
    named = amount.named
    words = text[named.start : named.end]
    if named.start < amount.low.start or words.isupper() or not words.replace(" ", "").isalpha():
        return 1.0
    other = opinion(" ".join(words.split()))
    if other is None or (other.code is None and other.dimension == MONEY):
        return 1.0
    agrees = other.dimension == MONEY and other.code in (named.meaning.unit, *named.meaning.others)
    return 1.0 if agrees else 0.8


def _in_unit(numeral: Numeral, factor: float) -> Numeral:
    """The number in whole units of its currency: pence as 0.01 pounds."""
    if factor == 1:
        return numeral
    per = round(1 / factor)
    return replace(
        numeral, value=numeral.value / per, step=numeral.step / per, coarse=numeral.coarse / per, magnitude=1.0
    )


def _finite(end: float) -> float | None:
    return None if math.isinf(end) else end
