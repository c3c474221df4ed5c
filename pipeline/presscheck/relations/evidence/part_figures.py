"""The figures that may be a whole or its parts: what each counts, of what it is told, and how the words take it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.counted import NOTHING
from presscheck.measure.nouns import singular
from presscheck.measure.units import factor_between
from presscheck.measure.words import any_of
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import DATE
from presscheck.relations.arithmetic.kinds_counted import PERSON, KindsCounted, kinds_counted
from presscheck.relations.arithmetic.list_cues import ListCues, list_cues
from presscheck.relations.arithmetic.lists import Item, items
from presscheck.relations.arithmetic.parts_fit import CONVERTED
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAME = re.compile(r"(?<=[a-z0-9,’'] )(?:the )?[A-Z][a-z]+")
_BESIDE = re.compile(r"[A-Z][\w’'.-]+(?: \w+)? $|[a-z]{3,} $")
_TO_NAME = re.compile(r",? (?:[a-z]+ ){0,3}(?:the )?[A-Z]")
_BASE = re.compile(r".*, of $|^ (?:out )?of (?:the |its |their |his |her |all |some |about )*$")
_OF_NOUN = re.compile(r" of (?:the|its|their) (?P<noun>[a-z][a-z-]+)\b")
_NEAR = 30
"""Signs between a number of persons and those that tell which they are."""
_HYPHEN = re.compile(r"\d-[^\W\d_]")
_SOME = re.compile(r"^ of (?:them|whom|which|these|those)\b")


@dataclass(frozen=True)
class PartFigure:
    """A figure in its place, what is said with it, and the words of the language."""

    item: Item
    statement: Statement
    cues: PartFigureCues
    titled: bool = False
    inside: str = ""
    """The id of the figure of which it is some: "577, made up of 302 and 275"."""

    @property
    def value(self) -> float:
        """Its value in its own unit."""
        return self.item.figure.value or 0.0

    @property
    def number(self) -> int:
        """The number of its sentence through the article."""
        return self.statement.sentence.number

    @cached_property
    def subject(self) -> Token | None:
        """The subject of its own verb."""
        return self.statement.subject

    @cached_property
    def is_named(self) -> bool:
        """Does a name stand beside it in its clause: who has so much, or where?"""
        subject = self.subject
        if subject is not None and subject.tag_.startswith("NNP"):
            return True
        return bool(_NAME.search(self.item.before[-60:]) or _NAME.search(" " + self.item.behind[:60]))

    @cached_property
    def is_explained(self) -> bool:
        """Do its words say what or whose it is, where it counts nothing?"""
        item = self.item
        told = bool(self.takes & {"of", "rest", "more", "placed"}) or self.cues.lists.has_verb(item)
        return told or bool(_BESIDE.search(item.before)) or bool(_TO_NAME.match(item.behind))

    def is_of_other(self, whole: PartFigure) -> bool:
        """Is it told as some of other things than the whole counts: "six of the injured" beside "seven vehicles"?"""
        m = _OF_NOUN.match(self.item.behind)
        return m is not None and whole.item.sort == "count" and not self.cues.are_of(m["noun"], whole)

    @cached_property
    def is_aside(self) -> bool:
        """Is it of another time or thing, a limit, some of a part, or the sum of some: no part by itself?"""
        told = self.takes
        return (
            bool(told & {"aside", "compared", "each", "including", "together", "earlier", "base", "mean", "change"})
            and "rest" not in told
        )

    @cached_property
    def takes(self) -> frozenset[str]:
        """How the words take it."""
        return frozenset(self.cues.taken(self))


class PartFigureCues:
    """The words of `patterns/lists.toml` and `patterns/part_evidence.toml`."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/part_evidence.toml")
        self.lists: ListCues = list_cues(lexicon)
        self.kinds: KindsCounted = kinds_counted(lexicon)
        self._lexicon = lexicon
        self._within = re.compile(
            rf"^[^.;:]{{0,60}}\b(?:{any_of(table['within']['words'])})\b[^.;:]{{0,40}}$", re.IGNORECASE
        )
        self._among = re.compile(
            rf"^[^.;:]{{0,60}}\b(?:{any_of(table['within']['among'])})\b[^.;:]{{0,40}}$", re.IGNORECASE
        )
        small = rf"(?:{any_of(table['small']['words'])})"
        self.listed = re.compile(
            rf"(?: [\w’'-]+){{1,4}}? (?:{any_of(table['within']['listed'])}) (?:{small} )*", re.IGNORECASE
        )
        self._between = frozenset(table["between"]["words"])
        self._persons, self._anything = (frozenset(table["nouns"][name]) for name in ("persons", "anything"))
        self._before = {
            name: re.compile(rf"(?:^|\W)(?:{any_of(words)})(?: {small})*\W*$", re.IGNORECASE)
            for name, words in table["before"].items()
        }
        self._behind = {
            name: re.compile(rf"^[\s(]*(?:[\w-]+ ){{0,2}}?(?:{any_of(words)})\b", re.IGNORECASE)
            for name, words in table["behind"].items()
        }
        self._clause = {
            name: re.compile(rf"\b(?:{any_of(words)})\b", re.IGNORECASE) for name, words in table["clause"].items()
        }

    def taken(self, part: PartFigure) -> Iterator[str]:
        """How the words take a figure, by the names of their tables."""
        item, lists = part.item, self.lists
        for name, holds in (
            ("rest", lists.is_rest(item) or lists.is_left(item)),
            ("of", lists.is_of(item)),
            ("more", lists.goes_on(item)),
            ("total", lists.is_total(item)),
            ("compared", item.before.strip() in self._between),
            ("each", lists.is_each(item)),
            ("placed", lists.is_placed(item)),
            ("allots", lists.allots(item) or lists.budgets(item)),
            ("earlier", part.statement.earlier),
            ("moves", part.statement.direction != 0),
            ("level", item.before.endswith(" to ") and part.statement.direction != 0),
            ("base", bool(_BASE.match(item.before))),
            ("dated", DATE in re.split(r"[;:()]|, ", item.behind)[0] + re.split(r"[;:()]|, ", item.before)[-1]),
            ("hedged", item.figure.hedge is not None),
        ):
            if holds:
                yield name
        yield from (name for name, words in self._before.items() if words.search(item.before[-50:]))
        yield from (name for name, words in self._behind.items() if words.search(item.behind[:60]))
        clause = re.split(r"[;:()]|, ", item.before)[-1] + "." + re.split(r"[;:()]|, ", item.behind)[0]
        yield from (name for name, words in self._clause.items() if words.search(clause))

    def are_of(self, noun: str, whole: PartFigure) -> bool:
        """May things of this noun be what the whole counts?"""
        if noun in self._anything or whole.item.figure.unit == NOTHING:
            return True
        unit, mine = whole.item.figure.unit, singular(noun, self._lexicon)
        if noun in self._persons:
            return self.kinds.are_of(unit, PERSON) or unit in self._persons
        told = {unit, *whole.statement.words}
        return self.kinds.are_of(mine, unit) or self.kinds.are_of(unit, mine) or mine in told or noun in told

    def inside(self, item: Item, before: PartFigure) -> str:
        """Of which figure the words make it some, if of any: the one before it, or that of which that one is some."""
        last = before.item
        if item.sentence != last.sentence or before.titled or item.sort != last.sort:
            return ""
        gap = _SOME.sub("", item.text[last.at + 1 : item.at], count=1)
        if self._among.search(gap):
            return f"among {last.figure.id}"
        if self._within.search(gap) or _is_inner(item):
            return last.figure.id
        apposed = len(gap) < _NEAR and gap.endswith(", ") and "of" in before.takes
        if apposed and self.kinds.is_kind(item.figure.unit, PERSON):
            return last.figure.id  # "11 of those held, nine men and two women, had been charged"
        if "including" in before.takes and self.lists.linked(last, item):
            return f"among {last.figure.id}"
        return before.inside if before.inside and not _is_inner(last) and self.lists.linked(last, item) else ""

    def names_some(self, whole: Item, first: Item) -> bool:
        """Do the words between a whole and the first of its parts say that there are more: "among them"?"""
        one = whole.sentence == first.sentence and whole.at < first.at
        return one and self._among.search(whole.text[whole.at + 1 : first.at]) is not None

    def counts(self, part: PartFigure, whole: PartFigure) -> str:
        """What a part counts, beside what the whole counts: the same, a kind, nothing, or something else."""
        mine, theirs = part.item.figure.unit, whole.item.figure.unit
        if part.item.sort != "count" or mine == theirs:
            return "the same"
        if mine == NOTHING:
            return "nothing"
        return "the kind" if self.kinds.are_of(mine, theirs) else "other"


