"""Lengths of time that end now, and the one year of the paragraph that they may be counted from: "keeps its bicentenary
on Sunday. ... consecrated in August 1823", "in 1989. ...; it was 16 years ago"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import DateMention, Days
from presscheck.relations.sentences import SUBJECT
from presscheck.relations.times.anniversary_cues import AnniversaryCues, anniversary_cues
from presscheck.relations.times.counts_to_now import Count, counts_to_now
from presscheck.relations.times.leaning import Leaning, dates_within, in_quotes, sentence_about
from presscheck.relations.times.other_times import tells_a_story
from presscheck.relations.times.slips import fits, is_about_the_day, is_near_the_day, may_be_counted_from
from presscheck.relations.times.verbs_of_now import is_pluperfect

if TYPE_CHECKING:
    from spacy.tokens import Token

_FAR = 70
"""Characters between a word of beginning and its year."""
_GAP = 2
"""Characters between a sentence and the next."""
_LATER = 30
"""Years by which one digit may set off "40 years later": of more, histories in the present tell."""


def far_years(article: Marked, lexicon: Lexicon) -> Iterator[Leaning]:
    """The lengths with no year in their sentence, and the year beside it, where one slip at most keeps them apart."""
    published = article.article.days
    if published is None or not published.one:
        return
    counts = list(counts_to_now(article, lexicon))
    for count in counts:
        alone = sum(other.passage is count.passage for other in counts) == 1
        date = _one_year(article, count, published) if alone else None
        if date is None or not _may_begin(article, date, count, published, lexicon):
            continue
        text = article.article.text_of(date.field)
        if tells_a_story(count.passage, text, count.passage.segment.end, lexicon):
            continue
        if any(d is not date and fits(d, count.may_be[0], published, count.may_be[1]) for d in article.dates):
            continue
        words = text[count.start : count.end]
        yield Leaning(
            form="ago", cue=words, confidence=0.6, date=date, span=count.figure, words="" if count.figure else words,
            length=None if count.figure else count.years, is_loose=True,
        )  # fmt: skip


def _one_year(article: Marked, count: Count, published: Days) -> DateMention | None:
    """The one date of a year gone by that the count's paragraph tells, where it may be what the count is from."""
    segment = count.passage.segment
    dates = dates_within(article, count.passage, segment.start, segment.end)
    years = [d for d in dates if d.year is not None and d.year != published.first.year]
    if len(years) != 1 or years[0].fiscal or not _may_be(years[0], count, published):
        return None
    is_quoted = in_quotes(article.article.text_of(segment.field), segment.start, years[0].start)
    return None if is_quoted else years[0]


def _may_be(date: DateMention, count: Count, published: Days) -> bool:
    least, most = count.may_be
    if count.by == "later":
        return may_be_counted_from(date, least, published, most, by=_LATER)
    return may_be_counted_from(date, least, published, most)


def _may_begin(article: Marked, date: DateMention, count: Count, published: Days, lexicon: Lexicon) -> bool:
    """Do a month about that of the publication, words of founding, or "that was ... ago" say that the count may be
    from the date?"""
    if count.by in ("then", "later"):
        return _leads_to(article, date, count, lexicon)
    cues, passage = anniversary_cues(lexicon), count.passage
    text = article.article.text_of(date.field)
    near = max(sentence_about(passage, date.start)[0], date.start - _FAR), date.start
    verb = passage.verb(date.start - passage.start, date.end - passage.start)
    if (
        cues.born.search(text, *near)
        or cues.again.search(text, *near)
        or (verb is not None and is_pluperfect(verb, lexicon))
    ):
        return False
    founded = cues.founded_in.search(text, *near)
    if (count.by == "anniversary" and _is_of_a_part(count)) or (count.by == "since" and founded and count.figure):
        return False  # "100 years since the battle. The museum was founded in"
    if not count.is_now:
        return is_near_the_day(date, published)
    if date.month is not None:
        return is_about_the_day(date, published)
    if count.by != "anniversary" or verb is None or not founded:
        return False
    return _is_same_thing(verb, text[slice(*sentence_about(passage, count.start))], cues)


def _is_same_thing(verb: Token, told: str, cues: AnniversaryCues) -> bool:
    """May it be what the sentence of the count speaks of: neither "its organ" nor "the building" that it has?"""
    subjects = [t for t in verb.children if t.dep_ in SUBJECT] or ([verb.head] if verb.dep_ == "acl" else [])
    if any(t.tag_ == "PRP$" for s in subjects for t in s.children):
        return False
    nouns = (s for s in subjects if s.tag_ in ("NN", "NNS"))
    return all(noun.lower_ not in cues.older or noun.lower_ in told.lower() for noun in nouns)


def _leads_to(article: Marked, date: DateMention, count: Count, lexicon: Lexicon) -> bool:
    """Does the count stand behind the date, with no other length between: not "ten years after she left in 1983, ...
    That was 20 years ago"?"""
    start, end = sentence_about(count.passage, date.start)
    lengths = (f.quantity for f in article.figures if f.passage is count.passage and f.quantity is not count.figure)
    leads_on = any(q.unit == count.unit and start <= q.start < max(end, count.start) for q in lengths)
    if date.end > count.start or leads_on:
        return False
    return count.by == "then" or _is_right_before(date, count, end, lexicon)


def _is_of_a_part(count: Count) -> bool:
    """Is it that of a part of what was told of: "Its women's side celebrated its 50th anniversary"?"""
    passage = count.passage
    verb = passage.verb(count.start - passage.start, count.end - passage.start)
    subjects = [t for t in verb.children if t.dep_ in SUBJECT] if verb is not None else []
    return any(t.tag_ == "PRP$" for s in subjects for t in s.subtree)


def _is_right_before(date: DateMention, count: Count, end: int, lexicon: Lexicon) -> bool:
    """Does the date's sentence, which ends at a place, stand before that of the count, and tell what was done then?"""
    passage = count.passage
    verb = passage.verb(date.start - passage.start, date.end - passage.start)
    if verb is None or verb.tag_ not in ("VBD", "VBN") or is_pluperfect(verb, lexicon):
        return False
    return sentence_about(passage, count.start)[0] - end <= _GAP
