"""In a parse, the noun of which a word tells something: what it describes, or the subject of the verb it leans on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from presscheck.relations.sentences import SUBJECT

if TYPE_CHECKING:
    from spacy.tokens import Token

_DESCRIBES = frozenset({"appos", "acl", "relcl", "amod", "nummod", "compound"})
_CLAUSES = ("relcl", "acl")
_SAID = ("ccomp", "csubj", "dep", "parataxis")
_CLIMB = 14
_PLACES = frozenset({"GPE", "LOC"})
"""Steps up the parse before a word counts as being about nobody."""


class DescribedNouns:
    """What words tell something of. `table`: the language data's words of persons."""

    def __init__(self, table: Mapping[str, Any]) -> None:
        self._relative = frozenset(table["relative"])
        self._called = frozenset(table["called"])
        self._where = frozenset(table["where"]) | frozenset(table["of_where"])
        self._people = frozenset(table["people"])
        self._kin = frozenset(table["kin"])
        self._once, self._deeds = frozenset(table["once"]), frozenset(table["deeds"])

    def of(self, token: Token) -> Token | None:
        """The noun that a token describes, or the subject of the verb it leans on."""
        here = token
        if token.dep_ == "poss" and token.lower_ in self._relative:
            return self.owner(token)
        for _ in range(_CLIMB):
            if here.tag_[:2] in ("VB", "MD") and (subject := self._subject(here)) is not None:
                return subject
            head = here.head
            if head is here:
                return here if here.tag_.startswith("NN") and here is not token else None
            if head.tag_.startswith(("NN", "JJ")) and here.dep_ in _DESCRIBES and _is_noun(head):
                if head.lower_ in self._deeds or any(self._is_deed(t) for t in token.doc[here.i : head.i]):
                    return here  # "the 19-year-old replaced Lopez", read as one name
                if head.tag_ == "NNP" and head.dep_ == "compound" and head.head.tag_ == "NN":  # "an Ann Lee lookalike"
                    head = head.head
                if head.dep_ == "poss" and head.head.lower_ in self._people:  # "a 15-year-old baker's apprentice"
                    head = head.head
                if head.dep_ == "attr" and (being := self._subject(head.head)) is not None:
                    return being  # "who was a 32-year-old nurse"
                return self._clause_of(here) if here.dep_ in _CLAUSES else self.whole_name(head)
            here = head
        return None

    def _is_deed(self, token: Token) -> bool:
        """Is it a verb that tells what was done, which a tagger may take for a noun: "the 34-year-old beat Lopez"?"""
        return token.lower_ in self._deeds or (token.tag_ in ("VBD", "VBN", "VBZ") and token.lower_ not in self._once)

    def owner(self, owning: Token) -> Token | None:
        """Whose something is: "Lee, whose birthday it is"."""
        if owning.lower_ not in self._relative:
            return owning
        clause = next((t for t in owning.ancestors if t.dep_ in _CLAUSES), None)
        return None if clause is None else self._clause_of(clause)

    def whole_name(self, noun: Token) -> Token:
        """The name, where the noun is beside one: "the singer, Ann Lee", "Lee, a singer", "a girl called Ann Lee"."""
        for clause in noun.children:
            if clause.dep_ == "acl" and clause.lower_ in self._called:
                return next((c for c in clause.children if c.dep_ == "oprd" and c.tag_ == "NNP"), noun)
        if noun.dep_ == "appos" and noun.head.tag_ == "CD" and noun.head.dep_ == "appos":
            return self.whole_name(noun.head.head)  # "Lee, 51, a tailor's son born in"
        if noun.dep_ == "appos" and noun.head.tag_.startswith("NN"):
            told = not noun.tag_.startswith("NNP") or any(c.dep_ == "det" for c in noun.children)  # "Lee, a Dubliner"
            return self.whole_name(noun.head) if told else noun
        if not noun.tag_.startswith("NNP"):
            return next((c for c in noun.children if c.dep_ == "appos" and c.tag_.startswith("NNP")), noun)
        return noun

    def name_of(self, subject: Token) -> Token:
        """The name of a subject that is a person: "her debut, Harmattan Girls" is a book."""
        owned = any(c.dep_ == "poss" for c in subject.children) and subject.lower_ not in self._people
        return subject if owned and subject.tag_ == "NN" else self.whole_name(subject)

    def _subject(self, verb: Token) -> Token | None:
        for child in [child for child in verb.children if child.dep_ in SUBJECT][-1:]:  # "The son of a smith, he was"
            if child.lower_ in self._relative:
                return self._clause_of(verb) if verb.dep_ in _CLAUSES else None
            return self._described(child)
        if verb.dep_ in _CLAUSES and verb.head.tag_.startswith("NN"):
            return self._clause_of(verb)
        if verb.dep_ == "ROOT":  # "He was born in 1936, sat for" is read as if the second verb had said the first
            said = next((child for child in verb.lefts if child.dep_ in _SAID), None)
            return None if said is None else self._subject(said)
        return None

    def clause_about(self, pronoun: Token) -> Token | None:
        """The noun of whom a clause tells by "who", in which the pronoun stands."""
        for verb in pronoun.ancestors:
            if verb.dep_ == "relcl" and any(c.dep_ in SUBJECT and c.tag_ == "WP" for c in verb.children):
                return self._clause_of(verb)
        return None

    def _clause_of(self, clause: Token) -> Token:
        """The noun that a clause tells of: of "a Dubliner born on 3 May 1977 who is", the Dubliner."""
        noun = clause.head
        for _ in range(_CLIMB):
            if noun.ent_type_ != "DATE" or noun.tag_ == "JJ":  # "the 34-year-old, who"
                break
            noun = noun.head
            while not noun.tag_.startswith("NN") and noun.dep_ in ("prep", *_CLAUSES):
                noun = noun.head
        return self._doer(noun) or self.whole_name(self.above_place(noun))

    def _doer(self, verb: Token) -> Token | None:
        """Who does what a verb tells: "fell on 9 April 1917, aged 30" is read as an age of that day."""
        if not verb.tag_.startswith("VB"):
            return None
        while (subject := self._subject(verb)) is None and verb.dep_ == "conj":
            verb = verb.head
        return subject

    def above_place(self, noun: Token) -> Token:
        """The noun, or where it is a place who is from there: "the girl from Oslo, Norway, who was born"."""
        while noun.dep_ == "appos" and noun.ent_type_ in _PLACES and noun.head.ent_type_ in _PLACES:
            noun = noun.head
        place = noun.dep_ == "pobj" and noun.tag_.startswith("NNP") and noun.ent_type_ != "PERSON"
        if place and noun.head.lower_ in self._where and noun.head.head.tag_.startswith(("NN", "JJ")):
            above = noun.head.head
            if above.tag_.startswith("NNP") or above.lower_ in self._people or above.lower_ in self._kin:
                return above
        return noun

    def _described(self, noun: Token) -> Token:
        """The name in "Hall of fame goaltender Ann Lee", where the parse makes the first noun the subject."""
        if noun.ent_type_ == "PERSON" or noun.lower_ in self._people:
            return self.whole_name(noun)
        run = [noun]
        for token in noun.doc[noun.i + 1 : noun.head.i]:
            if token.is_punct or token.tag_[:2] in ("VB", "MD"):
                break
            run.append(token)
        named = 0
        while named < len(run) and run[-1 - named].tag_ == "NNP" and run[-1 - named].ent_type_ == "PERSON":
            named += 1
        described = 0 < named < len(run) and run[-1 - named].tag_ == "NN"
        return run[-1] if described and noun.i == noun.left_edge.i else self.whole_name(noun)


def _is_noun(head: Token) -> bool:
    """Does it stand for somebody: no date, nor "Aged" in "Aged 96, he"?"""
    return head.ent_type_ != "DATE" and not (head.tag_ == "JJ" and head.dep_ == "advcl")
