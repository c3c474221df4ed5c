"""Are two statements about the same person?"""

from __future__ import annotations

from typing import Protocol

from presscheck.relations.times.persons import Persons

NEAR = 4
"""Sentences that may lie between what is told of one name."""
_NEAR_NAMELESS = 3
"""Sentences that may lie between where one of two is told by no name."""


class Statement(Protocol):
    """In which sentence something is told, and of whom."""

    @property
    def sentence(self) -> int: ...

    @property
    def who(self) -> str: ...


def is_one_person(one: Statement, other: Statement, persons: Persons) -> bool:
    """Is it the same name, or is one of them told without a name where the text has only one person in it?"""
    apart = abs(one.sentence - other.sentence)
    if one.who == other.who:
        return apart <= (1 if " " in one.who else NEAR)
    # of one sentence, a pronoun that nobody named before it is for comes first
    earlier, later = sorted((one, other), key=lambda told: (told.sentence, " " not in told.who))
    if apart > _NEAR_NAMELESS or any(told.who.startswith(("a ", "one ")) for told in (earlier, later)):
        return False
    if " " not in later.who:  # "When she died in 2004, few knew that Ann Lee"
        return (
            " " in earlier.who
            and persons.is_pronoun(earlier.who)
            and persons.meant.is_for(earlier.who, later.who, surely=apart == 0)
            and persons.company.is_first(earlier.sentence)
            and persons.company.is_alone(earlier.sentence, later.sentence, {later.who})
        )
    if apart == 0 or not persons.may_be_person(later.who):
        return False
    if " " in earlier.who and not (persons.is_pronoun(earlier.who) and persons.is_pronoun(later.who)):
        return False  # "the driver ... the pensioner"
    pronoun = persons.is_pronoun(later.who) and " " not in earlier.who
    if pronoun and not persons.meant.is_for(later.who, earlier.who, surely=False):
        return False
    return persons.company.is_alone(earlier.sentence, later.sentence, set() if " " in earlier.who else {earlier.who})
