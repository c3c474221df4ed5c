"""What reports, right ones and such with one slip in each, teach about torn ties: of each its signs, and whether it is
torn by a slip. Those of right reports are torn because their figures don't belong together; of those that hold there
one figure is spoiled, so that what is learnt of mistakes and of false ties is learnt of the same reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from presscheck.checks.heard import unexplained
from presscheck.checks.likelihood import is_asked
from presscheck.checks.one_slip import MAGNITUDE, SLIPS, as_printed, has_digits, slips, with_value
from presscheck.checks.policy import policy
from presscheck.checks.torn_signs import Among, torn_signs
from presscheck.checks.verdict import Verdict, verdicts
from presscheck.evaluation.observations import Observation
from presscheck.evaluation.slips import SlipGold, SlipText
from presscheck.language import assemble, passages
from presscheck.lexicon import Lexicon
from presscheck.measure.figures import Marked, marked
from presscheck.model import Meets, Quantity, Relation, SentenceNumbers
from presscheck.reading import laid_out
from presscheck.relations import relations
from presscheck.relations.sentences import sentence_numbers

_ANY = 0.5
"""The share of mistakes, roughly and by hand, that are no slips of the pen: a figure of another row or year."""
_SPOILED = 0.5
"""The share of the ties that hold which are spoiled: with all of them slips would hardly count."""
_FACTORS = (0.4, 0.5, 0.6, 0.7, 0.8, 0.87, 1.15, 1.3, 1.5, 1.8, 2.2, 3.0)
_FAMILY = 2
"""Letters of a check's code that name its family."""


def torn_observations(gold: SlipGold, lexicon: Lexicon, model: str = "sm") -> Iterator[Observation]:
    """The torn ties of all reports; of those with a slip only such as it tears by a check of its family. A report and
    the same with a slip have one number."""
    nlp = assemble(lexicon, model)
    right = {text.item.id: text.article.text for text in gold.right}
    numbers = {id_: number for number, id_ in enumerate(right)}
    laid = (laid_out(text.article, lexicon) for text in gold.texts)
    for text, (article, read) in zip(gold.texts, passages(nlp, laid), strict=True):
        number = numbers.setdefault(text.item.id, len(numbers))
        yield from torn_of(marked(article, read, lexicon), number, text, right, lexicon)


def torn_of(
    article: Marked, number: int, text: SlipText, right: Mapping[str, str], lexicon: Lexicon
) -> Iterator[Observation]:
    """The torn ties of one report with this number; `right`: the texts of the right reports by their ids."""
    ties = list(relations(article, lexicon))
    judged = unexplained(verdicts(ties), article.figures)
    numbers = sentence_numbers(article.passages)
    among = Among(article.figures, numbers, judged)
    slip = _slip(text, right)
    if slip is None:
        yield from _spoiled(article, ties, numbers, number)
    for verdict in judged:
        if is_asked(verdict) and (slip is None or _is_by(verdict, slip, text.item.check or "")):
            yield Observation(number, f"{verdict.tie.id} {verdict.check.code}", torn_signs(verdict, among), bool(slip))


def _spoiled(article: Marked, ties: Sequence[Relation], numbers: SentenceNumbers, number: int) -> Iterator[Observation]:
    """The ties that hold, each torn by another value of one of its figures, drawn by the number of the report."""
    drawn = Random(number)
    for verdict in verdicts(ties):
        code = verdict.check.code
        asked = policy(code).by_signs and not policy(code).tells_little and isinstance(verdict.outcome, Meets)
        if not asked or drawn.random() > _SPOILED:
            continue
        figures = [q for q in verdict.tie.quantities if q.value and has_digits(q)]
        if not figures:
            continue
        figure = drawn.choice(figures)
        other = _another(figure, drawn)
        wrong = unexplained(verdicts(tie.with_edit(figure, other) for tie in ties), article.figures)
        among = Among(article.figures, numbers, wrong)
        for torn in wrong:
            if torn.tie.id == verdict.tie.id and torn.check.code == code and is_asked(torn):
                yield Observation(number, f"{torn.tie.id} {code} spoiled", torn_signs(torn, among), True)


def _another(figure: Quantity, drawn: Random) -> Quantity:
    """What a slip makes of the figure, or any other value as often."""
    assert figure.value is not None
    if drawn.random() < _ANY:
        return with_value(figure, as_printed(figure, figure.value * drawn.choice(_FACTORS)))
    kind = drawn.choices(list(SLIPS), list(SLIPS.values()))[0]
    value = drawn.choice(list(slips(figure.value, kind)) or [figure.value * 2])
    return with_value(figure, value, scaled=kind == MAGNITUDE)


def _slip(text: SlipText, right: Mapping[str, str]) -> tuple[int, int] | None:
    """Where a wrong report differs from the right one; None of a right one."""
    before, after = right.get(text.item.id), text.article.text
    if text.item.check is None or before is None:
        return None
    start = _alike(before, after)
    return start, len(after) - _alike(before[start:][::-1], after[start:][::-1])


def _alike(a: str, b: str) -> int:
    """The length of what both begin with."""
    return next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _is_by(verdict: Verdict, slip: tuple[int, int], check: str) -> bool:
    """Is it torn by the slip, of whose family its check is?"""
    start, end = slip
    return verdict.check.code[:_FAMILY] == check[:_FAMILY] and any(
        q.field == "text" and q.start <= end and start <= q.end for q in verdict.tie.quantities
    )
