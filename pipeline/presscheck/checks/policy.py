"""From outcomes to severities: the one place that says how bad a thing is, and how sure it has to be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from presscheck.model import Apart, MeetsRounded, Outcome, Relation, Severity, WithinSlack

SURE = 0.9
"""The confidence of a tie from which the words themselves tell it."""
TIED = 0.5
"""The confidence of a torn tie from which it is asked how likely a figure is wrong."""
LOUD = 0.7
"""The likelihood of a mistake from which it is told louder than by a note: what is less sure is worth a look."""
_KEPT_BACK = 0.5
"""By what the confidence of the findings kept back is multiplied: it brings them under the default of
`--min-confidence`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How the findings of a check, or of all whose codes begin alike, are judged."""

    error_above: float | None = None
    """The share of the computed value by which figures must miss each other to be an error where the wide reading need
    not be apart too."""
    narrow_is_a_note: bool = False
    """Are figures that only the narrow reading tears apart worth a note, not a warning?"""
    always_a_note: bool = False
    """Does it raise a question and settle none, however far the figures are apart?"""
    needs_slip: Literal["never", "unsure", "always"] = "never"
    """Of which ties that a phrase tells is it torn only where one slip of one figure explains it: of those under
    `SURE`, or of all? Else their figures are rather of two things."""
    by_signs: bool = False
    """Are its ties rarely beyond doubt, so that what is seen of a torn one tells how likely a figure is wrong?"""
    tells_little: bool = False
    """Do nearly any figures pass it, so that a tie that holds says little?"""
    anywhere: bool = False
    """Are its ties of figures that stand anywhere in an article, among which others mean nothing?"""
    tells: float = 0.9
    """The likelihood from which a weighed tie is told to be torn."""
    least: float = 0.7
    """The likelihood by signs under which no slip makes it be told."""
    by_slip: tuple[float, float] | None = None
    """The likelihood by signs and that with the slip from which a weighed tie torn by one slip is told, where these are
    others than `least` and `tells`."""
    has_slip: bool = False
    """Have its weighed ties the odds of a slip in their likelihood already, so that they are told without one too?"""


_SUM = Policy(by_signs=True)
_CHANGE = Policy(by_signs=True, needs_slip="unsure")
_PLACE = Policy(by_signs=True, tells_little=True)
_BODY = 0.65
"""For figures of the body the words that are alike have to outweigh all that are told but once."""
_POLICIES: Mapping[str, Policy] = {
    "": Policy(),
    # Rates move by a few per cent within a month, misprints by more.
    "CV101": Policy(error_above=0.03),
    # Measures, which newspapers round as they like.
    "CV2": Policy(narrow_is_a_note=True),
    # Any tie of these is torn by a slip only: in 2,500 right reports and as many of the press they tore more false ties
    # without one than were torn by mistakes in 1,400 wrong ones.
    "RS101": Policy(by_signs=True, anywhere=True, has_slip=True, needs_slip="always"),
    "RS102": Policy(by_signs=True, anywhere=True, has_slip=True, needs_slip="always", tells=_BODY),
    "RS103": Policy(by_signs=True, anywhere=True, has_slip=True, tells=_BODY),
    "AR101": _SUM,
    # Measured on 3,000 reports as printed: of shares and products no other figure of which would fit hardly any others
    # miss each other by a single slip.
    "AR103": Policy(by_signs=True, by_slip=(0.67, 0.83)),
    "AR301": Policy(by_signs=True, needs_slip="always", by_slip=(0.53, 0.73)),
    "AR104": Policy(by_signs=True, needs_slip="unsure", tells_little=True),
    "AR105": Policy(by_signs=True, tells_little=True),
    "AR2": _CHANGE,
    "AR302": Policy(by_signs=True, tells_little=True),
    "PL": Policy(tells_little=True),
    "PL101": _PLACE,
    "PL102": _PLACE,
    "PL103": Policy(always_a_note=True, tells_little=True),
}
"""By code, or what several begin with; the longest that fits counts."""


@cache
def policy(code: str) -> Policy:
    """How the findings of the check of this code are judged."""
    return _POLICIES[max((start for start in _POLICIES if code.startswith(start)), key=len)]


def needs_a_slip(tie: Relation, code: str) -> bool:
    """Is a tie that a phrase tells torn only where one slip of one figure explains it?"""
    needs = policy(code).needs_slip
    return not (tie.weighed or tie.plain) and (needs == "always" or (needs == "unsure" and tie.confidence < SURE))


def weighed_confidence(tie: Relation, code: str, slip_odds: float = 0.0) -> float:
    """How sure it is that a weighed tie is torn, where a check of this code finds it so; `slip_odds`: how much a slip
    that would explain it speaks for the tie, 0 where none would."""
    by = policy(code)
    odds = tie.confidence / max(1 - tie.confidence, 1e-9) * (1.0 if by.has_slip else max(slip_odds, 1.0))
    likely = odds / (1 + odds)
    least, tells = by.by_slip if slip_odds > 0 and by.by_slip else (min(by.least, by.tells), by.tells)
    told = (by.has_slip or slip_odds > 0) and likely >= tells and tie.confidence >= least
    return round(likely if told else likely * _KEPT_BACK, 3)


def severity(outcome: Outcome, code: str) -> Severity | None:
    """How bad an outcome of this check is, None where the check has passed or could not be made."""
    by = policy(code)
    match outcome:
        case Apart() if by.always_a_note:
            return "note"
        case Apart(by=off) if by.error_above is not None:
            return "error" if off > by.error_above else "warning"
        case Apart(wide=wide):
            return "error" if wide else "note" if by.narrow_is_a_note else "warning"
        case WithinSlack() | MeetsRounded():
            return "note"
    return None
