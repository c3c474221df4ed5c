"""Shares that one sentence tells in so many words, with nothing left to guess: "250 of the 796, or a third,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.phrase_table import phrases
from presscheck.relations.statements import statement_cues


@dataclass(frozen=True)
class PlainShare:
    """A part, its base, and the share that it is told to be."""

    part: Quantity
    base: Quantity
    share: Quantity


def plain_shares(article: Figured) -> Iterator[PlainShare]:
    """Those of the article, each share once."""
    cues = statement_cues(article.lexicon)
    for sentence in article.sentences:
        taken: set[int] = set()
        for pattern in _patterns(article.lexicon):
            for _, roles in sentence.all(pattern):
                part, base, share = roles.get("part"), roles.get("base"), roles.get("share")
                if part is None or base is None or share is None or id(share) in taken:
                    continue
                if _may_be(article, part, base, share) and not cues.is_refuted(sentence.text):
                    taken.add(id(share))
                    yield PlainShare(part, base, share)


def _may_be(article: Figured, part: Quantity, base: Quantity, share: Quantity) -> bool:
    """Are they of one kind, the share one of 100, and the part no more than its base?"""
    is_one = is_share(share) or (share.unit == "percent" and share.value is not None and 0 < share.value <= 100)
    if base.unit in _not_of(article.lexicon):
        return False
    if not is_one or is_share(part) or is_share(base) or not part.value or not base.value:
        return False
    return 0 < part.value < base.value and comparable(part, base, article, told=True)


@cache
def _not_of(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("patterns/share.toml")["plain_not"]["units"])


@cache
def _patterns(lexicon: Lexicon) -> tuple[re.Pattern[str], ...]:
    table: dict[str, Any] = lexicon.table("patterns/share.toml")
    return phrases(table, "plain")
