"""Reports built by hand: what the formats are tested on, whatever the checks find today."""

from __future__ import annotations

from presscheck.model import (
    Article,
    Attribution,
    Claim,
    Consistency,
    Entity,
    Field,
    Finding,
    FindingSpan,
    Link,
    Mention,
    Part,
    Period,
    Quantity,
    RelationRecord,
    Repair,
    Report,
    Severity,
    Summary,
    Verifiability,
)


def quantity(article: Article, id: str, text: str, value: float, unit: str, field: Field = "text") -> Quantity:  # noqa: A002
    start = article.text_of(field).index(text)
    return Quantity(
        id=id, text=text, field=field, start=start, end=start + len(text), value=value, low=value * 0.995,
        high=value * 1.005, bounds="[)", wide_low=value * 0.95, wide_high=None, unit=unit, dimension="currency",
        hedge=None,
    )  # fmt: skip


def claim(figure: Quantity, consistency: Consistency, **more: Attribution | Period) -> Claim:
    return Claim(
        id=figure.id.replace("q", "c"), quantity=figure.id, subject="copies", predicate="be worth", place="Ruritania",
        verifiability=Verifiability(), consistency=consistency, checkworthiness=0.5, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def span(article: Article, figure: Quantity, role: str, label: str = "") -> FindingSpan:
    text = article.text_of(figure.field)
    return FindingSpan(
        role=role, field=figure.field, start=figure.start, end=figure.end, quote=figure.text,
        prefix=text[max(0, figure.start - 32) : figure.start], suffix=text[figure.end : figure.end + 32], label=label,
    )  # fmt: skip


def finding(severity: Severity, message: str, spans: tuple[FindingSpan, ...], **more: tuple[object, ...]) -> Finding:
    return Finding(
        id="f" * 16, code="CV101", name="conversion", severity=severity, confidence=0.9, message=message, relation="r1",
        spans=spans, **{"working": (), "claims": (), "repairs": (), **more},  # type: ignore[arg-type]
    )  # fmt: skip


def report(
    article: Article,
    figures: tuple[Quantity, ...] = (),
    claims: tuple[Claim, ...] = (),
    findings: tuple[Finding, ...] = (),
    relations: tuple[RelationRecord, ...] = (),
    entities: tuple[Entity, ...] = (),
) -> Report:
    def ended(status: str) -> int:
        return sum(c.consistency.status == status for c in claims)

    def judged(severity: str) -> int:
        return sum(f.severity == severity for f in findings)

    return Report(
        article=article, entities=entities, quantities=figures, claims=claims, relations=relations, findings=findings,
        summary=Summary(
            quantities=len(figures), claims=len(claims), consistent=ended("consistent"),
            inconsistent=ended("inconsistent"), unchecked=ended("unchecked"), unverifiable=0,
            errors=judged("error"), warnings=judged("warning"), notes=judged("note"),
        ),
    )  # fmt: skip


def smugglers() -> Report:
    """Plain text with a finding on two figures of one line, a figure that holds, and one that nothing was said of."""
    text = (
        "Smugglers cost Ruritania dear\r\n\r\n"
        "Customs seized goods worth 173 billion yuan (£17bn) last year, the ministry said.\r\n\r\n"
        "To show that it means business the government of Ruritania is now spending US$160 million (£102m) "
        "on 41 scanners for its harbours, the largest of which was built in the time of the last king but one.\r\n"
    )
    article = Article(
        id="smugglers", text=text, published="2014-01-24", language="en",
        parts=(Part("title", 0, 33), Part("body", 33, len(text))),
    )  # fmt: skip
    yuan, held = (
        quantity(article, "q1", "173 billion yuan", 173e9, "CNY"),
        quantity(article, "q2", "£17bn", 17e9, "GBP"),
    )
    dollars, pounds = (
        quantity(article, "q3", "US$160 million", 160e6, "USD"),
        quantity(article, "q4", "£102m", 102e6, "GBP"),
    )
    scanners = quantity(article, "q5", "41", 41, "scanner")
    holds = Consistency(status="consistent", reason="173bn CNY at 10.0 is £17.3bn")
    fails = Consistency(status="inconsistent", reason="CV101")
    alone = Consistency(status="unchecked", reason="no other figure speaks of it")
    said = Attribution(
        cue="said",
        chain=(
            Link(
                text="the ministry", kind="government", role="source", field="text", start=99, end=111,
                resolved=Mention(text="Customs", field="text", start=33, end=40),
            ),
        ),
    )  # fmt: skip
    year = Period(start="2013-01-01", end="2013-12-31", basis="resolved")
    found = finding(
        "error",
        "US$160 million is not £102m",
        (
            span(article, dollars, "stated", "at that day's rate £96.9m"),
            span(article, pounds, "converted", "says £102m, 5% more"),
        ),
        working=(
            "160,000,000 × 0.6058 £/US$ (ECB, 24 January 2014) = £96.9m; printed to three digits £97m",
            "the rate it implies, 1.569, was last seen in September 2013",
        ),
        claims=("c3", "c4"),
        repairs=(Repair(quantity="q4", from_="£102m", to="£97m", kind="recomputed", text="£102m → £97m"),),
    )  # fmt: skip
    return report(
        article,
        (yuan, held, dollars, pounds, scanners),
        (
            claim(yuan, holds, attribution=said, period=year), claim(held, holds), claim(dollars, fails),
            claim(pounds, fails), claim(scanners, alone),
        ),
        (found,),
        (
            RelationRecord(
                id="r1", kind="conversion", roles={"stated": "q3", "converted": ["q4"]}, cue="(", confidence=0.97
            ),
        ),
        (Entity(text="Ruritania", label="GPE", field="text", start=15, end=24),),
    )  # fmt: skip


def mayor() -> Report:
    """A headline at odds with the text below it, as a line of JSONL would bring it; with wide characters."""
    article = Article(
        id="mayor-7", title="Mayor of 東京 spends €3m 🎉 on cafe\u0301s",
        text="The party went on.\n"
        "It cost £2m (or €2.4m) in the end,\nsaid\tthe mayor's office in \u201c東京都庁\u201d.\n",
        published=None, publisher="Ruritania Today", url="https://ruritania.example/mayor",
    )  # fmt: skip
    headline = quantity(article, "q1", "€3m", 3e6, "EUR", "title")
    pounds, euros = quantity(article, "q2", "£2m", 2e6, "GBP"), quantity(article, "q3", "€2.4m", 2.4e6, "EUR")
    fails = Consistency(status="inconsistent", reason="RS101")
    undated = Consistency(status="unchecked", reason="no date")
    found = finding(
        "warning",
        "€3m in the headline is €2.4m in the text",
        (span(article, headline, "a"), span(article, euros, "b")),
        claims=("c1", "c3"),
    )
    return report(
        article,
        (headline, pounds, euros),
        (claim(headline, fails), claim(pounds, undated), claim(euros, fails)),
        (found,),
    )


def silent() -> Report:
    """No figure at all."""
    return report(Article(text="Nothing happened.\u2028Nothing will."))
