"""Which dates are tied to their weekday and to the publication, beyond what the case files tell."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.reading import laid_out
from presscheck.relations.times.relative_date import relative_dates
from presscheck.relations.times.weekday_date import weekday_dates

LEXICON = Lexicon()
NLP = assemble(LEXICON, "sm")


def _marked(text: str, published: str | None = "2014-02-10") -> Marked:
    article = Article(text=text, published=published)
    return marked(*next(passages(NLP, [laid_out(article, LEXICON)])), LEXICON)


@pytest.mark.parametrize(
    ("published", "years"),
    [
        ("2014-02-10", (2014,)),
        ("2013-10-25", (2014, 2013)),  # both within 240 days
        ("2013-10-01", ()),  # 156 days off
        (None, ()),
        ("2013/2014", (2013, 2014, 2015)),
    ],
)
def test_the_years_that_a_date_may_be_of(published: str | None, years: tuple[int, ...]) -> None:
    ties = list(weekday_dates(_marked("The vote is on Tuesday, March 4, they said.", published), LEXICON))
    assert [sorted(day.year for day in tie.days) for tie in ties] == ([sorted(years)] if years else [])


def test_a_year_told_before_is_one_of_them() -> None:
    text = "It was 1997. On Tuesday, 4 March, they voted."
    (tie,) = weekday_dates(_marked(text), LEXICON)
    assert 1997 in [day.year for day in tie.days]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("He left last year, in May 2013, for good.", "same"),
        ("He left 20 years ago, in 1994, for good.", "ago"),
        ("It was in 1994, almost 20 years ago, that he came.", "ago"),
        ("He left a fortnight ago, on 27 January, for good.", "ago"),
        ("It is 20 years since the harsh winter of 1994.", "ago"),
        ("The mill turns 50 this week. Opened in 1964, it is still at work.", "ago"),
        ("The mill will open in June 2014.", "ahead"),
        ("The mill opened in June 2013.", "gone"),
    ],
)
def test_forms(text: str, form: str) -> None:
    assert [tie.form for tie in relative_dates(_marked(text), LEXICON)] == [form]


@pytest.mark.parametrize(
    "text",
    [
        "He said 20 years ago that it was so. In 1994 it was.",
        "Rents are up on last year and on 2011.",
        "He came last year, and in May 2011 she left.",
        "The mill will have closed by June 2013.",
        'She said: "It will open in June 2013."',
        "Sales were up on last year, fiscal 2013 being weak.",
        "His 20th birthday was marked on Saturday. Born in 1964, he lives alone.",
    ],
)
def test_nothing_leans(text: str) -> None:
    assert not list(relative_dates(_marked(text), LEXICON))


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("The vote is on TUESDAY, MARCH 5, they said.", ("TUESDAY, MARCH 5", "WEDNESDAY, MARCH 5")),
        ("The vote is on Mon. Mar. 4, they said.", ("Mon. Mar. 4", "Tue. Mar. 4")),
        ("The vote was on Monday, 05 March 2013, they said.", ("Monday, 05 March 2013", "Tuesday, 05 March 2013")),
        ("It was on Monday the 5th of March 2013.", ("Monday the 5th of March 2013", "Monday the 4th of March 2013")),
        ("The vote was on Monday, 4 March 2014.", ("Monday, 4 March 2014", "Monday, 4 March 2013")),
    ],
)  # fmt: skip
def test_repairs_keep_the_spelling(presscheck: Presscheck, text: str, repair: tuple[str, str]) -> None:
    report = presscheck.check(Article(text=text, published="2014-02-10"))
    (found,) = (finding for finding in report.findings if finding.code == "DT101")
    assert repair in [(r.from_, r.to) for r in found.repairs]
