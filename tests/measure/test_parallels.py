"""Units left out beside a parallel figure, and the parts of one measure."""

from __future__ import annotations

import pytest
from spacy.language import Language

from presscheck import Article, Presscheck
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import marked
from presscheck.reading import laid_out
from tests.measure.told import Told, near, read


@pytest.fixture(scope="module")
def nlp() -> Language:
    return assemble(Lexicon())


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It went up to 23 from 19 cases.", [("23", 23, "case"), ("19", 19, "case")]),
        ("The toll rose from 40 to 52 cows.", [("40", 40, "cow"), ("52", 52, "cow")]),
        ("It fell to 12 percent from 15 percent.", [("12 percent", 12, "percent"), ("15 percent", 15, "percent")]),
        ("Profit fell to $19bn from 23bn.", [("$19bn", 19e9, "USD"), ("23bn", 23e9, "USD")]),
        ("It ran 40 km rather than 35.", [("40 km", 40, "kilometer"), ("35", 35, "kilometer")]),
        ("Both 12 and 15 cows were sold.", [("12", 12, "cow"), ("15", 15, "cow")]),
        # what follows a percentage or points has another unit
        ("Sales were up 5% to 40.", [("5%", 5, "percent"), ("40", 40, "one")]),
        ("The index rose 12 points to 340.", [("12 points", 12, "point"), ("340", 340, "point")]),
        # money leaves its sign out only before the same magnitude
        ("It paid $40m and 3 left.", [("$40m", 40e6, "USD"), ("3", 3, "one")]),
    ],
)
def test_a_parallel_figure_lends_its_unit(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The baby weighed 7lb 8oz.", ["8oz"]),
        ("He is 6ft 2in tall.", ["2in"]),
        ("He is 6 feet 2 inches tall.", ["2 inches"]),
        ("They waited 4 hours 20 minutes.", ["20 minutes"]),
        ("They waited 4 hours, 20 minutes and 5 seconds.", ["20 minutes", "5 seconds"]),
        ("He got seven years and six months.", ["six months"]),
        ("It is 3 km, 40 miles off.", []),
        ("It took 20 minutes 4 hours on.", []),
        ("It took 4 hours. 20 minutes later it broke.", []),
        ("It took 4 hours for 20 minutes of film.", []),
        ("He is 6ft and weighs 8oz.", []),
    ],
)
def test_parts_of_one_measure_are_tied(nlp: Language, text: str, parts: list[str]) -> None:
    ((article, told),) = passages(nlp, [laid_out(Article(text=text), Lexicon())])
    found = marked(article, told, Lexicon()).figures
    assert [f.quantity.text for f in found if f.continues] == parts
