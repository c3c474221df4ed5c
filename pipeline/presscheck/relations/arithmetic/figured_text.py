"""An article's passages with one sign in the place of each figure, told apart by what it is of, and patterns over them:
`{by:percent}` is a percentage in the role `by`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from presscheck.language import Passage
from presscheck.measure.figures import MONEY, Marked
from presscheck.model import DateMention, Quantity, Told
from presscheck.relations.skeleton import Skeleton, skeleton
from presscheck.relations.templates import compiled

PERCENT, POINTS, CASH, COUNT, BARE, SHARE, FOLD, LENGTH, MEASURE, DATE = (
    "\ue010\ue011\ue012\ue013\ue014\ue015\ue016\ue017\ue018\ue019"
)
"""Signs: a percentage; points; money; things counted; a number that counts nothing; a part in words ("a third"); times
as much; a length of time; any other measure; a date."""
SIGNS = PERCENT + POINTS + CASH + COUNT + BARE + SHARE + FOLD + LENGTH + MEASURE + DATE
"""All of them."""
_AMOUNTS = CASH + COUNT + BARE + LENGTH + MEASURE
_KINDS = {
    "percent": PERCENT,
    "points": POINTS,
    "money": CASH,
    "count": COUNT + BARE,
    "bare": BARE,
    "share": SHARE,
    "part": SHARE + PERCENT,
    "fold": FOLD,
    "ratio": PERCENT + SHARE + FOLD + POINTS,
    "length": LENGTH,
    "measure": MEASURE + LENGTH,
    "amount": _AMOUNTS,
    "level": _AMOUNTS + PERCENT + POINTS,
    "date": DATE,
    "any": SIGNS.replace(DATE, ""),
}
_OF_RATIOS = ("percent", "percentage_point", "basis_point", "point", "fold")
_GAPS = {
    "gap": rf"[^{SIGNS}.;:!?\n]{{0,60}}?",
    "near": rf"[^{SIGNS}.;:!?,()\n]{{0,40}}?",
    "clause": r"[^.!?\n]{0,120}?",
    "aside": r"(?: ?\([^()\n]{0,40}\))?",
}
"""What may stand between two roles of a pattern."""


def is_share(figure: Quantity) -> bool:
    """Is it a part in words or a broken number: "half", "one in five", "3/4"?"""
    if figure.dimension not in ("count", "ratio") or figure.value is None or not 0 < figure.value < 1:
        return False
    return any(sign.isalpha() or sign == "/" for sign in figure.text) and figure.unit not in _OF_RATIOS


def sign(told: Told) -> str:
    """The sign of a figure or date."""
    if isinstance(told, DateMention):
        return DATE
    if told.unit == "percent":
        return PERCENT
    if told.unit in ("percentage_point", "basis_point", "point"):
        return POINTS
    if told.unit == "fold":
        return FOLD
    if told.dimension == MONEY:
        return CASH
    if is_share(told):
        return SHARE
    if told.dimension == "time":
        return LENGTH
    if told.dimension == "count":
        return BARE if told.unit == "one" else COUNT
    return MEASURE


def figured_texts(article: Marked, more: Sequence[Quantity] = ()) -> Iterator[Skeleton]:
    """Each passage that has a figure, with `more` figures that the article's own don't hold (words such as
    "doubled")."""
    inside: dict[int, list[Told]] = {}
    for figure in article.figures:
        if figure.passage is not None:
            inside.setdefault(id(figure.passage), []).append(figure.quantity)
    for passage in article.passages:
        here = inside.get(id(passage), [])
        here += [q for q in more if _is_in(q, passage) and not any(_overlap(q, one) for one in here)]
        if here:
            here += [d for d in article.dates if _is_in(d, passage) and not any(_overlap(d, one) for one in here)]
            text = article.article.text_of(passage.segment.field)
            yield skeleton(text, passage, sorted(here, key=lambda told: told.start), sign)


def _is_in(told: Told, passage: Passage) -> bool:
    segment = passage.segment
    return told.field == segment.field and segment.start <= told.start < segment.end


def _overlap(a: Told, b: Told) -> bool:
    return a.start < b.end and b.start < a.end


def figure_pattern(template: str, words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A pattern of the language data, compiled. `{role:kind}` is a figure of a kind in that role; `{gap}` some words of
    one sentence without a figure, `{near}` few of one clause, `{clause}` those of one with anything but a stop,
    `{aside}` an optional bracket; `{name}` one of a list of words; a blank any short blank space."""

    def place(name: str, kind: str | None) -> str | None:
        return rf"(?P<{name}>[{_KINDS[kind]}])" if kind else _GAPS.get(name)

    return compiled(template, place, words)
