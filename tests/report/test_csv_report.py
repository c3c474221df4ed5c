from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from presscheck.model import Article, Attribution, Consistency, InputError, Link, Quantity, Report
from presscheck.report import Look, Origin, writer
from presscheck.report.csv import COLUMNS, FAILED
from tests.report.sample_reports import claim, mayor, quantity, report, silent, smugglers

ALONE = Consistency(status="unchecked", reason="nothing to hold it against")
VERBATIM = Origin(input="a.txt", verbatim=True)


def sheet(*records: tuple[Report | InputError, Origin]) -> str:
    stream = io.StringIO()
    told = writer("csv", stream, Look())
    told.begin()
    for record, origin in records:
        if isinstance(record, InputError):
            told.error(record)
        else:
            told.article(record, origin)
    told.end()
    return stream.getvalue()


def rows(*records: tuple[Report | InputError, Origin]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(sheet(*records).removeprefix("\ufeff"), newline=""), strict=True))


def one(figure: Quantity, article: Article, origin: Origin = VERBATIM) -> dict[str, str]:
    (row,) = rows((report(article, (figure,), (claim(figure, ALONE),)), origin))
    return row


def test_a_row_is_a_figure_in_the_order_of_the_text() -> None:
    told = smugglers()
    shuffled = replace(told, quantities=told.quantities[::-1])
    assert [row["text"] for row in rows((shuffled, VERBATIM))] == [q.text for q in told.quantities]
    assert [row["field"] for row in rows((mayor(), VERBATIM))] == ["title", "text", "text"]
    assert rows((silent(), VERBATIM)) == []


def test_every_record_has_every_column_and_ends_in_crlf() -> None:
    told = sheet(
        (smugglers(), VERBATIM), (InputError(input="gone.txt", kind="missing", message="no such file"), VERBATIM)
    )
    lines = told.removeprefix("\ufeff").split("\r\n")
    assert lines[0] == ",".join(COLUMNS)
    assert lines[-1] == ""
    assert not any("\n" in line or "\r" in line for line in lines)
    assert {len(row) for row in csv.reader(lines[:-1], strict=True)} == {len(COLUMNS)}


def test_an_input_that_cannot_be_read_has_a_row_in_its_place() -> None:
    broken = InputError(input="b.jsonl", line=2, kind="json", message="broken, JSON")
    first, *_, last = rows((broken, Origin(input="b.jsonl", line=2)), (mayor(), Origin(input="b.jsonl", line=3)))
    assert {name: cell for name, cell in first.items() if cell} == {
        "file": "b.jsonl", "line": "2", "status": FAILED, "reason": "broken, JSON",
    }  # fmt: skip
    assert last["article"] == "mayor-7"


def test_places_are_those_of_the_file_or_none() -> None:
    assert [(r["line"], r["column"]) for r in rows((smugglers(), VERBATIM))][:2] == [("3", "28"), ("3", "46")]
    assert [(r["line"], r["column"]) for r in rows((mayor(), VERBATIM))][:2] == [("", ""), ("2", "9")]
    assert {(r["line"], r["column"]) for r in rows((mayor(), Origin(input="page.html")))} == {("", "")}
    assert {(r["line"], r["column"]) for r in rows((mayor(), Origin(input="x.jsonl", line=7)))} == {("7", "")}
    assert rows((smugglers(), Origin(input="-", verbatim=True)))[0]["file"] == "<stdin>"


def test_who_says_so_is_told_from_source_to_relay() -> None:
    assert [row["source"] for row in rows((smugglers(), VERBATIM))] == ["Customs", "", "", "", ""]
    article = Article(text="It cost £5m, the paper says the minister says the office says.")
    figure = quantity(article, "q1", "£5m", 5e6, "GBP")

    def link(text: str, role: str) -> Link:
        start = article.text.index(text)
        return Link(text=text, kind="government", role=role, field="text", start=start, end=start + len(text))  # type: ignore[arg-type]

    chain = (link("the office", "source"), link("the minister", "relay"), link("the paper", "outlet"))
    told = report(article, (figure,), (claim(figure, ALONE, attribution=Attribution(cue="says", chain=chain)),))
    (row,) = rows((told, VERBATIM))
    assert (row["source"], row["relay"]) == ("the office", "the minister")


