"""The part and base of a share that follows from them, or leads up to them: the only two figures of one kind there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.share_bases import bases_named, of_noun
from presscheck.relations.arithmetic.share_cues import ShareCues

_OFF = 2.5
"""How far what two figures give may be from the share that is told, but for a slip of ten."""

Pair = tuple[Quantity, Quantity]
"""A part and its base."""


def pair_before(article: Figured, cues: ShareCues, sentence: FiguredSentence, share: Quantity) -> Pair | None:
    """ "Fires have blackened 54,000 hectares. The reserve covers 72,000 hectares, meaning that three quarters of it has
    burned": where words say that the share follows from what is told before it, and just two figures can be meant."""
    if not cues.follows(sentence, share) or article.is_sport:
        return None
    place = sentence.place(share)
    here = [q for at, q in sentence.figures() if at < place and _is_amount(q)]
    previous = article.sentences.by_number.get(sentence.number - 1)
    before = [q for _, q in previous.figures() if _is_amount(q)] if previous is not None else []
    if own := cues.bases(sentence, share):
        parts = [(part, base) for part, base in _pairs(article, [*before, *here, own[-1]]) if base is own[-1]]
        found = parts[0] if len(parts) == 1 else None
    else:
        found = _only_pair(article, here)
        if found is None and len(here) <= 1:
            found = _only_pair(article, [*before, *here])
    if found is None or not may_be(found, share) or not (own or _is_closed(article, cues, found)):
        return None
    return found


def pair_behind(article: Figured, cues: ShareCues, sentence: FiguredSentence, share: Quantity) -> Pair | None:
    """ "One in eight of the schools has an old boiler. Surveyors who went into all 248 schools found 31": where one of
    the next two sentences tells just two figures of one kind, the greater of what the share is of."""
    statement = article.statements.of(share)
    if statement is None or statement.mood == "refuted" or article.is_sport:
        return None
    of = of_noun(statement)
    named = frozenset({singular(of.text, article.lexicon)} if of is not None else set[str]()) | {share.unit}
    for behind in article.sentences.near(sentence.number, 0, 2):
        if behind is sentence:
            continue
        found = _closed_pair(article, cues, sentence, behind)
        base = article.statements.of(found[1]) if found is not None else None
        if found is not None and base is not None and may_be(found, share) and bases_named(article, named, base):
            return found
    return None


def _closed_pair(article: Figured, cues: ShareCues, sentence: FiguredSentence, behind: FiguredSentence) -> Pair | None:
    """The part and base that a sentence tells, or those of which it tells the part: "Of these, 32"."""
    figures = [q for _, q in behind.figures() if _is_amount(q)]
    found = _only_pair(article, figures)
    if found is not None and cues.is_closed(behind, *found):
        return found
    previous = article.sentences.by_number.get(behind.number - 1)
    parts = [q for q in figures if cues.is_of_those(behind, q)]
    if previous is None or previous is sentence or len(parts) != 1:
        return None
    before = [q for _, q in previous.figures() if _is_amount(q)]
    found = _only_pair(article, [*before, *parts])
    return found if found is not None and found[0] is parts[0] else None


def _is_closed(article: Figured, cues: ShareCues, pair: Pair) -> bool:
    """Are both measured in one unit, no things counted, or do words make the one part of the other?"""
    part, base = pair
    if part.unit == base.unit and part.dimension != "count":
        return True
    here, there = article.sentences.of(part), article.sentences.of(base)
    return here is not None and here is there and cues.is_closed(here, part, base)


def may_be(pair: Pair, share: Quantity) -> bool:
    """Is the one about the share of the other that is told, or off by a nought?"""
    if pair[0].text.lower() in share.text.lower():  # the part is that of "two out of 16" itself
        return False
    told = (share.value or 0.0) / (100 if share.unit == "percent" else 1)
    part, base = pair[0].value or 0.0, pair[1].value or 0.0
    if not told or not part or not base:
        return False
    off = max(part / base / told, told * base / part)
    return off < _OFF or 9 < off < 11


def _only_pair(article: Figured, figures: Sequence[Quantity]) -> Pair | None:
    """The one pair of these that can be a part and its base; None where there are several."""
    found = {(part.value, base.value): (part, base) for part, base in _pairs(article, figures)}
    return next(iter(found.values())) if len(found) == 1 else None


def _pairs(article: Figured, figures: Sequence[Quantity]) -> Iterator[Pair]:
    for part in figures:
        for base in figures:
            if (part.value or 0.0) < (base.value or 0.0) and _are_of_one_kind(article, part, base):
                yield part, base


def _are_of_one_kind(article: Figured, part: Quantity, base: Quantity) -> bool:
    counts = part.dimension == base.dimension == "count"
    return comparable(part, base, article, told=counts)


def _is_amount(figure: Quantity) -> bool:
    if figure.value is None or is_share(figure) or "/" in figure.unit or figure.value <= 1:
        return False
    return figure.dimension not in ("ratio", "time")
