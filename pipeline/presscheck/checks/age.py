"""An age is not the one that birth and date give.

Why it matters  One of the three is wrong: the age in an obituary, the year of a birth, the year of a death.
Example         "John Smith (1946–2011) died at the age of 46": 2011 − 1946 = 64 or 65.
Known blind spot  Ages told without the date of that age; years by other reckonings; people whom the text names only
                  by a word that may mean another. With years alone, a birthday may have passed or not.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.elapsed import ages, birth
from presscheck.model import Apart, DateMention, Days, Interval, Line, Meets, Outcome, Printable, Quantity, Undecided
from presscheck.relations.times.age import Age

_ROUND_TENS, _ROUND_FIFTIES, _PLAIN = 5.0, 10.0, 1.0
"""Years by which a thing's age may miss: told in tens, in fifties, or to the year."""

_OLDEST = 115
"""Years that hardly anybody reaches."""
_LEAP = 4
"""Years from one 29 February to the next."""


def age(tie: Age) -> Outcome:
    """Compare the age with the completed years from the birth, told or as another age gives it, to the time spoken
    of, or with the age that lies so many years from another's."""
    if tie.gap is not None:
        return _apart_in_age(tie, tie.gap)
    at, born = tie.published if tie.at is None else tie.at.days, _born(tie)
    if born is None or at is None:
        return Undecided(why="the calendar does not tell the age")
    low, high = ages(born, at)
    if high < 0:
        return Undecided(why="the birth is after that time")
    stated, allowed = _stated(tie), _allowed(tie, low, high)
    values = _values(tie, low, high, at)
    working = (Line(_sum(tie, low, high), values),)
    if stated.meets(allowed):
        return Meets(working=working)
    if _is_leapling(born) and stated.meets(Interval(high / _LEAP - 1, high / _LEAP + 1)):
        return Undecided(why="one born on 29 February may count every fourth birthday")
    if low > _OLDEST and tie.at is not None and tie.at.year is None:
        return Undecided(why="the date may be of another year than the nearest")
    miss = stated.gap(allowed)
    sure = tie.at is not None and born.one and at.one
    return Apart(
        message=Line(_message(tie), values),
        by=miss / max(high, 1),
        wide=miss > 1 or sure,
        blame="age",
        expected=(0.0 if tie.at_most else float(max(low, 0)), float(high)),
        working=working,
    )


def _is_leapling(born: Days) -> bool:
    return born.one and (born.first.month, born.first.day) == (2, 29)


def _apart_in_age(tie: Age, gap: Quantity) -> Outcome:
    """Two ages in completed years are the years between two births apart, or one more or less."""
    if tie.then is None or tie.then.value is None or tie.age.value is None or gap.value is None:
        return Undecided(why="the ages do not tell how far they are apart")
    side = 1 if tie.age.value >= tie.then.value else -1
    expected = tie.then.value + side * gap.value
    allowed = Interval(expected - 1, expected + 1)
    values: dict[str, Printable] = {"age": tie.age, "then": tie.then, "gap": gap}
    working = (Line(f"{{then}} {'+' if side > 0 else '−'} {{gap}} = {expected:g}; the article says {{age}}", values),)
    stated = Interval(tie.age.value, tie.age.value)
    if stated.meets(allowed):
        return Meets(working=working)
    return Apart(
        message=Line("{age} and {then} are not {gap} apart", values),
        by=stated.gap(allowed) / max(expected, 1),
        wide=stated.gap(allowed) > 1,
        blame="age",
        expected=(expected - 1, expected + 1),
        working=working,
    )


def _born(tie: Age) -> Days | None:
    if tie.born is not None:
        return tie.born.days
    at = tie.then_at.days if tie.then_at is not None else tie.published
    if tie.then is None or tie.then.value is None or at is None:
        return None
    return birth(int(tie.then.value), at)


def _stated(tie: Age) -> Interval:
    value = tie.age.value
    if tie.age.hedge is not None or value is None:
        return tie.age.narrow
    return Interval(value, value)


def _allowed(tie: Age, low: int, high: int) -> Interval:
    if tie.at_most:
        return Interval(0, max(high, 0))
    if not tie.thing:
        return Interval(low, high)
    value = tie.age.value or 0
    slack = _ROUND_FIFTIES if value % 50 == 0 else _ROUND_TENS if value % 10 == 0 else _PLAIN
    return Interval(low - slack, high + slack)


def _message(tie: Age) -> str:
    if tie.at_most:
        return "{age} is an age not reached yet " + _when(tie)
    return "{age} is not the age " + _when(tie)


def _when(tie: Age) -> str:
    time = _placed(tie.at, "at") if tie.at else "now"
    if tie.born:
        return f"{time} of one born {_placed(tie.born, 'born')}"
    return f"{time} of one who " + (f"was {{then}} {_placed(tie.then_at, 'then_at')}" if tie.then_at else "is {then}")


def _placed(date: DateMention, name: str) -> str:
    """The date of this name behind the preposition that it takes: "in 2004", "on Thursday", "last year"."""
    if date.relative is not None:
        return f"{{{name}}}"
    is_day = date.day is not None or date.weekday is not None
    return f"{'on' if is_day else 'in'} {{{name}}}"


def _sum(tie: Age, low: int, high: int) -> str:
    years = (
        "at most {high}"
        if tie.at_most
        else "{low}"
        if low == high
        else "{low} or {high}"
        if high - low == 1
        else "{low} to {high}"
    )
    says = " years; the article says {age}"
    end = "{at}" if tie.at else "now ({at})"
    if tie.then:
        then = _placed(tie.then_at, "then_at") if tie.then_at else "now"
        at = _placed(tie.at, "at") if tie.at else end
        return f"{{then}} {then} makes {years} {at}; the article says {{age}}"
    if tie.at and tie.at.year and tie.born and tie.born.year and not (tie.at.month and tie.born.month):
        return "{last} − {first} = " + years + says
    return "{born} to " + end + " is " + years + says


def _values(tie: Age, low: int, high: int, at: Days) -> dict[str, Printable]:
    return {
        "age": tie.age if tie.age.value is None else tie.age.value,  # 34, of "34-year-old"
        "born": tie.born or "",
        "then": tie.then or "",
        "then_at": tie.then_at or "",
        "at": tie.at or at,
        "low": str(low),
        "high": str(high),
        "first": str(tie.born.year) if tie.born else "",
        "last": str(tie.at.year) if tie.at else "",
    }


CHECK = Check("DT103", "age", Age, age)
