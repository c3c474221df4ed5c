"""Which figure is which share of which: read off the words within a sentence, then joined across sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable, has_share
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.plain_shares import plain_shares
from presscheck.relations.arithmetic.share_cues import share_cues, shares_told
from presscheck.relations.arithmetic.share_parts import PartsTold, ShareParts

_TOLD = 0.9
"""Confidence of a share whose part and base the words beside it tell, and that they bear out; of others the evidence
is weighed."""


_ALIKE = 0.97
"""Confidence of a share that is told in words and in figures, the one in brackets or behind "or"."""


@dataclass(frozen=True)
class ShareLink:
    """A part, its base, its share. Of a part that is itself told as so many out of so many, the base is None."""

    part: Quantity
    base: Quantity | None
    share: Quantity
    confidence: float
    plain: bool = False


class ShareLinks:
    """Those of one article."""

    def __init__(self, article: Figured) -> None:
        self._article = article
        self._cues = share_cues(article.lexicon)
        self._parts = ShareParts(article)

    def all(self) -> Iterator[ShareLink]:
        """Each share in words or per cent once, with its part and base where both are told."""
        plain = {id(told.share): told for told in plain_shares(self._article)}
        for sentence in self._article.sentences:
            for share in shares_told(sentence):
                if (ratio := self._cues.ratio(sentence, share)) is not None:
                    yield ShareLink(ratio, None, share, _TOLD)
                    continue
                if (words := self._cues.alike(sentence, share)) is not None:
                    yield ShareLink(words, None, share, _ALIKE)
                    continue
                if (said := plain.get(id(share))) is not None:
                    yield ShareLink(said.part, said.base, share, _ALIKE, plain=True)
                    continue
                if self._cues.is_target(sentence, share):
                    continue
                told = self._parts.told(sentence, share)
                link = self._link(sentence, share, told)
                if link:
                    yield link

    def _link(self, sentence: FiguredSentence, share: Quantity, told: PartsTold) -> ShareLink | None:
        if not self._is_level(sentence, share, told):
            return None
        own = self._cues.bases(sentence, share)
        found = (
            ShareLink(part, base, share, _TOLD)
            for part in told.parts
            for base in (*own, *(known.base for known in self._parts.of(part)))
            if base is not None and comparable(part, base, self._article, told=True) and has_share(part, base, share)
        )
        return next(found, None)

    def _is_level(self, sentence: FiguredSentence, share: Quantity, told: PartsTold) -> bool:
        """Is it a share that is told, not a change?"""
        if self._cues.is_of(sentence, share):
            return not self._cues.is_change(sentence, share)
        statement = self._article.statements.of(share)
        if self._cues.is_earlier(sentence, share) and not self._cues.bases(sentence, share):
            return False
        explicit = any(self._parts.of(part) for part in told.parts)
        return statement is not None and (statement.direction == 0 or explicit)
