"""Verdicts become findings: severity, message, working, repairs, and the places they point at."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from presscheck.checks.policy import severity
from presscheck.checks.printing import printer
from presscheck.checks.repairs import repairs
from presscheck.checks.verdict import Verdict
from presscheck.lexicon import Lexicon
from presscheck.model import Apart, Article, Claim, Finding, FindingSpan, MeetsRounded, Quantity, WithinSlack

_CONTEXT = 32
"""Characters of text told either side of a quotation, as W3C's TextQuoteSelector does."""


def findings(
    article: Article, verdicts: Sequence[Verdict], claims: Mapping[str, Claim], lexicon: Lexicon
) -> Iterator[Finding]:
    """The findings of an article, in the order of the text; `claims` are keyed by their quantity's id."""
    seen: Counter[str] = Counter()
    for verdict in sorted(verdicts, key=_place):
        level = severity(verdict.outcome, verdict.check.family)
        outcome = verdict.outcome
        if level is None or not isinstance(outcome, (Apart, MeetsRounded, WithinSlack)):
            continue
        prints, figures = printer(lexicon), _figures(verdict)
        identity = fingerprint(verdict.check.code, (q for _, q in figures))
        seen[identity] += 1
        yield Finding(
            id=identity if seen[identity] == 1 else f"{identity}-{seen[identity]}",
            code=verdict.check.code,
            name=verdict.check.name,
            severity=level,
            confidence=verdict.tie.confidence,
            message=prints.line(outcome.message),
            working=tuple(prints.line(line) for line in outcome.working),
            relation=verdict.tie.id,
            claims=tuple(claims[q.id].id for _, q in figures if q.id in claims),
            repairs=repairs(verdict, verdicts, lexicon) if isinstance(outcome, Apart) else (),
            spans=tuple(
                span(article, role, q, prints.line(outcome.labels[role]) if role in outcome.labels else "")
                for role, q in figures
            ),
        )


def fingerprint(code: str, figures: Iterable[Quantity]) -> str:
    """An id that edits elsewhere leave alone: of the code, and of each figure's field, words and values."""
    told = "\n".join(f"{q.field}|{' '.join(q.text.split())}|{q.value!r}|{q.low!r}|{q.high!r}" for q in figures)
    return hashlib.sha256(f"{code}\n{told}".encode()).hexdigest()[:12]


def span(article: Article, role: str, figure: Quantity, label: str = "") -> FindingSpan:
    """Where a figure stands, with the words around it."""
    text = article.text_of(figure.field)
    return FindingSpan(
        role=role,
        field=figure.field,
        start=figure.start,
        end=figure.end,
        quote=text[figure.start : figure.end],
        prefix=text[max(0, figure.start - _CONTEXT) : figure.start],
        suffix=text[figure.end : figure.end + _CONTEXT],
        label=label,
    )


def _figures(verdict: Verdict) -> list[tuple[str, Quantity]]:
    return [(role, q) for role in verdict.tie.roles for q in verdict.tie.figures(role)]


def _place(verdict: Verdict) -> tuple[bool, int, str]:
    first = min((q.field == "text", q.start) for _, q in _figures(verdict))
    return *first, verdict.check.code
