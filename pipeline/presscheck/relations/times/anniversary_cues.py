"""The words of anniversaries, compiled from the language data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of


class AnniversaryCues:
    """The patterns of one language; see `patterns/dates.toml`, [anniversary]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["anniversary"]
        endings = any_of(lexicon.table("layout.toml")["calendar"]["ordinal_endings"])
        self._ordinals: dict[str, float] = table["ordinals"]
        self._named: dict[str, float] = table["named"]
        ordinal = rf"(?P<n>\d{{1,3}})(?:{endings})|(?P<o>{any_of(self._ordinals)})"
        named = rf"(?P<c>{any_of(self._named)})|(?:{any_of(table['turns'])})\s(?P<t>\d{{2,3}})"
        self._anniversary = re.compile(
            rf"\b(?:(?:{ordinal})[\s-](?:[a-z]+\s)?(?:{any_of(table['words'])})|{named})\b", re.IGNORECASE
        )
        self._name = re.compile(r"\s[A-Z]")
        self.now = re.compile(rf"\b(?:{any_of(table['now'])})\b", re.IGNORECASE)
        self.began = re.compile(rf"\b(?:{any_of(table['began'])})\b", re.IGNORECASE)
        self.began_clause = re.compile(
            rf"^[^;:(),]{{0,80}},\s(?:(?:{any_of(table['in_which'])})\s(?:[\w’'-]+\s){{0,6}})?(?:\w+\s){{0,3}}"
            rf"(?:{any_of(table['began'])})\b[^;:(),]{{0,60}}(?:,\s[^;:(),]{{0,40}}){{0,2}}$"
        )
        self.founded = re.compile(rf"\b(?:{any_of(table['founded'])})\b")
        self.founded_in = re.compile(
            rf"\b(?:{any_of(table['founded'])})(?P<object>\s(?:{any_of(table['objects'])}))?(?:\s(?:{any_of(table['by'])})\s[^,;:.]{{1,40}})?,?\s(?:{any_of(table['in_year'])})\s(?:[a-z]+\s){{0,2}}$"
        )
        self.again = re.compile(rf"\b(?:{any_of(table['again'])})\b")
        self.born = re.compile(rf"\b(?:{any_of(table['never_first'])})\b", re.IGNORECASE)
        self.feats = frozenset(table["feats"])
        self.of_someone = re.compile(rf"\b(?:{any_of(table['of_someone'])})\s$", re.IGNORECASE)
        # up to the year that began it: "of the 1963 flood", "of the club's opening in May 1924"
        of, in_year = any_of(table["of"]), any_of(table["in_year"])
        self.of = re.compile(
            rf"\s(?:{of})\s(?:[^\s,;:()]+\s){{0,12}}(?:[^\s,;:()]+,\s(?:{in_year})\s(?:[a-z]+\s){{0,3}})?"
        )
        # "which marks its centenary next year, was founded in"
        begins = any_of(table["begins_behind"])
        self.begins_behind = re.compile(rf"[^,;:.()]{{0,60}},\s(?:(?:{begins})\s)?(?:[a-z]+ly\s)?")
        self.in_ = re.compile(rf"\s(?:{in_year})\s")
        self.of_what = re.compile(rf"\s(?:{any_of(table['of_what'])})")
        months = any_of(lexicon.table("dates.toml")["alone"]["months"])
        own, one = any_of(table["own_beginning"]), any_of(table["the_one"])
        self.of_another = re.compile(
            rf"\s(?:(?:{any_of(table['as'])})\s|(?:{any_of(table['at_place'])})\s(?!(?:{months})\b)[A-Z]"
            rf"|(?:{of})\s(?!(?:\w+\s)?(?:{own})\b"
            rf"|(?:{one})\s[\w-]+(?:[,.;:)]|\s(?:{any_of(table['behind_one'])})\b)))"
        )
        self.on_this_day = re.compile(rf"\b(?:{any_of(table['on_this_day'])})\s$", re.IGNORECASE)
        self.to_go = re.compile(rf"\b(?:{any_of(table['years_to_go'])})\b")
        self._birthday: str = table["birthday"]
        self._own = re.compile(rf"\b(?:{any_of(table['own'])})\s$")
        self._openings(table)

    def _openings(self, table: dict[str, Any]) -> None:
        """How a sentence opens that tells what began: "It was first opened in", "The disaster, on"."""
        began = any_of(word for word in table["began"] if word not in table["never_first"])
        verbs, first, the = any_of(table["verbs"]), any_of(table["first"]), any_of(table["the"])
        subject = rf"(?:{any_of(table['pronouns'])})\s|(?:{the})\s(?P<more>(?:[\w-]+\s){{0,2}}?)(?P<noun>\w+)\s"
        self.opens_with = re.compile(
            rf"\s{{0,2}}(?:{subject})?(?:(?:{verbs})\s)?(?:(?:{first})\s)?(?:{began})\b", re.IGNORECASE
        )
        # "The society, founded in 1909, has"
        self._opens_aside = re.compile(
            rf"\s{{0,2}}(?:{the})\s(?:[\w-]+\s){{0,2}}?(?P<noun>\w+),\s(?:(?:{any_of(table['which'])})\s)?"
            rf"(?:(?:{verbs})\s)?(?:(?:{first})\s)?(?:{any_of(table['founded'])})\b"
        )
        self.older = frozenset(table["older"])
        self._of_persons = re.compile(rf"\b(?:{any_of(table['of_persons'])})$")
        self._words = re.compile(r"[\w’'-]+")
        self._bodies = frozenset(table["bodies"])
        self.opens_beside = re.compile(rf"\s{{0,2}}(?:{the})\s[a-z]+,\s(?:{any_of(table['in_year'])})\s")

    def opening(
        self, text: str, before: int, start: int, end: int, *, is_named: bool = False, is_other: bool = False
    ) -> int | None:
        """Where the words end with which the sentence says what began, where it is the same thing that the sentence
        from `before` speaks of; `is_named`: by the same noun, if by any; `is_other`: it is no body's own day, but that
        of an event."""
        aside = self._opens_aside.match(text[start:end])
        words = set(self._words.findall(text[before:start].lower()))
        if aside is not None:
            is_it = aside["noun"] in words or (aside["noun"] in self._bodies and not (is_other or words & self._bodies))
            return start + aside.end() if is_it else None
        m = self.opens_with.match(text[start:end])
        if m is None:
            return None
        if is_named and self._of_persons.search(m[0]):
            return None  # "He turned 40. They were married in"
        noun = m["noun"]  # "The present landlord opened": no one told of before
        if noun in self._bodies and noun not in words and (is_other or words & self._bodies):
            return None
        if noun is not None and (m["more"] or is_named) and noun.lower() not in text[before:start].lower():
            return None
        return start + m.end()

    def anniversaries(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Those that are told between two places, but for names: "Centennial Park"."""
        for m in self._anniversary.finditer(text, start, end):
            if m["c"] is None or m["c"].islower() or not self._name.match(text, m.end()):
                yield m

    def is_things(self, text: str, m: re.Match[str]) -> bool:
        """Is it no person's birthday?"""
        return self._birthday not in m[0].lower() or bool(self._own.search(text[max(0, m.start() - 6) : m.start()]))

    def length(self, m: re.Match[str]) -> float | None:
        """The years of an anniversary."""
        if number := m["n"] or m["t"]:
            return float(number)
        return self._ordinals.get((m["o"] or "").lower()) or self._named.get((m["c"] or "").lower())


@cache
def anniversary_cues(lexicon: Lexicon) -> AnniversaryCues:
    """The cues of this lexicon, compiled once."""
    return AnniversaryCues(lexicon)