def _describes(item: Item) -> bool:
    """Is it the size of a thing, and no stretch of something: "a 17-inch screen"?"""
    return item.figure.dimension == "length" and bool(_HYPHEN.search(item.figure.text))


def _is_inner(item: Item) -> bool:
    """Is it some of a figure told right before it: "220 ploughmen, 14 of them women"?"""
    return (
        item.since > 0 and item.before.rstrip().endswith((",", "(", "–", "—", " -")) and bool(_SOME.match(item.behind))
    )


@cache
def part_figure_cues(lexicon: Lexicon) -> PartFigureCues:
    """The cues of this lexicon, read once."""
    return PartFigureCues(lexicon)


def part_figures(article: Figured) -> list[PartFigure]:
    """The figures of an article that may be added up, those of headlines first."""
    cues = part_figure_cues(article.lexicon)
    titles = items([text for text in article.texts if text.passage.segment.kind == "title"], titles=True)
    told = [(item, True) for item in titles] + [(item, False) for item in article.items]
    found: list[PartFigure] = []
    for item, titled in told:
        statement = article.statements.of(item.figure)
        if item.sort == "count" and found and (same := _elided(found[-1].item, item)) is not None:
            item = same
        if (
            statement is not None
            and item.sort not in ("percent", "mean")
            and item.figure.value
            and article.whole_of(item.figure) is item.figure
            and not _describes(item)
        ):
            inside = cues.inside(item, found[-1]) if found and not titled else ""
            found.append(PartFigure(item, statement, cues, titled, inside))
    return found


def _elided(last: Item, item: Item) -> Item | None:
    """The figure with the unit that it leaves out: "500 tonnes of wheat, 250 of barley"."""
    if last.sort not in CONVERTED or item.sentence != last.sentence or not item.behind.startswith(" of "):
        return None
    if not last.behind.startswith(" of ") and item.figure.unit != NOTHING:
        return None
    figure = replace(item.figure, unit=last.figure.unit, dimension=last.figure.dimension)
    return replace(item, figure=figure, sort=last.sort)


def worth(part: PartFigure, whole: PartFigure) -> float:
    """The part's value in the whole's unit, 0 where it has none in it."""
    if part.item.sort == "count" or part.item.figure.unit == whole.item.figure.unit:
        return part.value
    return part.value * (factor_between(part.item.figure.unit, whole.item.figure.unit) or 0.0)
