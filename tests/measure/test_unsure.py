"""Words that may be a unit or something else, behind a number."""

from __future__ import annotations

import pytest

from tests.measure.told import LEXICON, stated

TABLE = LEXICON.table("counted.toml")["unsure"]


def unit(text: str) -> str:
    """The unit of the first figure; "" where its words tell none."""
    return stated(text)[0][2]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # signs that behind a blank are words
        ("5in of rain", "inch"),
        ("5 in of rain", ""),
        ("5-in pipe", "inch"),
        ("5 in", ""),
        ("20A fuse", "ampere"),
        ("20 A levels", ""),
        ("20 A", ""),
        ("5 a day", ""),
        ("40g of salt", "gram"),
        ("40 g of salt", "gram"),
        ("40 g, then", "gram"),
        ("40 g salt", "gram"),
        ("9 V.", "volt"),
        ("9 V and", "volt"),
        ("9 V shapes", ""),
        ("9V battery", "volt"),
        ("2 K films", ""),
        ("30 st later", ""),
        ("3 h.", "hour"),
        ("3h later", "hour"),
        ("nine V shapes", ""),
        ("nine g of salt", ""),
        # names of things as a rule
        ("5 gigs in a week", ""),
        ("5 hands of bananas", ""),
        ("3 chains", ""),
        ("6 rods", ""),
        # a second, and the second
        ("one second", "second"),
        ("5 second prizes", ""),
        ("5-second rule", "second"),
        ("5 seconds", "second"),
        # sizes
        ('55" screen', "inch"),
        ('55"-wide bed', "inch"),
        ('said 55" and left', ""),
        ("55” tall", "inch"),
        ("55” he said", ""),
        # behind four bare digits that may be a year
        ("1988 quarter", ""),
        ("2016 quarter", ""),
        ("1,988 quarters", "quarter"),
        ("2016 m", ""),
        ("2016 kilometres", "kilometer"),
        ("2016 km", "kilometer"),
        ("216 year", "year"),
        ("2016-year", "year"),
        # nothing doubtful
        ("5 km", "kilometer"),
        ("5 inches", "inch"),
        ("5 kmart shops", ""),
        ("5 metresmith", ""),
    ],
)
def test_is_it_a_unit(text: str, told: str) -> None:
    assert unit(text) == told


@pytest.mark.parametrize("name", [name for name in TABLE["counts"] if " " not in name])
def test_names_of_things_are_counted(name: str) -> None:
    assert unit(f"12 {name} were sold") == ""


@pytest.mark.parametrize("word", TABLE["behind_quotes"])
def test_a_quotation_mark_before_a_word_of_size_is_inches(word: str) -> None:
    assert unit(f'a 12" {word}') == "inch"
    assert unit(f"a 12”-{word}") == "inch"


@pytest.mark.parametrize("mark", [m for m in TABLE["quotes"] if m not in "′″"])
def test_a_quotation_mark_that_closes_one_is_none(mark: str) -> None:
    assert unit(f"“We lost 40{mark} he said") == ""
