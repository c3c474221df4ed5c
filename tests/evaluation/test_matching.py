from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.evaluation.gold import GoldFigure, Reading, Span
from presscheck.evaluation.matching import Matched, Read, match, near
from presscheck.evaluation.units import kind_of, unit_key

Place = tuple[int, int]


def gold(low: float, high: float | None = None, unit: str = "GBP", at: Place | None = None, **more: bool) -> GoldFigure:
    key = unit_key(unit)
    reading = Reading(low, low if high is None else high, frozenset({key}))
    return GoldFigure(
        told=f"{low} {unit}", text=None, readings=(reading,), signless=more.get("signless", False), kind=kind_of(key),
        span=Span("text", *at) if at else None,
    )  # fmt: skip


def read(
    value: float | None, unit: str = "GBP", *, at: Place = (0, 1), ends: tuple[float, float] | None = None
) -> Read:
    key = unit_key(unit)
    low, high = ends or (value, value)
    return Read(
        text=f"{value}", told=f"{value} {unit}", value=value, low=low, high=high, unit=key, kind=kind_of(key),
        span=Span("text", *at),
    )  # fmt: skip


def counts(found: Matched) -> tuple[int, int, int, int]:
    """Hits, those with the right unit, missed, extra."""
    return len(found.hits), sum(hit.unit_right for hit in found.hits), len(found.missed), len(found.extra)


@pytest.mark.parametrize(
    ("wanted", "found", "result"),
    [
        (gold(5), read(5), (1, 1, 0, 0)),
        (gold(5), read(5, "EUR"), (1, 0, 0, 0)),
        (gold(5), read(6), (0, 0, 1, 1)),
        (gold(3e9), read(3.00002e9), (1, 1, 0, 0)),
        (gold(3e9), read(3.0001e9), (0, 0, 1, 1)),
        (gold(0), read(0), (1, 1, 0, 0)),
        (gold(5), read(-5), (0, 0, 1, 1)),
        (gold(5, signless=True), read(-5), (1, 1, 0, 0)),
        (gold(5), read(None, ends=(5, 5)), (0, 0, 1, 1)),
        (gold(5, 7), read(None, ends=(5, 7)), (1, 1, 0, 0)),
        (gold(5, 7), read(6, ends=(5.5, 6.5)), (1, 1, 0, 0)),
        (gold(5, 7), read(5, ends=(4.5, 7)), (1, 1, 0, 0)),
        (gold(5, 7), read(7, ends=(5, 7.5)), (1, 1, 0, 0)),
        (gold(5, 7), read(None, ends=(5, 8)), (0, 0, 1, 1)),
        (gold(5, 7), read(5), (0, 0, 1, 1)),
        (gold(1e4, 1e5), read(4e4), (1, 1, 0, 0)),
        (gold(1e4, 1e5), read(None, ends=(2e4, 9e4)), (1, 1, 0, 0)),
        (gold(1e4, 1e5), read(1e5), (1, 1, 0, 0)),
        (gold(1e4, 1e5), read(2e5), (0, 0, 1, 1)),
    ],
)
def test_one_with_one(wanted: GoldFigure, found: Read, result: tuple[int, int, int, int]) -> None:
    assert counts(match([wanted], [], [found])) == result


def test_a_range_may_be_read_as_its_two_ends() -> None:
    found = match([gold(5, 7)], [], [read(7), read(5)])
    assert counts(found) == (1, 1, 0, 0)
    assert [end.value for end in found.hits[0].read] == [5, 7]
    assert counts(match([gold(5, 7)], [], [read(5, "one"), read(7)])) == (1, 1, 0, 0)
    assert counts(match([gold(5, 7)], [], [read(5, "one"), read(7, "one")])) == (1, 0, 0, 0)
    assert counts(match([gold(5, 7), gold(5)], [], [read(5), read(7)])) == (1, 1, 1, 1)


def test_two_figures_may_be_read_as_one_range() -> None:
    assert counts(match([gold(5), gold(7)], [], [read(None, ends=(5, 7))])) == (1, 1, 0, 0)
    assert counts(match([gold(5), gold(7)], [], [read(None, "EUR", ends=(5, 7))])) == (1, 0, 0, 0)
    assert counts(match([gold(5), gold(8)], [], [read(None, ends=(5, 7))])) == (0, 0, 2, 1)


