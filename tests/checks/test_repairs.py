"""Edits of one figure that undo a usual misprint, and which of them come first.

For one euro: on 12 August 2019 $1.1194, £0.92615; on 11 May 2018 $1.1934, ¥130.44; on 1 March 2005 $1.3216, £0.6879.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from presscheck import Presscheck
from presscheck.checks.check import Check
from presscheck.checks.edits import edits
from presscheck.checks.repairs import by_figure, repairs
from presscheck.checks.verdict import Verdict, judged
from presscheck.measure.figures import read_money
from presscheck.model import Apart, Article, Line, Meets, Outcome, Quantity, Relation
from tests.checks.ties import LEXICON, conversions


def figure(surface: str) -> Quantity:
    quantity = read_money(surface, Article(text=surface), LEXICON)
    assert quantity is not None
    return replace(quantity, id="q7", start=40, end=40 + len(surface))


def offered(text: str, published: str) -> list[tuple[str, str, str]]:
    """What is offered for the first conversion of the text: the figure, what to print instead, the kind of slip."""
    verdicts = conversions(text, published)
    return [(r.from_, r.to, r.kind) for r in repairs(verdicts[0], by_figure(verdicts), LEXICON)]


def printed(surface: str, expected: tuple[float, float] | None = None) -> list[tuple[str, str]]:
    return [(edit.told.text, edit.kind) for edit in edits(LEXICON).of(figure(surface), expected)]


@pytest.mark.parametrize(
    ("surface", "told"),
    [
        ("£93m", [("€93m", "sign"), ("$93m", "sign"), ("£93k", "magnitude"), ("£93bn", "magnitude")]),
        ("$5 million", [("£5 million", "sign"), ("€5 million", "sign"), ("$5 thousand", "magnitude"), ("$5 billion", "magnitude")]),  # noqa: E501
        ("€1.2tn", [("£1.2tn", "sign"), ("$1.2tn", "sign"), ("€1.2bn", "magnitude")]),
        ("714 mln dlrs", [("714 bln dlrs", "magnitude")]),
        ("173 billion yuan", [("173 million yuan", "magnitude"), ("173 trillion yuan", "magnitude")]),
        ("$3.8M", [("£3.8M", "sign"), ("€3.8M", "sign"), ("$3.8K", "magnitude"), ("$3.8B", "magnitude")]),
        ("A$600", []),
        ("50p", []),
    ],
)  # fmt: skip
def test_edits_that_keep_the_digits(surface: str, told: list[tuple[str, str]]) -> None:
    kept = [row for row in printed(surface) if row[1] in ("sign", "magnitude")]
    assert kept == told == printed(surface)[: len(told)]


@pytest.mark.parametrize(
    ("surface", "told"),
    [
        ("£93m", ["£39m", "£930m", "£9.3m"]),
        ("$12,400", ["$21,400", "$14,200", "$12,040", "$124,000", "$1,240"]),
        ("£75", ["£57", "£750", "£7.50"]),
        ("714 mln dlrs", ["174 mln dlrs", "741 mln dlrs", "7,140 mln dlrs", "71.4 mln dlrs"]),
        ("€1.2tn", ["€2.1tn", "€12tn"]),
    ],
)
def test_edits_of_the_digits(surface: str, told: list[str]) -> None:
    assert [text for text, kind in printed(surface) if kind in ("swapped-digits", "lost-digit")] == told


@pytest.mark.parametrize(
    ("surface", "value", "told"),
    [
        ("£102m", 96.92e6, "£97m"),
        ("£102.5m", 96.92e6, "£96.9m"),
        ("$3.8m", 3.775e9, "US$3.77bn"),  # out of the reach of the magnitude that was printed
        ("$55,000", 29_123.4, "$29,100"),
        ("$55,123", 29_123.4, "$29,123"),
        ("£75", 7.44, "£7.44"),
        ("25 dollars", 33.02, "33 dollars"),
        ("$633 million", 825.5e6, "$826 million"),
        ("about 5 billion yen", 7.1e9, "7.1 billion yen"),
        ("1.37 bln dlrs", 1.301e9, "1.30 bln dlrs"),
        ("two million euros", 3e6, "€3m"),
        ("97p", 1.2, "120p"),
    ],
)
def test_the_computed_value_is_printed_as_the_figure_was(surface: str, value: float, told: str) -> None:
    assert (told, "computed") in printed(surface, (value, value))


def test_a_computed_range_is_no_value_to_print() -> None:
    assert [kind for _, kind in printed("£102m", (96e6, 99e6)) if kind == "computed"] == []
    assert ("£97m", "computed") in printed("£102m", (96.6e6, 97.4e6))  # as printed they are one


def test_an_edited_figure_stands_in_the_place_of_the_old() -> None:
    old = figure("£93m")
    new = next(edits(LEXICON).of(old, None)).told
    assert isinstance(new, Quantity)
    assert (new.id, new.field, new.start, new.end) == (old.id, old.field, old.start, old.end)
    assert (new.text, new.unit, new.value) == ("€93m", "EUR", 93e6)


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "$104m (£93m)",  # $104m were €92.9m and £86.0m: the euro figure under a pound sign
            "2019-08-12",
            [("£93m", "€93m", "sign"), ("£93m", "£86m", "computed")],
        ),
        ("¥412.6bn ($3.8m)", "2018-05-11", [("$3.8m", "$3.8bn", "magnitude")]),  # $3.775bn
        ("US$160 million (£102m)", "2014-01-24", [("£102m", "£97m", "computed")]),
        ("R$480m ($261m)", "2013-07-19", [("$261m", "$216m", "swapped-digits")]),
    ],
)
def test_repairs_of_one_tie(text: str, published: str, told: list[tuple[str, str, str]]) -> None:
    assert offered(text, published)[: len(told)] == told


def test_a_slip_of_the_magnitude_leaves_no_computed_value_to_offer() -> None:
    assert {kind for *_, kind in offered("¥412.6bn ($3.8m)", "2018-05-11")} == {"magnitude"}


def test_the_figure_to_doubt_comes_before_the_others() -> None:
    repaired = offered("¥412.6m ($3.8bn)", "2018-05-11")
    assert repaired == [("$3.8bn", "$3.8m", "magnitude"), ("¥412.6m", "¥412.6bn", "magnitude")]


def test_at_most_three_are_offered_and_each_of_them_meets() -> None:
    verdicts = conversions("$104m (£93m)", "2019-08-12")
    found = repairs(verdicts[0], by_figure(verdicts), LEXICON)
    assert 0 < len(found) <= 3
    for repair in found:
        tie = verdicts[0].tie
        old = next(q for role in tie.roles for q in tie.figures(role) if q.id == repair.quantity)
        new = read_money(repair.to, Article(text=repair.to), LEXICON)
        assert new is not None
        assert isinstance(judged(verdicts[0].check, tie.with_edit(old, new)).outcome, Meets)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The quarry was worked from 1931 to 1913.", ("1931 to 1913", "1913 to 1931")),
        ("The clinic is shut from Friday, 6 June to Monday, 2 June.", ("Friday, 6 June to Monday, 2 June", "Monday, 2 June to Friday, 6 June")),  # noqa: E501
        ("She retired in 1981 before moving to Leith in 1976.", None),
    ],
)  # fmt: skip
def test_the_ends_of_a_range_told_backwards_change_places(
    presscheck: Presscheck, sentence: str, told: tuple[str, str] | None
) -> None:
    (finding,) = presscheck.check(Article(text=sentence, published="2014-06-01")).findings
    swaps = [(r.from_, r.to) for r in finding.repairs if r.kind == "swapped-ends"]
    assert swaps == ([told] if told else [])


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The levy fell two points, to 9 percent from 7 percent.", ("9 percent from 7 percent", "7 percent from 9 percent")),  # noqa: E501
        ("Output growth slowed to 4.9 percent from 4.1 percent.", ("4.9 percent from 4.1 percent", "4.1 percent from 4.9 percent")),  # noqa: E501
        ("The fare doubled from 2 dollars to 6 dollars.", ("doubled", "tripled")),
        ("Cases quadrupled to 3,000 from 1,500.", ("quadrupled", "doubled")),
        ("Backing fell three points, from 44 percent to 43 percent.", ("three points", "1 point")),
        ("Backing fell one percentage point, from 44 percent to 40 percent.", ("one percentage point", "4 percentage points")),  # noqa: E501
    ],
)  # fmt: skip
def test_what_is_offered_first(presscheck: Presscheck, sentence: str, told: tuple[str, str]) -> None:
    (finding,) = presscheck.check(Article(text=sentence)).findings
    assert (finding.repairs[0].from_, finding.repairs[0].to) == told


def test_no_digits_are_swapped_where_only_the_direction_is_wrong(presscheck: Presscheck) -> None:
    (finding,) = presscheck.check(Article(text="Output growth slowed to 4.9 percent from 4.1 percent.")).findings
    assert [r.kind for r in finding.repairs] == ["swapped-ends"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Same(Relation):
    """Two figures that must be of one value and unit: the simplest tie."""

    kind = "same"
    roles = ("a", "b")

    a: Quantity
    b: Quantity


def same(tie: Same) -> Outcome:
    """Compare them."""
    if (tie.a.value, tie.a.unit) == (tie.b.value, tie.b.unit):
        return Meets()
    expected = (tie.a.value or 0.0,) * 2
    return Apart(message=Line("they differ"), by=1, wide=True, blame="b", expected=expected)


SAME = Check("XX101", "same", Same, same)


def ties(*pairs: tuple[Quantity, Quantity]) -> list[Verdict]:
    return [judged(SAME, Same(cue="=", confidence=1, a=a, b=b)) for a, b in pairs]


def test_an_edit_that_tears_another_tie_apart_comes_last() -> None:
    a, b, c = figure("£93bn"), replace(figure("£93m"), id="q8"), replace(figure("£93m"), id="q9")
    # b holds against c; the edits of b that make it meet a would undo that, yet b is to blame and stays before a
    verdicts = ties((a, b), (c, b))
    found = repairs(verdicts[0], by_figure(verdicts), LEXICON)
    assert [(r.quantity, r.to) for r in found] == [("q8", "£93bn"), ("q7", "£93m")]


def test_an_edit_that_also_settles_another_tie_comes_first() -> None:
    # by itself $104m (£93m) offers the sign before the computed value; a right £86m beside it tells that pounds it was
    verdicts = conversions("$104m (£93m)", "2019-08-12")
    stated, wrong = verdicts[0].tie.figures("stated")[0], verdicts[0].tie.figures("converted")[0]
    beside = replace(figure("£86m"), id="q9")
    also = judged(SAME, Same(cue="=", confidence=1, a=beside, b=wrong))
    assert [r.to for r in repairs(verdicts[0], by_figure([*verdicts, also]), LEXICON)][:2] == ["£86m", "€93m"]
    assert stated.text == "$104m"
