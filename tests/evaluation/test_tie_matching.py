from __future__ import annotations

import pytest

from presscheck.evaluation.gold import Span
from presscheck.evaluation.tie_gold import Tie
from presscheck.evaluation.tie_matching import MatchedTies, Told, match_ties


def at(place: int) -> Span:
    """The figure at this place; each is three characters long, and the next begins ten on."""
    return Span("text", 10 * place, 10 * place + 3)


def tie(kind: str, holds: bool = True, **roles: int | tuple[int, ...]) -> Tie:
    told = {role: tuple(map(at, p if isinstance(p, tuple) else (p,))) for role, p in roles.items()}
    return Tie(kind=kind, roles=told, holds=holds)


def told(number: int, *readings: Tie) -> Told:
    return Told(f"r{number}", readings)


def matched(gold: list[Tie], *ours: Tie, figures: range = range(20)) -> MatchedTies:
    return match_ties(gold, [told(n, one) for n, one in enumerate(ours)], [at(place) for place in figures])


def counts(found: MatchedTies) -> tuple[int, int, int, int]:
    """Gold ties found and missed; told ones right and not."""
    return len(found.found), len(found.missed), len(found.right), len(found.extra)


CHANGE = Tie(kind="change", roles={"from": (at(1),), "to": (at(2),), "by": (at(3),)}, holds=True)


def change(start: int, end: int, **by: int) -> Tie:
    return Tie(
        kind="change",
        roles={"from": (at(start),), "to": (at(end),)} | {role: (at(p),) for role, p in by.items()},
        holds=True,
    )


@pytest.mark.parametrize(
    ("ours", "expected"),
    [
        (change(1, 2, by=3), (1, 0, 1, 0)),
        (change(1, 2, by2=3), (1, 0, 1, 0)),
        (change(1, 2, by=4, by2=3), (1, 0, 1, 0)),
        (change(2, 1, by=3), (0, 1, 0, 1)),
        (change(1, 4, by=3), (0, 1, 0, 1)),
        (change(1, 2), (0, 1, 0, 1)),
        (tie("difference", larger=1, smaller=2, gap=3), (0, 1, 0, 1)),
    ],
)
def test_figures_must_play_the_gold_s_roles(ours: Tie, expected: tuple[int, ...]) -> None:
    assert counts(matched([CHANGE], ours)) == expected


def test_a_word_that_is_no_figure_may_be_left_out() -> None:
    without = range(3)  # what stands at 3 is no quantity of the report
    assert counts(matched([CHANGE], change(1, 2), figures=without)) == (1, 0, 1, 0)
    assert counts(matched([CHANGE], change(1, 4), figures=without)) == (0, 1, 0, 1)


def test_lists_must_be_the_same() -> None:
    gold = [tie("parts", whole=1, parts=(2, 3, 4))]
    assert counts(matched(gold, tie("parts", whole=1, parts=(4, 2, 3)))) == (1, 0, 1, 0)
    assert counts(matched(gold, tie("parts", whole=1, parts=(2, 3)))) == (0, 1, 0, 1)
    assert counts(matched(gold, tie("parts", whole=1, parts=(2, 3, 4, 5)))) == (0, 1, 0, 1)


def test_restatements_have_no_direction() -> None:
    assert counts(matched([tie("restatement", a=1, b=2)], tie("restatement", a=2, b=1))) == (1, 0, 1, 0)


def test_what_is_one_thing_may_be_tied_otherwise() -> None:
    gold = [tie("restatement", a=1, b=2), tie("restatement", a=2, b=3)]
    assert counts(matched(gold, tie("restatement", a=1, b=3))) == (1, 1, 1, 0)
    assert counts(matched(gold, tie("restatement", a=1, b=3), tie("restatement", a=2, b=3))) == (2, 0, 2, 0)
    assert counts(matched(gold, tie("restatement", a=1, b=2), tie("restatement", a=1, b=3))) == (2, 0, 2, 0)
    assert counts(matched(gold, tie("restatement", a=1, b=2), tie("restatement", a=2, b=1))) == (1, 1, 2, 0)
    assert counts(matched(gold, tie("restatement", a=1, b=4))) == (0, 2, 0, 1)


def test_classes_are_apart() -> None:
    gold = [tie("restatement", a=1, b=2), tie("restatement", a=3, b=4)]
    assert counts(matched(gold, tie("restatement", a=1, b=3))) == (0, 2, 0, 1)


def test_a_tie_that_may_be_of_two_kinds_is_right_as_either() -> None:
    gold = [tie("share", part=1, base=2, share=3)]
    ours = told(1, change(2, 1, by=3), tie("share", part=1, base=2, share=3))
    found = match_ties(gold, [ours], [at(place) for place in range(9)])
    assert counts(found) == (1, 0, 1, 0)
    assert found.right[0][0] == "share"
