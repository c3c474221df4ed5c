"""Amounts of money as newsrooms print them, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck import Article, Presscheck
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import read_money
from presscheck.measure.money import Amount, money
from tests.measure.timing import growth

MONEY = money(Lexicon())
Told = tuple[str, float | tuple[float, float], str]


def amounts(text: str) -> list[Amount]:
    return list(MONEY.amounts(text, Article(text=text)))


def told(text: str) -> list[Told]:
    """Each amount's words, its value or the two ends of its range, and its currency."""
    found: list[Told] = []
    for amount in amounts(text):
        factor = amount.named.meaning.factor
        low, high = round(amount.low.value * factor, 6), round(amount.high.value * factor, 6)
        single = amount.low is amount.high
        found.append((text[amount.start : amount.end], low if single else (low, high), amount.named.meaning.unit))
    return found


@pytest.mark.parametrize(
    ("surface", "value", "unit"),
    [
        ("£17bn", 17e9, "GBP"),
        ("£17 BEEELION", 17e9, "GBP"),
        ("US$160 million", 160e6, "USD"),
        ("173 billion yuan", 173e9, "CNY"),
        ("€3m", 3e6, "EUR"),
        ("$1.2tn", 1.2e12, "USD"),
        ("$1.3tr", 1.3e12, "USD"),
        ("$3 bil", 3e9, "USD"),
        ("$9K", 9_000, "USD"),
        ("$9MM", 9e6, "USD"),
        ("£0.5m", 500_000, "GBP"),
        ("£ 12 million", 12e6, "GBP"),
        ("£12\u00a0million", 12e6, "GBP"),
        ("$12\nmillion", 12e6, "USD"),
        ("£1½m", 1.5e6, "GBP"),
        ("$2½ billion", 2.5e9, "USD"),
        ("64-7/8 dlrs", 64.875, "USD"),
        ("Rs 500 crore", 5e9, "INR"),
        ("Rs500cr", 5e9, "INR"),
        ("Rs. 1,20,000", 120_000, "INR"),
        ("Rs 2 lakh crore", 2e12, "INR"),
        ("₹2.5 lakh", 250_000, "INR"),
        ("A$5m", 5e6, "AUD"),
        ("$A5 million", 5e6, "AUD"),
        ("C$1.27", 1.27, "CAD"),
        ("HK$7bn", 7e9, "HKD"),
        ("NZ$8", 8, "NZD"),
        ("S$1.2 million", 1.2e6, "SGD"),
        ("NT$10", 10, "TWD"),
        ("R$480m", 480e6, "BRL"),
        ("$US5m", 5e6, "USD"),
        ("US $5m", 5e6, "USD"),
        ("U.S.$5 million", 5e6, "USD"),
        ("5 million U.S. dollars", 5e6, "USD"),
        ("12 million\nU.S. dollars", 12e6, "USD"),
        ("RMB72.5 billion", 72.5e9, "CNY"),
        ("CN¥300", 300, "CNY"),
        ("¥500", 500, "JPY"),
        ("50p", 0.5, "GBP"),
        ("1,024p", 10.24, "GBP"),
        ("12.75p", 0.1275, "GBP"),
        ("twenty-five pence", 0.25, "GBP"),
        ("13 cents", 0.13, "USD"),
        ("13 euro cents", 0.13, "EUR"),
        ("2 eurocents", 0.02, "EUR"),
        ("USD 40,000", 40_000, "USD"),
        ("USD40,000", 40_000, "USD"),
        ("40,000 USD", 40_000, "USD"),
        ("EUR 1.5 bn", 1.5e9, "EUR"),
        ("CHF30", 30, "CHF"),
        ("SFr30m", 30e6, "CHF"),
        ("86.7bn Swiss francs", 86.7e9, "CHF"),
        ("30m CFA francs", 30e6, "XOF"),
        ("50 million-euro", 50e6, "EUR"),
        ("50-million-euro", 50e6, "EUR"),
        ("a million-dollar", 1e6, "USD"),
        ("half a million euros", 500_000, "EUR"),
        ("half million dollars", 500_000, "USD"),
        ("one and a half million euros", 1.5e6, "EUR"),
        ("a million and a half dollars", 1.5e6, "USD"),
        ("1,000 billion\nshillings", 1e12, "shilling"),
        ("714 mln dlrs", 714e6, "USD"),
        ("15.5 mln stg", 15.5e6, "GBP"),
        ("500 mln D-marks", 500e6, "DEM"),
        ("$64 USD", 64, "USD"),
        ("$64 CAD", 64, "CAD"),
        ("$500 MXN", 500, "MXN"),
        ("$5 Canadian dollars", 5, "CAD"),
        ("12€", 12, "EUR"),
        ("12,50 €", 12.5, "EUR"),
        ("3,5 million euros", 3.5e6, "EUR"),
        ("100 000 euros", 100_000, "EUR"),
        ("5 million new Israeli shekels", 5e6, "ILS"),
        ("3\u00a0pounds\u00a0sterling", 3, "GBP"),
        ("five pounds  sterling", 5, "GBP"),
        ("1.2 million Sri\nLankan rupees", 1.2e6, "LKR"),
        ("5baht", 5, "THB"),
        ("GH¢20", 20, "GHS"),
        ("FIVE MILLION DOLLARS", 5e6, "USD"),
    ],
)
def test_one_amount_is_the_whole_surface(surface: str, value: float, unit: str) -> None:
    for text in (surface, f"({surface})", f"It cost {surface}, they said.", f"“{surface}”", f"{surface}-a-year"):
        assert told(text) == [(surface, value, unit)], text


