"""Of which countries' money an article speaks: the places that it names, the codes it prints, and where it was
published."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from presscheck.measure.words import any_of
from presscheck.model import Article

A_STORY_OF = 3
"""How often an article names places of another dollar's country, and no less often than of the usual one's, before a
bare "$" may be that dollar. One in the title or the lead counts as so many: it tells what the story is of."""
_LEAD = 400
"""Characters at the head of a text that hold its dateline and lead."""
_CODE = re.compile(r"(?<![^\W_])[A-Z]{3}(?![^\W_])")


class Places:
    """The places of one language's currencies: `words` as printed, `where` with the codes of each in lower case,
    `domains` pairs of a publisher's domain with a code."""

    def __init__(
        self,
        where: Mapping[str, tuple[str, ...]],
        words: Sequence[str],
        domains: Sequence[tuple[str, str]],
        is_code: Callable[[str], bool],
    ) -> None:
        self._where, self._domains, self._is_code = where, domains, is_code
        in_capitals = (word.upper() for word in words)  # as in datelines
        self._words = re.compile(rf"(?<![^\W_])(?=[A-Z])({any_of((*words, *in_capitals))})(?![^\W_])")

    def published(self, article: Article) -> frozenset[str]:
        """The currencies of where the article was published."""
        host = urlsplit(article.url).hostname if article.url and "://" in article.url else None
        addresses = [a.lower() for a in (host, article.publisher) if a]
        return frozenset(code for domain, code in self._domains if any(a.endswith(domain) for a in addresses))

    def named(self, article: Article) -> Counter[str]:
        """How often the article names a place of each currency, and more where its head does."""
        return _named(self, article.title or "", article.text)

    def count(self, title: str, text: str) -> Counter[str]:
        """The same for a title and a text."""
        told: Counter[str] = Counter()
        for word, times in (self.found(title) + self.found(text)).items():
            for code in self._where[word]:
                told[code] += times
        for code in _CODE.findall(text):
            if self._is_code(code):
                told[code] += 1
        for code in {c for word in self.found(title) + self.found(text[:_LEAD]) for c in self._where[word]}:
            told[code] += A_STORY_OF - 1
        return told

    def found(self, text: str) -> Counter[str]:
        """How often the text names the table's places and adjectives, in lower case."""
        return Counter(" ".join(word.lower().split()) for word in self._words.findall(text))


@lru_cache(maxsize=4)
def _named(places: Places, title: str, text: str) -> Counter[str]:
    return places.count(title, text)
