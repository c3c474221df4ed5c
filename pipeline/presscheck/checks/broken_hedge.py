"""A figure lies on the wrong side of the bound by which it is told elsewhere.

Why it matters  "More than 5,000" sounds better than 4,820, and stays in the lead when the count comes in.
Example         "More than 5,000 people signed", and then "the petition bears 4,820 signatures".
Known blind spot  Bounds told of a plan or of another day; "up to" of a range of which one case is told.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.restated import agree
from presscheck.model import Outcome, Quantity, Undecided
from presscheck.relations.arithmetic.restatement import HedgedRestatement
from presscheck.relations.arithmetic.same_value import gap, is_bound, ratio

_NEAR = 1.2
"""How many times as much as a bound, or as little, a figure may be that it is told of."""


def broken_hedge(tie: HedgedRestatement) -> Outcome:
    """Compare the bound with the figure; which of the two is hedged is to be doubted first. A bound that a figure keeps
    by far agrees with anything, and so with nothing."""
    held, bound = (tie.b, tie.a) if is_bound(tie.a) else (tie.a, tie.b)
    if gap(held, bound) == 0 and ratio(held, bound) > _NEAR:
        return Undecided(why="the bound is too far from the figure to be told of it")
    first, then = ("{bound}", "{b}") if bound is tie.a else ("{a}", "{bound}")
    message = f"“{first}” and then “{then}”: both cannot be right"
    return agree(tie, message, blame="a" if bound is tie.a else "b", more={"bound": _hedged(bound)})


def _hedged(figure: Quantity) -> str:
    """The figure with the words of its bound, as they are printed."""
    hedge = figure.hedge or ""
    if any(hedge.startswith(word) for word in ("or ", "and ", "+")):
        return f"{figure.text} {hedge}"
    return f"{hedge} {figure.text}".strip()


CHECK = Check("RS103", "broken-hedge", HedgedRestatement, broken_hedge)
