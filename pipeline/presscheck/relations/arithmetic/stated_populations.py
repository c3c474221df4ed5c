"""How many people an article says that a place has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from presscheck.lexicon import Lexicon
from presscheck.model import Quantity
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_text import figure_pattern
from presscheck.relations.skeleton import Skeleton

_NAME = re.compile(r"(?:[A-Z][\w’'-]+(?: (?:of|on|upon|le|the|in) (?=[A-Z]))? ?)+")
_NEAR = 250
"""Characters in front of a figure in which its place may be named."""
_OWN = re.compile(
    r"(?:^|[.,;] |\bin |\bthat |\bof )(?:[A-Z][\w-]+ ?){1,3}"
    r"(?:[’']s (?:total |estimated )?population|,? with|,? which has|,? has|,? whose population)[^.;:]{0,40}$"
)
_NOT_NAMES = frozenset({"The", "A", "An", "In", "It", "But", "And", "Its", "With", "About", "Some"})


@dataclass(frozen=True, slots=True)
class StatedPopulation:
    """A place by its name and by what kind of place it is called, either "" where untold, and its people. `direct`: the
    words say of nothing but the place of this name that it has them."""

    figure: Quantity
    name: str
    kind: str
    direct: bool


def stated_populations(article: Figured) -> Iterator[StatedPopulation]:
    """Those of the article, each figure once."""
    cues = _cues(article.lexicon)
    seen: set[str] = set()
    for text in article.texts:
        for pattern, units in cues.patterns:
            for m in pattern.finditer(text.text):
                figure = text.role(m, "population")
                if not isinstance(figure, Quantity) or figure.id in seen:
                    continue
                if units is None or figure.unit in units:
                    seen.add(figure.id)
                    before = _before(text, m.start("population"))
                    kind, name = cues.kind(before), _name(before)
                    if not kind and not name:  # "Its population was 610"
                        kind = cues.kind(text.text[: m.start()])
                    direct = bool(_OWN.search(before))
                    yield StatedPopulation(figure, name or _place_before(article, figure), kind, direct)


def _before(text: Skeleton, index: int) -> str:
    start = next((a for a, b in text.sentences if a <= index < b), 0)
    return text.text[start:index]


def _name(before: str) -> str:
    """The last name before the figure."""
    names = [m[0].strip() for m in _NAME.finditer(before)]
    names = [name for name in names if name not in _NOT_NAMES]
    return names[-1] if names else ""


def _place_before(article: Figured, figure: Quantity) -> str:
    """The last place that the text names not long before the figure, where its own sentence says "the city"."""
    found = ""
    for passage in article.marked.passages:
        segment = passage.segment
        if segment.field != figure.field or not figure.start - _NEAR <= segment.end or segment.start > figure.start:
            continue
        for name in passage.doc.ents:
            if name.label_ == "GPE" and figure.start - _NEAR <= segment.start + name.start_char < figure.start:
                found = name.text
    return found


class _Cues:
    """The words of `patterns/place_count.toml` that tell of populations."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, Any] = lexicon.table("patterns/place_count.toml")
        units: dict[str, list[str]] = table["inhabitants"]
        self.patterns = tuple(
            (figure_pattern(row["pattern"], table["words"]), units.get(row["units"])) for row in table["patterns"]
        )
        self._same: dict[str, str] = table["generic"]["same"]
        self._kinds = re.compile(rf"\b({'|'.join(table['generic']['nouns'])})\b", re.IGNORECASE)

    def kind(self, before: str) -> str:
        """The last kind of place named before the figure."""
        found = self._kinds.findall(before)
        return self._same.get(found[-1].lower(), found[-1].lower()) if found else ""


@cache
def _cues(lexicon: Lexicon) -> _Cues:
    return _Cues(lexicon)
