"""The forms in which a text tells a length of time with both its ends: the patterns of the language data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.skeleton import pattern

RECURS = 12
"""Characters before a length in which "every " stands."""


@dataclass(frozen=True, slots=True)
class Form:
    """Words with the places of a length and its ends. `spans`: the length lies between them, not so long after the
    start. `published`: the end that is no date of the text but the publication. `at_most`: it may be a part of the
    time. `full`: it runs its whole length, though terms need not."""

    words: re.Pattern[str]
    spans: bool
    published: Literal["start", "end"] | None
    at_most: bool
    full: bool


@cache
def forms(lexicon: Lexicon) -> tuple[Form, ...]:
    """The forms of this lexicon, the first to be tried first."""
    table = lexicon.table("patterns/duration.toml")
    return tuple(
        Form(
            pattern(form["words"], table["words"]),
            form["kind"] == "span",
            form.get("published"),
            form.get("at_most", False),
            form.get("full", False),
        )
        for form in table["patterns"]
    )


@cache
def recurs(lexicon: Lexicon) -> re.Pattern[str]:
    """The words right before a length that comes again and again: "every two hours"."""
    words = lexicon.table("patterns/duration.toml")["words"]["recurs"]
    return re.compile(rf"(?<!\w)(?:{any_of(words)})\s$", re.IGNORECASE)
