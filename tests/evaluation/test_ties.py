"""From a gold of ties to its scores, through the whole pipeline."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from presscheck import Presscheck
from presscheck.evaluation.gold import GoldError, Span
from presscheck.evaluation.metrics import scores
from presscheck.evaluation.standards import read_standard
from presscheck.evaluation.telling import as_json, as_text
from presscheck.evaluation.tie_gold import TieGold
from presscheck.evaluation.tie_metrics import TieTally
from presscheck.evaluation.ties import Judged, TieEvaluation, evaluate_ties, tie_texts
from presscheck.lexicon import Lexicon

TEXT = (
    "Sales at the mill rose 20% to 604 pallets from 503 pallets. It has 40 acres (16 hectares) of land. "
    "Costs rose 40% to 120 pallets from 100 pallets."
)


def place(figure: str) -> list[int]:
    start = TEXT.index(figure)
    return [start, start + len(figure)]


RIGHT = {"kind": "change", "roles": {"from": place("503"), "to": place("604"), "by": place("20%")}, "holds": True}
WRONG = {"kind": "change", "roles": {"from": place("100"), "to": place("120"), "by": place("40%")}, "holds": False}
LAND = {"kind": "conversion", "roles": {"from": place("40 acres"), "to": place("16 hectares")}, "holds": True}
APART = {"kind": "difference", "roles": {"larger": place("604"), "smaller": place("120"), "gap": place("16")}}


def gold(folder: Path, *records: dict[str, Any]) -> TieGold:
    """A gold and its article, which stands beside it under two slices of the corpus."""
    file = folder / "ties.jsonl"
    file.write_text("\n".join(json.dumps({"id": "mill", **record}) for record in records), "utf-8")
    (folder / "mills.jsonl").write_text(json.dumps({"id": "mill", "text": TEXT}), "utf-8")
    with lzma.open(folder / "packed.jsonl.xz", "wt", encoding="utf-8") as packed:
        packed.write(json.dumps({"id": "mill", "text": TEXT}))
    read = read_standard(str(file))
    assert isinstance(read, TieGold)
    return read


def evaluated(presscheck: Presscheck, read: TieGold) -> TieEvaluation:
    texts = list(tie_texts(read, None, Lexicon()))
    reports = presscheck.check_many(text.article for text in texts)
    return evaluate_ties(read, list(zip(texts, reports, strict=True)), seed=0)


def test_ties_and_what_became_of_them(presscheck: Presscheck, tmp_path: Path) -> None:
    done = evaluated(presscheck, gold(tmp_path, {"slice": "mills", "ties": [RIGHT, WRONG, APART]}))
    assert done.kinds["change"].tally == TieTally(2, 2, 2, 2)
    assert done.kinds["difference"].tally == TieTally(1, 0, 0, 0)
    assert done.kinds["conversion"].tally == TieTally(0, 0, 1, 0)
    assert done.distances["same"].tally.found == 2
    assert done.distances["2-3"].tally == TieTally(1, 0, 0, 0)
    assert done.judged == {True: Judged(2, 1, 0, 0), False: Judged(1, 0, 1, 0)}
    assert [(miss.what, miss.tie.kind) for miss in done.misses] == [("missed", "difference"), ("extra", "conversion")]


def test_of_a_passage_only_kinds_of_its_gold_count(presscheck: Presscheck, tmp_path: Path) -> None:
    end = TEXT.index(" It has")
    done = evaluated(presscheck, gold(tmp_path, {"slice": "packed", "start": 0, "end": end, "ties": [RIGHT]}))
    assert done.all.tally == TieTally(1, 1, 1, 1)
    empty = {"slice": "packed", "start": end, "end": len(TEXT), "ties": []}
    done = evaluated(presscheck, gold(tmp_path, {"slice": "packed", "start": 0, "end": end, "ties": [RIGHT]}, empty))
    assert done.all.tally == TieTally(1, 1, 2, 1)


def test_a_report_that_there_is_not_finds_nothing(tmp_path: Path) -> None:
    read = gold(tmp_path, {"slice": "mills", "ties": [RIGHT, LAND]})
    done = evaluate_ties(read, [(text, None) for text in tie_texts(read, None, Lexicon())], seed=0)
    assert done.all.tally == TieTally(2, 0, 0, 0)
    assert done.judged[True] == Judged(gold=2)


def test_articles_may_be_one_file(tmp_path: Path) -> None:
    read = gold(tmp_path, {"ties": [RIGHT]})
    (text,) = tie_texts(read, tmp_path / "packed.jsonl.xz", Lexicon())
    assert text.article.text == TEXT
    with pytest.raises(GoldError, match=r"ties\.jsonl:1: no article for 'mill'"):
        list(tie_texts(read, tmp_path, Lexicon()))


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"ties": [{"kind": "sum", "roles": {}}]}, "no such kind: 'sum'"),
        ({"ties": [{"kind": "share", "roles": {"whole": [0, 3]}}]}, "no role of a share: 'whole'"),
        ({"ties": [{"kind": "parts", "roles": {"whole": [0, 3]}}]}, "ties fewer than two figures"),
        ({"ties": [{"kind": "parts", "roles": {"whole": [0, 3], "parts": [3, 1]}}]}, "is no stretch of text"),
        ({"ties": [{**RIGHT, "holds": "yes"}]}, '"holds" is neither true nor false'),
        ({"slice": "mills", "ties": [{"kind": "restatement", "roles": {"a": [0, 3], "b": [9, 999]}}]}, "has no text"),
    ],
)
def test_gold_that_cannot_be_used_is_told(tmp_path: Path, record: dict[str, Any], told: str) -> None:
    with pytest.raises(GoldError, match=told):
        list(tie_texts(gold(tmp_path, record), None, Lexicon()))


def test_a_title_has_places_of_its_own(tmp_path: Path) -> None:
    tie = {"kind": "restatement", "roles": {"a": ["title", 0, 3], "b": [4, 9]}}
    (item,) = gold(tmp_path, {"ties": [tie]}).items
    assert item.ties[0].spans == (Span("title", 0, 3), Span("text", 4, 9))


def test_it_is_told_as_text_and_as_json(presscheck: Presscheck, tmp_path: Path) -> None:
    done = evaluated(presscheck, gold(tmp_path, {"slice": "mills", "ties": [RIGHT, WRONG, APART]}))
    nothing, _ = scores([], seed=0)
    lines = list(as_text([], nothing, seed=0, misses=True, ties=[done]))
    assert lines[0].startswith(f"{tmp_path}/ties.jsonl:1: mill: missed difference: larger …")
    assert lines[3] == f"{tmp_path}/ties.jsonl: 1 article, 3 ties in the gold, 3 told"
    assert "  of 2 that hold 1 were judged so, 0 flagged, 0 noted" in lines
    assert "  of 1 that don't 1 flagged, 0 noted" in lines
    record = json.loads(as_json([], nothing, seed=0, misses=True, ties=[done]))
    assert list(record) == ["ties", "interval"]
    assert record["ties"][0]["kinds"]["change"]["ties"] == {"gold": 2, "found": 2, "told": 2, "right": 2}
    assert record["ties"][0]["judged"]["wrong"] == {"gold": 1, "held": 0, "flagged": 1, "noted": 0}
    assert record["ties"][0]["misses"][0]["roles"] == {"larger": ["604"], "smaller": ["120"], "gap": ["16"]}
