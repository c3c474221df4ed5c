"""What an article says with a figure: who does what with it, and where."""

from __future__ import annotations

import pytest

from presscheck import Article, Presscheck
from presscheck.claims import UNCHECKED, checkworthiness
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Figure, read_money
from presscheck.model import Claim, Consistency, Verifiability


def claims(presscheck: Presscheck, text: str, title: str | None = None) -> tuple[Claim, ...]:
    return presscheck.check(Article(text=text, title=title)).claims


@pytest.mark.parametrize(
    ("text", "subject", "predicate", "place"),
    [
        ("The ministry in France spent £5m on rail.", "The ministry in France", "spent", "France"),
        ("The government is trying to lead, investing US$160 million.", "The government", "investing", None),
        ("A new bridge was built for £5m.", "A new bridge", "built", None),
        ("Berlin paid Paris €5m.", "Berlin", "paid", None),  # two places: which one cannot be told
        ("Fees of £9,250 a year", None, None, None),
        ("The plant,\r\n  in Norway, cost $5m.", "The plant, in Norway", "cost", "Norway"),
    ],
)
def test_a_claim(presscheck: Presscheck, text: str, subject: str | None, predicate: str | None, place: str | None) -> None:  # fmt: skip  # noqa: E501
    (claim,) = claims(presscheck, text)
    assert (claim.subject, claim.predicate, claim.place) == (subject, predicate, place)


def test_a_long_subject_is_told_up_to_its_head(presscheck: Presscheck) -> None:
    tail = "of the ministers of the two big countries of the north of the old continent"
    *_, claim = claims(presscheck, f"The new fund {tail} spent £5m.")
    assert claim.subject == "The new fund"


def test_there_is_one_for_each_figure_in_their_order(presscheck: Presscheck) -> None:
    found = claims(presscheck, "It cost £5m. It made €6m.", title="Rent: ¥7m")
    assert [(claim.id, claim.quantity) for claim in found] == [("c1", "q1"), ("c2", "q2"), ("c3", "q3")]
    assert {claim.consistency for claim in found} == {UNCHECKED}
    assert {(claim.attribution, claim.verifiability, claim.period) for claim in found} == {
        (None, Verifiability(), None)
    }
    assert [claim.checkworthiness for claim in found] == [0.7, 0.5, 0.5]


def test_an_article_without_figures_claims_nothing(presscheck: Presscheck) -> None:
    assert claims(presscheck, "It rained in Paris.") == ()


def test_what_contradicts_is_looked_at_before_what_is_unknown_and_what_holds() -> None:
    quantity = read_money("£5m", Article(text=""), Lexicon())
    assert quantity is not None
    statuses = ("inconsistent", "unchecked", "consistent")
    worth = [checkworthiness(Figure(quantity), Consistency(status=s, reason="")) for s in statuses]  # type: ignore[arg-type]
    assert worth == sorted(worth, reverse=True)
    assert len(set(worth)) == 3
    assert all(0 <= w <= 1 for w in worth)
