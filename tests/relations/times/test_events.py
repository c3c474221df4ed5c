"""Ages, lengths and orders as the language ties them, where a case file cannot name the parts."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.model import Finding
from presscheck.reading import laid_out
from presscheck.relations.times.clock_times import clock_times

LEXICON = Lexicon()
NLP = assemble(LEXICON, "sm")


def _marked(text: str) -> Marked:
    return marked(*next(passages(NLP, [laid_out(Article(text=text), LEXICON)])), LEXICON)


def _found(presscheck: Presscheck, text: str, published: str = "2014-02-10") -> list[Finding]:
    report = presscheck.check(Article(text=text, published=published))
    return [finding for finding in report.findings if finding.code.startswith("DT10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Open from 9am to 5.30 p.m. daily.", [(540,), (1050,)]),
        ("Open from 2 to 8pm daily.", [(120, 840), (1200,)]),
        ("Closed at noon and at 14:05 on Monday.", [(720,), (845,)]),
        ("From 2pm GMT to 8pm local time.", []),
        ("He ran 5.30 miles and 12.45 more.", []),
    ],
)
def test_clock_times(text: str, expected: list[tuple[int, ...]]) -> None:
    """Morning and afternoon, times that may be either, and none where zones are named."""
    assert [time.minutes for time in clock_times(_marked(text), LEXICON)] == expected


def test_hours_of_a_shift(presscheck: Presscheck) -> None:
    """Hours against times of day, by night as well."""
    (found,) = _found(presscheck, "She works a four-hour shift from 2pm to 8pm.")
    assert (found.code, found.severity) == ("DT104", "error")
    assert found.working[0] == "2pm to 8pm is 6 hours; the article says four-hour"
    assert [(r.from_, r.to) for r in found.repairs] == [("four-hour", "6-hour")]
    assert not _found(presscheck, "She works an eight-hour shift from 10pm to 6am.")


def test_an_ordinal_birthday(presscheck: Presscheck) -> None:
    """A birthday is no figure of the article, yet has an age."""
    text = "Cyril Hackett celebrated his {} birthday on Sunday. Born on 9 February 1914, he still rides a bicycle."
    (found,) = _found(presscheck, text.format("90th"))
    assert found.code == "DT103"
    assert found.claims == ()
    assert not _found(presscheck, text.format("100th"))


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Tom Brown in Hull. He was born in 1960. Ann Lee, 31, is a nurse.",
        "His wife, Joan, who was born in 1920, is gone. Stan Hale, 41, remains.",
        "Ann Lee's brother was born in 1930. She is 31.",
    ],
)
def test_of_whom_is_not_sure(presscheck: Presscheck, text: str) -> None:
    """No tie where the birth and the age may be of two people."""
    assert not _found(presscheck, text)


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("He played eleven seasons, from 2009-10 to 2015-16, on the left.", "2016-05-12", "DT104"),
        (
            "Welders worked on the crane from 9.30pm on Monday to 4am on Tuesday, and for those nine hours the "
            "quay was shut.",
            "2014-06-20",
            "DT104",
        ),
        (
            "The water came back at 8 a.m. Sunday. It had failed on Friday at 5 p.m., and shopkeepers spent the "
            "61 and a half hours in between carrying buckets.",
            "2014-06-20",
            "DT104",
        ),
        (
            "She set off from the pier at 6.10am and landed at 3.15pm, 11 hours and 5 minutes later.",
            "2014-06-20",
            "DT104",
        ),
        (
            "He reached the summit at ten minutes to four on Sunday afternoon. He had set off at 9.30 in the "
            "morning, so his climb took eight hours and 20 minutes.",
            "2014-06-20",
            "DT104",
        ),
        (
            "Porters will stop work for 60 hours from 6pm on Tuesday 24 June until 6am on the Thursday.",
            "2014-06-20",
            "DT104",
        ),
        ("General secretary for 17 years, since March 2006, she leaves in July.", "2014-06-20", "DT104"),
        ("The winger signed a seven-year contract that keeps him in Leeds until June 2017.", "2014-06-20", "DT104"),
        (
            "A forger has been freed after serving eight and a half years of his term. Ivor Lunn was sent down "
            "on 14 January 2008 and walked out yesterday, 19 June.",
            "2014-06-20",
            "DT104",
        ),
        ("He played seven seasons, from 2009-10 to 2015-16, on the left.", "2016-05-12", ""),
        ("The firm lost money through three fiscal years, from 2015-16 to 2017-18.", "2019-08-07", ""),
        (
            "Welders worked on the crane from 9.30pm on Monday to 4am on Tuesday, and for those six and a half "
            "hours the quay was shut.",
            "2014-06-20",
            "",
        ),
        ("The winger signed a two-year contract that keeps him in Leeds until June 2017.", "2014-06-20", ""),
        ("General secretary for eight years, since March 2006, she leaves in July.", "2014-06-20", ""),
        ("The plan was submitted in May 2012, approved that March by one vote and forgotten.", "2014-06-20", "DT106"),
        ("His son rang 999 at 7.42pm. The crew got to him at 6.56pm.", "2014-06-20", "DT106"),
        ("She rang 999 at 11.50pm. The crew arrived at 12.10am.", "2014-06-20", ""),
        ("She left the bar at 11.20pm and flagged down a taxi at 10.50pm.", "2014-06-20", "DT106"),
        ("He parked at 2.15pm, walked to the bank and handed over a note at 1.50pm.", "2014-06-20", "DT106"),
        ("She locked the bar at 11.50pm and reached home at 12.30am.", "2014-06-20", ""),
        ("He left the hut at 6.14am and reached the summit at 7.52pm.", "2014-06-20", ""),
        ("He was in the pub at 9pm and left at 8.30pm.", "2014-06-20", "DT106"),
        ("He was in the pub at 9pm and left at 9.30pm.", "2014-06-20", ""),
        ("The bus was due at 9pm and left at 8.55pm.", "2014-06-20", ""),
        ("The train arrived at 9pm, and left Leeds at 7pm.", "2014-06-20", ""),
        (
            "The jet had left Cork at 8am and landed, to applause, at Shannon at 7.40am.",
            "2014-06-20",
            "",
        ),  # it may have flown west
        ("The jet had left Cork at 8am and landed, to applause, at Shannon at 9.40am.", "2014-06-20", ""),
        ("The stopping train left Cork at 8am and pulled in, to applause, at 7.45am.", "2014-06-20", "DT106"),
        ("The stopping train left Cork at 8am and pulled in, to applause, at 6.45am.", "2014-06-20", ""),
        (
            "The cars collided at 4.40pm on the Pacific Highway near Taree. The first ambulance reached the scene at "
            "4.22pm.",
            "2009-01-06",
            "DT106",
        ),
        ("The cars collided at 4.40pm. The first ambulance reached the scene at 4.52pm.", "2009-01-06", ""),
        ("A man who robbed the bank fled at 11.40am and was handcuffed at 10.15am.", "2014-06-20", "DT106"),
        ("Police were called at 3.40am. Paramedics arrived at 3.15am.", "2014-06-20", "DT106"),
        ("Police were called at 11.50pm. Paramedics arrived at 12.15am.", "2014-06-20", ""),
        ("The alarm was raised at 5.10am and the men were rescued by 4.40am.", "2014-06-20", "DT106"),
        (
            "The lease was signed on 9 June 1999, two weeks before the shop burned down on 2 May of that year.",
            "2014-06-20",
            "DT106",
        ),
        (
            "The will was signed on 3 May 2009, eight weeks before he died on 28 June of that year.",
            "2014-06-20",
            "",
        ),
        (
            "The clinic has been shut since March last year, after an inspector came in November 2013.",
            "2014-06-20",
            "DT106",
        ),
        ("It has been dark since May last year, after lamps were stolen in March 2013.", "2014-06-20", ""),
    ],
)
def test_ends_that_are_no_plain_dates(presscheck: Presscheck, text: str, published: str, code: str) -> None:
    """Seasons, times of day, the publication, lengths in two units, months of a year told before: the one finding."""
    assert [finding.code for finding in _found(presscheck, text, published)] == ([code] if code else [])


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee has died aged 90. She was born in 1950.",
        "Ann Lee turns 60 in December. Lee was born on 3 May 1955.",
        "Ann Lee died on 3 January, two years short of her 90th birthday. She was born in 1924.",
        "Ann Lee, 48, who will be 59 next month, won in 1970 at the age of 20.",
        "The vote was moved from 31 July to 1 July, and held in 2012, two years before the one in 2010.",
    ],
)
def test_the_ends_of_the_calendar(presscheck: Presscheck, text: str, published: str) -> None:
    """Dates reckoned from the first and the last year raise nothing: the article is reported with its figures."""
    report = presscheck.check(Article(text=text, published=published))
    assert report.article.text == text
    assert report.claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Radebe has died, three days short of her 90th birthday. She was born in 1935.", ["DT103"]),
        ("Ana Radebe has died, three days short of her 90th birthday. She was born in 1924.", []),
        ("Ana Radebe died on 3 January, three days short of her 90th birthday. She was born on 6 January 1924.", []),
        (
            "Ana Radebe died on 3 January, three days short of her 90th birthday. She was born on 6 January 1942.",
            ["DT103"],
        ),
        ("Ana Radebe died in December, a month before she turned 86. She was born in January 1928.", []),
    ],
)
def test_days_from_a_birthday(presscheck: Presscheck, text: str, found: list[str]) -> None:
    """A birthday that was near is reckoned from the day told, or from the publication."""
    assert [finding.code for finding in _found(presscheck, text, "2014-01-24")] == found
