"""CSV: the figure sheet, for checking by hand in a spreadsheet. A row for each figure, in the order of the text.

RFC 4180: commas, CRLF, quotes where they are needed, one header row. It begins with a byte order mark, without which
Excel takes UTF-8 for the local code page and spoils every £ and €; readers for programs (sqlite-utils, csvkit, pandas,
Python's "utf-8-sig") leave the mark out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from typing import TextIO

from presscheck.model import Attribution, Claim, InputError, Quantity, Report
from presscheck.report.places import Lines, reading_order
from presscheck.report.record import number
from presscheck.report.surroundings import surroundings
from presscheck.report.terminal import plain
from presscheck.report.writer import Look, Origin

COLUMNS = (
    "file", "line", "column", "article", "field", "text", "context",
    "value", "low", "high", "bounds", "wide_low", "wide_high", "unit", "dimension", "hedge",
    "counted", "subject", "predicate", "period", "place", "source", "relay", "grade",
    "status", "reason", "findings", "checkworthiness",
)  # fmt: skip
"""The header. Names that the JSON report has too mean the same there. `line` and `column` are those of the file, empty
where its text isn't the file word for word; an input that could not be read has `status` FAILED."""

FAILED = "failed"
"""The status of the row that stands in the place of an input that could not be read or checked."""

_MARK = "\ufeff"
_NAMES = frozenset({"file", "article"})
_FORMULA = tuple("=+-@＝＋－＠")
"""With these at its head a cell is a formula to a spreadsheet (CWE-1236), full width too in East Asian editions."""

Cell = str | int | float | None


class FormatWriter:
    """See `Writer`."""

    def __init__(self, stream: TextIO, _look: Look) -> None:
        self._stream = stream

    def begin(self) -> None:
        """The byte order mark and the header."""
        if isinstance(self._stream, io.TextIOWrapper):
            self._stream.reconfigure(newline="")  # or Windows would write CRCRLF
        self._stream.write(_MARK + _rows([dict(zip(COLUMNS, COLUMNS, strict=True))]))

    def article(self, report: Report, origin: Origin) -> None:
        """A row for each figure."""
        self._stream.write(_rows(_figures(report, origin)))

    def error(self, error: InputError) -> None:
        """A row in the article's place: a sheet that is handed on must show what it lacks."""
        self._stream.write(
            _rows([{"file": error.input, "line": error.line, "status": FAILED, "reason": error.message}])
        )

    def end(self) -> None:
        """Nothing stands below the last row."""


def _rows(rows: Iterable[Mapping[str, Cell]]) -> str:
    told = io.StringIO()
    sheet = csv.writer(told, lineterminator="\r\n")
    sheet.writerows([_safe(row.get(column), column in _NAMES) for column in COLUMNS] for row in rows)
    return told.getvalue()


def _safe(cell: Cell, name: bool) -> Cell:
    """A number as it is; a text on one line, a name to the letter, and with an apostrophe before it where a spreadsheet
    would compute it."""
    if isinstance(cell, float):
        return number(cell if cell.is_integer() else float(f"{cell:.12g}"))  # 2.865, not 2.8649999999999998
    if not isinstance(cell, str):
        return cell
    told = plain(cell if name else " ".join(cell.split()))
    return f"'{told}" if told.lstrip().startswith(_FORMULA) else told


def _figures(report: Report, origin: Origin) -> Iterable[dict[str, Cell]]:
    claims = {claim.quantity: claim for claim in report.claims}
    lines = Lines(report.article.text) if origin.verbatim else None
    for figure in sorted(report.quantities, key=reading_order):
        known = lines if figure.field == "text" else None
        line, column = known.place(figure.start) if known else (origin.line, None)
        claim = claims.get(figure.id)
        yield {
            "file": "<stdin>" if origin.input == "-" else origin.input,
            "line": line,
            "column": column,
            "article": report.article.id,
            **_read(report, figure),
            **(_said(claim) if claim else {}),
            "findings": " ".join(dict.fromkeys(f.code for f in report.findings if claim and claim.id in f.claims)),
        }


def _read(report: Report, figure: Quantity) -> dict[str, Cell]:
    """What the figure is."""
    parts = report.article.parts if figure.field == "text" else ()
    text = report.article.text_of(figure.field)
    columns = ("field", "text", "value", "low", "high", "bounds", "wide_low", "wide_high", "unit", "dimension", "hedge")
    return {
        **{column: getattr(figure, column) for column in columns},
        "context": surroundings(text, figure.start, figure.end, parts),
        "counted": figure.unit if figure.dimension == "count" and figure.unit != "one" else None,
    }


def _said(claim: Claim) -> dict[str, Cell]:
    """What the article says with it, and what became of that."""
    period = claim.period
    return {
        "subject": claim.subject,
        "predicate": claim.predicate,
        "period": f"{period.start}/{period.end}" if period else None,
        "place": claim.place,
        "source": _named(claim.attribution, "source"),
        "relay": _named(claim.attribution, "relay"),
        "grade": claim.verifiability.grade,
        "status": claim.consistency.status,
        "reason": claim.consistency.reason,
        "checkworthiness": claim.checkworthiness,
    }


def _named(attribution: Attribution | None, role: str) -> str | None:
    """Who plays this role in the chain, from the one who measured outward; what "it" stands for where that is known."""
    chain = attribution.chain if attribution else ()
    return "; ".join((link.resolved or link).text for link in chain if link.role == role) or None
