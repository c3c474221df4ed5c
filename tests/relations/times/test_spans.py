"""Lengths between times of day, and times that are none: what a case file cannot name, as no figure of the article."""

from __future__ import annotations

import pytest

from presscheck.checker import Presscheck
from presscheck.model import Article


@pytest.mark.parametrize(
    ("text", "published", "code"),
    [
        ("Bakers work from 4am until 2pm, a shift of 20 hours, with one break.", "2014-05-20", "DT104"),
        ("Bakers work from 4am until 2pm, a shift of 10 hours, with one break.", "2014-05-20", ""),
        ("The gates opened at 8am and closed at 5pm, and in those six hours nobody came.", "2014-05-20", "DT104"),
        ("The gates opened at 8am and closed at 5pm, and in those nine hours nobody came.", "2014-05-20", ""),
        (
            "She slipped her moorings at 6.10am and tied up at 9.50am, three hours and 14 minutes at sea.",
            "2014-05-20",
            "DT104",
        ),
        (
            "She slipped her moorings at 6.10am and tied up at 9.50am, three hours and 40 minutes at sea.",
            "2014-05-20",
            "",
        ),
        (
            "The tunnel will shut from 8pm tonight until 6am on Monday. Those 48 hours will be used to wash it.",
            "2018-09-07",
            "DT104",
        ),
        (
            "The tunnel will shut from 8pm tonight until 6am on Monday. Those 58 hours will be used to wash it.",
            "2018-09-07",
            "",
        ),
        (
            "The 9.14 from Truro got to Crewe at 12.02, a ride of three hours 48 minutes.",
            "1988-04-22",
            "DT104",
        ),
        ("The chemist now opens from 7am to 9pm, 16 hours a day, all week.", "2016-02-08", "DT104"),
        ("The chemist now opens from 7am to 9pm, 14 hours a day, all week.", "2016-02-08", ""),
        ("She works eight hours a day, from 6am to 4pm, with breaks for meals.", "2016-02-08", ""),
        (
            "They were called to order at 6:30 p.m. Monday and did not adjourn until 12:15 a.m. Tuesday. "
            "By the end of nearly nine hours of testimony, few were left.",
            "2018-02-14",
            "DT104",
        ),
        (
            "The council was called to order at 7 p.m. and adjourned at midnight. "
            "After two hours of debate on the stadium, it turned to sewers.",
            "2018-02-14",
            "",
        ),
        (
            "The jet left Perth at 0600 GMT on Friday and landed at 0119 GMT on Saturday. At 29 hours and 19 minutes, "
            "it was a record.",
            "2019-11-18",
            "DT104",
        ),
        (
            "The jet left Perth at 0600 GMT on Friday and landed at 0119 GMT on Saturday. At 19 hours and 19 minutes, "
            "it was a record.",
            "2019-11-18",
            "",
        ),
        ("The jet left at 9am EST and landed at 2pm PST, two hours and 15 minutes late.", "2019-11-18", ""),
        ("They left at 6am and were home by 6pm after 36 hours on the road.", "1988-04-22", ""),
        ("He was at his desk by 8.40am, left at 6pm and slept for 12 hours.", "1988-04-22", ""),
        ("The last boat will leave the quay at 25.30 on Friday and dock before four.", "2009-07-29", "DT102"),
        ("The glider dropped off the screen at 2:75 p.m., ten miles from home.", "2009-07-29", "DT102"),
        ("The letter was dated 14/13/2011 and signed by the manager.", "2011-12-20", "DT102"),
        ("The coupon is valid at all branches until 31.04.09.", "2009-04-02", "DT102"),
        ("The notice was stamped 32/12/2009 in red.", "2011-12-20", "DT102"),
        ("The second jolt was felt at 0480 GMT all along the coast.", "2011-12-20", "DT102"),
        ("Shares of the train maker closed at 25.30 on Friday.", "2011-12-20", ""),
        ("He won the race in 25:30 and left the track at 15.30pm.", "2011-12-20", ""),
        (
            "The barns will be open for nine hours on Sunday, from 10am to 3pm, with carols from noon.",
            "2007-12-13",
            "DT104",
        ),
        ("The barns will be open for five hours on Sunday, from 10am to 3pm, with carols from noon.", "2007-12-13", ""),
        (
            "Ivor Pugh, who has kept the light since 1968, is to retire in June. In his 39 years he saw two wrecks.",
            "1987-05-22",
            "DT104",
        ),
        (
            "Ned Carty farmed for forty-three years. He took it on in 1954 and milked his last cow on New Year's Eve.",
            "2008-01-04",
            "DT104",
        ),
        (
            "Hanne Dahl flew to Oslo on 2 March and flew back on the 12th. During her 20-day stay it snowed.",
            "2011-03-17",
            "DT104",
        ),
        (
            "The crew walked out on January 30 and returned to their ship on Thursday, nine days later.",
            "1988-02-05",
            "DT104",
        ),
        (
            "She reigned for 70 years and nine months: crowned on 6 February 1952 and dead on 8 September 2022.",
            "2022-09-20",
            "DT104",
        ),
        ("She flew out on 2 March and back on the 12th. During her ten-day stay it snowed.", "2011-03-17", ""),
        (
            "Ned Carty farmed for fifty-three years. He took it on in 1954 and milked his last cow on New Year's Eve.",
            "2008-01-04",
            "",
        ),
        ("Polls opened at 7am and closed at 10pm; in the first 12 hours half the town had voted.", "2016-04-01", ""),
        (
            "Fog shut the airport at 6am and lifted at 11.30am. For seven and a half hours nothing moved.",
            "1989-06-30",
            "DT104",
        ),
        ("They were seized on Friday at 9am and freed at noon on Sunday, 41 hours later.", "1989-06-30", "DT104"),
        ("Case 14/13/2011 was heard at 10.15am.", "2011-12-20", ""),
        (
            "She walked round her yard for 12 hours on Sunday, 14 June, from 5.30am until 4.30pm.",
            "2020-06-28",
            "DT104",
        ),
    ],
)
def test_times(presscheck: Presscheck, text: str, published: str, code: str) -> None:
    """Each is found wrong by the one check, or by none."""
    report = presscheck.check(Article(id="a", text=text, published=published))
    assert {finding.code for finding in report.findings} == ({code} if code else set())
