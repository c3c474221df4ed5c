"""Figures as presscheck reads them against a gold standard: which texts to read, and what became of each figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from presscheck.evaluation.articles import Articles, beside
from presscheck.evaluation.gold import Gold, GoldError, GoldFigure, GoldItem
from presscheck.evaluation.matching import Matched, Read, match
from presscheck.evaluation.metrics import Scores, Tally, scores
from presscheck.lexicon import Lexicon
from presscheck.model import Article, Quantity
from presscheck.report.places import Lines


@dataclass(frozen=True, slots=True)
class Text:
    """One item of the gold with the article to be read for it. `path` is the article's file, None for a sentence;
    `verbatim`: its text is that file word for word."""

    item: GoldItem
    article: Article
    path: str | None = None
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """A figure that was missed, read where the gold has none ("extra"), or read in another unit ("unit"). `place` is
    PATH:LINE:COLUMN, or the sentence's place in the gold; `gold` and `read` are value and unit."""

    what: Literal["missed", "extra", "unit"]
    place: str
    text: str | None
    gold: str | None
    read: str | None
    sentence: str | None


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A gold standard, and how presscheck did on it, over all figures and by kind."""

    gold: Gold
    tallies: tuple[dict[str, Tally], ...]
    all: Scores
    kinds: dict[str, Scores]
    misses: tuple[Miss, ...]


def texts(gold: Gold, articles: Path | None, lexicon: Lexicon) -> Iterator[Text]:
    """What is to be read, in the order of the gold; `articles` is where its articles are, by default the folder
    `articles` beside the gold's own folder.

    Raises GoldError where an article can't be read, or where the gold's offsets don't point at the text it gives.
    """
    below = Articles(articles or beside(gold.path), lexicon)
    for item in gold.items:
        if item.text is not None:
            yield Text(item, Article(id=item.id, text=item.text))
        else:
            found = below.find(item.id, item.where)
            text = Text(item, found.article, found.path, found.verbatim)
            for figure in (*item.figures, *item.optional):
                _check(figure, text)
            yield text


def evaluate(gold: Gold, read: Sequence[tuple[Text, Sequence[Quantity]]], *, seed: int) -> Evaluation:
    """How the figures that were read in the texts of a gold standard compare with it."""
    matched = [(text, _matched(text.item, figures)) for text, figures in read]
    tallies = tuple(_tallies(result) for _, result in matched)
    total, kinds = scores(tallies, seed=seed)
    return Evaluation(gold, tallies, total, kinds, tuple(miss for pair in matched for miss in _misses(*pair)))


def _check(figure: GoldFigure, text: Text) -> None:
    assert figure.span is not None
    field, start, end = figure.span
    found = text.article.text_of(field)[start:end]
    if found != figure.text:
        where = f"{text.item.where}: {text.item.id!r}, {field} {start} to {end}"
        raise GoldError(f"{where} is {found!r}, not {figure.text!r}")


def _matched(item: GoldItem, figures: Sequence[Quantity]) -> Matched:
    return match(item.figures, item.optional, [Read.of(figure) for figure in figures])


def _tallies(matched: Matched) -> dict[str, Tally]:
    """The counts by kind: of the gold's where a figure is in it, else of what was read."""
    counts: Counter[tuple[str, str]] = Counter()
    for hit in matched.hits:
        counts.update((hit.kind, name) for name in ("gold", "read", "value"))
        counts[hit.kind, "value_and_unit"] += hit.unit_right
    counts.update((figure.kind, "gold") for figure in matched.missed)
    counts.update((figure.kind, "read") for figure in matched.extra)
    kinds = dict.fromkeys(kind for kind, _ in counts)
    names = ("gold", "read", "value", "value_and_unit")
    return {kind: Tally(**{name: counts[kind, name] for name in names}) for kind in kinds}


def _misses(text: Text, matched: Matched) -> Iterator[Miss]:
    """What went wrong, in the order of the text; in a sentence, first what was missed."""
    lines = {field: Lines(text.article.text_of(field)) for field in ("title", "text")}
    told: list[tuple[tuple[bool, int], Miss]] = []

    def add(what: Literal["missed", "extra", "unit"], gold: GoldFigure | None, read: Read | None) -> None:
        span = gold.span if gold and gold.span else read.span if read else None
        place = text.item.where
        if text.path is not None and span is not None:
            known = text.verbatim and span.field == "text"
            line, column = lines[span.field].place(span.start) if known else (1, 1)
            place = f"{text.path}:{line}:{column}"
        miss = Miss(
            what=what,
            place=place,
            text=gold.text if gold and gold.text else read.text if read else None,
            gold=gold.told if gold else None,
            read=read.told if read else None,
            sentence=text.item.text,
        )
        told.append(((span is not None and span.field == "text", span.start if span else -1), miss))

    for figure in matched.missed:
        add("missed", figure, None)
    for hit in matched.hits:
        if not hit.unit_right:
            add("unit", hit.gold[0], hit.read[0])
    for extra in matched.extra:
        add("extra", None, extra)
    yield from (miss for _, miss in sorted(told, key=lambda row: row[0]))
