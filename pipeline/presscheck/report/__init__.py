"""What leaves the house, one file an output format.

A format is a module of this room, listed in `FORMATS`, whose `FormatWriter(stream, look)` is a `Writer`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TextIO, cast

from presscheck.report.record import ErrorRecord, as_record
from presscheck.report.writer import Look, Origin, Writer

FORMATS = ("text", "json", "jsonl", "csv")

__all__ = ["FORMATS", "ErrorRecord", "Look", "Origin", "Writer", "as_record", "writer"]


def writer(name: str, stream: TextIO, look: Look) -> Writer:
    """The writer of one of `FORMATS`; its module is imported only now. ValueError for any other name."""
    if name not in FORMATS:
        raise ValueError(f"no such format: {name!r}; there are {', '.join(FORMATS)}")
    return cast(Writer, import_module(f"presscheck.report.{name}").FormatWriter(stream, look))