@pytest.mark.parametrize(
    ("surface", "ends", "unit"),
    [
        ("€20-30m", (20e6, 30e6), "EUR"),
        ("€20–30m", (20e6, 30e6), "EUR"),
        ("£5-£6m", (5e6, 6e6), "GBP"),
        ("£300m-£350m", (300e6, 350e6), "GBP"),
        ("$2 to 3 million", (2e6, 3e6), "USD"),
        ("$3.2 to $3.4 billion", (3.2e9, 3.4e9), "USD"),
        ("1,050-1,125 rupees", (1_050, 1_125), "INR"),
        ("5 to 7 billion euros", (5e9, 7e9), "EUR"),
        ("two to three million dollars", (2e6, 3e6), "USD"),
        ("5 billion to 7 billion euros", (5e9, 7e9), "EUR"),
        ("10 to 15 cents", (0.1, 0.15), "USD"),
        ("EUR 200-250 million", (200e6, 250e6), "EUR"),
        ("EUR5bn-EUR7bn", (5e9, 7e9), "EUR"),
        ("$250K-$300K", (250_000, 300_000), "USD"),
    ],
)
def test_a_range_is_one_amount_with_two_ends(surface: str, ends: tuple[float, float], unit: str) -> None:
    for text in (surface, f"It will cost {surface}."):
        assert told(text) == [(surface, ends, unit)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 5 and 7 billion euros", [("5 and 7 billion euros", (5e9, 7e9), "EUR")]),
        ("between $5 and 7 million", [("$5 and 7 million", (5e6, 7e6), "USD")]),
        ("between $1.4 and $1.49 billion", [("$1.4 and $1.49 billion", (1.4e9, 1.49e9), "USD")]),
        ("between one hundred and two hundred euros", [("one hundred and two hundred euros", (100, 200), "EUR")]),
        ("between €5bn and €7bn", [("€5bn", 5e9, "EUR"), ("€7bn", 7e9, "EUR")]),
        ("from $800 to $1 million", [("$800", 800, "USD"), ("$1 million", 1e6, "USD")]),
        ("£500 to £600", [("£500", 500, "GBP"), ("£600", 600, "GBP")]),
        ("cut from $5 and $7 million more", [("$5", 5, "USD"), ("$7 million", 7e6, "USD")]),
        ("€30-20", [("€30", 30, "EUR")]),  # no range runs down
        ("30 to 20 euros", [("20 euros", 20, "EUR")]),
        ("$940m-780m", [("$940m", 9.4e8, "USD"), ("780m", 7.8e8, "USD")]),
        ("£1.9bn-£1.2bn", [("£1.9bn", 1.9e9, "GBP"), ("£1.2bn", 1.2e9, "GBP")]),
        ("$900-1.2 billion", []),  # whose scale the lower end has cannot be told
        ("£99/149 euros", [("£99", 99, "GBP"), ("149 euros", 149, "EUR")]),
    ],
)
def test_two_amounts_or_a_range(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ministers will spend $2.5 billion—about £1.6bn—on rail.", [("$2.5 billion", 2.5e9), ("£1.6bn", 1.6e9)]),
        ("It raised its bid to 640p a share, or £11.2bn.", [("640p", 6.4), ("£11.2bn", 11.2e9)]),
        ("Shares fell 3p to 214.5p.", [("3p", 0.03), ("214.5p", 2.145)]),
        ("Earnings rose to $1.02 billion, or 45 cents per share.", [("$1.02 billion", 1.02e9), ("45 cents", 0.45)]),
        ("The euro bought $1.3574, up from $1.3551.", [("$1.3574", 1.3574), ("$1.3551", 1.3551)]),
        ("The dollar slid to 109.35 yen.", [("109.35 yen", 109.35)]),
        ("The Rs1,200-crore bridge", [("Rs1,200-crore", 12e9)]),
        ("He was fined Rs 5,000/- by the bench.", [("Rs 5,000", 5_000)]),
        ("A £3m-plus package", [("£3m", 3e6)]),
        ("Tickets are $10/$8 for students.", [("$10", 10), ("$8", 8)]),
        ("Tickets: $12, $10 and $8.", [("$12", 12), ("$10", 10), ("$8", 8)]),
        ("Oil above $70-a-barrel hurts; at $70/bbl it pays.", [("$70", 70), ("$70", 70)]),
        ("It asked for $1.5m (€1.1m/£900,000).", [("$1.5m", 1.5e6), ("€1.1m", 1.1e6), ("£900,000", 900_000)]),
        ("He paid a hundred quid and ten bucks.", [("a hundred quid", 100), ("ten bucks", 10)]),
        ("A loss of -$1.2bn", [("$1.2bn", 1.2e9)]),
        ("£10,000,000.00 was wired.", [("£10,000,000.00", 10e6)]),
        ("The $64,000 question", [("$64,000", 64_000)]),
        ("FX: EUR/USD 1.3567, $1=102.31 yen", [("USD 1.3567", 1.3567), ("$1", 1), ("102.31 yen", 102.31)]),
        ("Net 3.1 mln dlrs vs 2.9 mln", [("3.1 mln dlrs", 3.1e6)]),
        ("Oper shr 45 cts vs 40 cts", [("45 cts", 0.45), ("40 cts", 0.4)]),
        ("They drew 1,500,000 euros in 2014, €500k in 2015.", [("1,500,000 euros", 1.5e6), ("€500k", 500_000)]),
        ("It fell by €0.07 to €12.30", [("€0.07", 0.07), ("€12.30", 12.3)]),
        ("a 20 euro note and a £5 one", [("20 euro", 20), ("£5", 5)]),
        ("Some 5,000 yen-denominated bonds", [("5,000 yen", 5_000)]),
        ("The 100-million-krona, five-year plan", [("100-million-krona", 100e6)]),
        ("It pledged 20 million U.S.\ndollars.", [("20 million U.S.\ndollars", 20e6)]),
        ("It took $458 m (£242.7m) there.", [("$458 m", 458e6), ("£242.7m", 242.7e6)]),
        ("He owed “£2.4 million”.", [("£2.4 million", 2.4e6)]),
        ("Bonds worth $5bn; loans: $3bn.", [("$5bn", 5e9), ("$3bn", 3e9)]),
        ("$5bn$3bn", [("$5bn", 5e9), ("$3bn", 3e9)]),
        ("In 2012 $500 was enough.", [("$500", 500)]),
        ("On May 15 €300 went missing.", [("€300", 300)]),
        ("The £1,000s owed", [("£1,000", 1_000)]),
        ("Profit: £(3.2)m", []),
        ("$TSLA, $5 up", [("$5", 5)]),
        ("An F$5 note, a BZ$20 one", [("$5", 5), ("$20", 20)]),
        ("£5 note, £5-note, £5note", [("£5", 5), ("£5", 5), ("£5", 5)]),
        ("I gave him five dollar bills.", [("five dollar", 5)]),
        ("Prize money of £1million goes to No 1.", [("£1million", 1e6)]),
        ("€1 billion-a-year", [("€1 billion", 1e9)]),
        ("$1.5bn-plus, £50+ a week", [("$1.5bn", 1.5e9), ("£50", 50)]),
        (
            "₩5 trillion, ₱10 billion, ₺5 million, ₪3m",
            [("₩5 trillion", 5e12), ("₱10 billion", 10e9), ("₺5 million", 5e6), ("₪3m", 3e6)],
        ),
        ("KSh 5 million (KES5m)", [("KSh 5 million", 5e6), ("KES5m", 5e6)]),
    ],
)
def test_sentences_a_newsroom_would_print(sentence: str, expected: list[tuple[str, float]]) -> None:
    assert [(text, value) for text, value, _ in told(sentence)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "1080p", "shot in 2160p", "24th January 2014 03:34 GMT", "5m tall", "World Cup 2014", "at 10.30am on 12 March",
        "2-1", "a score of 21-7", "Boeing 747", "M25", "F-16", "5pm", "3 per cent", "tens of millions of dollars",
        "a multimillion-dollar deal", "millions of pounds", "EURO 2016", "a dollar", "the euro", "1.234,56 €",
        "ſix dollars", "5 poundſ", "5 dollarization plans", "10 yenta", "A4", "1,2345 euros",
    ],
)  # fmt: skip
def test_is_no_amount(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the 2 won by the visitors, one came in extra time.",
        "The top 10 won by a landslide.",
        "They recalled 2 million pounds of beef on Friday.",
        "The statue weighs 2,000 pounds.",
        "Police found 3 kg (6.6 pounds) of heroin.",
        "He lost 20 pounds in three months.",
        "The tyre holds 30 pounds per square inch.",
        "The van carried 1,100 pounds (500 kg).",
        "A 2-million pound (900 tonne) slab slid down the hill.",
        "A crane raised a girder of 3,000 pounds.",
        "The 75kg jockey won the prize from a rival who is 180 pounds.",
        "ALL 50 states voted, and MAD 5 men did not.",
        "TRY 5 times to call SOS 5.",
        "TOP 10 songs of the year",
        "The R2 unit and the R5 motorway were closed.",
        "Re: 5 items on the agenda.",
        "Act 5, Sh 3 was cancelled.",
        "Rapper 50 Cent said he has made a record.",
        "At least 400 marks were found on the wall.",
        "The meeting is on 12 March 2014 at 10.30am, the World Cup 2014 match (3-2) at 03:34 GMT.",
        "He was given 100 real chances.",
    ],
)
def test_doubtful_words_are_no_money_without_evidence(presscheck: Presscheck, sentence: str) -> None:
    assert all(q.dimension != "currency" for q in presscheck.check(Article(text=sentence)).quantities)


