"""Starts of another time than that of the step that is told: "fell by 40 to 310, down from a peak of 480 in 2016"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import BLANK, any_of
from presscheck.model import Quantity

_SURE, _LIKELY, _PERHAPS = 1.0, 0.75, 0.5
"""The share of the whole way below which an amount may be that of a last step: of any that starts from a peak, of most
that start from a year, of a small one only where no more than a month tells them apart."""
_BEFORE, _BEHIND = 60, 90
"""Characters before and behind a start that may tell its time."""
_SENTENCE = 200
_HALF = 6
"""The month until which papers still tell of the year before."""
_STOP = re.compile(r"[.;!?]\s|\n")
_CLAUSE = re.compile(r"[;:(]|[.!?](?:\s|$)|, | and | but |\n")
_YEAR = re.compile(r"(?<![\d.,£$€])(?:19|20)\d\d(?![\d,]|\.\d)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The patterns of the table `older`."""

    top: re.Pattern[str]
    special: re.Pattern[str]
    ends: re.Pattern[str]
    recent: re.Pattern[str]
    own_span: re.Pattern[str]
    than: re.Pattern[str]
    year: re.Pattern[str]
    month: re.Pattern[str]
    down_from: re.Pattern[str]
    last_step: re.Pattern[str]
    last_year: re.Pattern[str]


def last_step(article: Marked, start: Quantity, end: Quantity, by: Quantity, lexicon: Lexicon) -> float:
    """The share of the way from start to end below which an amount may be that of a later, smaller step; 0 where the
    words tell it from the start."""
    words, text = _words(lexicon), article.article.text_of(start.field)
    if start.field != end.field or start.field != by.field:
        return 0.0
    first, last = min(q.start for q in (start, end, by)), max(q.end for q in (start, end, by))
    if _STOP.search(text[first:last]):
        return _across(text, start, by, words)
    before = _STOP.split(text[max(0, first - _SENTENCE) : first])[-1]
    sentence = before + text[first:last] + _STOP.split(text[last : last + _SENTENCE])[0]
    if words.own_span.search(sentence) or words.than.search(text[max(0, start.start - _BEFORE) : start.start]):
        return 0.0
    led, behind = text[max(0, start.start - _BEFORE) : start.start], _clause(text, start)
    is_recent = bool(words.recent.search(behind) or words.recent.search(_CLAUSE.split(led)[-1]))
    if not is_recent and (words.top.search(led) or words.special.search(behind)):
        return 0.0 if _has_like_time(text, start, end, words) else _SURE
    if (m := words.year.match(behind)) is not None:
        others = [int(y[0]) for y in _YEAR.finditer(sentence.replace(m[0], " ", 1))]
        is_percent = by.unit == "percent"
        return _of_year(article, int(m["year"]), others) * (_PERHAPS / _LIKELY if is_percent else 1)
    is_month = words.month.match(behind) and words.down_from.search(led) and by.end <= end.start
    return _PERHAPS if is_month and by.unit != "percent" else 0.0


def _has_like_time(text: str, start: Quantity, end: Quantity, words: _Words) -> bool:
    """Has the end a time as the start has it, so that both are of one step: "from 14 at the end of May to 15 at the end
    of June"?"""
    return words.ends.match(_clause(text, start)) is not None and words.ends.match(_clause(text, end)) is not None


def _of_year(article: Marked, year: int, others: list[int]) -> float:
    """Of a start in a year, by the others that the sentence tells, else by when the article may be from."""
    if others:
        return _LIKELY if max(others) - year > 1 else 0.0
    days = article.article.days
    if days is None:
        return _LIKELY
    late = days.first.month > _HALF
    return _LIKELY if days.first.year - year > (1 if late else 2) else 0.0


def _across(text: str, start: Quantity, by: Quantity, words: _Words) -> float:
    """ "Sales went up by 20 to 340 last month. A year ago they were 290." """
    if by.unit == "percent" or by.start > start.start:
        return 0.0
    told = _STOP.split(text[by.end : by.end + _SENTENCE])[0]
    of_start = _STOP.split(text[max(0, start.start - _SENTENCE) : start.start])[-1] + _clause(text, start)
    return _LIKELY if words.last_step.search(told) and words.last_year.search(of_start) else 0.0


def _clause(text: str, start: Quantity) -> str:
    return _CLAUSE.split(text[start.end : start.end + _BEHIND])[0]


@cache
def _words(lexicon: Lexicon) -> _Words:
    table: dict[str, list[str]] = lexicon.table("patterns/change.toml")["older"]

    def of(name: str) -> str:
        return any_of(table[name])

    small = rf"(?:{BLANK}(?:{of('small')}))*{BLANK}?"
    near = rf"(?!(?:{of('article')})?{BLANK}?(?:[\w-]+ )?(?:{of('events')})\b)"
    spans = rf"(?:{of('several')}|[2-9]|[1-9]\d)"
    span = rf"\b(?:{of('within')}) (?:[\w-]+ ){{0,3}}(?:{of('spans')})\b(?! ago)"
    special = (
        rf"^ (?:{of('at')}) (?:{of('article')}) (?:{of('points')})\b|^ (?:{of('alone')})\b|\b(?:{of('when')})\b"
        rf"|\bbefore {near}(?!(?:{of('not_before')})\b)|\b(?:{of('long_ago')}) (?:{of('ago')})\b"
        rf"|\b{spans} (?:{of('spans')}) (?:{of('ago')})\b|\b(?:19|20)\d0s\b"
    )
    return _Words(
        top=_compiled(rf"\b(?:{of('tops')}){small}$"),
        special=_compiled(special),
        ends=_compiled(rf"^ (?:{of('at')}) (?:{of('article')}) (?:{of('ends')}) of\b"),
        recent=_compiled(rf"\b(?:{of('recent')})\b"),
        own_span=_compiled(rf"\b(?:{of('since')})\b|{span}"),
        than=_compiled(rf"\b(?:{of('than')}){small}(?:{of('article')})?{small}$"),
        year=_compiled(rf"^ (?:[\w-]+ ){{0,2}}(?:{of('in')}) (?:[A-Za-z]+ ){{0,2}}(?P<year>(?:19|20)\d\d)\b"),
        month=_compiled(rf"^ in (?:{of('months')})\b(?! \d)"),
        down_from=_compiled(rf"\b(?:{of('down_from')}){small}$"),
        last_step=_compiled(rf"\b(?:{of('last_steps')})\b"),
        last_year=_compiled(rf"\b(?:{of('last_years')})\b"),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
