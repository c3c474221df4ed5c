"""One wrong figure that tears several ties is one charge, which names it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from presscheck import Article
from presscheck.checks.blame import charges
from presscheck.checks.check import Check
from presscheck.checks.verdict import Verdict
from presscheck.measure.figures import read_money
from presscheck.model import Apart, Line, Meets, Outcome, Quantity, Relation
from tests.checks.ties import LEXICON


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair(Relation):
    kind: ClassVar[str] = "pair"
    roles: ClassVar[tuple[str, ...]] = ("a", "b")

    a: Quantity
    b: Quantity


def _never(tie: _Pair) -> Outcome:
    return Meets()


def _figure(number: int) -> Quantity:
    read = read_money(f"£{number}", Article(text=""), LEXICON)
    assert read is not None
    return replace(read, id=f"q{number}", start=number, end=number + 1)


def _verdict(
    a: Quantity, b: Quantity, outcome: Outcome | None = None, *, code: str = "AR101", yields: tuple[str, ...] = ()
) -> Verdict:
    torn = Apart(message=Line("apart"), by=0.5, wide=True, blame="b", expected=(1.0, 1.0), instead=((a, 7.0),))
    check = Check(code, "pair", _Pair, _never, yields_to=yields)
    return Verdict(check, _Pair(cue="", confidence=1.0, a=a, b=b), outcome or torn)


ONE, TWO, THREE, FOUR = (_figure(n) for n in (1, 2, 3, 4))


def test_the_figure_that_most_ties_have_in_common() -> None:
    """Three ties of one figure are one charge that blames it, with what it would be for the first of them."""
    (charge,) = charges([_verdict(ONE, TWO), _verdict(ONE, THREE), _verdict(FOUR, ONE)])
    assert len(charge.verdicts) == 3
    for verdict in charge.verdicts:
        assert isinstance(verdict.outcome, Apart)
        assert verdict.tie.told(verdict.outcome.blame) == (ONE,)
    assert isinstance(charge.verdict.outcome, Apart) and charge.verdict.outcome.expected == (1.0, 1.0)


def test_the_order_of_checks_changes_nothing() -> None:
    torn = [_verdict(ONE, TWO), _verdict(ONE, THREE, code="RS101"), _verdict(FOUR, ONE), _verdict(FOUR, THREE)]
    told = [[v.check.code for v in charge.verdicts] for charge in charges(torn)]
    assert told == [[v.check.code for v in charge.verdicts] for charge in charges(torn[::-1])]


def test_two_wrong_figures_are_two_charges() -> None:
    assert len(charges([_verdict(ONE, TWO), _verdict(THREE, FOUR)])) == 2


def test_what_holds_elsewhere_is_less_to_blame() -> None:
    """Of two figures that the same ties have in common, the one that another tie confirms is not the wrong one."""
    torn = [_verdict(ONE, TWO), _verdict(ONE, TWO, code="RS102"), _verdict(TWO, THREE, Meets())]
    charge = charges(torn)[0]
    assert isinstance(charge.verdict.outcome, Apart) and charge.verdict.outcome.blame == "a"
    assert charge.verdict.outcome.expected == (7.0, 7.0)


def test_a_check_that_yields_says_nothing() -> None:
    found = charges([_verdict(ONE, TWO), _verdict(ONE, THREE, code="AR102", yields=("AR101",))])
    assert [charge.verdict.check.code for charge in found] == ["AR101"]
