"""The base of a share that the words beside it leave unsaid: "32% of attendances", "16 of them, an 80% rate"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.statements import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMED, _MEANT, _SAME = 0.8, 0.75, 0.7
"""Confidence where the noun behind "of" is the base's, where "of them" leans on it, and where it counts the same."""
_BESIDE = frozenset({"compound", "amod", "conj"})
"""What stands beside a noun, in the parse, and belongs to its name."""
_RELATIVE = ("WP", "WDT")
"""Tags of "who", "which", "that"."""
_BACK = 2
"""Sentences before the part in which its base may be told."""


def bases(article: Figured, part: Quantity, share: Quantity, *, anaphoric: bool) -> Iterator[tuple[Quantity, float]]:
    """The figures that can be the base of this part, likeliest first, each with a confidence. `anaphoric`: the part is
    told as one of something named before."""
    statement = article.statements.of(part)
    shared = article.statements.of(share)
    if statement is None or shared is None:
        return
    cues = _cues(article.lexicon)
    of = of_noun(shared)
    named = frozenset({singular(of.text, article.lexicon)}) if of is not None else frozenset[str]()
    if of is not None and _tells_its_own(of):
        return
    if of is None and shared.noun is not None and (rate := singular(shared.noun.text, article.lexicon)) in cues.rates:
        named = frozenset({rate})
    to_all = of is not None and (of.lower_ in cues.anaphors or bool(named & cues.anaphors))
    leans = to_all or (anaphoric and named <= cues.collectives)
    held = [
        s
        for s in _candidates(article, statement, shared)
        if _can_be(article, part, s.quantity, told=bool(named) or anaphoric)
    ]
    if leans:
        before = [s for s in held if _is_before(s, statement) and "/" not in s.quantity.unit]
        before = _named_first(before, statement.sentence.number)
        last = max((s.sentence.number for s in before), default=-1)
        yield from ((s.quantity, _MEANT) for s in sorted(before, key=_size) if s.sentence.number == last)
    elif named:
        statement_cues = statement.cues
        for s in held:
            own = near_words(s)
            if statement_cues.shared(named | cues.also(named), own | cues.also(own)):
                yield s.quantity, _NAMED
    else:
        for s in held:
            unit = s.quantity.unit
            if _is_before(s, statement) and unit == part.unit and unit != "one" and s.quantity.dimension == "count":
                yield s.quantity, _SAME


def bases_named(article: Figured, named: frozenset[str], base: Statement) -> bool:
    """Is a figure called what a share is told to be of, or something that stands for it?"""
    cues = _cues(article.lexicon)
    own = near_words(base)
    return bool(base.cues.shared(named | cues.also(named), own | cues.also(own)))


def stands_for(article: Figured, named: frozenset[str], unit: str) -> bool:
    """May one of what a share is told to be of be called so?"""
    return unit in _cues(article.lexicon).also(named)


def of_noun(statement: Statement) -> Token | None:
    """The noun that a share is "of": staff in "8% of staff", those in "14 per cent of those checked"."""
    token = statement.token
    for child in token.children if token is not None else ():
        if child.lower_ == "of" and child.i > (token.i if token is not None else 0):
            return next((own for own in child.children if own.dep_ == "pobj"), None)
    return None


def _tells_its_own(of: Token) -> bool:
    """Does a clause of its own tell what is meant: "a quarter of those it had"?"""
    clauses = [child for child in of.children if child.dep_ == "relcl"]
    return any(own.dep_ in SUBJECT and own.tag_ not in _RELATIVE for clause in clauses for own in clause.children)


def near_words(statement: Statement) -> frozenset[str]:
    """What a figure is called: its unit, its noun and what stands beside that, the head of the subject of its verb, and
    the verb."""
    told = {statement.quantity.unit} if statement.quantity.dimension == "count" else set[str]()
    noun, subject, verb = statement.noun, statement.subject, statement.verb
    heads = [head for head in (noun, subject, verb) if head is not None]
    near = [child for child in noun.children if child.dep_ in _BESIDE] if noun is not None else []
    if noun is not None:
        near += [own for child in noun.children if child.dep_ == "prep" for own in child.children if own.dep_ == "pobj"]
    told |= {singular(token.text, statement.cues.lexicon) for token in (*heads, *near)}
    return frozenset(told - {"one"})


def _candidates(article: Figured, part: Statement, share: Statement) -> Iterator[Statement]:
    first = min(part.sentence.number, share.sentence.number) - _BACK
    return (s for s in article.statements.within(first, share.sentence.number + 1) if s is not part)


def _can_be(article: Figured, part: Quantity, base: Quantity, *, told: bool) -> bool:
    if base.value is None or part.value is None or base.value <= part.value or is_share(base):
        return False
    return comparable(part, base, article, told=told)


def _is_before(a: Statement, b: Statement) -> bool:
    return (a.sentence.number, a.quantity.start) < (b.sentence.number, b.quantity.start)


def _named_first(told: list[Statement], number: int) -> list[Statement]:
    """Without the bare numbers of other sentences than this where things are counted: "them" are such things."""
    return [s for s in told if s.quantity.unit != "one" or s.sentence.number == number] or told


def _size(statement: Statement) -> float:
    return -(statement.quantity.value or 0.0)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/share.toml")["bases"]
        self.rates = frozenset(table["rates"])
        self.collectives = frozenset(lexicon.table("patterns/share.toml")["words"]["collective"])
        self.anaphors = frozenset(table["anaphors"])
        self._rows = [frozenset(row) for row in table["rows"]]

    def also(self, words: frozenset[str]) -> frozenset[str]:
        """The words that stand for these where the base of a share is named."""
        return frozenset[str]().union(*(row for row in self._rows if row & words))


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
