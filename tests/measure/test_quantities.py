"""The intervals of a figure: what it prints, its hedge, its range, and how they lie in one another."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from presscheck import Article, Presscheck
from presscheck.measure.currencies import Meaning
from presscheck.measure.quantities import quantity
from presscheck.model import Quantity
from tests.measure.told import LEXICON, scan

ROWS: list[dict[str, Any]] = LEXICON.table("hedges.toml")["hedge"]
HEDGED = [(row, f"{words} {{}}", words) for row in ROWS for words in row.get("before", ())]
HEDGED += [
    (row, "{}" + ("" if words[0] in "-+" else " ") + words, words) for row in ROWS for words in row.get("after", ())
]
ANY_HEDGE = st.sampled_from([pattern for _, pattern, _ in HEDGED] + ["{}"])


def read(text: str) -> Quantity:
    """The one figure of a text."""
    (stated,) = scan(text)
    meaning = stated.named.meaning if stated.named else Meaning("one", dimension="count")
    return quantity(text, stated, meaning, LEXICON)


def ends(q: Quantity) -> list[float]:
    """From the lowest to the highest: wide, narrow, narrow, wide."""
    return [q.wide.low, q.narrow.low, q.narrow.high, q.wide.high]


@pytest.mark.parametrize(
    ("text", "value", "narrow", "wide", "bounds"),
    [
        ("60,000 km", 60_000, (59_999.5, 60_000.5), (55_000, 65_000), "[)"),
        ("59,222", 59_222, (59_221.5, 59_222.5), (59_221.5, 59_222.5), "[)"),
        ("5.0%", 5, (4.95, 5.05), (4.95, 5.05), "[)"),
        ("100 percent", 100, (99.5, 100.5), (50, 150), "[)"),
        ("-8C", -8, (-8.5, -7.5), (-8.5, -7.5), "[)"),
        ("173 billion", 173e9, (172.5e9, 173.5e9), (172.5e9, 173.5e9), "[)"),
        ("two hundred", 200, (199.5, 200.5), (150, 250), "[)"),
        ("2½", 2.5, (2.25, 2.75), (2.25, 2.75), "[)"),
        ("half the", 0.5, (0.475, 0.525), (0.45, 0.55), "[)"),
        ("two-thirds", 2 / 3, (19 / 30, 0.7), (0.6, 2.2 / 3), "[)"),
        ("one in five", 0.2, (0.19, 0.21), (0.18, 0.22), "[)"),
        ("3/4", 0.75, (0.7125, 0.7875), (0.675, 0.825), "[)"),
        ("fivefold", 5, (4.5, 5.5), (4.5, 5.5), "[)"),
        ("50 ± 3", 50, (47, 53), (47, 53), "[)"),
        ("46 +/- 3", 46, (43, 49), (43, 49), "[)"),
        ("46 ± 3 km", 46, (43, 49), (43, 49), "[)"),
        ("about minus 40 km", -40, (-42, -38), (-44, -36), "[]"),
        ("5-7 km", None, (5, 7), (5, 7), "[]"),
        ("between 5 and 7 km", None, (5, 7), (5, 7), "[]"),
        ("six to seven million", None, (6e6, 7e6), (6e6, 7e6), "[]"),
        ("about 5-7 km", None, (5, 7), (5, 7), "[]"),
        ("dozens", None, (12, 120), (12, 120), "[)"),
        ("tens of thousands", None, (1e4, 1e5), (1e4, 1e5), "[)"),
        ("several hundred", None, (100, 1_000), (100, 1_000), "[)"),
    ],
)
def test_the_readings_of_a_figure(
    text: str, value: float | None, narrow: tuple[float, float], wide: tuple[float, float], bounds: str
) -> None:
    q = read(text)
    assert (q.value, q.bounds) == (value if value is None else pytest.approx(value), bounds)
    assert ends(q) == pytest.approx([wide[0], *narrow, wide[1]])


@pytest.mark.parametrize(("row", "pattern", "words"), HEDGED)
@pytest.mark.parametrize("figure", ["1,546 km", "4.2%", "640,000", "17 million tonnes"])
def test_every_hedge_moves_the_ends_by_its_factors(row: dict[str, Any], pattern: str, words: str, figure: str) -> None:
    bare, hedged = read(figure), read(pattern.format(figure))
    assert bare.value is not None
    assert hedged.hedge == words
    assert (hedged.text, hedged.value, hedged.unit) == (figure, bare.value, bare.unit)
    told = [row.get(end) for end in ("low", "high")]
    assert [hedged.low, hedged.high] == [None if f is None else pytest.approx(f * bare.value) for f in told]
    low_closed = "[" if row["closed"][0] == "[" and row.get("low") else "("
    high_closed = "]" if row["closed"][1] == "]" and row.get("high") else ")"
    assert hedged.bounds == low_closed + high_closed
    # The wide reading: by its own factors where it has some; the printed edge may be a rounded one.
    wide_low, wide_high = row.get("wide_low", row.get("low")), row.get("wide_high", row.get("high"))
    if wide_low is None:
        assert hedged.wide_low is None
    else:
        rounded = bare.wide.low if row["low"] == 1 else math.inf
        assert hedged.wide_low == pytest.approx(min(wide_low * bare.value, rounded))
    if wide_high is None:
        assert hedged.wide_high is None
    else:
        rounded = bare.wide.high if row["high"] == 1 else -math.inf
        assert hedged.wide_high == pytest.approx(max(wide_high * bare.value, rounded))


FIGURES = st.one_of(
    st.integers(0, 10**9).map(lambda n: f"{n:,}"),
    st.integers(1, 99_999).map(lambda n: f"{n / 100:.2f}"),
    st.integers(1, 999).map(lambda n: f"{n} million"),
    st.integers(1, 99).map(lambda n: f"minus {n}"),
    st.sampled_from(["half a million", "two hundred", "1½", "tens of thousands", "5 to 7", "40-50", "two dozen"]),
)
UNITS = st.sampled_from(["", " km", " percent", " tonnes", " hours", "%"])


@given(ANY_HEDGE, FIGURES, UNITS)
def test_the_narrow_reading_lies_within_the_wide_one_and_neither_is_turned_round(
    pattern: str, figure: str, unit: str
) -> None:
    q = read(pattern.format(figure + unit))
    assert ends(q) == sorted(ends(q))
    assert (q.low, q.high) != (None, None)
    if q.value is not None:
        assert q.narrow.low <= q.value <= q.narrow.high


@given(st.sampled_from(next(r for r in ROWS if r["name"] == "about")["before"]), FIGURES, UNITS)
def test_about_a_figure_contains_it_and_what_it_alone_reads(words: str, figure: str, unit: str) -> None:
    bare, about = read(figure + unit), read(f"{words} {figure}{unit}")
    if bare.value is None:
        assert ends(about) == ends(bare)  # a range or a decade has its own ends
        return
    assert about.narrow.low <= bare.value <= about.narrow.high
    assert about.bounds == "[]"


@given(st.integers(1, 10**6), st.integers(0, 2), st.integers(0, 9))
def test_one_more_digit_never_widens(n: int, places: int, digit: int) -> None:
    printed = f"{n / 10**places:.{places}f}"
    finer = f"{printed}{'.' if not places else ''}{digit}"
    coarse, fine = read(f"{printed} km"), read(f"{finer} km")
    for wider, narrower in ((coarse.narrow, fine.narrow), (coarse.wide, fine.wide), (coarse.wide, coarse.narrow)):
        assert narrower.high - narrower.low <= (wider.high - wider.low) * (1 + 1e-9)
    assert fine.narrow.low >= coarse.wide.low - 1e-9


@given(st.integers(1, 9_999), st.integers(0, 4))
def test_trailing_zeros_widen_the_wide_reading_only(n: int, zeros: int) -> None:
    n = n * 10 + 1
    q = read(f"{n * 10**zeros:,} km")
    assert (q.narrow.low, q.narrow.high) == (n * 10**zeros - 0.5, n * 10**zeros + 0.5)
    assert (q.wide.low, q.wide.high) == ((n - 0.5) * 10**zeros, (n + 0.5) * 10**zeros)


@given(
    st.integers(1, 5_000),
    st.integers(1, 5_000),
    st.sampled_from(["{} to {}", "{}-{}", "{}–{}", "between {} and {}"]),
    st.sampled_from([" km", "%", " percent", " tonnes", " million tonnes", " hours"]),
    ANY_HEDGE,
)
def test_a_range_keeps_its_own_ends(low: int, more: int, form: str, unit: str, pattern: str) -> None:
    assume(low >= 1000 or (low + more) % 1000)  # "5-6,000" prints its thousands once
    q = read(pattern.format(form.format(f"{low:,}", f"{low + more:,}{unit}")))
    scale = 1e6 if "million" in unit else 1
    assert (q.value, q.bounds) == (None, "[]")
    assert ends(q) == [low * scale, low * scale, (low + more) * scale, (low + more) * scale]


DECADES = LEXICON.table("numbers.toml")["vague"]


@pytest.mark.parametrize(("words", "low", "high"), [(w, *d) for w, d in DECADES.items() if w not in ("tens", "scores")])
def test_a_vague_plural_is_its_decade(words: str, low: float, high: float) -> None:
    for text in (words, words.upper(), f"about {words}"):
        q = read(text)
        assert (q.value, q.bounds) == (None, "[)")
        assert ends(q) == [low, low, high, high]


@pytest.mark.parametrize(
    ("sentence", "hedge", "text"),
    [
        ("More than 40 cows fled.", "More than", "40"),
        ("He has over 40 cows.", "over", "40"),
        ("He has moreover 40 cows.", None, "40"),
        ("He bought some 40 cows.", "some", "40"),
        ("There were 40 or so cows.", "or so", "40"),
        ("There were 40 or more cows.", "or more", "40"),
        ("There were as many as 40 cows.", "as many as", "40"),
        ("Nearly two-thirds of the cows fled.", "Nearly", "two-thirds"),
        ("At least one in five cows fled.", "At least", "one in five"),
        ("Just under 40% of the cows fled.", "Just under", "40%"),
        ("The farm is almost 40 km away.", "almost", "40 km"),
        ("No more than 40 cows fled.", "No more than", "40"),
        ("More cows than 40 fled.", None, "40"),
        ("A nearly new 40-acre farm burned.", None, "40-acre"),
        ("All over, 40 cows fled.", None, "40"),
    ],
)
def test_the_hedge_of_a_figure_in_a_sentence(
    presscheck: Presscheck, sentence: str, hedge: str | None, text: str
) -> None:
    (q,) = presscheck.check(Article(text=sentence)).quantities
    assert (q.hedge, q.text) == (hedge, text)


def test_pence_and_cents_are_hundredths_with_their_intervals() -> None:
    q = read("about 97.25p")
    assert q.value == pytest.approx(0.9725)
    assert q.unit == "GBP"
    assert ends(q) == pytest.approx([0.9725 * f for f in (0.9, 0.95, 1.05, 1.1)])
