"""Change: a figure that became another, and by how much.

Tied      "rose 12% to 560 from 500", "fell from 80 to 60, a drop of a quarter", "slipped $8.98, or 2.3%, to $382.85",
          "Profits rose 12%. They came to £560m, against £500m a year earlier"
Not tied  "rose 12% to 560, and sales to 900 from 800"   the start is another's
          "expected to rise 12% from 500 to 560 or more"  a range of forecasts
          "rose 12% on the year to 560, from 540 in May"  the change is told from another time
          "fell by 40 to 310, from a peak of 480"         only where the figures agree; else it is the last step
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.per_unit import parted
from presscheck.model import Quantity, Relation, Role
from presscheck.relations.arithmetic.change_cues import ChangeCues, change_cues
from presscheck.relations.arithmetic.change_joins import joined
from presscheck.relations.arithmetic.change_moved import moves_another
from presscheck.relations.arithmetic.change_moves import figures
from presscheck.relations.arithmetic.change_older import last_step
from presscheck.relations.arithmetic.change_unlike import is_one_of_many, unlike
from presscheck.relations.arithmetic.comparable import is_a_slip
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.kind import Kind
from presscheck.relations.arithmetic.plain_changes import PlainChange, plain_changes
from presscheck.relations.arithmetic.set_prices import are_set
from presscheck.relations.arithmetic.two_years import two_years
from presscheck.relations.skeleton import cue

_BESIDE = 60
"""Characters before an amount, and half of them behind it, in which its direction is told."""
_PLAIN = 0.96
"""The confidence of a tie whose form leaves little doubt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Relation):
    """`start` became `end`, `by` so much, which `by2` tells a second time in another unit. Untold may be one of `start`
    and `by2`, and `by` where the words tell a direction: 1 where they say that it rose, -1 where it fell, 0 where they
    say neither. `is_plain`: they say so of the figure itself, so that one that went the other way contradicts them.
    `is_quoted`: the levels are the price of a share and what it may come to, which are told roughly of each other.
    `is_set`: they are prices that somebody sets, told as they are. `last_step`: the share of the way between them below
    which the amount may be that of a later step, the start being of an older time; 0 where it isn't."""

    kind: ClassVar[str] = "change"
    roles: ClassVar[tuple[str, ...]] = ("start", "end", "by", "by2")
    anchor: ClassVar[str] = "by"
    replaced: ClassVar[tuple[str, ...]] = ("start", "end")

    end: Quantity
    by: Quantity | None = None
    start: Quantity | None = None
    by2: Quantity | None = None
    direction: int = 0
    is_plain: bool = False
    is_quoted: bool = False
    is_set: bool = False
    last_step: float = 0.0


def changes(article: Figured) -> Iterator[Change]:
    """The changes of the article, of one sentence and across."""
    cues = change_cues(article.lexicon)
    amounts: set[str] = set()
    for one in (*plain_changes(article), *two_years(article)):
        if one.roles["by"].key not in amounts:
            amounts.add(one.roles["by"].key)
            yield _plain(one, article.marked)
    for move, confidence in joined(article, cues):
        told = figures(move)
        if any(told[role].key in amounts for role in ("by", "by2") if role in told):
            continue
        by, levels = told.get("by"), [told[role] for role in ("start", "end") if role in told]
        if any(is_one_of_many(article.marked, q, article.lexicon) for q in levels):
            continue
        if by is not None and (
            moves_another(article, by, levels, cues) or unlike(article.marked, by, levels, article.lexicon)
        ):
            continue
        tie = _change(told, cue(article.marked, tuple(told.values())), confidence, (move.direction, move.is_plain))
        if _are_of_two_things(tie):
            continue
        tie = _timed(tie, article.marked, article.lexicon)
        yield replace(tie, is_quoted=move.is_quoted, plain=_is_in_a_row(tie, article.marked, cues))


def rebuilt_change(
    article: Marked, roles: Mapping[str, Role], words: str, confidence: float, lexicon: Lexicon
) -> Change | None:
    """The tie between figures of the article that are known to be a change."""
    told = {name: q for name, q in roles.items() if isinstance(q, Quantity)}
    if "end" not in told or not {"start", "by2"} & told.keys():
        return None
    cues = change_cues(lexicon)
    first, last = min(q.start for q in told.values()), max(q.end for q in told.values())
    text = article.article.text_of(told["end"].field)[max(0, first - 40) : last + 20]
    tie = _change(told, words, confidence, _way(article, told, cues))
    return replace(_timed(tie, article, lexicon), is_quoted=bool(cues.target.search(text)))


