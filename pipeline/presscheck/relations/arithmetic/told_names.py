"""Numbers that are names, or part of one, and count nothing that is told again."""

from __future__ import annotations

import re

from presscheck.model import Quantity
from presscheck.relations.arithmetic.told_words import ToldWords

_YEAR = re.compile(r"(?:19|20)\d\d")
_CAPITAL = re.compile(r" [A-Z][a-z]")
_ONE_NAME = re.compile(r" [A-Z][a-z]*[a-rt-z](?:'s|’s)?(?: [^A-Z]|[.,;:]|$)")
"""One capitalised word that is no plural."""


def is_name(figure: Quantity, before: str, behind: str, told: ToldWords) -> bool:
    """Is its number part of a name: "50 Cent", "a number-two hit", "the 2020 Democrats"?"""
    if figure.dimension != "count":
        return False
    year = _YEAR.fullmatch(figure.text.strip()) is not None and _CAPITAL.match(behind) is not None
    single = (figure.value or 0) > 1 and figure.text.isdigit() and _ONE_NAME.match(behind) is not None
    return year or single or bool(told.numbered.search(before))
