from __future__ import annotations

import pytest

from presscheck.evaluation.units import kind_of, published, unit_key


def test_a_key_holds_bases_and_powers() -> None:
    assert unit_key("mile / hour") == {("mile", 1), ("hour", -1)}
    assert unit_key("meter ** 2") == {("meter", 2)}
    assert unit_key("pound / inch ** 2") == {("pound", 1), ("inch", -2)}
    assert unit_key("person / kilometer ** 2 / year") == {("person", 1), ("kilometer", -2), ("year", -1)}
    assert unit_key("hour * kilowatt") == unit_key("kilowatt * hour") == unit_key("kilowatt*hour")
    assert unit_key("one") == unit_key("") == frozenset()
    assert unit_key("one / minute") == unit_key("1 / minute") == {("minute", -1)}


def test_things_are_the_same_by_their_head_noun_and_units_by_their_name() -> None:
    assert unit_key("fighter jet") == unit_key("jet")
    assert unit_key("barrel of crude oil") == unit_key("barrel")
    assert unit_key("nautical_mile") != unit_key("mile")
    assert unit_key("tonne") != unit_key("ton")
    assert unit_key("degree_Celsius") != unit_key("delta_degree_Celsius")
    assert unit_key("suspects") != unit_key("suspect")


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("dollar", ["USD", "AUD", "dollar"], ["EUR"]),
        ("us dollar", ["USD"], ["CAD"]),
        ("canadian dollar", ["CAD"], ["USD", "dollar"]),
        ("pound-mass", ["pound"], ["GBP"]),
        ("metric ton per year", ["tonne / year"], ["ton / year", "tonne"]),
        ("kilometre per hour", ["kilometer / hour"], ["kilometer"]),
        ("square metre", ["meter ** 2"], ["meter"]),
        ("dollar per square foot", ["USD / foot ** 2"], ["USD / foot"]),
        ("cubic foot", ["foot ** 3"], ["foot ** 2"]),
        ("celsius", ["degree_Celsius", "delta_degree_Celsius"], ["degree", "degree_Fahrenheit"]),
        ("delta_degree_Fahrenheit", ["delta_degree_Fahrenheit"], ["degree_Celsius"]),
        ("microgram per gram", ["microgram / gram"], []),
        ("year of age", ["year"], ["month"]),
        ("percentage per year", ["percent / year"], ["percent"]),
        ("-", ["one", "fold"], ["person"]),
        ("people", ["person"], ["one"]),
        ("large city", ["city"], ["one"]),
        ("kilowatt hour", ["hour * kilowatt"], ["hour"]),
        ("nautical mile", ["nautical_mile"], ["mile"]),
        ("percentage_point", ["percentage_point"], ["percent", "point"]),
        ("USD / barrel", ["USD / barrel"], ["USD"]),
        ("GBP", ["GBP"], ["USD", "EUR"]),
        ("one / minute", ["one / minute"], ["minute"]),
        ("british_thermal_unit", ["british_thermal_unit"], ["unit"]),
    ],
)
def test_published_names_mean_names_of_the_report(name: str, right: list[str], wrong: list[str]) -> None:
    (keys,) = published(name).values()
    assert all(unit_key(unit) in keys for unit in right)
    assert not any(unit_key(unit) in keys for unit in wrong)


def test_a_dollar_sign_may_be_any_dollar_unless_it_says_which() -> None:
    assert unit_key("AUD") in published("USD", "$")[1.0]
    assert published("USD", "US$") == {1.0: {unit_key("USD")}}


def test_hundredths_are_themselves_or_a_hundredth_of_money() -> None:
    assert published("penny per share") == {1.0: {unit_key("penny / share")}, 0.01: {unit_key("GBP / share")}}


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("GBP", "money"), ("percent", "ratio"), ("basis_point", "ratio"), ("fold", "multiple"), ("point", "level"),
        ("year", "duration"), ("suspect", "count"), ("person", "count"), ("one", "count"), ("pin", "count"),
        ("kilometer", "physical"), ("mile / hour", "physical"), ("barrel / day", "physical"),
        ("GBP / share", "rate"), ("one / minute", "rate"), ("person / kilometer ** 2", "rate"),
        ("percent / year", "rate"), ("1 / minute", "rate"),
    ],
)  # fmt: skip
def test_a_unit_makes_a_kind_of_figure(unit: str, kind: str) -> None:
    assert kind_of(unit_key(unit)) == kind


def test_money_whose_country_is_open_is_money() -> None:
    assert kind_of(unit_key("krone"), money=True) == "money"
    assert kind_of(unit_key("krone / share"), money=True) == "rate"
