"""Verdicts become findings: severity, message, working, repairs, and the places they point at."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from presscheck.checks.policy import severity
from presscheck.checks.printing import printer
from presscheck.checks.repairs import by_figure, repairs
from presscheck.checks.verdict import Verdict
from presscheck.lexicon import Lexicon
from presscheck.model import Apart, Article, Claim, Finding, FindingSpan, MeetsRounded, Quantity, Told, WithinSlack

_CONTEXT = 32
"""Characters of text told either side of a quotation, as W3C's TextQuoteSelector does."""


def findings(
    article: Article, verdicts: Sequence[Verdict], claims: Mapping[str, Claim], lexicon: Lexicon
) -> Iterator[Finding]:
    """The findings of an article, in the order of the text; `claims` are keyed by their quantity's id."""
    seen: Counter[str] = Counter()
    against, beside = _against(verdicts), by_figure(verdicts)
    for verdict in sorted(verdicts, key=_place):
        level = severity(verdict.outcome, verdict.check.code)
        outcome = verdict.outcome
        if (
            level is None
            or not isinstance(outcome, (Apart, MeetsRounded, WithinSlack))
            or _said_already(verdict, against)
        ):
            continue
        prints, places = printer(lexicon), _places(verdict)
        identity = fingerprint(verdict.check.code, (told for _, told in places))
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
            claims=tuple(claims[q.id].id for _, q in places if isinstance(q, Quantity) and q.id in claims),
            repairs=repairs(verdict, beside, lexicon) if isinstance(outcome, Apart) else (),
            spans=tuple(
                span(article, role, told, prints.line(outcome.labels[role]) if role in outcome.labels else "")
                for role, told in places
            ),
        )


def _against(verdicts: Iterable[Verdict]) -> dict[str, set[str]]:
    """The figures that each check has something against, by its code."""
    told: dict[str, set[str]] = {}
    for verdict in verdicts:
        if isinstance(verdict.outcome, Apart):
            told.setdefault(verdict.check.code, set()).update(_ids(verdict))
    return told


def _said_already(verdict: Verdict, against: Mapping[str, set[str]]) -> bool:
    """Has a check that this one yields to something against one of its figures?"""
    return any(against.get(code, set()) & _ids(verdict) for code in verdict.check.yields_to)


def _ids(verdict: Verdict) -> set[str]:
    return {q.id for role in verdict.tie.roles for q in verdict.tie.figures(role)}


def fingerprint(code: str, places: Iterable[Told]) -> str:
    """An id that edits elsewhere leave alone: of the code, and of each figure's or date's field, words and values."""
    told = "\n".join(f"{p.field}|{' '.join(p.text.split())}|{_values(p)}" for p in places)
    return hashlib.sha256(f"{code}\n{told}".encode()).hexdigest()[:12]


def _values(told: Told) -> str:
    if isinstance(told, Quantity):
        return f"{told.value!r}|{told.low!r}|{told.high!r}"
    return "|".join(day.isoformat() for day in told.days or ())


def span(article: Article, role: str, figure: Told, label: str = "") -> FindingSpan:
    """Where a figure or date stands, with the words around it."""
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


def _places(verdict: Verdict) -> list[tuple[str, Told]]:
    return [(role, told) for role in verdict.tie.roles for told in verdict.tie.told(role)]


def _place(verdict: Verdict) -> tuple[bool, int, str]:
    first = min((q.field == "text", q.start) for _, q in _places(verdict))
    return *first, verdict.check.code
