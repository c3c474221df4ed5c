"""Figures and the units that their own words tell, without the help of a parse."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.measure.timing import growth
from tests.measure.told import LEXICON, Told, near, scan, stated


@pytest.mark.parametrize(
    ("surface", "value", "unit"),
    [
        # plain numbers
        ("17", 17, ""),
        ("59,222", 59_222, ""),
        ("1,234,567", 1_234_567, ""),
        ("12,34,567", 1_234_567, ""),
        ("1 250 000", 1_250_000, ""),
        ("1\u202f250\u202f000", 1_250_000, ""),
        ("1.200.000", 1_200_000, ""),
        ("6.5", 6.5, ""),
        (".75", 0.75, ""),
        ("2½", 2.5, ""),
        ("3 1/2", 3.5, ""),
        ("1.2 x 10^6", 1.2e6, ""),
        ("1.2×10⁶", 1.2e6, ""),
        ("5e6", 5e6, ""),
        ("3 million", 3e6, ""),
        ("4.1 billion", 4.1e9, ""),
        ("2 hundred billion", 2e11, ""),
        ("17 BEEELION", 17e9, ""),
        ("3 millllion", 3e6, ""),
        ("8bn", 8e9, ""),
        ("30k", 30_000, ""),
        ("2.5 lakh", 250_000, ""),
        ("7 crore", 7e7, ""),
        ("714 mln", 714e6, ""),
        ("sixty-four", 64, ""),
        ("two hundred and ten", 210, ""),
        ("Six hundred and fifty", 650, ""),
        ("a hundred", 100, ""),
        ("a million and a half", 1.5e6, ""),
        ("two and a half million", 2.5e6, ""),
        ("nine trillion", 9e12, ""),
        ("two dozen", 24, ""),
        ("a dozen", 12, ""),
        # below zero
        ("-8", -8, ""),
        ("−8", -8, ""),
        ("–8", -8, ""),
        ("minus 8", -8, ""),
        ("minus-8", -8, ""),
        ("8 degrees below zero", -8, "degree"),
        ("8 below zero Celsius", -8, "degree_Celsius"),
        ("8C below zero", -8, "degree_Celsius"),
        ("negative 8", -8, ""),
        ("minus eight", -8, ""),
        ("-0.3%", -0.3, "percent"),
        ("minus 12.5 percent", -12.5, "percent"),
        ("-8C", -8, "degree_Celsius"),
        ("−15°C", -15, "degree_Celsius"),
        ("minus 40 degrees Fahrenheit", -40, "degree_Fahrenheit"),
        # ratios
        ("12%", 12, "percent"),
        ("12 %", 12, "percent"),
        ("3.5 per cent", 3.5, "percent"),
        ("2.5 pct", 2.5, "percent"),
        ("30-percent", 30, "percent"),
        ("ten percent", 10, "percent"),
        ("6 percentage points", 6, "percentage_point"),
        ("six percentage points", 6, "percentage_point"),
        ("25 basis points", 25, "basis_point"),
        ("25-basis-point", 25, "basis_point"),
        ("3bps", 3, "basis_point"),
        ("415 ppm", 415, "ppm"),
        ("98.2 points", 98.2, "point"),
        # measures
        ("12 km", 12, "kilometer"),
        ("12km", 12, "kilometer"),
        ("12-kilometre", 12, "kilometer"),
        ("twelve kilometres", 12, "kilometer"),
        ("12\nkilometres", 12, "kilometer"),
        ("40 light years", 40, "light_year"),
        ("93 million miles", 93e6, "mile"),
        ("3.5 million cubic metres", 3.5e6, "meter ** 3"),
        ("2,400 square feet", 2_400, "foot ** 2"),
        ("15,000 sq km", 15_000, "kilometer ** 2"),
        ("60 m²", 60, "meter ** 2"),
        ("300 hectares", 300, "hectare"),
        ("5-acre", 5, "acre"),
        ("20 tonnes", 20, "tonne"),
        ("20 metric tons", 20, "tonne"),
        ("20 tons", 20, "ton"),
        ("500mg", 500, "milligram"),
        ("75cl", 75, "centiliter"),
        ("3.5-litre", 3.5, "liter"),
        ("300 horsepower", 300, "horsepower"),
        ("1.2 GW", 1.2, "gigawatt"),
        ("350 kWh", 350, "kilowatt_hour"),
        ("8GB", 8, "gigabyte"),
        ("12-megapixel", 12, "megapixel"),
        ("300 Mbps", 300, "megabit / second"),
        ("2.4 GHz", 2.4, "gigahertz"),
        ("90mph", 90, "mile / hour"),
        ("120 km/h", 120, "kilometer / hour"),
        ("110 kilometres per hour", 110, "kilometer / hour"),
        ("9.8 m/s", 9.8, "meter / second"),
        ("45 miles per gallon", 45, "mile / gallon"),
        ("5 mg/kg", 5, "milligram / kilogram"),
        ("7.2 mmol/l", 7.2, "millimole / liter"),
        ("3.5 million barrels per day", 3.5e6, "barrel / day"),
        ("900,000 bpd", 900_000, "barrel / day"),
        ("30 psi", 30, "pound_force_per_square_inch"),
        ("20 (kg)", 20, "kilogram"),
        ("14 days", 14, "day"),
        ("three-year", 3, "year"),
        ("24-hour", 24, "hour"),
        ("9.8 seconds", 9.8, "second"),
        ("38 degrees Celsius", 38, "degree_Celsius"),
        ("356°F", 356, "degree_Fahrenheit"),
        ("35C", 35, "degree_Celsius"),
        ("38 degrees", 38, "degree"),
        ("20 calories", 20, "calorie"),
        # multiples
        ("fivefold", 5, "fold"),
        ("tenfold", 10, "fold"),
        ("three-fold", 3, "fold"),
        ("12-fold", 12, "fold"),
        ("three times", 3, "fold"),
        ("2.5 times", 2.5, "fold"),
        ("4x", 4, "fold"),
        ("twice", 2, "fold"),
        # money
        ("$71.20 a barrel", 71.2, "USD / barrel"),
        ("£15 an hour", 15, "GBP / hour"),
        ("£15-an-hour", 15, "GBP / hour"),
        ("£1,200 a month", 1_200, "GBP / month"),
        ("25p/km", 0.25, "GBP / kilometer"),
        ("22 cents a share", 0.22, "USD / share"),
        ("$1,310.50 an ounce", 1_310.5, "USD / ounce"),
        ("€90 per tonne", 90, "EUR / tonne"),
        ("$9MM", 9e6, "USD"),
        ("15.5 mln stg", 15.5e6, "GBP"),
        ("half a million euros", 500_000, "EUR"),
    ],
)
def test_one_figure_is_the_whole_surface(surface: str, value: float, unit: str) -> None:
    expected: list[Told] = [(surface, value, unit)]
    for text in (surface, f"It was {surface}.", f"“{surface}”, he said", f"({surface})", f"Not so: {surface}, again"):
        assert stated(text) == near(expected), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a letter behind digits is a unit, a magnitude, or part of a name
        ("1.8m tall and 40m long", [("1.8m", 1.8, "meter"), ("40m", 40, "meter")]),
        ("a 5m-high wall", [("5m", 5, "meter")]),
        ("5b", [("5b", 5, "bit")]),
        ("8t of sand", [("8t", 8, "tonne")]),
        ("30mm of rain", [("30mm", 30, "millimeter")]),
        ("747s", []),
        ("42nd", []),
        ("B52", []),
        ("a 3D print", []),
        ("a 5G phone", []),
        ("£5m wall", [("£5m", 5e6, "GBP")]),
        # units that may be something else
        ("5 in the morning", [("5", 5, "")]),
        ("5in", [("5in", 5, "inch")]),
        ("2 a side", [("2", 2, "")]),
        ("20 A", [("20", 20, "")]),
        ("a 20A fuse", [("20A", 20, "ampere")]),
        ("3 second-hand cars", [("3", 3, "")]),
        ("one second", [("one second", 1, "second")]),
        ("2 second goals", [("2", 2, "")]),
        ("the 1988 quarter", [("1988", 1988, "")]),
        ('"We lost 40"', [("40", 40, "")]),
        ('a 55" screen', [('55"', 55, "inch")]),
        # units in brackets
        ("20 (kg)", [("20 (kg)", 20, "kilogram")]),
        ("20 [km]", [("20 [km]", 20, "kilometer")]),
        ("20 (km north)", [("20", 20, "")]),
        ("20 (km]", [("20", 20, "")]),
        # parts of one measure
        ("6'2\" tall", [("6'", 6, "foot"), ('2"', 2, "inch")]),
        ("12st 4lb", [("12st", 12, "stone"), ("4lb", 4, "pound")]),
        ("the 1st and 21st", []),
        ("7lb 8oz", [("7lb", 7, "pound"), ("8oz", 8, "ounce")]),
        ("6ft 2in", [("6ft", 6, "foot"), ("2in", 2, "inch")]),
        ("2h 15min", [("2h", 2, "hour"), ("15min", 15, "minute")]),
        ("4 hours 20 minutes", [("4 hours", 4, "hour"), ("20 minutes", 20, "minute")]),
        ("seven years and six months", [("seven years", 7, "year"), ("six months", 6, "month")]),
        # two units for one fact
        ("12 km (7 miles)", [("12 km", 12, "kilometer"), ("7 miles", 7, "mile")]),
        ("180°C (356°F)", [("180°C", 180, "degree_Celsius"), ("356°F", 356, "degree_Fahrenheit")]),
        ("180C/356F", [("180C", 180, "degree_Celsius"), ("356F", 356, "degree_Fahrenheit")]),
        ("100 km/60 miles", [("100 km", 100, "kilometer"), ("60 miles", 60, "mile")]),
        # rates keep what they are by; "a minute later" is none
        ("21.5 points a game", [("21.5 points a game", 21.5, "point / game")]),
        ("3 metres a second", [("3 metres a second", 3, "meter / second")]),
        ("5 km a day later", [("5 km", 5, "kilometer")]),
        ("350 kWh a year", [("350 kWh a year", 350, "kilowatt_hour / year")]),
        ("2 km per person", [("2 km per person", 2, "kilometer / person")]),
        ("12 percent a year", [("12 percent a year", 12, "percent / year")]),
        ("£500 pcm", [("£500 pcm", 500, "GBP / month")]),
        ("40 miles to the gallon", [("40 miles to the gallon", 40, "mile / gallon")]),
        # minus signs and what only looks like one
        ("a 10-12 score", [("10-12", (10, 12), "")]),
        ("sub-8 runs", [("8", 8, "")]),
        ("up-8", [("8", 8, "")]),
        ("twenty-8", []),
        ("the low – 8C – held", [("– 8C", -8, "degree_Celsius")]),
        ("he had it – 8 cows", [("8", 8, "")]),
        ("minus the 8", [("8", 8, "")]),
        ("terminus 8", [("8", 8, "")]),
        # multiples
        ("400 times larger", [("400 times", 400, "fold")]),
        ("five timesheets", [("five", 5, "")]),
        ("manifold", []),
        ("a twofold rise", [("twofold", 2, "fold")]),
        # shares with a unit of their own
        ("half a mile", [("half a mile", 0.5, "mile")]),
        ("a quarter of one percent", [("a quarter of one percent", 0.25, "percent")]),
        ("two-thirds of an acre", [("two-thirds of an acre", 2 / 3, "acre")]),
        # nothing at all
        ("several", []),
        ("a few", []),
        ("both", []),
        ("an hour", []),
        ("million-dollar", []),
    ],
)
def test_figures_of_a_text(text: str, expected: list[Told]) -> None:
    assert stated(text) == near(expected)


GROUPINGS: dict[str, Callable[[int], str]] = {
    "western": lambda n: f"{n:,}",
    "blanks": lambda n: f"{n:,}".replace(",", " "),
    "thin blanks": lambda n: f"{n:,}".replace(",", "\u202f"),
    "none": str,
    "Indian": lambda n: indian(n),
    "points": lambda n: f"{n:,}".replace(",", ".") if n >= 10**6 else str(n),
}


def indian(n: int) -> str:
    told = str(n)
    if len(told) <= 3:
        return told
    head, tail = told[:-3], told[-3:]
    parts = []
    while head:
        parts.append(head[-2:])
        head = head[:-2]
    return ",".join([*reversed(parts), tail])


@given(st.integers(0, 10**9), st.sampled_from(sorted(GROUPINGS)), st.sampled_from([" km", "%", " tonnes", " hours"]))
def test_numbers_in_every_grouping_are_read_back(n: int, grouping: str, unit: str) -> None:
    surface = GROUPINGS[grouping](n) + unit
    ((text, value, _),) = stated(f"It is {surface} in all")
    assert (text, value) == (surface, n)


READ_OTHERWISE = {
    "million British thermal unit", "million British thermal units", "million BTU", "million Btus",  # 1e6 of them
    "GMT",  # a time of the day
    "brl",  # the real's code
    "p.c.", "MN", "mN",  # pence and millions
}  # fmt: skip
UNITS = LEXICON.table("units.toml")


def _spellings(row: dict[str, Any], prefix: str, letters: list[str]) -> Iterator[str]:
    """The names and signs under one prefix that mean nothing else."""
    doubtful = row.get("doubtful", {}).keys() | READ_OTHERWISE
    for name in row.get("names", ()):
        if name not in doubtful:
            yield from {prefix + re.sub(r"\((e?s)\)", plural, name) for plural in ("", r"\1")}
    signs = [letter + sign for sign in row.get("signs", ()) for letter in letters]
    yield from (sign for sign in (*signs, *(() if prefix else row.get("alone", ()))) if sign not in doubtful)


def _units() -> Iterator[tuple[str, tuple[str, ...]]]:
    for unit, row in UNITS["units"].items():
        yield unit, tuple(_spellings(row, "", [""]))
        for prefix in row.get("prefixed", ()):
            yield prefix + unit, tuple(_spellings(row, prefix, UNITS["prefixes"][prefix]))


@pytest.mark.parametrize(("unit", "spellings"), [(unit, told) for unit, told in _units() if told])
def test_every_name_and_sign_of_a_unit_is_read_back(unit: str, spellings: tuple[str, ...]) -> None:
    for spelling in spellings:
        for surface, behind in ((f"7.5 {spelling}", ", again"), (f"12 {spelling}", ""), (f"1,200 {spelling}", ") of")):
            ((text, _, told),) = stated(f"It is {surface}{behind}")
            assert (text, told) == (surface, unit)


@pytest.mark.parametrize(("unit", "spellings"), [(unit, told) for unit, told in _units() if told])
def test_every_name_and_sign_is_read_close_to_its_number(unit: str, spellings: tuple[str, ...]) -> None:
    for spelling in spellings:
        ((text, value, told),) = stated(f"It is 7.5{spelling}.")
        assert (text, value, told) == (f"7.5{spelling}", 7.5, unit)


WORDS = st.sampled_from(
    [
        "and", "from", "to", "between", "of", "the", "a", "half", "about", "more than", "per", "in", "one", "three",
        "million", "dozen", "people", "km", "%", "percent", "points", "°C", "£", "$", "US$", "bn", "m", "mm", "kg",
        "an hour", "a day", "/km", "times", "fold", "third", "quarters", "minus", "-", "–", "−", "±", "(", ")", '"',
        "'", "May", "2014", "3-1", "5pm", "10:30", "[3]", "1)", "#5", "Section", "5", "17", "1,250", "6.5", ".5",
        "1/2", "½", "5e6", "7lb", "8oz", "6ft", "2in", "🎉", "👍🏽", "e\u0301", "\u200b", "\u00a0", "İ", "ſ", "١٢",
        "\n", ",", ".", "or", "twice", "dozens", "hundreds", "tens of", "thousands", "aged", "years old", "S&P", "G20",
    ]
)  # fmt: skip
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from([" ", " ", " ", "", "-", "\n"])), max_size=25).map(
    lambda told: "".join(a + b for a, b in told)
)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_figures_follow_one_another_and_their_units_lie_within_them(text: str) -> None:
    found = scan(text)
    for figure in found:
        assert 0 <= figure.start < figure.end <= len(text)
        assert figure.single or figure.low.value < figure.high.value
        assert figure.start <= figure.low.start < figure.low.end <= figure.end
        if figure.named:
            named = figure.named  # its own unit, or the next figure's, which lends it: "5 and 7lb"; none in "6ft 3"
            assert any(f.start <= named.start <= named.end <= f.end for f in found if f.start >= figure.start)
    for figure, following in pairwise(found):
        assert figure.end <= following.start


@given(TEXTS, st.integers(2, 40))
def test_what_is_far_off_changes_nothing(text: str, count: int) -> None:
    far = "x" * 60 + ".\n\n"
    assert stated(f"{text}\n\n{far}It took {count} km")[-1:] == [(f"{count} km", count, "kilometer")]


@pytest.mark.parametrize(
    "unit",
    [
        "1 ", "1-", "a ", "half ", "(1", "1,", "$", "5 of the ", "from 5 to ", "1 in ", "one in ", "5 km/", "minus ",
        "between 1 and ", "1 to ", "a third ", "S&P ", "May 5 ", "1:", "'", "5 ± ", "per ", "5 a ", "[1", "½", "x-1",
        "twice ", "tens of ",
    ],
)  # fmt: skip
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(scan, unit, 700) < 3.5
