"""An age is not the one that birth and date give.

Why it matters  One of the three is wrong: the age in an obituary, the year of a birth, the year of a death.
Example         "John Smith (1946–2011) died at the age of 46": 2011 − 1946 = 64 or 65.
Known blind spot  Ages told without the date of that age; years by other reckonings; people whom the text names only
                  by a word that may mean another. With years alone, a birthday may have passed or not.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.elapsed import ages
from presscheck.model import Apart, Days, Interval, Line, Meets, Outcome, Printable, Undecided
from presscheck.relations.age import Age

_ROUND_TENS, _ROUND_FIFTIES, _PLAIN = 5.0, 10.0, 1.0
"""Years by which a thing's age may miss: told in tens, in fifties, or to the year."""


def age(tie: Age) -> Outcome:
    """Compare the age with the completed years from the birth to the time spoken of."""
    at = tie.published if tie.at is None else tie.at.days
    if tie.born.days is None or at is None:
        return Undecided(why="the calendar does not tell the age")
    low, high = ages(tie.born.days, at)
    if high < 0:
        return Undecided(why="the birth is after that time")
    stated, allowed = _stated(tie), _allowed(tie, low, high)
    working = (Line(_sum(tie, low, high), _values(tie, low, high, at)),)
    if stated.meets(allowed):
        return Meets(working=working)
    miss = stated.gap(allowed)
    sure = tie.at is not None and tie.born.days.one and at.one
    return Apart(
        message=Line("{age} is not the age " + _when(tie), _values(tie, low, high, at)),
        by=miss / max(high, 1),
        wide=miss > 1 or sure,
        blame="age",
        expected=(float(max(low, 0)), float(high)),
        working=working,
    )


def _stated(tie: Age) -> Interval:
    value = tie.age.value
    if tie.age.hedge is not None or value is None:
        return tie.age.narrow
    return Interval(value, value)


def _allowed(tie: Age, low: int, high: int) -> Interval:
    if not tie.thing:
        return Interval(low, high)
    value = tie.age.value or 0
    slack = _ROUND_FIFTIES if value % 50 == 0 else _ROUND_TENS if value % 10 == 0 else _PLAIN
    return Interval(low - slack, high + slack)


def _when(tie: Age) -> str:
    return "at {at} of one born {born}" if tie.at else "at publication of one born {born}"


def _sum(tie: Age, low: int, high: int) -> str:
    years = "{low}" if low == high else "{low} or {high}" if high - low == 1 else "{low} to {high}"
    if tie.at and tie.at.year and tie.born.year and not (tie.at.month and tie.born.month):
        return "{last} − {first} = " + years + " years; the article says {age}"
    end = "{at}" if tie.at else "publication ({at})"
    return "{born} to " + end + " is " + years + " years; the article says {age}"


def _values(tie: Age, low: int, high: int, at: Days) -> dict[str, Printable]:
    published = at.first if at.one else f"{at.first} to {at.last}"
    return {
        "age": tie.age,
        "born": tie.born,
        "at": published if tie.at is None else tie.at,
        "low": str(low),
        "high": str(high),
        "first": str(tie.born.year),
        "last": str(tie.at.year if tie.at else at.first.year),
    }


CHECK = Check("DT103", "age", Age, age)
