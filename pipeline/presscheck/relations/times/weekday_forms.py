"""The forms in which news tells a day together with its day of the week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.measure.words import any_of, plain
from presscheck.model import DateMention
from presscheck.relations.times.leaning import is_counted_from
from presscheck.relations.times.weekday_links import linked_days
from presscheck.relations.times.weekday_pairs import paired_days

_PAIR = 5
"""Characters between two days of a pair: " to ", " and ", "-"."""
_PHRASE = 48
"""Characters in which "first Tuesday of next month, " stands before its date."""
_BRIEF = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDay:
    """`date` told as its own weekday, or as that of `weekday`; `nth`: the first, second … or last (-1) of its month."""

    date: DateMention
    weekday: DateMention | None = None
    cue: str
    confidence: float
    nth: int | None = None


def named_days(article: Marked, lexicon: Lexicon) -> Iterator[NamedDay]:
    """Every day of the article that is told with its day of the week."""
    told: set[tuple[str, int]] = set()
    for found in _beside(article, lexicon):
        told.add((found.date.field, found.date.start))
        yield found
    for weekday, date in (*linked_days(article, lexicon), *paired_days(article, lexicon)):
        if (date.field, date.start) not in told:
            text = article.article.text_of(date.field)
            first, last = sorted((weekday, date), key=lambda one: one.start)
            yield NamedDay(weekday=weekday, date=date, cue=text[first.start : last.end], confidence=0.85)


def _beside(article: Marked, lexicon: Lexicon) -> Iterator[NamedDay]:
    """The days told right beside their day of the week, in order."""
    cues = _cues(lexicon)
    before: DateMention | None = None
    run: NamedDay | None = None
    first: DateMention | None = None  # the one before that
    for date in article.dates:
        text = article.article.text_of(date.field)
        if before is not None and before.field != date.field:
            first = before = run = None
        if run and (date.day is None or not cues.listed.fullmatch(text, run.date.end, date.start)):
            run = None
        if run and date.month is not None and date.weekday is None:
            run = replace(run, date=date)
            yield run
        elif not _are_two(first, before) and (found := _told(text, before, date, cues, lexicon)):
            yield found
            run = found if found.weekday is not None and found.weekday.recurring else None
        for bare in _bare_days(text, date, cues) if run else ():
            assert run is not None
            run = replace(run, date=bare)
            yield run
        first, before = before, date


def _are_two(one: DateMention | None, other: DateMention | None) -> bool:
    """Are these two weekdays of every week, of which the date may be either's: "Fridays and Saturdays from 17 May"?"""
    if one is None or other is None or not (one.recurring and other.recurring):
        return False
    return one.field == other.field and other.start - one.end <= _PAIR


def nth_of(text: str, date: DateMention, lexicon: Lexicon) -> int | None:
    """Which weekday of its month the words right before a date make it: 1 for "the first Tuesday of June, ", -1 for
    the last."""
    m = _cues(lexicon).nth.search(text, max(0, date.start - _PHRASE), date.start)
    return _cues(lexicon).ordinals[plain(m["nth"])] if m else None


def _told(text: str, before: DateMention | None, date: DateMention, cues: _Cues, lexicon: Lexicon) -> NamedDay | None:
    if date.day is not None and date.weekday is not None:
        paper = cues.paper.search(text, max(0, date.start - _BRIEF), date.start + 3)
        if paper or _is_one_of_two(text, before, date, cues):
            return None
        return NamedDay(date=date, cue=date.text, confidence=0.95 if date.month else 0.85)
    if before is None:
        return None
    if date.weekday is not None and date.month is None and date.relative is None and not date.recurring:
        return _falling(text, before, date, cues)
    if date.day is None or date.month is None:
        return None
    return _nth(text, before, date, cues) or _apposed(text, before, date, cues, lexicon)


def _apposed(text: str, before: DateMention, date: DateMention, cues: _Cues, lexicon: Lexicon) -> NamedDay | None:
    """ "last Thursday, 12 June", "every Wednesday from 4 September", "two Saturdays running, June 11"."""
    if before.weekday is None or before.month is not None or is_counted_from(text, before, lexicon):
        return None
    every = before.recurring or cues.every.search(text, max(0, before.start - _BRIEF), before.start)
    gaps = [cues.every_from, cues.running] if every else [cues.apposed] if before.relative else []
    if before.recurring and cues.more.match(text, date.end):
        gaps.append(cues.apposed)  # "Saturdays, June 11 and 18"
    if not any(gap.fullmatch(text, before.end, date.start) for gap in gaps):
        return None
    return NamedDay(weekday=before, date=date, cue=text[before.start : date.start].strip(), confidence=0.85)


