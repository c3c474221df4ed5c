"""Dates, times, names, labels, scores and idioms are no figures; the figures beside them are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck import Presscheck
from presscheck.measure.not_figures import not_figures
from tests.measure.timing import growth
from tests.measure.told import LEXICON, Told, near, read, stated

NOT_FIGURES = not_figures(LEXICON)
TABLE = LEXICON.table("not_figures.toml")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # not figures
        ("The act was passed in 1998.", []),
        ("It began on 12 March 2014.", []),
        ("The meeting starts at 10.30am on Monday.", []),
        ("He was born on July 4, 1976.", []),
        ("The fair is on July 4, 5 and 6, 1996.", []),
        ("Clinics run on 3, 10, 17 and 24 May.", []),
        ("On May 3rd, 4th and 5th people danced.", []),
        ("On June 4, 20 and 31, police said, were hurt.", [("20", 20, "one"), ("31", 31, "one")]),
        ("On May 3, 12 and 14 people died.", [("12", 12, "person"), ("14 people", 14, "person")]),
        ("In the 1990s the mill closed.", []),
        ("Boeing 747s were grounded.", []),
        ("The S&P 500 fell.", []),
        ("He uses a 5G phone.", []),
        ("Section 427 of the code applies.", []),
        ("Flight 370 vanished.", []),
        ("They won 3-1 on Saturday.", []),
        ("The M25 was closed.", []),
        ("Call 555-0142 for help.", []),
        ("He lives at 14 Elm Street.", []),
        ("The third man fled.", []),
        ("The 21st century began.", []),
        ("In the second quarter sales fell.", []),
        ("Formula One returns to Spain.", []),
        ("It was a 50-50 call.", []),
        ("She is one of a kind.", []),
        ("No one was hurt.", []),
        ("The 9/11 attacks changed that.", []),
        ("Channel 4 will show it.", []),
        ("Chapter 11 protection was sought.", []),
        ("World War Two ended.", []),
        ("Pope John Paul II visited.", []),
        ("The G20 met in Rome.", []),
        ("He wore number 10.", []),
        ("Page 3 was torn.", []),
        ("A Boeing 737 landed.", []),
        ("The iPhone 12 is on sale.", []),
        ("The 2012 Olympics were a hit.", []),
        ("In the 2013-14 season he scored 12 goals.", [("12", 12, "goal")]),
        ("See footnote [12].", []),
        ("1. Boil the water.", []),
        ("At 7pm the doors open.", []),
        ("At 19:30 the doors open.", []),
        ("He finished 4th.", []),
        ("The 400m final is tonight.", [("400m", 400, "meter")]),
        ("The COVID-19 wave passed.", []),
        ("The 24/7 shop closed.", []),
        ("Type 2 diabetes is common.", []),
        ("She came first in 2:05.31.", []),
        ("Windows 10 was updated.", []),
        ("The 10 Downing Street gate was shut.", []),
        ("Route 66 is long.", []),
        # dates and times
        ("He died on 3 May.", []),
        ("He died on May 3.", []),
        ("He died on May 3rd, 2001.", []),
        ("He died on the 3rd of May.", []),
        ("It runs from May 3 to 9.", []),
        ("It runs from 3-9 May.", []),
        ("It runs 3 and 4 May.", []),
        ("He came on 12/05/2014.", []),
        ("He came on Friday, 12 May.", []),
        ("She came in summer 2013.", []),
        ("The mid-2000s were dull.", []),
        ("In the '80s it shut.", []),
        ("Back in '98 it shut.", []),
        ("It dates from 400 BC.", []),
        ("It dates from AD 79.", []),
        ("The 1914-18 war.", []),
        ("The 2008/09 season.", []),
        ("He left at 4:15.", []),
        ("He left at 0415 GMT.", []),
        ("He left at 6 o'clock.", []),
        ("He left at half past six.", []),
        ("He left at six o'clock.", []),
        ("From 9am to 5pm we work.", []),
        ("Between 2.30 and 4pm it rained.", []),
        ("The clock said 23:59:59.", []),
        ("Since 2011 it has lost 5 staff.", [("5", 5, "staff")]),
        ("By 1850 it had 5 staff.", [("5", 5, "staff")]),
        ("It lasted from 1850 to 1900.", []),
        ("Fiscal 2013 was good.", []),
        ("The year 2000 came.", []),
        ("2013 was a good year.", []),
        ("In 2013, 2014 and 2015 it lost.", []),
        ("Q3 sales rose 5%.", [("5%", 5, "percent")]),
        ("In 2q sales rose 5%.", [("5%", 5, "percent")]),
        ("Season 3 starts soon.", []),
        # phones, web
        ("Call +44 20 7946 0958 now.", []),
        ("Call (555) 555-0142 now.", []),
        ("Call 1-800-555-0142 now.", []),
        ("Ring 0845 123 4567 now.", []),
        ("Server 192.168.1.10 failed.", []),
        ("See http://example.org/2014/5/3 now.", []),
        ("#5 and @me2 said so.", []),
        ("He lives at 221B Baker Street.", []),
        ("He lives at 10 Upper High Street, W1.", []),
        ("Postcode SW1A 2AA was hit.", []),
        ("ISBN 978-3-16-148410-0 sold out.", []),
        # scores
        ("They beat us 4-2.", []),
        ("They won 21-7.", []),
        ("A 4-2 win followed.", []),
        ("It ended 1-1.", []),
        ("He won 6-3, 6-4.", []),
        ("They have a 10-2 record.", []),
        ("The court voted 5-4.", []),
        ("The 5-4 ruling stands.", []),
        ("The 2-1 favourite lost.", []),
        ("A 3-0 lead vanished.", []),
        ("They drew 2-2 at home.", []),
        # idioms
        ("The 50-50 deal failed.", []),
        ("He is a six-figure earner.", []),
        ("It was a double-digit rise.", []),
        ("A one-off fee is due.", []),
        ("It is a two-way street.", []),
        ("Zero tolerance rules.", []),
    ],
)
def test_what_is_no_figure(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


def spans(text: str) -> list[str]:
    """What is held to be no figure, as printed."""
    return [text[a:b] for a, b in NOT_FIGURES.spans(text, (i for i, c in enumerate(text) if c.isdigit()))]


@pytest.mark.parametrize(
    "surface",
    [
        "3 May", "3 May 2014", "3rd May 2014", "3-9 May", "3 and 4 May", "May 3", "May 3, 2014", "May 3rd", "May 3-9",
        "Sept. 12, 2001", "12 Sep 2001", "June 2013", "12/05/2014", "12.05.2014", "1990s", "'98", "’80s", "400 BC",
        "AD 79", "1914-18", "1999-2004", "2008/09", "5pm", "5 p.m.", "10.30am", "10:30", "10:30:59", "0415 GMT",
        "9am to 5pm", "2.30 EST", "2:05.31", "Section 427", "Flight 370", "Highway 61", "Chapter 11",
        "Room 101", "Article 50", "Terminal 5", "No. 10", "#5", "S&P 500", "FTSE 100", "CAC 40", "Nikkei 225", "A380",
        "F-16", "COVID-19", "B12", "4K", "5G", "3D", "M25", "U2", "14 Elm Street", "221B Baker Street", "555-0142",
        "1-800-555-0142", "+44 20 7946 0958", "(555) 555-0142", "192.168.1.10", "http://example.org/5", "@bob7",
        "bob7@example.org", "[12]", "9/11", "24/7", "50-50",
    ],
)  # fmt: skip
def test_nothing_is_read_in_a_date_time_label_or_address(surface: str) -> None:
    for text in (surface, f"See {surface}, they said.", f"After {surface} it lost 40 cows", f"40 cows at {surface}"):
        told = [text for text, _, _ in stated(text)]
        assert told == (["40"] if "40 cows" in text else []), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what only looks like a date or a time
        ("May has 3 cows", [("3", 3, "")]),
        ("marching 3 km", [("3 km", 3, "kilometer")]),
        ("5 marchers", [("5", 5, "")]),
        ("3 Mayors", [("3", 3, "")]),
        ("5 amps", [("5", 5, "")]),
        ("5 pmol", [("5", 5, "")]),
        ("12/25 cows", []),
        ("10.30 km", [("10.30 km", 10.3, "kilometer")]),
        ("1,998 cows", [("1,998", 1_998, "")]),
        ("1914.5 km", [("1914.5 km", 1_914.5, "kilometer")]),
        # labels need the number right behind them
        ("the section has 427 pages", [("427", 427, "")]),
        ("flights: 370", [("370", 370, "")]),
        ("a page, 3 cows", [("3", 3, "")]),
        ("this week 5 cows fled", [("5", 5, "")]),
        ("crossroads 5 km off", [("5 km", 5, "kilometer")]),
        ("Section 427%", [("427%", 427, "percent")]),
        ("Chapter 11.5%", [("11.5%", 11.5, "percent")]),
        # amounts of money are none of these
        ("a US$380 fine", [("US$380", 380, "USD")]),
        ("on May £5 was paid", [("£5", 5, "GBP")]),
        ("No £5 note", [("£5", 5, "GBP")]),
        ("Room £50", [("£50", 50, "GBP")]),
        ("on May 3, 40 cows fled", [("40", 40, "")]),
        ("on May 3 and 4, 40 cows fled", [("40", 40, "")]),
        ("at least 23 may have fled", [("23", 23, "")]),
        ("23 May", []),
        ("Articles 4 and 5 of it", []),
        # letters before a hyphen and a number
        ("sub-10 seconds", [("10 seconds", 10, "second")]),
        ("mid-40s", []),
        ("top-10 cows", [("10", 10, "")]),
        ("up to-10 cows", [("10", 10, "")]),
        # lists and notes
        ("(in 12)", [("12", 12, "")]),
        ("1) cut 2) sew", []),
        ("2. Cut it", []),
        ("(2) cut it", []),
    ],
)
def test_what_only_looks_like_none(text: str, expected: list[Told]) -> None:
    assert stated(text) == near(expected)


@pytest.mark.parametrize("phrase", sorted({*TABLE["idioms"]["phrases"]} - {"two cents"}))  # which may be money
def test_idioms_count_nothing(phrase: str) -> None:
    for text in (f"It was {phrase} again", f"({phrase.capitalize()})", phrase.upper()):
        assert stated(text) == [], text


@pytest.mark.parametrize("word", sorted({*TABLE["labels"]["words"]} - {*TABLE["labels"]["unless"]}))
def test_the_number_behind_a_label_is_none(word: str) -> None:
    for text in (f"The {word} 427 of it", f"See {word.title()} 4.", f"the {word}\u00a012"):
        assert stated(text) == [], text


@given(
    st.integers(1, 28),
    st.sampled_from([m for m in TABLE["dates"]["months"] if len(m) > 3]),
    st.integers(1700, 2030),
    st.sampled_from(["{d} {m} {y}", "{m} {d}, {y}", "{d}th {m} {y}", "{m} {y}", "{d}-{m}-{y}", "{d} {m}, {y}"]),
)
def test_dates_in_every_form_are_no_figures(day: int, month: str, year: int, form: str) -> None:
    date = form.format(d=day, m=month, y=year)
    assert stated(f"On {date} the mill burned") == []
    assert stated(f"The mill burned ({date})") == []


@given(st.integers(0, 23), st.integers(0, 59), st.sampled_from(["{h}:{m:02}", "{h}.{m:02}am", "{h}:{m:02} p.m."]))
def test_clock_times_are_no_figures(hour: int, minute: int, form: str) -> None:
    assert stated(f"At {form.format(h=hour, m=minute)} the mill burned") == []


@given(st.lists(st.sampled_from(["May ", "5", " ", "-", "/", "S&P", "am", ":", "(", ")", ".", "[", "x"]), max_size=20))
def test_stretches_lie_within_the_text_in_order(parts: list[str]) -> None:
    text = "".join(parts)
    found = NOT_FIGURES.spans(text, (i for i, c in enumerate(text) if c.isdigit()))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)


@pytest.mark.parametrize(
    "unit", ["5 ", "5-", "5/", "5:", "May 5 ", "5 May ", "a5", "A-5", "Section 5, ", "5 Elm ", "(5", "5.", "[5", "#5"]
)
def test_time_grows_with_the_length(unit: str) -> None:
    assert growth(spans, unit, 1_000) < 3.5
