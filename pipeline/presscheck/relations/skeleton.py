"""A paragraph with one sign in the place of each figure and date, so that patterns see only the words between them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from presscheck.language import Passage
from presscheck.measure.figures import Marked
from presscheck.measure.hedges import Hedges
from presscheck.model import DateMention, Quantity, Told
from presscheck.relations.templates import compiled

LENGTH, DATE, BARE, OTHER, CLOCK = "\ue000\ue001\ue002\ue003\ue004"
"""What a sign stands for: a length of time, a date, a number that counts nothing, any other figure, a time of day."""
_UNSIGNED = dict.fromkeys(range(0xE000, 0xE020), "\ufffd")
"""In the place of a sign that stands in the text itself."""
_SIGNS = LENGTH + DATE + BARE + OTHER + CLOCK
_LENGTHS = frozenset({"season", "night"})
"""Units that count lengths of time without being of the dimension of time."""
_PLACES = {
    "length": LENGTH,
    "age": LENGTH + BARE,
    "start": DATE + CLOCK,
    "end": DATE + CLOCK,
    "born": DATE,
    "at": DATE,
    "earlier": DATE,
    "later": DATE,
    "date": DATE,
}
_PARTS = re.compile(r";\s|\n")
_BLANK = 4
"""Characters that may stand between a hedge and its figure: a blank, an article."""
_GAPS = {
    "gap": rf"[^{_SIGNS}.;:!?\n]{{0,60}}",
    "wide": rf"[^{_SIGNS}.;:!?\n]{{0,60}}(?:{DATE}[^{_SIGNS}.;:!?\n]{{0,60}})?",
    "clause": rf"[^{_SIGNS}.!?\n]{{0,120}}",
    "any": rf"[{_SIGNS}]",
    "near": rf"[^{_SIGNS}.;:!?,()\n]{{0,40}}",
}
"""What may stand between two roles of a pattern."""


@dataclass(frozen=True)
class Skeleton:
    """`text` with its signs, and at which place of it each figure or date stands. `shifts` are places of `text` and,
    beside each, that of the article's field."""

    text: str
    passage: Passage
    told: Mapping[int, Told]
    shifts: tuple[Sequence[int], Sequence[int]]

    def place(self, index: int) -> int:
        """Where in the article's field a place of `text` is."""
        here, there = self.shifts
        nearest = bisect_right(here, index) - 1
        return there[nearest] + index - here[nearest]

    def index(self, place: int) -> int:
        """Where in `text` a place of the article's field is; of one inside a figure or date, right behind its sign."""
        here, there = self.shifts
        nearest = bisect_right(there, place) - 1
        behind = here[nearest] + place - there[nearest]
        return min(behind, here[nearest + 1]) if nearest + 1 < len(here) else behind

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Where its sentences begin and end; a semicolon ends one too."""
        begins = [self.index(self.passage.start + sent.start_char) for sent in self.passage.doc.sents]
        begins += [m.end() for m in _PARTS.finditer(self.text)]
        begins = sorted({0, *begins})
        return list(pairwise([*begins, len(self.text)]))

    def role(self, match: re.Match[str], name: str) -> Told | None:
        """The figure or date that a match has in this role; None where it has none."""
        return self.told[match.start(name)] if match.groupdict().get(name) else None


def skeletons(
    article: Marked,
    clocks: Sequence[DateMention] = (),
    *,
    undated: bool = False,
    wholes: tuple[Sequence[DateMention], Sequence[Quantity]] | None = None,
    hedges: Hedges | None = None,
) -> Iterator[Skeleton]:
    """One for each passage that tells a date, or with `undated` for those with figures only too. A figure that overlaps
    a date is no figure. `wholes`: dates and figures that stand for those of which they are made up. With `hedges` the
    sign of a length stands for its hedge too."""
    together, measures = wholes or ((), ())
    kept = [d for d in article.dates if not _is_part(d, together) and not _is_part(d, clocks)]
    dates = sorted((*kept, *together, *clocks), key=lambda date: (date.field, date.start))
    for passage in article.passages:
        segment = passage.segment
        here: list[Told] = [d for d in dates if d.field == segment.field and segment.start <= d.start < segment.end]
        taken = [(d.start, d.end) for d in here]
        here += [
            figure.quantity
            for figure in article.figures
            if figure.passage is passage and not _overlaps(figure.quantity, taken)
            if not any(m.field == segment.field and m.start <= figure.quantity.start < m.end for m in measures)
        ]
        here += [
            m
            for m in measures
            if m.field == segment.field and segment.start <= m.start < segment.end and not _overlaps(m, taken)
        ]
        if taken or (undated and here):
            yield _skeleton(article, passage, sorted(here, key=lambda told: told.start), hedges)


def _overlaps(q: Quantity, taken: Sequence[tuple[int, int]]) -> bool:
    return any(q.start < end and start < q.end for start, end in taken)


def _is_part(date: DateMention, wholes: Sequence[DateMention]) -> bool:
    return any(w.field == date.field and w.start <= date.start and date.end <= w.end for w in wholes)


def _skeleton(article: Marked, passage: Passage, told: Sequence[Told], hedges: Hedges | None) -> Skeleton:
    text = article.article.text_of(passage.segment.field)

    def begin(one: Told) -> int:
        return one.start if hedges is None else _hedged(one, text, hedges)

    return skeleton(text, passage, told, _sign, begin)


def skeleton(
    text: str,
    passage: Passage,
    told: Sequence[Told],
    sign: Callable[[Told], str],
    begin: Callable[[Told], int] = lambda one: one.start,
) -> Skeleton:
    """The passage of a field's `text` with the `sign` of each figure or date in its place, from where it begins."""
    segment = passage.segment
    pieces: list[str] = []
    places: dict[int, Told] = {}
    here, there = [0], [segment.start]
    length, position = 0, segment.start
    for one in told:
        if one.start < position:
            continue  # inside the one before it
        start = max(position, begin(one))
        pieces += [text[position:start].translate(_UNSIGNED), sign(one)]
        length += start - position
        places[length] = one
        length, position = length + 1, one.end
        here.append(length)
        there.append(position)
    pieces.append(text[position : segment.end].translate(_UNSIGNED))
    return Skeleton("".join(pieces), passage, places, (here, there))


