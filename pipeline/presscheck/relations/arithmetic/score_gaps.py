"""Leads and margins told beside a score, which is no figure of the report: "a six-point edge (46-40)", "won 104-97. The
seven-point margin", "beat Ireland by 46 runs ... 287 for eight ... all out for 241"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import POINTS, sign
from presscheck.relations.arithmetic.gap_cues import GapCues, gap_cues
from presscheck.relations.arithmetic.gap_pair import GapPair
from presscheck.relations.arithmetic.scores import Score, ScoreCues, games, score_cues, scores, totals
from presscheck.relations.arithmetic.told_sentences import ToldSentence
from presscheck.relations.statements import statement_cues

_BEHIND = 60
"""Characters behind a lead in which its score may stand."""
_NEAR = 30
_TWO = 2


def score_gaps(article: Figured) -> Iterator[GapPair]:
    """The gaps of the article whose two figures are those of a score."""
    mood, cues = statement_cues(article.lexicon).mood, score_cues(article.lexicon)
    margins: list[tuple[Quantity, str]] = []
    for told in article.told:
        if told.figures and mood(told.sentence) != "refuted":
            yield from _leads(article, told)
            margins += _margins(told, cues, gap_cues(article.lexicon))
    if margins:
        yield from _of_a_game(article, margins)


def _leads(article: Figured, told: ToldSentence) -> Iterator[GapPair]:
    """Points with the score of a poll or a vote right behind them or right before."""
    cues = gap_cues(article.lexicon)
    found = list(scores(told.sentence, "percent"))
    for place, gap in told.figures.items() if found else ():
        if not gap.id or sign(gap) != POINTS:
            continue
        before, behind = told.text[max(0, place - _NEAR) : place], told.text[place + 1 : place + _NEAR]
        if cues.other_before.search(before) or cues.other_behind.match(behind):
            continue
        if not (cues.led_by.search(before) or cues.lead_behind.match(behind)):
            continue
        for score in found:
            if _is_beside(article, gap, score):
                cue = f"{gap.text} … {score.first.text}-{score.second.text}"
                yield GapPair(first=score.first, second=score.second, gap=gap, cue=cue, confidence=0.92)
                break


def _is_beside(article: Figured, gap: Quantity, score: Score) -> bool:
    """Do a few words of one clause stand between them, and no figure?"""
    cues, text = gap_cues(article.lexicon), article.marked.article.text_of(gap.field)
    start, end = (gap.end, score.start) if gap.start < score.start else (score.end, gap.start)
    between = text[start:end]
    if any(sign.isdigit() for sign in between):
        return False
    if gap.start < score.start:
        return len(between) <= _BEHIND and not cues.parted.search(between)
    return bool(cues.joined.fullmatch(between))


def _margins(told: ToldSentence, cues: ScoreCues, gaps: GapCues) -> Iterator[tuple[Quantity, str]]:
    for pattern in (*cues.margin, cues.by):
        for m in pattern.finditer(told.text):
            gap = told.role(m, "gap")
            before = _printed_before(told, m)
            if gap is None or not gap.id or cues.not_margin.search(before) or gaps.other_before.search(before):
                continue
            if gap.unit in (cues.units if pattern in cues.margin else cues.totals):
                yield gap, told.printed(m)


def _printed_before(told: ToldSentence, m: re.Match[str]) -> str:
    """The words before a margin as they are printed, with their dates: "last week we lost by two points"."""
    gap = told.role(m, "gap")
    if gap is None:
        return ""
    place = gap.start - told.sentence.start
    return told.sentence.text[max(0, place - len(told.printed(m)) - _NEAR) : max(0, place)]


def _of_a_game(article: Figured, margins: list[tuple[Quantity, str]]) -> Iterator[GapPair]:
    """The margins of the one game that is told."""
    played = games(article, "one")
    totals_in = {unit: totals(article, unit) for unit in {gap.unit for gap, _ in margins}}
    for gap, cue in margins:
        sides = totals_in[gap.unit]
        if len(sides) == _TWO:
            yield GapPair(first=sides[0], second=sides[1], gap=gap, cue=cue, confidence=0.85)
        elif len(played) == 1:
            yield GapPair(first=played[0].first, second=played[0].second, gap=gap, cue=cue, confidence=0.85)
