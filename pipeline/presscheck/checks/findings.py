"""Verdicts become findings: severity, message, working, repairs, and the places they point at."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from presscheck.checks.blame import Charge
from presscheck.checks.printing import printer
from presscheck.checks.repairs import by_figure, repairs
from presscheck.checks.verdict import Verdict
from presscheck.lexicon import Lexicon
from presscheck.model import Apart, Article, Claim, Finding, FindingSpan, MeetsRounded, Quantity, Told, WithinSlack

_CONTEXT = 32
"""Characters of text told either side of a quotation, as W3C's TextQuoteSelector does."""


def findings(
    article: Article, charged: Sequence[Charge], claims: Mapping[str, Claim], lexicon: Lexicon
) -> Iterator[Finding]:
    """The findings of an article, in the order of the text; `claims` are keyed by their quantity's id."""
    seen: Counter[str] = Counter()
    verdicts = [verdict for charge in charged for verdict in charge.verdicts]
    beside = by_figure(verdicts)
    for charge in sorted(charged, key=lambda charge: _place(charge.verdict)):
        verdict, outcome = charge.verdict, charge.verdict.outcome
        level = verdict.severity
        if level is None or not isinstance(outcome, (Apart, MeetsRounded, WithinSlack)):
            continue
        prints, places = printer(lexicon), _all_places(charge)
        identity = fingerprint(verdict.check.code, (told for _, told in _places(verdict)))
        seen[identity] += 1
        yield Finding(
            id=identity if seen[identity] == 1 else f"{identity}-{seen[identity]}",
            code=verdict.check.code,
            name=verdict.check.name,
            severity=level,
            confidence=verdict.confidence,
            message=prints.line(outcome.message),
            working=tuple(_working(charge, lexicon)),
            relation=verdict.tie.id,
            claims=tuple(claims[q.id].id for _, q in places if isinstance(q, Quantity) and q.id in claims),
            repairs=repairs(verdict, beside, lexicon) if isinstance(outcome, Apart) else (),
            spans=tuple(
                span(article, role, told, prints.line(outcome.labels[role]) if role in outcome.labels else "")
                for role, told in places
            ),
        )


def _working(charge: Charge, lexicon: Lexicon) -> Iterator[str]:
    """The sum, then those of the other ties that the same figure tears from other figures."""
    prints = printer(lexicon)
    yield from (prints.line(line) for line in charge.verdict.outcome.working)
    known = {(told.field, told.start) for _, told in _places(charge.verdict)}
    for other in charge.others:
        if known.issuperset((told.field, told.start) for _, told in _places(other)):
            continue
        yield from (f"{other.check.code}: {prints.line(line)}" for line in other.outcome.working[:1])


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


def _all_places(charge: Charge) -> list[tuple[str, Told]]:
    """Those of the tie itself, then what else the figure to blame is torn from."""
    places = _places(charge.verdict)
    known = {(told.field, told.start) for _, told in places}
    for other in charge.others:
        for role, told in _places(other):
            if (told.field, told.start) not in known:
                known.add((told.field, told.start))
                places.append((role, told))
    return places


def _places(verdict: Verdict) -> list[tuple[str, Told]]:
    return [(role, told) for role in verdict.tie.roles for told in verdict.tie.told(role)]


def _place(verdict: Verdict) -> tuple[bool, int, str]:
    first = min((q.field == "text", q.start) for _, q in _places(verdict))
    return *first, verdict.check.code
