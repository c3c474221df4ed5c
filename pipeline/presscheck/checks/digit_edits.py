"""Edits of a figure's digits: two swapped, a zero or the point lost or printed too much."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from presscheck.checks.surfaces import Surface, put

NUMBER = re.compile(r"\d[\d,]{0,20}(?:\.\d{1,12})?")
"""A number in digits."""
_GROUP = 3
"""Digits of a number beyond which newspapers put commas."""


def swapped(text: str, number: re.Match[str]) -> Iterator[Surface]:
    """Two neighbouring digits the other way round."""
    digits = number[0]
    places = [i for i, c in enumerate(digits) if c.isdigit()]
    for i, j in pairwise(places):
        if digits[i] != digits[j] and (i or digits[j] != "0"):
            swapped = digits[:i] + digits[j] + digits[i + 1 : j] + digits[i] + digits[j + 1 :]
            yield put(text, number, swapped), "swapped-digits", f"as {swapped} the figure is right"


def zeros(text: str, number: re.Match[str]) -> Iterator[Surface]:
    """A zero, or the decimal point, lost or printed too much."""
    whole, point, decimals = number[0].replace(",", "").partition(".")
    others = [f"{whole}{point}{decimals}0"] if not point else [f"{whole}{decimals}"]
    if not point and whole.endswith("0") and len(whole) > 1:
        others.append(whole[:-1])
    elif not point and len(whole) > 1:
        others.append(f"{whole[:-1]}.{whole[-1]}")
    for other in others:
        if other[0] == "0" and other.isdigit():
            continue  # "04" is no way to print 0.4
        grown = len(other) > _GROUP and len(whole) <= _GROUP and "." not in number[0]
        printed = f"{int(other):,}" if "." not in other and ("," in number[0] or grown) else other
        yield put(text, number, printed), "lost-digit", f"as {printed} the figure is right"


def slips(printed: str, right: str) -> bool:
    """Do the digits of two numbers differ as a slip makes them: one of them wrong, lost or too much, or two swapped?"""
    if len(printed) == len(right):
        wrong = [i for i, (a, b) in enumerate(zip(printed, right, strict=True)) if a != b]
        return len(wrong) == 1 or (len(wrong) == 2 and sorted(printed) == sorted(right))
    longer, shorter = sorted((printed, right), key=len, reverse=True)
    if len(longer) != len(shorter) + 1 or len(shorter) == 1:
        return longer == shorter + "0" or longer == "1" + shorter
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