def _nth(text: str, before: DateMention, date: DateMention, cues: _Cues) -> NamedDay | None:
    """ "the first Tuesday of the month, November 6"."""
    m = cues.nth.search(text, max(0, date.start - _PHRASE), date.start)
    if m is None or date.weekday is not None:
        return None
    nth, weekday = cues.ordinals[plain(m["nth"])], cues.weekdays.index(plain(m["weekday"]).capitalize())
    said = DateMention(
        text=m["weekday"],
        field=before.field,
        start=m.start("weekday"),
        end=m.end("weekday"),
        weekday=weekday,
        days=None,
    )
    return NamedDay(weekday=said, date=date, cue=f"{m['nth'].lower()} {m['weekday']}", confidence=0.85, nth=nth)


def _falling(text: str, before: DateMention, date: DateMention, cues: _Cues) -> NamedDay | None:
    """ "Christmas Eve falling on a Friday this year"."""
    if before.day is None or before.month is None or before.weekday is not None:
        return None
    if not cues.falls.fullmatch(text, before.end, date.start):
        return None
    return NamedDay(weekday=date, date=before, cue=text[before.start : date.end], confidence=0.85)


def _is_one_of_two(text: str, before: DateMention | None, date: DateMention, cues: _Cues) -> bool:
    """ "On the night of Wednesday to Thursday, 4 June": either may be the 4th."""
    if before is None or before.weekday is None or before.month is not None:
        return False
    near = date.start - before.end <= _PAIR
    return near and bool(cues.pair.search(text, max(0, before.start - 20), before.start))


def _bare_days(text: str, date: DateMention, cues: _Cues) -> Iterator[DateMention]:
    """The days of ", 12, 19 and 26" behind "March 5", which leave the month out."""
    behind = cues.more.match(text, date.end)
    for m in cues.number.finditer(text, date.end, behind.end() if behind else date.end):
        if int(m[0]) > 0:
            yield replace(date, text=m[0], start=m.start(), end=m.end(), day=int(m[0]), days=None)


class _Cues:
    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("patterns/dates.toml")["weekday"]
        alone = lexicon.table("dates.toml")["alone"]
        and_, months = any_of(table["and"]), any_of(alone["months"])
        self.weekdays: list[str] = alone["weekdays"]
        self.ordinals: dict[str, int] = table["nth"]
        self.every = re.compile(rf"\b(?:{any_of(table['every'])})\s$", re.IGNORECASE)
        self.every_from = re.compile(rf",?\s(?:{any_of(table['from'])})\s")
        self.apposed = re.compile(r",\s|:\s|\s?\(|\s(?:\d{1,2},\s){0,6}")
        self.running = re.compile(rf"\s(?:{any_of(table['running'])})(?:,\s|:\s|\s\()")
        self.nth = re.compile(
            rf"\b(?P<nth>{any_of(self.ordinals)})\s(?P<weekday>{any_of(self.weekdays)})\s(?:{any_of(table['of'])})\s"
            rf"(?:(?:{any_of(table['its'])})\s)?(?:{any_of(table['month'])}|{months})(?:\s\d{{4}})?(?:,\s|\s\()$",
            re.IGNORECASE,
        )
        self.listed = re.compile(rf",\s|,?\s(?:{and_})\s")
        self.more = re.compile(rf"(?:,\s\d{{1,2}}){{0,9}},?\s(?:{and_})\s\d{{1,2}}(?![\w%:]|[.,]\d)")
        self.number = re.compile(r"\d{1,2}")
        self.falls = re.compile(
            rf"(?:,?\s(?:{any_of(table['year'])}),?|,)?\s(?:{any_of(table['falls'])})\s(?:{any_of(table['on_a'])})\s"
        )
        self.paper = re.compile(rf"\b(?:{any_of(table['papers'])})$")
        self.pair = re.compile(rf"\b(?:{any_of(table['pair'])})\s$")


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
