from __future__ import annotations

import codecs
import gzip
import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.model import Article, InputError
from presscheck.reading import Incoming, read
from tests.reading.reading_strategies import QUICK

LEXICON = Lexicon()


def lines(path: Path, data: bytes, cap: int = 20_000_000, published: str | None = None) -> list[Incoming]:
    path.write_bytes(data)
    return list(read(str(path), format="jsonl", cap=cap, published=published, lexicon=LEXICON))


def kinds(found: list[Incoming]) -> list[str]:
    return [x.content.kind if isinstance(x.content, InputError) else "article" for x in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corpus.jsonl"


def test_a_record(path: Path) -> None:
    record = {
        "id": 7,
        "title": "Bridge",
        "text": "It cost £5m.\r\n",
        "published": "2004-01-01/2005-12-31",
        "url": None,
        "publisher": "The Example",
        "score": float("nan"),
    }
    (found,) = lines(path, json.dumps(record).encode())
    article = found.content
    assert isinstance(article, Article)
    assert (found.line, article.id, article.title, article.text) == (1, "7", "Bridge", "It cost £5m.\r\n")
    assert (article.published, article.url, article.publisher) == ("2004-01-01/2005-12-31", None, "The Example")
    (flagged,) = lines(path, json.dumps(record).encode(), published="2014")
    assert isinstance(flagged.content, Article)
    assert flagged.content.published == "2014"


def test_the_id_is_the_line_where_there_is_none(path: Path) -> None:
    found = lines(path, b'{"text": "a"}\n{"text": "b", "id": null}')
    assert [x.content.id for x in found if isinstance(x.content, Article)] == [f"{path}:1", f"{path}:2"]


def test_every_line_has_its_answer(path: Path) -> None:
    data = b'{"text": "a"}\n\n{"text": \n["text"]\n{"text": null}\n{"text": 5}\n{"text": " "}\n\x81\n{"text": "b"}\n'
    found = lines(path, data)
    assert kinds(found) == ["article", "empty", "json", "json", "json", "json", "empty", "undecodable", "article"]
    assert [x.line for x in found] == list(range(1, 10))
    assert str(found[2].content).startswith(f"{path}:3: is not JSON: ")


@pytest.mark.parametrize(
    ("record", "kind", "message"),
    [
        ({}, "json", 'has no "text"'),
        ({"text": "a", "title": 5}, "json", '"title" is a number, not a string'),
        ({"text": "a", "url": []}, "json", '"url" is an array, not a string'),
        ({"text": "a", "publisher": {}}, "json", '"publisher" is an object, not a string'),
        ({"text": "a", "id": True}, "json", '"id" is true or false, not a string'),
        ({"text": "a", "published": 2014}, "json", '"published" is a number, not a string'),
        ({"text": "a", "published": "2014-02-31"}, "date", '"published" is not a date'),
        ({"text": "a\ud800"}, "json", '"text" holds half of a surrogate pair'),
        ({"text": "a", "title": "\udfff"}, "json", '"title" holds half of a surrogate pair'),
    ],
)
def test_what_is_wrong_with_a_record(path: Path, record: object, kind: str, message: str) -> None:
    (found,) = lines(path, json.dumps(record).encode())
    assert isinstance(found.content, InputError)
    assert found.content.kind == kind
    assert found.content.message.startswith(message)


@pytest.mark.parametrize("said", ["2014-02-31", 2014, "\ud800"])
def test_the_day_given_wins_over_one_that_cannot_be_read(path: Path, said: object) -> None:
    (found,) = lines(path, json.dumps({"text": "a", "published": said}).encode(), published="2014-01-24")
    assert isinstance(found.content, Article)
    assert found.content.published == "2014-01-24"


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"text": ' + b"1" * 5000 + b"}", b"null", b"\xff"])
def test_lines_that_break_parsers(path: Path, line: bytes) -> None:
    assert kinds(lines(path, line)) == ["json"]


def test_a_surrogate_pair_is_a_character(path: Path) -> None:
    (found,) = lines(path, b'{"text": "\\ud83c\\udf89 5%"}')
    assert isinstance(found.content, Article)
    assert found.content.text == "🎉 5%"


def test_the_cap_is_for_each_line(path: Path) -> None:
    short = b'{"text": "a"}\n'
    long = b'{"text": "' + b"a" * 100 + b'"}\n'
    found = lines(path, short + long + short + long.strip(), cap=len(short) - 1)
    assert kinds(found) == ["article", "too-large", "article", "too-large"]
    assert isinstance(found[1].content, InputError)
    assert found[1].content.message.startswith("a line of 113 bytes, over the cap of 13 ")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(path: Path, encoding: str) -> None:
    data = '{"text": "£5\u2028"}\r\n\n{"text": "b"}\n'.encode(encoding)
    found = lines(path, data)
    assert kinds(found) == ["article", "empty", "article"]
    assert isinstance(found[0].content, Article)
    assert found[0].content.text == "£5\u2028"


def test_what_is_wrong_with_the_whole(path: Path) -> None:
    for data, kind in (
        (b"", "empty"),
        (gzip.compress(b'{"text": "a"}\n'), "binary"),
        (codecs.BOM_UTF16_LE + b"{", "undecodable"),
    ):
        (found,) = lines(path, data)
        assert isinstance(found.content, InputError)
        assert (found.content.kind, found.line) == (kind, None)


def test_lines_are_read_as_they_are_asked_for(path: Path) -> None:
    class Endless:
        asked = 0

        def readline(self, most: int) -> bytes:
            self.asked += 1
            return b'{"text": "a"}\n'

    from presscheck.reading.jsonl import read_jsonl

    stream = Endless()
    found = list(itertools.islice(read_jsonl(stream, "-", 1000, None, LEXICON), 3))  # type: ignore[arg-type]
    assert kinds(found) == ["article"] * 3
    assert stream.asked <= 4


@QUICK
@given(st.lists(st.binary(max_size=40).map(lambda b: b.replace(b"\n", b"")), min_size=1, max_size=6))
def test_one_answer_a_line(tmp_path: Path, rows: list[bytes]) -> None:
    data = b'{"text": "a"}\n' + b"\n".join(rows) + b"\n"
    assert [x.line for x in lines(tmp_path / "corpus.jsonl", data)] == list(range(1, len(rows) + 2))
