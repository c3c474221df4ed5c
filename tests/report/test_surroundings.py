from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from presscheck.model import Part
from presscheck.report.surroundings import surroundings


def around(text: str, figure: str) -> str:
    start = text.index(figure)
    return surroundings(text, start, start + len(figure))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It rained. The hall cost £5m in all. It is full.", "The hall cost £5m in all."),
        ("£5m went missing. Nobody knows why.", "£5m went missing."),
        ("It rained!\n£5m went missing", "£5m went missing"),
        ("“It rained.” She paid £5m.” Then she left.", "She paid £5m.”"),
        ("Dr. A. Jones of the U.S. Navy paid £5m. He left.", "Dr. A. Jones of the U.S. Navy paid £5m."),
        ("They paid £5m at 6 p.m. Tuesday. He left.", "They paid £5m at 6 p.m. Tuesday."),
        ("Prices rose 1.5 per cent to £5m e.g. in Leeds. He left.", "Prices rose 1.5 per cent to £5m e.g. in Leeds."),
        ("A line\nthat is\r\nwrapped, £5m. New.", "A line that is wrapped, £5m."),
        ("A headline without an end\n\nThe hall cost £5m", "The hall cost £5m"),
        ("The hall cost £5m\r\n \r\nAnother paragraph", "The hall cost £5m"),
    ],
)
def test_the_sentence_around_a_figure_is_told_on_one_line(text: str, told: str) -> None:
    assert around(text, "£5m") == told


def test_a_long_sentence_is_cut_between_words() -> None:
    words = " ".join(f"word{n}" for n in range(100))
    told = around(f"{words} £5m {words}", "£5m")
    assert told.startswith("… word")
    assert "word99 £5m word0" in told
    assert told.endswith(" …")
    assert all(word in {*words.split(), "£5m", "…"} for word in told.split())
    assert len(told) < 500


def test_a_word_without_end_is_cut_all_the_same() -> None:
    told = around(f"{'x' * 9_000}£5m{'y' * 9_000}", "£5m")
    assert told.startswith("…x")
    assert told.endswith("y…")
    assert len(told) < 500


def test_a_part_of_the_article_is_not_left() -> None:
    text = "The caption of £5m\nThe body begins"
    parts = (Part("caption", 0, 19), Part("body", 19, len(text)))
    assert surroundings(text, 15, 18, parts) == "The caption of £5m"


@given(st.text(alphabet="aB .!\n\r\u00a0”5£…", max_size=700), st.data())
def test_the_figure_is_always_in_its_surroundings(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 20)))
    told = surroundings(text, start, end)
    assert " ".join(text[start:end].split()) in told
    assert told == " ".join(told.split())
    assert len(told) <= 2 * 240 + 20 + 4
