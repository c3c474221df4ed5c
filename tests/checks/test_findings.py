"""Findings: what stays when the article around them changes, their order, and where every figure ends."""

from __future__ import annotations

import dataclasses
import re

import pytest

from presscheck import Article, Presscheck, Report
from presscheck.checks.findings import fingerprint, span
from presscheck.checks.policy import severity
from presscheck.model import Apart, Line, Meets, MeetsRounded, Outcome, Undecided, WithinSlack
from tests.checks.ties import figures

WRONG = "The government invested US$160 million (£102m) in software."
SAYS = Line("it says")


def check(presscheck: Presscheck, text: str, published: str = "2014-01-24", title: str | None = None) -> Report:
    return presscheck.check(Article(text=text, title=title, published=published))


@pytest.mark.parametrize(
    ("outcome", "code", "level"),
    [
        (Meets(), "CV101", None),
        (Undecided(why="no date"), "CV101", None),
        (MeetsRounded(message=SAYS, to=1), "CV101", "note"),
        (WithinSlack(message=SAYS, by=0.07), "CV101", "note"),
        (Apart(message=SAYS, by=0.02, wide=False, blame="x"), "CV101", "warning"),
        (Apart(message=SAYS, by=0.02, wide=True, blame="x"), "CV101", "warning"),
        (Apart(message=SAYS, by=0.03, wide=True, blame="x"), "CV101", "warning"),
        (Apart(message=SAYS, by=0.0301, wide=False, blame="x"), "CV101", "error"),
        (Apart(message=SAYS, by=0.02, wide=True, blame="x"), "AR101", "error"),
        (Apart(message=SAYS, by=0.5, wide=False, blame="x"), "AR101", "warning"),
        (MeetsRounded(message=SAYS, to=1), "AR101", "note"),
        (Apart(message=SAYS, by=0.5, wide=False, blame="x"), "CV201", "note"),
        (Apart(message=SAYS, by=0.5, wide=True, blame="x"), "CV201", "error"),
        (Meets(), "AR101", None),
    ],
)
def test_policy(outcome: Outcome, code: str, level: str | None) -> None:
    assert severity(outcome, code) == level


class TestFingerprints:
    def test_edits_elsewhere_leave_them(self, presscheck: Presscheck) -> None:
        (before,) = check(presscheck, WRONG).findings
        for text in (
            f"A new lead, with $5m more in it.\n\n{WRONG}\n\nAnd an end.",
            WRONG.replace("invested", "has quietly spent"),
            WRONG.replace("US$160 million", "US$160\nmillion"),
        ):
            (after,) = check(presscheck, text).findings
            assert after.id == before.id

    def test_a_changed_figure_changes_them(self, presscheck: Presscheck) -> None:
        ids = {
            check(presscheck, WRONG.replace(old, new)).findings[0].id
            for old, new in (("", ""), ("£102m", "£103m"), ("160", "161"), ("US$", "$"), ("£102m", "about £112m"))
        }
        assert len(ids) == 5

    def test_the_title_is_another_place(self, presscheck: Presscheck) -> None:
        (below,) = check(presscheck, WRONG).findings
        (above,) = check(presscheck, "Nothing here.", title=WRONG).findings
        assert above.id != below.id
        assert {s.field for s in above.spans} == {"title"}

    def test_two_equal_findings_get_two_ids(self, presscheck: Presscheck) -> None:
        first, second = check(presscheck, f"{WRONG}\n\n{WRONG}").findings
        assert second.id == f"{first.id}-2"
        assert first.id == check(presscheck, WRONG).findings[0].id

    def test_two_runs_agree(self, presscheck: Presscheck) -> None:
        assert check(presscheck, WRONG) == check(presscheck, WRONG)

    def test_their_form(self, presscheck: Presscheck) -> None:
        (finding,) = check(presscheck, WRONG).findings
        assert re.fullmatch("[0-9a-f]{12}", finding.id)

    def test_the_code_is_a_part_of_them(self) -> None:
        amounts = figures(Article(text=WRONG))
        assert fingerprint("CV101", amounts) != fingerprint("CV102", amounts)
        moved = [dataclasses.replace(q, start=q.start + 5, end=q.end + 5, id="q99") for q in amounts]
        assert fingerprint("CV101", moved) == fingerprint("CV101", amounts)


