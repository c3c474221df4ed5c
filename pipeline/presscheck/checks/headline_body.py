"""A headline, standfirst or caption gives another figure than the body.

Why it matters  The headline is what most people read, and it is written last, by somebody else, from an earlier draft.
Example         "540 jobs to go at car plant" above "with the loss of 450 jobs".
Known blind spot  A wrong figure that the body gives for something else, as when the headline takes the number of the
                injured for that of the dead; figures that the body tells in other words only.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.restated import agree
from presscheck.model import Outcome
from presscheck.relations.arithmetic.restatement import HeadingRestatement


def headline_body(tie: HeadingRestatement) -> Outcome:
    """Compare the heading's figure with the body's, which may be rounded in either."""
    return agree(tie, "the heading says {a}, the body {b}")


CHECK = Check("RS101", "headline-body", HeadingRestatement, headline_body)