def test_findings_on_a_figure_are_named_by_code() -> None:
    assert [row["findings"] for row in rows((smugglers(), VERBATIM))] == ["", "", "CV101", "CV101", ""]


def test_what_is_counted_is_named_for_counts_alone() -> None:
    article = Article(text="41 scanners and 7")
    count = replace(quantity(article, "q1", "41", 41, "scanner"), dimension="count")
    assert one(count, article)["counted"] == "scanner"
    assert one(replace(count, unit="one"), article)["counted"] == ""
    assert one(replace(count, unit="USD", dimension="currency"), article)["counted"] == ""


def test_numbers_are_plain_and_open_ends_empty() -> None:
    article = Article(text="minus 2.865 degrees")
    cold = replace(quantity(article, "q1", "minus 2.865", -2.865, "degree_Celsius"), low=-2.8649999999999998, high=None)
    row = one(cold, article)
    assert (row["value"], row["low"], row["high"], row["wide_high"]) == ("-2.865", "-2.865", "", "")
    large = replace(cold, value=26_430_123_456_789.0, low=1e300, high=0.1)
    row = one(large, article)
    assert (row["value"], row["high"]) == ("26430123456789", "0.1")
    assert float(row["low"]) == 1e300


@pytest.mark.parametrize("head", ["=", "+", "-", "@", "\t=", "\n@", "\r-", " +", "＝", "－"])
def test_no_text_is_a_formula(head: str) -> None:
    text = f"{head}HYPERLINK(1),£5m"
    article = Article(id=text, text=text)
    figure = replace(quantity(article, "q1", text, 5e6, "GBP"), unit=text, hedge=text)
    told = replace(claim(figure, ALONE), subject=text, predicate=text, place=text)
    (row,) = rows((report(article, (figure,), (told,)), Origin(input=text, verbatim=True)))
    for name in ("text", "context", "unit", "hedge", "subject", "predicate", "place"):
        assert row[name] == f"'{text.strip()}", name
    for name in ("file", "article"):
        assert row[name][0] in "'\\", name


def test_names_are_told_to_the_letter() -> None:
    article = Article(id="two  blanks", text="£5m")
    row = one(quantity(article, "q1", "£5m", 5e6, "GBP"), article, Origin(input="two\nlines.txt", verbatim=True))
    assert (row["file"], row["article"]) == (r"two\nlines.txt", "two  blanks")


def test_a_text_is_one_line_without_controls() -> None:
    article = Article(id="a\x1b[2J", text='"It\x00 cost,\r\n£5m\u2028or so"')
    row = one(quantity(article, "q1", "£5m\u2028or so", 5e6, "GBP"), article)
    assert row["article"] == r"a\x1b[2J"
    assert row["text"] == "£5m or so"
    assert row["context"] == r'"It\x00 cost, £5m or so"'


def test_a_figure_that_cannot_be_written_costs_its_article_alone() -> None:
    article = Article(text="£5m and £6m")
    figures = (quantity(article, "q1", "£5m", 5e6, "GBP"), quantity(article, "q2", "£6m", float("nan"), "GBP"))
    stream = io.StringIO()
    told = writer("csv", stream, Look())
    with pytest.raises(ValueError, match="not a number"):
        told.article(report(article, figures), VERBATIM)
    assert stream.getvalue() == ""


def test_lines_end_in_crlf_also_where_the_system_translates(tmp_path: Path) -> None:
    with (tmp_path / "sheet.csv").open("w", encoding="utf-8", newline="\r\n") as stream:  # as on Windows
        told = writer("csv", stream, Look())
        told.begin()
        told.article(smugglers(), VERBATIM)
        told.end()
    found = (tmp_path / "sheet.csv").read_bytes()
    assert found.startswith(b"\xef\xbb\xbffile,line,")
    assert b"\r\r" not in found
    assert found.count(b"\r\n") == found.count(b"\n") == 6
