"""Runs the case files: the tie alone through the arithmetic, and the text through the whole pipeline.

A failure says which half it is: "arithmetic" where the tie's own figures give another outcome, "language" where the
text is not tied or judged as the case says.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from spacy.language import Language

from presscheck import Article, Presscheck
from presscheck.checks import catalogue
from presscheck.checks.blame import charges
from presscheck.checks.findings import findings
from presscheck.checks.heard import heard
from presscheck.checks.verdict import verdicts
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.model import Finding, Relation, Report, Role, Told
from presscheck.reading import laid_out
from presscheck.relations import REBUILD, relations
from presscheck.relations.arithmetic.word_factors import word_factors
from presscheck.relations.arithmetic.word_shares import word_shares
from presscheck.relations.times.offsets import offsets
from tests.cases.case_file import STATUSES, Case, Expected, read_cases

FILES = sorted(Path(__file__).parent.glob("*.md"))
CASES = [case for file in FILES for case in read_cases(file)]
LEXICON = Lexicon()


def _id(case: Case) -> str:
    return f"{case.path.name}:{case.line}: {case.title}"


@pytest.mark.parametrize("case", [case for case in CASES if case.ties or case.findings], ids=_id)
def test_arithmetic(case: Case) -> None:
    """The figures of each tie, read alone, give the findings that the case expects of them."""
    assert case.ties, "a case that expects a finding must name its tie"
    article = Article(text=case.text, **case.known)  # type: ignore[arg-type]
    ties = [_tie(expected, article) for expected in case.ties]
    found = list(findings(article, charges(heard(verdicts(ties), 0.0)), {}, LEXICON))
    _compare(case, found, "arithmetic")


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_language(case: Case, presscheck: Presscheck) -> None:
    """The text, all the way through, gives the ties, the findings and the ledger that the case expects."""
    article = Article(text=case.text, **case.known)  # type: ignore[arg-type]
    report = presscheck.check(article)
    told = [(tie.kind, _roles(tie)) for tie in relations(_marked(article), LEXICON)]
    for tie in case.ties:
        wanted = (tie.head[1], {clause.name: clause.quotes for clause in tie.clauses})
        assert wanted in told, f"language: not tied: {wanted}; tied: {told}"
    if case.expects("no", "tie"):
        judged = {check.kind.kind for check in catalogue() if check.name == case.path.stem}
        assert not [kind for kind, _ in told if kind in judged], f"language: tied: {told}"
    _compare(case, list(report.findings), "language")
    for expected in case.expected:
        if expected.head[0] in STATUSES:
            _compare_entry(report, expected)


def test_every_check_has_cases() -> None:
    """A check without a case file, or a case file without a check, is refused."""
    assert {file.stem for file in FILES} == {check.name for check in catalogue()}
    for check in catalogue():
        codes = [e.head[0] for case in CASES if case.path.stem == check.name for e in case.findings]
        assert check.code in codes, f"no case of {check.name} finds anything"
        quiet = [case for case in CASES if case.path.stem == check.name and case.expects("nothing")]
        assert quiet, f"no near miss of {check.name}"


def test_case_files_are_read_strictly(tmp_path: Path) -> None:
    """A line that says nothing known is an error, not a case that can't fail."""
    file = tmp_path / "x.md"
    file.write_text("## A\n> text\n\nnothin\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"x\.md:4"):
        list(read_cases(file))


def test_every_case_expects_something() -> None:
    """So that none passes by saying nothing."""
    assert not [_id(case) for case in CASES if not case.expected or not case.text.strip()]


def _tie(expected: Expected, article: Article) -> Relation:
    kind = expected.head[1]
    read = _marked(article)
    roles: dict[str, Role] = {}
    for clause in expected.clauses:
        told = tuple(_told(quote, read) for quote in clause.quotes)
        roles[clause.name] = told if len(told) > 1 else told[0]
    tie = REBUILD[kind](read, roles, "case", 1.0, LEXICON)
    assert tie is not None, f"arithmetic: the figures can be no {kind}"
    return tie


@cache
def _marked(article: Article) -> Marked:
    """The article's figures and dates, untied."""
    read = next(passages(_pipeline(), [laid_out(article, LEXICON)]))
    return marked(*read, LEXICON)


@cache
def _pipeline() -> Language:
    """Loaded once: that takes longer than all that a case asks of it."""
    return assemble(LEXICON, "sm")


def _told(quote: str, read: Marked) -> Told:
    """The first figure, or else date, that is printed so."""
    told: list[Told] = [
        *(figure.quantity for figure in read.figures),
        *read.dates,
        *offsets(read, LEXICON),
        *word_factors(read, LEXICON),
        *word_shares(read, LEXICON),
    ]
    found = next((one for one in told if one.text == quote), None)
    assert found is not None, f"arithmetic: {quote!r} is not read; read are {[one.text for one in told]}"
    return found


def _roles(tie: Relation) -> dict[str, tuple[str, ...]]:
    return {role: tuple(one.text for one in tie.told(role)) for role in tie.roles if tie.told(role)}


def _compare(case: Case, found: list[Finding], half: str) -> None:
    told = [f"{f.code} {f.severity} {[s.quote for s in f.spans]}" for f in found]
    left = list(found)
    for expected in case.findings:
        hit = next((f for f in left if _is(f, expected)), None)
        assert hit is not None, (
            f"{half}: expected {' '.join(expected.head)} {expected.quote!r}, found {told or 'nothing'}"
        )
        left.remove(hit)
        _compare_clauses(hit, expected, half)
    assert not left, f"{half}: not expected: {[(f.code, f.message) for f in left]}"


def _is(finding: Finding, expected: Expected) -> bool:
    code, severity = expected.head
    return (finding.code, finding.severity) == (code, severity) and expected.quote in [s.quote for s in finding.spans]


def _compare_clauses(finding: Finding, expected: Expected, half: str) -> None:
    for clause in expected.clauses:
        if clause.name == "working":
            held = any(clause.quotes[0] in line for line in finding.working)
            assert held, f"{half}: working {clause.quotes[0]!r} not in {finding.working}"
        elif clause.name == "message":
            assert clause.quotes[0] in finding.message, f"{half}: {finding.message!r}"
        elif clause.name == "repair":
            repairs = [(r.from_, r.to) for r in finding.repairs]
            assert clause.quotes in repairs, f"{half}: repair {clause.quotes} not among {repairs}"
        else:
            assert clause.name == "no repair" and not finding.repairs, f"{half}: {clause.name}: {finding.repairs}"


def _compare_entry(report: Report, expected: Expected) -> None:
    claims = {c.quantity: c for c in report.claims}
    entries = [claims[q.id].consistency for q in report.quantities if q.text == expected.quote]
    assert entries, f"language: {expected.quote!r} is no figure; figures: {[q.text for q in report.quantities]}"
    fitting = [entry for entry in entries if entry.status == expected.head[0]]
    assert fitting, f"language: {expected.quote!r} is {entries}"
    for (reason,) in expected.said("reason"):
        assert any(reason in entry.reason for entry in fitting), f"language: {fitting}"
