"""pint bridges two currencies by a dated fixing only; quantulum3 says what it takes a unit's name for."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys

import pint
import pytest
import typeguard

from presscheck import Article, Presscheck
from presscheck.measure.rates import Fixing
from presscheck.measure.second_opinion import Opinion, opinion
from presscheck.measure.units import registry, worth

DAY = dt.date(2014, 1, 24)


def fixing(rate: float, base: str = "USD", quote: str = "GBP") -> Fixing:
    return Fixing(DAY, rate, base, quote, "ECB")


def test_an_amount_is_worth_what_the_fixing_says() -> None:
    assert worth(160e6, fixing(0.8291 / 1.3687)) == pytest.approx(96.92e6, rel=1e-4)
    assert worth(1, fixing(140.18, "EUR", "JPY")) == pytest.approx(140.18)


def test_one_fixing_leaves_nothing_behind_for_the_next() -> None:
    assert worth(100, fixing(0.5)) == pytest.approx(50)
    assert worth(100, fixing(0.25)) == pytest.approx(25)
    assert worth(100, fixing(2, "GBP", "USD")) == pytest.approx(200)


def test_without_a_fixing_there_is_no_way_between_currencies() -> None:
    worth(1, fixing(0.6))  # both are known to pint now
    money = registry().Quantity(1, "USD")
    for other in ("GBP", "kilogram", ""):
        with pytest.raises(pint.DimensionalityError):
            money.to(other)


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("yuan", Opinion("currency", "CNY")),
        ("euros", Opinion("currency", "EUR")),
        ("kilometres", Opinion("length", None)),
        ("suspects", None),
    ],
)
def test_what_quantulum_takes_a_name_for(unit: str, told: Opinion | None) -> None:
    assert opinion(unit) == told


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("It cost 5 million euros ($6.8m).", 0.95),
        ("It cost $6.8m (€5m).", 0.95),  # signs need no opinion
        ("It cost 5 billion pounds ($8.3bn).", 0.76),  # which it takes for a weight: 0.95 × 0.8
    ],
)
def test_another_opinion_lowers_the_confidence_of_the_tie(presscheck: Presscheck, text: str, confidence: float) -> None:
    (relation,) = presscheck.check(Article(text=text, published="2014-01-24")).relations
    assert relation.confidence == pytest.approx(confidence)


def test_typeguard_is_given_back_its_decorator() -> None:
    opinion("yen")
    assert typeguard.typechecked.__module__.startswith("typeguard")

    @typeguard.typechecked
    def double(n: int) -> int:
        return 2 * n

    with pytest.raises(typeguard.TypeCheckError):
        double("2")  # type: ignore[arg-type]


def test_importing_the_measuring_room_loads_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, presscheck.measure.figures, presscheck.measure.units, presscheck.measure.rates\n"
        "heavy = {'quantulum3', 'pint', 'currency_converter', 'spacy', 'numpy', 'inflect', 'typeguard'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
