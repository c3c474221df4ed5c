"""Whatever the day of publication and however a date is printed, nothing is raised."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck

TEXTS = [
    "On Friday he spoke. The first TUESDAY of the month, November 6, is polling day.",
    "It was 3 May, the day  before yesterday, and a quarter of a  century ago, in 1961.",
    "They waited half a  week, then two and a\u00a0half weeks.",
    "He came on Sunday the 0th, and on two Saturdays, June 11, 0 and 18.",
    "He was seized on Tuesday and freed on Wednesday after 23 days in captivity.",
    "From ten paſt six in the mornıng to mıdnight; a dıamond wedding; the fırst Tuesday of May, May 6.",
    "It ran from December to 3 January 0001 and from 5 December 9999 to January, 29 days.",
    "John Smith, born in 1950, has died at 60. He celebrated his 90th birthday last year, in May 2000.",
]


@pytest.mark.parametrize("published", ["2014-05-06", "0001-01-01", "9999-12-31", "9999", "0001-01-01/0001-12-31"])
def test_nothing_is_raised(presscheck: Presscheck, published: str) -> None:
    reports = list(presscheck.check_many(Article(text=text, published=published) for text in TEXTS))
    assert len(reports) == len(TEXTS)
    for report in reports:
        for finding in report.findings:
            assert all(span.quote in report.article.text for span in finding.spans)
