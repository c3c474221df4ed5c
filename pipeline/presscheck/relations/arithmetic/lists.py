"""Lists of figures with their labels: which figure stands beside which, and what the words around it say of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured_text import DATE, is_share
from presscheck.relations.skeleton import Skeleton


@dataclass(frozen=True, slots=True)
class Item:
    """A figure and where it stands: its `sort` (what it may be added to), the number of its `sentence` through the
    article and of its `paragraph`, the sentence's `text` with a sign for each figure, and its own place in it."""

    figure: Quantity
    sort: str
    sentence: int
    paragraph: int
    text: str
    at: int
    since: int
    until: int

    @property
    def before(self) -> str:
        """The words between the figure or date before it in the sentence, and it."""
        return self.text[self.since : self.at]

    @property
    def behind(self) -> str:
        """The words between it and the next."""
        return self.text[self.at + 1 : self.until]


def items(texts: Iterable[Skeleton], *, titles: bool = False) -> list[Item]:
    """Figures of the running text, in order, with `titles` of headlines too; captions tell theirs by themselves."""
    found: list[Item] = []
    number = 0
    for paragraph, text in enumerate(texts):
        if text.passage.segment.kind == "caption" or (text.passage.segment.kind == "title" and not titles):
            continue
        begins = sorted({0, *(text.index(text.passage.start + s.start_char) for s in text.passage.doc.sents)})
        for begin, end in zip(begins, [*begins[1:], len(text.text)], strict=True):
            number += 1
            places = [place for place in text.told if begin <= place < end]
            since = begin
            for i, place in enumerate(places):
                told = text.told[place]
                until = places[i + 1] if i + 1 < len(places) else end
                if isinstance(told, Quantity) and (sort := sort_of(told)):
                    words = text.text[begin:end]
                    found.append(
                        Item(told, sort, number, paragraph, words, place - begin, since - begin, until - begin)
                    )
                since = place + 1
    return found


def sort_of(figure: Quantity) -> str:
    """What figures it may be added to: a currency, "count", "percent" (parts in words too), or a dimension; "mean" and
    nothing for what adds up to nothing."""
    if figure.value is None or figure.value < 0:
        return ""
    if figure.dimension == "count" and (
        "/" in figure.unit or (figure.value != int(figure.value) and not is_share(figure))
    ):
        return "mean"
    if "/" in figure.unit:
        return ""
    if figure.dimension == "time" and (not any(sign.isalpha() for sign in figure.text) or "-" in figure.text):
        return ""  # an age, or a length that describes something else
    if figure.unit == "percent" or is_share(figure):
        return "percent"
    if figure.dimension == MONEY:
        return figure.unit
    if figure.dimension == "count":
        return "count"
    return (
        figure.dimension if figure.dimension in ("mass", "length", "area", "volume", "energy", "power", "time") else ""
    )


def is_dated_apart(a: Item, b: Item) -> bool:
    """Does a date between two figures of one sentence put them into different times?"""
    return a.sentence == b.sentence and DATE in a.text[a.at : b.at]
