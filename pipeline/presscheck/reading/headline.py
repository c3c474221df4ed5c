"""Which of the first units are the title and the standfirst of a plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from presscheck.lexicon import Lexicon
from presscheck.reading.datelines import Datelines, datelines
from presscheck.reading.furniture import Furniture, UnitKind, furniture
from presscheck.reading.units import Unit

_LONGEST_TITLE = 220
_MOST_TITLE_WORDS = 32
_MOST_TITLE_LINES = 3
_MOST_WORDS_IN_LINE = 12
_MOST_DECK_WORDS = 40
_MOST_WORDS_ABOVE_BYLINE = 70
_LEAST_PROSE_WORDS = 6
_PROSE_WITHOUT_END = 20
_LOOK_AHEAD = 5
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\Z")
_PERIOD_END = re.compile(r"(?<!\.)\.[\"'”’»)\]]{0,3}\Z")
_INITIALS_END = re.compile(r"(?:\b[^\W\d_]\.){2,8}\Z")
_BULLET = re.compile(r"[-*•·–—]\s")


@dataclass(frozen=True, slots=True)
class Headlines:
    """Tells titles and standfirsts from the story below them."""

    abbreviations: frozenset[str]
    furniture: Furniture
    datelines: Datelines

    def title(self, head: Sequence[Unit], kinds: Sequence[UnitKind | None], at: int) -> int:
        """The index after the last unit of the title that begins at `at`; `at` itself where none does."""
        unit = head[at]
        if not self._could_be_title(unit) or not self._story_follows(head, kinds, at + 1):
            return at
        if at + 1 == len(head):
            return at
        below = head[at + 1]
        block = self._block(head, at)
        headed = all(kinds[i] is not None or self._could_be_title(head[i]) for i in range(at, block))
        if not headed and not below.gap and below.text[0].islower():
            return at
        if self._ends_sentence(unit) and not (below.gap and _in_title_case(unit.text)) and not _signed(kinds, at + 1):
            return at
        end = at + 1
        while headed and end < min(block, at + _MOST_TITLE_LINES) and kinds[end] is None and self._goes_on(head[end]):
            end += 1
        return end if self._story_follows(head, kinds, end) else at + 1

    def _goes_on(self, unit: Unit) -> bool:
        """Could it be the second line of a title, rather than a sentence or a name below it?"""
        if unit.words > _MOST_WORDS_IN_LINE or self._ends_sentence(unit):
            return False
        return not self.furniture.name(unit.text)

    def standfirst(self, head: Sequence[Unit], kinds: Sequence[UnitKind | None], at: int) -> bool:
        """Is the unit a standfirst, given that the title stands above it?"""
        unit = head[at]
        if _BULLET.match(unit.text) or not self._story_follows(head, kinds, at + 1):
            return False
        if unit.words <= _MOST_WORDS_ABOVE_BYLINE and _signed(kinds, at + 1):
            return True
        if unit.words > _MOST_DECK_WORDS or self._ends_sentence(unit) or unit.text[-1] in ",:;":
            return False
        below = head[at + 1]
        return (unit.gap or not below.gap) and kinds[at + 1] is None and self._is_story(below)

    def _could_be_title(self, unit: Unit) -> bool:
        text = unit.text
        if len(text) > _LONGEST_TITLE or unit.words > _MOST_TITLE_WORDS or unit.lines > _MOST_TITLE_LINES:
            return False
        if not any(c.isalpha() for c in text) or text[-1] in ",:" or _BULLET.match(text):
            return False
        return self.datelines.read(text) is None

    def _block(self, head: Sequence[Unit], at: int) -> int:
        """The index after the last unit that follows `at` without a blank line between."""
        end = at + 1
        while end < len(head) and not head[end].gap:
            end += 1
        return end

    def _story_follows(self, head: Sequence[Unit], kinds: Sequence[UnitKind | None], at: int) -> bool:
        below = range(at, min(at + _LOOK_AHEAD, len(head)))
        return any(kinds[i] is None and self._is_story(head[i]) for i in below)

    def _is_story(self, unit: Unit) -> bool:
        """Is it prose, or opened by a dateline?"""
        if unit.words >= _PROSE_WITHOUT_END or (unit.words >= _LEAST_PROSE_WORDS and _SENTENCE_END.search(unit.text)):
            return True
        return self.datelines.read(unit.text) is not None

    def _ends_sentence(self, unit: Unit) -> bool:
        """Does it end with a period that is not an abbreviation's?"""
        if not _PERIOD_END.search(unit.text) or _INITIALS_END.search(unit.text[-16:]):
            return False
        return unit.text.split()[-1].lower() not in self.abbreviations


@cache
def headlines(lexicon: Lexicon) -> Headlines:
    """The rules of a language, built once."""
    words = lexicon.table("layout.toml")["title"]
    return Headlines(
        abbreviations=frozenset(words["abbreviations"]), furniture=furniture(lexicon), datelines=datelines(lexicon)
    )


def _signed(kinds: Sequence[UnitKind | None], at: int) -> bool:
    """Is there a byline, or a line that says when the story was posted, within the next two units?"""
    return "byline" in kinds[at : at + 2] or "posted" in kinds[at : at + 2]


def _in_title_case(text: str) -> bool:
    long_words = [word for word in re.findall(r"[^\W\d_]+", text) if len(word) > 3]
    return len(long_words) >= 2 and sum(word[0].isupper() for word in long_words) >= 0.9 * len(long_words)
