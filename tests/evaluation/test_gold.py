from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from presscheck.evaluation.gold import GoldError, GoldFigure, Span, read_gold
from presscheck.evaluation.units import unit_key

HERE = Path(__file__).parent
FIGURE = {"start": 3, "end": 6, "text": "£5m", "value": "5000000", "normalized_unit": "GBP", "kind": "money"}


def of_articles(tmp_path: Path, *lines: object) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines), "utf-8")
    return str(path)


def of_sentences(tmp_path: Path, *entries: object) -> str:
    path = tmp_path / "gold.json"
    path.write_text(json.dumps(entries), "utf-8")
    return str(path)


def figure(tmp_path: Path, **more: Any) -> GoldFigure:
    path = of_articles(tmp_path, {"id": "a.txt", "quantities": [{**FIGURE, **more}]})
    return read_gold(path).items[0].figures[0]


def sentence_figure(tmp_path: Path, value: object, unit: str, **more: Any) -> GoldFigure:
    quantity = {"value": value, "normalized_unit": unit, **more}
    path = of_sentences(tmp_path, {"text": "A sentence.", "quantities": [quantity]})
    return read_gold(path).items[0].figures[0]


def readings(told: GoldFigure) -> set[tuple[float, float, frozenset[str]]]:
    return {
        (r.low, r.high, frozenset(base for key in r.units for base, _ in key) or frozenset({"one"}))
        for r in told.readings
    }


def test_both_forms_are_told_by_what_they_hold() -> None:
    ours = read_gold(str(HERE / "gold" / "quantities.jsonl"))
    assert (ours.form, [item.id for item in ours.items]) == ("articles", ["ferry.txt", "bakery.html"])
    assert ours.items[0].figures[0].span == Span("text", 24, 27)
    assert ours.items[0].figures[-1].signless
    assert ours.items[1].figures[0].span == Span("title", 12, 16)
    assert [item.kind for item in ours.items[1].optional] == ["duration"]
    published = read_gold(str(HERE / "gold" / "sentences.json"))
    assert (published.form, len(published.items)) == ("sentences", 5)
    assert published.items[0].text == "The new bridge cost $40 million."
    assert published.items[0].figures[0].span is None


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("5", 5, 5), (5, 5, 5), (0.5, 0.5, 0.5), (".298", 0.298, 0.298), ("-8", -8, -8), ("−8", -8, -8),
        ("5-7", 5, 7), ("7–5", 5, 7), ("-5--3", -5, -3), ("1 000 - 2 000", 1000, 2000), ("1e6", 1e6, 1e6),
        ("10000-100000", 1e4, 1e5),
    ],
)  # fmt: skip
def test_values_are_numbers_and_ranges(tmp_path: Path, value: object, low: float, high: float) -> None:
    reading = figure(tmp_path, value=value).readings[0]
    assert (reading.low, reading.high) == (low, high)


def test_equally_right_units_are_readings_of_their_own(tmp_path: Path) -> None:
    told = figure(tmp_path, value="3117", normalized_unit="point|one")
    assert [reading.units for reading in told.readings] == [{unit_key("point")}, {unit_key("one")}]


@pytest.mark.parametrize("sentence", [True, False])
def test_a_share_of_something_may_be_read_as_per_cent(tmp_path: Path, sentence: bool) -> None:
    made = sentence_figure if sentence else lambda path, v, u: figure(path, value=v, normalized_unit=u)
    assert readings(made(tmp_path, "0.5", "% household")) == {
        (0.5, 0.5, frozenset({"household"})),
        (50, 50, frozenset({"percent"})),
    }
    assert made(tmp_path, "0.5", "% household").kind == ("fraction" if sentence else "money")
    assert unit_key("one") in made(tmp_path, "0.5", "% household").readings[0].units


