"""The gold ties of our own articles: between figures of the gold, with roles as the data card says, and wrong where the
article is."""

from __future__ import annotations

import json
import math
import re
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from presscheck.evaluation.standards import read_standard
from presscheck.evaluation.tie_gold import ROLES, Tie, TieGold, TieItem

CORPUS = Path(__file__).parents[2] / "corpus"
READ = read_standard(str(CORPUS / "gold" / "ties.jsonl"))
assert isinstance(READ, TieGold)
ITEMS: tuple[TieItem, ...] = READ.items
FIGURES: dict[str, list[dict[str, Any]]] = {
    line["id"]: line["quantities"] + line["optional"]
    for line in map(json.loads, (CORPUS / "gold" / "quantities.jsonl").read_text(encoding="utf-8").splitlines())
}
KILO = 1000  # kilograms beside tonnes, metres beside kilometres
EACH = pytest.mark.parametrize("item", ITEMS, ids=[item.id for item in ITEMS])


def values(item: TieItem, tie: Tie, role: str) -> list[float]:
    """The values of the figures in a role, as the gold of figures has them."""
    told = {(f.get("field", "text"), f["start"], f["end"]): f for f in FIGURES[item.id]}
    return [float(told[span.field, span.start, span.end]["value"]) for span in tie.roles[role]]


def test_every_article_has_its_line() -> None:
    assert [item.id for item in ITEMS] == sorted(path.name for path in (CORPUS / "articles").iterdir())


@EACH
def test_ties_are_between_figures_of_the_gold(item: TieItem) -> None:
    places = {(f.get("field", "text"), f["start"], f["end"]) for f in FIGURES[item.id]}
    for tie in item.ties:
        assert set(map(tuple, tie.spans)) <= places, tie
        assert set(tie.roles) <= ROLES[tie.kind]


@EACH
def test_no_tie_is_told_twice(item: TieItem) -> None:
    told = [(tie.kind, tie.spans) for tie in item.ties]
    assert len(told) == len(set(told))


@EACH
def test_sums_hold_where_the_gold_says_so(item: TieItem) -> None:
    """Totals of parts and of products: within the rounding of what is printed."""
    for tie in item.ties:
        if tie.kind == "parts":
            whole, parts = values(item, tie, "whole")[0], values(item, tie, "parts")
            assert (abs(sum(parts) / whole - 1) < 0.001) == tie.holds, tie
        if tie.kind == "product":
            total, factors = values(item, tie, "total")[0], values(item, tie, "factors")
            ratio = math.prod(factors) / total
            ratio = max(ratio, 1 / ratio)
            assert not tie.holds or min(abs(ratio - 1), abs(ratio / KILO - 1)) < 0.03, tie


def test_wrong_ties_are_those_that_the_front_matter_names() -> None:
    for item in ITEMS:
        text = (CORPUS / "articles" / item.id).read_text(encoding="utf-8")
        line = next(line for line in text.splitlines() if line.startswith("wrong:"))
        assert ("nothing" not in line) == any(not tie.holds for tie in item.ties), item.id


def test_the_data_card_counts_the_ties() -> None:
    card = (CORPUS / "README.md").read_text(encoding="utf-8")
    ties = list(chain.from_iterable(item.ties for item in ITEMS))
    for kind in ROLES:
        of_kind = [tie for tie in ties if tie.kind == kind]
        row = rf"^\| {kind} \| [a-z0-9, ]+ \| {len(of_kind)} \| {sum(not tie.holds for tie in of_kind)} \|"
        assert re.search(row, card, re.MULTILINE), row