@pytest.mark.parametrize(
    ("sentence", "figure", "unit"),
    [
        ("The firm has 2 million pounds of debt.", "2 million pounds", "GBP"),
        ("It cost 500 pounds to mend the roof.", "500 pounds", "GBP"),
        ("Pupils raised 650 pounds for the lifeboat.", "650 pounds", "GBP"),
        ("The runner-up took home 300 pounds.", "300 pounds", "GBP"),
        ("Bakers made a total of 140 pounds and paid 30 for a stall.", "140 pounds", "GBP"),
        ("They raised 5 billion won abroad.", "5 billion won", "KRW"),
        ("The price was 900 won ($0.80).", "900 won", "KRW"),
        ("It sold R2 billion of bonds.", "R2 billion", "ZAR"),
        ("He paid R500 for it.", "R500", "ZAR"),
        ("The grant is worth PEN 5 million.", "PEN 5 million", "PEN"),
        ("Goods worth N120m were lost.", "N120m", "NGN"),
    ],
)
def test_doubtful_words_are_money_with_evidence(presscheck: Presscheck, sentence: str, figure: str, unit: str) -> None:
    first, *_ = presscheck.check(Article(text=sentence)).quantities
    assert (first.text, first.unit) == (figure, unit)


def test_pence_keep_their_precision() -> None:
    read = read_money("97.25p", Article(text=""), Lexicon())
    assert read is not None
    assert read.value == pytest.approx(0.9725)
    assert read.low == pytest.approx(0.97245)
    assert read.high == pytest.approx(0.97255)


