"""Our own articles: the wrong conversion that their front matter tells of is found, and nothing else."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from presscheck import Article, Presscheck, Report
from presscheck.lexicon import Lexicon
from presscheck.measure.money import money
from presscheck.reading import read
from tests.corpus.test_articles import FILES
from tests.corpus.test_articles import read as own

LEXICON = Lexicon()
SENTENCE = re.compile(r"\S.*?(?:\.(?=\s|$)|$)")
QUOTED = re.compile(r"'([^']+)'")


def units(text: str) -> set[str]:
    """The currencies of the amounts in a text."""
    return {amount.named.meaning.unit for amount in money(LEXICON).amounts(text, Article(text=text))}


def misconverted(wrong: str) -> list[str]:
    """The amounts that front matter says another was wrongly converted into: the one amount of money that a sentence
    quotes, where the sentence itself speaks of two currencies, that converted and that converted into."""
    found = []
    for sentence in SENTENCE.findall(wrong):
        amounts = [quoted for quoted in QUOTED.findall(sentence) if units(quoted)]
        if len(amounts) == 1 and len(units(QUOTED.sub(" ", sentence))) >= 2:
            found += amounts
    return found


def report_on(file: Path, presscheck: Presscheck) -> Report:
    (incoming,) = read(str(file), lexicon=LEXICON)
    assert isinstance(incoming.content, Article)
    return presscheck.check(incoming.content)


def test_what_front_matter_tells_is_understood() -> None:
    assert misconverted("nothing") == []
    assert misconverted("5 million dollars are 4 million euros, not '£4m'. Also '10' should be 12.") == ["£4m"]
    assert misconverted("The parts add up to Rs 730 crore, not the 'Rs 750 crore' stated.") == []
    assert misconverted("The headline has '70,000 TONNES' where it should be 60,000 tonnes.") == []
    assert sum(bool(misconverted(own(file).wrong)) for file in FILES) >= 6


# Beside wrong conversions of money, which front matter tells by itself.
OTHERS = {
    "aurora-typhoon-toll.txt": [("DT101", "error", "Sunday, October 1")],
    "britain-heatwave-ice-cream.txt": [("CV202", "error", "48F")],
    "izmir-metro-extension.html": [("AR201", "warning", "a fifth")],
    "jakarta-vaccination-drive.txt": [("AR202", "warning", "12 per cent")],
}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_what_is_wrong_is_found_and_nothing_else(presscheck: Presscheck, file: Path) -> None:
    """Each contradiction of the front matter that is found, and no other."""
    reported = [f for f in report_on(file, presscheck).findings if f.severity != "note"]
    money_wrong = [("CV101", "error", figure) for figure in misconverted(own(file).wrong)]
    wanted = money_wrong + OTHERS.get(file.name, [])
    assert [(f.code, f.severity) for f in reported] == [(code, severity) for code, severity, _ in wanted]
    for finding, (_, _, quote) in zip(reported, wanted, strict=True):
        assert quote in {span.quote for span in finding.spans}
        assert any(quote in quoted for quoted in QUOTED.findall(own(file).wrong))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_day_of_publication_is_known(presscheck: Presscheck, file: Path) -> None:
    days = report_on(file, presscheck).article.days
    assert days is not None
    assert days.first == days.last == own(file).published


def test_a_repair_is_what_front_matter_says_it_should_be(presscheck: Presscheck) -> None:
    told = {}
    for file in FILES:
        if misconverted(own(file).wrong):
            (finding,) = [f for f in report_on(file, presscheck).findings if f.severity == "error"]
            told[file.name] = [repair.to for repair in finding.repairs]
    assert all(told.values())
    assert "$3.8bn" in told["osaka-pump-maker-results.txt"]
    assert {"€93m", "£86m"} <= set(told["kigali-arena.txt"])
