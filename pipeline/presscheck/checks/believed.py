"""How likely a torn tie is a mistake of the article's: its figures may as well not belong together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from presscheck.checks.policy import ALWAYS_A_NOTE, BY_SIGNS, TIED
from presscheck.checks.torn_signs import Among, torn_signs
from presscheck.checks.verdict import Verdict
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Apart
from presscheck.relations.evidence.weights import weights

TABLE = "torn"
"""The table of the language data that says how much each sign speaks for a mistake."""


def believed(verdicts: Iterable[Verdict], article: Marked, lexicon: Lexicon) -> list[Verdict]:
    """The verdicts, those of torn ties with the likelihood of a mistake."""
    found = list(verdicts)
    among = Among(article, found)
    table = weights(TABLE, lexicon)

    def likely(verdict: Verdict) -> float:
        odds = table.odds(torn_signs(verdict, among))
        return round(odds / (1 + odds), 3)

    return [replace(v, likely=likely(v)) if is_by_signs(v) else v for v in found]


def is_by_signs(verdict: Verdict) -> bool:
    """Is it a torn tie, sure enough to be one, of which the signs tell how likely a figure is wrong?"""
    code = verdict.check.code
    if getattr(verdict.tie, "plain", False):
        return False  # its words say all
    asked = code.startswith(BY_SIGNS) and code not in ALWAYS_A_NOTE
    return asked and isinstance(verdict.outcome, Apart) and verdict.tied >= TIED
