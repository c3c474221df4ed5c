"""Which measures are given as one another, and which merely stand side by side."""

from __future__ import annotations

import pytest

from presscheck.relations import recorded
from presscheck.relations.conversions.measure_conversion import TemperatureConversion
from tests.checks.measures import ties, told


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("a 26 miles (42km) run", [("26 miles", "42km")]),
        ("5ft 8in (1.73m) tall", [("5ft 8in", "1.73m")]),
        ("1.73m (5ft 8in) tall", [("1.73m", "5ft 8in")]),
        ("an 8.2-mile (13.2-kilometer) path", [("8.2-mile", "13.2-kilometer")]),
        ("40 to 50 mph (64 to 80 km/h)", [("40 to 50 mph", "64 to 80 km/h")]),
        ("a 6ft-high (about 1.8m) fence", [("6ft", "1.8m")]),
        ("164ft high (50m) pylons", [("164ft", "50m")]),
        ("a 19-mile circuit (30km)", [("19-mile", "30km")]),
        ("5km (3.1 miles; 2.7 nautical miles)", [("5km", "3.1 miles"), ("5km", "2.7 nautical miles")]),
        ("caught (6 kg, 13 lb) there", [("6 kg", "13 lb")]),
        ("at 180C/350F", [("180C", "350F")]),
        ("3 miles, or about 5 kilometres, away", [("3 miles", "5 kilometres")]),
        ("50 meters — 165 feet — high", [("50 meters", "165 feet")]),
        ("winds of 70 miles (113 kilometers) per hour", [("70 miles", "113 kilometers")]),
        ("a box of 20 x 30 cm (8 x 12 inches)", [("20", "8"), ("30 cm", "12 inches")]),
        ("from 17 mph to a calm 5 mph, or from 27 kph to 8 kph", [("17 mph", "27 kph"), ("5 mph", "8 kph")]),
        ("10.5 stone (10st 7lb)", [("10.5 stone", "10st 7lb")]),
        ("100 degrees (38 Celsius)", [("100 degrees", "38 Celsius")]),
    ],
)
def test_tied(text: str, pairs: list[tuple[str, str]]) -> None:
    assert told(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "26 miles (42km from the city)",
        "60mph (70mph on motorways)",
        "2m (6ft for children)",
        "5 miles (3 miles)",
        "200km (4 hours)",
        "3km from the shore (200m)",  # one system: another distance
        "5 miles or 8 kilometres",  # a choice of two races
        "12ft wide, 3m deep",
        "10-15 miles (20km)",
        "90 mph (145km)",
        "0mpg (9 litres per 100km)",
        "from camp -5 km (3 miles)",
        "3 miles, or 5 kilometres more than before",
        "from 17 mph to 5 mph, or from 27 mph to 8 kph",
    ],
)
def test_not_tied(text: str) -> None:
    assert told(text) == []


def test_the_record_names_every_part() -> None:
    (tie,) = ties("5ft 8in (1.73m) tall")
    assert recorded(tie).roles == {"stated": ["q1", "q2"], "converted": "q3"}
    assert tie.whole("stated").value == pytest.approx(5 + 8 / 12)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("10 gallons (38 litres)", {"gallon", "imperial_gallon"}),
        ("10 gallons (38 liters)", {"gallon"}),  # spelled so in the United States only
        ("10 tons (9 tonnes)", {"ton", "long_ton"}),
        ("10 miles (16km)", {"mile"}),
        ("a ship 10 miles (18km) off", {"mile", "nautical_mile"}),
        ("10 ounces (296ml)", {"fluid_ounce"}),
    ],
)
def test_units_that_may_be_several(text: str, units: set[str]) -> None:
    assert {unit for tie in ties(text) for unit, _ in tie.units} == units


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("it warmed by 2C (3.6F) in all", True),
        ("it was 2C (3.6F) warmer", True),
        ("temperatures of 20C (68F) there", False),
        ("temperatures may rise to 30C (86F)", False),
        ("temperatures may rise to 3C (37F)", None),
        ("it was 23C (41F) in town", False),
        ("temperatures could rise 2C (35.6F)", True),
        ("warming must stay under 1.5C (34.7F)", True),
        ("it was 23C (41F) warmer by then", True),
        ("a target of 2C (3.6F) was set", None),
    ],
)
def test_differences_are_told_by_words(text: str, differs: bool | None) -> None:
    (tie,) = ties(text)
    assert isinstance(tie, TemperatureConversion)
    assert tie.differs is differs
