"""One number, as newsrooms print it: its value, how it was rounded, and where it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.numeral import Numeral
from presscheck.measure.numerals import numerals
from tests.measure.timing import growth

NUMERALS = numerals(Lexicon())
BILLION, TRILLION = 1e9, 1e12


def read(text: str) -> Numeral | None:
    return NUMERALS.at(text, 0)


def every(text: str) -> list[Numeral]:
    """All numbers from left to right, as a reader of amounts would try them."""
    found, position = [], 0
    while m := NUMERALS.starts.search(text, position):
        numeral = NUMERALS.at(text, m.start())
        position = max(numeral.end if numeral else 0, m.start() + 1)
        if numeral:
            found.append(numeral)
    return found


@pytest.mark.parametrize(
    ("text", "value", "step", "coarse", "magnitude", "consumed"),
    [
        # digits and their groups
        ("17 people", 17, 1, 1, 1, "17"),
        ("60,000 pirates", 60_000, 1, 10_000, 1, "60,000"),
        ("59,222 perps", 59_222, 1, 1, 1, "59,222"),
        ("1,234,567.", 1_234_567, 1, 1, 1, "1,234,567"),
        ("1.200.000 francs", 1_200_000, 1, 100_000, 1, "1.200.000"),
        ("80, 000 fans", 80_000, 1, 10_000, 1, "80, 000"),
        ("12,34,567 votes", 1_234_567, 1, 1, 1, "12,34,567"),
        ("1,20,000 farmers", 120_000, 1, 10_000, 1, "1,20,000"),
        ("100 000 francs", 100_000, 1, 100_000, 1, "100 000"),
        ("1\u00a0250\u00a0000 francs", 1_250_000, 1, 10_000, 1, "1\u00a0250\u00a0000"),
        ("3\u202f400 francs", 3_400, 1, 100, 1, "3\u202f400"),
        ("100 0000", 100, 1, 100, 1, "100"),
        ("0", 0, 1, 1, 1, "0"),
        # decimals: a printed zero behind the point is a digit, not rounding
        ("6.5", 6.5, 0.1, 0.1, 1, "6.5"),
        ("5.0", 5, 0.1, 0.1, 1, "5.0"),
        (".75", 0.75, 0.01, 0.01, 1, ".75"),
        ("1,000.50 a head", 1000.5, 0.01, 0.01, 1, "1,000.50"),
        ("3,5 million", 3.5e6, 1e5, 1e5, 1e6, "3,5 million"),
        ("12. Then", 12, 1, 1, 1, "12"),
        # magnitudes
        ("17bn", 17e9, 1e9, 1e9, BILLION, "17bn"),
        ("300bn", 300e9, 1e9, 1e11, BILLION, "300bn"),
        ("1.2tn", 1.2e12, 1e11, 1e11, TRILLION, "1.2tn"),
        ("1.3tr", 1.3e12, 1e11, 1e11, TRILLION, "1.3tr"),
        ("9k", 9_000, 1_000, 1_000, 1_000, "9k"),
        ("160 million", 160e6, 1e6, 1e7, 1e6, "160 million"),
        ("1.5-billion-rupee", 1.5e9, 1e8, 1e8, BILLION, "1.5-billion"),
        ("12\nmillion", 12e6, 1e6, 1e6, 1e6, "12\nmillion"),
        ("12 \r\n    million", 12e6, 1e6, 1e6, 1e6, "12 \r\n    million"),
        ("500 crore", 5e9, 1e7, 1e9, 1e7, "500 crore"),
        ("2.5 lakh", 250_000, 10_000, 10_000, 1e5, "2.5 lakh"),
        ("5 lakh crore", 5e12, 1e12, 1e12, 1e12, "5 lakh crore"),
        ("2 hundred million", 2e8, 1e8, 1e8, 1e8, "2 hundred million"),
        ("714 mln dlrs", 714e6, 1e6, 1e6, 1e6, "714 mln"),
        ("1.2 bln", 1.2e9, 1e8, 1e8, BILLION, "1.2 bln"),
        ("3 mil", 3e6, 1e6, 1e6, 1e6, "3 mil"),
        ("10 MILLION", 10e6, 1e6, 1e7, 1e6, "10 MILLION"),
        # letters drawn out
        ("17 BEEELION", 17e9, 1e9, 1e9, BILLION, "17 BEEELION"),
        ("3 millllion", 3e6, 1e6, 1e6, 1e6, "3 millllion"),
        ("2 meeellion", 2e6, 1e6, 1e6, 1e6, "2 meeellion"),
        ("4 TRRRILLION", 4e12, 1e12, 1e12, TRILLION, "4 TRRRILLION"),
        ("3 bullion", 3, 1, 1, 1, "3"),
        ("3 minion", 3, 1, 1, 1, "3"),
        ("3 pavilions", 3, 1, 1, 1, "3"),
        ("3 zillllion", 3, 1, 1, 1, "3"),
        # letters that scale only beside the digits
        ("5m tall", 5e6, 1e6, 1e6, 1e6, "5m"),
        ("5 m tall", 5, 1, 1, 1, "5"),
        ("5metres", 5, 1, 1, 1, "5"),
        ("5bnx", 5, 1, 1, 1, "5"),
        # fractions
        ("2½ hours", 2.5, 0.5, 0.5, 1, "2½"),
        ("½", 0.5, 0.5, 0.5, 1, "½"),
        ("1½m", 1.5e6, 5e5, 5e5, 1e6, "1½m"),
        ("64-7/8 dlrs", 64.875, 0.125, 0.125, 1, "64-7/8"),
        ("1 1/2 billion", 1.5e9, 5e8, 5e8, BILLION, "1 1/2 billion"),
        ("5-5/2", 5, 1, 1, 1, "5"),
        ("9-11/2001", 9, 1, 1, 1, "9"),
        # words
        ("zero", 0, 1, 1, 1, "zero"),
        ("sixty-four", 64, 1, 1, 1, "sixty-four"),
        ("Twenty two", 22, 1, 1, 1, "Twenty two"),
        ("three hundred", 300, 1, 100, 1, "three hundred"),
        ("a hundred", 100, 1, 100, 1, "a hundred"),
        ("fifteen hundred", 1_500, 1, 100, 1, "fifteen hundred"),
        ("a million", 1e6, 1e6, 1e6, 1e6, "a million"),
        ("half a million", 5e5, 1e5, 1e5, 1e6, "half a million"),
        ("half-a-billion", 5e8, 1e8, 1e8, BILLION, "half-a-billion"),
        ("half million", 5e5, 1e5, 1e5, 1e6, "half million"),
        ("a quarter of a million", 250_000, 10_000, 10_000, 1e6, "a quarter of a million"),
        ("three quarters of a billion", 75e7, 1e7, 1e7, BILLION, "three quarters of a billion"),
        ("two and a half", 2.5, 0.5, 0.5, 1, "two and a half"),
        ("one and a half million", 1.5e6, 5e5, 5e5, 1e6, "one and a half million"),
        ("a million and a half", 1.5e6, 5e5, 5e5, 1e6, "a million and a half"),
        ("two hundred million", 2e8, 1e6, 1e8, 1e6, "two hundred million"),
        ("one hundred and twenty-five thousand", 125_000, 1_000, 1_000, 1_000, "one hundred and twenty-five thousand"),
        ("twenty five", 25, 1, 1, 1, "twenty five"),
        ("twenty\u2011five", 25, 1, 1, 1, "twenty\u2011five"),
        ("two hundred and thirty\u2010four", 234, 1, 1, 1, "two hundred and thirty\u2010four"),
        ("two thousand and five", 2_005, 1, 1, 1, "two thousand and five"),
        ("two lakh fifty thousand", 250_000, 1, 10_000, 1, "two lakh fifty thousand"),
        ("five million three hundred thousand", 5.3e6, 1, 1e5, 1, "five million three hundred thousand"),
        (
            "nine hundred and ninety-nine trillion",
            999e12,
            1e12,
            1e12,
            TRILLION,
            "nine hundred and ninety-nine trillion",
        ),
        ("one hundred thousand million", 1e11, 1e9, 1e11, 1e9, "one hundred thousand million"),
        ("two hundred\nand ten", 210, 1, 10, 1, "two hundred\nand ten"),
        # two numbers about an "and" are not one
        ("twenty and thirty", 20, 1, 10, 1, "twenty"),
        ("one hundred and two hundred", 100, 1, 100, 1, "one hundred"),
        ("two million and three million", 2e6, 1e6, 1e6, 1e6, "two million"),
    ],
)
def test_reads(text: str, value: float, step: float, coarse: float, magnitude: float, consumed: str) -> None:
    numeral = read(text)
    assert numeral is not None
    assert text[numeral.start : numeral.end] == consumed
    assert (numeral.value, numeral.step, numeral.coarse, numeral.magnitude) == (value, step, coarse, magnitude)


@pytest.mark.parametrize(
    "text",
    [
        "1,2345", "1.5.3", "2014.01.24", "twenty thirty", "one two", "ten two", "nineteen ninety",
        "two thousand three thousand", "one hundred one hundred", "two million three million", "million", "hundred",
        "hundreds of millions", "a few million", "onerous", "tenants", "٣٤", "12٣",
        "12th", "21st", "3rd",
        "ſix",  # a letter that is an s in another case only
    ],
)  # fmt: skip
def test_is_no_number(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("a car of 1,2345 parts", []),
        ("version 1.5.3 of 2 rivals", [2]),
        ("someone lost 3 of ten", [3, 10]),
        ("mid-1990s B52s", [1990, 52]),  # and what a name is
        ("42nd or 3rd of 7", [7]),
    ],
)
def test_begins_where_a_number_may(text: str, values: list[float]) -> None:
    assert [numeral.value for numeral in every(text)] == values


@pytest.mark.parametrize("text", ["133kg (21st)", "133 kilos (21st)", "140kg/22nd", "9.1st", "112kg (17.6st)"])
def test_a_weight_in_stone_is_no_ordinal(text: str) -> None:
    numbers = NUMERALS
    found = [numbers.at(text, m.start(), abbreviated=False) for m in numbers.starts.finditer(text)]
    assert all(found)


@pytest.mark.parametrize("text", ["in 2011 (21st)", "5km (22nd", "was 21st", "9kg or 31st"])
def test_an_ordinal_is_no_number(text: str) -> None:
    numbers = NUMERALS
    assert [numbers.at(text, m.start(), abbreviated=False) for m in numbers.starts.finditer(text)][-1] is None


def test_abbreviations_are_left_alone_where_they_may_be_units() -> None:
    assert NUMERALS.at("5m", 0, abbreviated=False) == Numeral(0, 1, 5, 1, 1, 1)
    assert NUMERALS.at("5 million", 0, abbreviated=False) == Numeral(0, 9, 5e6, 1e6, 1e6, 1e6)


@pytest.mark.parametrize(
    ("text", "value", "end"), [("458 m", 458e6, 5), ("9 b.", 9e9, 3), ("20 t-shirts", 20, 2), ("5 b-sides", 5, 1)]
)
def test_behind_a_sign_of_money_a_letter_scales_after_a_blank(text: str, value: float, end: int) -> None:
    numeral = NUMERALS.at(text, 0, money=True)
    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, end)


@given(st.integers(0, 10**15))
def test_integers_printed_with_commas_are_read_back(n: int) -> None:
    numeral = read(f"{n:,} people")
    assert numeral is not None
    assert (numeral.value, numeral.step, numeral.end) == (n, 1, len(f"{n:,}"))


@given(st.integers(0, 10**15))
def test_integers_printed_with_blanks_are_read_back(n: int) -> None:
    numeral = read(f"{n:,}".replace(",", "\u202f"))
    assert numeral is not None
    assert numeral.value == n


@given(st.integers(0, 10**9), st.integers(1, 6), st.sampled_from(["", "bn", " million", " crore"]))
def test_the_last_digit_printed_is_the_step(n: int, places: int, magnitude: str) -> None:
    digits = f"{n / 10**places:.{places}f}"
    numeral = read(digits + magnitude)
    assert numeral is not None
    assert numeral.value == pytest.approx(float(digits) * numeral.magnitude)
    assert numeral.step == pytest.approx(10**-places * numeral.magnitude)
    assert numeral.coarse == numeral.step


ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"]
ONES += ["fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(n: int) -> str:
    """As British newsrooms spell it out."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if n >= size:
            rest = n % size
            told = in_words(rest) if rest else ""
            return f"{in_words(n // size)} {name}{' and' if 0 < rest < 100 else ''} {told}".rstrip()
    if n >= 100:
        return f"{in_words(n // 100)} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")
    if n >= 20:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10 - 1]}" if n % 10 else "")
    return ONES[n - 1]


@given(st.one_of(st.integers(1, 999_999), st.integers(1, 999).map(lambda n: n * 10**9)))
def test_integers_spelled_out_are_read_back(n: int) -> None:
    numeral = read(in_words(n))
    assert numeral is not None
    assert numeral.value == n
    assert numeral.end == len(in_words(n))


@given(st.text(alphabet="0123456789.,-/ \u00a0½amilonehudrtb", max_size=40))
def test_whatever_is_read_ends_within_the_text_and_is_finite(text: str) -> None:
    for numeral in every(text):
        assert 0 <= numeral.start < numeral.end <= len(text)
        assert 0 <= numeral.value < 1e70
        assert 0 < numeral.step <= numeral.coarse or numeral.value == 0


@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "1,000,",
        "1 ",
        "1",
        "one hundred and ",
        "one ",
        "twenty-",
        "a ",
        "half a ",
        "½",
        "1 1/",
        "millio",
        "£",
        "1.",
        "bbb",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(every, unit, 5_000) < 3.5
