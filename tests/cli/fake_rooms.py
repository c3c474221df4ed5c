"""Stand-ins for reading, checking and the checks, so that these tests are of the command line alone.

Run as a program it is `presscheck` with the stand-ins. An input's name says what it holds: a file whose lines are
articles if it ends in .jsonl, else one article; a line "unreadable" can't be read, "slow" takes long, and whoever
checks a text with "crash" in it falls over. A text finds an error, warning or note for each of these words in it, and
a figure for each "£" with digits behind it.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

from presscheck.model import Article, Finding, FindingSpan, InputError, Quantity, Report, Severity, Summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    input: str
    line: int | None
    content: Article | InputError
    verbatim: bool = False


def read(name: str, *, format: str | None = None, cap: int = 0, **more: Any) -> Iterator[Incoming]:  # noqa: A002
    if "reader crashes" in name:
        raise RuntimeError("the reader fell over")
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text("utf-8")
    except OSError as error:
        content = InputError(input=name, kind="missing", message=str(error.strerror))
        yield Incoming(input=name, line=None, content=content)
        return
    if format != "jsonl" and not name.endswith(".jsonl"):
        yield Incoming(input=name, line=None, content=Article(text=text, published=more["published"]), verbatim=True)
        return
    for number, line in enumerate(text.splitlines(), 1):
        broken = InputError(input=name, line=number, kind="json", message="broken\nJSON")
        content_of_line = broken if line == "unreadable" else Article(text=line)
        yield Incoming(input=name, line=number, content=content_of_line)


def reported(article: Article) -> Report:
    if "slow" in article.text:
        print("waiting", file=sys.stderr, flush=True)  # noqa: T201
        time.sleep(30)
    if "crash" in article.text:
        raise ZeroDivisionError("a check\nfell over")
    if "unprintable" in article.text:
        return report_of(article, (found(article, "note", confidence=float("nan")),))
    return report_of(article, tuple(found(article, word) for word in get_args(Severity) if word in article.text))


def found(article: Article, severity: Severity, confidence: float = 0.9) -> Finding:
    spans: tuple[FindingSpan, ...] = ()
    if (start := article.text.find(severity)) >= 0:
        end = start + len(severity)
        spans = (
            FindingSpan(
                role="it", field="text", start=start, end=end, quote=severity, prefix=article.text[:start][-32:],
                suffix=article.text[end : end + 32],
            ),
        )  # fmt: skip
    return Finding(
        id="f" * 16, code="CV101", name="conversion", severity=severity, confidence=confidence,
        message="£5 is not €5", working=("£5 = €6",), relation=None, claims=(), repairs=(), spans=spans,
    )  # fmt: skip


def report_of(article: Article, findings: tuple[Finding, ...]) -> Report:
    def judged(severity: str) -> int:
        return sum(finding.severity == severity for finding in findings)

    return Report(
        article=article, entities=(), quantities=tuple(figures(article)), claims=(), relations=(), findings=findings,
        summary=Summary(
            quantities=len(list(figures(article))), claims=0, consistent=0, inconsistent=0, unchecked=0, unverifiable=0,
            errors=judged("error"), warnings=judged("warning"), notes=judged("note"),
        ),
    )  # fmt: skip


def figures(article: Article) -> Iterator[Quantity]:
    for number, m in enumerate(re.finditer(r"£(\d+)", article.text), 1):
        value = float(m[1])
        yield Quantity(
            id=f"q{number}", text=m[0], field="text", start=m.start(), end=m.end(), value=value, low=value, high=value,
            bounds="[]", wide_low=value, wide_high=value, unit="GBP", dimension="currency", hedge=None,
        )  # fmt: skip


class Presscheck:
    def __init__(self, config: Any = None) -> None:
        if config.model == "gone":
            raise ValueError("no installed English pipeline is called 'gone'")

    def check(self, article: Article) -> Report:
        return reported(article)

    def check_many(self, articles: Iterable[Article]) -> Iterator[Report]:
        return map(reported, articles)


class Conversion:
    kind = "conversion"


@dataclass(frozen=True)
class Check:
    code: str
    name: str
    documentation: str
    kind: type = Conversion


CHECKS = (
    Check(
        "CV101",
        "conversion",
        "An amount and its conversion differ.\n\n"
        "Why it matters  The converted figure is the one that readers remember, and the one that nobody\n"
        "works out again.\n"
        'Example         "US$160 million (£102m)" was £96.9m on that day.\n'
        "Known blind spot  Rates of a company's books.\n",
    ),
    Check("RS101", "restated", "A figure is restated as another."),
)


def stand_ins() -> dict[str, ModuleType]:
    checker, reading, checks = (ModuleType(f"presscheck.{name}") for name in ("checker", "reading", "checks"))
    checker.__dict__.update(Presscheck=Presscheck)
    reading.__dict__.update(read=read, Incoming=Incoming, FORMATS=("text", "html", "jsonl"))
    checks.__dict__.update(catalogue=lambda: CHECKS, Check=Check)
    return {module.__name__: module for module in (checker, reading, checks)}


if __name__ == "__main__":
    sys.modules.update(stand_ins())
    from presscheck.cli import main

    main()
