"""One of what is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.measure.nouns import singular
from tests.measure.told import LEXICON


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("suspects", "suspect"), ("cases", "case"), ("buses", "bus"), ("churches", "church"), ("boxes", "box"),
        ("classes", "class"), ("cities", "city"), ("boys", "boy"), ("ties", "tie"), ("heroes", "hero"),
        ("shoes", "shoe"),
        ("people", "person"), ("children", "child"), ("grandchildren", "grandchild"), ("men", "man"),
        ("policewomen", "policewoman"), ("wives", "wife"), ("knives", "knife"), ("loaves", "loaf"), ("wolves", "wolf"),
        ("feet", "foot"), ("geese", "goose"), ("mice", "mouse"), ("teeth", "tooth"), ("crises", "crisis"),
        ("analyses", "analysis"), ("criteria", "criterion"), ("viruses", "virus"), ("movies", "movie"),
        ("caches", "cache"), ("axes", "axe"), ("sheep", "sheep"), ("series", "series"), ("aircraft", "aircraft"),
        ("headquarters", "headquarters"), ("news", "news"), ("specimen", "specimen"), ("runners-up", "runner-up"),
        ("mothers-in-law", "mother-in-law"), ("attorneys-general", "attorney-general"), ("passers-by", "passer-by"),
        ("ex-wives", "ex-wife"), ("Suspects", "suspect"), ("MPs", "mp"), ("bus", "bus"), ("virus", "virus"),
        ("tennis", "tennis"), ("boss", "boss"), ("analysis", "analysis"), ("gas", "gas"), ("gases", "gas"),
        ("lives", "life"), ("leaves", "leaf"), ("us", "us"), ("is", "is"), ("s", "s"), ("", ""),
    ],
)  # fmt: skip
def test_singular(plural: str, one: str) -> None:
    assert singular(plural, LEXICON) == one


TABLE = LEXICON.table("nouns.toml")


@pytest.mark.parametrize("noun", [*TABLE["adds_s"], *TABLE["adds_es"]])
def test_nouns_with_a_plural_by_the_table(noun: str) -> None:
    plural = noun + ("s" if noun in TABLE["adds_s"] else "es")
    assert singular(plural, LEXICON) == singular(noun, LEXICON) == noun


@given(st.sampled_from([*TABLE["irregular"].values(), *TABLE["same"], *TABLE["adds_s"], "cow", "class", "city", "box"]))
def test_the_singular_of_one_is_itself(noun: str) -> None:
    assert singular(noun, LEXICON) == noun


@given(st.text(max_size=12))
def test_any_word_has_one_in_lower_case(word: str) -> None:
    assert singular(word, LEXICON) == singular(word.lower(), LEXICON)
