"""Edits of one printed date that would undo a usual misprint: another weekday, swapped digits, a month or year off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from presscheck.checks.surfaces import Surface, put
from presscheck.dates import is_impossible, last_day, reread_date
from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.model import DateMention

_LONGEST_MONTH = 31
_WEEK = 7
_FEBRUARY, _FEBRUARY_ENDS = 2, 28
_FIRST_OF_TWO_DIGITS = 10


class DateEdits:
    """The edits that one language's names of months and days allow: each a new mention, its kind, and why."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        alone = lexicon.table("dates.toml")["alone"]
        calendar = lexicon.table("layout.toml")["calendar"]
        self._months = _Names(alone["months"], alone["short_months"], calendar["months"])
        self._weekdays = _Names(alone["weekdays"], alone["short_weekdays"], calendar["weekdays"])
        ordinals = lexicon.table("dates.toml")["ordinals"]
        self._ending: str = ordinals["ending"]
        self._endings: dict[str, str] = ordinals["endings"]

    def of(self, date: DateMention) -> Iterator[tuple[DateMention, str, str]]:
        """Edits of a date, the likeliest slips first."""
        for surface, kind, text in (*self._weekday(date), *self._day(date), *self._year(date), *self._month(date)):
            if surface == date.text:
                continue
            new = reread_date(surface, date, date.days, self._lexicon)
            if new is not None and not is_impossible(new):
                yield new, kind, text

    def _weekday(self, date: DateMention) -> Iterator[Surface]:
        for name, surface in self._weekdays.put(date.text, range(_WEEK)) if date.weekday is not None else ():
            yield surface, "weekday", f"the date is right, and a {name}"

    def _day(self, date: DateMention) -> Iterator[Surface]:
        if date.day is None:
            return
        m = re.search(rf"(?<!\d)0?{date.day}(?!\d)(?:[a-z]{{2}}\b)?", date.text)
        if m is None:
            return
        last = last_day(date.year or 2000, date.month) if date.month else _LONGEST_MONTH
        digits = f"{date.day:02d}"
        swapped = int(digits[::-1])
        near = [n for step in range(1, 4) for n in (date.day - step, date.day + step)]
        if date.day > last and swapped < _FIRST_OF_TWO_DIGITS:
            swapped = 0  # "3" for "30" is a digit lost, not swapped
        ends = (last, _FEBRUARY_ENDS) if date.month == _FEBRUARY else (last,)  # its year may not be printed
        beyond = [*ends, swapped]
        if date.weekday is not None:
            wrong = [ten + date.day % 10 for ten in (20, 10)]
            beyond += [*wrong, *range(last - 1, last - _WEEK, -1)]
        for number in dict.fromkeys(beyond if date.day > last else [*ends[1:], swapped, *near]):
            if 1 <= number <= last and number != date.day:
                why = "digits swapped" if number == swapped else "the nearest that fits"
                if date.day > last and number % 10 == date.day % 10:
                    why = "a wrong digit"
                yield put(date.text, m, self._numbered(m[0], number)), "day", f"day {number}: {why}"

    def _numbered(self, printed: str, number: int) -> str:
        """The number as the old one was printed: "05", "5th"."""
        zero = f"{number:02d}" if printed[0] == "0" else str(number)
        if not printed[-1].isalpha():
            return zero
        return zero + (self._ending if 10 < number < 20 else self._endings.get(str(number % 10), self._ending))

    def _month(self, date: DateMention) -> Iterator[Surface]:
        if date.month is None:
            return
        near = [(date.month - 1 + step) % 12 for step in (-1, 1)]
        far = () if date.weekday is not None else range(12)  # in one month of seven any weekday fits
        for name, surface in self._months.put(date.text, dict.fromkeys((*near, *far))):
            yield surface, "month", f"the rest is right with {name}"

    def _year(self, date: DateMention) -> Iterator[Surface]:
        if date.year is None:
            return
        m = re.search(rf"(?<!\d){date.year}(?!\d)", date.text)
        if m is None:
            return
        digits = m[0]
        swaps = {digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(1, 3)}
        one = [digits[:i] + str(n) + digits[i + 1 :] for i in (3, 2, 1) for n in range(10)]
        near = [str(date.year + step) for step in (-1, 1)]
        one = [*one, *(str(date.year + step) for step in (-100, -10, 10, 100))]
        one.sort(key=lambda year: abs(int(year) - int(digits)))
        for year in dict.fromkeys([*near, *sorted(swaps), *one]):
            why = "digits swapped" if year in swaps else "off by one" if year in near else "a wrong digit"
            yield put(date.text, m, year), "year", f"the year {year}: {why}"


@cache
def date_edits(lexicon: Lexicon) -> DateEdits:
    """The date edits of this lexicon, built once."""
    return DateEdits(lexicon)


class _Names:
    """Names of months or weekdays in their order: in full, short, and all the forms in which they are printed."""

    def __init__(self, full: Sequence[str], short: Sequence[str], printed: Iterable[str]) -> None:
        self._full, self._short = full, short
        self._long = frozenset(name.lower() for name in full)
        self._printed = re.compile(rf"\b(?:{any_of((*full, *short, *printed))})\b\.?", re.IGNORECASE)

    def put(self, surface: str, places: Iterable[int]) -> Iterator[tuple[str, str]]:
        """Each of the names at these places, in full, and the surface with it in the place of the printed one, spelled
        as that was: in capitals, shortened, with its dot."""
        m = self._printed.search(surface)
        for place in places if m else ():
            assert m is not None
            bare = m[0].rstrip(".")
            dot = m[0][len(bare) :]
            name = self._full[place]
            if dot or bare.lower() not in self._long:
                name = self._short[place] + (dot if self._short[place] != name else "")
            yield self._full[place], put(surface, m, name.upper() if bare.isupper() else name)
