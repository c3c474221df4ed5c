"""Patterns over figured sentences as the language data write them: with named expressions beside named words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from presscheck.relations.arithmetic.figured_text import figure_pattern

_EXPRESSION = re.compile(r"(?<!\?P)<([a-z_]+)>")


def phrases(table: Mapping[str, Any], name: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of the rows of this name, compiled; `<word>` in them stands for the table's expression of that
    name, which may have words in it, and others."""
    return tuple(phrase(table, row["pattern"]) for row in table[name])


def phrase(table: Mapping[str, Any], template: str) -> re.Pattern[str]:
    """One such pattern."""
    words: Mapping[str, Sequence[str]] = table["words"]
    expressions: Mapping[str, str] = table.get("expressions", {})
    while _EXPRESSION.search(template):
        template = _EXPRESSION.sub(lambda m: expressions[m[1]], template)
    return figure_pattern(template, words)
