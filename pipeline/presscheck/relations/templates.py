"""Patterns of the language data, written as templates: words, and in braces what may stand in a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from presscheck.measure.words import BLANK, any_of

_BLANKS = re.compile(r"(\[[^\]]*\])| ")  # blanks, but for those of a character class
_NAMED = re.compile(r"\{([a-z_0-9]+)(?::([a-z]+))?\}")


def compiled(
    template: str, place: Callable[[str, str | None], str | None], words: Mapping[str, Sequence[str]]
) -> re.Pattern[str]:
    """The pattern of a template. `place` gives what stands for `{name}` or `{name:kind}`, None where the name is that
    of a list of `words`; a blank is any short blank space."""

    def put(m: re.Match[str]) -> str:
        found = place(m[1], m[2])
        return rf"(?:{any_of(words[m[1]])})" if found is None else found

    spaced = _BLANKS.sub(lambda m: m[1] or f"(?:{BLANK})", template)
    return re.compile(_NAMED.sub(put, spaced), re.IGNORECASE)
