"""Ties between measures of one sentence, and what the checks say of them, without the language pipeline."""

from __future__ import annotations

from dataclasses import replace

from presscheck.checks.check import Check
from presscheck.checks.measure_conversion import CHECK
from presscheck.checks.verdict import Verdict, judged
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, Marked
from presscheck.measure.parallels import parallels
from presscheck.measure.quantities import quantity
from presscheck.measure.scanner import scanner
from presscheck.model import Article, Outcome
from presscheck.relations.conversions.measure_conversion import MeasureConversion, measure_conversions

LEXICON = Lexicon()


def read(text: str) -> Marked:
    """The figures of a text that print a unit, numbered from 1."""
    article = Article(text=text)
    figures: list[Figure] = []
    for stated in scanner(LEXICON).scan(text, article):
        if stated.named is None:
            continue
        q = replace(quantity(text, stated, stated.named.meaning, LEXICON), id=f"q{len(figures) + 1}")
        follows = bool(figures) and parallels(LEXICON).compound(text, figures[-1].quantity, q)
        figures.append(Figure(q, continues=follows))
    return Marked(article, (), tuple(figures))


def ties(text: str) -> list[MeasureConversion]:
    """The conversions of measures in the text."""
    return list(measure_conversions(read(text), LEXICON))


def told(text: str) -> list[tuple[str, str]]:
    """What is tied to what: the printed figures."""
    return [(tie.whole("stated").text, tie.whole("converted").text) for tie in ties(text)]


def verdict(text: str, check: Check[MeasureConversion] = CHECK) -> Verdict:
    """A check on the first conversion of the text."""
    return judged(check, ties(text)[0])


def outcome(text: str, check: Check[MeasureConversion] = CHECK) -> Outcome:
    """What a check says of it."""
    return verdict(text, check).outcome
