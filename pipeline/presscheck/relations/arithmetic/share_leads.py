"""The part and base of a share told before them: "A third of the drivers failed. Ninety sat the test; 30 failed." """

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import is_same_thing
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import SIGNS, is_share
from presscheck.relations.arithmetic.share_bases import bases_named, of_noun, stands_for
from presscheck.relations.arithmetic.share_pairs import may_be
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Span

_TELLS = ("NN", "VB", "JJ", "IN")
_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")
_NEAR = 12
"""Characters before a part in which an article stands."""
_BEFORE, _BEHIND = 50, 70
"""Characters about a part that tell its deed."""


Pair = tuple[Quantity, Quantity]
"""A part and its base."""


def lead_parts(article: Figured, sentence: FiguredSentence, share: Quantity) -> Iterator[Pair]:
    """Parts with their bases in the sentences behind a share: the base counts what the share is of, and of the part
    the same deed is told as of the share."""
    statement = article.statements.of(share)
    if statement is None or statement.mood == "refuted" or article.is_sport:
        return
    cues = _cues(article.lexicon)
    of = of_noun(statement)
    if of is not None and of.lower_ in cues.anaphors:
        return
    named = _named(article, statement, share)
    told = frozenset(
        singular(token.text, article.lexicon) for token in statement.sentence.span if token.tag_.startswith("NN")
    )
    deeds = cues.deeds(statement.sentence.span) - named
    about = list(article.statements.within(sentence.number, sentence.number + cues.reach))
    for base in about:
        if base is statement or not _counts(base.quantity):
            continue
        behind = base.sentence.number > sentence.number
        if not (behind and base.quantity.unit in told) and not bases_named(article, named, base):
            continue
        for part in about:
            if _is_part(article, statement, part, base, named) and cues.deeds(_clause(article, part)) & deeds:
                yield part.quantity, base.quantity


def lead_pairs(article: Figured, share: Quantity, pairs: Sequence[Pair]) -> list[Pair]:
    """Those of some parts with their bases, counted as what the share is of, of which the same deed is told."""
    statement = article.statements.of(share)
    if statement is None or statement.mood == "refuted" or article.is_sport:
        return []
    cues = _cues(article.lexicon)
    deeds, named = cues.deeds(statement.sentence.span), _named(article, statement, share)
    found = []
    for part, base in pairs:
        told, of = article.statements.of(part), article.statements.of(base)
        if told is None or of is None or part.dimension != "count" or not bases_named(article, named, of):
            continue
        if cues.deeds(_clause(article, told)) & deeds:
            found.append((part, base))
    return found


def _named(article: Figured, statement: Statement, share: Quantity) -> frozenset[str]:
    """What a share is told to be of."""
    of = of_noun(statement)
    return frozenset({singular(of.text, article.lexicon)} if of is not None else set[str]()) | {share.unit}


def lead_parts_of(article: Figured, sentence: FiguredSentence, share: Quantity, base: Quantity) -> list[Pair]:
    """Parts of a base that the share itself is told of ("three in ten of the 90 libraries"), told behind it with the
    same deed: "the 27 branches to close"."""
    statement = article.statements.of(share)
    if statement is None or statement.mood == "refuted" or article.is_sport:
        return []
    cues = _cues(article.lexicon)
    deeds = cues.deeds(statement.sentence.span)
    return [
        (part.quantity, base)
        for part in article.statements.within(sentence.number, sentence.number + 1)
        if _may_be_of(article, cues, part.quantity, base)
        and (
            cues.deeds(_clause(article, part)) & deeds
            or cues.is_known(article, sentence, part.quantity)
            or (may_be((part.quantity, base), share) and cues.takes_up(article, sentence, part.quantity, base))
        )
    ]


def _may_be_of(article: Figured, cues: _Cues, part: Quantity, base: Quantity) -> bool:
    """Is a figure behind the base of what that counts, or told as known: "the 27 branches"?"""
    here = article.sentences.of(part)
    if here is None or part is base or part.start < base.start or not _counts(part):
        return False
    if cues.others.search(here.before(part, _NEAR)):
        return False
    if not 1 < (part.value or 0) < (base.value or 0):
        return False
    return part.unit in ("one", base.unit) or cues.definite.search(here.before(part, _NEAR)) is not None


def _counts(figure: Quantity) -> bool:
    return figure.dimension == "count" and figure.value is not None and not is_share(figure) and "/" not in figure.unit


def _is_part(article: Figured, share: Statement, part: Statement, base: Statement, named: frozenset[str]) -> bool:
    q, of = part.quantity, base.quantity
    sentence = article.sentences.of(q)
    if sentence is None or _cues(article.lexicon).others.search(sentence.before(q, _NEAR)):
        return False
    if part is base or part is share or not _counts(q) or not 1 < (q.value or 0) < (of.value or 0):
        return False
    if not 0 <= part.sentence.number - base.sentence.number <= 1 or q.start < of.start:
        return False
    if q.unit == "one" or q.unit == of.unit or is_same_thing(q.unit, of.unit, article):
        return True
    return stands_for(article, named, q.unit)


def _clause(article: Figured, part: Statement) -> Span | None:
    """The words about a part up to the next figures."""
    sentence = article.sentences.of(part.quantity)
    if sentence is None:
        return None
    before = re.split(f"[{SIGNS};:]", sentence.before(part.quantity, _BEFORE))[-1]
    behind = re.split(f"[{SIGNS};:]", sentence.behind(part.quantity, _BEHIND))[0]
    passage, q = part.sentence.passage, part.quantity
    start, end = q.start - passage.start, q.end - passage.start
    return passage.tokens(max(0, start - len(before)), end + len(behind))


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share.toml")["leads"]
        self.anaphors = frozenset(lexicon.table("patterns/share.toml")["bases"]["anaphors"])
        self.definite = re.compile(table["definite"] + "$")
        self.others = re.compile(table["others"] + "$", re.IGNORECASE)
        self._rest = re.compile(table["rest"] + "$", re.IGNORECASE)
        self._known = re.compile(table["known"])
        self._the = frozenset(table["the"])
        self.reach: int = table["reach"]
        self._deeds = {_stem(word): f"#{n}" for n, row in enumerate(table["deeds"]) for word in row}

    def is_known(self, article: Figured, sentence: FiguredSentence, part: Quantity) -> bool:
        """Does the next sentence begin with a part as with what is known: "The 16 who backed it"?"""
        here = article.sentences.of(part)
        if here is None or here.number != sentence.number + 1:
            return False
        return self._known.match(here.behind(part)) is not None and here.before(part).strip().lower() in self._the

    def takes_up(self, article: Figured, sentence: FiguredSentence, part: Quantity, base: Quantity) -> bool:
        """Does the next sentence take the part up: "the 30 families" of 90 families, "Five thousand were"?"""
        here = article.sentences.of(part)
        if here is None or here.number != sentence.number + 1:
            return False
        before = here.before(part, _NEAR)
        if here.place(part) == 0:
            return part.unit in ("one", base.unit)
        if self._rest.search(before):
            return False
        named = part.unit == base.unit or here.place(part) < _NEAR
        return named and self.definite.search(before) is not None

    def deeds(self, span: Span | None) -> frozenset[str]:
        """What is told to be done: the stems of its words, or the rows of those that say the same."""
        told = (t for t in span if t.tag_.startswith(_TELLS) and t.is_alpha) if span is not None else ()
        stems = (_stem(token.lower_) for token in told)
        return frozenset(self._deeds[stem] for stem in stems if stem in self._deeds)


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
