"""How likely a torn tie is a mistake, by what is seen of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from spacy.language import Language

from presscheck import Article, Presscheck
from presscheck.checks.change import CHECK as CHANGE
from presscheck.checks.difference import CHECK as DIFFERENCE
from presscheck.checks.heard import heard
from presscheck.checks.likelihood import is_asked, with_likelihood
from presscheck.checks.torn_signs import Among, torn_signs
from presscheck.checks.verdict import Verdict, judged
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.model import Apart, Quantity, Undecided
from presscheck.reading import laid_out
from presscheck.relations.arithmetic.change import Change
from presscheck.relations.arithmetic.difference import Difference
from presscheck.relations.sentences import sentence_numbers

LEXICON = Lexicon()
THEFTS = "Thefts rose by 25% from 200 to 520 in May."


@pytest.fixture(scope="module")
def nlp() -> Language:
    return assemble(LEXICON, "sm")


def article(nlp: Language, text: str) -> tuple[Marked, list[Quantity]]:
    [(laid, read)] = passages(nlp, [laid_out(Article(text=text), LEXICON)])
    found = marked(laid, read, LEXICON)
    return found, [figure.quantity for figure in found.figures]


def change(by: Quantity, start: Quantity, end: Quantity, *, confidence: float = 0.95) -> Verdict:
    return judged(CHANGE, Change(cue="", confidence=confidence, start=start, end=end, by=by, direction=1))


def signs(found: Marked, verdict: Verdict, *others: Verdict) -> frozenset[str]:
    return torn_signs(verdict, Among(found.figures, sentence_numbers(found.passages), [verdict, *others]))


def test_how_a_tie_is_known_and_torn(nlp: Language) -> None:
    found, figures = article(nlp, THEFTS)
    told = signs(found, change(*figures))
    assert {"AR201 told", "surely told", "slip: swapped", "AR201, a slip", "missed by all of it"} <= told
    assert {"over 0 sentences", "0 others beside", "none held elsewhere"} <= told
    weighed = change(*figures, confidence=0.96)
    weighed = replace(weighed, tie=replace(weighed.tie, weighed=True))
    assert {"AR201 weighed", "surely weighed"} <= signs(found, weighed)


def test_no_slip_explains_it(nlp: Language) -> None:
    found, figures = article(nlp, "It was 2% more: 503 boats, now 71 boats.")
    assert "slip: None" in signs(found, change(*figures))


def test_others_like_its_figures_stand_among_them(nlp: Language) -> None:
    found, figures = article(
        nlp, "Thefts rose by 25%, from 200 in May, with 310 in June and 415 in July. There were 520 now."
    )
    by, start, *_, end = figures
    told = signs(found, change(by, start, end))
    assert {"2 others beside", "2 others between", "over 1 sentences"} <= told


def test_its_figures_are_held_elsewhere(nlp: Language) -> None:
    found, (by, start, end, gap) = article(nlp, "Thefts rose by 25% from 200 to 520 in May, 320 more.")
    torn = change(by, start, end)
    holds = judged(DIFFERENCE, Difference(cue="", confidence=0.9, larger=end, smaller=start, gap=gap))
    told = signs(found, torn, holds)
    assert "some held elsewhere" in told
    assert "held by one of its kind" not in told


def test_only_torn_ties_of_sums_are_asked(nlp: Language) -> None:
    found, (by, start, end) = article(nlp, THEFTS)
    torn = change(by, start, end)
    holds = change(by, start, replace(end, value=250.0, low=250.0, high=250.0, wide_low=250.0, wide_high=250.0))
    loose = change(by, start, end, confidence=0.3)
    assert [is_asked(v) for v in (torn, holds, loose)] == [True, False, False]
    answers = with_likelihood([torn, holds, loose], found.figures, sentence_numbers(found.passages), LEXICON)
    assert [v.likely is not None for v in answers] == [True, False, False]
    assert 0 < answers[0].confidence < 1
    assert (answers[2].confidence, answers[2].severity) == (0.3, "note")


@pytest.mark.parametrize(("likely", "level"), [(0.4, None), (0.6, "note"), (0.9, "error")])
def test_how_loud_it_is_told(nlp: Language, likely: float, level: str | None) -> None:
    """What is likely rather of two things is not heard, and what may well be is worth a note."""
    _, figures = article(nlp, THEFTS)
    told = heard([replace(change(*figures), likely=likely)], 0.5)
    assert [verdict.severity for verdict in told] == [level]
    assert isinstance(told[0].outcome, Apart if level else Undecided)


def test_figures_without_ids_are_told_apart_by_their_places(nlp: Language) -> None:
    found, (start, end, later, last) = article(nlp, "Thefts doubled from 200 to 520. Fires doubled from 30 to 60.")
    by = replace(start, id="", text="doubled", start=7, end=14, value=2.0, low=2.0, high=2.0, unit="times")
    other = replace(by, start=38, end=45)
    torn, holds = change(by, start, end), change(other, later, last)
    assert "none held elsewhere" in signs(found, torn, holds)


def test_a_likely_one_is_a_finding(presscheck: Presscheck) -> None:
    [finding] = presscheck.check(Article(text=THEFTS)).findings
    assert (finding.code, finding.severity) == ("AR201", "error")