def test_cents_of_the_published_sets_may_be_read_as_dollars(tmp_path: Path) -> None:
    cents, share = (sentence_figure(tmp_path, "19", unit) for unit in ("cent", "penny per share"))
    assert {(r.low, unit_key("USD") in r.units, unit_key("cent") in r.units) for r in cents.readings} == {
        (19, False, True), (0.19, True, False),
    }  # fmt: skip
    assert {(r.low, unit_key("GBP / share") in r.units) for r in share.readings} == {(19, False), (0.19, True)}
    assert (cents.kind, share.kind) == ("money", "rate")


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("dollar", "money"), ("year of age", "age"), ("percentage", "ratio"), ("% worker", "fraction"), ("-", "count"),
        ("fighter jet", "count"), ("month", "duration"), ("metric ton", "physical"), ("dollar per share", "rate"),
        ("kilometre per hour", "physical"), ("point", "level"), ("celsius", "physical"), ("people", "count"),
    ],
)  # fmt: skip
def test_the_kind_follows_from_the_unit_where_the_gold_tells_none(tmp_path: Path, unit: str, kind: str) -> None:
    assert sentence_figure(tmp_path, "5", unit).kind == kind


def line(**more: Any) -> dict[str, Any]:
    return {"id": "a.txt", "quantities": [{**FIGURE, **more}]}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ([], "holds no gold"),
        (["\n\n"], "holds no gold"),
        (["{broken\n"], ":1: is not JSON"),
        ([line(), "[]\n"], ":2: is no object"),
        (["7\n"], ":1: is no object"),
        ([{"quantities": []}], ':1: "id" is missing'),
        ([{"id": 7, "quantities": []}], ':1: "id" is not a string'),
        ([{"id": "../a.txt", "quantities": []}], "is not the name of a file below the articles: '../a.txt'"),
        ([{"id": "/a.txt", "quantities": []}], "is not the name of a file below"),
        ([{"id": "", "quantities": []}], "is not the name of a file below"),
        ([line(), line()], ":2: 'a.txt' a second time"),
        ([{"id": "a.txt"}], ':1: "quantities" is missing'),
        ([{"id": "a.txt", "quantities": [], "optional": {}}], '"optional" is not a list'),
        ([{"id": "a.txt", "quantities": [], "optional": ["£5m"]}], "optional 1: is no object"),
        ([line(value="much")], 'quantities 1: "value" is no number and no range: "much"'),
        ([line(value=None)], "is no number and no range: null"),
        ([line(value=True)], "is no number and no range: true"),
        ([line(value="1e999")], '"value" is too large'),
        ([line(normalized_unit=None)], '"normalized_unit" is missing'),
        ([line(start="3")], '"start" is not a whole number'),
        ([line(start=6)], "6 to 6 is no stretch of text"),
        ([line(start=-1)], "-1 to 6 is no stretch of text"),
        ([line(field="caption")], '"field" is neither "title" nor "text"'),
        ([line(text=5)], '"text" is not a string'),
        (["[" * 100_000 + "\n"], "is not JSON"),
    ],
)
def test_bad_gold_is_told_in_one_line_that_names_the_place(tmp_path: Path, lines: list[object], told: str) -> None:
    path = of_articles(tmp_path, *lines)
    with pytest.raises(GoldError) as error:
        read_gold(path)
    assert str(error.value).startswith(path)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ({"quantities": []}, 'entry 2: "text" is missing'),
        ({"text": "A sentence."}, 'entry 2: "quantities" is missing'),
        ("A sentence.", "entry 2: is no object"),
    ],
)
def test_bad_sentences_are_told_too(tmp_path: Path, entry: object, told: str) -> None:
    with pytest.raises(GoldError, match=told):
        read_gold(of_sentences(tmp_path, {"text": "Fine.", "quantities": []}, entry))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no such file"):
        read_gold(str(tmp_path / "gone.jsonl"))
    with pytest.raises(GoldError, match="is a directory"):
        read_gold(str(tmp_path))
    (tmp_path / "latin.jsonl").write_bytes(b'{"id": "caf\xe9.txt"}')
    with pytest.raises(GoldError, match="is not UTF-8"):
        read_gold(str(tmp_path / "latin.jsonl"))


def test_line_separators_inside_a_string_end_no_line(tmp_path: Path) -> None:
    record = json.dumps(line(text="a\u2028b\x85c"), ensure_ascii=False)
    assert read_gold(of_articles(tmp_path, f"\ufeff{record}\r\n")).items[0].figures[0].text == "a\u2028b\x85c"
