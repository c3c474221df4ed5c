"""The language data's words about ages that the parse finds, compiled."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.words import any_of


@dataclass(frozen=True)
class ToldAgeWords:
    """`before`, `being` and `indefinite` end at an age: what says that it is one, a form of "be", the article of "a
    15-year-old"; `at` ends before what need be no age: it is none of a verb of `measured`, and surely one beside a word
    of `lived`; `alone` is all that stands before one of which its sentence tells no more. `led` ends before a date.
    `behind`, `year_old` and `same_time` begin behind an age, `clause` leads from it to its date, `breaks` ends a
    clause, `when` opens one that tells when. A verb with one of `unreal` tells of no time gone by, with one of `has` of
    what has just been done; an article with one of `lasting` tells of a death; `another` finds a relative."""

    before: re.Pattern[str]
    being: re.Pattern[str]
    behind: re.Pattern[str]
    year_old: re.Pattern[str]
    indefinite: re.Pattern[str]
    same_time: re.Pattern[str]
    clause: re.Pattern[str]
    when: frozenset[str]
    unreal: frozenset[str]
    breaks: re.Pattern[str]
    another: re.Pattern[str]
    has: frozenset[str]
    at: re.Pattern[str]
    measured: frozenset[str]
    lived: frozenset[str]
    alone: re.Pattern[str]
    led: re.Pattern[str]
    lasting: frozenset[str]


def another(table: dict[str, Any]) -> re.Pattern[str]:
    """Finds a relative of somebody: "her late father"."""
    whose, kin = any_of(table["words"]["whose"]), any_of(table["persons"]["kin"])
    return re.compile(rf"\b(?:{whose})\s(?:\w+\s){{0,2}}(?:{kin})\b", re.IGNORECASE)


@cache
def told_age_words(lexicon: Lexicon) -> ToldAgeWords:
    """The words of a language."""
    table = lexicon.table("patterns/age.toml")
    told, words = table["told"], table["words"]
    adverb = rf"(?:(?:{any_of(words['just'])})\s)?"
    old = rf"(?:[\s-](?:{any_of(words['of_age'])}))?"
    youth = rf"(?:as|(?<=,\s))\s?an?\s(?:[\w-]+\s)?(?:{any_of(words['youth'])})\sof"
    aged = any_of([*words["aged"], *told["at"]])
    return ToldAgeWords(
        before=re.compile(
            rf"(?:^|[\s(,“\"])(?:(?P<who>{any_of(told['who'])}),?\s)?(?:{aged}|{youth})\s{adverb}$",
            re.IGNORECASE,
        ),
        being=re.compile(rf"\b(?:{any_of(told['being'])})\s{adverb}$", re.IGNORECASE),
        behind=re.compile(rf"{old}(?:[.,;:)”\"]|\s(?:{any_of(told['behind'])})\b|$)"),
        year_old=re.compile(rf"[\s-](?:{any_of(words['of_age'])})\b"),
        indefinite=re.compile(rf"\b(?:{any_of(table['persons']['indefinite'])})\s$", re.IGNORECASE),
        same_time=re.compile(rf"{old},?\s(?:{any_of(told['same_time'])})\b", re.IGNORECASE),
        clause=re.compile(
            rf"(?:(?!\b(?:{any_of(told['ends'])})\b)[^,;:.()—–\n\d]){{1,60}}\b(?:{any_of(told['on'])})\s"
        ),
        when=frozenset(told["when"]),
        unreal=frozenset(told["unreal"]),
        breaks=re.compile(rf",|\b(?:{any_of(told['breaks'])})\b"),
        another=another(table),
        has=frozenset(table["parsed_ends"]["has"]),
        at=re.compile(rf"\b(?:{any_of(told['at'])})\s$", re.IGNORECASE),
        measured=frozenset(told["measured"]),
        lived=frozenset(told["lived"]),
        alone=re.compile(rf"(?:{any_of(told['he'])})\s(?:{any_of(told['being'])})\s{adverb}", re.IGNORECASE),
        led=re.compile(rf"\b(?:{any_of(told['on'])})\s$", re.IGNORECASE),
        lasting=frozenset([*table["parsed_ends"]["died"], *told["death"]]),
    )
