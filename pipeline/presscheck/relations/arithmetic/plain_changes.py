"""Changes that one sentence tells in a plain form: a step on from a level ("closed at $22 and fell 7% to $20.50 after
hours"), a figure beside its limit ("1,240, 24 per cent over the target of 1,000"), an offer ("was £160, now £130,
saving £30"), what a tax adds, and two changes told "respectively"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import MONEY
from presscheck.measure.words import any_of
from presscheck.model import Quantity
from presscheck.relations.arithmetic.change_cues import ChangeCues, change_cues
from presscheck.relations.arithmetic.change_doubts import alike
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import DATE, SIGNS, figure_pattern, is_share
from presscheck.relations.skeleton import Skeleton
from presscheck.relations.statements import statement_cues

_BEHIND = 40
"""Characters behind a step that may tell its time."""
_FAR = 4
"""How many times as much one of two levels may be: from further ones no such step is told."""


@dataclass(frozen=True, slots=True)
class PlainChange:
    """The figures of a change by role, the way that the words tell (1, -1, or 0 for neither), and whether its levels
    are prices as they are set."""

    roles: Mapping[str, Quantity]
    way: int
    is_set: bool


@dataclass(frozen=True, slots=True)
class _Form:
    name: str
    way: int
    pattern: re.Pattern[str]


def plain_changes(article: Figured) -> Iterator[PlainChange]:
    """The changes of an article that such forms tell; an amount has one only, that of the first form. None in reports
    of sport, whose figures are scores and odds."""
    if article.is_sport:
        return
    forms, cues, said = _forms(article.lexicon), change_cues(article.lexicon), statement_cues(article.lexicon)
    seen: set[str] = set()
    for text in article.texts:
        for form in forms:
            for m in form.pattern.finditer(text.text):
                if said.is_refuted(_sentence(text, m)):
                    continue
                if form.name == "chained" and _has_another_base(m, text, article.lexicon):
                    continue
                if form.name == "beside" and _has_another_level(m, text, cues):
                    continue
                for roles in _roles(form, m, text):
                    by, start, end = roles["by"], roles["start"], roles["end"]
                    if by.key not in seen and alike(start, end, cues) and _may_be(by, start, end):
                        seen.add(by.key)
                        yield PlainChange(roles, form.way, form.name in ("offers", "added"))


def _sentence(text: Skeleton, m: re.Match[str]) -> str:
    """The words of the sentences that a match stands in, but for its own."""
    first = min((a for a, b in text.sentences if a <= m.start() < b), default=m.start())
    last = max((b for a, b in text.sentences if a < m.end() <= b), default=m.end())
    return text.text[first : m.start()] + text.text[m.end() : last]


def _has_another_level(m: re.Match[str], text: Skeleton, cues: ChangeCues) -> bool:
    """Does its sentence tell another figure of the kind before the one taken: "£3m on sales of £40m, 5% below ..."?"""
    first = min((a for a, b in text.sentences if a <= m.start() < b), default=m.start())
    end = text.role(m, "end")
    before = (text.told.get(place) for place in range(first, m.start("end")))
    return isinstance(end, Quantity) and any(isinstance(q, Quantity) and alike(q, end, cues) for q in before)


def _roles(form: _Form, m: re.Match[str], text: Skeleton) -> Iterator[Mapping[str, Quantity]]:
    """The figures of a match by role: one change, or two that are told in the same order."""
    told = {name: text.role(m, name) for name in ("start", "end", "by", "start2", "end2", "by2", "by_other")}
    found = {name: q for name, q in told.items() if isinstance(q, Quantity)}
    if "by_other" in found:
        found["by"] = found.pop("by_other")  # "trading 3% lower", where "down 3%" may stand too
    if form.name == "added":
        found.pop("by2", None)  # a duty is not levied on the price of a shop
    if form.name != "pairs":
        yield found
        return
    for number in ("", "2"):
        yield {name: found[name + number] for name in ("start", "end", "by")}


def _may_be(by: Quantity, start: Quantity, end: Quantity) -> bool:
    """May an amount be told of two levels: of their kind, none of them nothing, and of one size?"""
    if not start.value or not end.value or start.value < 0 or end.value < 0 or start.unit == "percent":
        return False
    if not (by.unit == "percent" or is_share(by) or (by.dimension == MONEY == end.dimension and by.unit == end.unit)):
        return False
    return 1 / _FAR <= end.value / start.value <= _FAR


def _has_another_base(m: re.Match[str], text: Skeleton, lexicon: Lexicon) -> bool:
    """Does a time between a level and the step on make another the base: "fell to £4m in May, but rose 9% in June to
    £6m" (on the year)?"""
    own, times = _times(lexicon)
    words = re.split(r"[.;]\s|\n", m[0] + text.text[m.end() : m.end() + _BEHIND])[0]
    before = text.text[max(0, m.start() - _BEHIND // 2) : m.start()]
    return bool(DATE in m[0] or (times.search(words) and not own.search(before + words)))


@cache
def _times(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words: dict[str, Sequence[str]] = lexicon.table("patterns/plain_changes.toml")["words"]
    own = any_of([*words["hours"], *words["sequential"], *words["tops"]])
    return (
        re.compile(rf"\b(?:{own})\b", re.IGNORECASE),
        re.compile(rf"[{DATE}]|\b(?:{any_of(words['periods'])})\b| in (?:the )?[A-Z]"),
    )


@cache
def _forms(lexicon: Lexicon) -> tuple[_Form, ...]:
    table: dict[str, Any] = lexicon.table("patterns/plain_changes.toml")
    words = table["words"]
    return tuple(
        _Form(name, row["way"], figure_pattern(row["pattern"].replace("{signs}", SIGNS), words))
        for name, rows in table.items()
        if name != "words"
        for row in rows
    )
