"""How likely a torn tie is a mistake of the article's: its figures may as well not belong together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from presscheck.checks.policy import TIED
from presscheck.checks.torn_signs import Among, torn_signs
from presscheck.checks.verdict import Verdict
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure
from presscheck.model import SentenceNumbers
from presscheck.relations.evidence.weights import weights

TABLE = "torn"
"""The table of the language data that says how much each sign speaks for a mistake."""


def with_likelihood(
    verdicts: Iterable[Verdict], figures: Sequence[Figure], sentences: SentenceNumbers, lexicon: Lexicon
) -> list[Verdict]:
    """The verdicts on ties of an article with these `figures`, those of torn ties with the likelihood of a mistake."""
    found = list(verdicts)
    among = Among(figures, sentences, found)
    table = weights(TABLE, lexicon)

    def likely(verdict: Verdict) -> float:
        odds = table.odds(torn_signs(verdict, among))
        return round(odds / (1 + odds), 3)

    return [replace(v, likely=likely(v)) if is_asked(v) else v for v in found]


def is_asked(verdict: Verdict) -> bool:
    """Is it a torn tie, sure enough to be one, of which the signs tell how likely a figure is wrong?"""
    return verdict.is_by_signs and verdict.tied >= TIED
