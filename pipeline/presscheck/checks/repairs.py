"""A repair is the same check run again on the tie with one figure edited: if it then meets, the edit is offered. So too
where the two ends of a range change places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from presscheck.checks import catalogue
from presscheck.checks.edits import Edit, edits
from presscheck.checks.plausible_edits import is_likely
from presscheck.checks.verdict import Verdict, answer
from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import MONEY
from presscheck.model import Apart, Meets, Quantity, Relation, Repair, Told, Undecided

_MOST = 3
"""Repairs offered for one finding."""
_APART = 80
"""Characters between the two levels of a change that may have changed places."""
_JOINT = 10
"""Characters between the two ends of a range."""

By = Mapping[int, Sequence[Verdict]]
"""The verdicts in which each figure or date stands, by its identity."""


def by_figure(verdicts: Iterable[Verdict]) -> By:
    """The verdicts by the figures and dates their ties are told of."""
    found: dict[int, list[Verdict]] = {}
    for verdict in verdicts:
        for figure in {id(told) for role in verdict.tie.roles for told in verdict.tie.told(role)}:
            found.setdefault(figure, []).append(verdict)
    return found


def repairs(verdict: Verdict, among: By, lexicon: Lexicon) -> tuple[Repair, ...]:
    """The edits that make the verdict's tie meet: the figure to doubt first before the others, and of one figure those
    first that also settle the other ties it stands in (`among`)."""
    outcome = verdict.outcome
    assert isinstance(outcome, Apart)
    dated = any(not isinstance(told, Quantity) for role in verdict.tie.roles for told in verdict.tie.told(role))
    source = "the dates" if dated else "the other figures"
    found: list[tuple[tuple[bool, int], Told, Edit]] = []
    for role in (outcome.blame, *(r for r in verdict.tie.roles if r != outcome.blame)):
        blamed = role == outcome.blame
        for figure in verdict.tie.told(role):
            others = [other for other in among.get(id(figure), ()) if other is not verdict]
            expected = _expected(verdict.tie, outcome, role, figure)
            for edit in edits(lexicon).of(figure, expected, source):
                if not is_likely(verdict.tie, outcome, figure, edit, expected):
                    continue
                if not _breaks_a_count(verdict.tie, figure, edit) and _meets(verdict, figure, edit):
                    settled = sum(_settles(other, figure, edit) for other in others)
                    # A date that no longer falls on its weekday repairs nothing.
                    if settled >= 0 or isinstance(figure, Quantity) or figure.weekday is None:
                        slipped = edit.kind == "magnitude" and verdict.tie.whole_things
                        found.append(((not (blamed or slipped), -settled), figure, edit))
    if any(_explains_all(old, edit) for (other, _), old, edit in found if not other):
        found = [row for row in found if row[2].kind != "computed"]
    found.sort(key=lambda row: row[0])
    found = list({(id(old), edit.told.text): (key, old, edit) for key, old, edit in reversed(found)}.values())[::-1]
    edited = (
        Repair(quantity=_id(old), from_=old.text, to=edit.told.text, kind=edit.kind, text=edit.text)
        for _, old, edit in found
    )
    return tuple(islice((*_ends_swapped(verdict), *edited), _MOST))


def _expected(tie: Relation, outcome: Apart, role: str, figure: Told) -> tuple[float, float] | None:
    """What a figure would be where the others are right; of one told in parts ("4ft 8in") that is its last part."""
    if role == outcome.blame and figure is tie.told(role)[-1] and outcome.expected is not None:
        return outcome.expected
    return next(((value, value) for other, value in outcome.instead if other is figure), None)


def _ends_swapped(verdict: Verdict) -> Iterator[Repair]:
    """The two dates of "from 2010 to 2003" in each other's place, or the two levels of a change."""
    if verdict.tie.kind == "change":
        yield from _levels_swapped(verdict)
    if verdict.tie.kind != "order":
        return
    first, last = (verdict.tie.told(role)[0] for role in verdict.tie.roles)
    range_ = re.fullmatch(rf"{re.escape(first.text)}(?P<to>.{{1,{_JOINT}}}){re.escape(last.text)}", verdict.tie.cue)
    if range_ is None or any(c.isdigit() for c in range_["to"]):
        return
    yield Repair(
        quantity=None,
        from_=verdict.tie.cue,
        to=f"{last.text}{range_['to']}{first.text}",
        kind="swapped-ends",
        text="the two in each other's place",
    )


