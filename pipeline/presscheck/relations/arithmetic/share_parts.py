"""The part that a share is told for: in brackets beside it, before a verb that says so, or in the sentence before."""

from __future__ import annotations

from dataclasses import dataclass

from presscheck.measure.counted import NOTHING
from presscheck.model import Quantity
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.share_cues import nearest_parts, share_cues, shares_in
from presscheck.relations.sentences import SUBJECT


@dataclass(frozen=True)
class PartOf:
    """A figure told as part of `base`, or of one named before (None)."""

    part: Quantity
    base: Quantity | None


@dataclass(frozen=True)
class PartsTold:
    """The figures that may be the part of a share. `alone`: it stands right beside the share, so that one that counts
    nothing leans on what was counted before."""

    parts: tuple[Quantity, ...]
    alone: bool


class ShareParts:
    """Those of one article."""

    def __init__(self, article: Figured) -> None:
        self._article = article
        self._cues = share_cues(article.lexicon)
        self._parts: dict[int, list[PartOf]] = {}

    def of(self, part: Quantity) -> list[PartOf]:
        """What its sentence tells a figure to be part of."""
        sentence = self._article.sentences.of(part)
        return [known for known in self.within(sentence) if known.part is part] if sentence else []

    def within(self, sentence: FiguredSentence) -> list[PartOf]:
        """The figures of a sentence that it tells as parts of others."""
        if sentence.number not in self._parts:
            found = [
                PartOf(roles["part"], roles["base"])
                for pattern in self._cues.part_of
                for _, roles in sentence.all(pattern)
                if comparable(roles["part"], roles["base"], self._article, told=True)
            ]
            found += [
                PartOf(roles["part"], None) for pattern in self._cues.anaphor for _, roles in sentence.all(pattern)
            ]
            self._parts[sentence.number] = [known for known in found if known.part.value != 1]
        return self._parts[sentence.number]

    def told(self, sentence: FiguredSentence, share: Quantity) -> PartsTold:
        """What may be the part of this share."""
        never = {id(known.base) for known in self.within(sentence)}
        beside = nearest_parts(self._cues.twice, sentence, never).get(id(share))
        if beside is None and not self._is_subject(share):
            beside = nearest_parts(self._cues.apposed, sentence, never).get(id(share))
        if beside is None:
            marked = nearest_parts(self._cues.marked, sentence, never).get(id(share))
            beside = marked if marked is not None and self.of(marked) else None
        if beside is not None:
            return PartsTold((self._marked_for(sentence, share, beside),), alone=True)
        rated = id(share) in shares_in(self._cues.rated, sentence)
        if rated or id(share) in shares_in(self._cues.said, sentence):
            return PartsTold(self._said(sentence, share), alone=rated)
        return PartsTold((), alone=False)

    def _marked_for(self, sentence: FiguredSentence, share: Quantity, beside: Quantity) -> Quantity:
        """The figure told as a part before a bare number that stands nearer: "2,030 of the accused were under 21"."""
        if beside.unit != NOTHING or self.of(beside) or not self._is_governed(beside):
            return beside
        first, last = sentence.place(beside), sentence.place(share)
        marked = [known.part for known in self.within(sentence) if sentence.place(known.part) < first < last]
        return marked[-1] if marked else beside

    def _is_governed(self, figure: Quantity) -> bool:
        """Does a preposition tell what it is: "under 21"?"""
        statement = self._article.statements.of(figure)
        return statement is not None and statement.token is not None and statement.token.dep_ == "pobj"

    def _is_subject(self, share: Quantity) -> bool:
        """Does it begin a clause of its own?"""
        statement = self._article.statements.of(share)
        if statement is None or statement.token is None:
            return True
        token = statement.token
        if token.dep_ not in SUBJECT or token.head.i < token.i:
            return False
        return not any(between.is_punct for between in token.doc[token.i : token.head.i])

    def _said(self, sentence: FiguredSentence, share: Quantity) -> tuple[Quantity, ...]:
        """The part that a verb or noun says to be this share: told before it in the sentence, or in the sentence before
        one that begins with "that" or the like."""
        place = sentence.place(share)
        bases = {id(known.base) for known in self.within(sentence)}
        before = [(at, q) for at, q in sentence.figures() if at < place and _is_amount(q) and id(q) not in bases]
        marked = [known.part for known in self.within(sentence) if sentence.place(known.part) < place]
        if marked and all(_is_in_words(q) for at, q in before if at > sentence.place(marked[-1])):
            return (marked[-1],)
        if not self._cues.leans_back(sentence):
            return (before[0][1],) if len(before) == 1 else ()
        previous = self._article.sentences.by_number.get(sentence.number - 1)
        if previous is None:
            return (before[-1][1],) if before else ()
        marked = [known.part for known in self.within(previous)]
        amounts = (q for _, q in previous.figures() if _is_amount(q) and q.dimension != "time")
        return (marked[-1],) if marked else tuple(amounts)


def _is_amount(figure: Quantity) -> bool:
    return figure.dimension != "ratio" and not is_share(figure) and figure.value is not None


def _is_in_words(figure: Quantity) -> bool:
    """Is it a small number, such as may stand beside what a sentence is about?"""
    return not any(sign.isdigit() for sign in figure.text)
