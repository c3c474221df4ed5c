"""Something is said of more of a place's people than it has.

Why it matters  A nought too many, or a figure of the country printed for the town, passes unnoticed by whoever doesn't
                know the place.
Example         "Police moved 4,200 villagers", of a village whose population is 610.
Known blind spot  Places that neither the article nor the language data gives a number of people for; counts of the same
                people over many years.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.reading import reading
from presscheck.model import Apart, Line, Meets, Outcome, Printable, Share, Sum
from presscheck.relations.arithmetic.place_count import PlaceCount

_STATED = 1.02
"""How many times the people of a place, as the article itself tells them, a count of them may be; our own figures,
which are of other years and other bounds, come with their slack."""


def population(tie: PlaceCount) -> Outcome:
    """Compare the count with the most people that the place may have."""
    count = reading(tie.count)
    if tie.population is not None:
        people = reading(tie.population)
        most, has, loose = people.wide.high, people.middle, _STATED
    else:
        assert tie.known is not None
        most, has, loose = tie.known * tie.part, tie.known, tie.slack
    values: dict[str, Printable] = {
        "place": tie.name[:1].upper() + tie.name[1:],
        "count": tie.count,
        "has": Sum(has, "person"),
        "off": Share(count.middle / max(has, 1.0) - 1),
    }
    working = (Line("{place}: {has} people; the article says {count}, {off}", values),)
    if count.wide.low <= most * loose:
        return Meets(working=(Line("{place}: {has} people", values),))
    return Apart(
        message=Line("{count} would be more than {place} has", {**values, "place": tie.name}),
        by=count.middle / max(has, 1.0) - 1,
        wide=True,
        blame="count",
        working=working,
    )


CHECK = Check("PL101", "population", PlaceCount, population, settles=False)
