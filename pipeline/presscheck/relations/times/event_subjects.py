"""Who or what a verb is told of, and whether two dated events are told of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from presscheck.lexicon import Lexicon
from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from presscheck.relations.times.dated_events import Event

_STEPS = 4
"""Verbs, or nouns of places, between a verb and its subject."""
_NEXT = 1
"""Sentences between a name and the pronoun for it."""
_BESIDE = 9
"""Characters behind a date in which another may begin."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})


def subject_of(verb: Token, steps: int = _STEPS) -> Token | None:
    """The head noun of the verb's subject, told or left to be understood; None where nothing tells it."""
    own = next((child for child in reversed([*verb.lefts]) if child.dep_ in SUBJECT), None)
    own = own or next((child for child in verb.rights if child.dep_ in SUBJECT), None)
    if own is not None and own.tag_ in ("WP", "WDT"):
        joined = verb
        while joined.dep_ == "conj" and joined.head.tag_.startswith("VB"):
            joined = joined.head  # "which was dug in 1791 and which was drained in 1926"
        return _who(whole(joined.head), own) if joined.dep_ == "relcl" else None
    if own is not None:
        return whole(own)
    if not steps:
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "dep") and verb.head.tag_.startswith("VB"):
        return subject_of(verb.head, steps - 1)
    if verb.dep_ == "xcomp" and verb.head.dep_ == "acomp" and verb.head.head.tag_.startswith("VB"):
        return subject_of(verb.head.head, steps - 1)  # "is due to reopen"
    if verb.dep_ == "pcomp" and verb.head.head.tag_.startswith("VB"):  # "before moving"
        return subject_of(verb.head.head, steps - 1)
    if verb.dep_ in ("relcl", "acl") and not verb.head.tag_.startswith("VB"):
        return whole(verb.head)
    if verb.dep_ == "ROOT":  # "Lee was born in 1936, sat for ..." is read as if the second verb had said the first
        said = [child for child in verb.lefts if child.dep_ in ("ccomp", "csubj", "dep", "parataxis")]
        return subject_of(said[0], 0) if said else None
    return None


def whole(noun: Token) -> Token:
    """The noun that another stands beside: of "the steamer, Ann", the steamer."""
    return noun.head if noun.dep_ == "appos" and noun.head.tag_.startswith("NN") else noun


def _who(noun: Token, pronoun: Token) -> Token:
    """Of "Ann Lee, of Hull, who": no place but the name before it."""
    here = noun
    for _ in range(_STEPS):
        if pronoun.tag_ != "WP" or here.ent_type_ == "PERSON":
            return here
        if here.dep_ == "pobj" and (here.ent_type_ in _PLACES or here.head.head.ent_type_ == "PERSON"):
            here = here.head.head
        elif here.dep_ == "appos":
            here = here.head
        else:
            return noun
    return noun


