"""An edited figure is read in the place of the old one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from presscheck.lexicon import Lexicon
from presscheck.measure.quantities import quantity
from presscheck.measure.rereading import reread
from presscheck.measure.scanner import scanner
from presscheck.model import Article, Quantity

LEXICON = Lexicon()


def first(text: str) -> Quantity:
    stated = scanner(LEXICON).scan(text, Article(text=""))[0]
    assert stated.named is not None
    return replace(quantity(text, stated, stated.named.meaning, LEXICON), id="q7")


@pytest.mark.parametrize(
    ("old", "surface", "value", "unit", "low"),
    [
        ("£93m", "€93m", 93e6, "EUR", 92.5e6),
        ("42 miles", "42km", 42, "kilometer", 41.5),
        ("42 miles", "24", 24, "mile", 23.5),  # a number alone keeps the unit
        ("more than £93m", "£39m", 39e6, "GBP", 39e6),  # and the hedge
        ("about 500 miles", "50 miles", 50, "mile", 47.5),
        ("500 miles or so", "600 miles", 600, "mile", 570),
    ],
)
def test_reads_again(old: str, surface: str, value: float, unit: str, low: float) -> None:
    figure = first(old)
    told = reread(surface, figure, LEXICON)
    assert told is not None
    assert (told.text, told.value, told.unit, told.low, told.hedge) == (surface, value, unit, low, figure.hedge)
    assert (told.id, told.start, told.end) == ("q7", figure.start, figure.end)


@pytest.mark.parametrize("surface", ["", "none", "4 or 5", "12 May"])
def test_what_is_not_one_figure_is_none(surface: str) -> None:
    assert reread(surface, first("£93m"), LEXICON) is None
