"""quantulum3 is asked for each distinct name of a unit once, and never for signs, codes or counted nouns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from presscheck import Article, Presscheck
from presscheck.measure import second_opinion
from presscheck.measure.second_opinion import opinion

PARSE = second_opinion._parser()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """How often quantulum3 was asked for each surface since the test began."""
    counts: Counter[str] = Counter()

    def parse(surface: str) -> list[Any]:
        counts[surface] += 1
        return PARSE(surface)

    def parser() -> Callable[[str], list[Any]]:
        return parse

    monkeypatch.setattr(second_opinion, "_parser", parser)
    opinion.cache_clear()
    yield counts
    opinion.cache_clear()


TEXT = """The road is 40 kilometres long and 12 metres wide; the next is 55 kilometres long.

It cost 5 million euros, then 7 million euros and again 9 million euros ($10m, £8m, 3 km, 4 km, 5%, 6%).

After 40 kilometres and 3 hours they met 40 cows, 50 cows and 60 cows. A 3-hour walk of 12 metres cost 2 euros."""


def test_each_name_is_asked_for_once(presscheck: Presscheck, asked: Counter[str]) -> None:
    report = presscheck.check(Article(text=TEXT))
    assert sum(q.unit == "EUR" for q in report.quantities) == 4
    assert {"1 kilometres", "1 euros"} <= asked.keys()
    assert set(asked.values()) == {1}
    before = dict(asked)
    presscheck.check(Article(text=TEXT))
    list(presscheck.check_many([Article(text=TEXT.upper()), Article(text=TEXT)]))
    assert {surface: asked[surface] for surface in before} == before


def test_signs_codes_and_counted_nouns_are_not_asked_for(presscheck: Presscheck, asked: Counter[str]) -> None:
    text = "It has 40 cows, 12% of them red; £5m, $7m, USD 40, 3°C and 1,250 sheep. Half of 30 dogs and 3 in 4 cats."
    assert len(presscheck.check(Article(text=text)).quantities) >= 9
    assert not asked


def test_surfaces_are_short(presscheck: Presscheck, asked: Counter[str]) -> None:
    presscheck.check(Article(text=TEXT))
    assert asked
    assert max(map(len, asked)) < 30
