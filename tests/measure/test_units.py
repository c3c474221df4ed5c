"""pint bridges two currencies by a dated fixing only; quantulum3 says what it takes a unit's name for."""

from __future__ import annotations

import datetime as dt
import itertools
import subprocess
import sys
from pathlib import Path

import pint
import pytest
import typeguard

from presscheck import Article, Presscheck
from presscheck.lexicon import Lexicon
from presscheck.measure.rates import Fixing
from presscheck.measure.second_opinion import Opinion, opinion
from presscheck.measure.units import registry, worth

DAY = dt.date(2014, 1, 24)


def fixing(rate: float, base: str = "USD", quote: str = "GBP") -> Fixing:
    return Fixing(DAY, rate, base, quote, "ECB")


def test_an_amount_is_worth_what_the_fixing_says() -> None:
    assert worth(160e6, fixing(0.8291 / 1.3687)) == pytest.approx(96.92e6, rel=1e-4)
    assert worth(1, fixing(140.18, "EUR", "JPY")) == pytest.approx(140.18)


def test_one_fixing_leaves_nothing_behind_for_the_next() -> None:
    assert worth(100, fixing(0.5)) == pytest.approx(50)
    assert worth(100, fixing(0.25)) == pytest.approx(25)
    assert worth(100, fixing(2, "GBP", "USD")) == pytest.approx(200)


def test_without_a_fixing_there_is_no_way_between_currencies() -> None:
    worth(1, fixing(0.6))  # both are known to pint now
    money = registry().Quantity(1, "USD")
    for other in ("GBP", "kilogram", ""):
        with pytest.raises(pint.DimensionalityError):
            money.to(other)


def test_every_currency_is_a_unit_of_its_code() -> None:
    codes = list(Lexicon().table("currencies.toml")["currency"])
    for code, other in itertools.pairwise(codes):
        assert str(registry().Unit(f"{code}/barrel")) == f"{code} / barrel"
        assert not registry().Unit(code).is_compatible_with(other)


def test_a_currency_that_the_table_lacks_becomes_known_with_its_fixing() -> None:
    assert "XTS" not in Lexicon().table("currencies.toml")["currency"]  # the code that ISO 4217 keeps for tests
    assert worth(2, fixing(3, "XTS", "EUR")) == pytest.approx(6)
    assert str(registry().Unit("XTS/person")) == "XTS / person"


@pytest.mark.parametrize(
    ("unit", "factor", "of"),
    [
        ("barrel", 158.987294928, "liter"),  # 42 × 231 cubic inches of 2.54 cm
        ("acre", 4046.8564224, "meter ** 2"),  # 43,560 square feet of 0.3048 m
        ("acre_foot", 1233.48183754752, "meter ** 3"),
        ("furlong", 201.168, "meter"),
        ("fathom", 1.8288, "meter"),
        ("troy_ounce", 31.1034768, "gram"),  # 480 grains of 64.79891 mg
        ("stone", 6.35029318, "kilogram"),
        ("hundredweight", 45.359237, "kilogram"),
        ("imperial_hundredweight", 50.80234544, "kilogram"),
        ("ton", 907.18474, "kilogram"),
        ("long_ton", 1016.0469088, "kilogram"),
        ("tonne", 1000, "kilogram"),
        ("kilotonne", 1e6, "kilogram"),
        ("carat", 0.2, "gram"),
        ("gallon", 3.785411784, "liter"),
        ("imperial_gallon", 4.54609, "liter"),
        ("imperial_pint", 0.56826125, "liter"),
        ("bushel", 35.23907016688, "liter"),  # 2,150.42 cubic inches
        ("nautical_mile", 1852, "meter"),
        ("knot", 1.852, "kilometer / hour"),
        ("horsepower", 745.69987158227022, "watt"),
        ("metric_horsepower", 735.49875, "watt"),
        ("light_year", 9.4607304725808e15, "meter"),
        ("pound_force_per_square_inch", 6894.757293168361, "pascal"),
        ("barrel_of_oil_equivalent", 5.8, "million_british_thermal_unit"),
        ("decade", 10, "year"),
        ("quarter", 3, "month"),
        ("basis_point", 0.01, "percentage_point"),
        ("percentage_point", 0.01, "fold"),
        ("dozen", 12, "one"),
        ("revolution / minute", 360 / 60, "degree / second"),
    ],
)
def test_units_are_what_they_are_held_to_be(unit: str, factor: float, of: str) -> None:
    assert registry().Quantity(1, unit).to(of).magnitude == pytest.approx(factor, rel=1e-9)
    assert str(registry().Unit(unit)) == unit


@pytest.mark.parametrize("unit", ["point", "person", "share", "beat", "TEU"])
def test_things_counted_are_no_bare_numbers(unit: str) -> None:
    with pytest.raises(pint.DimensionalityError):
        registry().Quantity(1, unit).to("percent")


def test_without_a_folder_to_keep_definitions_in_they_are_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").write_text("a file where the folder would be", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "taken"))
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "units.txt").write_text("smoot = 67 * inch\n", "utf-8")
    units = registry(Lexicon(over=tmp_path))
    assert units.Quantity(1, "smoot").to("meter").magnitude == pytest.approx(1.7018)
    assert "barrel_of_oil_equivalent" not in units


@pytest.mark.parametrize("kept", [True, False])
@pytest.mark.parametrize("content", [b"tonne", b"caf\xe9 = 5 * meter"])
def test_definitions_that_cannot_be_read_are_named(
    tmp_path: Path, content: bytes, kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not kept:
        (tmp_path / "taken").write_text("a file where the folder would be", "utf-8")
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "taken"))
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "units.txt").write_bytes(content)
    with pytest.raises(ValueError, match=r"units\.txt") as told:
        registry(Lexicon(over=tmp_path))
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("unit", "told"),
    [
        ("yuan", Opinion("currency", "CNY")),
        ("euros", Opinion("currency", "EUR")),
        ("kilometres", Opinion("length", None)),
        ("suspects", None),
    ],
)
def test_what_quantulum_takes_a_name_for(unit: str, told: Opinion | None) -> None:
    assert opinion(unit) == told


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("It cost 5 million euros ($6.8m).", 0.95),
        ("It cost $6.8m (€5m).", 0.95),  # signs need no opinion
        ("It cost 5 billion pounds ($8.3bn).", 0.76),  # which it takes for a weight: 0.95 × 0.8
    ],
)
def test_another_opinion_lowers_the_confidence_of_the_tie(presscheck: Presscheck, text: str, confidence: float) -> None:
    (relation,) = presscheck.check(Article(text=text, published="2014-01-24")).relations
    assert relation.confidence == pytest.approx(confidence)


def test_typeguard_is_given_back_its_decorator() -> None:
    opinion("yen")
    assert typeguard.typechecked.__module__.startswith("typeguard")

    @typeguard.typechecked
    def double(n: int) -> int:
        return 2 * n

    with pytest.raises(typeguard.TypeCheckError):
        double("2")  # type: ignore[arg-type]


def test_importing_the_measuring_room_loads_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, presscheck.measure.figures, presscheck.measure.units, presscheck.measure.rates\n"
        "heavy = {'quantulum3', 'pint', 'currency_converter', 'spacy', 'numpy', 'inflect', 'typeguard'}\n"
        "print(sorted(heavy & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
