"""Whether what could be a date is one, by what stands around it: a month or a girl's name, a year or a count."""

from __future__ import annotations

import re

from presscheck.dates.patterns import Patterns

_GLUED = frozenset("$£€¥₹#/:@_-–—.,&'’")
"""Right before a number, what makes it no date: an amount, a score, part of another number."""
LOOK = 24
"""Characters before a date in which the words that tell it stand."""
LAST_DAY = 31
"""The last day that a month may have."""
_MISPRINTED = 39
"""The last day that is one of a month but for one digit."""


def is_glued(match: re.Match[str], text: str) -> bool:
    """Is a number part of something else: an amount, a score, a longer number?"""
    before = text[max(0, match.start() - 1) : match.start()]
    if not match[0][0].isdigit() or not before or before not in _GLUED:
        return False
    if match["ya"] or match["y9"]:  # "mid-1997", "/1997"
        return before not in "-–—/'’" or text[max(0, match.start() - 2) : match.start() - 1].isdigit()
    return True


def may_be_day(day: int, match: re.Match[str], text: str, words: Patterns) -> bool:
    """A number over 31 is a misprinted day only where the words set a date: a year behind it, "on 38 April", "the 32nd
    of January", "between 8 April and 38 April", "Sunday, 35 May"."""
    if day <= LAST_DAY:
        return day > 0
    if match["o3"] and text[match.end("o3") : match.start("m3")].strip("- \u00a0"):
        return True
    if match["w3"] and day <= _MISPRINTED and text[match.end("w3")] == ",":
        return True
    before = (text, max(0, match.start() - LOOK), match.start())
    is_set = words.day_is_set.search(*before) or words.day_goes_on.search(*before)
    return bool(match["y3"] or match["y4"] or is_set)


def is_month(match: re.Match[str], text: str, words: Patterns) -> bool:
    """Does the name of a month alone mean the month? "by April Jones", "In May's view" don't."""
    if text[max(0, match.start() - 1) : match.start()] == "(" and text[match.end() : match.end() + 1] == ")":
        return True
    if _is_beside(match, text, words.month_beside, words):
        return True
    if not words.month_follows.search(text, max(0, match.start() - LOOK), match.start()):
        return False
    behind = text[match.end() : match.end() + 3]
    if match["m8"].capitalize() in words.persons:
        return not (behind[:1] in ("'", "’") or (behind[:1] == " " and behind[1:2].isupper()))
    return not (behind[:1] == " " and behind[1:2].isupper() and match["m8"].capitalize() == "March")


def is_year(match: re.Match[str], text: str, words: Patterns) -> bool:
    """Are four digits a year, and no count, title, decade or time of the clock?"""
    start, end = match.span()
    if words.years.none_behind.match(text, end) or words.years.era_follows.search(text, max(0, start - 4), start):
        return False
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if before in tuple("\"“‘'’") and before:
        return False  # the novel "1984"
    if behind in ("'", "’") and text[start:end].endswith("0") and text[end + 1 : end + 2] == "s":
        return False  # "the 1990's"
    if is_fiscal(text, start, end, words):
        return True
    if before == "(" and (behind in (")", ",", ";", "-", "–")):
        return True
    if words.years.goes_on.match(text, start) or words.years.follows.search(text, max(0, start - LOOK), start):
        return True
    if _is_beside(match, text, words.years.beside, words):
        return True
    if words.years.of_noun_follows.search(text, max(0, start - LOOK), start):
        return behind == " " and text[end + 1 : end + 2].isalpha()
    return words.years.joined.search(text, max(0, start - 12), start) is not None


def _is_beside(match: re.Match[str], text: str, beside: re.Pattern[str], words: Patterns) -> bool:
    """Does it stand set off behind words that mean such a time: "last year, 2011, it fell"?"""
    start, end = match.span()
    return bool(beside.search(text, max(0, start - LOOK), start) and words.apart.match(text, end))


def is_fiscal(text: str, start: int, end: int, words: Patterns) -> bool:
    """Is the date of a year that is not the calendar's, or its end: "fiscal 2014", "the year to March 2014"?"""
    near = text[max(0, start - LOOK) : start]
    return bool(words.years.fiscal_before.search(near) or words.years.fiscal_behind.match(text, end))
