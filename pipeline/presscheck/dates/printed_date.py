"""A date as the groups of a match tell it."""

from __future__ import annotations

import re

from presscheck.dates.patterns import Patterns
from presscheck.dates.surroundings import is_fiscal
from presscheck.model import DateMention


def printed_date(
    words: Patterns,
    match: re.Match[str],
    text: str,
    groups: tuple[str, ...] | list[str],
    *,
    year: str | None = None,
    month: str | None = None,
    day: str | None = None,
    weekday: str | None = None,
) -> DateMention:
    """The date that the named groups of a match tell, with the words they give for its parts; `days` None."""
    spans = [match.span(group) for group in groups if match[group] is not None]
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    if text[end - 1] == "." and text[start : end - 1].split()[-1].lower() in words.full:
        end -= 1
    return DateMention(
        text=text[start:end],
        field="text",
        start=start,
        end=end,
        year=int(year) if year else None,
        month=words.months[month.rstrip(".").lower()] if month else None,
        day=int(day) if day else None,
        weekday=words.weekdays[weekday.rstrip(".").lower()] if weekday else None,
        days=None,
        fiscal=bool((year or month) and is_fiscal(text, match.start(), match.end(), words)),
    )
