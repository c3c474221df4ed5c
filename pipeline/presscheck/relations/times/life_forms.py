"""The language data's words for births, ages and deaths, compiled."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of
from presscheck.relations.skeleton import pattern
from presscheck.relations.times.birthdays import ordinals
from presscheck.relations.times.told_age_words import another

Forms = dict[str, list[tuple[re.Pattern[str], dict[str, Any]]]]


@cache
def life_forms(lexicon: Lexicon) -> Forms:
    """By kind, the patterns with the data's table of each."""
    table = lexicon.table("patterns/age.toml")
    words: dict[str, list[str]] = table["words"]
    ordinal = ordinals(lexicon).pattern
    forms: Forms = {
        name: [(pattern(form["words"].replace("{ordinal}", ordinal), words), form) for form in table[name]]
        for name in ("born", "ages", "deaths", "both")
    }
    for name in ("doubt", "horse", "renewed", "gone"):
        forms[name] = [(re.compile(rf"(?<!\w)(?:{any_of(words[name])})(?!\w)", re.IGNORECASE), {})]
    eras, first = any_of(words["eras"]), any_of(words["eras_before"])
    either = rf"(?:{any_of(words['either'])})\s|/|[-–]\d\d?(?!\d)"
    forms["other"] = [(re.compile(rf"\s?(?:{either}|(?:(?:{first})\s\d|\d*\s?(?:{eras}))\b)"), {})]
    forms["or"] = [(re.compile(rf"\b(?:{any_of(words['either'])})\s$"), {})]
    forms["another"] = [(another(table), {})]
    return forms
