"""The first of several and the others, told about it: "the eldest of them 66 ... Keith, 61, and Rory, 28", "less than
anywhere else. Caterers there charge €2.95. In Rosswein it is €3.40, in Döbeln €3.25"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import a_word, any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import is_bare
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.greater import Greater
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_OLDEST = 120
_REACH = 90
"""Characters from the words of the first to its age."""
_LIST = 2
"""The least of a list of others."""
_AGE = re.compile(r"(?:(?:, |\(|\baged |\b(?:is|was|were|at) ).(?:[,.;)]|$| and\b)|\b\w+ .(?:[,.;)]|$))")


@dataclass(frozen=True, slots=True)
class _Cues:
    ages: tuple[tuple[re.Pattern[str], int], ...]
    named: re.Pattern[str]
    most: re.Pattern[str]
    least: re.Pattern[str]
    there: re.Pattern[str]


def first_ages(article: Figured) -> Iterator[Greater]:
    """The oldest or youngest with each of the others that its sentence or the next one names."""
    cues, mood = _cues(article.lexicon), statement_cues(article.lexicon).mood
    for told in article.told:
        if not told.figures or mood(told.sentence) == "refuted":
            continue
        for word, direction in cues.ages:
            m = word.search(told.text)
            first = next((q for place, q in _ages(told) if m and 0 < place - m.end() <= _REACH), None)
            if m is None or first is None:
                continue
            others = [q for place, q in _ages(told) if place > m.end() and q is not first]
            behind = next(iter(article.nearby.at(told, 1)), None)
            if behind is not None and cues.named.search(behind.text):
                others += [q for _, q in _ages(behind)]
            for other in others:
                yield replace(Greater.told(first, other, direction, m[0], 0.75), strict=False)


def _ages(told: ToldSentence) -> list[tuple[int, Quantity]]:
    """The bare numbers of a sentence that tell of ages as newspapers do, with their places."""
    found = []
    for place, q in sorted(told.figures.items()):
        around = told.text[max(0, place - 8) : place + 6]
        if q.id and q.value and is_bare(q) and q.text.isdigit() and q.value <= _OLDEST and _AGE.search(around):
            found.append((place, q))
    return found


def unnamed_firsts(article: Figured) -> Iterator[Greater]:
    """What a claim puts above or below all others, with the list of these: the one figure of the sentence behind the
    claim, which takes its subject up, and those of the next."""
    cues, mood = _cues(article.lexicon), statement_cues(article.lexicon).mood
    for told in article.told:
        m = cues.most.search(told.text) or cues.least.search(told.text)
        near = article.nearby.at(told, 1, 2)
        if m is None or len(near) < _LIST or mood(told.sentence) == "refuted" or not cues.there.search(near[0].text):
            continue
        own = [q for q in near[0].figures.values() if q.id and q.value and q.dimension not in ("time", "ratio")]
        others = [q for q in near[1].figures.values() if own and q.id and q.value and q.unit == own[0].unit]
        if len(own) == 1 and len(others) >= _LIST and not _has(told, own):
            direction = 1 if cues.most.search(told.text) else -1
            for other in others:
                yield replace(Greater.told(own[0], other, direction, m[0], 0.75), strict=False)


def _has(told: ToldSentence, own: Sequence[Quantity]) -> bool:
    return any(q.unit == own[0].unit for q in told.figures.values())


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/comparison.toml")
    ages = table["ages"]
    return _Cues(
        ages=((a_word(ages["oldest"]), 1), (a_word(ages["youngest"]), -1)),
        named=a_word(ages["named"]),
        most=re.compile(table["ranks"]["most_of_all"], re.IGNORECASE),
        least=re.compile(table["ranks"]["least_of_all"], re.IGNORECASE),
        there=re.compile(rf"\b(?:{any_of(table['unnamed']['there'])})\b", re.IGNORECASE),
    )
