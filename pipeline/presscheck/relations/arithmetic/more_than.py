"""So much more or less than another figure: "£2.5bn less than the £37.5bn predicted"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.alike import alike, spans
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.named_sides import named_sides
from presscheck.relations.arithmetic.own_figures import own_figure
from presscheck.relations.arithmetic.side_words import sides_near
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_SIDE = re.compile(r"[^.,;:!?()–—\ue000-\uf8ff]{0,60}")
_NOUN = ("NN", "PRP")


@dataclass(frozen=True, slots=True)
class _Cues:
    more: tuple[tuple[re.Pattern[str], int], ...]
    short: tuple[tuple[re.Pattern[str], int], ...]
    exceeded: tuple[re.Pattern[str], ...]
    stated: re.Pattern[str]
    not_between: re.Pattern[str]
    name_nothing: frozenset[str]


def more_than(article: Figured) -> Iterator[GapPair]:
    """The gaps told by a comparison, with what is compared: in its sentence, or in those about it."""
    cues = _cues(article.lexicon)
    mood = statement_cues(article.lexicon).mood
    for told in article.told:
        if len(told.figures) == 0 or mood(told.sentence) == "refuted":
            continue
        yield from _short(article, told, cues)
        for pattern, direction in cues.more:
            for m in pattern.finditer(told.text):
                gap = told.role(m, "gap")
                if gap is None or not gap.id or gap.unit == "percent":
                    continue
                pair = _explicit(article, told, m, gap, cues) or _sides(article, told, m, gap, cues.name_nothing)
                if pair is not None:
                    first, second, confidence = pair
                    if direction < 0:
                        first, second = second, first
                    cue = told.printed(m)
                    yield GapPair(
                        first=first, second=second, gap=gap, cue=cue, confidence=confidence, sided=direction != 0
                    )


def _short(article: Figured, told: ToldSentence, cues: _Cues) -> Iterator[GapPair]:
    """Without what it is less than: "Renters pay £1,150. Owners pay £890, some £360 less." """
    for pattern, direction in cues.short:
        for m in pattern.finditer(told.text):
            gap = told.role(m, "gap")
            fitting = [q for place, q in told.figures.items() if place < m.start() and q.id and gap and spans(gap, q)]
            if gap is None or not gap.id or gap.unit == "percent" or not fitting:
                continue
            before = fitting[:-1] or _last_told(article, told, gap)
            if len(before) != 1 or not alike(before[0], fitting[-1]):
                continue
            first, second = (fitting[-1], before[0]) if direction > 0 else (before[0], fitting[-1])
            cue = told.printed(m).lstrip(",–-—( ")
            yield GapPair(first=first, second=second, gap=gap, cue=cue, confidence=0.75, sided=True)


def _last_told(article: Figured, told: ToldSentence, gap: Quantity) -> list[Quantity]:
    """The figures between which the gap may be, of the last sentence before that has any."""
    for step in (-1, -2, -3):
        for one in article.nearby.at(told, step):
            if found := [q for q in one.figures.values() if q.id and spans(gap, q)]:
                return found
    return []


def _explicit(
    article: Figured, told: ToldSentence, m: re.Match[str], gap: Quantity, cues: _Cues
) -> tuple[Quantity, Quantity, float] | None:
    """What exceeds, and the figure behind the comparison that is exceeded."""
    for pattern in cues.exceeded:
        x = pattern.match(told.text, m.end())
        exceeded = told.role(x, "x") if x else None
        if x is None or exceeded is None or not spans(gap, exceeded):
            continue
        if x.groupdict().get("np") and cues.not_between.search(x["np"]):
            continue
        stated = cues.stated.match(told.text, x.end())
        own = told.role(stated, "y") if stated else None
        if own is not None and own is not exceeded and spans(gap, own):
            return own, exceeded, 0.9
        found = own_figure(article, told, m.start(), exceeded)
        if found is not None and found.figure is not gap and spans(gap, found.figure):
            return found.figure, exceeded, found.confidence
    return None


def _sides(
    article: Figured, told: ToldSentence, m: re.Match[str], gap: Quantity, nothing: frozenset[str]
) -> tuple[Quantity, Quantity, float] | None:
    """Both figures are told beside the names of the two sides: "women earn £5,500 less than men" """
    statement = article.statements.of(gap)
    subject = statement.subject if statement else None
    than = _SIDE.match(told.text, m.end())
    if subject is None or than is None or gap.unit == "basis_point":
        return None
    first = [t.text for t in subject.subtree if t.tag_.startswith(_NOUN) and abs(t.i - subject.i) <= 3]
    second = [word for word in re.findall(r"[^\W\d_][\w-]*", than[0])[:8] if word.lower() not in nothing]
    sides = named_sides((word for word in first if word.lower() not in nothing), second, article.lexicon)
    if sides is None:
        return None
    near = article.nearby
    for window in (near.at(told, 1), near.at(told, -1), near.at(told, 1, 2), near.at(told, -1, 1)):
        fitting = [(one, q) for one in window for q in one.figures.values() if q.id and q is not gap and spans(gap, q)]
        found = sides_near(fitting, sides)
        if found is not None:
            return found[0], found[1], 0.75
    return None


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    table: dict[str, Any] = lexicon.table("patterns/difference.toml")
    more, words = table["more"], table["words"]

    def ways(listed: list[str]) -> re.Pattern[str]:
        gap = r"{gap:any}(?: (?:a|per) \w+)?(?:[- ](?!and |or |to )[\w'’-]+)?? "
        own = [word for word in ("more", "fewer", "less") if f"{word} than" in listed]
        counted = "|".join(rf"{word} [\w-]+(?: [\w-]+)? than" for word in own)
        return figure_pattern(rf"{gap}(?:{{way}}{'|' * bool(own)}{counted})\b", {"way": listed})

    def short(listed: list[str]) -> re.Pattern[str]:
        return figure_pattern(more["short"], {**words, "way": listed})

    return _Cues(
        short=((short(more["short_up"]), 1), (short(more["short_down"]), -1)),
        more=((ways(more["up"]), 1), (ways(more["down"]), -1), (ways(more["either"]), 0)),
        exceeded=tuple(figure_pattern(pattern, words) for pattern in more["exceeded"]),
        stated=figure_pattern(more["stated"], words),
        not_between=re.compile(rf"\b(?:{any_of(more['not_between'])})\b", re.IGNORECASE),
        name_nothing=frozenset(more["name_nothing"]),
    )
