"""Which two figures a multiple is of: read off the words within a sentence, then across sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.measure.figures import Figure
from presscheck.measure.nouns import singular
from presscheck.model import Quantity
from presscheck.relations.arithmetic.added_parts import added_to
from presscheck.relations.arithmetic.change_unlike import is_one_of_two
from presscheck.relations.arithmetic.comparable import comparable, has_ratio, is_a_slip
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.figured_text import is_share
from presscheck.relations.arithmetic.ratio_changes import changed, subject_words
from presscheck.relations.arithmetic.ratio_cues import RatioCues, ratio_cues
from presscheck.relations.arithmetic.ratio_times import at_two_times
from presscheck.relations.statements import Statement

_TOLD, _MEANT = 0.9, 0.7
"""Confidence where the words beside the multiple tell both figures, and where the sentences about it do."""

_MOVED = 1.2
"""The least that two figures of a multiple are apart."""


@dataclass(frozen=True)
class RatioLink:
    """What was, what it became, how many times; `over`: the words may mean once more, `again`: they do."""

    start: Quantity
    end: Quantity
    by: Quantity
    confidence: float
    over: bool
    again: bool = False


def ratio_links(article: Figured) -> Iterator[RatioLink]:
    """Each multiple once, with its two figures where both are told."""
    cues = ratio_cues(article.lexicon)
    for sentence in article.sentences:
        for _, by in sentence.figures():
            part = is_share(by) and cues.is_part(sentence, by)
            if not part and (by.unit != "fold" or not by.value or by.value == 1 or not cues.is_multiple(sentence, by)):
                continue
            if is_one_of_two(article.marked, by, article.lexicon):
                continue
            link = _within(article, cues, sentence, by) or _across(article, cues, sentence, by)
            if link:
                yield link


def _within(article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity) -> RatioLink | None:
    """Where its own sentence tells both."""
    over, again = cues.is_over(sentence, by), cues.is_again(sentence, by)
    found = [
        RatioLink(roles["start"], roles["end"], by, _TOLD, over, again)
        for pattern in cues.told
        for _, roles in sentence.all(pattern)
        if roles["by"] is by
        and comparable(roles["start"], roles["end"], article, bare=True)
        and len({roles[name].dimension == "time" for name in ("start", "end")}) == 1
        and not cues.than.search(sentence.before(roles["end"], 20))
    ]
    found += [RatioLink(start, end, by, _TOLD, over) for start, end in _named(article, cues, sentence, by)]
    return _best(found)


def _named(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity
) -> Iterator[tuple[Quantity, Quantity]]:
    """ "Twice as many men as women were caught: 1,840 men and 860 women." """
    for pattern in cues.pair:
        for m, roles in sentence.all(pattern):
            if roles["by"] is not by:
                continue
            more, less = (singular(m[name], article.lexicon) for name in ("more", "less"))
            counted = [q for near in article.sentences.near(sentence.number, 0, 1) for _, q in near.figures()]
            starts = [q for q in counted if q.unit == less]
            ends = [q for q in counted if q.unit == more]
            if len(starts) == len(ends) == 1 and more != less:
                yield starts[0], ends[0]


def _across(article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity) -> RatioLink | None:
    """Where the sentences about it tell one of them or both."""
    statement = _statement(article, sentence, by)
    if statement is None or statement.mood == "refuted" or article.is_sport or not cues.is_sure(sentence, by):
        return None
    told: list[tuple[Quantity, Quantity]] = []
    if cues.compares(sentence, by):
        told = list(_compared(article, cues, sentence, by))
    if not cues.compares(sentence, by) or (
        not told and (cues.compares_times(sentence, by) or cues.has_object(sentence, by))
    ):
        told = list(added_to(article, cues, sentence, by))
        told = told or list(changed(article, cues, sentence, by, statement))
        told = told or list(at_two_times(article, cues, sentence, by, subject_words(statement)))
        if cues.compares(sentence, by) and not cues.compares_times(
            sentence, by
        ):  # "from 4 to 6, doubling its income" tells two things
            told = [(start, end) for start, end in told if not _both_in(article, sentence, start, end)]
    over, again = cues.is_over(sentence, by), cues.is_again(sentence, by)
    found = [
        RatioLink(start, end, by, _MEANT, over, again) for start, end in told if not _opens(article, by, start, end)
    ]
    return _best([link for link in found if _may_be(link)])


def _opens(article: Figured, by: Quantity, *levels: Quantity) -> bool:
    """Do both stand in a paragraph that begins behind the multiple?"""
    first = min(levels, key=lambda q: q.start)
    return first.field == by.field and "\n\n" in article.marked.article.text_of(by.field)[by.end : first.start]


def _both_in(article: Figured, sentence: FiguredSentence, start: Quantity, end: Quantity) -> bool:
    return article.sentences.of(start) is sentence is article.sentences.of(end)


def _best(found: Sequence[RatioLink]) -> RatioLink | None:
    """The one that its figures bear out, of several that the words allow."""
    fitting = (link for link in found if has_ratio(link.start, link.end, (link.by.value or 0.0) + link.again))
    return next(fitting, found[0] if found else None)


def _may_be(link: RatioLink) -> bool:
    start, end, by = link.start.value, link.end.value, link.by.value
    by = by + 1 if by and link.again else by
    if not start or not end or not by or max(end / start, start / end) < _MOVED:
        return False
    return is_a_slip(end / start, by)


def _compared(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity
) -> Iterator[tuple[Quantity, Quantity]]:
    """ "1,260 calls. That is three times as many as in the same months of 2019, when 420 people rang." """
    before, behind = _about(article, cues, sentence, by)
    for start in behind:
        inside = article.sentences.of(start) is sentence
        ends = [end for end in before if comparable(start, end, article, told=inside, bare=True)]
        yield from ((start, end) for end in ends)
        if ends:
            return


def _about(
    article: Figured, cues: RatioCues, sentence: FiguredSentence, by: Quantity
) -> tuple[list[Quantity], list[Quantity]]:
    """The figures before a multiple, the nearest first, or those of the sentence that its own leans on; and those
    behind it, or the earlier ones of the next sentence."""
    place = sentence.place(by)
    before = [q for at, q in sentence.figures() if at < place and _is_level(q)]
    previous = article.sentences.by_number.get(sentence.number - 1)
    goes_on = previous is not None and previous.text.rstrip().endswith(",")  # the parse has cut a sentence in two
    if not before and previous is not None and (goes_on or cues.leans_back(sentence)):
        before = [q for _, q in previous.figures() if _is_level(q)]
    behind = [
        q
        for at, q in sentence.figures()
        if at > place and _is_level(q) and not cues.breaks.search(sentence.text[place + 1 : at])
    ]
    following = article.sentences.by_number.get(sentence.number + 1)
    if not behind and following is not None:
        behind = [q for _, q in following.figures() if _is_level(q) and cues.is_earlier((following, q))]
    return before[::-1], behind


def _statement(article: Figured, sentence: FiguredSentence, by: Quantity) -> Statement | None:
    """What is said with a multiple, also with one that the article's own figures don't hold ("doubled")."""
    known = article.statements.of(by)
    if known is not None or not article.statements.all:
        return known
    told = article.statements.sentences[sentence.number]
    return Statement(Figure(by, told.passage), told, (), article.statements.all[0].cues)


def _is_level(figure: Quantity) -> bool:
    return figure.value is not None and figure.dimension != "ratio" and not is_share(figure)
