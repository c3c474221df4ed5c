"""Bytes to text, word for word: nothing is translated, replaced or normalised."""

from __future__ import annotations

import codecs
import re

from presscheck.reading.incoming import Unreadable

# First bytes by which a file says that it is no text (each format's own specification).
_MAGIC = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"BZh91AY&SY", "compressed with bzip2"),
    (b"\xfd7zXZ\x00", "compressed with xz"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
)
_CONTROLS = bytes(sorted(set(range(32)) - set(b"\t\n\v\f\r\x1b")))
_MOST_CONTROLS = 0.05
_UTF8_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_NOT_ASCII = re.compile(rb"[\x80-\xff]+")
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# Encodings a page may declare (the WHATWG Encoding Standard's single-byte and legacy multi-byte ones), as Python names
# them. Others a page could name, such as idna, are no encodings of pages.
_DECLARABLE = re.compile(
    r"(?:iso8859-\d+|cp125\d|cp866|cp874|koi8-[ru]|mac-(?:roman|cyrillic)|gbk?|gb2312|gb18030|big5|big5hkscs|euc_(?:jp|kr)|cp949|shift_jis|cp932|iso2022_jp)"
)
_CHARSET = re.compile(
    rb"""charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.-]{1,40})|encoding=["']([A-Za-z0-9_:.-]{1,40})""", re.I
)
_HEAD = 4096


def wide(data: bytes) -> bool:
    """Does it begin with a byte order mark of UTF-16?"""
    return data.startswith(_UTF16_MARKS)


def refuse_binary(data: bytes) -> None:
    """Raises Unreadable ("binary") where the bytes are a known format that is no text, hold NULs or many controls."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise Unreadable("binary", f"is {name}, not text")
    if wide(data):
        return
    if b"\x00" in data:
        raise Unreadable("binary", "is binary, not text (it holds NUL bytes)")
    if len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        raise Unreadable("binary", "is binary, not text (it is full of control characters)")


def decode(data: bytes) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252; the mark is no part of the text.

    Raises Unreadable: "binary", "undecodable", and "empty" where there is nothing but blank space.
    """
    refuse_binary(data)
    return _with_words(_decoded(data))


def decode_page(data: bytes) -> str:
    """As `decode`, but an encoding that the page itself declares comes before Windows-1252.

    UTF-8 comes first all the same: bytes that happen to be valid UTF-8 are hardly ever anything else, while pages that
    were re-encoded and kept their old declaration are common.
    """
    refuse_binary(data)
    if wide(data):
        return decode(data)
    if _meant_as_utf8(data):
        # As browsers do: a broken byte, often in an advertisement, is no reason to lose the article.
        return _with_words(data.decode("utf-8-sig", "replace"))
    declared = _declared(data[:_HEAD])
    if declared and not data.isascii():
        try:
            return _with_words(data.decode(declared))
        except UnicodeDecodeError:
            raise Unreadable("undecodable", f"is not in the encoding it declares ({declared})") from None
    return decode(data)


def decode_line(data: bytes) -> str:
    """One line of a file: as `decode`, but blank lines and controls are left to the reader of the line."""
    return _decoded(data)


def _with_words(text: str) -> str:
    if not text or text.isspace():
        raise Unreadable("empty", "is empty")
    return text


def _decoded(data: bytes) -> str:
    if wide(data):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise Unreadable("undecodable", f"is broken UTF-16 at byte {error.start:,}") from None
        if "\x00" in text:
            raise Unreadable("binary", "is binary, not text (it holds NUL characters)")
        return text
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        broken = error.start
    if data.startswith(codecs.BOM_UTF8) or _meant_as_utf8(data):
        # Read as Windows-1252 every "£" of it would become "Â£".
        raise Unreadable("undecodable", f"is broken UTF-8 at byte {broken:,}")
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        at = f"byte {error.start:,} is {data[error.start]:#04x}"
        raise Unreadable(
            "undecodable", f"is neither UTF-8, nor UTF-16 with its mark, nor Windows-1252 ({at})"
        ) from None


def _meant_as_utf8(data: bytes) -> bool:
    """Are most bytes outside ASCII parts of well-formed UTF-8 sequences? In Windows-1252 prose hardly any are."""
    sequences = sum(len(m.group()) for m in _UTF8_SEQUENCE.finditer(data))
    return 2 * sequences > sum(len(m.group()) for m in _NOT_ASCII.finditer(data))


def _declared(head: bytes) -> str | None:
    for match in _CHARSET.finditer(head):
        try:
            name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
        except LookupError:
            continue
        if _DECLARABLE.fullmatch(name):
            # Browsers read Latin-1 as its superset, as the Encoding Standard has it.
            return "cp1252" if name == "iso8859-1" else name
    return None


def looks_like_a_page(data: bytes) -> bool:
    """Are its first characters a doctype or an `<html>` tag?"""
    head = data[:_HEAD]
    text = head.decode("utf-16", "ignore") if wide(head) else head.decode("utf-8-sig", "ignore")
    return text.lstrip()[:14].lower().startswith(("<!doctype html", "<html"))
