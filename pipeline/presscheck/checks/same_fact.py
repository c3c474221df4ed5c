"""One fact is told twice in the body with two figures.

Why it matters  One of the two is a misprint or was left standing when the other was updated; readers and other
                newsrooms repeat whichever they saw.
Example         "killed 137 people" and, further down, "the official toll of 173".
Known blind spot  A second telling that does not say it is one; tolls that were updated between two paragraphs.
"""

from __future__ import annotations

from presscheck.checks.check import Check
from presscheck.checks.restated import agree
from presscheck.model import Outcome
from presscheck.relations.arithmetic.restatement import BodyRestatement


def same_fact(tie: BodyRestatement) -> Outcome:
    """Compare the two figures, which may be rounded in either place."""
    return agree(tie, "the same is told as {a} and as {b}", blame="b")


CHECK = Check("RS102", "same-fact", BodyRestatement, same_fact, yields_to=("AR103",))
