"""The gold figures of our own articles: each stands where its offsets say and is written as the data card says."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pint
import pytest

from presscheck.lexicon import Lexicon
from presscheck.model import Article
from presscheck.reading import read

CORPUS = Path(__file__).parents[2] / "corpus"
LINES: list[dict[str, Any]] = [
    json.loads(line) for line in (CORPUS / "gold" / "quantities.jsonl").read_text(encoding="utf-8").splitlines()
]
GOLD = pytest.mark.parametrize("line", LINES, ids=[line["id"] for line in LINES])
REQUIRED = {"start", "end", "text", "value", "normalized_unit", "kind"}
FREE = {"change": {"up", "down"}, "field": {"title"}}
RATIOS = {"percent", "percentage_point", "basis_point", "point"}
SEASONS = {"night", "summer"}  # lengths of time that are no unit
PINT: pint.UnitRegistry[Any] = pint.UnitRegistry()
PINT_NAME = re.compile(r"[A-Za-z_]+(?: \*\* [23])?(?: / [a-z_]+)?")
NOUN = re.compile(r"[a-z]+(?:[ -][a-z]+)*")
PLURALS = {
    "person": "people",
    "child": "children",
    "woman": "women",
    "sheep": "sheep",
    "staff": "staff",
    "foot": "feet",
}
UNPRINTED = {"one", "person", "child", "partner"}  # understood where the text lacks the word
MAGNITUDES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "m": 6, "mln": 6, "million": 6, "meeellion": 6, "crore": 7,
    "bn": 9, "billion": 9, "tn": 12, "trillion": 12, "cents": -2, "p": -2, "paise": -2,
}  # fmt: skip
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "twelve": 12, "fourteen": 14, "forty": 40, "sixty": 60,
}  # fmt: skip
WORD = "|".join(WORDS)
NUMBER = re.compile(
    rf"(?:(?P<digits>\d[\d,]*(?:\.\d+)?)|\b(?P<words>(?:{WORD})(?:-(?:{WORD}))?)\b)(?: ?(?P<scale>[a-z]+))?"
)


def article(name: str) -> Article:
    (incoming,) = read(str(CORPUS / "articles" / name), lexicon=Lexicon())
    assert isinstance(incoming.content, Article)
    return incoming.content


def figures(line: dict[str, Any]) -> list[dict[str, Any]]:
    """All of an article, those that may be left out among them, in the order of the text; a title of its own first."""
    return sorted(line["quantities"] + line["optional"], key=place)


def place(figure: dict[str, Any]) -> tuple[bool, int]:
    return "field" not in figure, figure["start"]


def units(figure: dict[str, Any]) -> list[str]:
    """The units that are equally right."""
    return list(figure["normalized_unit"].split("|"))


def ends(figure: dict[str, Any]) -> list[Decimal]:
    """The value, or the two ends of a range."""
    pattern = r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)" if figure["kind"] == "range" else r"(-?\d+(?:\.\d+)?)"
    match = re.fullmatch(pattern, figure["value"])
    assert match, figure
    return [Decimal(end) for end in match.groups()]


def is_currency(unit: str) -> bool:
    return unit in Lexicon().table("currencies.toml")["currency"]


def is_physical(unit: str) -> bool:
    """A unit that pint knows, under the long name it prints; the metric ton is called a tonne."""
    name = unit.replace("tonne", "metric_ton")
    if not PINT_NAME.fullmatch(name):
        return False
    try:
        return str(PINT.Unit(name)) == name
    except pint.UndefinedUnitError:
        return False


def is_measure_per_thing(unit: str) -> bool:
    top, per, thing = unit.partition(" / ")
    return is_physical(top) and (not per or is_thing(thing))


def is_time(unit: str) -> bool:
    return unit in SEASONS or (is_physical(unit) and PINT.Unit(unit).dimensionality == {"[time]": 1})


def is_thing(unit: str) -> bool:
    """Something counted, or nothing in particular; not something measured, but that pint takes a point for a length."""
    return NOUN.fullmatch(unit) is not None and (unit == "point" or not is_physical(unit))


def is_amount(unit: str) -> bool:
    """Money, or money for something."""
    top, per, bottom = unit.partition(" / ")
    return is_currency(top) and (not per or is_thing(bottom) or is_physical(bottom))


def is_count(unit: str) -> bool:
    """Things, or things for a length of time or for each of others."""
    top, per, bottom = unit.partition(" / ")
    return is_thing(top) and (not per or is_thing(bottom) or is_time(bottom))


def is_rate(unit: str) -> bool:
    top, per, bottom = unit.partition(" / ")
    known = is_currency(top) or is_physical(top) or is_thing(top) or top in RATIOS
    return known and (not per or is_currency(bottom) or is_physical(bottom) or is_thing(bottom))


UNITS_OF: dict[str, Callable[[str], bool]] = {
    "money": is_amount,
    "count": is_count,
    "ratio": RATIOS.__contains__,
    "duration": is_time,
    "age": "year".__eq__,
    "physical": lambda unit: is_physical(unit) or is_measure_per_thing(unit),
    "rate": is_rate,
    "fraction": lambda unit: unit.startswith("% ") and is_thing(unit[2:]),
    "multiple": {"fold", "one"}.__contains__,
    "range": lambda unit: is_currency(unit) or is_physical(unit) or unit in RATIOS,
    "level": {"point", "one"}.__contains__,
}


def printed(figure: dict[str, Any]) -> list[Decimal]:
    """The numbers of a figure, as large as its text says; "m" is a metre where something is measured."""
    numbers = []
    for found in NUMBER.finditer(figure["text"].lower()):
        if found["digits"]:
            number = Decimal(found["digits"].replace(",", ""))
        else:
            number = Decimal(sum(WORDS[word] for word in found["words"].split("-")))
        scale = found["scale"] or ""
        power = 0 if scale == "m" and figure["kind"] == "physical" else MAGNITUDES.get(scale, 0)
        numbers.append(number.scaleb(power))
    return numbers


def test_every_article_has_its_line_and_nothing_else_has() -> None:
    assert [line["id"] for line in LINES] == sorted(file.name for file in (CORPUS / "articles").iterdir())


def test_the_card_gives_the_numbers() -> None:
    card = (CORPUS / "README.md").read_text(encoding="utf-8")
    rows = {
        kind: (int(firm), int(free))
        for kind, firm, free in re.findall(r"^\| ([a-z]+) \| (\d+) \| (\d+) \|", card, re.MULTILINE)
    }
    firm = Counter(figure["kind"] for line in LINES for figure in line["quantities"])
    free = Counter(figure["kind"] for line in LINES for figure in line["optional"])
    assert rows == {kind: (firm[kind], free[kind]) for kind in UNITS_OF} | {"all": (firm.total(), free.total())}


@GOLD
class TestLine:
    def test_keys(self, line: dict[str, Any]) -> None:
        assert list(line) == ["id", "quantities", "optional"]
        for figure in figures(line):
            assert figure.keys() >= REQUIRED
            assert figure.keys() - REQUIRED <= FREE.keys()
            assert all(figure[key] in values for key, values in FREE.items() if key in figure)
            assert figure["kind"] in UNITS_OF

    def test_slices(self, line: dict[str, Any]) -> None:
        own = article(line["id"])
        for figure in figures(line):
            text = own.title if figure.get("field") == "title" else own.text
            start, end = figure["start"], figure["end"]
            assert text is not None
            assert 0 <= start < end <= len(text)
            assert text[start:end] == figure["text"]
            assert not text[start - 1 : start].isalnum()
            assert not text[end : end + 1].isalnum()

    def test_nothing_of_the_front_matter(self, line: dict[str, Any]) -> None:
        own = article(line["id"])
        body = own.text.rfind("\n---\n") + 1
        assert all(figure["start"] >= body for figure in figures(line) if "field" not in figure)

    def test_in_order_without_overlaps(self, line: dict[str, Any]) -> None:
        for part in (line["quantities"], line["optional"]):
            assert part == sorted(part, key=place)
        every = figures(line)
        for earlier, later in pairwise(every):
            assert earlier["end"] <= later["start"] or earlier.get("field") != later.get("field"), (earlier, later)

    def test_values(self, line: dict[str, Any]) -> None:
        for figure in figures(line):
            values = ends(figure)
            assert values == sorted(values)
            if figure["kind"] == "fraction":
                assert 0 < values[0] < 1
            if figure["kind"] == "count":
                assert values[0] == values[0].to_integral()

    def test_values_are_those_printed(self, line: dict[str, Any]) -> None:
        """The value of the digits or words and their magnitude, but where the text holds a fraction or none of them."""
        for figure in figures(line):
            text, values = figure["text"], ends(figure)
            if figure["kind"] == "fraction" or text.startswith("half ") or text in ("twice", "doubled", "trebled"):
                continue
            assert printed(figure) == [abs(value) for value in values], figure
            assert (values[0] < 0) == text.startswith(("-", "minus")), figure

    def test_shares_are_those_printed(self, line: dict[str, Any]) -> None:
        for figure in figures(line):
            if figure["kind"] == "fraction":
                numbers = printed(figure)
                named = [part for name, part in PARTS.items() if re.search(rf"\b{name}s?\b", figure["text"].lower())]
                share = (numbers or [Decimal(1)])[0] / (named or numbers[1:])[0]
                assert abs(Decimal(figure["value"]) - share) < Decimal("1e-9"), figure

    def test_units(self, line: dict[str, Any]) -> None:
        for figure in figures(line):
            assert len(set(units(figure))) == len(units(figure))
            for unit in units(figure):
                assert UNITS_OF[figure["kind"]](unit), figure
            is_speed = units(figure)[0] in ("kilometer / hour", "mile / hour")
            assert (" / " in units(figure)[0]) == (figure["kind"] == "rate" or is_speed), figure

    def test_what_is_counted_stands_in_the_article(self, line: dict[str, Any]) -> None:
        own = article(line["id"])
        body = own.text.rpartition("\n---\n")[2].lower()
        words = set(re.findall(r"[a-z]+(?:-[a-z]+)*", body))
        for figure in figures(line):
            for unit in units(figure) if figure["kind"] == "count" else []:
                head = unit.partition(" / ")[0].split()[-1]
                plural = PLURALS.get(head, re.sub(r"y$", "ie", head) + "s")
                assert {head, plural, head + "es"} & words or head in UNPRINTED, (figure, head)
