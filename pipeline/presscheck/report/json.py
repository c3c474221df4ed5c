"""JSON: one article is an object; where several may come (more inputs, or lines of one) they are an array, streamed."""

from __future__ import annotations

from typing import TextIO

from presscheck.model import InputError, Report
from presscheck.report.record import ErrorRecord, as_line
from presscheck.report.writer import Look, Origin


class FormatWriter:
    """See `Writer`. A first record that may stay alone is held back until that is known."""

    def __init__(self, stream: TextIO, look: Look) -> None:
        self._stream = stream
        self._array = look.many
        self._begun = False
        self._held: str | None = None

    def begin(self) -> None:
        """The first record decides how the output begins."""

    def article(self, report: Report, origin: Origin) -> None:
        """One object, in an array if it came on a line of its input."""
        self._put(as_line(report), of_many=origin.line is not None)

    def error(self, error: InputError) -> None:
        """One object in the article's place."""
        self._put(as_line(ErrorRecord(error=error)), of_many=error.line is not None)

    def end(self) -> None:
        """Close the array; where nothing came it is empty."""
        if self._held is not None:
            self._stream.write(self._held + "\n")
        elif self._begun:
            self._stream.write("\n]\n")
        else:
            self._stream.write("[]\n")

    def _put(self, record: str, *, of_many: bool) -> None:
        if not (self._array or of_many or self._held is not None):
            self._held = record
            return
        before = "" if self._held is None else self._held + ",\n"
        lead = ",\n" if self._begun else "[\n"
        self._array, self._held, self._begun = True, None, True
        self._stream.write(f"{lead}{before}{record}")
