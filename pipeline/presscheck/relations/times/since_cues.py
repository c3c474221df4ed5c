"""The words that count a length of time from a year to the publication, compiled from the language data."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of


class SinceCues:
    """See `patterns/dates.toml`, [anniversary]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["anniversary"]
        self.is_ = frozenset(lexicon.table("patterns/dates.toml")["tense"]["is"])
        self.have = frozenset(lexicon.table("patterns/dates.toml")["tense"]["have"])
        self.had = frozenset(lexicon.table("patterns/dates.toml")["tense"]["had"])
        self.still = re.compile(rf"\b(?:{any_of(table['still'])})\b", re.IGNORECASE)
        self.modals = frozenset(table["modals_now"])
        days = any_of(lexicon.table("dates.toml")["alone"]["weekdays"])
        hedged = r"(?:[a-z]+\s){0,2}"
        months = any_of(lexicon.table("dates.toml")["alone"]["months"])
        in_month = rf"(?:{any_of(table['in_month'])})\s(?:{months})"
        to_the_day = rf"(?:{any_of(table['to_the_day'])}|{table['on']}\s(?:{days}))"
        passed = any_of(table["passed"])
        self.since = re.compile(
            rf"(?:\s(?:{passed}))?(?:\s(?P<day>{to_the_day})|\s{in_month})?\s(?:{any_of(table['since'])})\s",
            re.IGNORECASE,
        )
        self.passed = re.compile(rf"\s(?:{passed})\s")
        self.it_is = re.compile(rf"\b(?:{any_of(table['it_is'])})\s{hedged}$", re.IGNORECASE)
        self.it_was = re.compile(rf"\b(?:{any_of(table['it_was'])})\s{hedged}$", re.IGNORECASE)
        self.all_along = re.compile(rf"\b(?:{any_of(table['all_along'])})\s{hedged}$", re.IGNORECASE)
        self.marked = re.compile(rf"\b(?:{any_of(table['marked'])})\s{hedged}$")
        self.old = re.compile(rf"\s(?:{any_of(table['old'])})\s(?:{any_of(table['to_the_day'])})\b")
        self.only_old = re.compile(rf"\s(?:{any_of(table['old'])})\b")
        self.now_old = re.compile(rf"\b(?:{any_of(table['now_old'])})\s{hedged}$")
        # from "since" to a date that its own clause tells: "she left", "the ferry sank, on"
        self.beside = re.compile(rf"[^,;:()–—]*(?:,\s(?:{any_of(table['in_year'])})\s)?")
        self.clauses = re.compile(rf"[;:()]|\s[–—-]\s|,\s(?:{any_of(table['clauses'])})\s")
        self.in_business = re.compile(rf"\s(?:{any_of(table['in_business'])})\b")
        self.narrowed = re.compile(rf"\s(?:{any_of(table['narrowed'])})\s")
        self.joined = re.compile(rf",\s[^.;:,]{{0,30}}\b(?:{any_of(table['joined'])})\s[^.;:,]{{0,30}}$")
        self.after = re.compile(rf"(?:\s{to_the_day})?\s(?:{any_of(table['after'])})\s")
        self.nights = re.compile(rf"\b(?:{any_of(table['nights'])})\b")
        self.aside = re.compile(r",\s(?:[a-z]+\s){0,2}")
        self.before = re.compile(rf"(?:\s{to_the_day})?\s(?:{any_of(table['before'])})(?=[.,;]|$)")
        self.later = re.compile(rf"\s(?:{any_of(table['later'])})\b,?\s?")
        self.head = re.compile(r"(?:[^.!?:;\n]{0,50}\s[-–—]{1,2}\s)?\W{0,2}(?:[A-Za-z]+,?\s){0,2}")
        self.lengths: dict[str, tuple[float, str]] = lexicon.table("patterns/dates.toml")["relative"]["lengths"]
        self.words = re.compile(rf"\b(?:{any_of(self.lengths)})\b", re.IGNORECASE)


@cache
def since_cues(lexicon: Lexicon) -> SinceCues:
    """The cues of this lexicon, compiled once."""
    return SinceCues(lexicon)
