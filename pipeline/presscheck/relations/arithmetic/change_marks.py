"""What part each figure of a sentence plays in a change, as the words right beside it tell: by how much, from what, to
what, or a level of which more may be said elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.measure.figures import MONEY
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_amounts import amount
from presscheck.relations.arithmetic.change_cues import PLACES, ChangeCues
from presscheck.relations.arithmetic.change_mark import Mark, Part
from presscheck.relations.arithmetic.figured_text import FOLD, LENGTH, PERCENT, POINTS, SHARE, sign
from presscheck.relations.skeleton import Skeleton

_BEFORE, _BEHIND = 90, 60
_BASE = 2
"""Words between an amount and what leads to its base: "15 per cent up on"."""
_LEAD = 4
"""Words between one of direction and its level."""
_PARTS: dict[str, Part] = {
    "opening": "start",
    "from": "start",
    "compared": "start",
    "now": "level",
    "will": "end",
    "to": "end",
    "at": "level",
}


def marks(text: Skeleton, begin: int, end: int, cues: ChangeCues) -> Iterator[Mark]:
    """The figures between two places of a skeleton that may play a part, in order."""
    previous: Mark | None = None
    places = [i for i in range(begin, end) if i in text.told]
    said = begin  # where the words behind the last figure begin
    for number, index in enumerate(places):
        figure = text.told[index]
        if not isinstance(figure, Quantity):
            continue
        first, said = max(said, index - _BEFORE), index + 1
        last = min(places[number + 1] if number + 1 < len(places) else end, index + _BEHIND)
        mark = _mark(figure, index, text.text[first:index], text.text[index + 1 : last], cues, previous)
        if mark is not None:
            yield mark
        previous = mark


def _mark(
    figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues, previous: Mark | None
) -> Mark | None:
    kind = sign(figure)
    if kind == FOLD:
        return Mark(figure, index, "by", "fold", before=before, behind=behind)
    is_ratio = kind in PERCENT + SHARE + POINTS
    if previous is not None:
        if _is_aside(figure, (before, behind), is_ratio, previous, cues):
            return None
        if beside := _beside(figure, index, before, behind, cues, previous):
            return beside
    if told := amount(figure, index, before, behind, cues, is_ratio):
        return told
    if is_ratio and cues.rate_of_another_time(before, behind):
        return None
    return _level(figure, index, before, behind, cues)


def _level(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues) -> Mark | None:
    """The mark of a figure that is no amount."""
    kind = sign(figure)
    bracket = cues.ago_bracket.search(before) or cues.compared_bracket.search(before)  # "from five months ago (34%)"
    if bracket or (cues.after.search(before) and behind.strip() in cues.on | {""}):
        return Mark(figure, index, "start", "compared", style="apposed", before=before, behind=behind)
    if placed := _placed(figure, index, before, behind, cues):
        return placed
    if kind == SHARE or (kind == LENGTH and cues.ago.search(behind)):
        return None
    cue = "now" if cues.now.search(before) else "will" if cues.will.search(before) else ""
    return Mark(figure, index, "level", "length" if kind == LENGTH else cue, before=before, behind=behind)


def _is_aside(figure: Quantity, beside: tuple[str, str], is_ratio: bool, previous: Mark, cues: ChangeCues) -> bool:
    """Is it the figure before it in another unit, or of another thing: "by 0.6% and 0.8%"?"""
    before, behind = beside
    if sign(figure) == sign(previous.figure) == LENGTH and before.strip(" ,") in ("", "and"):
        return True  # "one hour, eight minutes"
    if before.strip(" ,") == "and":
        return is_ratio and previous.part == "by"
    if figure.dimension == MONEY and cues.off_price.search(behind):
        return False  # "for $379 ($20 off)"
    return before.strip() == "(" and not (previous.part == "by" and is_ratio != previous.is_ratio)


def _beside(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues, previous: Mark) -> Mark | None:
    """The mark that it has by the figure before it: the same amount in another unit ("by 60, or 12%"), the points
    between two levels ("from 20% to 30%, or ten points"), the base of an amount ("12% more than the 500")."""
    if previous.part == "by" and cues.joins.search(before) and _is_other_amount(figure, previous):
        return Mark(figure, index, "by", "joined", previous.direction, previous.sure, "apposed", before, behind)
    if sign(figure) == POINTS and previous.cue in ("to", "from") and cues.joins.search(before):
        return Mark(figure, index, "by", "noun", style="apposed", before=before, behind=behind)
    if previous.cue == "comparing" and cues.base_of.search(before):
        return Mark(figure, index, "start", "than", before=before, behind=behind)
    if previous.part == "by" and cues.discount_to.search(before):  # "a 22% discount to its price of $45"
        return Mark(figure, index, "start", "than", before=before, behind=behind)
    if previous.part == "by" and (m := cues.before["than"].search(before)):
        between = before[: m.start()].strip(" ,")
        if not between or _leads_to_base(between, cues):
            return Mark(figure, index, "start", "than", before=before, behind=behind)
    return None


def _leads_to_base(words: str, cues: ChangeCues) -> bool:
    """Are words between an amount and "than", "on" no more than one of change: "more", "increase"?"""
    return len(words.split()) <= _BASE and bool(cues.ways.search(words) or cues.nouns & set(words.lower().split()))


def _is_other_amount(figure: Quantity, previous: Mark) -> bool:
    if previous.cue == "signed" and previous.is_ratio and sign(figure) not in PERCENT + SHARE + POINTS:
        return figure.text[0] in "+-−"  # "-0.10% or -1.60 to 1,641.50"
    return sign(figure) in PERCENT + SHARE + POINTS and sign(figure) != sign(previous.figure)


def _placed(figure: Quantity, index: int, before: str, behind: str, cues: ChangeCues) -> Mark | None:
    """The mark of a level to which a word leads: "from", "to"."""
    for name in PLACES:
        if name == "to" and cues.bound.search(before) and not cues.gone_up.search(before):
            continue  # "up to 54"
        if m := cues.before[name].search(before):
            way = "" if name in ("at", "compared") else _way_to(before[: m.start("cue")], before, cues)
            sure = bool(cues.surely(way))
            return Mark(figure, index, _PARTS[name], name, cues.way(way), sure, "apposed", before, behind)
    return None


def _way_to(lead: str, before: str, cues: ChangeCues) -> str:
    """The word of direction that leads to a level: "fell sharply to", "down from", "cut its loss to", but not "growth
    slowed to"."""
    if lead == before:
        return ""
    found = list(cues.ways.finditer(lead))
    if not found:
        return ""
    between = lead[found[-1].end() :].split()
    word = found[-1][0]
    if len(between) > _LEAD or (between and word.lower() in cues.nouns and word.lower() != "cut"):
        return ""
    return word
