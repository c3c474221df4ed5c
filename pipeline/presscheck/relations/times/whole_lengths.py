"""Lengths of time that are told in parts: "11 hours and 38 minutes", "61 and a half hours", "an hour and a quarter"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import Quantity
from presscheck.relations.compound import Compound

_LESSER = {("hour", "minute"), ("year", "month"), ("year", "week"), ("month", "week"), ("week", "day"), ("day", "hour")}
_LESSER |= {("month", "day"), ("year", "day")}
"""Units of which the second counts what is over of the first."""
_OVER_ONE = (("hour", "minute", 60), ("year", "month", 12))
"""Of "an hour and 50 minutes", whose first part is no figure."""
_LONGEST_LEAD = 12
_LONGEST_JOIN = 6


def whole_lengths(article: Marked, lexicon: Lexicon) -> Iterator[Quantity]:
    """A length for each one told in parts, with the id of its first figure ("" where its first part is no figure)."""
    words = _words(lexicon)
    figures = [figure.quantity for figure in article.figures]
    for parts in _chains(article, figures, words):
        text = article.article.text_of(parts[0].field)
        yield Compound(cue=text[parts[0].start : parts[-1].end], confidence=1.0, parts=parts).whole
    for one in figures:
        yield from _in_shares(one, article.article.text_of(one.field), words)
        if one.unit in words.a_day and (m := words.of_a_day.search(one.text)):
            yield replace(one, text=m[1], end=one.start + m.end(1), unit=words.a_day[one.unit], dimension="time")
    yield from _without_figures(article, words)


def _chains(article: Marked, figures: Sequence[Quantity], words: _Words) -> Iterator[tuple[Quantity, ...]]:
    """The figures that follow each other as the parts of one length: "four years, three months and one week"."""
    chain: list[Quantity] = []
    for figure in figures:
        if chain and _goes_on(chain[-1], figure, article.article.text_of(figure.field), words):
            chain.append(figure)
            continue
        if len(chain) > 1:
            yield tuple(chain)
        chain = [figure]
    if len(chain) > 1:
        yield tuple(chain)


def _goes_on(one: Quantity, other: Quantity, text: str, words: _Words) -> bool:
    if one.field != other.field or not 0 < other.start - one.end <= _LONGEST_JOIN or not one.value:
        return False
    return (one.unit, other.unit) in _LESSER and words.join.fullmatch(text, one.end, other.start) is not None


def _in_shares(one: Quantity, text: str, words: _Words) -> Iterator[Quantity]:
    """Of "61 and a half hours", "23 hours and a quarter", "an hour and 50 minutes"."""
    if one.value is None:
        return
    if one.unit == "one" and (m := words.behind.match(text, one.end)):
        yield _longer(one, text[one.start : m.end()], one.value + words.shares[plain(m["share"])], words, m)
    if one.unit in words.leads and (m := words.over.match(text, one.end)):
        yield _read(one, text[one.start : m.end()], one.value + words.shares[plain(m["share"])], one.unit)
    for greater, lesser, factor in _OVER_ONE:
        lead = words.leads[greater]
        if one.unit == lesser and (m := lead.search(text, max(0, one.start - _LONGEST_LEAD), one.start)):
            value = 1 + one.value / factor
            yield replace(
                one, text=m[0] + one.text, start=one.start - len(m[0]), value=value, low=value, high=value,
                wide_low=value, wide_high=value, unit=greater,
            )  # fmt: skip


def _without_figures(article: Marked, words: _Words) -> Iterator[Quantity]:
    """Of "an hour and a quarter"."""
    for passage in article.passages:
        segment = passage.segment
        text = article.article.text_of(segment.field)
        for m in words.alone.finditer(text, segment.start, segment.end):
            whole = Quantity(
                id="", text=m[0], field=segment.field, start=m.start(), end=m.end(), value=1.0, low=None, high=None,
                bounds="[]", wide_low=None, wide_high=None, unit="", dimension="time", hedge=None,
            )  # fmt: skip
            yield _longer(whole, m[0], 1 + words.shares[plain(m["share"])], words, m)


def _longer(one: Quantity, text: str, value: float, words: _Words, m: re.Match[str]) -> Quantity:
    return _read(one, text, value, words.units[plain(m["unit"])])


def _read(one: Quantity, text: str, value: float, unit: str) -> Quantity:
    return replace(
        one,
        text=text,
        end=one.start + len(text),
        value=value,
        low=value - _READ,
        high=value + _READ,
        wide_low=value - _READ,
        wide_high=value + _READ,
        unit=unit,
        dimension="time",
    )


_READ = 0.125
"""How far, in the unit, a length told in halves and quarters is rounded."""


@dataclass(frozen=True, slots=True)
class _Words:
    join: re.Pattern[str]
    behind: re.Pattern[str]
    over: re.Pattern[str]
    alone: re.Pattern[str]
    shares: dict[str, float]
    units: dict[str, str]
    leads: dict[str, re.Pattern[str]]
    a_day: dict[str, str]
    of_a_day: re.Pattern[str]


@cache
def _words(lexicon: Lexicon) -> _Words:
    table = lexicon.table("patterns/duration.toml")["parts"]
    shares, units = any_of(table["shares"]), any_of(table["units"])
    and_, a = table["and"], any_of(table["one"])
    return _Words(
        join=re.compile(rf",?\s(?:{and_}\s)?"),
        behind=re.compile(rf"\s{and_}\s(?P<share>{shares})\s(?P<unit>{units})(?!\w)", re.IGNORECASE),
        over=re.compile(rf"\s{and_}\s(?P<share>{shares})(?!\w)(?!\s(?:{units}))", re.IGNORECASE),
        alone=re.compile(rf"(?<!\w)(?:{a})\s(?P<unit>{units})\s{and_}\s(?P<share>{shares})(?!\w)", re.IGNORECASE),
        shares=table["shares"],
        units=table["units"],
        a_day=table["a_day"],
        of_a_day=re.compile(rf"^(.*\w)\s(?:{any_of(table['of_a_day'])})$", re.IGNORECASE),
        leads={u: re.compile(rf"(?<!\w)(?:{a})\s{u}\s{and_}\s$", re.IGNORECASE) for u in table["units"].values()},
    )