def _hedged(told: Told, text: str, hedges: Hedges) -> int:
    """Where a length begins with the words that hedge it: "a little over five weeks"."""
    hedge = hedges.around(text, told.start, told.end) if isinstance(told, Quantity) and told.hedge else None
    before = text.rfind(hedge[0], 0, told.start) if hedge and _sign(told) == LENGTH else -1
    near = before >= 0 and told.start - before - len(hedge[0] if hedge else "") <= _BLANK
    return before if near else told.start


def _sign(told: Told) -> str:
    if isinstance(told, DateMention):
        return CLOCK if hasattr(told, "minutes") else DATE
    if told.dimension == "time" or told.unit in _LENGTHS:
        return LENGTH
    return BARE if told.unit == "one" else OTHER


def is_an_age(told: Quantity) -> bool:
    """Is a figure of years one that leaves them unsaid: "Mr Eder, 41,"?"""
    return told.unit == "year" and not any(sign.isalpha() for sign in told.text)


def pattern(template: str, words: Mapping[str, Sequence[str]]) -> re.Pattern[str]:
    """A pattern of the language data, compiled: `{length}`, `{start}` and the like stand for a figure or date in that
    role, `{gap}` for words without any, `{name}` for one of a list of words, a blank for any short blank space."""

    def place(name: str, _: str | None) -> str | None:
        if name in _PLACES:
            return rf"(?P<{name}>[{_PLACES[name]}])"
        return _GAPS.get(name)

    return compiled(template, place, words)


def cue(article: Marked, roles: Sequence[Told]) -> str:
    """The article's words from the first of the roles to the last."""
    first, last = min(roles, key=lambda r: r.start), max(roles, key=lambda r: r.end)
    if first.field != last.field:
        return first.text
    return " ".join(article.article.text_of(first.field)[first.start : last.end].split())
