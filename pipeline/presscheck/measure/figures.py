"""The figures of an article, as quantities with what the house needs to know of them beside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from presscheck.dates import mentions
from presscheck.language import Passage
from presscheck.lexicon import Lexicon
from presscheck.measure.bare import COUNT, bare
from presscheck.measure.counted import NOTHING, Nouns
from presscheck.measure.currencies import MONEY, Meaning
from presscheck.measure.differences import differences
from presscheck.measure.money import money
from presscheck.measure.money_evidence import is_money, weight
from presscheck.measure.parallels import parallels
from presscheck.measure.quantities import quantity
from presscheck.measure.scanner import scanner
from presscheck.measure.second_opinion import COMPARABLE, opinion
from presscheck.measure.stated import Named, Stated
from presscheck.model import Article, DateMention, Field, Quantity

__all__ = ["MONEY", "Figure", "Marked", "figures", "marked", "other_units", "read_money"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity, the passage it stands in (None where it is known without), the other units it may be in ("$" in a
    Canadian story), and how sure the reading is. `continues`: it is the lesser part of one measure with the figure
    before it ("2in" in "6ft 2in"). `ends` are those of a range, each with its own rounding, in its place."""

    quantity: Quantity
    passage: Passage | None = None
    others: tuple[str, ...] = ()
    confidence: float = 1.0
    continues: bool = False
    ends: tuple[Quantity, ...] = ()

    def placed(self, **change: Any) -> Figure:
        """The figure with its id or place changed."""
        ends = tuple(replace(end, **change) for end in self.ends)
        return replace(self, quantity=replace(self.quantity, **change), ends=ends)


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its figures and dates, in the order of title and text."""

    article: Article
    passages: tuple[Passage, ...]
    figures: tuple[Figure, ...]
    dates: tuple[DateMention, ...] = ()


def marked(article: Article, passages: Iterable[Passage], lexicon: Lexicon) -> Marked:
    """Read the figures of an article's passages and number them, and its dates where no figure stands."""
    passages = tuple(passages)
    found = [figure for passage in passages for figure in figures(article, passage, lexicon)]
    numbered = (f.placed(id=f"q{i}") for i, f in enumerate(found, 1))
    taken = {(f.quantity.field, place) for f in found for place in range(f.quantity.start, f.quantity.end)}
    dates = (d for d in mentions(article, passages, lexicon) if not _overlaps(d, taken))
    return Marked(article, passages, tuple(numbered), tuple(dates))


def _overlaps(date: DateMention, taken: set[tuple[Field, int]]) -> bool:
    return any((date.field, place) in taken for place in range(date.start, date.end))


def figures(article: Article, passage: Passage, lexicon: Lexicon) -> Iterator[Figure]:
    """The figures of one passage in order, not yet numbered."""
    segment = passage.segment
    text = article.text_of(segment.field)[segment.start : segment.end]
    nouns = Nouns(passage.doc, passage.starts, lexicon)
    read: list[Figure] = []
    told = 0  # where the words end that the last figure has taken: "12 deaths per 100,000 people"
    for stated in scanner(lexicon).scan(text, article, nouns.plural_follows):
        if stated.start < told:
            continue
        found = _figure(text, stated, passage, nouns, article, lexicon, told)
        if found is not None:
            figure, told = found
            read.append(figure)
    for figure in _side_by_side(text, read, lexicon):
        q = figure.quantity
        yield figure.placed(field=segment.field, start=q.start + segment.start, end=q.end + segment.start)


def read_money(surface: str, article: Article, lexicon: Lexicon) -> Quantity | None:
    """The first amount of money in a short surface ("about £97m"), or None."""
    amount = next(money(lexicon).amounts(surface, article), None)
    return None if amount is None else quantity(surface, amount.stated, amount.named.meaning, lexicon)


def other_units(figure: Quantity, article: Article, lexicon: Lexicon) -> tuple[str, ...]:
    """The units that a figure of the article may be in beside its own, from its words alone."""
    if figure.dimension != MONEY:
        return ()
    amount = next(money(lexicon).amounts(figure.text, article), None)
    if amount is None:
        return ()
    meaning = amount.named.meaning
    return tuple(unit for unit in (meaning.unit, *meaning.others) if unit != figure.unit)


