"""What speaks for two levels and a multiple being a ratio: "Storks are back. Wardens counted four in 2016, and eight
this summer: the population has doubled"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import change_cues
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.ratio_changes import subject_words
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.levels import Level, Levels
from presscheck.relations.evidence.move import Move
from presscheck.relations.evidence.move_signs import move_signs
from presscheck.relations.evidence.pair_signs import Pair, pair_signs
from presscheck.relations.evidence.standing import Best, of_amount, of_pair, ranks

_MOVED = 1.2
"""The least that two figures of a multiple are apart."""


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two levels of one unit about a multiple, if anything speaks for their being of it."""
    levels = Levels(article, change_cues(article.lexicon))
    moves = [
        move for sentence in article.sentences for _, by in sentence.figures() for move in _moves(levels, sentence, by)
    ]
    amounts, pairs = Best(moves, of_amount), Best(moves, of_pair)
    for move in moves:
        pair, by = move.pair, move.by.quantity
        roles = {"start": pair.start.quantity, "end": pair.end.quantity, "by": by}
        signs = {*pair_signs(pair), *move_signs(move), *ranks(move, amounts, pairs), *_signs(move)}
        yield Candidate(by.id or f"{by.field}@{by.start}", roles, frozenset(signs))


def _moves(levels: Levels, sentence: FiguredSentence, by: Quantity) -> Iterator[Move]:
    said = levels.of(by)
    if said is None or not _is_multiple(levels, sentence, by):
        return
    near = levels.near(said)
    amount = replace(levels.level(said), told_of=subject_words(said))
    for start, end in permutations(near, 2):
        pair = Pair(start, end, near, levels.cues, levels.order(start, end))
        if _are_alike(start.quantity, end.quantity, levels.article) and pair.may_be:
            move = Move(amount, pair, levels, _way(levels, sentence, by))
            if move.may_be and _has_moved(move):
                yield move


def _are_alike(start: Quantity, end: Quantity, article: Figured) -> bool:
    times = {q.dimension == "time" for q in (start, end)}
    return len(times) == 1 and comparable(start, end, article, bare=True)


def _is_multiple(levels: Levels, sentence: FiguredSentence, by: Quantity) -> bool:
    cues = levels.ratio_cues
    if is_share(by):
        return cues.is_part(sentence, by)
    return by.unit == "fold" and bool(by.value) and by.value != 1 and cues.is_multiple(sentence, by)


def _way(levels: Levels, sentence: FiguredSentence, by: Quantity) -> int:
    grows = (by.value or 0) > 1 or levels.ratio_cues.is_again(sentence, by)
    return 1 if grows else -1


def _has_moved(move: Move) -> bool:
    """Did it go the way that a multiple says, and not just a little?"""
    start, end = move.pair.start.quantity.value, move.pair.end.quantity.value
    return bool(start and end) and ((end or 0) / (start or 1)) ** move.way > _MOVED


def _signs(move: Move) -> Iterator[str]:
    """What the words beside the multiple say of where its figures stand."""
    by, cues = move.by.quantity, move.levels.ratio_cues
    sentence = move.levels.article.sentences.of(by)
    assert sentence is not None
    pair = move.pair
    yield "by is one word" if not by.id else "by is a part" if is_share(by) else "by is a figure"
    if not cues.is_sure(sentence, by):
        yield "by is unsure"
    if cues.compares(sentence, by):
        what = "times" if cues.compares_times(sentence, by) else "things"
        yield f"by compares {what}, start {_where(move, pair.start)}, end {_where(move, pair.end)}"
    elif cues.has_object(sentence, by):
        yield "by has an object"
    else:
        yield f"by tells a change, {move.where}, {'in' if pair.in_order else 'no'} order"
    told = [roles for pattern in cues.told for _, roles in sentence.all(pattern) if roles["by"] is by]
    told.append(cues.beside(sentence, by))
    for role, level in (("start", pair.start), ("end", pair.end)):
        given = [roles[role] for roles in told if role in roles]
        if given:
            yield f"words give {'this' if any(q is level.quantity for q in given) else 'another'} {role}"
    if all(any(roles.get(r) is x.quantity for roles in told) for r, x in (("start", pair.start), ("end", pair.end))):
        yield "words give both"


def _where(move: Move, level: Level) -> str:
    if level.number == move.by.number:
        return "before" if level.quantity.start < move.by.quantity.start else "behind"
    return "elsewhere"


EVIDENCE = Evidence("ratio", candidates, refutes=None)  # too few are known to judge phrases by
