"""Names and signs of units, read where a number ends."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_names import unit_names
from presscheck.measure.unit_table import UnitTable, unit_table
from presscheck.measure.units import registry
from tests.measure.timing import growth

NAMES = unit_names(Lexicon())
TABLE = unit_table(Lexicon())
SPELLINGS = list(TABLE.spellings())


def read(text: str) -> tuple[str, str] | None:
    """The words read at the head of a text, and their unit."""
    words = NAMES.at(text, 0)
    return (text[words.start : words.end], words.unit) if words else None


def test_every_unit_of_the_table_is_one_that_pint_prints_the_same(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "pint"):
        for unit in {u for _, s in SPELLINGS for u in (s.unit, *s.others)}:
            assert str(registry().Unit(unit)) == unit
    assert not caplog.records  # nothing ambiguous either


def test_units_of_one_dimension_can_be_converted_into_one_another() -> None:
    seen: dict[str, str] = {}
    for _, spelling in SPELLINGS:
        if spelling.dimension not in ("count", "frequency"):
            first = registry().Unit(seen.setdefault(spelling.dimension, spelling.unit))
            assert registry().Unit(spelling.unit).is_compatible_with(first), (spelling.unit, first)


@pytest.mark.parametrize(("form", "unit"), [(form, spelling.unit) for form, spelling in SPELLINGS])
def test_every_spelling_is_read_as_its_unit(form: str, unit: str) -> None:
    assert read(form) == (form, unit)
    assert read(form + " of it") == (form, unit)


@pytest.mark.parametrize("form", [form for form, _ in SPELLINGS if form[-1].isalnum()])
def test_a_unit_ends_with_a_word(form: str) -> None:
    for more in ("zz", "9", "_"):
        words = NAMES.at(form + more, 0)
        assert words is None or words.end < len(form)


def test_every_doubt_is_about_a_spelling_there_is() -> None:
    rows = Lexicon().table("units.toml")["units"].values()
    doubts = {doubt for row in rows for doubt in row.get("doubtful", {}).values()}
    assert doubts == {spelling.doubtful for _, spelling in SPELLINGS} - {None}


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("kilometres away", "kilometres", "kilometer"),
        ("KM of road", "KM", "kilometer"),
        ("centuries later", "centuries", "century"),
        ("feet, 4 inches", "feet", "foot"),
        ("gigahertz", "gigahertz", "gigahertz"),
        ("microgrammes", "microgrammes", "microgram"),
        ("degrees Celsius", "degrees Celsius", "degree_Celsius"),
        ("°C", "°C", "degree_Celsius"),
        ("º Celsius", "º Celsius", "degree_Celsius"),
        ("per\ncent of them", "per\ncent", "percent"),
        ("percentage points", "percentage points", "percentage_point"),
        ("µg", "µg", "microgram"),  # the sign for micro
        ("μg", "μg", "microgram"),  # the Greek letter
        ("light-years", "light-years", "light_year"),
        ("kilowatt-hours", "kilowatt-hours", "kilowatt_hour"),
        ("million BTU", "million BTU", "million_british_thermal_unit"),
        ("fl. oz. of", "fl. oz", "fluid_ounce"),
        ("years' jail", "years", "year"),
        ("-year-old"[1:], "year", "year"),
        ("tonnes of oil equivalent", "tonnes of oil equivalent", "tonne_of_oil_equivalent"),
    ],
)
def test_words(text: str, words: str, unit: str) -> None:
    assert read(text) == (words, unit)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("m2 of it", "m2", "meter ** 2"),
        ("km²,", "km²", "kilometer ** 2"),
        ("ft^3", "ft^3", "foot ** 3"),
        ("sq. miles", "sq. miles", "mile ** 2"),
        ("square-foot house", "square-foot", "foot ** 2"),
        ("cubic metres", "cubic metres", "meter ** 3"),
        ("cu m", "cu m", "meter ** 3"),
        ("kilometres squared", "kilometres squared", "kilometer ** 2"),
        ("sqm", "sqm", "meter ** 2"),
        ("cc engine", "cc", "centimeter ** 3"),
    ],
)
def test_powers(text: str, words: str, unit: str) -> None:
    assert read(text) == (words, unit)


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("km/h", "km/h", "kilometer / hour"),
        ("kph", "kph", "kilometer / hour"),
        ("m.p.h. in", "m.p.h.", "mile / hour"),
        ("miles an hour", "miles an hour", "mile / hour"),
        ("mile-per-hour wind", "mile-per-hour", "mile / hour"),
        ("kilometres\nper hour", "kilometres\nper hour", "kilometer / hour"),
        ("g/km", "g/km", "gram / kilometer"),
        ("mg/dL", "mg/dL", "milligram / deciliter"),
        ("km/ms", "km/ms", "kilometer / millisecond"),
        ("micrograms per gram", "micrograms per gram", "microgram / gram"),
        ("m/s²", "m/s²", "meter / second ** 2"),
        ("feet per second per second", "feet per second per second", "foot / second ** 2"),
        ("miles to the gallon", "miles to the gallon", "mile / gallon"),
        ("cubic feet a day", "cubic feet a day", "foot ** 3 / day"),
        ("barrels of oil a day", "barrels of oil a day", "barrel / day"),
        ("pounds per square inch", "pounds per square inch", "pound_force_per_square_inch"),
        ("Nm of torque", "Nm", "meter * newton"),
        ("lb-ft", "lb-ft", "foot_pound"),
        ("mg per kg per day", "mg per kg per day", "milligram / day / kilogram"),
        ("degrees Celsius per decade", "degrees Celsius per decade", "delta_degree_Celsius / decade"),
        ("percent a year", "percent a year", "percent / year"),
    ],
)
def test_compounds(text: str, words: str, unit: str) -> None:
    assert read(text) == (words, unit)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("minutes a second goal fell", "minutes"),
        ("days a week later", "days"),
        ("percent. Point taken", "percent"),
        ("mbps/sec", "mbps"),
        ("kg/suspect", "kg"),
        ("hours a pound of flesh", "hours"),
        ("people per capita", "people"),
        ("minutes per", "minutes"),
        ("kg/100 km", "kg"),
    ],
)
def test_a_compound_ends_where_no_unit_follows(text: str, words: str) -> None:
    told = read(text)
    assert told is not None
    assert told[0] == words


@pytest.mark.parametrize(
    "text",
    [
        "suspects",
        "GMT",
        "m212",
        "C-section",
        "A&E departments",
        "K’s",
        "",
        "5",
        "square dances",
        "per hour",
        "$",
        "PMs",
        "'s",
    ],
)
def test_no_units(text: str) -> None:
    assert read(text) is None


def test_a_lone_letter_before_a_hyphen_is_a_unit_only_at_the_digit() -> None:
    wall = "a 5m-high wall and 5 m-high ones"
    assert NAMES.at(wall, 3) is not None
    assert NAMES.at(wall, wall.index("m-high", 5)) is None


@pytest.mark.parametrize(
    "form", ["in", "m", "b", "points", "stone", "second", "degrees", "pounds", "bar", "cups", "C", "K", "t"]
)
def test_words_that_may_be_something_else_say_so(form: str) -> None:
    words = NAMES.at(form, 0)
    assert words is not None
    assert words.doubtful


@pytest.mark.parametrize("form", ["km", "percent", "tonnes", "years", "°C", "m/s", "square metres", "mph", "metres"])
def test_plain_words_leave_no_doubt(form: str) -> None:
    words = NAMES.at(form, 0)
    assert words is not None
    assert words.doubtful is None


def test_what_a_word_may_mean_as_well() -> None:
    assert {form: w.others for form in ("tons", "gallons", "oz") if (w := NAMES.at(form, 0))} == {
        "tons": ("tonne", "long_ton"),
        "gallons": ("imperial_gallon",),
        "oz": ("troy_ounce", "fluid_ounce"),
    }


@pytest.mark.parametrize(
    ("form", "unit"),
    [
        ("MB", "megabyte"),
        ("mb", "megabit"),
        ("Mb", "megabit"),
        ("kw", "kilowatt"),
        ("MW", "megawatt"),
        ("mW", "milliwatt"),
    ],
)
def test_case_tells_signs_apart(form: str, unit: str) -> None:
    assert read(form) == (form, unit)


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("kilometer", "length"),
        ("meter ** 2", "area"),
        ("meter ** 3 / second", "flow"),
        ("kilometer / hour", "speed"),
        ("USD", "currency"),
        ("USD / barrel", "currency / volume"),
        ("USD / share", "currency / count"),
        ("delta_degree_Celsius / decade", "temperature / time"),
        ("percent", "ratio"),
        ("nurse", "count"),
        ("nurse / year", "count / time"),
    ],
)
def test_dimensions(unit: str, dimension: str) -> None:
    assert NAMES.dimension_of(unit) == dimension


PIECES = st.sampled_from(
    [form for form, _ in SPELLINGS]
    + [
        "per",
        "a",
        "an",
        "/",
        "square",
        "cubic",
        "sq.",
        "squared",
        "²",
        "2",
        "-",
        " ",
        " ",
        " ",
        "\n",
        ".",
        "’s",
        "the",
        "later",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=30), st.integers(0, 40))
def test_the_words_read_alone_are_the_same_unit(text: str, position: int) -> None:
    assume(position <= len(text))
    words = NAMES.at(text, position)
    if words:
        assert words.start == position < words.end <= len(text)
        assert words.dimension == NAMES.dimension_of(words.unit)
        alone = NAMES.at(text[position : words.end], 0)
        glued = words.lone and position > 0
        assert glued or (alone is not None and (alone.end, alone.unit) == (words.end - position, words.unit))


@pytest.mark.parametrize(
    "unit", ["miles per ", "square ", "m/s/", "fl. ", "per a ", "km-", "°", "\r\n", "barrel of oil ", "²3"]
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    def everywhere(text: str) -> None:
        for position in range(len(text)):
            NAMES.at(text, position)

    assert growth(everywhere, unit, 4_000) < 3


def test_one_spelling_cannot_name_two_units(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    ours = Lexicon().path("units.toml").read_text("utf-8")
    (tmp_path / "en" / "units.toml").write_text(
        ours + '\n[units.cord]\ndimension = "volume"\nsigns = ["km/h", "cd"]\n', "utf-8"
    )
    with pytest.raises(ValueError, match=r"units\.toml: 'cd' is told twice"):
        UnitTable(Lexicon(over=tmp_path))
