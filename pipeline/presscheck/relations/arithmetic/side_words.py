"""The words that stand beside a figure and before the next one, by which it is told whose it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from presscheck.model import Quantity
from presscheck.relations.arithmetic.told_sentences import ToldSentence

Side = Callable[[str], Sequence[int]]
"""Where in some words one side of a comparison is named."""
_STOPS = re.compile(r"[;:()–—]|(?<=,) (?:and|while|but|whereas|with|compared|against)\b|\b(?:while|whereas)\b")
"""Where the words of one figure end and those of the next begin."""
_JOINTS = re.compile(rf"{_STOPS.pattern}|\b(?:and|but)\b")
"""The same between two figures."""
_OWN = re.compile(r"^(?:[^,.;:()–—\ue000-\uf8ff]{0,40})")
"""The words behind a figure that are its own: up to a comma or the next figure."""


def before(told: ToldSentence, figure: Quantity) -> str:
    """The words of its clause before a figure, back to the figure before it."""
    place = told.places[id(figure)]
    start = max((other + 1 for other in told.figures if other < place), default=0)
    words = told.text[start:place]
    stops = list((_JOINTS if start else _STOPS).finditer(words))
    return words[stops[-1].end() if stops else 0 :]


def behind(told: ToldSentence, figure: Quantity) -> str:
    """The words right behind it, up to a comma or the next figure."""
    place = told.places[id(figure)]
    found = _OWN.match(told.text[place + 1 :])
    return _JOINTS.split(found[0], maxsplit=1)[0] if found else ""


def beside(told: ToldSentence, figure: Quantity) -> str:
    """Both."""
    return f"{before(told, figure)} | {behind(told, figure)}"


def sides_near(figures: Sequence[tuple[ToldSentence, Quantity]], sides: tuple[Side, Side]) -> list[Quantity] | None:
    """One figure for each side: the words before a figure tell whose it is, or else those behind; None where a side has
    none or several."""
    found: list[Quantity] = []
    for own, other in (sides, sides[::-1]):
        mine = [q for told, q in figures if _is_of(told, q, own, other)]
        if len(mine) != 1:
            return None
        found.append(mine[0])
    return None if found[0] is found[1] else found


def _is_of(told: ToldSentence, figure: Quantity, own: Side, other: Side) -> bool:
    """The side named last before the figure is its own; where none is, the first behind it."""
    words = before(told, figure)
    mine, others = max(own(words), default=-1), max(other(words), default=-1)
    if mine != others:
        return mine > others
    words = behind(told, figure)
    return min(own(words), default=len(words)) < min(other(words), default=len(words))
