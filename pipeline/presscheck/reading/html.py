"""HTML: the main text of a page and what the page says of itself, by trafilatura. Nothing is fetched."""

from __future__ import annotations

import datetime as dt
import logging
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from presscheck.lexicon import Lexicon
from presscheck.model import Article, Days
from presscheck.reading.decoding import decode_page
from presscheck.reading.incoming import Unreadable
from presscheck.reading.layout import lay_out, same_words

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_LIBRARIES = ("trafilatura", "htmldate", "courlan", "justext", "charset_normalizer")
_EARLIEST = "1900-01-01"
_LONGEST_CAPTION = 1000
_CAPTION_CLASS = re.compile(r"(?:^|[\s_-])captions?(?:[\s_-]|text|$)", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")


def read_html(data: bytes, name: str, published: str | None, lexicon: Lexicon) -> Article:
    """The article of a page; `name` becomes its id. Raises Unreadable as `decode_page` does, and "html" without text.

    The title is no part of the text; captions of figures and tables are.
    """
    page = decode_page(data)
    try:
        article, captions = _extracted(page, name)
    except Unreadable:
        raise
    except Exception as error:
        # Pages are made by anyone; one that breaks a library of the extraction is bad input like any other.
        raise Unreadable("html", f"could not be parsed as HTML ({type(error).__name__})") from error
    if published:
        article = replace(article, published=published)
    return lay_out(article, lexicon, wrapped=False, captions=captions)


def _extracted(page: str, name: str) -> tuple[Article, frozenset[str]]:
    import trafilatura

    for library in _LIBRARIES:
        logging.getLogger(library).addHandler(logging.NullHandler())
    tree = _tree(page)
    if tree is None:
        raise Unreadable("html", "holds no article text that could be found")
    headings = [" ".join(heading.itertext()) for heading in tree.iter("h1")]
    captions = _kept_captions(tree)
    # Dates are taken from what the page declares, not guessed from its prose: that is left to the layout.
    dates = {
        "original_date": True,
        "extensive_search": False,
        "deferred_url_extractor": True,
        "min_date": _EARLIEST,
        "max_date": dt.date.today().isoformat(),
    }
    found: Any = trafilatura.bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=dates
    )
    text = found.text if found is not None else ""
    if not text or text.isspace():
        raise Unreadable("html", "holds no article text that could be found")
    title, text = _without_title(text, found.title, headings)
    article = Article(
        id=name,
        title=title,
        text=text,
        published=_day(found.date),
        url=found.url if (found.url or "").startswith("http") else None,
        publisher=found.sitename or None,
        language=_language(tree),
    )
    return article, captions


def _tree(page: str) -> HtmlElement | None:
    from trafilatura.utils import load_html

    tree = load_html(page)
    if tree is None and re.search(r"<[A-Za-z]", page):
        # A fragment without a page around it.
        tree = load_html(f"<html><body>{page}</body></html>")
    return tree


def _kept_captions(tree: HtmlElement) -> frozenset[str]:
    """Turn captions into paragraphs, where they would be thrown out with their pictures; what they say."""
    from lxml.html import Element

    captions = set()
    for figure in list(tree.iter("figure")):
        said = [_words(caption) for caption in figure.iter("figcaption")]
        text = " ".join(filter(None, said))
        if not text or len(text) > _LONGEST_CAPTION or figure.find(".//table") is not None:
            continue
        paragraph = Element("p")
        paragraph.text, paragraph.tail = text, figure.tail
        if (parent := figure.getparent()) is not None:
            parent.replace(figure, paragraph)
            captions.add(text)
    for element in list(tree.iter("p", "div", "span")):
        if not _CAPTION_CLASS.search(element.get("class", "")) or not _beside_picture(element):
            continue
        text, tail = _words(element), element.tail
        if text and len(text) <= _LONGEST_CAPTION:
            element.clear()
            element.tag, element.text, element.tail = "p", text, tail
            captions.add(text)
    return frozenset(captions)


def _beside_picture(element: HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and any(parent.find(f".//{tag}") is not None for tag in ("img", "picture"))


def _words(element: HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _without_title(text: str, title: str | None, headings: list[str]) -> tuple[str | None, str]:
    """The title, and the text without it. A heading printed above the text goes before what the metadata call it."""
    title = " ".join(title.split()) if title else None
    first, _, rest = text.lstrip().partition("\n")
    if not rest.strip():
        return title, text
    if any(same_words(first, heading) for heading in headings):
        return first.strip(), rest.lstrip()
    if title and same_words(first, title):
        return title, rest.lstrip()
    return title, text


def _day(date: str | None) -> str | None:
    try:
        Days.parse(date or "")
    except ValueError:
        return None
    return date


def _language(tree: HtmlElement) -> str | None:
    root = tree.getroottree().getroot()
    said = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang") or ""
    return said.strip() if _LANGUAGE.fullmatch(said.strip()) else None
