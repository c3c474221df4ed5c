from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.model import Article, InputError
from presscheck.reading import FORMATS, Incoming, read
from tests.reading.reading_strategies import QUICK, TEXTS

LEXICON = Lexicon()
STORY = "The cost of the new harbour bridge has risen to £12m, the council said on Wednesday."


def only(path: Path | str, **options: object) -> Incoming:
    (incoming,) = read(str(path), lexicon=LEXICON, **options)  # type: ignore[arg-type]
    return incoming


def article(path: Path | str, **options: object) -> Article:
    content = only(path, **options).content
    assert isinstance(content, Article), content
    return content


def error(path: Path | str, **options: object) -> InputError:
    content = only(path, **options).content
    assert isinstance(content, InputError)
    return content


def from_stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(f"Bridge costs rise\r\n\r\n{STORY}".encode())
    assert only(path).input == str(path)
    found = article(path)
    assert (found.id, found.title, found.text) == (str(path), None, f"Bridge costs rise\r\n\r\n{STORY}")
    assert [part.kind for part in found.parts] == ["title", "body"]


def test_the_flag_wins_over_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text(f"Bridge\n\nPosted 3 March 2015\n\n{STORY}", encoding="utf-8")
    assert article(path).published == "2015-03-03"
    assert article(path, published="2014-01").published == "2014-01"
    assert error(path, published="soon").kind == "date"


def test_standard_input_is_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    from_stdin(monkeypatch, STORY.encode("cp1252"))
    found = article("-")
    assert (found.id, found.text) == ("-", STORY)


def test_standard_input_may_be_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    from_stdin(monkeypatch, f"  <!DOCTYPE html><html><body><article><p>{STORY}</p></article></body></html>".encode())
    assert article("-").text == STORY
    from_stdin(monkeypatch, json.dumps({"text": STORY}).encode())
    assert only("-", format="jsonl") == Incoming(input="-", line=1, content=article_of("-:1"))


def article_of(name: str) -> Article:
    from presscheck.reading import laid_out

    return laid_out(Article(id=name, text=STORY), LEXICON)


def test_what_is_no_file(tmp_path: Path) -> None:
    assert str(error(tmp_path / "none.txt")) == f"{tmp_path / 'none.txt'}: no such file"
    assert str(error(tmp_path)) == f"{tmp_path}: is a folder, not a file"
    assert error("a\x00b").kind == "missing"
    assert error(tmp_path / ("x" * 5000)).kind == "unreadable"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    path.chmod(0)
    assert error(path).kind == "unreadable"


def test_the_cap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 1001)
    assert article(path, cap=1001).text == "a" * 1001
    assert error(path, cap=1000).message == "1,001 bytes, over the cap of 1,000 (raise it with --max-bytes)"
    from_stdin(monkeypatch, b"a" * 1001)
    assert error("-", cap=1000).message == "more than 1,000 bytes, over the cap of 1,000 (raise it with --max-bytes)"


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(10**12)
    assert error(path).kind == "too-large"


def test_errors_are_one_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    for data, kind in ((b"", "empty"), (b"\x00", "binary"), (b"\x81", "undecodable")):
        path.write_bytes(data)
        found = error(path)
        assert found.kind == kind
        assert str(path) not in found.message
        assert "\n" not in str(found)


def test_a_format_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no such format"):
        read(str(tmp_path), format="docx", lexicon=LEXICON)


@QUICK
@given(data=st.one_of(st.binary(max_size=300), TEXTS.map(str.encode)), form=st.sampled_from(FORMATS))
def test_no_bytes_raise(tmp_path: Path, data: bytes, form: str) -> None:
    path = tmp_path / "input"
    path.write_bytes(data)
    for incoming in read(str(path), format=form, lexicon=LEXICON):
        if isinstance(incoming.content, Article):
            found = incoming.content
            assert "".join(found.text[part.start : part.end] for part in found.parts) == found.text
        else:
            assert incoming.content.line == incoming.line


def test_only_pages_load_the_extraction() -> None:
    code = "import sys, presscheck.reading; print([m for m in sys.modules if m.startswith(('trafilatura', 'lxml'))])"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"