def test_optional_figures_cost_nothing_either_way() -> None:
    assert counts(match([], [gold(5)], [])) == (0, 0, 0, 0)
    assert counts(match([], [gold(5)], [read(5, "EUR")])) == (0, 0, 0, 0)
    assert counts(match([], [gold(5, 7)], [read(-5), read(7)])) == (0, 0, 0, 0)
    assert counts(match([], [gold(5)], [read(5), read(5)])) == (0, 0, 0, 1)
    assert counts(match([gold(5)], [gold(5)], [read(5)])) == (1, 1, 0, 0)


def test_each_figure_is_used_once_and_the_right_unit_goes_first() -> None:
    assert counts(match([gold(5), gold(5)], [], [read(5)])) == (1, 1, 1, 0)
    assert counts(match([gold(5)], [], [read(5), read(5)])) == (1, 1, 0, 1)
    assert counts(match([gold(5), gold(5)], [], [read(5), read(5)])) == (2, 2, 0, 0)
    assert counts(match([gold(5, unit="EUR"), gold(5)], [], [read(5), read(5, "EUR")])) == (2, 2, 0, 0)
    assert counts(match([gold(5, unit="one"), gold(5)], [], [read(5)])) == (1, 1, 1, 0)


def test_an_exact_value_goes_before_a_decade() -> None:
    assert counts(match([gold(10, 100), gold(50)], [], [read(50), read(20)])) == (2, 2, 0, 0)


def test_places_must_overlap_where_the_gold_has_them() -> None:
    assert counts(match([gold(5, at=(10, 14))], [], [read(5, at=(13, 20))])) == (1, 1, 0, 0)
    assert counts(match([gold(5, at=(10, 14))], [], [read(5, at=(14, 20))])) == (0, 0, 1, 1)
    assert counts(match([gold(5, at=(10, 14)), gold(5, at=(20, 24))], [], [read(5, at=(20, 24))])) == (1, 1, 1, 0)
    assert counts(match([gold(5, 7, at=(10, 20))], [], [read(5, at=(10, 12)), read(7, at=(18, 20))])) == (1, 1, 0, 0)
    assert counts(match([gold(5, 7, at=(10, 20))], [], [read(5, at=(10, 12)), read(7, at=(28, 30))])) == (0, 0, 1, 2)
    both = read(None, ends=(5, 7), at=(10, 20))
    assert counts(match([gold(5, at=(10, 12)), gold(7, at=(18, 20))], [], [both])) == (1, 1, 0, 0)
    assert counts(match([gold(5, at=(10, 12)), gold(7, at=(28, 30))], [], [both])) == (0, 0, 2, 1)
    title = GoldFigure(told="", text=None, readings=gold(5).readings, signless=False, kind="", span=Span("title", 0, 9))
    assert counts(match([title], [], [read(5, at=(0, 9))])) == (0, 0, 1, 1)


VALUES = st.sampled_from([0.0, 5.0, -5.0, 7.0, 50.0, 100.0])
UNITS = st.sampled_from(["GBP", "EUR", "one"])
GOLDS = st.lists(st.builds(lambda v, w, u: gold(min(v, w), max(v, w), u), VALUES, VALUES, UNITS), max_size=6)
READS = st.lists(
    st.one_of(
        st.builds(lambda v, u: read(v, u), VALUES, UNITS),
        st.builds(lambda v, w, u: read(None, u, ends=(min(v, w), max(v, w))), VALUES, VALUES, UNITS),
    ),
    max_size=6,
)


@given(GOLDS, GOLDS, READS)
def test_every_figure_ends_in_one_place(
    wanted: list[GoldFigure], optional: list[GoldFigure], found: list[Read]
) -> None:
    result = match(wanted, optional, found)
    golds = [figure for hit in result.hits for figure in hit.gold] + list(result.missed)
    assert sorted(map(id, golds)) == sorted(map(id, wanted))
    reads = [figure for hit in result.hits for figure in hit.read] + list(result.extra)
    assert len(set(map(id, reads))) == len(reads)
    assert set(map(id, reads)) <= set(map(id, found))
    if not optional:
        assert len(reads) == len(found)


@given(st.lists(st.tuples(VALUES, UNITS), max_size=8), st.data())
def test_what_is_read_as_the_gold_has_it_is_all_right_in_any_order(
    figures: list[tuple[float, str]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(figures))
    found = match([gold(v, unit=u) for v, u in figures], [], [read(v, u) for v, u in shuffled])
    assert counts(found) == (len(figures), len(figures), 0, 0)


@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_nearness_is_the_same_from_both_sides(a: float, b: float) -> None:
    assert near(a, b) == near(b, a)
    assert near(a, a)
