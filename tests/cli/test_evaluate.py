from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Caller


def sentences(name: str, *entries: tuple[str, str]) -> str:
    """A gold of sentences, each with one amount of pounds."""
    Path(name).write_text(
        json.dumps(
            [{"text": text, "quantities": [{"value": v, "normalized_unit": "pound sterling"}]} for text, v in entries]
        ),
        encoding="utf-8",
    )
    return name


def articles(folder: str, **texts: str) -> str:
    """A corpus as ours is laid out, whose gold holds every amount of one digit; the path of its gold."""
    root = Path(folder)
    (root / "gold").mkdir(parents=True)
    (root / "articles").mkdir()
    lines = []
    for name, text in texts.items():
        (root / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
        at = [start for start in range(len(text)) if text[start] == "£"]
        figures: list[dict[str, Any]] = [
            {
                "start": s, "end": s + 2, "text": text[s : s + 2], "value": text[s + 1], "normalized_unit": "GBP",
                "kind": "money",
            }
            for s in at
        ]  # fmt: skip
        lines.append(json.dumps({"id": f"{name}.txt", "quantities": figures}))
    (root / "gold" / "quantities.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return f"{folder}/gold/quantities.jsonl"


def test_the_scores_are_told(call: Caller) -> None:
    found = call("evaluate", sentences("gold.json", ("It cost £5.", "5"), ("And £6, says one.", "7")))
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("gold.json: 2 sentences, 2 figures in the gold, 2 read\n")
    assert "50.0 [0.0, 100.0]" in found.out
    assert found.out.endswith("2,000 bootstrap samples of the texts, seed 0.\n")


def test_our_own_gold_is_what_is_meant_where_none_is_given(call: Caller) -> None:
    found = call("evaluate")
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("presscheck: No gold given, and there is no corpus/gold/quantities.jsonl here.")
    assert found.err.count("\n") == 1
    articles("corpus", a="It cost £5.")
    assert call("evaluate").out.startswith("corpus/gold/quantities.jsonl: 1 article, 1 figure in the gold, 1 read\n")


def test_misses_are_listed_where_editors_can_jump_to(call: Caller) -> None:
    gold = articles("corpus", a="It cost\n£5 or £6.", b="£7")
    Path("corpus/articles/b.txt").write_text("£7 and £8", encoding="utf-8")
    assert "corpus/articles" not in call("evaluate", gold).out
    assert call("evaluate", gold, "--misses").out.splitlines()[0] == "corpus/articles/b.txt:1:8: extra £8 (8 GBP)"


def test_articles_may_be_elsewhere(call: Caller) -> None:
    gold = articles("corpus", a="It cost £5.")
    Path("corpus/articles").rename("elsewhere")
    found = call("evaluate", gold)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith(f"presscheck: {gold}:1: no article for 'a.txt': corpus/articles/a.txt: ")
    assert found.err.count("\n") == 1
    assert call("evaluate", gold, "--articles", "elsewhere").code == 0


def test_several_golds_are_scored_each_and_together(call: Caller) -> None:
    one, other = sentences("a.json", ("It cost £5.", "5")), articles("corpus", a="£5 and £6")
    found = call("evaluate", one, other).out
    assert "a.json: 1 sentence, 1 figure" in found
    assert "corpus/gold/quantities.jsonl: 1 article, 2 figures" in found
    assert "all 2 together: 3 figures in the gold, 3 read" in found
    record = json.loads(call("evaluate", one, other, "--format", "json").out)
    assert [told["figures"]["gold"] for told in record["sets"]] == [1, 2]
    assert record["all"]["figures"] == {"gold": 3, "read": 3, "value": 3, "value_and_unit": 3}


def test_the_seed_moves_the_intervals_alone(call: Caller) -> None:
    gold = sentences("gold.json", *(("It cost £5.", "56"[n % 3 == 0]) for n in range(17)))
    first, again, other = (
        json.loads(call("evaluate", gold, "--format", "json", "--seed", seed).out) for seed in ("1", "1", "2")
    )
    assert first == again
    assert first["interval"] == {"share": 0.95, "resamples": 2000, "seed": 1}
    assert first["all"]["value"]["f1"]["value"] == other["all"]["value"]["f1"]["value"]
    assert first["all"]["value"] != other["all"]["value"]


def test_a_text_on_which_presscheck_fails_counts_as_unread(call: Caller) -> None:
    gold = sentences("gold.json", ("It cost £5.", "5"), ("A crash of £6.", "6"), ("It cost £7.", "7"))
    found = call("evaluate", gold, "--format", "json")
    assert found.code == 2
    assert found.err.startswith("presscheck: gold.json: entry 2: presscheck failed here, which is a bug")
    assert found.err.count("\n") == 1
    assert json.loads(found.out)["all"]["figures"] == {"gold": 3, "read": 2, "value": 2, "value_and_unit": 2}


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["gone.jsonl"], "gone.jsonl: no such file"),
        (["broken.jsonl"], "broken.jsonl:1: is not JSON"),
        (["wrong.jsonl"], "wrong.jsonl:1: no report of this id in right.jsonl: 'a'"),
        (["good.json", "broken.jsonl"], "broken.jsonl:1: is not JSON"),
        (["good.json", "--format", "csv"], "'--format'"),
        (["good.json", "--seed", "-1"], "'--seed'"),
        (["good.json", "--model", "gone"], "no installed English pipeline is called 'gone'"),
        (["good.json", "--models-dir", "nowhere"], "--models-dir: no such folder"),
        (["good.json", "--config", "gone.toml"], "gone.toml: No such file"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(call: Caller, args: list[str], told: str) -> None:
    sentences("good.json", ("It cost £5.", "5"))
    Path("broken.jsonl").write_text("{broken\n", encoding="utf-8")
    Path("right.jsonl").write_text("", encoding="utf-8")
    Path("wrong.jsonl").write_text(
        '{"id": "a", "text": "It cost £5.", "check": "AR101", "slip": ""}\n', encoding="utf-8"
    )
    found = call("evaluate", *args)
    assert (found.code, found.out) == (2, "")
    assert found.err.startswith("presscheck: ")
    assert found.err.count("\n") == 1
    assert told in found.err
