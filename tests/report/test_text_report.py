from __future__ import annotations

import io
import re
from dataclasses import replace

import click
import pytest

from presscheck.model import Article, Consistency, InputError, Repair, Report
from presscheck.report import Look, Origin, writer
from presscheck.report.places import Lines
from tests.report.sample_reports import claim, finding, mayor, quantity, report, silent, smugglers, span


def text_of(report: Report, origin: Origin | None = None, look: Look | None = None) -> str:
    stream = io.StringIO()
    told = writer("text", stream, look or Look(quiet=True))
    told.begin()
    told.article(report, origin or Origin(input="a.txt", verbatim=True))
    told.end()
    return stream.getvalue()


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_counted_as_editors_do(ending: str) -> None:
    text = ending.join(["", "one\x0b\u2028still one", "🎉 three", ""])
    lines = Lines(text)
    assert lines.place(0) == (1, 1)
    assert lines.place(text.index("still")) == (2, 6)
    assert lines.place(text.index("three")) == (3, 3)
    assert lines.place(len(text)) == (4, 1)
    assert [lines[n] for n in (1, 2, 3, 4)] == ["", "one\x0b\u2028still one", "🎉 three", ""]


def test_the_first_line_of_a_finding_is_where_an_editor_can_jump_to() -> None:
    assert re.match(r"a\.txt:5:76: CV101 error \S", text_of(smugglers()))


def test_stdin_has_a_name() -> None:
    assert text_of(smugglers(), Origin(input="-", verbatim=True)).startswith("<stdin>:5:76: ")


def test_a_strange_name_stays_on_its_line() -> None:
    assert text_of(smugglers(), Origin(input="a\n\x1b.txt", verbatim=True)).startswith(r"a\n\x1b.txt:5:76: ")


def test_a_page_is_pointed_at_as_a_whole_and_named() -> None:
    lines = text_of(mayor(), Origin(input="page.html")).splitlines()
    assert lines[0] == "── mayor-7 · Mayor of 東京 spends €3m 🎉 on cafe\u0301s"
    assert lines[1].startswith("page.html:1:1: CV101 warning ")


def test_a_title_that_front_matter_named_is_pointed_at_as_a_whole() -> None:
    lines = text_of(mayor(), Origin(input="a.txt", verbatim=True)).splitlines()
    assert lines[0].startswith("a.txt:1:1: CV101 warning ")
    assert [line.split("│")[0].strip() for line in lines[1:7]] == ["title", "", "", "2", "", ""]


def test_a_figure_that_runs_over_a_line_end_is_shown_on_both() -> None:
    article = Article(text="They paid £160\r\nmillion for it.")
    figure = replace(quantity(article, "q1", "£160\r\nmillion", 160e6, "GBP"))
    shown = text_of(report(article, (figure,), (), (finding("note", "so", (span(article, figure, "all"),)),)))
    assert shown.splitlines() == [
        "a.txt:1:11: CV101 note so",
        "  1 │ They paid £160",
        "    │           ────",
        "  2 │ million for it.",
        "    │ ───┬───",
        "    │   all",
        "",
    ]


def test_several_ways_out_say_what_speaks_for_each() -> None:
    repair = Repair(quantity="q4", from_="£102m", to="£97m", kind="computed", text="as computed")
    other = replace(repair, to="€102m", text="as it stands it is right in euros")
    one, several = (
        text_of(replace(smugglers(), findings=(replace(smugglers().findings[0], repairs=repairs),)))
        for repairs in ((repair,), (repair, other))
    )
    assert "  repair   £102m → £97m\n" in one
    assert "  repair   £102m → £97m  (as computed)\n" in several
    assert "  repair   £102m → €102m  (as it stands it is right in euros)\n" in several


def test_a_finding_that_points_nowhere_points_at_its_file() -> None:
    assert text_of(report(Article(text="x"), findings=(finding("note", "so", ()),))) == "a.txt:1:1: CV101 note so\n\n"


def test_the_ledger_tells_every_figure_that_no_finding_tells_in_the_order_of_the_text() -> None:
    shown = text_of(smugglers(), look=Look(show_consistent=True, quiet=True))
    assert re.findall(r"^a\.txt:(\d+:\d+): (\w+) (.*?): ", shown, re.M) == [
        ("3:28", "consistent", "173 billion yuan"),
        ("3:46", "consistent", "£17bn"),
        ("5:102", "unchecked", "41"),
    ]
    assert "consistent 173" not in text_of(smugglers())


def test_a_contradiction_whose_finding_was_filtered_is_still_in_the_ledger() -> None:
    shown = text_of(replace(smugglers(), findings=()), look=Look(show_consistent=True, quiet=True))
    assert "a.txt:5:92: inconsistent £102m: CV101\n" in shown


def test_what_the_article_says_cannot_forge_a_line() -> None:
    article = Article(text="£5\x1b[2K here")
    figure = quantity(article, "q1", "£5\x1b[2K", 5, "GBP")
    holds = claim(figure, Consistency(status="consistent", reason="a\nb.txt:1:1: CV101 error"))
    found = finding("error", "£5\nother.txt:1:1: CV101 error", (span(article, figure, "x"),), working=("1\n2",))
    shown = text_of(report(article, (figure,), (holds,), (found,)), look=Look(show_consistent=True))
    assert "\x1b" not in shown
    assert len(re.findall(r"^\S+:1:1: ", shown, re.M)) == 2


def test_color_changes_no_word() -> None:
    plain, colored = text_of(smugglers()), text_of(smugglers(), look=Look(quiet=True, color=True))
    assert "\x1b[31m" in colored
    assert click.unstyle(colored) == plain


def summary_of(reports: list[Report], errors: int = 0) -> str:
    stream = io.StringIO()
    told = writer("text", stream, Look())
    told.begin()
    for one in reports:
        told.article(one, Origin(input="a.txt", verbatim=True))
    for _ in range(errors):
        told.error(InputError(input="b.txt", kind="missing", message="no such file"))
    told.end()
    return stream.getvalue().splitlines()[-1]


def test_the_last_line_counts() -> None:
    holding = replace(smugglers(), findings=(), summary=replace(smugglers().summary, errors=0))
    assert summary_of([smugglers(), silent()]) == (
        "2 articles, 5 figures: 2 consistent, 2 inconsistent, 1 unchecked; 1 error, 0 warnings, 0 notes"
    )
    assert summary_of([holding]) == "1 article, 5 figures: 2 consistent, 2 inconsistent, 1 unchecked; no findings"
    assert summary_of([silent()]) == "1 article, no figures; no findings"
    assert summary_of([silent()], errors=1) == "1 article, no figures; no findings; 1 input not checked"
    assert summary_of([], errors=2) == "0 articles; no findings; 2 inputs not checked"


def test_quiet_leaves_it_out() -> None:
    assert text_of(silent()) == ""