def _levels_swapped(verdict: Verdict) -> Iterator[Repair]:
    """ "Profits fell from £500m to £600m": from £600m to £500m, where these stand in one passage of words."""
    levels = [q for role in ("start", "end") for q in verdict.tie.figures(role)]
    if len(levels) != 2 or levels[0].unit != levels[1].unit:
        return
    first, last = sorted(levels, key=lambda q: q.start)
    between = rf"{_alone(first)}(?P<between>.{{1,{_APART}}}?){_alone(last)}"
    told = next(re.finditer(between, verdict.tie.cue, re.S), None)
    start, end = levels
    turned = verdict.tie.with_edit(start, replace(end, id=start.id, start=start.start, end=start.end))
    turned = turned.with_edit(end, replace(start, id=end.id, start=end.start, end=end.end))
    if told is None or _is_against(verdict.tie, turned) or not _holds_turned(verdict, turned):
        return
    yield Repair(
        quantity=None,
        from_=told[0],
        to=f"{last.text}{told['between']}{first.text}",
        kind="swapped-ends",
        text="the two in each other's place",
    )


def _is_against(tie: Relation, turned: Relation) -> bool:
    """Would they then go the other way than the words say, as they stand: "fell from 7.2m to 4.5m"?"""
    way = getattr(tie, "direction", 0)
    (start,), (end,) = turned.figures("start"), turned.figures("end")
    return bool(way) and ((end.value or 0.0) - (start.value or 0.0)) * way < 0


def _holds_turned(verdict: Verdict, turned: Relation) -> bool:
    """Does it hold by its check, or where that leaves it to another ("fell two points, to 5% from 3%"), by that one?"""
    outcome = answer(verdict.check, turned)
    if not isinstance(outcome, Undecided):
        return isinstance(outcome, Meets)
    found = [answer(check, turned) for check in catalogue() if isinstance(turned, check.kind)]
    return any(isinstance(o, Meets) for o in found) and not any(isinstance(o, Apart) for o in found)


def _alone(figure: Told) -> str:
    """A pattern of its text where it is no part of another number: not the 5 of "50%"."""
    return rf"(?<![\w.,]){re.escape(figure.text)}(?![.,]?\d|%)"


def _breaks_a_count(tie: Relation, figure: Told, edit: Edit) -> bool:
    """Does it make a broken number of things that are whole: "12 races" as "1.2 races"?"""
    old, new = figure, edit.told
    if not tie.whole_things or not isinstance(old, Quantity) or not isinstance(new, Quantity):
        return False
    whole = old.dimension == "count" and old.value is not None and old.value.is_integer() and old.value >= 1
    return whole and new.value is not None and not new.value.is_integer()


def _explains_all(old: Told, edit: Edit) -> bool:
    """Is it a slip beside which the computed figure, near to it, need not be offered? The working tells that one."""
    of_money = isinstance(old, Quantity) and old.dimension == MONEY
    return edit.kind == "magnitude" or (of_money and edit.kind == "swapped-digits")


def _id(told: Told) -> str | None:
    """The figure's id; dates have none, nor has an age told as a birthday's number."""
    return told.id or None if isinstance(told, Quantity) else None


def _meets(verdict: Verdict, figure: Told, edit: Edit) -> bool:
    if edit.kind == "magnitude" and any(q.low is None or q.high is None for q in verdict.tie.quantities):
        return False  # an open end lets any magnitude pass
    tie = verdict.tie.with_edit(figure, edit.told)
    if verdict.check.is_right is not None and not verdict.check.is_right(tie):
        return False
    if edit.kind != "computed" and tie.at_their_word:
        tie = _at_their_word(tie, (edit.told, *_stated(verdict)))
    return isinstance(answer(verdict.check, tie), Meets)


def _stated(verdict: Verdict) -> Iterator[Told]:
    """The figure that a torn tie's others are held against, which may be rounded at its last digit."""
    if isinstance(verdict.outcome, Apart):
        yield from verdict.tie.told(verdict.outcome.blame)[-1:]


def _at_their_word(tie: Relation, but: Iterable[Told]) -> Relation:
    """The tie with its bare figures taken for exactly what is printed, `but` for some: what only their rounding lets
    pass is not right."""
    kept = {id(told) for told in but}
    for figure in [q for q in tie.quantities if id(q) not in kept]:
        if figure.value is not None and figure.hedge is None and figure.low is not None:
            exact = replace(figure, low=figure.value, high=figure.value, bounds="[]")
            exact = replace(exact, wide_low=figure.value, wide_high=figure.value)
            tie = tie.with_edit(figure, exact)
    return tie


def _settles(other: Verdict, figure: Told, edit: Edit) -> int:
    """1 where the edit makes another tie that the figure stands in meet, -1 where it tears one apart, else 0."""
    return int(_meets(other, figure, edit)) - int(isinstance(other.outcome, Meets))
