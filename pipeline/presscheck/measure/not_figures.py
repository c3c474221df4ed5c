"""Numbers that state no quantity, told by their shape and the words beside them: dates, times, labels, addresses.

What only the parse can tell ("Boeing 747", "the Big 12") is `names.py`'s.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of

_ALONE = r"(?<![\w.,$£€])"
"""No part of a longer number, and no amount of money, begins here."""
_WORD, _WORD_END = r"(?<![^\W_])", r"(?![^\W_])"
_ENDS = r"(?![\d%]|[.,]\d)"
"""The number ends here, and is no percentage."""
_DASH = "[-–—/]"
_BEFORE, _BEHIND = 48, 32
"""Characters about a number in which the words that tell it stand."""

_FLAT = str.maketrans("\r\n\u00a0\u202f", "    ")
"""Words stand together across the hard line ends of agency copy."""

Pattern = tuple[str, int]


class NotFigures:
    """The stretches of text that one language's newsrooms fill with numbers of no quantity."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("not_figures.toml")
        numbers = lexicon.table("numbers.toml")
        money = lexicon.table("currencies.toml")["currency"]
        signs = {sign for row in money.values() for sign in row["signs"]} | set(money)
        small = any_of(word for word, n in numbers["words"].items() if n <= 20)
        patterns = (
            *_dates(table["dates"], lexicon.table("dates.toml")["joins"]),
            *_times(table["times"]),
            *_addresses(table["names"]),
            *_names(table["names"], signs),
            *_labels(table["labels"], small, any_of(numbers["magnitudes"])),
            *_idioms(table["idioms"]),
        )
        self._patterns = tuple(re.compile(pattern, flags) for pattern, flags in patterns)
        self._listed = re.compile(
            r"(?:^|(?<=[\s;:,]))\d{1,2} ?\)(?= ?\w)"  # "2) cut"
            r"|^\s{0,8}\d{1,2}[.)](?=\s)"  # "2. Cut" at the head of a line
            r"|[(\[]\d[)\]](?=\s\w)|\[\d{1,3}\]",  # "(2) cut", "[12]"
            re.MULTILINE,
        )

    def spans(self, text: str, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """The stretches about the places where `numbers` begin, sorted by their start; they may overlap."""
        found: list[tuple[int, int]] = []
        flat = text.translate(_FLAT)
        for start, end in _windows(numbers, len(text)):
            found.extend(m.span() for pattern in self._patterns for m in pattern.finditer(flat, start, end))
        found.extend(self._list_numbers(text))
        found.sort(key=lambda span: (span[0], -span[1]))
        return found

    def _list_numbers(self, text: str) -> Iterator[tuple[int, int]]:
        """Numbers of lists and footnotes: "1) reduce", "[12]"; not the last number of a bracket ("(in 12)")."""
        for m in self._listed.finditer(text):
            near = text[max(0, m.start() - 60) : m.start()]
            if m[0][0] in "([" or near.rfind("(") <= near.rfind(")"):
                yield m.span()


def _windows(numbers: Iterable[int], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text that lie near its numbers, none overlapping."""
    start = end = -1
    for place in numbers:
        if place - _BEFORE > end:
            if end > 0:
                yield start, end
            start = max(0, place - _BEFORE)
        end = min(length, place + _BEHIND)
    if end > 0:
        yield start, end


def _dates(table: dict[str, Any], joined: dict[str, Any]) -> Iterator[Pattern]:
    joins, eras = any_of(table["joins"]), any_of(table["eras"])
    month = any_of(word for word in table["months"] if word not in table["words"])
    for word in table["words"]:  # in lower case they may be verbs
        month += rf"|(?-i:{word}|{word.upper()})|{word}(?=,|\.|$| (?:1[5-9]|20)\d\d)"
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    full_year, year = r"(?:1[5-9]|20)\d\d", r"(?:1[0-9]|20)\d\d(?!\d)"
    weekday = rf"(?:(?:{any_of(table['weekdays'])}),?\s)?"  # "Thursday 5 to Sunday 8 June"
    days = rf"(?:\s?(?:[-–—/&]|{joins})\s?{weekday}{day}){{0,3}}"
    of_year = rf"(?:,?[ -]{year}|,? ?['’]\d\d(?!\d))?"
    listed = rf"(?:,\s{weekday}{day}(?![\d%]|[.,:]\d)){{1,30}}"
    # "May 3, 10 and 17"; but "on May 3, 12 and 14 people", "On June 4, 20 and 31, police said, were hurt"
    opens = "".join(rf"(?<!^{word}\s)(?<![.!?]\s{word}\s)" for word in joined["opens"])
    ends = rf"(?=(?:[,.;:)]|$|\s(?:{any_of(joined['behind_list'])}){_WORD_END}))"
    last = rf",?\s(?:&|{joins})\s{weekday}"
    ordinal, ordinals = r"\d{1,2}(?:st|nd|rd|th)", r"(?:,\s\d{1,2}(?:st|nd|rd|th)){1,30}"
    behind = rf"(?:{ordinals}{last}{ordinal}|{listed}{last}{day}(?:{ends}|(?=,?[ -]{year}))|{days})"
    to_day = rf"(?:(?<=-...) {day}(?!\d)|(?<=-....) {day}(?!\d))?"  # "27-July 7"
    yield rf"{_ALONE}{day}(?:{listed},?)?{days}(?: of)?[ -](?:{month}){_WORD_END}\.?{to_day}{of_year}", re.IGNORECASE
    month += "".join(f"|{word}" for word in table["words"])
    first = rf"(?:{month})\.?[ -]{day}(?![\d%]|[.,:]\d)"
    yield rf"(?<!\w){opens}{first}{behind}{_ENDS}{of_year}|(?<!\w){first}{days}{_ENDS}{of_year}", re.IGNORECASE
    yield rf"(?<!\w)(?:{month})\.?,?(?: of)?[ -](?:{year}|['’]\d\d(?!\d))", re.IGNORECASE
    yield rf"{_ALONE}\d{{1,2}}([/.-])\d{{1,2}}\1(?:1[89]\d\d|20\d\d|\d\d)(?!\d)", 0
    yield r"(?<![\w.,])(?:1[0-9]|20)\d\d-[01]\d-[0-3]\d(?:T[\d:.]+Z?)?(?!\d)", 0
    yield r"(?<![\w.,$£€#])\d{1,4}s(?![^\W_])|(?<!\w)['’‘`]\d\ds?(?![^\W_])", 0  # "the 1990s", "'98"
    yield rf"{_ALONE}{full_year} ?{_DASH} ?(?:{full_year}|\d\d){_ENDS}", 0
    yield rf"(?<![\w.,])\d{{1,4}} ?(?:{eras}){_WORD_END}|{_WORD}(?:{eras}) ?\d{{1,4}}{_ENDS}", 0


def _times(table: dict[str, Any]) -> Iterator[Pattern]:
    half, zone = any_of(table["halves"]), any_of(table["zones"])
    hour = r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?"
    from_ = rf"(?:{hour} ?(?:[-–—/]|to|and|until|or) ?)?"
    four = r"[0-2]\d[0-5]\d"
    yield rf"{_ALONE}{from_}{hour} ?(?:{half}){_WORD_END}(?: ?(?:{zone}){_WORD_END})?", re.IGNORECASE
    yield rf"{_ALONE}\d{{1,3}}:\d\d(?::\d\d)?(?:[.,]\d{{1,3}})?(?!\d)", 0
    yield rf"{_ALONE}(?:{hour}|{four}(?:-?{four})?) ?(?:{zone}){_WORD_END}", 0
    yield rf"{_WORD}[^\W_]{{1,8}}[ -](?:{any_of(table['clock'])})", re.IGNORECASE
    yield rf"{_WORD}(?:{any_of(table['past'])}) [^\W_]{{1,8}}", re.IGNORECASE


def _addresses(table: dict[str, Any]) -> Iterator[Pattern]:
    """Addresses of pages, mail, houses; phone numbers and the like."""
    yield r"https?://\S+|www\.\S+|[^\s@]{1,64}@[\w.-]{1,64}|[@#][^\W\d]\w*", 0
    yield r"(?<!\w)[\w-]{1,63}\.(?:com|org|net|co\.uk|gov|edu|io)(?:/\S*)?", re.IGNORECASE
    yield rf"{_ALONE}\d{{1,4}}\([a-z]{{1,3}}\)(?:\(\w{{1,3}}\)){{0,3}}", 0  # "501(c)(3)"
    streets = any_of(table["streets"])
    yield (
        rf"{_ALONE}(?<!-)\d{{1,5}}[A-Za-z]?(?:-\d{{1,4}})? (?:[A-Z0-9][\w'’.]{{0,20}} ){{1,3}}(?:{streets}){_WORD_END}",
        0,
    )
    yield rf"{_ALONE}\d{{1,4}}(?:-\d{{1,6}}){{2,5}}(?!\w)|{_ALONE}\d{{3}}[-.]\d{{4}}(?!\w)", 0
    yield r"\(\d{3,5}\) ?\d{3,4}[- ]?\d{3,4}|(?<![\w.,])0\d{2,4} \d{3,4} ?\d{3,4}(?!\d)", 0
    yield r"(?<!\w)\+\d{1,3}(?:[ -]?\d{2,4}){2,5}(?!\d)|(?<![\w.,])\d{1,3}-\d{3}-[A-Z]{3,10}", 0
    yield r"(?<![\w.,])\d{1,6}(?:\.\d{1,6}){2,5}(?!\d)(?<!\.\d\d\d)", 0  # versions, pages in a network


def _names(table: dict[str, Any], signs: set[str]) -> Iterator[Pattern]:
    """Letters and digits in one: "A380", "COVID-19", "5G", and indices by their size: "S&P 500"."""
    sign = any_of(sign for sign in signs if sign[-1].isalpha())
    low = any_of(table["low_prefixes"])
    yield rf"(?<![\w$£€¥.,])(?!(?:{sign})\.? ?\d)[^\W\d_]+\d[\w-]*", 0
    letters = rf"(?:[^\W\d_]*[A-Z][^\W\d_]*|(?!(?:{low})-)[a-z]{{1,3}})"
    yield rf"(?<![\w$£€¥.,-])(?!(?:{sign})-){letters}-\d[\w-]*(?:[./]\d[\w-]*)?", 0
    yield rf"{_ALONE}\d0-(?:{any_of(table['about_ages'])}){_WORD_END}", 0
    yield rf"{_WORD}(?:{any_of(table['glued_numbers'])}){_WORD_END}", 0
    yield rf"{_WORD}f/ ?\d{{1,2}}(?:\.\d)?", 0  # of a lens
    yield rf"{_WORD}(?:{any_of(table['indices'])})[ -]?\d{{2,4}}{_ENDS}", 0


def _labels(table: dict[str, Any], small: str, magnitudes: str) -> Iterator[Pattern]:
    """Numbers that a noun before them makes a label: "Section 427", "pages 4 and 5", "week five"."""
    sure, whole = any_of(set(table["words"]) - set(table["unless"])), any_of(table["unless"])
    pronouns = any_of((*table["goes_on"], *table["pronouns"]))
    number = rf"\d{{1,6}}(?:\.\d{{1,4}}){{0,3}}(?:[A-Za-z](?![^\W\d_]))?{_ENDS}"
    more = rf"(?:(?:\s?(?:,|and|or|[-–—&]|to)\s?){number}(?! ?(?!(?:{pronouns}){_WORD_END})[^\W\d_])){{0,4}}"
    gap = r"[ \u00a0-]{1,3}"
    yield rf"{_WORD}(?:{sure}){gap}{number}{more}", re.IGNORECASE
    goes_on = rf"(?=\s*(?:[.,;:)\]!?\"'”’]|$|(?:{any_of(table['goes_on'])}){_WORD_END}))"
    yield rf"{_WORD}(?:{whole}){gap}{number}{goes_on}", re.IGNORECASE
    yield rf"{_WORD}(?:{any_of(table['always'])}) (?ai:{small}){_WORD_END}", 0
    before = any_of(table["before_words"])
    yield rf"{_WORD}(?:{before})[ -](?:{small})(?![^\W_]|[ -](?:{small}|{magnitudes})){goes_on}", re.IGNORECASE
    yield rf"(?<=[a-z])-of-(?:{small}|\d{{1,2}}){_WORD_END}", re.IGNORECASE  # "mother-of-two"
    yield rf"{_WORD}(?:{any_of(table['classes'])}) \d{{1,2}}{_ENDS}", 0
    yield rf"{_ALONE}(?:{any_of(table['emergency'])})(?= (?:{any_of(table['emergency_before'])}){_WORD_END})", 0
    yield rf"(?:{any_of(table['marks'])}) ?\d{{1,6}}(?!\d|[.,]\d)", 0


def _idioms(table: dict[str, Any]) -> Iterator[Pattern]:
    yield rf"{_WORD}(?:{any_of(table['phrases'])}){_WORD_END}", re.IGNORECASE
    before = "".join(rf"(?<!{word} )" for word in table["some_day_never_after"])
    behind = any_of(table["some_day_never_before"])
    yield rf"{_WORD}{before}(?:{any_of(table['some_day'])}){_WORD_END}(?! (?:{behind}){_WORD_END})", re.IGNORECASE


@cache
def not_figures(lexicon: Lexicon) -> NotFigures:
    """The patterns of this lexicon, built once."""
    return NotFigures(lexicon)
