"""Conversion of measures: a length, weight, temperature and so on, and what the article says it is in another unit.

Tied      "26 miles (42km)", "5ft 8in (1.73m)", "40 to 50 mph (64 to 80 km/h)", "180C/350F", "3 miles, or 5 kilometres,"
Not tied  "60mph (70mph on motorways)"     one unit, and other words in the bracket
          "26 miles (42km from the city)"  the bracket says more than a measure
          "200km (3 hours)"                another dimension
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.per_unit import PER, parted
from presscheck.measure.unit_expression import NOTHING, factors, over, written
from presscheck.measure.unit_table import unit_table
from presscheck.model import Article, Quantity, Role
from presscheck.relations.compound import Compound
from presscheck.relations.conversions.conversion import Conversion
from presscheck.relations.conversions.measure_cues import measure_cues
from presscheck.relations.conversions.measures import (
    DEGREE,
    Measure,
    behind,
    is_physical,
    measure,
    measures_of,
    one_by_one,
)
from presscheck.relations.conversions.temperature_cues import temperature_cues

_DELTA = "delta_"
_SHORT = frozenset({"foot", "inch", "yard"})
"""Units that no miles are converted into."""
_OF_SPEEDS = ("hour", "second")
"""What a speed is by, which its conversion tells too."""
_SCALES = ("degree_Celsius", "degree_Fahrenheit")
_BEHIND = 4
"""Measures behind one that may be given as its conversions."""

_ONE_BY_ONE = 0.9
"""How sure a tie between one of several measures and its conversion is."""


@dataclass(frozen=True, slots=True)
class MeasureLimits:
    """How far a right conversion may miss: `slack` on the computed value beside the rounding of both figures, which is
    at most the share `rounded` of them; of temperatures, `degrees` at least."""

    slack: float
    rounded: float
    degrees: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureConversion(Conversion):
    """`units` are what the units of the two figures may be, the likeliest first; of a
    temperature `differs` tells whether the text calls it a difference of two (None where it does not say)."""

    units: tuple[tuple[str, str], ...]
    limits: MeasureLimits
    differs: bool | None = None

    def whole(self, role: str) -> Quantity:
        """The figure of a role as one quantity, its parts added up."""
        told = self.figures(role)
        if len(told) == 1:
            return told[0]
        return Compound(cue=" ".join(part.text for part in told), confidence=1.0, parts=told).whole

    def with_edit(self, old: object, new: object) -> MeasureConversion:
        """The tie with one figure edited; what its unit may be follows."""
        edited = Conversion.with_edit(self, old, new)  # type: ignore[arg-type]
        assert isinstance(edited, MeasureConversion) and isinstance(old, Quantity) and isinstance(new, Quantity)
        if new.unit in (old.unit, old.unit.partition(PER)[0]):
            return edited
        _, _, per = old.unit.partition(PER)  # a rate told behind the bracket: "70 miles (113 km) per hour"
        unit = over(new.unit, per) if per and PER not in new.unit else new.unit
        if self.stated is old:
            return replace(edited, units=tuple((unit, into) for _, into in self.units))
        return replace(edited, units=tuple((other, unit) for other, _ in self.units))


@dataclass(frozen=True, slots=True, kw_only=True)
class TemperatureConversion(MeasureConversion):
    """A conversion of a temperature, or of a difference of two."""


def measure_conversions(article: Marked, lexicon: Lexicon) -> Iterator[MeasureConversion]:
    """The conversions of measures; one converted twice gives two."""
    cues = measure_cues(lexicon)
    measures = measures_of(article)
    done: set[str] = set()  # figures that are already another's conversion
    for i, stated in enumerate(measures):
        if stated.whole.id in done or not is_physical(stated.whole, lexicon):
            continue
        if pairs := one_by_one(article.article, measures[i:], lexicon):
            for a, b in pairs:
                done.update((a.whole.id, b.whole.id))
                if tie := _tied(article.article, a, b, "(", _ONE_BY_ONE, lexicon):
                    yield tie
            continue
        following = behind(stated, measures[i + 1 : i + 1 + _BEHIND], lexicon)
        text = article.article.text_of(stated.whole.field)
        for n, cue, confidence in cues.links(text, stated.whole, [one.whole for one in following]):
            if tie := _tied(article.article, stated, following[n], cue, confidence, lexicon):
                done.add(following[n].whole.id)
                yield tie


def rebuilt_measure(
    article: Marked, roles: Mapping[str, Role], cue: str, confidence: float, lexicon: Lexicon
) -> MeasureConversion | None:
    """The tie between figures of the article that are known to be a conversion: a stored relation, or a case's."""
    stated, converted = (_known(roles[role]) for role in Conversion.roles)
    return _tied(article.article, stated, converted, cue, confidence, lexicon)


