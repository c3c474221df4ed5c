"""From outcomes to severities: the one place that says how bad a thing is."""

from __future__ import annotations

from presscheck.model import Apart, MeetsRounded, Outcome, Relation, Severity, WithinSlack

ERROR_ABOVE = {"CV101": 0.03}
"""By check: the share of the computed value by which figures must miss each other to be an error where the wide
reading need not be apart too. Money: rates move by a few per cent within a month, misprints by more."""
NARROW_IS_A_NOTE = ("CV2",)
"""Checks by which figures that only the narrow reading tears apart are worth a note, not a warning: measures, which
newspapers round as they like."""

ALWAYS_A_NOTE = ("PL103",)
"""Checks that raise a question and settle none, however far the figures are apart."""

SURE = 0.9
"""The confidence of a tie from which the words themselves tell it."""
SLIPS_ONLY = ("AR104", "AR201", "AR202", "AR203", "AR204")
"""Checks by which an unsure tie is torn only where one slip of one figure explains it: else its figures are rather of
two things."""
ALWAYS_SLIPS = ("AR301", "RS101", "RS102")
"""Checks by which any tie that a phrase tells is: in 2,500 right reports and as many of the press these tore more false
ties without a slip than were torn by mistakes in 1,400 wrong ones."""
_KEPT_BACK = 0.5
"""By what the confidence of the findings kept back is multiplied: it brings them under the default of
`--min-confidence`."""
_TELLS = 0.9
"""The likelihood from which a weighed tie is told to be torn."""
_TELLS_BY = {"RS102": 0.65, "RS103": 0.65}
"""By check, where it is another: for figures of the body the words that are alike have to outweigh all that are told
but once."""
_LEAST = 0.7
"""The likelihood by signs under which no slip makes it be told; without one none is."""
_BY_SLIP = {"AR103": (0.67, 0.83), "AR301": (0.53, 0.73)}
"""By check, the likelihood by signs and that with the slip from which one torn by a single slip is told. Measured on
3,000 reports as printed: of shares and products no other figure of which would fit hardly any others miss each other
so."""
_HAVE_SLIPS = ("RS",)
"""Checks whose weighed ties have the odds of a slip in their likelihood already."""

BY_SIGNS = ("RS", "AR101", "AR103", "AR104", "AR105", "AR2", "AR3", "PL101", "PL102")
"""Checks and families over ties that are rarely beyond doubt: what is seen of a torn one tells how likely it is that a
figure is wrong and not the tie."""
TIED = 0.5
"""The confidence of a torn tie from which that is asked."""
LOUD = 0.7
"""The likelihood of a mistake from which it is told louder than by a note: what is less sure is worth a look."""


def needs_a_slip(tie: Relation, code: str) -> bool:
    """Is a tie that a phrase tells torn only where one slip of one figure explains it?"""
    if getattr(tie, "plain", False):
        return False
    return not tie.weighed and (code in ALWAYS_SLIPS or (code in SLIPS_ONLY and tie.confidence < SURE))


def confidence(tie: Relation, code: str, slip_odds: float = 0.0) -> float:
    """How sure it is that a weighed tie is torn, where a check of this code finds it so; `slip_odds`: how much a slip
    that would explain it speaks for the tie, 0 where none would."""
    known = code.startswith(_HAVE_SLIPS)
    odds = tie.confidence / max(1 - tie.confidence, 1e-9) * (1.0 if known else max(slip_odds, 1.0))
    likely = odds / (1 + odds)
    tells = _TELLS_BY.get(code, _TELLS)
    least = min(_LEAST, tells)
    if slip_odds > 0 and code in _BY_SLIP:
        least, tells = _BY_SLIP[code]
    told = (known or slip_odds > 0) and likely >= tells and tie.confidence >= least
    return round(likely if told else likely * _KEPT_BACK, 3)


def severity(outcome: Outcome, code: str) -> Severity | None:
    """How bad an outcome of this check is, None where the check has passed or could not be made."""
    match outcome:
        case Apart() if code in ALWAYS_A_NOTE:
            return "note"
        case Apart(by=by) if code in ERROR_ABOVE:
            return "error" if by > ERROR_ABOVE[code] else "warning"
        case Apart(wide=wide):
            return "error" if wide else "note" if code.startswith(NARROW_IS_A_NOTE) else "warning"
        case WithinSlack() | MeetsRounded():
            return "note"
    return None
