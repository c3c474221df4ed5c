"""Parts, bases and shares that may be one another's, in one sentence or in those about a share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.relations.arithmetic.comparable import is_a_slip
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import BARE, CASH, COUNT, MEASURE, PERCENT, SHARE, sign
from presscheck.relations.arithmetic.ratio_cues import ratio_cues
from presscheck.relations.arithmetic.share_cues import share_cues
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.share_base_signs import is_of_others, of_base, ranked
from presscheck.relations.evidence.share_signs import is_tied, signs
from presscheck.relations.evidence.share_trio import About, Trio, behind, gap, is_small
from presscheck.relations.evidence.share_words import ShareWords, has_share, share_words
from presscheck.relations.statements import Statement

_BEFORE, _BEHIND = 3, 3
"""Sentences before and behind a share in which its part and base are looked for."""
_MOST = 9
"""Amounts nearest to it that are tried: bounds the work in tables."""
_ALL = 100.0


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two amounts about a share of which the one can be a part of the other, and may be so by the words."""
    words = share_words(article.lexicon)
    for share in article.statements.all:
        if not _is_share(share, words) or ratio_cues(article.lexicon).again.match(behind(article, share)):
            continue  # "half as much again" is no share
        sentence = article.sentences.of(share.quantity)
        if sentence is not None and share_cues(article.lexicon).is_target(sentence, share.quantity):
            continue
        about = _about(article, share)
        for part in about.amounts:
            bases = [base for base in about.amounts if _can_be(part, base)]
            for rank, base in enumerate(ranked(about, part, bases)):
                trio = Trio(about, part, base, rank)
                if _may_be(trio) and is_tied(trio) and not is_of_others(about, base):
                    roles = {"part": part.quantity, "base": base.quantity, "share": share.quantity}
                    yield Candidate(share.quantity.id, roles, frozenset(signs(trio)))


def _is_share(told: Statement, words: ShareWords) -> bool:
    value = told.quantity.value
    if words.is_counted(told.quantity.text):
        return False  # "45 out of 60" tells its own part and base
    return sign(told.quantity) in PERCENT + SHARE and value is not None and 0 < value < _ALL


def _about(article: Figured, share: Statement) -> About:
    near = [s for s in article.statements.near(share, _BEFORE, _BEHIND) if s.quantity.field == share.quantity.field]
    amounts = [s for s in near if _is_amount(s)]
    amounts.sort(key=lambda s: abs(s.quantity.start - share.quantity.start))
    amounts = sorted(amounts[:_MOST], key=lambda s: s.quantity.start)
    shares = [s for s in near if _is_share(s, share_words(article.lexicon))]
    ties = {
        (a.quantity.id, s.quantity.id): tie
        for a in amounts
        for s in (share, *shares)
        if (tie := _taken_up(article, amounts, a, s))
    }
    return About(article, share, amounts, shares, ties)


def _taken_up(article: Figured, amounts: Sequence[Statement], amount: Statement, share: Statement) -> str:
    """How, in one sentence, a share takes up an amount before it or is taken up by one behind."""
    words = share_words(article.lexicon)
    between = gap(article, amount, share)
    if between is not None:
        if has_share(between):
            return ""
        inside = [s for s in amounts if amount.quantity.start < s.quantity.start < share.quantity.start]
        rates = (s for s in article.statements.near(amount, 0, 0) if "/" in s.quantity.unit)
        if any(amount.quantity.start < s.quantity.start < share.quantity.start for s in rates):
            return ""  # "and £12.60 for women, a difference of £1.25 an hour, or 9%"
        inside = [s for s in inside if not is_small(s) or is_small(amount)]
        passed = len(inside) == 1 and of_base(article, amount, inside[0])
        return words.tie(between, behind(article, share)) if passed or not inside else ""
    return "front" if _is_front(article, amounts, amount, share) else ""


def _is_front(article: Figured, amounts: Sequence[Statement], amount: Statement, share: Statement) -> bool:
    """Does an amount take up a share before it: "a third of its 90 singers, some 30 people"?"""
    words = share_words(article.lexicon)
    between = gap(article, share, amount)
    inside = [s for s in amounts if share.quantity.start < s.quantity.start < amount.quantity.start]
    if between is None or len(inside) != 1:
        return between is not None and words.front(between)
    to_base, behind_base = gap(article, share, inside[0]), gap(article, inside[0], amount)
    if to_base is None or behind_base is None or not words.has("share", "figure", to_base):
        return False
    return words.front(behind_base)


def _is_amount(told: Statement) -> bool:
    q = told.quantity
    return sign(q) in CASH + COUNT + BARE + MEASURE and (q.value or 0) >= 1 and "/" not in q.unit


def _can_be(part: Statement, base: Statement) -> bool:
    a, b = part.quantity, base.quantity
    if part is base or (a.value or 0) >= (b.value or 0):
        return False
    return a.unit == b.unit or a.dimension == b.dimension == "count"


def _may_be(trio: Trio) -> bool:
    """Could a slip have torn them? Figures farther apart are of other things; those that fit count no more for it."""
    part, base, share = (s.quantity for s in (trio.part, trio.base, trio.share))
    told = (share.value or 0.0) / (_ALL if share.unit == "percent" else 1.0)
    return is_a_slip((part.value or 0.0) / (base.value or 1.0), told)


EVIDENCE = Evidence("share", candidates)
