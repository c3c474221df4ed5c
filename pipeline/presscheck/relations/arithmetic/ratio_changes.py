"""What a word such as "doubled" is told of: the earlier and the later figure in the sentences about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.added_parts import times_told
from presscheck.relations.arithmetic.comparable import comparable
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.ratio_cues import Place, RatioCues
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.statements import Statement

_CONTENT = ("NN", "JJ")
_LONGEST = 20
"""Tokens either side of a subject whose words are told."""
_CLIMB = 6
"""Heads climbed from "doubled" to the verb whose subject it tells of."""


def changed(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity, statement: Statement
) -> Iterator[tuple[Quantity, Quantity]]:
    """ "Deaths have halved in a year. There were 26 in 2007, and 13 this time": the 26 and the 13. `statement` is that
    of the multiple."""
    about = list(article.sentences.near(sentence.number, 1, 2))
    told = [(here, q) for here in about for _, q in here.figures() if _is_level(q)]
    subject = subject_words(statement)
    beside, times = cues.beside(sentence, by), times_told(cues, sentence, by)
    for start in told:
        for end in told:
            if start[1] is not beside.get("start", start[1]) or end[1] is not beside.get("end", end[1]):
                continue
            if not _are_near(sentence, start[0], end[0]) or not _grows(start[1], end[1], times):
                continue
            if (
                not comparable(start[1], end[1], article, bare=True)
                or _has_rivals(told, start, end)
                or not _is_told(cues, sentence, start, end)
            ):
                continue
            if _is_of(article, cues, subject, (sentence, by), start, end):
                yield start[1], end[1]


def _has_rivals(told: Sequence[Place], start: Place, end: Place) -> bool:
    """Are they one pair of several of a sentence: "costs 28p instead of 21p, and gas 7p rather than 4p"?"""
    if start[0] is not end[0]:
        return False
    alike = [q for here, q in told if here is start[0] and q.unit == start[1].unit]
    return len(alike) > 3  # two pairs


def _are_near(sentence: FiguredSentence, here: FiguredSentence, there: FiguredSentence) -> bool:
    """Does a sentence beside the multiple's tell the first of them, and the next one at the latest the other? Those of
    the sentence before must both stand in it."""
    first = min(here.number, there.number) - sentence.number
    if abs(here.number - there.number) > 1 or first > 1:
        return False
    return first >= 0 or here is there


def _is_told(cues: RatioCues, sentence: FiguredSentence, start: Place, end: Place) -> bool:
    """Is the one told as the earlier of the two, and neither as a guess?"""
    if start[0] is end[0] is sentence and not cues.is_told_earlier(start):
        return False
    if cues.guess.search(start[0].text) or cues.guess.search(end[0].text):
        return False
    return cues.are_in_order(start, end)


def _grows(start: Quantity, end: Quantity, times: float) -> bool:
    assert start.value is not None and end.value is not None
    return (end.value > start.value) == (times > 1)


def _is_of(article: Figured, cues: RatioCues, subject: frozenset[str], told: Place, start: Place, end: Place) -> bool:
    """Are the two figures of what the multiple tells of: by a word in common, or since the words right behind it have
    nothing else to be of?"""
    statements = [s for s in (article.statements.of(start[1]), article.statements.of(end[1])) if s is not None]
    shared = [bool(s.cues.shared(subject, s.words | {s.quantity.unit})) for s in statements]
    if any(shared) and (start[0] is end[0] or all(shared) or cues.is_first(start) or _is_pronoun(cues, statements[0])):
        return True
    sentence, by = told
    if start[0] is end[0] is sentence:
        return sentence.place(by) < min(sentence.place(start[1]), sentence.place(end[1]))
    return start[0] is end[0] and start[0].number == sentence.number + 1


def _is_pronoun(cues: RatioCues, statement: Statement) -> bool:
    return statement.subject is not None and statement.subject.lower_ in cues.pronouns


def subject_words(statement: Statement) -> frozenset[str]:
    """The words of what a multiple tells of: of the subject of the verb it is, or hangs on."""
    token = statement.token
    for _ in range(_CLIMB):
        if token is None:
            break
        heads = [child for child in token.children if child.dep_ in SUBJECT or child.dep_ == "dobj"]
        if heads:
            return frozenset(
                singular(word.text, statement.cues.lexicon)
                for head in heads
                for word in head.subtree
                if word.tag_.startswith(_CONTENT) and abs(word.i - head.i) < _LONGEST
            )
        token = token.head if token.head.i != token.i else None
    return statement.words


def _is_level(figure: Quantity) -> bool:
    return figure.value is not None and figure.dimension not in ("ratio", "time") and not is_share(figure)
