"""The measures of an article, those told in parts as one, and those that are converted one by one.

One measure   "5ft 8in"
One by one    "20 x 30cm (8 x 12in)", "from 17 mph to 5 mph, or from 27 kph to 8 kph", "10-16 feet (30-5 metres)"
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY, Figure, Marked
from presscheck.measure.sides import sides
from presscheck.measure.unit_table import unit_table
from presscheck.model import Article, Quantity
from presscheck.relations.compound import Compound
from presscheck.relations.conversions.measure_cues import measure_cues

DEGREE = "degree"
"""The unit of a figure in degrees, of an angle or of a scale that is not told."""
_PHYSICAL = frozenset(
    (
        *("length", "area", "volume", "mass", "speed", "acceleration", "temperature"),
        *("energy", "power", "pressure", "force", "flow", "density"),
    )
)
_ENDS = 4
"""Measures of a change from one to another that is told twice."""
_MOST_SIDES = 3


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure told by one figure or by several."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    confidence: float
    ends: tuple[Quantity, ...] = ()
    """The two ends of a range."""

    @property
    def told(self) -> Quantity | tuple[Quantity, ...]:
        """As a tie's role holds it: the one figure, or all the parts."""
        return self.parts if len(self.parts) > 1 else self.parts[0]


def measure(parts: tuple[Quantity, ...], confidence: float, ends: tuple[Quantity, ...] = ()) -> Measure:
    """The measure that these parts make up, each in a lesser unit than the one before it."""
    if len(parts) == 1:
        return Measure(parts[0], parts, confidence, ends)
    cue = " ".join(part.text for part in parts)
    return Measure(Compound(cue=cue, confidence=confidence, parts=parts).whole, parts, confidence)


def measures_of(article: Marked) -> list[Measure]:
    """The figures of the article, those told in parts as one."""
    together: list[list[Figure]] = []
    for figure in article.figures:
        if figure.continues and together:
            together[-1].append(figure)
        else:
            together.append([figure])
    return [
        measure(tuple(f.quantity for f in parts), min(f.confidence for f in parts), parts[0].ends) for parts in together
    ]


def behind(stated: Measure, measures: Sequence[Measure], lexicon: Lexicon) -> list[Measure]:
    """The measures of the same field that follow one another behind `stated`."""
    found: list[Measure] = []
    for measure in measures:
        if measure.whole.field != stated.whole.field or not is_physical(measure.whole, lexicon):
            break
        found.append(measure)
    return found


def one_by_one(article: Article, measures: Sequence[Measure], lexicon: Lexicon) -> list[tuple[Measure, Measure]]:
    """The measures that are converted one by one: the ends of a change, or the sides of a thing."""
    four = measures[:_ENDS]
    text = article.text_of(four[0].whole.field)
    alike = len(four) == _ENDS and len({measure.whole.field for measure in four}) == 1
    if alike and measure_cues(lexicon).from_to(text, [measure.whole for measure in four]):
        return [(four[0], four[2]), (four[1], four[3])]
    return _range_in_two(text, four, lexicon) or _side_by_side(article, measures, lexicon)


def _range_in_two(text: str, measures: Sequence[Measure], lexicon: Lexicon) -> list[tuple[Measure, Measure]]:
    """The ends of a range beside the two figures of a bracket that runs down: "10-16 feet (30-5 metres)"."""
    if len(measures) < 3 or not measures[0].ends:
        return []
    stated, a, b = (measure.whole for measure in measures[:3])
    cues = measure_cues(lexicon)
    joined = a.unit == b.unit and stated.field == a.field == b.field and cues.joins_ends(text, a, b)
    if not joined or not cues.encloses(text, stated, a, b):
        return []
    ends = (Measure(end, (end,), measures[0].confidence) for end in measures[0].ends)
    return list(zip(ends, measures[1:3], strict=True))


def _side_by_side(article: Article, measures: Sequence[Measure], lexicon: Lexicon) -> list[tuple[Measure, Measure]]:
    """The sides of a thing and, in a bracket behind them, the same sides in another unit: "20 x 30cm (8 x 12in)"."""
    text, first = article.text_of(measures[0].whole.field), _sides(article, measures, lexicon)
    second = _sides(article, measures[first:], lexicon) if first > 1 else 0
    if first < 2 or first != second:
        return []
    a, b = measures[:first], measures[first : 2 * first]
    if not measure_cues(lexicon).encloses(text, a[-1].whole, b[0].whole, b[-1].whole):
        return []
    return list(zip(a, b, strict=True))


def _sides(article: Article, measures: Sequence[Measure], lexicon: Lexicon) -> int:
    """How many of the measures, from the first, are sides of one thing."""
    count = min(1, len(measures))
    for a, b in pairwise(measures[:_MOST_SIDES]):
        text = article.text_of(a.whole.field)
        if a.whole.field != b.whole.field or not sides(lexicon).are(text, a.whole.end, b.whole.start):
            break
        count += 1
    return count


def is_physical(quantity: Quantity, lexicon: Lexicon) -> bool:
    """Does its unit measure something that is converted: no money, no count, no time?"""
    if quantity.dimension == MONEY:
        return False
    if quantity.unit == DEGREE:
        return True
    measured = unit_table(lexicon).dimension_of(quantity.unit)
    return measured == "fuel economy" or not _PHYSICAL.isdisjoint(measured.split())
