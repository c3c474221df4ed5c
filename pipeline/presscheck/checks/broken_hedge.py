"""A figure lies on the wrong side of the bound by which it is told elsewhere.

Why it matters  "More than 5,000" sounds better than 4,820, and stays in the lead when the count comes in.
Example         "More than 5,000 people signed", and then "the petition bears 4,820 signatures".
Known blind spot  Bounds told of a plan or of another day; "up to" of a range of which one case is told.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.restated import agree
from presscheck.model import Outcome
from presscheck.relations.arithmetic.restatement import HedgedRestatement
from presscheck.relations.arithmetic.same_value import is_bound


def broken_hedge(tie: HedgedRestatement) -> Outcome:
    """Compare the bound with the figure; which of the two is hedged is to be doubted first."""
    if is_bound(tie.a):
        return agree(tie, "{a} is told with a bound that {b} breaks")
    return agree(tie, "{b} is told with a bound that {a} breaks", blame="b")


CHECK = Check("RS103", "broken-hedge", HedgedRestatement, broken_hedge)
