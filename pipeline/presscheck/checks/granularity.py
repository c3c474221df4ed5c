"""A percentage or an average that no whole number of so few can give.

Why it matters  45% of 12 judges would be five and a half of them; the percentage or the number is another's.
Example         "All seven directors voted; those in favour made up 75 per cent of the board."
Known blind spot  Percentages of those who answered where the text gives the number of those asked; half marks.

The test is that of N. Brown and J. Heathers, "The GRIM test" (2017), with figures cut at their last digit let pass as
well as rounded ones.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Sum, Undecided
from presscheck.relations.arithmetic.mean import Mean, is_possible


def granularity(tie: Mean) -> Outcome:
    """Is there a whole number of things of which the stated figure is the percentage or mean?"""
    stated, number = tie.stated, tie.number
    if stated.value is None or not number.value or stated.hedge is not None or number.hedge is not None:
        return Undecided(why="a figure is told roughly")
    is_share = stated.unit == "percent"
    scale = 100.0 if is_share else 1.0
    below = int(stated.value * number.value / scale + 1e-9)
    unit = "percent" if is_share else "one"
    values: dict[str, Printable] = {
        "stated": stated,
        "number": number,
        "below": Sum(below, "one"),
        "above": Sum(below + 1, "one"),
        "low": Sum(scale * below / number.value, unit),
        "high": Sum(scale * (below + 1) / number.value, unit),
        "whole": Sum(number.value, "one"),
    }
    if is_possible(stated, number):
        return Meets(working=(Line("a whole number of {whole} gives {stated}", values),))
    nearest = min((scale * whole / number.value for whole in (below, below + 1)), key=lambda v: abs(v - stated.value))  # type: ignore[operator]
    line = "{below} ÷ {whole} = {low} and {above} ÷ {whole} = {high}; none gives {stated}"
    return Apart(
        message=Line("no whole number of {whole} is {stated}", values),
        by=abs(stated.value / nearest - 1) if nearest else 1.0,
        wide=True,
        blame="stated",
        working=(Line(line, values),),
    )


CHECK = Check("AR105", "granularity", Mean, granularity)
