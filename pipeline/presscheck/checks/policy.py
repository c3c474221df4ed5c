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
SURE_ONLY = {"AR101": 0.8, "AR103": SURE, "AR204": SURE, "AR301": SURE}
"""By check, the confidence of ties under which its findings were wrong about as often as right in dense reports of all
kinds; they are kept back unless asked for, though such ties count in the ledger where they hold."""
SLIPS_ONLY = ("AR104", "AR201", "AR203")
"""Checks by which an unsure tie is torn only where one slip of one figure explains it: else its figures are rather of
two things."""
_KEPT_BACK = 0.5
"""By what the confidence of the findings kept back is multiplied: it brings them under the default of
`--min-confidence`."""
_TELLS = 0.9
_TELLS_BY = {"RS102": 0.65, "RS103": 0.65}
"""The likelihood from which a weighed tie is told to be torn, and where it is another by check: for figures of the body
the words that are alike have to outweigh all that are told but once."""
_OF_A_SLIP = 3.0
_WEIGH_SLIPS = ("RS",)
"""By what the odds of a weighed tie are multiplied where one slip of a figure explains that it is torn: figures that
don't belong together rarely miss each other by so little. The ties of some checks have it in their likelihood."""


def confidence(tie: Relation, code: str, *, slip: bool = False) -> float:
    """How sure it is that a tie is torn, where a check of this code finds it so; `slip`: one slip of one figure would
    explain it."""
    if not tie.weighed:
        return round(tie.confidence * _KEPT_BACK, 3) if tie.confidence < SURE_ONLY.get(code, 0.0) else tie.confidence
    odds = (
        tie.confidence
        / max(1 - tie.confidence, 1e-9)
        * (_OF_A_SLIP if slip and not code.startswith(_WEIGH_SLIPS) else 1.0)
    )
    likely = odds / (1 + odds)
    return round(likely if likely >= _TELLS_BY.get(code, _TELLS) else likely * _KEPT_BACK, 3)


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
