"""JSON Lines: one record, one article; streamed, so that a corpus may be of any size."""

from __future__ import annotations

import codecs
import io
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from presscheck.lexicon import Lexicon
from presscheck.model import Article, Days
from presscheck.reading.decoding import decode, decode_line, refuse_binary, wide
from presscheck.reading.incoming import Incoming, Unreadable, refused
from presscheck.reading.intake import next_line, too_large, whole
from presscheck.reading.layout import laid_out

_SURROGATE = re.compile(r"[\ud800-\udfff]")
_CHUNK = 1 << 20


def read_jsonl(stream: BinaryIO, name: str, cap: int, published: str | None, lexicon: Lexicon) -> Iterator[Incoming]:
    """One Incoming for each line, in order. `cap` holds for each line; one over it is skipped with its error.

    UTF-16 cannot be cut into lines before it is decoded: there the cap holds for the whole input.
    `published` wins over what a record says, which is then not even read.
    Raises Unreadable for what is wrong with the input itself: "binary", "empty", "undecodable", "too-large".
    """
    number = 0
    for number, line in enumerate(_lines(stream, cap), start=1):
        try:
            if isinstance(line, Unreadable):
                raise line
            article = laid_out(_article(decode_line(line), f"{name}:{number}", published), lexicon)
            yield Incoming(input=name, line=number, content=article)
        except Unreadable as why:
            yield refused(name, why, number)
    if number == 0:
        raise Unreadable("empty", "is empty")


def _lines(stream: BinaryIO, cap: int) -> Iterator[bytes | Unreadable]:
    """The lines of a stream without its byte order mark, or why one is left out."""
    line = next_line(stream, cap + 1)
    refuse_binary(line)
    if wide(line):
        text = decode(line + whole(stream, cap - len(line)))
        stream = io.BytesIO(text.encode("utf-8"))
        line = next_line(stream, cap + 1)
    line = line.removeprefix(codecs.BOM_UTF8)
    while line:
        if len(line) > cap and not line.endswith(b"\n"):
            yield _skip(stream, len(line), cap)
        else:
            yield line
        line = next_line(stream, cap + 1)


def _skip(stream: BinaryIO, size: int, cap: int) -> Unreadable:
    """Read on to the next line."""
    while chunk := next_line(stream, _CHUNK):
        size += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return too_large(f"a line of {size:,} bytes", cap)


def _article(line: str, name: str, published: str | None) -> Article:
    if not line.strip():
        raise Unreadable("empty", "is a blank line")
    record = _record(line)
    text = record.get("text")
    if text is None:
        raise Unreadable("json", 'has no "text"')
    if not isinstance(text, str):
        raise Unreadable("json", f'"text" is {_kind(text)}, not a string')
    _check_characters("text", text)
    if not text.strip():
        raise Unreadable("empty", '"text" is empty')
    return Article(
        id=_id(record, name),
        title=_string(record, "title"),
        text=text,
        published=published or _date(record),
        url=_string(record, "url"),
        publisher=_string(record, "publisher"),
    )


def _record(line: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise Unreadable(
            "json", f"is not JSON: {error.msg[:1].lower()}{error.msg[1:]} (column {error.colno})"
        ) from None
    except (ValueError, RecursionError):
        raise Unreadable("json", "is not JSON that can be read: a number too long, or nested too deeply") from None
    if not isinstance(record, dict):
        raise Unreadable("json", f"is {_kind(record)}, not an object")
    return record


def _string(record: dict[str, Any], key: str) -> str | None:
    value = record.get(key)
    if value is not None and not isinstance(value, str):
        raise Unreadable("json", f'"{key}" is {_kind(value)}, not a string')
    _check_characters(key, value or "")
    return value if value and value.strip() else None


def _id(record: dict[str, Any], name: str) -> str:
    value = record.get("id")
    if value is None or value == "":
        return name
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Unreadable("json", f'"id" is {_kind(value)}, not a string')
    _check_characters("id", str(value))
    return str(value)


def _check_characters(key: str, value: str) -> None:
    if _SURROGATE.search(value):
        raise Unreadable("json", f'"{key}" holds half of a surrogate pair, which is no character')


def _date(record: dict[str, Any]) -> str | None:
    published = _string(record, "published")
    try:
        if published:
            Days.parse(published)
    except ValueError as error:
        raise Unreadable("date", f'"published" is {error}') from None
    return published


def _kind(value: object) -> str:
    """What JSON calls a value of this type."""
    names = {bool: "true or false", int: "a number", float: "a number", str: "a string", list: "an array"}
    return "null" if value is None else names.get(type(value), "an object")
