"""Of what somebody is accused, and for what arrested: two steps of one case are of one charge."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.relations.times.dated_events import Event

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Charges:
    """Verbs of a case, words before a charge, nouns behind them that are none, and words with which it is one that was
    told of before."""

    verbs: frozenset[str]
    before: frozenset[str]
    none: frozenset[str]
    definite: frozenset[str]

    def are_two(self, first: Event, second: Event) -> bool:
        """Are both told of a charge, and the second of another: "arrested for theft ... convicted of assault"?"""
        one, other = self._of(first), self._of(second)
        return one is not None and self.is_new(second) and other is not None and one.lower_ != other.lower_

    def is_new(self, event: Event) -> bool:
        """Is it told of a charge that may not have been told of before?"""
        noun = self._of(event)
        return noun is not None and noun.tag_ != "PRP" and not any(c.lower_ in self.definite for c in noun.lefts)

    def _of(self, event: Event) -> Token | None:
        if event.verb.lower_ not in self.verbs:
            return None
        behind = [c for c in event.verb.children if c.i > event.verb.i]
        behind += [c for told in behind if told.tag_ == "JJ" for c in told.children]  # "found guilty of theft"
        nouns = [t for c in behind if c.lower_ in self.before for t in c.children if t.dep_ == "pobj"]
        return next((t for t in nouns if t.ent_type_ != "DATE" and t.lower_ not in self.none), None)


@cache
def charges(lexicon: Lexicon) -> Charges:
    """The language data's words for it."""
    table = lexicon.table("patterns/event_courses.toml")["charges"]
    return Charges(*(frozenset(table[name]) for name in ("verbs", "before", "none", "definite")))