def _known(role: Role) -> Measure:
    parts = tuple(q for q in (role if isinstance(role, tuple) else (role,)) if isinstance(q, Quantity))
    return measure(parts, 1.0)


def _tied(
    article: Article, stated: Measure, converted: Measure, cue: str, confidence: float, lexicon: Lexicon
) -> MeasureConversion | None:
    """The tie between two measures of one dimension in different units; None for others."""
    a, b = stated.whole, converted.whole
    if not parted(b.unit)[1] and parted(a.unit)[1] not in _OF_SPEEDS:  # "60 miles a week (97km)"
        a = replace(a, unit=parted(a.unit)[0])
        stated = replace(stated, whole=a, parts=(a,)) if len(stated.parts) == 1 else stated
    if (a.value is None) != (b.value is None) or not _is_closed(a) or not _is_closed(b):
        return None
    cues, text = measure_cues(lexicon), article.text_of(a.field)
    units = tuple(_units(q, other, lexicon) for q, other in ((a, b), (b, a)))
    units = tuple((own, *(u for u in others if cues.may_be(u, text, a, b))) for own, *others in units)
    in_parts = len(stated.parts) != len(converted.parts)  # "10.5 stone (10st 7lb)"
    same = [(x, y) for x in units[0] for y in units[1] if (in_parts or x != y) and alike(x, y, lexicon)]
    if not same or (units[0][0] == units[1][0] and not in_parts):
        return None
    warm = unit_table(lexicon).dimension_of(same[0][0]) == "temperature"
    if not warm and (a.value is not None and b.value is not None) and a.value * b.value <= 0:
        return None  # a dash taken for a minus; and nothing is nothing in any unit
    kind = TemperatureConversion if warm else MeasureConversion
    return kind(
        cue=cue,
        confidence=round(confidence * stated.confidence * converted.confidence, 3),
        stated=stated.told,
        converted=converted.told,
        units=tuple(same),
        limits=_limits(lexicon),
        differs=temperature_cues(lexicon).differs(text, a, b) if warm else None,
    )


def _is_closed(quantity: Quantity) -> bool:
    """Is there a number to convert, or a range with both its ends?"""
    return quantity.value is not None or (quantity.low is not None and quantity.high is not None)


def _units(quantity: Quantity, other: Quantity, lexicon: Lexicon) -> tuple[str, ...]:
    """What the unit of a figure may be beside the other of its tie, the likeliest first."""
    if quantity.unit == DEGREE:  # "38 Celsius (100 degrees)" are of the other scale
        beside = other.unit.removeprefix(_DELTA)
        return tuple(scale for scale in _SCALES if scale != beside) if beside in _SCALES else (DEGREE,)
    others = unit_table(lexicon).others_of(quantity.unit)
    if quantity.unit == "meter" and quantity.text.endswith("m") and other.unit not in _SHORT:
        others = (*others, "mile")  # as British papers abbreviate it
    return (quantity.unit, *others)


def alike(unit: str, other: str, lexicon: Lexicon) -> bool:
    """Do two units measure the same, and differ otherwise than in what they count: "97 per sq km" beside "250 people
    per square mile"?"""
    measured = [unit_table(lexicon).dimension_of(measurable(u, lexicon)) for u in (unit, other)]
    fuel = {"fuel economy", "volume / count"}
    return measured[0] == measured[1] or fuel.issuperset(measured)


def measurable(unit: str, lexicon: Lexicon) -> str:
    """The unit without what it counts: "1 / mile ** 2" of people per square mile."""
    powers = factors(unit)
    counted = [n for n in powers if powers[n] > 0 and (n == NOTHING or unit_table(lexicon).dimension_of(n) == "count")]
    return written({name: power for name, power in powers.items() if name not in counted}) if counted else unit


@cache
def _limits(lexicon: Lexicon) -> MeasureLimits:
    return MeasureLimits(**lexicon.table("patterns/measures.toml")["limits"])
