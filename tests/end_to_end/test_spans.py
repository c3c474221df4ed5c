"""Every span of a report equals its slice of the article, whatever stands around it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presscheck import Article, Presscheck, Report
from presscheck.model import Entity, Finding, Quantity
from presscheck.report import as_record
from presscheck.report.schema import schema

MONEY = (
    "US$160 million (£102m)",
    "173 billion yuan (£17bn)",
    "£17 BEEELION",
    "€1bn ($1.3bn; £690m)",
    "Rs 500 crore ($9m)",
    "half a million\r\neuros ($900,000)",
    "50p",
    "between 5 and 7 billion euros",
    "22.2 trillion yen, or $302.8 billion",
    "about $5m (NOK 30m)",
    "€20-30m",
    "1½ million pounds ($9m)",
    "US$5m (RMB 30\u00a0million)",
    "100 kroner (€99)",
    "$5 (A$99)",
)
FIGURES = (
    "up 4 percent to 61 percent",
    "12 km (7 miles)",
    "between 5 and 7 cows",
    "from 15 to 23 cases",
    "two or three million",
    "tens of thousands of litres",
    "one in five adults",
    "three-quarters of a\nmillion people",
    "6ft 2in",
    "7lb 8oz",
    "a 52-year-old man",
    "−15°C, 1.5C warmer",
    "120 km/h",
    "3.5 million barrels per day",
    "50 ± 3",
    "the S&P 500 at 2,014.5",
    "on 3 May 2014 at 10.30am",
    "won 3-1 in Room 101",
    "fivefold, twice, 2½ times",
    "23 dead and 41 injured",
    "40 or so of the 1\u202f250 cows",
    "1 200 300 seats",
    "17 BEEELION stars",
    "half",
    "minus",
    "per",
    "%",
)
ODD = (
    "🎉",
    "👩‍👩‍👧‍👦",
    "🇳🇴🇩🇰",
    "👍🏽",
    "e\u0301",
    "Z\u0351\u036b\u0343algo",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u00ad",
    "\u2060",
    "𝟙𝟚",
    "𝓐",
    "ارتفع إلى ٥ ملايين",
    "\u200fמחיר £5m\u200f",
    "\u202eabc\u202c",
    "\u2067שלום\u2069",
    "नमस्ते",
    "ﬁnance",
    "İstanbul",
    "ſome",
    "K5m",
    "①",
    "\u2028",
    "\u0085",
    "\x0b",
    "\x00",
    "\ufffd",
)
PLAIN = (
    "Police in China said",
    "The Bank of England in London paid",
    "on Monday",
    "By Jane Doe",
    "BEIJING, Jan 24 (Reuters) -",
    "Posted in Legal, 24th January 2014 03:34 GMT",
    "Image caption A plant",
    "(",
    ")",
    "“",
    "”",
    ", or ",
    "of",
    "to",
    "Li Wei",
    "https://example.org/2014/01/24/x",
    "Harbour bridge costs rise",
    "worth",
    "in cases",
    "Denmark",
    "José Muñoz",
)
BLANKS = (" ", " ", " ", "", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\u00a0", "\u202f", " \n \n ", ".  ", ".\n\n")

pieces = st.one_of(
    st.sampled_from(MONEY), st.sampled_from(FIGURES), st.sampled_from(ODD), st.sampled_from(PLAIN), st.text(max_size=8)
)
texts = st.lists(st.tuples(pieces, st.sampled_from(BLANKS)), max_size=14).map(
    lambda told: "".join(a + b for a, b in told)
)
articles = st.builds(
    Article,
    text=texts,
    title=st.none() | texts,
    published=st.sampled_from([None, "2014-01-24", "2014-01", "2005-03-01/2006-01-01", "1995-01-01", "2022"]),
    publisher=st.sampled_from([None, "example.com.au", "The Register"]),
)
VALIDATOR = jsonschema.Draft202012Validator(schema())


def assert_exact(report: Report) -> None:
    article = report.article
    spans: tuple[Entity | Quantity, ...] = (*report.entities, *report.quantities)
    for told in spans:
        assert article.text_of(told.field)[told.start : told.end] == told.text
        assert told.text
    for finding in report.findings:
        _assert_points_right(report, finding)
    position = 0
    for part in article.parts:
        assert part.start == position <= part.end
        position = part.end
    assert position == len(article.text)


def _assert_points_right(report: Report, finding: Finding) -> None:
    assert finding.spans
    for span in finding.spans:
        text = report.article.text_of(span.field)
        assert text[span.start : span.end] == span.quote != ""
        assert text[max(0, span.start - 32) : span.start] == span.prefix
        assert text[span.end : span.end + 32] == span.suffix
    quantities = {q.id: q for q in report.quantities}
    for repair in finding.repairs:
        pointed = [quantities[repair.quantity].text] if repair.quantity else [span.quote for span in finding.spans]
        assert repair.from_ in pointed
        assert repair.from_ != repair.to


def assert_joined(report: Report) -> None:
    """What points by id points at something, once."""
    ids = [q.id for q in report.quantities]
    assert len(set(ids)) == len(ids)
    assert [claim.quantity for claim in report.claims] == ids
    relations = {relation.id for relation in report.relations}
    assert len(relations) == len(report.relations)
    for relation in report.relations:
        for held in relation.roles.values():
            assert set([held] if isinstance(held, str) else held) <= set(ids)
    for finding in report.findings:
        assert finding.relation in relations
        assert set(finding.claims) <= {claim.id for claim in report.claims}
    assert len({finding.id for finding in report.findings}) == len(report.findings)


def assert_ordered(report: Report) -> None:
    """Quantities follow one another, title first, and none overlaps the next."""
    places = [(q.field == "text", q.start, q.end) for q in report.quantities]
    assert places == sorted(places)
    for (field, _, end), (field_after, start, _) in pairwise(places):
        assert field != field_after or end <= start


def assert_sound(report: Report) -> None:
    assert_exact(report)
    assert_joined(report)
    assert_ordered(report)
    for quantity in report.quantities:
        ends = (quantity.wide_low, quantity.low, quantity.high, quantity.wide_high)
        told = [end for end in ends if end is not None]
        assert told == sorted(told)
    record: dict[str, Any] = as_record(report)
    VALIDATOR.validate(record)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(articles, min_size=1, max_size=3))
def test_whatever_stands_around_them(presscheck: Presscheck, written: list[Article]) -> None:
    reports = list(presscheck.check_many(written))
    assert [r.article.text for r in reports] == [a.text for a in written]
    assert [r.article.title for r in reports] == [a.title or None for a in written]
    for report in reports:
        assert_sound(report)


@pytest.mark.parametrize("odd", ODD)
def test_a_finding_beside_anything_odd(presscheck: Presscheck, odd: str) -> None:
    for text in (
        f"{odd} The firm paid US$160 million (£102m) in London.",
        f"The firm of {odd} paid US$160 million (£102m) {odd} in London {odd}.\r\n\r\n{odd}",
    ):
        report = presscheck.check(Article(text=text, published="2014-01-24"))
        assert [f.spans[1].quote for f in report.findings] == ["£102m"]
        assert_sound(report)


@pytest.mark.parametrize("odd", ODD)
def test_a_count_and_a_measure_beside_anything_odd(presscheck: Presscheck, odd: str) -> None:
    text = f"{odd}\n\nThe farm has 40 brown cows. {odd}\n\nThe road is 12 km long.\n\n{odd}"
    report = presscheck.check(Article(text=text))
    told = [(q.text, q.unit) for q in report.quantities]
    assert ("40", "cow") in told
    assert ("12 km", "kilometer") in told
    assert_sound(report)


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_in_a_title_and_in_a_text(presscheck: Presscheck, figure: str) -> None:
    for title in (None, f"🎉 Farm: {figure}"):
        report = presscheck.check(Article(text=f"The farm, e\u0301🎉, had {figure} in all.\r\n", title=title))
        assert_sound(report)
        assert title or all(q.field == "text" for q in report.quantities)


def test_a_title_of_its_own_is_a_field_of_its_own(presscheck: Presscheck) -> None:
    wrong = "🎉 Firm pays US$160 million (£102m)"
    report = presscheck.check(Article(text=f"\u200f{wrong}", title=wrong, published="2014-01-24"))
    assert [(f.spans[0].field, f.spans[0].start) for f in report.findings] == [("title", 12), ("text", 13)]
    assert_sound(report)


def test_the_same_words_in_each_kind_of_newline(presscheck: Presscheck) -> None:
    paragraph = "The firm paid US$160\nmillion (£102m)."
    for newline in ("\n", "\r\n"):
        text = f"Head\n\n{paragraph}\n\n{paragraph}\n".replace("\n", newline)
        report = presscheck.check(Article(text=text, published="2014-01-24"))
        assert [f.message for f in report.findings] == ["US$160 million is not £102m"] * 2
        assert_sound(report)
