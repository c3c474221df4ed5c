"""Measures told in parts, and what they are as one."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import marked
from presscheck.reading import laid_out
from presscheck.relations.compound import Compound, compounds

LEXICON = Lexicon()
NLP = assemble(LEXICON)


def tied(text: str) -> list[Compound]:
    ((article, read),) = passages(NLP, [laid_out(Article(text=text), LEXICON)])
    return list(compounds(marked(article, read, LEXICON), LEXICON))


@pytest.mark.parametrize(
    ("text", "surface", "value", "low", "high", "unit"),
    [
        ("The cabinet is 6ft 2in tall.", "6ft 2in", 6 + 2 / 12, 6 + 1.5 / 12, 6 + 2.5 / 12, "foot"),
        ("The baby weighed 7lb 8oz.", "7lb 8oz", 7.5, 7 + 7.5 / 16, 7 + 8.5 / 16, "pound"),
        ("The trip takes 2h 15m.", "2h 15m", 2.25, 2 + 14.5 / 60, 2 + 15.5 / 60, "hour"),
        (
            "It took 4 hours, 20 minutes and 30 seconds.",
            "4 hours, 20 minutes and 30 seconds",
            4 + 20.5 / 60,
            4 + 20 / 60 + 29.5 / 3600,
            4 + 20 / 60 + 30.5 / 3600,
            "hour",
        ),
    ],
)
def test_parts_are_one_measure(text: str, surface: str, value: float, low: float, high: float, unit: str) -> None:
    (tie,) = tied(text)
    whole = tie.whole
    assert text[whole.start : whole.end] == whole.text == surface
    assert (whole.value, whole.low, whole.high) == pytest.approx((value, low, high))
    assert whole.unit == unit
    assert tie.parts[0].id != tie.parts[1].id


def test_a_hedge_before_the_first_part_is_one_of_the_whole() -> None:
    (tie,) = tied("She is more than 5ft 6in tall.")
    assert tie.whole.low == pytest.approx(5.5)
    assert tie.whole.high is None


@pytest.mark.parametrize(
    "text",
    [
        "It is 6ft long and weighs 7lb.",
        "It fell 10 inches, 2 feet of them in May.",
        "It took 2 hours; 15 minutes later it rained.",
    ],
)
def test_other_measures_are_not_tied(text: str) -> None:
    assert tied(text) == []


def test_the_report_tells_the_tie(presscheck: Presscheck) -> None:
    report = presscheck.check(Article(text="The baby weighed 7lb 8oz."))
    (relation,) = report.relations
    assert (relation.kind, relation.roles) == ("compound", {"parts": ["q1", "q2"]})
