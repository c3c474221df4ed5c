"""Which figure is which share of which: read off the words within a sentence, then joined across sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable, has_share, is_a_slip
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.share_bases import bases
from presscheck.relations.arithmetic.share_cues import share_cues, shares_told
from presscheck.relations.arithmetic.share_leads import lead_pairs, lead_parts, lead_parts_of
from presscheck.relations.arithmetic.share_pairs import pair_before, pair_behind
from presscheck.relations.arithmetic.share_parts import PartsTold, ShareParts

_UNSAID = 0.7
"""Confidence of a base that no word names: it is tied where the figures bear it out."""
_TOLD, _LED = 0.9, 0.65
"""Confidence of a share whose part and base the words beside it tell, and of one whose part is told sentences behind
it, of the same deed."""


@dataclass(frozen=True)
class ShareLink:
    """A part, its base, its share. Of a part that is itself told as so many out of so many, the base is None."""

    part: Quantity
    base: Quantity | None
    share: Quantity
    confidence: float


class ShareLinks:
    """Those of one article."""

    def __init__(self, article: Figured) -> None:
        self._article = article
        self._cues = share_cues(article.lexicon)
        self._parts = ShareParts(article)

    def all(self) -> Iterator[ShareLink]:
        """Each share in words or per cent once, with its part and base where both are told."""
        for sentence in self._article.sentences:
            for share in shares_told(sentence):
                if (ratio := self._cues.ratio(sentence, share)) is not None:
                    yield ShareLink(ratio, None, share, _TOLD)
                    continue
                told = self._parts.told(sentence, share)
                link = self._link(sentence, share, told) if told.parts else self._led(sentence, share)
                link = link or self._paired(sentence, share)
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
            if base is not None and comparable(part, base, self._article, told=True)
        )
        link = next(found, None)
        if link is not None or own:
            return link
        return _likeliest(list(self._with_bases(share, told)))

    def _with_bases(self, share: Quantity, told: PartsTold) -> Iterator[ShareLink]:
        """With each base that the words beside the share leave unsaid."""
        for part in told.parts:
            known = any(known.base is None for known in self._parts.of(part))
            elliptic = told.alone and part.unit == "one" and not known
            for base, confidence in bases(self._article, part, share, anaphoric=known or elliptic):
                link = ShareLink(part, base, share, confidence)
                if _may_be(link) and not (elliptic and base.unit == "one"):
                    yield link

    def _led(self, sentence: FiguredSentence, share: Quantity) -> ShareLink | None:
        """Of a share told first, with its part and base behind it."""
        if share.unit == "percent" and not self._cues.is_of(sentence, share):
            return None
        if own := self._cues.bases(sentence, share):
            told = lead_parts_of(self._article, sentence, share, own[-1])
        else:
            about = self._article.sentences.near(sentence.number, 0, 2)
            pairs = [(known.part, known.base) for near in about for known in self._parts.within(near) if known.base]
            told = lead_pairs(self._article, share, pairs) or list(lead_parts(self._article, sentence, share))
        found = [link for part, base in told if _may_be(link := ShareLink(part, base, share, _LED))]
        return _fitting(found) or next(iter(found), None)

    def _paired(self, sentence: FiguredSentence, share: Quantity) -> ShareLink | None:
        """Of a share beside which only two figures can be its part and base."""
        told = PartsTold((), alone=False)
        if self._cues.is_change(sentence, share) or not (is_share(share) or self._is_level(sentence, share, told)):
            return None
        if self._cues.is_earlier(sentence, share):
            return None
        pair = pair_before(self._article, self._cues, sentence, share)
        if pair is None and (is_share(share) or self._cues.is_of(sentence, share)):
            pair = pair_behind(self._article, self._cues, sentence, share)
        return ShareLink(*pair, share, _LED) if pair is not None else None

    def _is_level(self, sentence: FiguredSentence, share: Quantity, told: PartsTold) -> bool:
        """Is it a share that is told, not a change?"""
        if self._cues.is_of(sentence, share):
            return not self._cues.is_change(sentence, share)
        statement = self._article.statements.of(share)
        if self._cues.is_earlier(sentence, share) and not self._cues.bases(sentence, share):
            return False
        explicit = any(self._parts.of(part) for part in told.parts)
        return statement is not None and (statement.direction == 0 or explicit)


def _fitting(found: Sequence[ShareLink]) -> ShareLink | None:
    return next((link for link in found if link.base and has_share(link.part, link.base, link.share)), None)


def _likeliest(found: Sequence[ShareLink]) -> ShareLink | None:
    """The one whose figures bear it out, or the only one: of several nothing tells which is meant."""
    fitting = _fitting(found)
    found = [link for link in found if link.confidence > _UNSAID]
    return fitting or (found[0] if len({link.base.value for link in found if link.base}) == 1 else None)


def _may_be(link: ShareLink) -> bool:
    part, base, share = link.part.value, link.base.value if link.base else None, link.share.value
    told = (share or 0.0) / (100 if link.share.unit == "percent" else 1)
    return bool(part and base and told and is_a_slip(part / base, told))
