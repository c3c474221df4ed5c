"""Outcomes of CV201, CV202 and CV301, against sums worked out by hand."""

from __future__ import annotations

import pytest

from presscheck.checks.false_precision import CHECK as FALSE_PRECISION
from presscheck.checks.measure_conversion import CHECK
from presscheck.checks.policy import severity
from presscheck.checks.printing import printer
from presscheck.checks.repairs import by_figure, repairs
from presscheck.checks.temperature_difference import CHECK as DIFFERENCE
from presscheck.model import Apart, Meets, MeetsRounded, Outcome, Undecided
from tests.checks.measures import LEXICON, outcome, verdict


def working(told: Outcome) -> list[str]:
    return [printer(LEXICON).line(line) for line in told.working]


@pytest.mark.parametrize(
    "text",
    [
        "26 miles (42km)",
        "1.5 mile (2km)",
        "a 10-foot (3-meter) wall",
        "6ft (2m)",
        "290 miles (470km)",
        "about 100 kilometres (60 miles)",
        "more than 500 miles (800km)",
        "5ft 8in (1.73m)",
        "11st 4lb (72kg)",
        "10.5 stone (10st 7lb)",
        "40 to 50 mph (64 to 80 km/h)",
        "500 knots (575mph)",
        "30mpg (9.4 litres per 100km)",  # of a UK gallon
        "30mpg (7.8 litres per 100km)",  # of a US one
        "20C (68F)",
        "0C (32F)",
        "-40C (-40F)",
        "33C (91F)",  # 91.4
        "it warmed by 2C (3.6F)",
        "2C (3.6F)",
        "100 sq km (39 sq miles)",
        "100 sq km (24,700 acres)",
        "32 psi (2.2 bar)",
        "200hp (149kW)",
        "500 kcal (2,092kJ)",
        "6 liters (1.5 gallons)",  # 1.6, rounded to half a gallon
    ],
)
def test_meets(text: str) -> None:
    assert type(outcome(text)) is Meets, working(outcome(text))


@pytest.mark.parametrize(
    "text",
    [
        "a 290-mile (300-kilometer) trail",
        "26 miles (52km)",
        "more than 500 miles (80km)",  # an open end lets no magnitude pass
        "nearly 500 miles (8,000km)",
        "5ft 8in (1.37m)",
        "11st 4lb (27kg)",
        "40 to 50 mph (64 to 108 km/h)",
        "30mpg (3.9 litres per 100km)",
        "20C (86F)",
        "it warmed by 2C (6.3F)",
        "10.9 stone (10st 9lb)",
        "40 million hectares (98.8 acres)",
        "10 tons (5 tonnes)",
    ],
)
def test_apart_is_an_error(text: str) -> None:
    told = outcome(text)
    assert isinstance(told, Apart)
    assert severity(told, CHECK.code) == "error"


def test_zeros_rounded_far_are_a_note() -> None:
    told = outcome("70km (45 miles)")  # 43.5
    assert isinstance(told, MeetsRounded)
    assert severity(told, CHECK.code) == "note"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("26 miles (52km)", "26 × 1.609 km/mile = 41.8 km; the article says 52km, 24% more"),
        ("5ft 8in (1.37m)", "5ft 8in is 5.67 ft; 5.66667 × 0.3048 m/ft = 1.73 m; the article says 1.37m, 21% less"),
        ("1.49m (4ft 8in)", "1.49 × 3.281 ft/m = 4 ft 10.7 in; the article says 4ft 8in, 5% less"),
        ("20C (86F)", "20 °C × 9/5 + 32 = 68 °F; the article says 86F, 18 °F more"),
        ("68F (30C)", "(68 °F − 32) × 5/9 = 20 °C; the article says 30C, 10 °C more"),
        ("30mpg (3.9 litres per 100km)", "235.215 ÷ 30 mpg = 7.84 l/100 km; the article says 3.9"),
        ("60 mph (79 km/h)", "60 × 1.609 km/h per mph = 96.6 km/h; the article says 79 km/h, 18% less"),
        ("3 million acres (12,000 hectares)", "3,000,000 × 0.4047 hectares/acre = 1.21 million hectares; the"),
    ],
)  # fmt: skip
def test_the_working_can_be_redone_by_hand(text: str, line: str) -> None:
    assert working(outcome(text))[0].startswith(line)


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("26 miles (52km)", ("52km", "42km", "computed")),
        ("40 million hectares (98.8 acres)", ("98.8 acres", "98.8 million acres", "magnitude")),
        ("500 miles (80km)", ("80km", "800km", "lost-digit")),
        ("300 kg (616 lb)", ("616 lb", "661 lb", "swapped-digits")),
        ("35 miles (56 m)", ("56 m", "56 km", "unit")),
        ("1.49m (4ft 8in)", ("8in", "11in", "computed")),
        ("10.9 stone (10st 9lb)", ("9lb", "13lb", "computed")),
        ("6ft 4in (1.39m)", ("1.39m", "1.93m", "swapped-digits")),
        ("10 lb (45 kilograms)", ("45 kilograms", "4.5 kilograms", "lost-digit")),
    ],
)
def test_repairs(text: str, repair: tuple[str, str, str]) -> None:
    one = verdict(text)
    assert repair in [(r.from_, r.to, r.kind) for r in repairs(one, by_figure([one]), LEXICON)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("it warmed by 2C (35.6F)", Apart),
        ("temperatures of 20C (36F)", Apart),
        ("it warmed by 2C (3.6F)", Meets),
        ("it warmed by 2C (9F)", Undecided),
        ("temperatures may rise to 30C (86F)", Meets),
        ("temperatures may rise to 30C (54F)", Apart),
        ("temperatures may rise to 3C (37F)", Undecided),
        ("the temperature swings 30C (54F) in a day", Undecided),
    ],
)
def test_differences_and_temperatures(text: str, kind: type[Outcome]) -> None:
    assert type(outcome(text, DIFFERENCE)) is kind  # type: ignore[arg-type]
    if kind is Apart:
        assert isinstance(outcome(text), Undecided), "one tie, one finding"


@pytest.mark.parametrize(
    ("text", "noted"),
    [
        ("about 100 miles (160.934km)", True),
        ("100 miles (160.934km)", True),
        ("about 40 acres (16.19 hectares)", True),
        ("about 40 acres (16.2 hectares)", False),
        ("40 acres (16.19 hectares)", False),
        ("26.2 miles (42.16km)", False),
        ("1 mile (1.609km)", False),
    ],
)
def test_false_precision(text: str, noted: bool) -> None:
    assert isinstance(outcome(text, FALSE_PRECISION), MeetsRounded) is noted  # type: ignore[arg-type]
