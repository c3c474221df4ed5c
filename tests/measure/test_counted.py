"""What is counted: the head noun of the phrase behind a number, in the singular."""

from __future__ import annotations

import pytest

from presscheck import Presscheck
from tests.measure.told import Told, near, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # counts
        ("Police arrested 11 suspects after the raid.", [("11", 11, "suspect")]),
        ("The factory employs 1,250 workers.", [("1,250", 1250, "worker")]),
        ("About 60 senior nurses signed the letter.", [("60", 60, "nurse")]),
        ("Dozens of homes were flooded.", [("Dozens", (12, 120), "home")]),
        ("Hundreds of protesters gathered.", [("Hundreds", (100, 1000), "protester")]),
        ("Tens of thousands of fans queued.", [("Tens of thousands", (10_000, 100_000), "fan")]),
        ("Several hundred soldiers were moved.", [("Several hundred", (100, 1000), "soldier")]),
        ("Millions of bees died.", [("Millions", (1e6, 10e6), "bee")]),
        ("The film sold 2.3 million tickets.", [("2.3 million", 2.3e6, "ticket")]),
        ("A crowd of 45,000 watched the match.", [("45,000", 45_000, "one")]),
        ("Some 80 sheep were stolen.", [("80", 80, "sheep")]),
        ("She wrote 14 novels and two plays.", [("14", 14, "novel"), ("two", 2, "play")]),
        ("The school has 31 pupils in each class.", [("31", 31, "pupil")]),
        (
            "At least 12 men, seven women and three children were rescued.",
            [("12", 12, "man"), ("seven", 7, "woman"), ("three", 3, "child")],
        ),
        ("Some 300 police officers were deployed.", [("300", 300, "officer")]),
        ("Twelve jurors heard the case.", [("Twelve", 12, "juror")]),
        ("Two dozen firefighters were called.", [("Two dozen", 24, "firefighter")]),
        ("He has three children and one dog.", [("three", 3, "child"), ("one", 1, "dog")]),
        ("A record 5,412 runners finished.", [("5,412", 5412, "runner")]),
        ("As many as 900 jobs will go.", [("900", 900, "job")]),
        ("The town lost 1,500 jobs.", [("1,500", 1500, "job")]),
        ("No fewer than 40 countries signed.", [("40", 40, "country")]),
        ("It has 5m users and 2m subscribers.", [("5m", 5e6, "user"), ("2m", 2e6, "subscriber")]),
        (
            "The group runs 17 hospitals, 9 clinics and 4 labs.",
            [("17", 17, "hospital"), ("9", 9, "clinic"), ("4", 4, "lab")],
        ),
        ("Five of the miners were found alive.", [("Five", 5, "miner")]),
        ("There were 23 dead and 41 injured.", [("23", 23, "person"), ("41", 41, "person")]),
        ("Six hundred and fifty members voted.", [("Six hundred and fifty", 650, "member")]),
        ("The two men were jailed.", [("two", 2, "man")]),
        ("Both sides have 100 million followers.", [("100 million", 100e6, "follower")]),
        # counted
        ("Six wolves and 14 geese were tagged.", [("Six", 6, "wolf"), ("14", 14, "goose")]),
        ("Two chiefs of staff quit.", [("Two", 2, "chief")]),
        ("They ate 12 loaves of bread.", [("12", 12, "loaf")]),
        ("Two million tons of steel rusted.", [("Two million tons", 2e6, "ton")]),
        ("Four police cars were burnt.", [("Four", 4, "car")]),
        ("Nine young, hungry and tired walkers were found.", [("Nine", 9, "walker")]),
        ("Seven former ministers resigned.", [("Seven", 7, "minister")]),
        ("Ten 19th-century paintings were stolen.", [("Ten", 10, "painting")]),
        ("Twelve other people were hurt.", [("Twelve", 12, "person")]),
        ("Another 40 homes were lost.", [("40", 40, "home")]),
        ("The first three chapters are dull.", [("three", 3, "chapter")]),
        ("The last 10 buses left.", [("10", 10, "bus")]),
        ("All 33 miners survived.", [("33", 33, "miner")]),
        ("It has 24 red and 12 blue chairs.", [("24", 24, "chair"), ("12", 12, "chair")]),
        ("There are 50 or so seats.", [("50", 50, "seat")]),
        ("About 300 mostly elderly voters came.", [("300", 300, "voter")]),
        ('Some 40 "angry" farmers met.', [("40", 40, "farmer")]),
        ("It has 15 sports cars.", [("15", 15, "car")]),
        ("The 12 member states agreed.", [("12", 12, "state")]),
        ("The 27-nation bloc agreed.", [("27", 27, "nation")]),
        ("A 31-song set followed.", [("31", 31, "song")]),
        ("A four-man crew rowed.", [("four", 4, "man")]),
        ("The seven-storey block fell.", [("seven", 7, "storey")]),
        ("The 12-year-long war ended.", [("12-year", 12, "year")]),
        ("He saw 3 of the dogs.", [("3", 3, "dog")]),
        ("One of the dogs bit him.", [("One", 1, "dog")]),
        ("Eleven of his cows died.", [("Eleven", 11, "cow")]),
        ("Thousands of its customers left.", [("Thousands", (1000, 10_000), "customer")]),
        ("Ninety percent of its 300 shops closed.", [("Ninety percent", 90, "percent"), ("300", 300, "shop")]),
        ("There were 14 crises and 3 theses.", [("14", 14, "crisis"), ("3", 3, "thesis")]),
        ("He fixed 6 knives and 5 shelves.", [("6", 6, "knife"), ("5", 5, "shelf")]),
        ("The zoo has 9 oxen and 4 sheep.", [("9", 9, "ox"), ("4", 4, "sheep")]),
        ("The law names 6 species.", [("6", 6, "species")]),
        ("Some 80 aircraft flew.", [("80", 80, "aircraft")]),
        ("The 40 wounded were flown out.", [("40", 40, "person")]),
        ("They signed 3 MPs and 4 MEPs.", [("3", 3, "mp"), ("4", 4, "mep")]),
        ("There were 60,000 pirates on trial.", [("60,000", 60_000, "pirate")]),
        ("It has 1.5 million books.", [("1.5 million", 1.5e6, "book")]),
        ("He won 11 gold medals.", [("11", 11, "medal")]),
    ],
)
def test_what_is_counted(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # one
        ("One man was held.", [("One", 1, "man")]),
        ("She has one son.", [("one", 1, "son")]),
        ("One of three brothers won.", [("One", 1, "brother"), ("three", 3, "brother")]),
        ("The only one left.", []),
        ("One more goal was needed.", [("One", 1, "goal")]),
        ("No one knows.", []),
        ("One another they love.", []),
        ("Each one is new.", []),
        ("One hundred left.", [("One hundred", 100, "one")]),
        ("This one is his.", []),
    ],
)
def test_one_counts_before_a_noun_only(presscheck: Presscheck, sentence: str, expected: list[Told]) -> None:
    assert read(presscheck, sentence) == near(expected)
