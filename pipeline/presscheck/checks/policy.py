"""From outcomes to severities: the one place that says how bad a thing is."""

from __future__ import annotations

from presscheck.model import Apart, MeetsRounded, Outcome, Severity, WithinSlack

ERROR_ABOVE = {"CV": 0.03}
"""By family: the share of the computed value by which figures must miss each other to be an error where the wide
reading need not be apart too. Money: rates move by a few per cent within a month, misprints by more."""


def severity(outcome: Outcome, family: str) -> Severity | None:
    """How bad an outcome is, None where the check has passed or could not be made."""
    match outcome:
        case Apart(by=by) if family in ERROR_ABOVE:
            return "error" if by > ERROR_ABOVE[family] else "warning"
        case Apart(wide=wide):
            return "error" if wide else "warning"
        case WithinSlack() | MeetsRounded():
            return "note"
    return None
