"""What ties a part to its base, and a share to what it is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from presscheck.measure.counted import NOTHING
from presscheck.measure.nouns import singular
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.share_bases import bases_named, of_noun
from presscheck.relations.evidence.share_trio import About, gap
from presscheck.relations.evidence.share_words import share_words
from presscheck.relations.statements import Statement

_BRACKET = re.compile(r" ?\([^()]*\)")
_EXPLICIT = ("of which it is", "from which it is")
_WORDS = 4
"""Words behind "of" that may name what a share is of."""


def of_base(article: Figured, part: Statement, base: Statement) -> bool:
    """Is a figure told as one of another behind it: "240 of the 960", "102 houses in a village of 170"?"""
    between, words = gap(article, part, base), share_words(article.lexicon)
    if between is None:
        return False
    return bool(words.has("base", "of", between) or words.has("base", "whole", between[-70:]))


def base_tie(about: About, part: Statement, base: Statement) -> str:
    """How the words tie a part to its base."""
    words = about.words
    between = about.gap(part, base)
    if between is not None:
        if words.has("base", "of", _BRACKET.sub("", between)):
            return "of which it is"
        return "from which it is" if words.has("base", "whole", between[-70:]) else "behind it"
    apart = part.sentence.number - base.sentence.number
    if apart < 0:
        return "told with the share" if (base.quantity.id, about.share.quantity.id) in about.ties else "told later"
    between = about.gap(base, part)
    if between is not None and words.has("base", "of_first", about.before(base)):
        return "of which it is"
    if words.has("base", "them", about.behind(part)) or words.has("base", "of_them", about.before(part)):
        return "of them"
    return "before, part bare" if part.quantity.unit == NOTHING else "before"


def share_tie(about: About, base: Statement) -> str:
    """What the words tell the share to be of."""
    words, share = about.words, about.share
    between = about.gap(share, base)
    if between is not None and words.has("share", "figure", between):
        return "the base"
    unit = share.quantity.unit
    if share.quantity.dimension == "count" and unit != NOTHING and bases_named(about.article, frozenset({unit}), base):
        return "what the base is"
    m = words.has("share", "of", about.behind(share))
    if m is None:
        return "nothing"
    if words.has("share", "anaphor", m["of"]):
        return "all"
    of = of_noun(share)
    named = {singular(of.text, about.article.lexicon)} if of is not None else set()
    named |= {singular(word, about.article.lexicon) for word in m["of"].split()[:_WORDS]}
    return "what the base is" if bases_named(about.article, frozenset(named), base) else "something else"


def is_of_others(about: About, base: Statement) -> bool:
    """Do the words right behind a share tell of whom it is one, and the base counts others: "90,000 people ... 7% of
    those with a job"?"""
    if base.quantity.dimension != "count":
        return False
    behind = about.behind(about.share)
    if (few := about.words.has("share", "few", behind)) is not None:
        named = {singular(word, about.article.lexicon) for word in few["of"].split()}
        return not bases_named(about.article, frozenset(named), base)
    if about.words.has("share", "people", base.quantity.unit) is None:
        return False
    return about.words.has("share", "others", behind) is not None and share_tie(about, base) == "something else"


def ranked(about: About, part: Statement, bases: Sequence[Statement]) -> list[Statement]:
    """The bases that a part may have, likeliest first, by the words and places alone."""
    return sorted(bases, key=lambda base: _rank(about, part, base))


def _rank(about: About, part: Statement, base: Statement) -> tuple[int, ...]:
    told, of = base_tie(about, part, base), share_tie(about, base)
    a, b = part.quantity, base.quantity
    taken = any((b.id, s.quantity.id) in about.ties for s in about.shares)
    named = b.unit != NOTHING and (a.unit in (NOTHING, b.unit) or is_same_thing(a.unit, b.unit, about.article))
    behind = b.start > a.start
    apart = abs(part.sentence.number - base.sentence.number)
    return (
        told not in _EXPLICIT and of != "the base",
        of != "what the base is",
        taken,
        behind,
        0 if named else 2 if b.unit == NOTHING else 1,
        apart,
        abs(b.start - a.start),
    )
