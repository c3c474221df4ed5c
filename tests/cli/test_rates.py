"""presscheck rates: what is known, the rate of a day, and what is imported. All imported rates are made up."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from presscheck.cli import rates as module
from presscheck.measure.rates_held import shipped_to
from tests.cli.conftest import Call, Caller

ROWS = "date,currency,per_dollar,source\n2014-01-24,NGN,160,Bank of Somewhere\n2014-01-25,NGN,161,Bank of Somewhere\n"


@pytest.fixture(autouse=True)
def _of_the_test(rates_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_today", lambda: shipped_to() + dt.timedelta(days=5))


@pytest.fixture
def naira(call: Caller, tmp_path: Path) -> Call:
    (tmp_path / "naira.csv").write_text(ROWS)
    return call("rates", "import", "naira.csv")


def row(found: Call, code: str) -> list[str]:
    (line,) = [line for line in found.out.splitlines() if line.startswith(code)]
    return line.split()


class TestShown:
    def test_every_currency_with_its_days_and_who_fixed_it(self, call: Caller) -> None:
        found = call("rates")
        assert (found.code, found.err) == (0, "")
        assert row(found, "RUB") == ["RUB", "2005-04-01", "to", "2022-03-01", "4,333", "days", "ended", "ECB"]
        assert row(found, "USD")[-2:] == ["days", "ECB"]
        codes = [line[:3] for line in found.out.split("\n\n")[0].splitlines()[1:]]
        assert codes == sorted(codes)
        assert len(codes) > 40
        last = shipped_to()
        assert f"reach to {last.day} {last:%B %Y}.\n" in found.out

    def test_only_those_asked_for(self, call: Caller) -> None:
        found = call("rates", "usd", "GBP")
        assert [line[:3] for line in found.out.split("\n\n")[0].splitlines()[1:]] == ["GBP", "USD"]
        assert "stale" not in found.out.lower()

    def test_show_is_what_is_meant_where_no_command_is_named(self, call: Caller) -> None:
        assert call("rates", "show", "USD") == call("rates", "USD")

    def test_all_are_stale_a_month_later(self, call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "_today", lambda: shipped_to() + dt.timedelta(days=30))
        found = call("rates", "USD")
        assert "stale" in row(found, "USD")
        assert "Stale: none of the last week" in found.out

    def test_as_json(self, call: Caller, rates_folder: Path) -> None:
        told = json.loads(call("rates", "--format", "json", "RUB").out)
        span = {"first": "2005-04-01", "last": "2022-03-01", "days": 4333}
        assert told == {
            "today": (shipped_to() + dt.timedelta(days=5)).isoformat(),
            "shipped_to": shipped_to().isoformat(),
            "folder": str(rates_folder),
            "currencies": [
                {"currency": "RUB", **span, "stale": True, "ended": True, "sources": [{"source": "ECB", **span}]}
            ],
        }

    def test_one_of_which_nothing_is_known(self, call: Caller) -> None:
        found = call("rates", "USD", "NGN", "KES")
        assert (found.code, found.out) == (2, "")
        assert found.err == "presscheck: no rates of KES, NGN are known; `presscheck rates import` takes some\n"


def test_a_code_that_no_article_is_read_for_is_told(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "made-up.csv").write_text("date,currency,per_euro\n2014-01-24,XQQ,3\n2014-01-24,KES,115\n")
    found = call("rates", "import", "made-up.csv")
    assert found.code == 0
    assert found.err == "presscheck: made-up.csv: warning: XQQ is kept, but is no currency that is read in articles\n"


class TestOfADay:
    @pytest.mark.parametrize(
        ("asked", "told"),
        [
            ("USD GBP --on 2014-01-24", "1 USD = 0.605757 GBP (ECB, 24 January 2014)"),
            ("--on 2014-01-24 usd gbp", "1 USD = 0.605757 GBP (ECB, 24 January 2014)"),
            ("USD GBP --on 2014-01-25", "1 USD = 0.605757 GBP (ECB, 24 January 2014, 1 day before)"),
            ("USD GBP --on 2014-01-26", "1 USD = 0.605757 GBP (ECB, 24 January 2014, 2 days before)"),
            ("IDR EUR --on 2014-01-24", "1 IDR = 0.0000600718 EUR (ECB, 24 January 2014)"),
            (
                "EUR RUB --on 2022-04-08",
                "1 EUR = 117.201 RUB (ECB, 1 March 2022, 38 days before: the last that is known)",
            ),
        ],
    )
    def test_the_fixing_and_the_day_it_comes_from(self, call: Caller, asked: str, told: str) -> None:
        found = call("rates", *asked.split())
        assert (found.code, found.out, found.err) == (0, f"{told}\n", "")

    def test_as_json(self, call: Caller) -> None:
        assert json.loads(call("rates", "EUR", "RUB", "--on", "2022-04-08", "--format", "json").out) == {
            "asked": "2022-04-08",
            "day": "2022-03-01",
            "rate": 117.201,
            "base": "EUR",
            "quote": "RUB",
            "source": "ECB",
            "days_before": 38,
            "stale": True,
        }

    @pytest.mark.parametrize(
        ("asked", "complaint"),
        [
            ("USD --on 2014-01-24", "--on takes two currencies"),
            ("USD GBP EUR --on 2014-01-24", "--on takes two currencies"),
            ("USD GBP --on 2014-02-30", "Invalid value for '--on'"),
            ("USD GBP --on today", "Invalid value for '--on'"),
            ("USD NGN --on 2014-01-24", "no rate from USD to NGN is known\n"),
            ("USD USD --on 2014-01-24", "no rate from USD to USD is known\n"),
            (
                "USD GBP --on 1998-12-31",
                "no rate from USD to GBP is known for that time: the first is of 4 January 1999\n",
            ),
        ],
    )
    def test_what_cannot_be_told(self, call: Caller, asked: str, complaint: str) -> None:
        found = call("rates", *asked.split())
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith(f"presscheck: {complaint}")
        assert found.err.count("\n") == 1


class TestImported:
    def test_what_came_of_it_is_told(self, naira: Call, rates_folder: Path) -> None:
        assert (naira.code, naira.err) == (0, "")
        assert naira.out == (
            "naira.csv: 2 of NGN (Bank of Somewhere), 2014-01-24 to 2014-01-25\n"
            f"2 new, 0 changed; kept in {rates_folder}\n"
        )

    @pytest.mark.usefixtures("naira")
    def test_and_known_from_then_on(self, call: Caller) -> None:
        assert call("rates", "USD", "NGN", "--on", "2014-01-24").out == (
            "1 USD = 160 NGN (Bank of Somewhere, 24 January 2014)\n"
        )
        assert "(ECB and Bank of Somewhere, 24 January 2014)" in call("rates", "GBP", "NGN", "--on", "2014-01-24").out
        found = row(call("rates"), "NGN")
        assert found == ["NGN", "2014-01-24", "to", "2014-01-25", "2", "days", "stale", "Bank", "of", "Somewhere"]

    @pytest.mark.usefixtures("naira")
    def test_twice_is_as_good_as_once(self, call: Caller) -> None:
        assert "0 new, 0 changed" in call("rates", "import", "naira.csv").out

    @pytest.mark.usefixtures("naira")
    def test_nothing_is_kept_of_a_file_with_a_mistake(self, call: Caller, tmp_path: Path) -> None:
        (tmp_path / "worse.csv").write_text(ROWS.replace("160", "999") + "2014-01-26,NGN,?,x\n")
        found = call("rates", "import", "worse.csv")
        assert (found.code, found.out) == (2, "")
        assert found.err == "presscheck: worse.csv:4: '?' is no number, such as 1234.5\n"
        assert call("rates", "USD", "NGN", "--on", "2014-01-24").out.startswith("1 USD = 160 NGN")

    def test_the_ecbs_history_goes_on_where_the_shipped_one_ends(self, call: Caller, tmp_path: Path) -> None:
        later = shipped_to() + dt.timedelta(days=4)
        (tmp_path / "eurofxref-hist.csv").write_text(
            f"Date,USD,GBP,JPY,\n{later},1.5,0.75,N/A,\n2014-01-24,1.4,0.8,,\n"
        )
        found = call("rates", "import", "eurofxref-hist.csv")
        assert found.out.startswith("eurofxref-hist.csv: 4 of GBP, USD (ECB), 2014-01-24 to ")
        assert call("rates", "USD", "GBP", "--on", str(later)).out == (
            f"1 USD = 0.5 GBP (ECB, {later.day} {later:%B %Y})\n"
        )
        assert "0.571429 GBP" in call("rates", "USD", "GBP", "--on", "2014-01-24").out

    def test_many_currencies_are_counted(self, call: Caller, tmp_path: Path) -> None:
        (tmp_path / "f.csv").write_text("Date,AAA,BBB,CCC,DDD,FFF,GGG\n2014-01-24,1,2,3,4,5,6\n")
        assert call("rates", "import", "f.csv").out.startswith("f.csv: 6 of 6 currencies (ECB), ")

    @pytest.mark.parametrize(
        ("args", "complaint"),
        [
            (["nowhere.csv"], "nowhere.csv: No such file or directory"),
            (["."], ".: Is a directory"),
            ([], "Missing argument 'FILE'."),
            (["empty.csv"], "empty.csv: is empty"),
            (["of\x1b[2J.csv"], "of\\x1b[2J.csv: No such file"),
        ],
    )
    def test_a_file_that_is_none(self, call: Caller, tmp_path: Path, args: list[str], complaint: str) -> None:
        (tmp_path / "empty.csv").write_text("")
        found = call("rates", "import", *args)
        assert (found.code, found.out) == (2, "")
        assert found.err.startswith(f"presscheck: {complaint}")
        assert found.err.count("\n") == 1

    def test_a_folder_that_cannot_be_written_to(self, call: Caller, rates_folder: Path, tmp_path: Path) -> None:
        rates_folder.parent.write_text("a file")
        (tmp_path / "naira.csv").write_text(ROWS)
        found = call("rates", "import", "naira.csv")
        assert found.code == 2
        assert found.err.count("\n") == 1


def test_rates_that_cannot_be_read_end_every_command_that_needs_them(call: Caller, rates_folder: Path) -> None:
    rates_folder.mkdir(parents=True)
    (rates_folder / "rates.sqlite").write_text("This is no database, but somebody's text about one.")
    for args in (["rates"], ["rates", "USD", "GBP", "--on", "2014-01-24"], ["check", "article.txt"]):
        found = call(*args)
        assert (found.code, found.out) == (2, "")
        assert found.err.endswith("rates.sqlite: is no database of rates; without it, import them anew\n")
        assert found.err.count("\n") == 1


class TestUnlikely:
    def test_a_file_far_from_the_shipped_rates_is_imported_with_a_warning(self, call: Caller, tmp_path: Path) -> None:
        (tmp_path / "hist.csv").write_text("Date,USD\n2014-01-24,136.9\n")
        found = call("rates", "import", str(tmp_path / "hist.csv"))
        assert found.code == 0
        assert "warning: USD on 2014-01-24: 136.9 for one EUR is 100 times the ECB's" in found.err

    def test_and_one_that_leaps_by_itself(self, call: Caller, tmp_path: Path) -> None:
        rows = "date,currency,per_dollar\n2014-01-24,AED,3.67\n2014-01-27,AED,367.25\n"
        (tmp_path / "aed.csv").write_text(rows)
        found = call("rates", "import", str(tmp_path / "aed.csv"))
        assert "warning: AED on 2014-01-27: 367.25 for one USD is 100 times that of 2014-01-24" in found.err

    def test_but_not_one_near_them(self, call: Caller, tmp_path: Path) -> None:
        (tmp_path / "hist.csv").write_text("Date,USD\n2014-01-24,1.37\n2014-01-27,1.36\n")
        assert not call("rates", "import", str(tmp_path / "hist.csv")).err
