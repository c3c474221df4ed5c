"""The figures that belong together: what phrases tie, and what all there is to weigh makes likely."""

from __future__ import annotations

from collections.abc import Iterator

from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked
from presscheck.model import Relation
from presscheck.relations.arithmetic import told
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.restatement import Restatement
from presscheck.relations.evidence import evidence
from presscheck.relations.evidence.weighing import LIKELY, Weighing, figures

_PLAIN = 0.8
"""The confidence of a phrase from which others may not tie its anchor otherwise."""


def sums(article: Marked, lexicon: Lexicon) -> Iterator[Relation]:
    """The ties of an article's figures; where a phrase tells one, no other is weighed."""
    figured = Figured(article, lexicon)
    weighing = Weighing(figured, evidence())
    phrases = _Phrases()
    for tie in told(figured):
        phrases.add(tie)
        anew = weighing.anew(tie)
        if anew.kind != Restatement.kind or anew.confidence >= LIKELY:
            yield anew
    yield from (tie for tie in weighing.ties() if not phrases.tell(tie))


class _Phrases:
    """The ties that phrases tell, by their figures."""

    def __init__(self) -> None:
        self._with: dict[tuple[str, str], list[frozenset[str]]] = {}
        self._plain: set[tuple[str, str]] = set()

    def add(self, tie: Relation) -> None:
        """One more."""
        kind, those = figures(tie)
        for figure in those:
            self._with.setdefault((kind, figure), []).append(those)
        if tie.anchor and tie.confidence >= _PLAIN:
            self._plain.update((kind, q.key) for q in tie.figures(tie.anchor))

    def tell(self, tie: Relation) -> bool:
        """Does one tie these figures already, perhaps with more of the kind (two of the three parts of a list), or the
        anchor with others, by words that leave little doubt?"""
        kind, those = figures(tie)
        if tie.anchor and any((kind, q.key) in self._plain for q in tie.figures(tie.anchor)):
            return True
        first = next(iter(those), "")
        return any(those <= told for told in self._with.get((kind, first), ()))
