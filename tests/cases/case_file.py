"""Reads a case file.

A case is a heading, what is known of the article, its text as a block quotation, and what is expected, a line each:

    ## A part was changed and the total was not
    published 2014-01-24
    > Text of the article.

    tie conversion · stated "US$160 million" · converted "£102m"
    CV101 error "US$160 million" · working "= £96.9m" · repair "£102m" → "£97m"

`published`, `title`, `publisher` and `url` lines may stand before the text. Expected may be: a finding, by code,
severity and a quotation it points at, with parts of its message, working or repairs; `nothing`; `consistent "…"`,
`inconsistent "…"` or `unchecked "…"` with `reason "…"`; and `tie KIND · ROLE "…"`, what the figures or dates are to
one another (`parts "75" "30"` where several play a role), or `no tie` of the kind that the check judges. A case that
expects a finding names its tie, so that arithmetic and language are tested apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

KNOWN = ("published", "title", "publisher", "url")
_QUOTED = re.compile(r'"([^"]*)"')
_FINDING = re.compile(r"[A-Z]{2}\d{3}$")
STATUSES = ("consistent", "inconsistent", "unchecked")


@dataclass(frozen=True)
class Clause:
    """One thing said of an expected line: `repair "a" → "b"` has two quotations."""

    name: str
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Expected:
    """One line of expectation: its first words, its quotation, and its clauses."""

    head: tuple[str, ...]
    quote: str | None
    clauses: tuple[Clause, ...]

    def said(self, name: str) -> list[tuple[str, ...]]:
        """The quotations of every clause of this name."""
        return [clause.quotes for clause in self.clauses if clause.name == name]


@dataclass
class Case:
    """One case of a file, and the line its heading stands on."""

    path: Path
    line: int
    title: str
    known: dict[str, str] = field(default_factory=dict)
    text: str = ""
    expected: list[Expected] = field(default_factory=list)

    @property
    def findings(self) -> list[Expected]:
        """The findings it expects."""
        return [e for e in self.expected if _FINDING.match(e.head[0])]

    @property
    def ties(self) -> list[Expected]:
        """The ties it names."""
        return [e for e in self.expected if e.head[0] == "tie"]

    def expects(self, *words: str) -> bool:
        """Does a line say just this?"""
        return any(e.head == words for e in self.expected)


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file. Raises ValueError naming the line that says nothing known."""
    case: Case | None = None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("## "):
            if case:
                yield case
            case = Case(path, number, line[3:].strip())
        elif case is None or not line.strip():
            continue
        elif line.startswith(">"):
            case.text += line[1:].removeprefix(" ") + "\n"
        elif (word := line.split()[0]) in KNOWN and not case.text:
            case.known[word] = line.removeprefix(word).strip()
        else:
            case.expected.append(_expected(line, f"{path.name}:{number}"))
    if case:
        yield case


def _expected(line: str, where: str) -> Expected:
    first, *rest = (part.strip() for part in line.split(" · "))
    quotes = _QUOTED.findall(first)
    head = tuple(_QUOTED.sub("", first).split())
    known = head and (_FINDING.match(head[0]) or head[0] in (*STATUSES, "tie") or head in (("nothing",), ("no", "tie")))
    if not known or len(quotes) > 1:
        raise ValueError(f"{where}: no expectation: {line!r}")
    clauses = tuple(Clause(part.split('"')[0].strip(), tuple(_QUOTED.findall(part))) for part in rest)
    return Expected(head, quotes[0] if quotes else None, clauses)
