import pytest

from presscheck.checks.printed_lengths import printed_lengths
from presscheck.model import TimeLength
from tests.measure.told import LEXICON


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (7.4, "hour", "7 hours 24 minutes"),
        (4 / 3, "hour", "1 hour 20 minutes"),
        (0.5, "hour", "30 minutes"),
        (9.0, "hour", "9 hours"),
        (10.42, "year", "10 years 5 months"),
        (1.0, "year", "1 year"),
        (8.3, "month", "8.3 months"),
        (2.0, "century", "2 centuries"),
    ],
)
def test_in_parts(value: float, unit: str, told: str) -> None:
    """A length in its unit, and what is over in the lesser one."""
    assert printed_lengths(LEXICON).told(TimeLength(value, unit)) == told
