"""The lengths of time of a paragraph that something took."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from presscheck.model import Quantity, Told
from presscheck.relations.skeleton import LENGTH, Skeleton, is_an_age
from presscheck.relations.times.length_cues import LengthCues
from presscheck.relations.times.length_links import LengthLinks

_LEAST = 2
_MANY = 100
_FEW = 10


def lasting(skeleton: Skeleton, begin: int, close: int, cues: LengthCues, links: LengthLinks) -> list[int]:
    """Where the lengths of a sentence stand that something took; of several only those told most exactly."""
    found = list(_lasting(skeleton, begin, close, cues, links))
    exact = [n for n in found if tells_much(skeleton.told[n])]
    return exact if len(found) > 1 else found


def _lasting(skeleton: Skeleton, begin: int, close: int, cues: LengthCues, links: LengthLinks) -> Iterator[int]:
    text = skeleton.text
    for n in range(begin, close):
        told = skeleton.told.get(n)
        if text[n] != LENGTH or not isinstance(told, Quantity):
            continue
        if (told.value or 0) < _LEAST and not tells_much(told):
            continue
        if is_an_age(told) or (is_hyphened(told) and not cues.is_of_something(text, n)):
            continue  # "Mr Eder, 41", "a three-hour stop"
        if is_hyphened(told) and n == begin:
            continue  # "10-Minute Rule Bill: …"
        cued = cues.lasts(text, n) or (links.opens(text, begin, n) and cues.may_last(text, n))
        if cued or (tells_much(told) and cues.may_last(text, n)):
            yield n


def is_hyphened(length: Told) -> bool:
    """Is it told before a noun: "34-year", "two-and-a-half-hour", not "thirty-four years"?"""
    _, hyphen, unit = length.text.rpartition("-")
    return bool(hyphen) and " " not in unit.strip()


def is_open(length: Quantity) -> bool:
    """Is only a bound of it told, as "more than 30 years"?"""
    return length.hedge is not None and not (isfinite(length.narrow.low) and isfinite(length.narrow.high))


def is_few(length: Told) -> bool:
    """Is it a small round number, so that others could be mistaken for it, and a wrong one is no sign of a slip?"""
    value = (length.value or 0) if isinstance(length, Quantity) else 0
    return value < _FEW and value % 1 == 0


def tells_much(length: Told) -> bool:
    """Is a length so exactly told that none but its own slip comes near: "1,082 days", "four hours and 45 minutes"?"""
    value = (length.value or 0) if isinstance(length, Quantity) else 0
    return value >= _MANY or value * 2 % 1 != 0
