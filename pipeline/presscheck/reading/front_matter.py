"""Front matter: flat "key: value" lines between two lines of dashes at the very top of a text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from presscheck.lexicon import Lexicon
from presscheck.model import Days
from presscheck.reading.dates import calendar

_FENCE = re.compile(r"\s{0,40}---[ \t]{0,40}(?:\r\n|\n|\r)")
_LINE = re.compile(r"[^\n\r]*(?:\r\n|[\n\r]|\Z)")
_ENTRY = re.compile(r"([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+(.*))?$")
_MOST_LINES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What it tells, and where in the text it ends (0 where there is none)."""

    end: int = 0
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


def front_matter(text: str, lexicon: Lexicon) -> FrontMatter:
    """Read the front matter of a text. A fence that is never closed, or prose within it, is none."""
    opening = _FENCE.match(text)
    entries: dict[str, str] = {}
    if not opening:
        return FrontMatter()
    for number, match in enumerate(_LINE.finditer(text, opening.end())):
        line = match.group().strip()
        if line in ("---", "..."):
            return _told(entries, match.end(), lexicon) if entries else FrontMatter()
        if number == _MOST_LINES or match.end() == len(text):
            break
        if entry := _ENTRY.fullmatch(line[:2000]):
            entries.setdefault(entry[1].strip().lower(), _unquoted((entry[2] or "").strip()))
        elif line and not line.startswith(("#", "-")) and not match.group().startswith((" ", "\t")):
            break
    return FrontMatter()


def _told(entries: dict[str, str], end: int, lexicon: Lexicon) -> FrontMatter:
    keys: dict[str, list[str]] = lexicon.table("layout.toml")["front_matter"]

    def said(what: str) -> list[str]:
        return [entries[key] for key in keys[what] if entries.get(key)]

    return FrontMatter(
        end=end,
        title=next(iter(said("title")), None),
        published=next((date for value in said("published") if (date := _date(value, lexicon))), None),
        publisher=next((value for value in said("publisher") if "://" not in value), None),
        url=next((value for value in said("url") if re.match(r"https?://\S+$", value)), None),
    )


def _date(value: str, lexicon: Lexicon) -> str | None:
    try:
        Days.parse(value)
    except ValueError:
        return next((told for date in calendar(lexicon).dates(value) if (told := date.told())), None)
    return value


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