def _figure(
    text: str, stated: Stated, passage: Passage, nouns: Nouns, article: Article, lexicon: Lexicon, told: int
) -> tuple[Figure, int] | None:
    """One figure with its unit, and where its words end; None where the number states no quantity. `told` is where the
    words of the last figure end."""
    named = stated.named
    if named and _is_doubtful_money(named) and not is_money(text, stated, passage, article, lexicon):
        if named.start < stated.low.start and text[stated.low.start - 1].isalpha():
            return None  # "R2", "N5": a name
        stated = _no_money(text, stated, lexicon)
        named = stated.named
    if named is not None:
        if bare(lexicon).names.is_named(text, stated, nouns):
            return None
        meaning = differences(lexicon).meaning(text, stated, named.meaning)
        read = quantity(text, stated, meaning, lexicon)
        ends = _ends(text, stated, meaning, lexicon)
        return Figure(read, passage, meaning.others, _confidence(text, stated), ends=ends), stated.end
    counting = bare(lexicon).read(text, stated, nouns, told)
    if counting is None:
        return None
    if counting.per and counting.end:
        stated = replace(stated, per=counting.per)
    return Figure(quantity(text, stated, counting.meaning, lexicon), passage), counting.end or stated.end


def _ends(text: str, stated: Stated, meaning: Meaning, lexicon: Lexicon) -> tuple[Quantity, ...]:
    """The ends of a range, each as a figure of its own; none of what is no range."""
    if stated.single or stated.form != "range":
        return ()
    return tuple(
        quantity(text, replace(stated, low=end, high=end), meaning, lexicon) for end in (stated.low, stated.high)
    )


def _is_doubtful_money(named: Named) -> bool:
    return named.meaning.dimension == MONEY and named.meaning.doubtful


def _no_money(text: str, stated: Stated, lexicon: Lexicon) -> Stated:
    """The figure without the doubtful words, or with what else they mean."""
    assert stated.named is not None
    if unit := weight(text, stated, lexicon):
        meaning = Meaning(unit, dimension="mass")
        return replace(stated, named=replace(stated.named, meaning=meaning))
    return replace(stated, start=stated.low.start, end=stated.high.end, named=None)


def _side_by_side(text: str, found: list[Figure], lexicon: Lexicon) -> Iterator[Figure]:
    """The figures with what they lend each other: a unit left out, the parts of one measure."""
    links = parallels(lexicon)
    counted: Quantity | None = None
    for i, figure in enumerate(found):
        q = figure.quantity
        before = found[i - 1].quantity if i else None
        after = found[i + 1].quantity if i + 1 < len(found) else None
        if q.unit == NOTHING and q.dimension == COUNT:
            near = bool(counted and figure.passage and figure.passage.same_sentence(counted.start, q.start))
            told = links.unit(text, q, before, after, counted, same_sentence=near)
            if told is not None:
                figure = replace(figure, quantity=replace(q, unit=told.unit, dimension=told.dimension))
                found[i] = figure
        elif before and links.compound(text, before, q):
            figure = replace(figure, continues=True)
        if q.dimension == COUNT and q.unit != NOTHING:
            counted = q
        yield figure


def _confidence(text: str, stated: Stated) -> float:
    """Lower where quantulum3 takes the unit's name for something else than we do. Signs and codes need no opinion."""
    named = stated.named
    assert named is not None
    words = text[named.start : named.end]
    if named.start < stated.low.start or words.isupper() or not words.replace(" ", "").isalpha():
        return 1.0
    other = opinion(" ".join(words.split()))
    if other is None or (other.code is None and other.dimension == MONEY):
        return 1.0
    meaning = named.meaning
    if meaning.dimension != MONEY:
        return 0.8 if other.dimension in COMPARABLE and other.dimension != meaning.dimension else 1.0
    agrees = other.dimension == MONEY and other.code in (meaning.unit, *meaning.others)
    return 1.0 if agrees else 0.8
