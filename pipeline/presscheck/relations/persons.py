"""Of whom a sentence speaks at some word: enough to say that two statements are surely about the same person or thing.

"John Smith", "Smith" and, in the sentence after, "he" are one; whoever cannot be told is None, and two of None are
never the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from presscheck.language import Passage
from presscheck.lexicon import Lexicon

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_CLIMB = 14
"""Steps up the parse before a word counts as being about nobody."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its number, its passage, its tokens."""

    number: int
    passage: Passage
    span: Span

    @property
    def start(self) -> int:
        """Where it begins in its field."""
        return self.passage.start + self.span.start_char

    @property
    def end(self) -> int:
        """Where it ends in its field."""
        return self.passage.start + self.span.end_char


def sentences(passages: Sequence[Passage]) -> list[Sentence]:
    """The sentences of an article in order."""
    spans = [(passage, span) for passage in passages for span in passage.doc.sents]
    return [Sentence(number, passage, span) for number, (passage, span) in enumerate(spans)]


class Persons:
    """Who is spoken of in an article's sentences."""

    def __init__(self, told: Sequence[Sentence], lexicon: Lexicon) -> None:
        self._told = told
        table = lexicon.table("patterns/age.toml")["persons"]
        self._pronouns = frozenset(table["pronouns"])
        self._relative = frozenset(table["relative"])
        self._kin = frozenset(table["kin"])

    def about(self, sentence: Sentence, start: int, end: int) -> str | None:
        """Of whom the words text[start:end] of the sentence's field tell something."""
        span = sentence.passage.tokens(start - sentence.passage.start, end - sentence.passage.start)
        if span is None:
            return None
        noun = self._noun(span.root)
        return None if noun is None else self._key(noun, sentence)

    def before_bracket(self, sentence: Sentence, start: int) -> str | None:
        """Of whom a bracket that opens here tells something: the name right before it."""
        span = sentence.passage.tokens(start - sentence.passage.start - 2, start - sentence.passage.start)
        if span is None or not span[0].tag_.startswith("NNP"):
            return None
        return span[0].text.lower()

    def _noun(self, token: Token) -> Token | None:
        """The noun that a token describes, or the subject of the verb it leans on."""
        here = token
        for _ in range(_CLIMB):
            if here.tag_.startswith("VB") and (subject := self._subject(here)) is not None:
                return subject
            head, dep = here.head, here.dep_
            if head is here:
                return here if here.tag_.startswith("NN") and here is not token else None
            if head.tag_.startswith("NN") and dep in ("appos", "acl", "relcl", "amod", "nummod"):
                if not (dep in ("amod", "nummod") and head.ent_type_ in ("DATE", "CARDINAL")):
                    return self._whole(head)
            here = head
        return None

    def _subject(self, verb: Token) -> Token | None:
        for child in verb.children:
            if child.dep_ in _SUBJECT:
                if child.lower_ in self._relative:
                    return self._whole(verb.head) if verb.dep_ == "relcl" else None
                return self._whole(child)
        if verb.dep_ in ("relcl", "acl") and verb.head.tag_.startswith("NN"):
            return self._whole(verb.head)
        return None

    def _whole(self, noun: Token) -> Token:
        """The name, where the noun is beside one: "the singer Ann Lee", "Lee, a singer"."""
        if noun.dep_ == "appos" and noun.head.tag_.startswith("NNP"):
            return noun.head
        for child in noun.children:
            if child.dep_ == "appos" and child.tag_.startswith("NNP") and not noun.tag_.startswith("NNP"):
                return child
        return noun

    def _key(self, noun: Token, sentence: Sentence, depth: int = 0) -> str | None:
        if noun.lower_ in self._pronouns:
            return self._antecedent(noun, sentence, depth)
        if noun.tag_ in ("NNS", "NNPS") or any(child.dep_ in ("conj", "cc") for child in noun.children):
            return None
        if noun.lower_ in self._kin:
            return None
        if noun.tag_ == "NNP":
            return noun.lower_
        return f"the {noun.lower_}" if noun.tag_ == "NN" else None

    def _antecedent(self, pronoun: Token, sentence: Sentence, depth: int) -> str | None:
        """The subject of the sentence's main clause where it stands before the pronoun and is no pronoun, else that of
        the sentence before; the pronoun itself in this sentence where neither can be told."""
        own = f"{pronoun.lower_} {sentence.number}"
        main = self._subject_of(sentence)
        if main is not None and main.i < pronoun.i and main.lower_ not in self._pronouns:
            return self._key(main, sentence, depth) if not self._kin_in(sentence) else own
        if sentence.number == 0 or depth > 1:
            return own
        last = self._told[sentence.number - 1]
        if last.passage.segment.field != sentence.passage.segment.field or self._kin_in(last):
            return own
        subject = self._subject_of(last)
        if subject is None:
            return own
        return self._key(subject, last, depth + 1) or own

    def _subject_of(self, sentence: Sentence) -> Token | None:
        root = sentence.span.root
        return self._subject(root) if root.tag_.startswith("VB") else None

    def _kin_in(self, sentence: Sentence) -> bool:
        return any(token.lower_ in self._kin for token in sentence.span)
