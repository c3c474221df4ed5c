"""The words that tell a time to come from a time gone by, compiled from the language data."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of


class TenseCues:
    """See `patterns/dates.toml`, [tense]."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/dates.toml")["tense"]
        self.will = frozenset(table["will"])
        self.must = frozenset(table["must"])
        self.had = frozenset(table["had"])
        self.have = frozenset(table["have"])
        self.from_ = frozenset(table["from"])
        self.by = frozenset(table["by"])
        self.must_by = frozenset(table["must_by"])
        self.ends = frozenset(table["ends"])
        self.of: str = table["of"]
        self.of_year = re.compile(rf",?\s(?:{table['of']}\s)?")
        self.yearly = re.compile(rf"\b(?:{any_of(table['yearly'])})\b", re.IGNORECASE)
        self.of_lives = frozenset(table["of_lives"])
        self.say = frozenset(table["say"])
        self.to: str = table["to"]
        self.is_ = frozenset(table["is"])
        self.for_ = frozenset(table["for"])
        self.set_for = frozenset(table["set_for"])
        self.been = frozenset(table["been"])
        self.due = frozenset(table["due"])
        self.to_come = re.compile(rf"(?:{any_of(table['to_come'])})\b")
        self.events = frozenset(table["events"])
        self.sets = frozenset(table["sets"])
        self.beside = frozenset(table["beside"])
        self.was = frozenset(table["was"])
        self.on = frozenset(table["on"])
        self.since = frozenset(table["since"])
        self.until = frozenset(table["until"])
        self.perfect = frozenset(table["perfect"])
        self.happened = frozenset(table["happened"])
        self.was_done = frozenset((*table["was_done"], *table["happened"]))
        self.plans = re.compile(rf"(?<!\w)(?:{any_of(table['plans'])})(?!\w)")
        self.no_plan = re.compile(rf"(?:{any_of(table['no_plan'])})\b")
        self.stories = re.compile(rf"\b(?:{any_of(table['stories'])})\b")
        self.against = re.compile(
            rf"\b(?:{any_of(table['against'])})\s(?:[^\s,;.]+\s){{0,3}}[\d.,]+\d?%?(?:\s[\w-]+){{0,4}}\s(?:{any_of(table['in'])})\s$"
        )


@cache
def tense_cues(lexicon: Lexicon) -> TenseCues:
    """The cues of this lexicon, compiled once."""
    return TenseCues(lexicon)