def test_the_ends_of_a_stated_range_are_its_own() -> None:
    read = read_money("about €20-30m", Article(text=""), Lexicon())
    assert read is not None
    assert (read.value, read.low, read.high, read.bounds) == (None, 20e6, 30e6, "[]")
    assert (read.wide_low, read.wide_high) == (20e6, 30e6)


def test_both_readings_of_a_bare_amount() -> None:
    read = read_money("£60,000", Article(text=""), Lexicon())
    assert read is not None
    assert (read.value, read.low, read.high, read.bounds) == (60_000, 59_999.5, 60_000.5, "[)")
    assert (read.wide_low, read.wide_high) == (55_000, 65_000)


SIGNS = st.sampled_from(["£", "€", "US$", "A$", "₹", "CHF ", "HK$"])
MAGNITUDES = st.sampled_from(["", "k", "m", "bn", " million", " billion", " trillion", " crore"])


@given(SIGNS, st.integers(1, 999_999), MAGNITUDES, st.sampled_from(["", " ", ".", ",", ")", "-a-year", "\r\n", "”"]))
def test_a_printed_amount_is_read_back(sign: str, n: int, magnitude: str, behind: str) -> None:
    surface = f"{sign}{n:,}{magnitude}"
    (amount,) = amounts(f"It paid {surface}{behind}")
    assert amount.low is amount.high
    assert amount.low.value == n * amount.low.magnitude
    assert (amount.start, amount.end) == (8, 8 + len(surface))


@given(st.text(alphabet="£$€¥USARMBkprw0123456789., -–/()\u00a0\nmbntillo½", max_size=60))
def test_amounts_follow_one_another(text: str) -> None:
    position = 0
    for amount in amounts(text):
        assert position <= amount.start < amount.end <= len(text)
        assert amount.low.value <= amount.high.value
        assert amount.start <= amount.named.start < amount.named.end <= amount.end
        position = amount.end


@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "one hundred and ",
        "£",
        "£1",
        "$1-",
        "€1-€",
        "two to ",
        "between 1 and ",
        "1 dollar ",
        "Rs",
        "Sri ",
        "1 Sri ",
        "5 million ",
        "pounds ",
        "US $",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(amounts, unit, 2_000) < 3.5


@pytest.mark.parametrize("unit", ["576 kilograms", "67 kg", "0.6 tonnes"])
def test_pounds_before_a_weight_in_brackets_are_no_money_beside_dollars(presscheck: Presscheck, unit: str) -> None:
    text = f"The craft holds 1,490 pounds ({unit}). $118 million was the price of the mission."
    first, *_ = presscheck.check(Article(text=text)).quantities
    assert (first.text, first.unit) == ("1,490 pounds", "pound")
