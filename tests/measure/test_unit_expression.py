"""Units written without pint are what pint prints."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_expression import factors, over, to_the, written
from presscheck.measure.unit_table import unit_table
from presscheck.measure.units import registry

TABLE = unit_table(Lexicon())
SINGLE = sorted({name for _, spelling in TABLE.spellings() for name in factors(spelling.unit)} - {"decibel"})
SINGLE += ["USD", "JPY", "GBP", "percent", "one"]
POWERS = st.dictionaries(st.sampled_from(SINGLE), st.integers(-3, 3).filter(bool), min_size=1, max_size=4)


@given(POWERS)
def test_a_compound_is_what_pint_prints(powers: dict[str, int]) -> None:
    unit = written(powers)
    assert str(registry().Unit(unit)) == unit


@given(POWERS)
def test_what_is_written_is_read_again(powers: dict[str, int]) -> None:
    unit = written(powers)
    assert written(factors(unit)) == unit


@given(st.sampled_from(SINGLE), st.sampled_from(SINGLE))
def test_a_rate_by_a_unit_times_that_unit_is_what_it_was(above: str, below: str) -> None:
    rate = factors(over(above, below))
    if above != below and "degree" not in above + below and "one" not in (above, below):
        assert written({**rate, below: rate.get(below, 0) + 1}) == above


@pytest.mark.parametrize(
    ("above", "below", "rate"),
    [
        ("USD", "barrel", "USD / barrel"),
        ("one", "minute", "one / minute"),
        ("nurse", "year", "nurse / year"),
        ("barrel / day", "person", "barrel / day / person"),
        ("foot / second", "second", "foot / second ** 2"),
        ("degree_Celsius", "decade", "delta_degree_Celsius / decade"),
        ("USD", "meter ** 2", "USD / meter ** 2"),
        ("meter", "meter", "one"),
    ],
)
def test_rates(above: str, below: str, rate: str) -> None:
    assert over(above, below) == rate


def test_powers() -> None:
    assert to_the("foot", 2) == "foot ** 2"
    assert to_the("kilometer", 3) == "kilometer ** 3"
    assert factors("1 / second") == {"second": -1}
