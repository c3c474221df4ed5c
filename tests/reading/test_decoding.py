from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.reading.decoding import decode, decode_page, looks_like_a_page
from presscheck.reading.incoming import Unreadable
from tests.reading.reading_strategies import QUICK, TEXTS


def kind_of(data: bytes) -> str:
    with pytest.raises(Unreadable) as caught:
        decode(data)
    return caught.value.kind


@QUICK
@given(TEXTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-be"]))
def test_every_text_comes_back_word_for_word(text: str, encoding: str) -> None:
    text = text.lstrip("\ufeff")
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    try:
        assert decode(mark + text.encode(encoding)) == text
    except Unreadable as why:
        controls = sum(c < " " for c in text)
        assert why.kind in ("empty", "binary")
        assert (why.kind == "binary") <= (controls > 0)
        assert (why.kind == "empty") <= (not text.strip())  # separators such as U+001F are blank, and controls too


@QUICK
@given(st.lists(st.sampled_from(["£5m ", "€6", "“a", "b” ", "caf\xe9\r\n", "’s"]), min_size=1).map("".join))
def test_windows_1252_is_the_fallback(text: str) -> None:
    assert decode(text.encode("cp1252")) == text


def test_newlines_are_kept() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize("undefined", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_bytes_that_windows_1252_leaves_undefined(undefined: int) -> None:
    assert kind_of(b"It cost \xa35m " + bytes([undefined])) == "undecodable"


def test_broken_utf8_is_not_read_as_windows_1252() -> None:
    # Else every "£" would become "Â£".
    assert kind_of("It cost £5m or €6m".encode() + b"\xff") == "undecodable"


@pytest.mark.parametrize("data", [b"\xff\xfea", b"\xff\xfe\x00\xd8", b"\xfe\xff\xdc\x00"])
def test_broken_utf16(data: bytes) -> None:
    assert kind_of(data) == "undecodable"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7 text",
        b"PK\x03\x04....",
        gzip.compress(b"text"),
        b"a\x00b",
        b"\x01\x02\x03\x04 text",
        b"{\\rtf1 text}",
    ],
)
def test_binary(data: bytes) -> None:
    assert kind_of(data) == "binary"


def test_a_form_feed_is_no_binary() -> None:
    assert decode(b"page one\x0cpage two\x1b") == "page one\x0cpage two\x1b"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty(data: bytes) -> None:
    assert kind_of(data) == "empty"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "iso-8859-1"), ("cp1251", "windows-1251"), ("euc_jp", "EUC-JP"), ("utf-8", "iso-8859-1")],
)
def test_a_page_says_its_encoding(encoding: str, declared: str) -> None:
    words = {"cp1251": "цена", "euc_jp": "価格"}.get(encoding, "“£5m”")
    page = f'<html><head><meta charset="{declared}"></head>{words}</html>'
    assert decode_page(page.encode(encoding)) == page


def test_a_broken_byte_does_not_lose_a_page() -> None:
    assert decode_page("<p>It cost £5m or €6m</p>".encode() + b"\xff") == "<p>It cost £5m or €6m</p>\ufffd"


@pytest.mark.parametrize("name", ["idna", "nonsense", "unicode_escape", "hex"])
def test_a_page_cannot_ask_for_what_is_no_encoding_of_pages(name: str) -> None:
    page = f'<meta charset="{name}">\\u0041£5m'
    assert decode_page(page.encode("cp1252")) == page


def test_a_page_is_known_by_its_first_characters() -> None:
    assert looks_like_a_page(b"\xef\xbb\xbf \n<!DOCTYPE html><p>x")
    assert looks_like_a_page("<HTML lang=en>".encode("utf-16"))
    assert not looks_like_a_page(b"In <html> there are tags")
