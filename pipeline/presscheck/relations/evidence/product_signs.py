"""The signs that a rate, a count and a total are one another's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from presscheck.measure.counted import NOTHING
from presscheck.measure.currencies import MONEY
from presscheck.measure.per_unit import parted
from presscheck.relations.arithmetic.figured import Figured
from presscheck.relations.arithmetic.figured_sentences import FiguredSentence
from presscheck.relations.arithmetic.product_cues import product_cues
from presscheck.relations.arithmetic.product_terms import is_named
from presscheck.relations.arithmetic.unit_rates import UnitRate
from presscheck.relations.evidence.share_trio import is_small
from presscheck.relations.statements import Statement

_SMALL = 10
_LOOSE = "loose"
_COUNTS = {
    "told beside it": "sure", "named": "sure", "of the same time told as lasting": "sure", "of the same time": "likely",
    "qualified": "likely", "sold": "likely", "meant": "likely", "right before": "right before", "of things": "near",
    "bare": "near", "bare, of what is priced": "near",
}  # fmt: skip
"""How sure the ties of a count are, which together with those of a total tell more than each."""
_TOTALS = {
    "in all": "sure", "taken up": "sure", "worth, before": "before", "before what it comes to": "before",
    "worth": "worth", "of the same measure": "measure", _LOOSE: _LOOSE,
}  # fmt: skip


@dataclass(frozen=True)
class AboutRate:
    """A rate with the figures about it that may be its total or its count, nearest first."""

    article: Figured
    rate: UnitRate
    told: Statement
    totals: Sequence[Statement]
    counts: Sequence[Statement]

    def sentence(self, told: Statement) -> FiguredSentence:
        """The sentence of a figure, with signs."""
        found = self.article.sentences.of(told.quantity)
        return found if found is not None else FiguredSentence(told.sentence.number, "", {})

    def apart(self, told: Statement) -> int:
        """Sentences from the rate's to a figure's."""
        return told.sentence.number - self.told.sentence.number


def signs(about: AboutRate, total: Statement, count: Statement) -> frozenset[str]:
    """All of them, none of which looks at the product; none where nothing but nearness speaks for the three."""
    of, in_all, sort = count_tie(about, count), total_tie(about, total), _sort(about.rate)
    if _LOOSE in of or (_LOOSE in in_all and _COUNTS[of] != "sure" and len(about.totals) > 1):
        return frozenset()
    return frozenset(_signs(about, total, count, of, in_all, sort))


def _signs(about: AboutRate, total: Statement, count: Statement, of: str, in_all: str, sort: str) -> Iterator[str]:
    yield f"rate {sort}"
    yield f"count {of}"
    yield f"total {in_all}"
    better = [s for s in about.counts if s is not count and _rank(about, s) <= _rank(about, count)]
    alone = (
        {s.quantity.value for s in about.totals} == {total.quantity.value},
        not {s.quantity.value for s in better} - {count.quantity.value},
    )
    yield f"{'only' if alone[0] else 'one of several'} total"
    yield f"{'best' if alone[1] else 'no best'} count"
    both = f"count {_COUNTS[of]}, total {_TOTALS[in_all]}"
    yield both
    rivals = {(True, True): "none else", (True, False): "only total", (False, True): "best count"}
    yield f"{both}, {rivals.get(alone, 'rivals')}"
    yield f"rate {sort}, count {_COUNTS[of]}"
    yield f"rate {sort}, total {_TOTALS[in_all]}"
    yield from _places(about, total, count)
    yield from _against(about, total, count)


def _sort(rate: UnitRate) -> str:
    """How the rate is told: to be one."""
    told = {"mean": rate.averaged, "deduced": rate.deduced, "each": rate.each, "price": rate.priced}
    how = next((name for name, is_so in told.items() if is_so), "told")
    by = "of a measure" if parted(rate.figure.unit)[1] else "per" if rate.per else "alone"
    return f"{how}, {by}"


def count_tie(about: AboutRate, count: Statement) -> str:
    """How the count is tied to the rate."""
    cues, rate, q = product_cues(about.article.lexicon), about.rate, count.quantity
    sentence = about.sentence(count)
    if rate.count is not None:
        return "told beside it" if rate.count.id == q.id else _LOOSE
    if rate.per and cues.times(rate.per, parted(q.unit)[0]) == 1.0:
        return f"of the same time{' told as lasting' if cues.is_during(sentence, q) else ''}"
    if q.dimension != "count":
        return _LOOSE
    if is_named(about.article, cues, rate, q):
        return "named"
    if not rate.per and cues.is_meant(about.article, rate.figure, sentence, rate.sentence):
        return "meant"
    if not rate.per and rate.unit != parted(q.unit)[0] != NOTHING and cues.qualifies(sentence, q):
        return "qualified"
    if rate.priced and cues.is_sold(sentence, q):
        return "sold"
    return _by_place(about, count)


def _by_place(about: AboutRate, count: Statement) -> str:
    """How a count that no word ties to the rate stands to it."""
    cues, rate, q = product_cues(about.article.lexicon), about.rate, count.quantity
    if not rate.per and rate.unit != q.unit and _is_right_before(about, count):
        return "right before"
    if not rate.per and rate.unit != q.unit and about.apart(count) in (0, -1):
        return "of things" if q.unit != NOTHING else "bare"
    if rate.per and q.unit == NOTHING and abs(about.apart(count)) <= 1 and not cues.is_time(rate.per):
        return "bare, of what is priced"
    return _LOOSE


def _is_right_before(about: AboutRate, count: Statement) -> bool:
    """Does a count stand before the rate in its sentence, with no other between?"""
    place = count.quantity.start
    if count.sentence is not about.told.sentence or place > about.rate.figure.start:
        return False
    if count.token is not None and (count.token.dep_ == "conj" or count.token.head.dep_ == "conj"):
        return False  # "40 teas and 130 cakes at £2 each"
    return not any(place < s.quantity.start < about.rate.figure.start for s in about.counts)


def total_tie(about: AboutRate, total: Statement) -> str:
    """How the words tell the total."""
    cues, rate = product_cues(about.article.lexicon), about.rate
    sentence, apart = about.sentence(total), about.apart(total)
    told = cues.total(sentence, total.quantity, near=apart == 0)
    if told == 2:
        return "in all"
    if cues.takes_up(sentence, total.quantity, behind=apart):
        return "taken up"
    before = apart < 0 or (apart == 0 and total.quantity.start < rate.figure.start)
    if told:
        return "worth, before" if before else "worth"
    if (rate.deduced or rate.averaged) and before and apart >= -1:
        return "before what it comes to"
    if total.quantity.dimension != MONEY and rate.unit not in (NOTHING, "") and total.quantity.unit == rate.unit:
        return "of the same measure"
    return _LOOSE


def _rank(about: AboutRate, count: Statement) -> tuple[int, int]:
    """How well a count goes with the rate, by words and place alone."""
    order = ("told", "named", "of the", "qualified", "sold", "meant", "right", "of things", "bare")
    tie = count_tie(about, count)
    return next((n for n, start in enumerate(order) if tie.startswith(start)), len(order)), abs(about.apart(count))


def _places(about: AboutRate, total: Statement, count: Statement) -> Iterator[str]:
    numbers = [about.told.sentence.number, total.sentence.number, count.sentence.number]
    yield f"over {min(max(numbers) - min(numbers), 4)} sentences"
    yield f"total {_where(about.apart(total))}"
    yield f"count {_where(about.apart(count))}"
    order = sorted((("rate", about.told), ("total", total), ("count", count)), key=lambda told: told[1].quantity.start)
    yield ", ".join(role for role, _ in order)
    if total.sentence is count.sentence:
        yield "total and count in one sentence"
    if about.totals[0] is total:
        yield "nearest total"
    if about.counts[0] is count:
        yield "nearest count"
    if len({id(s.sentence.passage) for s in (about.told, total, count)}) > 1:
        yield "over paragraphs"
    if total.words & about.told.words:
        yield "total and rate have words in common"
    if count.words & (about.told.words | total.words):
        yield "count and others have words in common"


def _where(apart: int) -> str:
    return "in the rate's sentence" if apart == 0 else "before it" if apart < 0 else "behind it"


def _against(about: AboutRate, total: Statement, count: Statement) -> Iterator[str]:
    for role, told in (("rate", about.told), ("total", total), ("count", count)):
        if told.direction:
            yield f"{role} is of a move"
        if told.earlier:
            yield f"{role} is of an earlier time"
        if told.quantity.hedge is not None:
            yield f"{role} is rough"
    if is_small(count, _SMALL):
        yield "count is small, in words"
    if about.told.mood != "so":
        yield f"rate {about.told.mood}"
    if parted(total.quantity.unit)[1]:
        yield "total is by a time"
    if about.article.is_sport:
        yield "sport"
