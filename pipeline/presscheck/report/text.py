"""For reading: each finding with the words it is about, its working and the way out; at the end a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TextIO

import click

from presscheck.model import Field, Finding, InputError, Report
from presscheck.report.excerpt import Mark, excerpt
from presscheck.report.places import Lines, reading_order
from presscheck.report.terminal import plain
from presscheck.report.writer import Look, Origin

_COLORS = {"error": "red", "warning": "yellow", "note": "cyan"}


class FormatWriter:
    """See `Writer`. Errors are counted, not shown: whoever runs the check tells them on stderr."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._stream = stream
        self._look = look
        self._articles = 0
        self._unread = 0
        self._undated = 0
        self._counts: Counter[str] = Counter()

    def begin(self) -> None:
        """Nothing stands before the first finding."""

    def article(self, report: Report, origin: Origin) -> None:
        """The findings, and after them, if they are wanted, the figures with nothing against them."""
        told = "".join(f"{line}\n" for line in _Article(report, origin, self._look).lines())
        self._stream.write(told)
        self._articles += 1
        self._undated += report.article.published is None and bool(report.quantities)
        summary = report.summary
        for name in ("quantities", "consistent", "inconsistent", "unchecked", "errors", "warnings", "notes"):
            self._counts[name] += getattr(summary, name)

    def error(self, _error: InputError) -> None:
        """Counted for the last line."""
        self._unread += 1

    def end(self) -> None:
        """The count over all articles."""
        if not self._look.quiet:
            self._stream.write(f"{self._summary()}\n")
            if self._undated:
                undated = _number(self._undated, "article") + " without a date of publication"
                self._stream.write(f"{undated}: money and days told from then are unchecked (--published tells it)\n")

    def _summary(self) -> str:
        counts = self._counts
        told = _number(self._articles, "article")
        if self._articles:
            told += ", " + (_number(counts["quantities"], "figure") if counts["quantities"] else "no figures")
        if counts["quantities"]:
            told += ": " + ", ".join(f"{counts[name]} {name}" for name in ("consistent", "inconsistent", "unchecked"))
        found = [_number(counts[f"{name}s"], name) for name in _COLORS]
        told += "; " + (", ".join(found) if any(counts[f"{name}s"] for name in _COLORS) else "no findings")
        return told + (f"; {_number(self._unread, 'input')} not checked" if self._unread else "")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


class _Article:
    """One article's lines. Where its text is not its file word for word (a line of JSONL, a page of HTML), places are
    those of the record in the file, and the lines of excerpts are counted in the text."""

    def __init__(self, report: Report, origin: Origin, look: Look) -> None:
        self.report = report
        self.look = look
        self.origin = origin
        self.input = "<stdin>" if origin.input == "-" else plain(origin.input)
        self._lines: dict[Field, Lines] = {}

    def lines(self) -> Iterator[str]:
        body = [*self._findings(), *(self._ledger() if self.look.show_consistent else ())]
        if body and not self.origin.verbatim:
            article = self.report.article
            told = (None if article.id == self.origin.input else article.id, article.title)
            if name := " · ".join(plain(part) for part in told if part):
                yield self._ink(f"── {name}", bold=True)
        yield from body

    def _findings(self) -> Iterator[str]:
        for finding in self.report.findings:
            first = finding.spans[0] if finding.spans else None
            place = self._place(first.field, first.start) if first else f"{self.input}:{self.origin.line or 1}:1"
            severity = self._ink(finding.severity, fg=_COLORS[finding.severity], bold=True)
            yield f"{place}: {self._ink(finding.code, bold=True)} {severity} {plain(finding.message)}"
            yield from self._excerpts(finding)
            yield from self._notes(finding)
            yield ""

    def _notes(self, finding: Finding) -> Iterator[str]:
        """The sum comes first of the working; what else it says are notes, after the way out. Where there are several
        ways out each says what speaks for it."""
        several = len(finding.repairs) > 1
        told = [("working", line) for line in finding.working[:1]]
        told += [("repair", f"{r.from_} → {r.to}{f'  ({r.text})' if several else ''}") for r in finding.repairs]
        told += [("note", line) for line in finding.working[1:]]
        for name, line in told:
            yield f"  {self._ink(f'{name:<7}', dim=True)}  {plain(line)}"

    def _excerpts(self, finding: Finding) -> Iterator[str]:
        marks: dict[tuple[Field, int], list[Mark]] = {}
        for span in finding.spans:
            for field, line, mark in self._marks(span.field, span.start, span.end, span.label or span.role):
                marks.setdefault((field, line), []).append(mark)
        ordered = sorted(marks, key=lambda key: (key[0] != "title", key[1]))
        names = {key: self._name(*key) for key in ordered}
        margin = max(map(len, names.values()), default=0) + 2
        for key in ordered:
            shown = excerpt(self._in(key[0])[key[1]], marks[key], max(self.look.width - margin - 3, 20))
            yield f"{self._ink(f'{names[key]:>{margin}} │', dim=True)} {shown.line}".rstrip()
            for row in shown.pointers:
                gutter = self._ink(f"{'':>{margin}} │", dim=True)
                yield f"{gutter} {self._ink(row, fg=_COLORS[finding.severity])}".rstrip()

    def _marks(self, field: Field, start: int, end: int, label: str) -> Iterator[tuple[Field, int, Mark]]:
        """One mark for each line that a span touches; the label stands at the last."""
        lines = self._in(field)
        first, last = lines.place(start)[0], lines.place(max(start, end - 1))[0]
        for line in range(first, last + 1):
            begin, stop = lines.bounds(line)
            here = Mark(
                start=max(start, begin) - begin, end=min(end, stop) - begin, label=label if line == last else ""
            )
            yield field, line, here

    def _ledger(self) -> Iterator[str]:
        """Every figure that no shown finding speaks of, in the order of the text, with what became of it."""
        figures = {quantity.id: quantity for quantity in self.report.quantities}
        shown = {claim for finding in self.report.findings for claim in finding.claims}
        told = [(figures[claim.quantity], claim.consistency) for claim in self.report.claims if claim.id not in shown]
        for figure, consistency in sorted(told, key=lambda row: reading_order(row[0])):
            status = self._ink(consistency.status, fg="green" if consistency.status == "consistent" else None)
            place = self._place(figure.field, figure.start)
            yield f"{place}: {status} {plain(figure.text)}: {plain(consistency.reason)}"
        if told:
            yield ""

    def _in(self, field: Field) -> Lines:
        if field not in self._lines:
            self._lines[field] = Lines(self.report.article.text_of(field))
        return self._lines[field]

    def _name(self, field: Field, line: int) -> str:
        return "title" if field == "title" else str(line) if self.origin.verbatim else f"text {line}"

    def _place(self, field: Field, offset: int) -> str:
        known = self.origin.verbatim and field == "text"
        line, column = self._in(field).place(offset) if known else (self.origin.line or 1, 1)
        return f"{self.input}:{line}:{column}"

    def _ink(self, text: str, *, fg: str | None = None, bold: bool | None = None, dim: bool | None = None) -> str:
        return click.style(text, fg=fg, bold=bold, dim=dim) if self.look.color else text
