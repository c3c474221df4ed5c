"""Our own articles say of themselves what is wrong in them; what they say must be true of their text."""

from __future__ import annotations

import datetime as dt
import html
import re
from pathlib import Path
from typing import NamedTuple

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
KEYS = ["published", "publisher", "country", "wrong"]
FILES = sorted((CORPUS / "articles").iterdir())
MONTHS = [dt.date(2000, month, 1).strftime("%B") for month in range(1, 13)]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DATE = re.compile(
    rf"(?P<weekday>{'|'.join(DAYS)}),? "
    rf"(?:(?P<d1>\d\d?) (?P<m1>{'|'.join(MONTHS)})|(?P<m2>{'|'.join(MONTHS)}) (?P<d2>\d\d?))(?:,? (?P<year>\d{{4}}))?"
)


class Own(NamedTuple):
    """An article of the corpus: its front matter as written, and its text without markup."""

    front: list[tuple[str, str]]
    text: str

    @property
    def published(self) -> dt.date:
        return dt.date.fromisoformat(dict(self.front)["published"])

    @property
    def wrong(self) -> str:
        return dict(self.front)["wrong"]

    @property
    def quoted(self) -> list[str]:
        """The figures that `wrong` quotes from the text."""
        return re.findall(r"'([^']+)'", self.wrong)


def read(file: Path) -> Own:
    """The front matter stands between two lines of dashes, in HTML inside a comment that opens the file."""
    raw = file.read_text(encoding="utf-8")
    opening, closing = ("<!--\n---\n", "\n---\n-->\n") if file.suffix == ".html" else ("---\n", "\n---\n")
    assert raw.startswith(opening)
    front, _, text = raw.removeprefix(opening).partition(closing)
    pairs = [(key, value.strip('"')) for key, _, value in (line.partition(": ") for line in front.splitlines())]
    if file.suffix == ".html":
        text = html.unescape(re.sub(r"<[^>]*>", " ", text[text.index("<body>") :]))
    return Own(pairs, text)


def listed() -> dict[str, str]:
    """The rows of the data card's list: file name → the rest of its row."""
    card = (CORPUS / "README.md").read_text(encoding="utf-8")
    return dict(re.findall(r"^\| `([^`]+)` \| (.+) \|$", card, re.MULTILINE))


def stands_in(figure: str, text: str) -> bool:
    """Does the text hold this figure, and not only as a piece of a longer one?"""
    return re.search(rf"(?<![\d.,]){re.escape(figure)}(?![.,]?\d)", text) is not None


def test_there_are_enough_and_from_everywhere() -> None:
    assert len(FILES) >= 12
    assert {file.suffix for file in FILES} == {".txt", ".html"}
    assert len({dict(read(file).front)["country"] for file in FILES}) >= 14


def test_some_are_right_and_some_are_wrong() -> None:
    right = [file for file in FILES if read(file).wrong == "nothing"]
    assert len(right) >= 6
    assert len(FILES) - len(right) >= 6


def test_the_card_lists_every_article_and_no_other() -> None:
    assert sorted(listed()) == [file.name for file in FILES]


def test_weekdays_are_there_to_be_checked() -> None:
    assert sum(1 for file in FILES for _ in DATE.finditer(read(file).text)) >= 10


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
class TestArticle:
    def test_front_matter_has_exactly_these_keys(self, file: Path) -> None:
        own = read(file)
        assert [key for key, _ in own.front] == KEYS
        assert all(value.strip() for _, value in own.front)

    def test_published_is_a_day_the_text_gives_too(self, file: Path) -> None:
        own = read(file)
        assert dt.date(1999, 1, 1) <= own.published < dt.date(2026, 7, 1)
        month = MONTHS[own.published.month - 1]
        names = rf"(?:{month}|{month[:3]}\.?)"
        assert re.search(rf"\b(?:{own.published.day} {names}\b|{names} {own.published.day}\b)", own.text)

    def test_what_is_wrong_stands_in_the_text(self, file: Path) -> None:
        own = read(file)
        assert bool(own.quoted) == (own.wrong != "nothing")
        for figure in own.quoted:
            assert re.search(r"\d|half|third|quarter|fifth", figure), f"no figure: {figure}"
            assert stands_in(figure, own.text), figure

    def test_the_card_says_the_same(self, file: Path) -> None:
        own, row = read(file), listed()[file.name]
        assert dict(own.front)["country"] in row
        assert row.endswith("| nothing") == (own.wrong == "nothing")
        for figure in own.quoted:
            assert stands_in(figure, row), figure

    def test_weekdays_fit_their_dates(self, file: Path) -> None:
        own = read(file)
        for found in DATE.finditer(own.text):
            year = int(found["year"] or own.published.year)
            month = MONTHS.index(found["m1"] or found["m2"]) + 1
            day = dt.date(year, month, int(found["d1"] or found["d2"]))
            declared = any(found[0].startswith(figure) for figure in own.quoted)
            assert (DAYS[day.weekday()] != found["weekday"]) == declared, found[0]

    def test_it_has_the_length_and_the_figures_of_a_news_story(self, file: Path) -> None:
        text = read(file).text
        assert 180 <= len(text.split()) <= 450
        assert len(re.findall(r"\d+(?:[.,]\d+)*", text)) >= 12
