"""What speaks for two levels and an amount being a change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

from presscheck.measure.figures import MONEY
from presscheck.relations.arithmetic.change_cues import ChangeCues
from presscheck.relations.arithmetic.change_doubts import alike
from presscheck.relations.arithmetic.change_mark import Mark
from presscheck.relations.arithmetic.change_moved import moves_another
from presscheck.relations.arithmetic.change_unlike import unlike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import PERCENT, POINTS, SHARE, sign
from presscheck.relations.evidence.candidate import Candidate, Evidence
from presscheck.relations.evidence.levels import Level, Levels
from presscheck.relations.evidence.move import MoveCandidate
from presscheck.relations.evidence.move_signs import move_signs
from presscheck.relations.evidence.pair_signs import Pair, pair_signs
from presscheck.relations.evidence.standing import Best, of_amount, of_pair, ranks
from presscheck.relations.statements import Statement


def candidates(article: Figured) -> Iterator[Candidate]:
    """Every two levels of one unit about an amount, if anything speaks for their being a change."""
    levels = article.once(Levels)
    moves = [move for by in article.statements.all for move in _moves(levels, by)]
    amounts, pairs = Best(moves, of_amount), Best(moves, of_pair)
    for move in moves:
        pair, by = move.pair, move.by.quantity
        roles = {"start": pair.start.quantity, "end": pair.end.quantity, "by": by}
        signs = {*pair_signs(pair), *move_signs(move), *ranks(move, amounts, pairs)}
        yield Candidate(by.id, roles, frozenset(signs))


def _moves(levels: Levels, said: Statement) -> Iterator[MoveCandidate]:
    if not _may_be(said.quantity.value, sign(said.quantity), levels.marks.get(id(said.quantity)), levels.cues):
        return
    near, by = levels.near(said), levels.level(said)
    for start, end in permutations(near, 2):
        pair = Pair(start, end, near, levels)
        move = MoveCandidate(by, pair, levels, by.mark.direction if by.mark else 0)
        told = (start.quantity, end.quantity)
        if moves_another(levels.article, by.quantity, told, pair.cues):
            continue
        if unlike(levels.article.marked, by.quantity, told, levels.article.lexicon):
            continue
        if _are_of(by, pair) and pair.may_be and move.may_be:
            yield move


def _may_be(value: float | None, kind: str, mark: Mark | None, cues: ChangeCues) -> bool:
    """May a figure be the amount of a change: a percentage, or what words tell as one?"""
    if value is None or (mark is not None and cues.of_so_many.search(mark.figure.text)):
        return False  # "one in three" is no amount of change
    return kind == PERCENT or (mark is not None and mark.part == "by" and mark.cue != "fold")


def _are_of(by: Level, pair: Pair) -> bool:
    """Can the amount be one of such levels?"""
    a, b = pair.start.quantity, pair.end.quantity
    kind = sign(by.quantity)
    if kind == POINTS:
        return "percent" in (a.unit, b.unit) or a.dimension not in (MONEY, "ratio")
    return kind in PERCENT + SHARE or alike(by.quantity, b, pair.cues)


EVIDENCE = Evidence("change", candidates, refutes=0.2)