def _plain(one: PlainChange, article: Marked) -> Change:
    """The tie of a change that a plain form tells."""
    tie = _change(one.roles, cue(article, tuple(one.roles.values())), _PLAIN, (one.way, False))
    return replace(tie, is_set=one.is_set, plain=True)


def _timed(tie: Change, article: Marked, lexicon: Lexicon) -> Change:
    """With what the words about its levels tell of them: prices that are set, an older start."""
    if tie.start is None:
        return tie
    is_set = are_set(article, tie.start, tie.end, lexicon)
    older = 0.0 if tie.by is None else last_step(article, tie.start, tie.end, tie.by, lexicon)
    return replace(tie, is_set=is_set, last_step=older)


def _are_of_two_things(tie: Change) -> bool:
    """Is an amount, told as a percentage too, so much of what it led to that no slip makes it the same: "raised its bid
    by £1.50, or 12%, to £25bn"?"""
    if tie.by is None or tie.by2 is None or tie.start is not None:
        return False
    share, amount = (tie.by, tie.by2) if tie.by.unit == "percent" else (tie.by2, tie.by)
    if share.unit != "percent" or not share.value or not amount.value or not tie.end.value:
        return False
    return not is_a_slip(abs(amount.value / tie.end.value), abs(share.value) / 100)


def _is_in_a_row(tie: Change, article: Marked, cues: ChangeCues) -> bool:
    """Do the amount, the same as a percentage and what it led to stand right behind one another: "added $1.19, or 2.3%,
    to $52.28"?"""
    if tie.by is None or tie.by2 is None or tie.start is not None:
        return False
    amount = tie.by2 if tie.by.unit == "percent" else tie.by
    if parted(amount.unit)[0] != parted(tie.end.unit)[0]:
        return False  # "raised its bid by £1.50, or 12%, to £25bn": a share's, and all of them
    first, second = sorted((tie.by, tie.by2), key=lambda q: q.start)
    text, end = article.article.text_of(tie.end.field), tie.end
    if {first.field, second.field} != {end.field} or not first.end <= second.start < second.end <= end.start:
        return False
    between, behind = text[first.end : second.start], text[second.end : end.start]
    return bool(cues.in_other_words.fullmatch(between) and cues.leading_to.fullmatch(behind))


def _way(article: Marked, told: Mapping[str, Quantity], cues: ChangeCues) -> tuple[int, bool]:
    """Which way the words beside an amount say that it went, the nearest of them, and whether surely so; of levels
    without one, the first words that tell it."""
    by = told.get("by")
    signed = next((q for q in (by, told.get("by2")) if q is not None and q.text[0] in "+-−" and q.value), None)
    if signed is not None:
        return (1 if (signed.value or 0) > 0 else -1), True
    if by is None:
        first, last = min(q.start for q in told.values()), max(q.end for q in told.values())
        text, place = article.article.text_of(told["end"].field)[max(0, first - 40) : last + 20], 0
    else:
        text = article.article.text_of(by.field)
        before, behind = text[max(0, by.start - _BESIDE) : by.start], text[by.end : by.end + _BESIDE // 2]
        before, behind = re.split(r"[.;:!?]\s|\n", before)[-1], re.split(r"[.;:!?]\s|\n", behind)[0]
        text, place = f"{before}\ue000{behind}", len(before)
    ways = [(abs(m.start() - place), cues.way(m[0]), bool(cues.surely(m[0]))) for m in cues.ways.finditer(text)]
    ways = [way for way in ways if way[1]]
    return min(ways)[1:] if ways else (0, False)


def _change(told: Mapping[str, Quantity], words: str, confidence: float, way: tuple[int, bool]) -> Change:
    return Change(
        cue=words,
        confidence=confidence,
        direction=way[0],
        is_plain=way[1],
        end=told["end"],
        by=told.get("by"),
        start=told.get("start"),
        by2=told.get("by2"),
    )


KIND = Kind(Change, changes, rebuilt_change)
