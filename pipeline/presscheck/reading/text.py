"""Plain text: one file, one article, whose title is found by its layout."""

from __future__ import annotations

from presscheck.lexicon import Lexicon
from presscheck.model import Article
from presscheck.reading.decoding import decode
from presscheck.reading.layout import laid_out


def read_text(data: bytes, name: str, published: str | None, lexicon: Lexicon) -> Article:
    """The article in `data`; `name` becomes its id. Raises Unreadable as `decode` does."""
    return laid_out(Article(id=name, text=decode(data), published=published), lexicon)
