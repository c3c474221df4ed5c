"""Figures that no change leads from one to the other: a profit and a loss, a level and the change of another time, and
what two steps led to of which one only is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import BLANK, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import change_cues
from presscheck.relations.arithmetic.told_spans import is_of_another_span

_SENTENCE = 200
"""Characters either side of figures in which their sentence ends."""
_NEAR = 50
_STOP = re.compile(r"[.;!?]\s|\n")


@dataclass(frozen=True, slots=True)
class _Words:
    loss: re.Pattern[str]
    loss_of: re.Pattern[str]
    profit: re.Pattern[str]
    of_then: re.Pattern[str]
    again: re.Pattern[str]
    one_of: re.Pattern[str]


def is_one_of_many(article: Marked, level: Quantity, lexicon: Lexicon) -> bool:
    """Is it no level but one of those told right behind it: "is one of 34 women, up from 29"?"""
    return level.value == 1 and bool(_words(lexicon).one_of.match(_behind(article, level)))


def unlike(article: Marked, by: Quantity, levels: Sequence[Quantity], lexicon: Lexicon) -> bool:
    """Is an amount none that leads from one of the levels to the other?"""
    words = _words(lexicon)
    if is_one_of_two(article, by, lexicon) or is_of_another_span(article, by, levels, change_cues(lexicon)):
        return True
    if any(words.of_then.search(_behind(article, q)) for q in levels if q.unit == "percent"):
        return True
    return _is_profit_and_loss(article, levels, words)


def is_one_of_two(article: Marked, by: Quantity, lexicon: Lexicon) -> bool:
    """Is a step told that another follows or comes before: "halved, then halved again", "by half and by half again"?"""
    first, last = _sentence(article, [by])
    text = article.article.text_of(by.field)[first:last]
    return any(m.start() <= by.start - first <= m.end() for m in _words(lexicon).again.finditer(text))


def _is_profit_and_loss(article: Marked, levels: Sequence[Quantity], words: _Words) -> bool:
    """Is one told as below nothing and the other not: "to a loss of $3m from a profit of $9m"?"""
    if len(levels) < 2 or any(q.field != levels[0].field for q in levels):
        return False
    text = article.article.text_of(levels[0].field)
    losses = [q for q in levels if words.loss_of.search(text[max(0, q.start - _NEAR) : q.start])]
    if len(losses) != 1:
        return False
    first, last = _sentence(article, levels)
    return bool(words.profit.search(text[first:last])) and len(words.loss.findall(text[first:last])) == 1


def _sentence(article: Marked, figures: Sequence[Quantity]) -> tuple[int, int]:
    """Where the sentence of some figures begins and ends."""
    text = article.article.text_of(figures[0].field)
    first, last = min(q.start for q in figures), max(q.end for q in figures)
    begin = first - len(_STOP.split(text[max(0, first - _SENTENCE) : first])[-1])
    return begin, last + len(_STOP.split(text[last : last + _SENTENCE])[0])


def _behind(article: Marked, figure: Quantity) -> str:
    return article.article.text_of(figure.field)[figure.end : figure.end + _NEAR]


@cache
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("patterns/change.toml")
    apart, two, earlier = table["apart"], table["two_steps"], table["earlier"]
    factors = any_of([*lexicon.table("patterns/ratio.toml")["factors"], *two["shares"]])
    spans, ago = any_of(earlier["spans"]), any_of(earlier["ago"])
    small = rf"(?:{BLANK}(?:{any_of(table['small']['words'])}))*{BLANK}$"
    second = rf"(?: by)? (?:an? |{any_of(two['another'])} )?(?:{factors})(?=[,.;:)]|$| (?:{any_of(two['behind'])})\b)"
    again = (
        rf"\b(?:{factors})\b[^.;:]{{0,40}}\b(?:(?:{any_of(two['then'])}){second}"
        rf"|(?:{any_of(two['also'])}){second} (?:{any_of(two['again'])})\b)(?: (?:{any_of(two['again'])})\b)?"
    )
    return _Words(
        loss=_compiled(rf"\b(?:{any_of(apart['negative'])})\b"),
        loss_of=_compiled(rf"\b(?:{any_of(apart['negative'])})(?: of)?{small}"),
        profit=_compiled(rf"\b(?:{any_of(apart['positive'])})\b"),
        of_then=_compiled(rf"^ (?:{any_of(two['above'])}) (?:[\w-]+ (?:{spans}) (?:{ago})\b|{any_of(two['last'])})"),
        again=_compiled(again),
        one_of=_compiled(apart["one_of"]),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
