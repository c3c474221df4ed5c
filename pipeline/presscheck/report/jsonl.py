"""JSON Lines: a line for every article and for every input that could not be read, in the order of the input."""

from __future__ import annotations

from typing import TextIO

from presscheck.model import InputError, Report
from presscheck.report.record import ErrorRecord, as_line
from presscheck.report.writer import Look, Origin


class FormatWriter:
    """See `Writer`."""

    def __init__(self, stream: TextIO, _look: Look) -> None:
        self._stream = stream

    def begin(self) -> None:
        """Nothing stands before the first line."""

    def article(self, report: Report, _origin: Origin) -> None:
        """One line."""
        self._stream.write(as_line(report) + "\n")

    def error(self, error: InputError) -> None:
        """One line."""
        self._stream.write(as_line(ErrorRecord(error=error)) + "\n")

    def end(self) -> None:
        """Nothing stands after the last line."""
