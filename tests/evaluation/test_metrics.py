from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.evaluation.metrics import Estimate, Tally, scores

NOTHING = Estimate(None, None, None)


def test_scores_are_shares_of_what_was_read_and_of_the_gold() -> None:
    told, kinds = scores(
        [{"money": Tally(4, 2, 2, 1)}, {"money": Tally(0, 2, 0, 0), "count": Tally(4, 4, 4, 4)}], seed=0
    )
    assert told.tally == Tally(8, 8, 6, 5)
    assert told.value.precision.value == told.value.recall.value == told.value.f1.value == 0.75
    assert told.value_and_unit.f1.value == pytest.approx(5 / 8)
    money = kinds["money"]
    assert (money.value.precision.value, money.value.recall.value) == (0.5, 0.5)
    assert money.value_and_unit.f1.value == pytest.approx(2 * 0.25 * 0.25 / 0.5)
    assert kinds["count"].value_and_unit.f1 == Estimate(1.0, 1.0, 1.0)
    assert list(kinds) == ["count", "money"]  # as many in the gold, but more read


def test_a_share_of_nothing_is_none() -> None:
    told, kinds = scores([{"money": Tally(gold=3)}, {"money": Tally(gold=1)}], seed=0)
    assert told.value.precision == NOTHING
    assert told.value.recall == Estimate(0.0, 0.0, 0.0)
    assert told.value.f1 == Estimate(0.0, 0.0, 0.0)
    assert scores([{}, {}], seed=0)[0].value.f1 == NOTHING
    assert scores([], seed=0)[0].value.f1 == NOTHING
    assert kinds["money"] == told


def test_one_text_has_no_interval() -> None:
    told, _ = scores([{"money": Tally(4, 4, 3, 3)}], seed=0)
    assert told.value.f1 == Estimate(0.75, None, None)


def texts(number: int) -> list[dict[str, Tally]]:
    chance = random.Random(5)
    return [{"count": Tally(10, 10, right := chance.randint(5, 10), right - 2)} for _ in range(number)]


def test_intervals_are_those_of_the_mean_of_many_texts() -> None:
    """Against theory: shares of ten, uniform on 0.5 … 1 in six steps, so that the mean of n has the standard error
    σ/√n with σ² = 0.01·35/12."""
    told, _ = scores(texts(400), seed=0)
    low, high = told.value.recall.low, told.value.recall.high
    assert low is not None
    assert high is not None
    assert high - low == pytest.approx(2 * 1.96 * (0.01 * 35 / 12 / 400) ** 0.5, rel=0.12)


def test_the_seed_decides_the_draw() -> None:
    assert scores(texts(20), seed=1) == scores(texts(20), seed=1)
    assert scores(texts(20), seed=1) != scores(texts(20), seed=2)


def test_more_texts_than_are_drawn_at_once_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = scores(texts(30), seed=0)
    monkeypatch.setattr("presscheck.evaluation.metrics._AT_ONCE", 100)
    assert scores(texts(30), seed=0) == whole


def tally(gold: int, read: int, part: float, both: float) -> Tally:
    value = int(min(gold, read) * part)
    return Tally(gold, read, value, int(value * both))


TALLIES = st.builds(tally, st.integers(0, 9), st.integers(0, 9), st.floats(0, 1), st.floats(0, 1))
TEXTS = st.lists(st.dictionaries(st.sampled_from(["money", "count", "age"]), TALLIES), min_size=2, max_size=8)


@given(TEXTS)
def test_shares_are_shares_and_lie_in_the_range_of_their_samples(told: list[dict[str, Tally]]) -> None:
    total, kinds = scores(told, seed=0, resamples=200)
    assert sum((kind.tally for kind in kinds.values()), Tally()) == total.tally
    for one in (total, *kinds.values()):
        for score in (one.value, one.value_and_unit):
            for estimate in (score.precision, score.recall, score.f1):
                for share in (estimate.value, estimate.low, estimate.high):
                    assert share is None or 0 <= share <= 1
                if estimate.low is not None and estimate.high is not None:
                    assert estimate.low <= estimate.high
        both, value = one.value_and_unit.f1.value, one.value.f1.value
        assert both is None or (value is not None and both <= value)
