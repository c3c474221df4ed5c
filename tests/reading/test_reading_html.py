from __future__ import annotations

import logging
import socket
from pathlib import Path

import pytest

from presscheck.lexicon import Lexicon
from presscheck.model import Article, InputError
from presscheck.reading import read

LEXICON = Lexicon()
PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="{charset}"><title>Harbour bridge | The Example</title>
<meta property="og:title" content="Bridge to cost £12m"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="{published}">
<link rel="canonical" href="https://example.org/2014/bridge"></head>
<body><nav><a href="/">Home</a> <a href="/money">Money</a></nav>
<article><h1>Harbour bridge costs rise to £12m</h1>
<p>By Jane Doe</p>
<figure><img src="a.jpg"><figcaption>The bridge has cost <b>£3m</b> so far</figcaption></figure>
<p>PARIS (AP) — The cost of the new harbour bridge has risen to £12m (€14m), the council said on Wednesday.</p>
<div class="image"><img src="b.jpg"><p class="wp-caption-text">Traffic fell by 20% last year</p></div>
<p>Councillors had been told in January that it would cost no more than £9m and would open to traffic in spring.</p>
<table><caption>Cost by year</caption><tr><th>Year</th><th>Cost</th></tr><tr><td>2012</td><td>£2.4m</td></tr></table>
<p>A spokesman said that steel had gone up by 15 per cent since the contract was signed with the builders.</p>
</article><footer>Copyright 2019 The Example</footer></body></html>"""


def page(tmp_path: Path, data: bytes, **options: str) -> Article | InputError:
    path = tmp_path / "page.html"
    path.write_bytes(data)
    (incoming,) = read(str(path), lexicon=LEXICON, **options)  # type: ignore[arg-type]
    return incoming.content


def read_page(
    tmp_path: Path, encoding: str = "utf-8", published: str = "2014-01-24T10:00:00Z", **options: str
) -> Article:
    text = PAGE.format(charset="iso-8859-1" if encoding == "cp1252" else encoding, published=published)
    found = page(tmp_path, text.encode(encoding), **options)
    assert isinstance(found, Article), found
    return found


def test_what_a_page_tells(tmp_path: Path) -> None:
    article = read_page(tmp_path)
    assert (article.id, article.title) == (str(tmp_path / "page.html"), "Harbour bridge costs rise to £12m")
    assert (article.published, article.url) == ("2014-01-24", "https://example.org/2014/bridge")
    assert (article.publisher, article.language) == ("The Example", "en-GB")


def test_the_title_is_not_in_the_text(tmp_path: Path) -> None:
    article = read_page(tmp_path)
    assert "costs rise" not in article.text
    assert article.text.count("£12m") == 1


def test_figures_in_captions_and_tables_are_kept(tmp_path: Path) -> None:
    article = read_page(tmp_path)
    parts = [(part.kind, article.text[part.start : part.end].strip()) for part in article.parts]
    assert ("caption", "The bridge has cost £3m so far") in parts
    assert ("caption", "Traffic fell by 20% last year") in parts
    assert ("dateline", "PARIS (AP) —") in parts
    assert "£2.4m" in article.text
    assert "Home" not in article.text
    assert "Copyright" not in article.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert read_page(tmp_path, encoding) == read_page(tmp_path)


def test_the_days_a_page_declares(tmp_path: Path) -> None:
    assert read_page(tmp_path, published="1987-03-05").published == "1987-03-05"
    assert read_page(tmp_path, published="2999-01-01").published is None
    assert read_page(tmp_path, published="soon").published is None


def test_the_flag_wins_over_the_page(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE.format(charset="utf-8", published="2014-01-24"), encoding="utf-8")
    (incoming,) = read(str(path), published="2013-02", lexicon=LEXICON)
    assert isinstance(incoming.content, Article)
    assert incoming.content.published == "2013-02"


@pytest.mark.parametrize(
    "data",
    [
        b"<html></html>",
        b"<html><body><script>alert(5)</script></body></html>",
        b"<html" * 2000,
        b"<html><body>" + b"<div>" * 20_000 + b"x",
        b"<" * 10_000,
    ],
)
def test_pages_without_an_article(tmp_path: Path, data: bytes) -> None:
    found = page(tmp_path, data)
    assert isinstance(found, InputError)
    assert found.kind == "html"


def test_a_fragment_of_a_page(tmp_path: Path) -> None:
    found = page(tmp_path, "<p>The new harbour bridge has cost £12m so far.</p>".encode())
    assert isinstance(found, Article)
    assert found.text == "The new harbour bridge has cost £12m so far."


def test_what_breaks_the_library_is_an_error_record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import trafilatura

    def broken(*args: object, **options: object) -> None:
        raise RecursionError

    monkeypatch.setattr(trafilatura, "bare_extraction", broken)
    found = page(tmp_path, PAGE.encode())
    assert isinstance(found, InputError)
    assert (found.kind, found.message) == ("html", "could not be parsed as HTML (RecursionError)")


def test_nothing_is_fetched_or_logged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*args: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    read_page(tmp_path)
    page(tmp_path, b"<html></html>")
    assert capfd.readouterr() == ("", "")
