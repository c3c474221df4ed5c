"""The ties of a report against a gold standard: how many were found, and how many of those told are right, apart from
whether their arithmetic was judged rightly, which is told beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from presscheck.evaluation.articles import Articles, beside
from presscheck.evaluation.distances import DISTANCES, SentenceDistances
from presscheck.evaluation.gold import GoldError, Span
from presscheck.evaluation.tie_gold import ROLES, Tie, TieGold, TieItem
from presscheck.evaluation.tie_matching import MatchedTies, Told, match_ties
from presscheck.evaluation.tie_metrics import NO_TIES, TieScore, TieTally, tie_scores
from presscheck.evaluation.told_ties import told_ties
from presscheck.lexicon import Lexicon
from presscheck.model import Article, Report

_LOUD = ("error", "warning")


@dataclass(frozen=True, slots=True)
class TieText:
    """One item of the gold with the article to be read for it. `path` is the article's file, None where that holds
    several; `verbatim`: its text is that file word for word."""

    item: TieItem
    article: Article
    path: str | None = None
    verbatim: bool = False


def tie_texts(gold: TieGold, articles: Path | None, lexicon: Lexicon) -> Iterator[TieText]:
    """What is to be read, in the order of the gold; `articles` is where its articles are, by default the folder
    `articles` beside the gold's own folder, or of a slice the gold's own folder.

    Raises GoldError where an article can't be read, or is too short for the gold's offsets.
    """
    places = {sliced: Articles(_place(gold, articles, sliced), lexicon) for sliced in (True, False)}
    for item in gold.items:
        found = places[item.slice is not None].find(item.id, item.where, item.slice)
        for span in (span for tie in item.ties for span in tie.spans):
            if span.end > len(found.article.text_of(span.field)):
                raise GoldError(f"{item.where}: {item.id!r} has no {span.field} {span.start} to {span.end}")
        yield TieText(item, found.article, found.path, found.verbatim)


def _place(gold: TieGold, articles: Path | None, sliced: bool) -> Path:
    return articles or (Path(gold.path).parent if sliced else beside(gold.path))


@dataclass(frozen=True, slots=True)
class Judged:
    """Of the gold's ties, found or not, that hold or don't: how many were judged to hold, flagged as an error or a
    warning, and given a note."""

    gold: int = 0
    held: int = 0
    flagged: int = 0
    noted: int = 0

    def __add__(self, other: Judged) -> Judged:
        return Judged(
            self.gold + other.gold, self.held + other.held, self.flagged + other.flagged, self.noted + other.noted
        )


@dataclass(frozen=True, slots=True)
class TieMiss:
    """A tie of the gold that was not found, or one told that is none."""

    what: Literal["missed", "extra"]
    text: TieText
    tie: Tie


@dataclass(frozen=True, slots=True)
class TieEvaluation:
    """A gold standard of ties, and how presscheck did on it. Scores are over all ties, by kind and by distance;
    `judged` tells what became of those that hold and of those that don't."""

    gold: TieGold
    all: TieScore
    kinds: dict[str, TieScore]
    distances: dict[str, TieScore]
    judged: dict[bool, Judged]
    misses: tuple[TieMiss, ...]


def evaluate_ties(gold: TieGold, read: Sequence[tuple[TieText, Report | None]], *, seed: int) -> TieEvaluation:
    """How the ties of the reports compare with the gold; None stands for a report that there is not."""
    tallies: list[dict[tuple[str, str], TieTally]] = []
    judged = {True: Judged(), False: Judged()}
    misses: list[TieMiss] = []
    for text, report in read:
        matched = _matched(text.item, report, gold)
        tallies.append(_tallies(matched, SentenceDistances(text.article)))
        for holds, one in _judged(matched, report):
            judged[holds] += one
        misses += [TieMiss("missed", text, tie) for tie in matched.missed]
        misses += [TieMiss("extra", text, one.readings[0]) for one in matched.extra]
    kinds = {kind: [_over(t, kind, None) for t in tallies] for kind in ROLES if kind in gold.kinds}
    distances = {distance: [_over(t, None, distance) for t in tallies] for distance in DISTANCES}
    whole = [_over(t, None, None) for t in tallies]
    done = tie_scores([whole, *kinds.values(), *distances.values()], seed=seed)
    return TieEvaluation(
        gold,
        done[0],
        dict(zip(kinds, done[1:], strict=False)),
        dict(zip(distances, done[1 + len(kinds) :], strict=True)),
        judged,
        tuple(misses),
    )


def _matched(item: TieItem, report: Report | None, gold: TieGold) -> MatchedTies:
    if report is None:
        return MatchedTies((), item.ties, (), ())
    told = list(told_ties(report, gold.kinds, item.passage))
    matched = match_ties(item.ties, told, [Span(q.field, q.start, q.end) for q in report.quantities])
    if item.passage is None:
        return matched
    # What reaches out of the passage may be a tie that the reader of the passage did not see.
    return replace(matched, extra=tuple(one for one in matched.extra if _is_inside(one, item.passage)))


def _is_inside(told: Told, passage: Span) -> bool:
    return all(
        span.field == passage.field and passage.start <= span.start and span.end <= passage.end for span in told.spans
    )


def _tallies(matched: MatchedTies, distances: SentenceDistances) -> dict[tuple[str, str], TieTally]:
    """The counts by kind and distance: of the gold's where a tie is in it, else of what was told."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for tie in (*(tie for tie, _ in matched.found), *matched.missed):
        counts[tie.kind, distances.of(tie.spans), "gold"] += 1
    for tie, _ in matched.found:
        counts[tie.kind, distances.of(tie.spans), "found"] += 1
    for kind, one in matched.right:
        counts.update((kind, distances.of(one.spans), name) for name in ("told", "right"))
    for one in matched.extra:
        counts[one.readings[0].kind, distances.of(one.spans), "told"] += 1
    places = dict.fromkeys((kind, distance) for kind, distance, _ in counts)
    names = ("gold", "found", "told", "right")
    return {place: TieTally(*(counts[(*place, name)] for name in names)) for place in places}


def _over(tallies: Mapping[tuple[str, str], TieTally], kind: str | None, distance: str | None) -> TieTally:
    """The counts of one kind, or of one distance, or of all."""
    chosen = (t for (k, d), t in tallies.items() if kind in (None, k) and distance in (None, d))
    return sum(chosen, NO_TIES)


def _judged(matched: MatchedTies, report: Report | None) -> Iterator[tuple[bool, Judged]]:
    """What the checks made of each tie of the gold."""
    for tie in matched.missed:
        yield tie.holds, Judged(gold=1)
    if report is None:
        return
    said: dict[str, set[str]] = {}
    for finding in report.findings:
        said.setdefault(finding.relation or "", set()).add(finding.severity)
    consistent = {claim.quantity for claim in report.claims if claim.consistency.status == "consistent"}
    places = {Span(q.field, q.start, q.end): q.id for q in report.quantities}
    for tie, finders in matched.found:
        severities = set[str]().union(*(said.get(one.id, ()) for one in finders))
        flagged = bool(severities.intersection(_LOUD))
        noted = not flagged and bool(severities)
        held = not flagged and any(places.get(span) in consistent for one in finders for span in one.spans)
        yield tie.holds, Judged(1, int(held), int(flagged), int(noted))
