"""Bytes to articles: one file a format, and the layout that tells title from byline from body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from presscheck.lexicon import Lexicon
from presscheck.model import Days
from presscheck.reading.decoding import looks_like_a_page
from presscheck.reading.incoming import Incoming, Unreadable, refused
from presscheck.reading.intake import opened, whole
from presscheck.reading.jsonl import read_jsonl
from presscheck.reading.layout import laid_out
from presscheck.reading.text import read_text

__all__ = ["FORMATS", "Incoming", "laid_out", "read"]

FORMATS = ("text", "html", "jsonl")
_BY_EXTENSION = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}


def read(
    input: str,  # noqa: A002 - the name in the report
    *,
    format: str | None = None,  # noqa: A002 - the name of the flag
    cap: int = 20_000_000,
    published: str | None = None,
    lexicon: Lexicon,
) -> Iterator[Incoming]:
    """The articles of a path, or of standard input for "-", laid out and in order; JSONL is streamed.

    `format` is one of FORMATS; by default that of the extension, or text, or HTML where standard input begins like it.
    `cap` is the most bytes of one article: a file, or a line of JSONL. `published`, in a form `Days.parse` reads, wins
    over what metadata and text say. Bad input is yielded as an InputError in an Incoming; ValueError is raised only for
    a `format` that does not exist.
    """
    if format is not None and format not in FORMATS:
        raise ValueError(f"no such format: {format!r} ({', '.join(FORMATS)})")
    return _read(input, format or _BY_EXTENSION.get(PurePath(input).suffix.lower()), cap, published, lexicon)


def _read(name: str, format: str | None, cap: int, published: str | None, lexicon: Lexicon) -> Iterator[Incoming]:  # noqa: A002
    try:
        _check_date(published)
        with opened(name) as stream:
            if format == "jsonl":
                yield from read_jsonl(stream, name, cap, published, lexicon)
                return
            data = whole(stream, cap)
        if format == "html" or (format is None and name == "-" and looks_like_a_page(data)):
            from presscheck.reading.html import read_html

            yield Incoming(input=name, line=None, content=read_html(data, name, published, lexicon))
        else:
            yield Incoming(input=name, line=None, content=read_text(data, name, published, lexicon), verbatim=True)
    except Unreadable as why:
        yield refused(name, why)


def _check_date(published: str | None) -> None:
    try:
        if published:
            Days.parse(published)
    except ValueError as error:
        raise Unreadable("date", str(error)) from None