@dataclass(frozen=True)
class Subjects:
    """The language's pronouns for persons and things, those for things, for one thing, for persons, and for many
    things; words of relatives; and `near`, behind which stands a place, though it may look like a name."""

    pronouns: frozenset[str]
    of_things: frozenset[str]
    of_one_thing: frozenset[str]
    of_persons: frozenset[str]
    near: frozenset[str]
    of_many: frozenset[str]
    kin: frozenset[str]

    def same(self, first: Event, second: Event) -> bool:
        """Are the two, in the order told, of one subject for sure?"""
        one, other = first.subject, second.subject
        if one is None or other is None:
            return False
        if one.i == other.i:
            many = any(c.dep_ == "conj" for c in one.children)
            return not many or _is_told_on(first, second)
        near = second.sentence.number - first.sentence.number <= _NEXT
        if other.lower_ in self.pronouns and one.lower_ == other.lower_:
            return near
        if other.lower_ in self.pronouns and one.i < other.i:
            return near and self.stands_for(other, first)
        if one.lower_ in self.pronouns and first.verb.dep_ == "advcl" and first.verb.head.i == second.verb.i:
            return True  # "Before he retired in 2001, Lee ..."
        return one.tag_ == other.tag_ == "NNP" and one.lower_ == other.lower_ and one.ent_type_ == "PERSON"

    def same_theme(self, first: Event, second: Event) -> bool:
        """Is the second of the "it" that the first was done to: "He closed the dock in 1971; it opened in 1908"?"""
        other = second.theme
        if other is None or not 0 <= second.sentence.number - first.sentence.number <= _NEXT:
            return False
        if other.lower_ in self.of_one_thing and _is_object_of_both(other, first.theme):
            return True  # "He wrote it in 1901, and Cape published it"
        tags = ("NN", "NNP") if other.lower_ in self.of_one_thing else ("NNS",) if other.lower_ in self.of_many else ()
        main = first.subject if other.dep_ == "dobj" else None  # "The bill cleared the House ... signed it"
        return any(
            one is not None and one.i < other.i and one.tag_ in tags and one.ent_type_ != "PERSON"
            for one in (first.theme, main)
        )

    def done_to(self, first: Event, second: Event) -> bool:
        """Is the second done to the "him" or "her" that the first is told of: "was arrested. A jury convicted him"?"""
        whom, one = second.theme, first.subject
        if whom is None or whom.dep_ != "dobj" or one is None or whom.tag_ != "PRP" or one.i >= whom.i:
            return False
        if not 0 <= second.sentence.number - first.sentence.number <= _NEXT or whom.lower_ in self.of_things:
            return False
        told_on = second.subject is None or not self.is_pronoun(second.subject)
        return told_on and whom.lower_ not in self.of_many and (self.is_pronoun(one) or self.stands_for(whom, first))

    def belongs(self, noun: Token | None) -> bool:
        """Is it something of what was told of before, but for a relative: "its last patient", "her body"?"""
        if noun is None or noun.lower_ in self.kin:
            return False
        return noun.dep_ in SUBJECT and any(c.tag_ == "PRP$" for c in noun.children)

    def may_be(self, first: Event, second: Event, *, of_persons: bool) -> bool:
        """May the second's subject, where it is a pronoun of its own, be a person's or a thing's, as the first's is?"""
        if second.subject is None or first.subject is None or second.subject.i == first.subject.i:
            return True
        return second.subject.lower_ not in (self.of_things if of_persons else self.of_persons)

    def is_pronoun(self, noun: Token | None) -> bool:
        """Is it a pronoun of the third person?"""
        return noun is not None and noun.lower_ in self.pronouns

    def stands_for(self, pronoun: Token, first: Event) -> bool:
        """Is the subject of the event before the only one for whom the pronoun may stand?"""
        subject, span = first.subject, first.sentence.span
        if subject is not None and pronoun.lower_ in self.of_many:
            main = first.sentence.subject
            return subject.tag_ == "NNS" and main is not None and subject.i == main.i and subject.lower_ not in self.kin
        if subject is None or subject.tag_ in ("NNS", "PRP") or (subject.tag_ == "NNPS" and not subject.ent_type_):
            return False
        if any(child.tag_ == "PRP$" for child in subject.children):
            return False  # "his wife died ... he gave it up"
        others = [
            e
            for e in span.ents
            if e.label_ == "PERSON" and not _is_named(subject, e) and e.root.head.lower_ not in self.near
        ]
        if pronoun.lower_ in self.of_things:
            main = first.sentence.subject
            is_main = main is None or subject.i == main.i or first.verb.dep_ in ("ccomp", "parataxis")
            return is_main and subject.ent_type_ != "PERSON" and pronoun.lower_ in self.of_one_thing
        main = first.sentence.subject
        if first.verb.dep_ == "relcl" and main is not None and main.i != subject.i and self.is_pronoun(main):
            return False  # "He was the son of a smith who died in 1967. He"
        return not others


def _is_object_of_both(pronoun: Token, theme: Token | None) -> bool:
    return pronoun.dep_ == "dobj" and theme is not None and theme.dep_ == "dobj" and theme.lower_ == pronoun.lower_


def _is_told_on(first: Event, second: Event) -> bool:
    """Is the second a verb of many beside the first, whose date is one: not "left school in 1990 and 1985"?"""
    behind = first.text[first.end : first.end + _BESIDE]
    beside = second.verb.dep_ == "conj" and second.verb.head.i == first.verb.i
    return beside and not any(letter.isdigit() for letter in behind)


def _is_named(noun: Token, name: Span) -> bool:
    """Is the noun part of the name, or does the name stand beside it: "the novelist Ann Lee"?"""
    return name.start <= noun.i < name.end or (name.root.dep_ == "appos" and name.root.head.i == noun.i)


@cache
def subjects(lexicon: Lexicon) -> Subjects:
    """The language data's pronouns."""
    table = lexicon.table("patterns/events.toml")
    names = ("pronouns", "of_things", "of_one_thing", "of_persons", "near", "of_many")
    kin = lexicon.table("patterns/age.toml")["persons"]["kin"]
    return Subjects(*(*(frozenset(table[name]) for name in names), frozenset(kin)))
