"""What every output format can do, and what it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from presscheck.model import InputError, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article came from: the name of its input as the user gave it ("-" is stdin), and its line in it,
    counted from 1, where an input holds an article a line. `verbatim`: its text is the input word for word."""

    input: str
    line: int | None = None
    verbatim: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the report should look; a format heeds what concerns it.

    `many`: several articles may come even if only one does; `quiet`: no summary; `show_consistent`: figures with
    nothing against them too; `width`: columns of the terminal.
    """

    many: bool = False
    quiet: bool = False
    show_consistent: bool = False
    color: bool = False
    width: int = 100


class Writer(Protocol):
    """Writes reports and errors to a stream in the order in which they come.

    Each call writes all of its text or, where it raises anything but OSError, none of it, so that another record can
    stand in its place.
    """

    def begin(self) -> None:
        """Called once, first."""

    def article(self, report: Report, origin: Origin, /) -> None:
        """One article's report."""

    def error(self, error: InputError, /) -> None:
        """An input, or one line of it, that could not be read or checked."""

    def end(self) -> None:
        """Called once, last, also when the run was interrupted: what was written is well-formed after it."""