def test_a_span_tells_32_characters_either_side() -> None:
    article = Article(text="x" * 50 + " £5m " + "y" * 50)
    (figure,) = figures(article)
    told = span(article, "stated", figure)
    assert (told.quote, told.prefix, told.suffix) == ("£5m", "x" * 31 + " ", " " + "y" * 31)
    (figure,) = figures(Article(text="£5m"))
    assert (span(Article(text="£5m"), "stated", figure).prefix, span(Article(text="£5m"), "a", figure).suffix) == (
        "",
        "",
    )


def test_findings_come_in_the_order_of_the_text_title_first(presscheck: Presscheck) -> None:
    report = check(presscheck, f"It paid €100m ($200m).\n\n{WRONG}", title="Firm pays €100m ($190m)")
    assert [f.spans[1].quote for f in report.findings] == ["$190m", "$200m", "£102m"]


def test_a_finding_points_at_its_relation_and_claims(presscheck: Presscheck) -> None:
    report = check(presscheck, f"It paid €100m ($137m).\n\n{WRONG}")
    (finding,) = report.findings
    relation = next(r for r in report.relations if r.id == finding.relation)
    claims = [c for c in report.claims if c.id in finding.claims]
    assert relation.roles == {"stated": "q3", "converted": "q4"}
    assert [c.quantity for c in claims] == ["q3", "q4"]
    assert (finding.code, finding.name, finding.severity) == ("CV101", "currency-conversion", "error")
    assert finding.confidence == relation.confidence


def ledger(report: Report) -> dict[str, str]:
    statuses = {claim.quantity: claim.consistency.status for claim in report.claims}
    return {q.text: statuses[q.id] for q in report.quantities}


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        ("It cost €100m ($137m).", "2014-01-24", {"€100m": "consistent", "$137m": "consistent"}),
        (WRONG, "2014-01-24", {"US$160 million": "inconsistent", "£102m": "inconsistent"}),
        (  # the dollars agree, so it is the pounds that are wrong: €300m were £206m and $396m
            "The flood cost 300 million euros (£281m; $400m).",
            "2005-03-01",
            {"300 million euros": "consistent", "£281m": "inconsistent", "$400m": "consistent"},
        ),
        (
            "The flood cost 300 million euros (£281m; $700m).",
            "2005-03-01",
            {"300 million euros": "inconsistent", "£281m": "inconsistent", "$700m": "inconsistent"},
        ),
        (  # a note is no contradiction
            "It cost €1bn ($1.3bn).",
            "2014-01-24",
            {"€1bn": "consistent", "$1.3bn": "consistent"},
        ),
        ("It cost $5m.", "2014-01-24", {"$5m": "unchecked"}),
        (
            "It cost $160m (20bn Kenyan shillings).",
            "2014-01-24",
            {"$160m": "unchecked", "20bn Kenyan shillings": "unchecked"},
        ),
    ],
)
def test_every_figure_ends_somewhere(presscheck: Presscheck, text: str, published: str, told: dict[str, str]) -> None:
    report = check(presscheck, text, published)
    assert ledger(report) == told
    assert report.summary.consistent == list(told.values()).count("consistent")
    assert report.summary.inconsistent == list(told.values()).count("inconsistent")
    assert report.summary.unchecked == list(told.values()).count("unchecked")


def test_the_ledger_gives_its_reasons(presscheck: Presscheck) -> None:
    def reasons(text: str) -> list[str]:
        return [claim.consistency.reason for claim in check(presscheck, text).claims]

    assert reasons("It cost $5m.") == ["no tie to another figure of the article was found"]
    assert reasons("It cost $160m (20bn Kenyan shillings).")[1] == "CV101: no rate from USD to KES is known"
    assert reasons(WRONG)[1].startswith("CV101: 160,000,000 × 0.6058 £/US$ (ECB, 24 January 2014) = £96.9m")


def test_contradictions_are_to_be_checked_first(presscheck: Presscheck) -> None:
    report = check(presscheck, f"{WRONG}\n\nIt paid €100m ($137m), and ¥500m.", title="Robots cost ¥3bn")
    by_figure = {q.text: c.checkworthiness for q, c in zip(report.quantities, report.claims, strict=True)}
    assert by_figure["£102m"] > by_figure["¥3bn"] > by_figure["¥500m"] > by_figure["$137m"]
