"""What is kept of imported rates, where, and how a change of it is told."""

from __future__ import annotations

import datetime as dt
import sqlite3
import sys
from pathlib import Path

import pytest

from presscheck.measure import rates_store
from presscheck.measure.imported_rates import Quote, RatesError, currencies, digest, folder, keep, quotes, state

DAY = dt.date(2014, 1, 24)


def rate(value: float = 160, *, currency: str = "NGN", day: int = 24, per: str = "USD", source: str = "Bank") -> Quote:
    return Quote(currency, dt.date(2014, 1, day), per, value, source)


def test_nothing_is_held_and_nothing_made_until_something_is_imported(rates_folder: Path) -> None:
    assert (state(), digest(), currencies(), quotes("NGN")) == (None, None, [], [])
    assert not rates_folder.exists()


@pytest.mark.usefixtures("rates_folder")
class TestKept:
    def test_what_was_imported_is_held(self) -> None:
        assert keep([rate(), rate(170, day=25), rate(80, currency="KES")]) == (3, 0)
        assert currencies() == ["KES", "NGN"]
        assert quotes("NGN") == [rate(), rate(170, day=25)]
        assert quotes("XTS") == []

    def test_importing_again_changes_nothing(self) -> None:
        keep([rate(), rate(170, day=25)])
        before = digest()
        assert keep([rate(), rate(170, day=25)]) == (0, 0)
        assert len(quotes("NGN")) == 2
        assert digest() == before

    def test_days_already_held_from_the_same_source_are_replaced(self) -> None:
        keep([rate(), rate(170, day=25)])
        assert keep([rate(220, per="EUR"), rate(180, day=26)]) == (1, 1)
        assert quotes("NGN") == [rate(220, per="EUR"), rate(170, day=25), rate(180, day=26)]

    def test_other_sources_are_left_and_the_last_imported_comes_last(self) -> None:
        keep([rate(source="B")])
        keep([rate(161, source="A")])
        assert [q.source for q in quotes("NGN")] == ["B", "A"]
        keep([rate(source="B")])
        assert [q.source for q in quotes("NGN")] == ["A", "B"]

    def test_the_digest_follows_all_that_can_change_a_rate(self) -> None:
        seen = set()
        for quote in (
            rate(), rate(161), rate(161, per="EUR"), rate(161, day=25), rate(161, currency="KES"),
            rate(161, source="A"), rate(161),
        ):  # fmt: skip
            keep([quote])
            seen.add(digest())
        assert len(seen) == 7

    def test_the_digest_is_of_the_contents_alone(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        told = set()
        for name in ("one", "other"):
            monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path / name))
            keep([rate(), rate(170, day=25)] if name == "one" else [rate(170, day=25), rate()])
            told.add(digest())
        assert len(told) == 1

    def test_the_state_changes_with_every_import(self) -> None:
        seen = [state()]
        for _ in range(5):
            keep([rate()])
            seen.append(state())
        assert len({*seen}) == 6

    def test_where_one_rate_cannot_be_kept_none_is(self) -> None:
        keep([rate()])
        before = digest()
        with pytest.raises(RatesError):
            keep([rate(170, day=25), rate(None)])  # type: ignore[arg-type]
        assert quotes("NGN") == [rate()]
        assert digest() == before

    def test_the_very_first_import_may_fail_too(self) -> None:
        with pytest.raises(RatesError):
            keep([rate(None)])  # type: ignore[arg-type]
        assert (digest(), currencies()) == (None, [])
        assert keep([rate()]) == (1, 0)

    def test_what_a_later_version_wrote_is_left_alone(self) -> None:
        keep([rate()])
        database = sqlite3.connect(folder() / "rates.sqlite")
        database.execute("PRAGMA user_version = 2")
        database.close()
        for call in (digest, currencies, lambda: keep([rate()])):
            with pytest.raises(RatesError, match="written by a later version of presscheck"):
                call()


@pytest.mark.parametrize("name", ["rätes & #1?%20", "plain"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path / name))
    keep([rate()])
    assert quotes("NGN") == [rate()]
    assert (tmp_path / name / "rates.sqlite").is_file()


def test_a_relative_folder_lies_in_the_working_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PRESSCHECK_DATA", "here")
    keep([rate()])
    assert (tmp_path / "here" / "rates.sqlite").is_file()


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("PRESSCHECK_DATA", str(tmp_path / "file"))
    assert digest() is None
    with pytest.raises(RatesError, match="file: is not a folder"):
        keep([rate()])


@pytest.mark.skipif(sys.platform != "linux", reason="other platforms have folders of their own")
def test_by_default_it_is_the_platforms_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PRESSCHECK_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert folder() == tmp_path / "presscheck"
    monkeypatch.setenv("PRESSCHECK_DATA", "")
    assert folder() == tmp_path / "presscheck"


def test_without_imports_no_database_is_opened(rates_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from presscheck.measure.rates import pair_rates

    monkeypatch.setattr(rates_store, "_opened", lambda mode: pytest.fail("opened"))
    assert pair_rates("CHF", "SEK") is not None
    assert digest() is None
    assert not rates_folder.exists()
