"""What a shared sign or name means in a story, and what it may mean as well."""

from __future__ import annotations

import pytest

from presscheck.lexicon import Lexicon
from presscheck.measure.currencies import Meaning, currencies
from presscheck.measure.figures import other_units, read_money
from presscheck.model import Article

TABLE = currencies(Lexicon())
NOBODY = Article(text="Nothing is said of any place.")


def story(text: str, title: str | None = None, publisher: str | None = None, url: str | None = None) -> Article:
    return Article(text=text, title=title, publisher=publisher, url=url)


US = story("Police in the US said on Monday that the bank was robbed of $5,000.")
CANADA = story("Canada lost jobs. The Canadian dollar fell. Toronto shares rose, and Ottawa cut $5bn.")
BOTH = story("Canada and the US. Canadian and American firms. Toronto, the United States. Ottawa and the US.")


@pytest.mark.parametrize(
    ("article", "unit", "others"),
    [
        (NOBODY, "USD", ()),
        (US, "USD", ()),
        (CANADA, "USD", ("CAD",)),  # the usual one, but it may well be the other
        (BOTH, "USD", ("CAD",)),
        (story("Canada, Toronto. " + "The US and American firms. " * 3), "USD", ()),  # too little against the usual
        (story("A firm said.", publisher="example.com.au"), "AUD", ("USD",)),
        (story("A firm said.", url="https://news.example.com.au/2014/a"), "AUD", ("USD",)),
        (story("A firm said.", url="https://news.example.ca:8080/a"), "CAD", ("USD",)),
        (story("The US and Hong Kong.", url="https://example.sg/"), "SGD", ("USD", "HKD")),
        (story("A firm said.", url="https://example.com/news.au/x"), "USD", ()),
        (story("A firm said.", url="https://www.autonews.com/x"), "USD", ()),
        (story("A firm said.", title="Sydney, Melbourne and Canberra wait", publisher="The Age"), "USD", ("AUD",)),
    ],
)
def test_a_bare_dollar_sign(article: Article, unit: str, others: tuple[str, ...]) -> None:
    assert TABLE.of_sign("$", article) == Meaning(unit, others)


@pytest.mark.parametrize(
    ("sign", "unit"),
    [
        ("£", "GBP"), ("€", "EUR"), ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"), ("NZ$", "NZD"),
        ("S$", "SGD"), ("NT$", "TWD"), ("R$", "BRL"), ("RMB", "CNY"), ("₹", "INR"), ("US\u00a0$", "USD"),
    ],
)  # fmt: skip
def test_signs_of_their_own_mean_the_same_everywhere(sign: str, unit: str) -> None:
    for article in (NOBODY, US, CANADA):
        assert TABLE.of_sign(sign, article) == Meaning(unit)


DENMARK = story("Denmark's parliament met in Copenhagen.")
NORWAY = story("Norway sold its shares, Oslo said.")


@pytest.mark.parametrize(
    ("form", "where", "article", "unit", "others"),
    [
        ("kroner", None, DENMARK, "DKK", ()),
        ("kroner", None, NORWAY, "NOK", ()),
        ("kroner", None, NOBODY, "krone", ("DKK", "NOK")),
        ("kroner", None, story("Norway and Denmark"), "krone", ("DKK", "NOK")),
        ("Kroner", "Danish", NORWAY, "DKK", ()),  # the word beside it settles it
        ("kronor", None, NOBODY, "SEK", ()),
        ("kronor", None, story("Iceland. Reykjavik. Icelandic."), "SEK", ("ISK",)),
        ("crowns", None, story("Prague said"), "CZK", ()),
        ("crowns", None, NOBODY, "crown", ("SEK", "DKK", "NOK", "CZK", "SKK", "EEK")),
        ("pounds", None, NOBODY, "GBP", ()),
        ("pounds", "Egyptian", NOBODY, "EGP", ()),
        ("pounds", None, story("Egypt. Cairo. Egyptian officials."), "GBP", ("EGP",)),
        ("pounds sterling", None, story("Egypt. Cairo. Egyptian officials."), "GBP", ()),
        ("pesos", None, NOBODY, "peso", ("MXN", "ARS", "CLP", "COP", "PHP", "UYU", "CUP")),
        ("pesos", None, story("In Manila, Filipino fishermen"), "PHP", ()),
        ("pesos", None, story("Argentina lost to Chile"), "peso", ("ARS", "CLP")),
        ("pesos", "Mexican", story("Chile"), "MXN", ()),
        ("rupees", None, NOBODY, "INR", ()),
        ("rupees", None, story("Pakistan. Karachi. Lahore. Islamabad."), "PKR", ("INR",)),
        ("rupees", "Sri\nLankan", NOBODY, "LKR", ()),
        ("francs", None, NOBODY, "CHF", ()),
        ("francs", None, story("Rwanda. Rwandan. Kigali."), "RWF", ("CHF",)),
        ("francs", "CFA", story("Geneva"), "XOF", ()),
        ("euros", None, CANADA, "EUR", ()),
        ("dollars", "New Zealand", CANADA, "NZD", ()),
        ("dollars", "Norwegian", NOBODY, "USD", ()),  # no such dollar: the word is no adjective of it
    ],
)
def test_names(form: str, where: str | None, article: Article, unit: str, others: tuple[str, ...]) -> None:
    meaning = TABLE.of_name(form, where, article)
    assert (meaning.unit, meaning.others) == (unit, others)


