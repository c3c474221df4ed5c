"""What reading hands on: an article, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from presscheck.model import Article, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """One article, or the reason why there is none.

    `input` is the path as given, "-" for standard input; `line` the line of a JSONL input, counted from 1. `verbatim`:
    the article's text is the input word for word, so that its lines and columns are those of the file.
    """

    input: str
    line: int | None
    content: Article | InputError
    verbatim: bool = False


class Unreadable(Exception):  # noqa: N818 - a state of the input, told to the user as an InputError
    """Why bytes gave no article: a kind of `InputError` and its message without the path."""

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message


def refused(input: str, why: Unreadable, line: int | None = None) -> Incoming:  # noqa: A002 - the name in the report
    """The error record that stands where the article would have stood."""
    return Incoming(
        input=input, line=line, content=InputError(input=input, line=line, kind=why.kind, message=why.message)
    )
