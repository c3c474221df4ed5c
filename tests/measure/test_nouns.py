"""One of what is counted."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.lexicon import Lexicon
from presscheck.measure.nouns import singular
from tests.measure.timing import growth

LEXICON = Lexicon()

PAIRS = """
people person|men man|women woman|children child|grandchildren grandchild|townspeople townsperson
wives wife|housewives housewife|lives life|knives knife|shelves shelf|feet foot|teeth tooth|mice mouse
geese goose|criteria criterion|phenomena phenomenon|policemen policeman|fishermen fisherman
congresswomen congresswoman|series series|species species|sheep sheep|fish fish|aircraft aircraft
headquarters headquarters|police police|staff staff|troops troop|homes home|movies movie|ties tie
pies pie|shoes shoe|heroes hero|potatoes potato|photos photo|buses bus|gases gas|viruses virus
coronaviruses coronavirus|campuses campus|crises crisis|analyses analysis|bases base|axes axe|cases case
houses house|warehouses warehouse|horses horse|losses loss|businesses business|boxes box|matches match
headaches headache|quizzes quiz|goods goods|proceeds proceeds|clothes clothes|means means|news news
armies army|days day|keys key|votes vote|waves wave|olives olive|leaves leaf|halves half|thieves thief
causes cause|uses use|abuses abuse|nurses nurse|roses rose|diagnoses diagnosis|prizes prize
waltzes waltz|Iraqis iraqi|Israelis israeli|taxis taxi|menus menu|specimens specimen|runners-up runner-up
mothers-in-law mother-in-law|passers-by passer-by|attorneys-general attorney-general|start-ups start-up
by-elections by-election|canoes canoe|suspects suspect|areas area|pizzas pizza|kilos kilo|pence penny
millennia millennium|taxes tax|countries country
"""


@pytest.mark.parametrize(("plural", "one"), [p.split() for line in PAIRS.split("\n") for p in line.split("|") if p])
def test_plurals(plural: str, one: str) -> None:
    assert singular(plural, LEXICON) == one
    assert singular(one, LEXICON) == one


@pytest.mark.parametrize(
    "word",
    [
        "bus",
        "gas",
        "virus",
        "crisis",
        "analysis",
        "glass",
        "census",
        "lens",
        "Texas",
        "omen",
        "specimen",
        "tennis",
        "boss",
        "us",
        "s",
        "",
    ],
)
def test_what_is_no_plural_stays(word: str) -> None:
    assert singular(word, LEXICON) == word.lower()


@cache
def inflect() -> Any:
    import inflect

    return inflect.engine()


@pytest.mark.parametrize("list_of", ["adds_s", "adds_es"])
def test_the_plurals_of_our_list_are_those_that_inflect_makes(list_of: str) -> None:
    """`inflect` makes plurals well; that it undoes some of them wrongly is why we have our own."""
    differing = []
    for noun in LEXICON.table("nouns.toml")[list_of]:
        plural = inflect().plural_noun(noun)
        if singular(plural, LEXICON) != noun:
            differing.append((noun, plural))
    assert len(differing) <= 12, differing  # Latin and Greek ones that news doesn't use


@given(st.from_regex(r"[A-Za-z][a-z’'-]{0,14}", fullmatch=True))
def test_the_singular_of_any_word_is_short_and_in_lower_case(word: str) -> None:
    one = singular(word, LEXICON)
    assert one == one.lower()
    assert 0 < len(one) <= len(word) + 2


@pytest.mark.parametrize("unit", ["s", "es-", "ies", "-in-law", "men"])
def test_the_time_grows_with_the_length(unit: str) -> None:
    assert growth(lambda text: singular(text, LEXICON), unit, 2_000) < 4