@pytest.mark.parametrize(
    ("form", "where", "article", "unit"),
    [
        ("pence", None, US, "GBP"),
        ("cents", None, NOBODY, "USD"),
        ("cents", "Australian", NOBODY, "AUD"),
        ("cents", None, story("A firm said.", publisher="example.com.au"), "AUD"),
        ("euro cents", None, NOBODY, "EUR"),
    ],
)
def test_hundredths(form: str, where: str | None, article: Article, unit: str) -> None:
    meaning = TABLE.of_hundredth(form, where, article)
    assert (meaning.unit, meaning.factor) == (unit, 0.01)


def test_words_that_may_be_no_money_are_doubtful() -> None:
    assert all(TABLE.of_name(form, None, NOBODY).doubtful for form in ("pounds", "won", "marks", "crowns", "soles"))
    assert not any(TABLE.of_name(form, None, NOBODY).doubtful for form in ("euros", "yen", "sterling", "D-marks"))
    assert not TABLE.of_name("won", "South Korean", NOBODY).doubtful
    assert TABLE.of_code("TOP").doubtful
    assert not TABLE.of_code("USD").doubtful
    assert TABLE.of_sign("R", NOBODY).doubtful
    assert TABLE.of_hundredth("Cent", None, NOBODY).doubtful
    assert not TABLE.of_hundredth("cent", None, NOBODY).doubtful


def test_an_unknown_dollar_is_any_of_them() -> None:
    meaning = TABLE.of_unknown_sign("dollar")
    assert meaning.unit == "dollar"
    assert {"USD", "AUD", "CAD", "FJD"} <= set(meaning.others)


def test_how_a_working_prints_them() -> None:
    assert [TABLE.sign(unit) for unit in ("GBP", "USD", "CNY", "krone")] == ["£", "US$", "CNY", "krone"]


def test_places_are_whole_capitalised_words() -> None:
    told = TABLE.places.found("Canada, canada, Canadas, New Zealand, Dar es\nSalaam; us and US, ParisX")
    assert told == {"canada": 1, "new zealand": 1, "dar es salaam": 1, "us": 1}


def test_every_row_of_the_table_can_be_read() -> None:
    table = Lexicon().table("currencies.toml")
    for code, row in table["currency"].items():
        assert row["of"] in table["names"], code
        for sign in row["signs"]:
            assert code in (TABLE.of_sign(sign, NOBODY).unit, *TABLE.signs[sign]), sign
    for name, row in table["names"].items():
        for form in row["forms"]:
            meaning = TABLE.of_name(form, None, NOBODY)
            assert meaning.unit == row.get("usual", meaning.unit), name


def test_other_units_of_a_figure_already_read() -> None:
    figure = read_money("$5bn", CANADA, Lexicon())
    assert figure is not None
    assert (figure.unit, other_units(figure, CANADA, Lexicon())) == ("USD", ("CAD",))
    assert other_units(figure, US, Lexicon()) == ()
