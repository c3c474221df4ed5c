"""What a rate is given by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.unit_names import unit_names
from tests.measure.timing import growth

NAMES = unit_names(Lexicon())


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("/km", "/km", "kilometer"),
        ("/kWh for", "/kWh", "kilowatt_hour"),
        (" per day", "per day", "day"),
        (" a day", "a day", "day"),
        (" an hour,", "an hour", "hour"),
        ("\na barrel", "a barrel", "barrel"),
        ("-a-share offer", "a-share", "share"),
        (" - a - share", "a - share", "share"),
        ("-per-gallon", "per-gallon", "gallon"),
        (" PER TONNE", "PER TONNE", "tonne"),
        (" per square metre", "per square metre", "meter ** 2"),
        (" a sq ft", "a sq ft", "foot ** 2"),
        (" per capita", "per capita", "person"),
        (" per head of population", "per head", "person"),
        (" a head", "a head", "person"),
        (" p.a. in", "p.a.", "year"),
        (" per annum", "per annum", "year"),
        (" pcm", "pcm", "month"),
        (" to the gallon", "to the gallon", "gallon"),
        (" a second, and", "a second", "second"),
        (" a bottle", "a bottle", "bottle"),
        (" per pupil", "per pupil", "pupil"),
        (" per households", "per households", "household"),
        (" per diluted share", "per diluted share", "share"),
        (" per American depositary share", "per American depositary share", "share"),
        (" per passenger mile", "per passenger mile", "mile"),
        (" per passenger", "per passenger", "passenger"),
        (" per working day", "per working day", "day"),
    ],
)
def test_units_and_nouns(text: str, words: str, unit: str) -> None:
    told = NAMES.per(text, 0)
    assert told is not None
    assert (text[told.start : told.end], told.unit, told.of) == (words, unit, 1)
    assert told.dimension == NAMES.dimension_of(unit)


@pytest.mark.parametrize(
    ("text", "words", "unit", "of"),
    [
        ("/100km", "/100km", "kilometer", 100),
        (" per 100,000 people", "per 100,000 people", "person", 100_000),
        (" per 1,000 live births", "per 1,000 live births", "birth", 1_000),
        (" per million inhabitants", "per million inhabitants", "inhabitant", 1e6),
        (" per ten thousand residents", "per ten thousand residents", "resident", 10_000),
        (" per 1.5 litres", "per 1.5 litres", "liter", 1.5),
        (" per 100,000, and", "per 100,000", "one", 100_000),
    ],
)
def test_so_many_of_them(text: str, words: str, unit: str, of: float) -> None:
    told = NAMES.per(text, 0)
    assert told is not None
    assert (text[told.start : told.end], told.unit, told.of) == (words, unit, of)


@pytest.mark.parametrize(
    "text",
    [
        " per cent",
        " per the report",
        " per Reuters",
        " a banana",
        " a minute later",
        " a week ago",
        " a second goal",
        " a month-old baby",
        " to the pound",
        "/7",
        "/800 metres",  # "the 400/800 metres"
        "/or",
        " each",
        "day",
        " a",
        " per ",
        "",
    ],
)
def test_no_rate(text: str) -> None:
    assert NAMES.per(text, 0) is None


PIECES = st.sampled_from(
    [
        "per",
        "a",
        "an",
        "/",
        "-",
        " ",
        " ",
        " ",
        "\n",
        "100,000",
        "million",
        "share",
        "live",
        "births",
        "km",
        "second",
        "later",
        ".",
        "to the",
    ]
)


@given(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=30))
def test_its_words_lie_in_the_text_close_by(text: str) -> None:
    told = NAMES.per(text, 0)
    if told:
        assert 0 <= told.start <= 10
        assert told.start < told.end <= len(text)
        assert told.of > 0
        assert text[told.start : told.end].strip() == text[told.start : told.end]


@pytest.mark.parametrize(
    "unit", ["per ", " per 1,000 ", "a share ", "- ", "/100", " per full-time live ", "per hundred thousand "]
)
def test_the_time_grows_with_the_length(unit: str) -> None:
    def everywhere(text: str) -> None:
        for position in range(len(text)):
            NAMES.per(text, position)

    assert growth(everywhere, unit, 4_000) < 3  # a square would make it 4
