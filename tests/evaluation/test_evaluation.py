"""From a gold standard to its scores, through the whole pipeline."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest

from presscheck import Article, Presscheck
from presscheck.evaluation.gold import GoldError, read_gold
from presscheck.evaluation.metrics import Estimate, Tally, scores
from presscheck.evaluation.quantities import Evaluation, Text, evaluate, texts
from presscheck.evaluation.telling import as_json, as_text
from presscheck.lexicon import Lexicon

HERE = Path(__file__).parent
OURS, SENTENCES = str(HERE / "gold" / "quantities.jsonl"), str(HERE / "gold" / "sentences.json")


def read(path: str, articles: Path | None = None) -> list[Text]:
    return list(texts(read_gold(path), articles, Lexicon()))


def evaluated(presscheck: Presscheck, path: str) -> Evaluation:
    found = read(path)
    reports = presscheck.check_many(text.article for text in found)
    return evaluate(read_gold(path), [(t, r.quantities) for t, r in zip(found, reports, strict=True)], seed=0)


def told(*evaluations: Evaluation, misses: bool = False) -> str:
    total, _ = scores([tally for one in evaluations for tally in one.tallies], seed=0)
    return "\n".join(as_text(evaluations, total, seed=0, misses=misses))


def test_articles_are_found_beside_the_gold_s_folder() -> None:
    ferry, bakery = read(OURS)
    assert (ferry.path, ferry.verbatim) == (str(HERE / "articles" / "ferry.txt"), True)
    assert (bakery.article.title, bakery.verbatim) == ("Bakery pays £900 for a sign", False)
    assert [text.article.text for text in read(SENTENCES)][:2] == [
        "The new bridge cost $40 million.", "Its toll is 50 pence.",
    ]  # fmt: skip


def test_articles_may_be_elsewhere(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text((HERE / "gold" / "quantities.jsonl").read_text("utf-8"), "utf-8")
    assert len(read(str(gold), HERE / "articles")) == 2
    with pytest.raises(GoldError, match=r"gold\.jsonl:1: no article for 'ferry\.txt': .*no such file"):
        read(str(gold))


def test_offsets_that_point_elsewhere_are_told(tmp_path: Path) -> None:
    record = {
        "id": "ferry.txt",
        "quantities": [],
        "optional": [
            {"start": 25, "end": 28, "text": "£6m", "value": "6000000", "normalized_unit": "GBP", "kind": "money"}
        ],
    }
    (tmp_path / "gold.jsonl").write_text(json.dumps(record), "utf-8")
    with pytest.raises(GoldError) as error:
        read(str(tmp_path / "gold.jsonl"), HERE / "articles")
    assert str(error.value).endswith(r":1: 'ferry.txt', text 25 to 28 is '6m\n', not '£6m'")


def test_money_in_articles_and_titles_is_found_in_its_place(presscheck: Presscheck) -> None:
    done = evaluated(presscheck, OURS)
    assert done.kinds["money"].tally == Tally(6, 6, 6, 6)
    assert done.kinds["money"].value_and_unit.f1 == Estimate(1.0, 1.0, 1.0)
    assert done.all.tally.gold == 8
    assert "duration" not in {miss.what for miss in done.misses}


def test_money_in_sentences_is_found(presscheck: Presscheck) -> None:
    done = evaluated(presscheck, SENTENCES)
    assert done.kinds["money"].tally == Tally(3, 3, 3, 3)
    assert len(done.tallies) == 5


def unread(path: str) -> Evaluation:
    """As if nothing were read in the texts."""
    return evaluate(read_gold(path), [(text, ()) for text in read(path)], seed=0)


def test_misses_say_where_a_figure_stands() -> None:
    found = told(unread(OURS), unread(SENTENCES), misses=True).splitlines()
    ferry, bakery = HERE / "articles" / "ferry.txt", HERE / "articles" / "bakery.html"
    assert found[0] == f"{ferry}:1:25: missed £6m (6000000 GBP)"
    assert found[5] == f"{ferry}:5:47: missed 40 metres (40 meter)"
    assert found[6] == f"{bakery}:1:1: missed £900 (900 GBP)"
    assert f"{SENTENCES}: entry 2: missed (50 penny): Its toll is 50 pence." in found
    assert not any(": missed" in line for line in told(unread(OURS)).splitlines())


def mixed(presscheck: Presscheck, swap: Sequence[tuple[str, str]]) -> Evaluation:
    """Figures of one article, read in a text whose words were swapped for others of the same length."""
    text = read(OURS)[0]
    words = text.article.text
    for old, new in swap:
        words = words.replace(old, new)
    (report,) = presscheck.check_many([Article(text=words, published="2020-01-01")])
    return evaluate(read_gold(OURS), [(text, report.quantities)], seed=0)


def test_wrong_units_and_extras_are_told_apart(presscheck: Presscheck) -> None:
    done = mixed(presscheck, [("(€7m)", "(£7m)"), ("£250,000", "£260,000")])
    money = [(m.what, m.gold, m.read) for m in done.misses if "0000" in f"{m.gold}{m.read}"]
    assert money == [
        ("unit", "7000000 EUR", "7000000 GBP"),
        ("missed", "250000 GBP", None),
        ("extra", None, "260000 GBP"),
    ]
    assert done.kinds["money"].tally == Tally(4, 4, 3, 2)


def test_json_holds_what_the_text_tells(presscheck: Presscheck) -> None:
    done = [evaluated(presscheck, OURS), unread(SENTENCES)]
    total, _ = scores([tally for one in done for tally in one.tallies], seed=0)
    record = json.loads(as_json(done, total, seed=0, misses=True))
    share = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
    estimate = {"type": "object", "properties": dict.fromkeys(("value", "low", "high"), share), "minProperties": 3}
    score = {
        "type": "object", "required": ["precision", "recall", "f1"], "additionalProperties": estimate,
    }  # fmt: skip
    for one in (*record["sets"], record["all"], *record["sets"][0]["kinds"].values()):
        jsonschema.validate(one["value"], score)
        jsonschema.validate(one["value_and_unit"], score)
    assert [(one["gold"], one["form"], one["texts"]) for one in record["sets"]] == [
        (OURS, "articles", 2), (SENTENCES, "sentences", 5),
    ]  # fmt: skip
    assert record["sets"][0]["kinds"]["money"]["value"]["f1"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    assert record["all"]["figures"]["gold"] == 12
    assert record["sets"][1]["misses"][0] == {
        "what": "missed", "place": f"{SENTENCES}: entry 1", "text": None, "gold": "40000000 dollar", "read": None,
        "sentence": "The new bridge cost $40 million.",
    }  # fmt: skip
    assert "misses" not in json.loads(as_json(done, total, seed=0, misses=False))["sets"][0]


def test_the_text_is_a_table() -> None:
    lines = told(unread(SENTENCES)).splitlines()
    assert lines == [
        f"{SENTENCES}: 5 sentences, 4 figures in the gold, 0 read",
        "                  precision  recall          F1",
        "  value           –          0.0 [0.0, 0.0]  0.0 [0.0, 0.0]",
        "  value and unit  –          0.0 [0.0, 0.0]  0.0 [0.0, 0.0]",
        "",
        "  kind      gold  read  F1 of value     F1 of value and unit",
        "  money        3     0  0.0 [0.0, 0.0]  0.0 [0.0, 0.0]",
        "  physical     1     0  0.0 [0.0, 0.0]  0.0 [0.0, 0.0]",
        "",
        "Per cent, with 95 % intervals: 2,000 bootstrap samples of the texts, seed 0.",
    ]
