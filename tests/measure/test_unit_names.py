"""Names of units behind a number, their powers and compounds, and what rates are given by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.measure.unit_names import unit_names
from presscheck.measure.unit_table import unit_table
from tests.measure.timing import growth
from tests.measure.told import LEXICON

UNITS = unit_names(LEXICON)


@pytest.mark.parametrize(
    ("surface", "unit", "dimension"),
    [
        ("km", "kilometer", "length"),
        ("Kilometres", "kilometer", "length"),
        ("sq ft", "foot ** 2", "area"),
        ("sq. ft", "foot ** 2", "area"),
        ("square-feet", "foot ** 2", "area"),
        ("cubic metres", "meter ** 3", "volume"),
        ("m²", "meter ** 2", "area"),
        ("m3", "meter ** 3", "volume"),
        ("metres squared", "meter ** 2", "area"),
        ("km/h", "kilometer / hour", "speed"),
        ("km per hour", "kilometer / hour", "speed"),
        ("miles an hour", "mile / hour", "speed"),
        ("m/s", "meter / second", "speed"),
        ("m/s²", "meter / second ** 2", "acceleration"),
        ("miles per gallon", "mile / gallon", "fuel economy"),
        ("litres per 100 km", None, None),
        ("kg/m³", "kilogram / meter ** 3", "density"),
        ("mg/dl", "milligram / deciliter", "density"),
        ("barrels a day", "barrel / day", "flow"),
        ("gigabits per second", "gigabit / second", "data rate"),
        ("kWh", "kilowatt_hour", "energy"),
        ("kilowatt-hours", "kilowatt_hour", "energy"),
        ("degrees Celsius", "degree_Celsius", "temperature"),
        ("° C", "degree_Celsius", "temperature"),
        ("%", "percent", "ratio"),
        ("percentage points", "percentage_point", "ratio"),
    ],
)
def test_units_and_their_compounds(surface: str, unit: str | None, dimension: str | None) -> None:
    if unit is None:
        words = UNITS.at(surface, 0)
        assert words is not None
        assert words.end < len(surface)
        return
    for behind in ("", ".", ", again", " of it", ")"):
        words = UNITS.at(surface + behind, 0)
        assert words is not None
        assert (words.start, words.end, words.unit, words.dimension) == (0, len(surface), unit, dimension)


@pytest.mark.parametrize(
    "text",
    ["cows", "kmart", "metresmith", "kilo-", "square cows", "A&E", "C-section", "m’lord", "", " km", "1 km", "/h"],
)
def test_is_no_unit(text: str) -> None:
    words = UNITS.at(text, 0)
    assert words is None or text == "kilo-"


@pytest.mark.parametrize(
    ("text", "unit", "of", "words"),
    [
        (" a day", "day", 1, "a day"),
        ("-a-day", "day", 1, "a-day"),
        ("/km", "kilometer", 1, "/km"),
        (" per hour", "hour", 1, "per hour"),
        (" an hour", "hour", 1, "an hour"),
        (" per pupil", "pupil", 1, "per pupil"),
        (" per head", "person", 1, "per head"),
        (" per capita", "person", 1, "per capita"),
        (" a share", "share", 1, "a share"),
        (" a ticket", "ticket", 1, "a ticket"),
        (" per 100,000 people", "person", 100_000, "per 100,000 people"),
        (" per million people", "person", 1e6, "per million people"),
        (" per 1,000 live births", "birth", 1_000, "per 1,000 live births"),
        (" p.a.", "year", 1, "p.a."),
        (" pcm", "month", 1, "pcm"),
        (" to the gallon", "gallon", 1, "to the gallon"),
        (" per square metre", "meter ** 2", 1, "per square metre"),
    ],
)
def test_what_a_rate_is_given_by(text: str, unit: str, of: float, words: str) -> None:
    for behind in ("", ".", ", again"):
        per = UNITS.per(text + behind, 0)
        assert per is not None
        assert (per.unit, per.of, (text + behind)[per.start : per.end]) == (unit, of, words)


@pytest.mark.parametrize(
    "text",
    [
        " a day later", " an hour ago", " a minute before", " a cow", " a second goal", " per se", " per Smith",
        " of it", " to the farm", "/7", " per", " a", "a day", " every day", " as usual", " per the rules", "", "-day",
    ],
)  # fmt: skip
def test_is_no_rate(text: str) -> None:
    per = UNITS.per(text, 0)
    assert per is None or text == "a day"


@given(
    st.lists(st.sampled_from(["km", "/", " per ", " a ", "h", "²", "square ", "sq. ", ".", "-", "day", "m", "5", "C"]))
)
def test_words_of_a_unit_lie_within_the_text(parts: list[str]) -> None:
    text = "".join(parts)
    for words in (UNITS.at(text, 0), UNITS.per(text, 0)):
        if words is not None:
            assert 0 <= words.start < words.end <= len(text)
            assert words.unit


@given(st.sampled_from(sorted({s.unit for _, s in unit_table(LEXICON).spellings()})))
def test_every_unit_has_a_dimension(unit: str) -> None:
    assert UNITS.dimension_of(unit)


@pytest.mark.parametrize("unit", ["km/", "km per ", "square ", "a ", "per ", "m", "million British ", "/", "1/"])
def test_time_of_one_reading_grows_with_the_length_at_most(unit: str) -> None:
    assert growth(lambda text: [UNITS.at(text, i) or UNITS.per(text, i) for i in range(len(text))], unit, 2_000) < 3.5
