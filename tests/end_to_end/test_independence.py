"""What stands elsewhere, and in which order the checks are made, changes no finding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from presscheck import Article, Presscheck, Report
from presscheck.checks import catalogue
from presscheck.checks import verdict as verdict_module

ARTICLES = sorted((Path(__file__).parents[2] / "corpus" / "articles").glob("*.txt"))
UNRELATED = (
    "The choir of the harbour church meets in the old school hall, where its members have tea afterwards.",
    "Nobody in the village remembers a summer with so much rain, and the lanes were full of leaves.",
    "A spokeswoman for the garden club said that the roses by the gate had come out early.",
    "The painter left no letters, and her studio by the canal stood empty for a long time.",
    "Visitors are asked to keep their dogs on a lead near the nesting places.",
)
_FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def _told(report: Report) -> list[tuple[str, str, str, tuple[str, ...]]]:
    return sorted((f.id, f.code, f.severity, tuple(s.quote for s in f.spans)) for f in report.findings)


@_FEW
@given(article=st.sampled_from(ARTICLES), paragraph=st.sampled_from(UNRELATED), place=st.integers(2, 8))
def test_a_paragraph_about_something_else_changes_no_finding(
    presscheck: Presscheck, article: Path, paragraph: str, place: int
) -> None:
    text = article.read_text(encoding="utf-8")
    paragraphs = text.rstrip("\n").split("\n\n")
    at = min(place, len(paragraphs))
    longer = "\n\n".join([*paragraphs[:at], paragraph, *paragraphs[at:]])
    before, after = (presscheck.check(Article(text=t, published="2019-08-12")) for t in (text, longer))
    assert _told(before) == _told(after)


@_FEW
@given(article=st.sampled_from(ARTICLES), order=st.randoms(use_true_random=False))
def test_the_order_of_the_checks_changes_no_finding(
    presscheck: Presscheck, article: Path, order: random.Random
) -> None:
    checks = list(catalogue())
    order.shuffle(checks)
    told = Article(text=article.read_text(encoding="utf-8"), published="2019-08-12")
    usual = _told(presscheck.check(told))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(verdict_module, "catalogue", lambda: tuple(checks))
        assert _told(presscheck.check(told)) == usual
