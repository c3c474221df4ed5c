from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from presscheck.report.excerpt import Mark, excerpt
from presscheck.report.terminal import columns, plain

WORDS = st.lists(
    st.sampled_from(["a", "homes", "75", "東京", "cafe\u0301s", "🎉", "\x1b[31m", "£17bn,", "ו"]), min_size=1
)


def marks(line: str, *labelled: tuple[str, str]) -> list[Mark]:
    return [Mark(start=line.index(text), end=line.index(text) + len(text), label=label) for text, label in labelled]


def pointed_at(line: str, row: str) -> list[str]:
    """What stands above each bar of an underline, by columns."""
    above: list[str] = []
    for char in line:
        above += [char] * columns(char) if columns(char) else []
    bars, i = [], 0
    while i < len(row):
        start = i
        while i < len(row) and row[i] in "─┬":
            i += 1
        if i > start:
            bars.append("".join(above[start:i]))
        i += 1
    return bars


def test_bars_stand_under_their_words() -> None:
    line = "Of 120 homes 75 were old, 45 new."
    shown = excerpt(line, marks(line, ("120 homes", "whole"), ("75", "one part"), ("45", "the other")), 100)
    assert shown.line == line
    assert pointed_at(line, shown.pointers[0]) == ["120 homes", "75", "45"]


def test_two_labels_share_a_row_where_they_can() -> None:
    line = "It invested US$160 million (£102m) in that year."
    shown = excerpt(line, marks(line, ("US$160 million", "at that day's rate £96.9m"), ("£102m", "says £102m")), 80)
    assert shown.pointers == (
        "            ──────┬───────  ──┬──",
        "    at that day's rate £96.9m │ says £102m",
    )


def test_labels_that_do_not_fit_are_stacked() -> None:
    line = "£5 or €6 or $7"
    shown = excerpt(line, marks(line, ("£5", "this is the first"), ("€6", "the second"), ("$7", "the third")), 40)
    assert shown.pointers == (
        "┬─    ┬─    ┬─",
        "│     │     the third",
        "│     the second",
        "this is the first",
    )


def test_places_that_overlap_are_drawn_one_below_the_other() -> None:
    line = "between 5 and 7 per cent"
    shown = excerpt(line, marks(line, ("5 and 7 per cent", "range"), ("5", "low")), 40)
    assert [pointed_at(line, row) for row in shown.pointers[::2]] == [["5"], ["5 and 7 per cent"]]


def test_a_long_line_is_cut_between_words_on_both_sides() -> None:
    line = "word " * 50 + "costs £17bn a year " + "word " * 50
    shown = excerpt(line, marks(line, ("£17bn", "")), 40)
    assert shown.line.startswith("… word")
    assert shown.line.endswith("word …")
    assert "costs £17bn a year" in shown.line
    assert columns(shown.line) <= 40


def test_places_far_apart_each_keep_their_words() -> None:
    line = "first £17bn here " + "word " * 100 + "then £18bn there"
    shown = excerpt(line, marks(line, ("£17bn", "one"), ("£18bn", "other")), 60)
    assert "first £17bn here" in shown.line
    assert "then £18bn" in shown.line
    assert " … " in shown.line
    assert columns(shown.line) <= 60
    assert pointed_at(shown.line, shown.pointers[0]) == ["£17bn", "£18bn"]


def test_wide_and_combining_characters_keep_the_bar_in_place() -> None:
    line = "東京都 cafe\u0301 🎉 pays €3m today"
    shown = excerpt(line, marks(line, ("€3m", "here")), 80)
    assert shown.pointers[0] == " " * columns("東京都 cafe\u0301 🎉 pays ") + "─┬─"
    assert columns("東京都 cafe\u0301 🎉 pays ") == 6 + 1 + 4 + 1 + 2 + 6


def test_nothing_in_an_article_steers_the_terminal() -> None:
    line = "a\x1b[2J\u202eb\tpaid £5\x07"
    shown = excerpt(line, marks(line, ("£5", "\x1b]0;title\x07")), 80)
    assert shown.line == r"a\x1b[2J\u202eb paid £5\x07"
    assert shown.pointers[1].strip() == r"\x1b]0;title\x07"


def test_a_book_on_one_line_takes_no_time() -> None:
    line = "word " * 1_000_000 + "£5 " + "word " * 1_000_000
    assert "£5" in excerpt(line, marks(line, ("£5", "here")), 80).line


@given(words=WORDS, data=st.data(), width=st.integers(30, 100))
def test_whatever_is_marked_is_shown_within_the_width(words: list[str], data: st.DataObject, width: int) -> None:
    line = " ".join(words)
    starts = [sum(len(word) + 1 for word in words[:i]) for i in range(len(words))]
    chosen = data.draw(st.sets(st.integers(0, len(words) - 1), min_size=1, max_size=2))
    found = excerpt(line, [Mark(start=starts[i], end=starts[i] + len(words[i]), label="") for i in chosen], width)
    assert columns(found.line) <= width
    for i in chosen:
        assert plain(words[i]) in found.line
    bars = [bar for bar in "".join(found.pointers[:1]).split(" ") if bar]
    assert [len(bar) for bar in bars] == [max(1, columns(plain(words[i]))) for i in sorted(chosen)]


@given(line=st.text(min_size=1), data=st.data())
def test_any_marks_on_any_line_can_be_drawn(line: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(line))
    drawn = data.draw(st.lists(st.tuples(offsets, offsets, st.text(max_size=30)), min_size=1, max_size=4))
    found = excerpt(line, [Mark(start=min(a, b), end=max(a, b), label=label) for a, b, label in drawn], 40)
    assert not any("\n" in row for row in (found.line, *found.pointers))
