"""What is told of the rates there are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from presscheck.measure.imported_rates import Quote, keep
from presscheck.measure.rates import pair_rates
from presscheck.measure.rates_held import Span, holdings, shipped_to


@pytest.mark.usefixtures("rates_folder")
class TestHoldings:
    def test_all_that_the_ecb_fixes_by_code(self) -> None:
        found = list(holdings())
        codes = [holding.currency for holding in found]
        assert codes == sorted(codes)
        assert {"USD", "EUR", "GBP", "RUB"} <= {*codes}
        for holding in found:
            assert holding.sources == {"ECB": holding.all}
            base = "USD" if holding.currency == "EUR" else "EUR"
            pair = pair_rates(base, holding.currency)
            assert pair is not None
            assert holding.all == Span(pair.days[0], pair.days[-1], len(pair.days))
        assert shipped_to() == max(holding.all.last for holding in found)

    def test_those_imported_count_with_those_shipped_and_others_by_themselves(self, rates_folder: Path) -> None:
        before = {holding.currency: holding.all for holding in holdings()}
        later = shipped_to() + dt.timedelta(days=1)
        keep(
            [
                Quote("GBP", later, "EUR", 0.8, "ECB"),
                Quote("GBP", dt.date(2014, 1, 24), "EUR", 0.8, "ECB"),
                Quote("GBP", dt.date(1998, 1, 5), "USD", 0.6, "Bank"),
                Quote("NGN", dt.date(2014, 1, 24), "USD", 160, "Bank"),
            ]
        )
        after = {holding.currency: holding for holding in holdings()}
        old, new = before["GBP"], after["GBP"]
        assert new.all == Span(dt.date(1998, 1, 5), later, old.days + 2)
        assert list(new.sources.items()) == [
            ("ECB", Span(old.first, later, old.days + 1)),
            ("Bank", Span(dt.date(1998, 1, 5), dt.date(1998, 1, 5), 1)),
        ]
        assert after["NGN"].all.days == 1
        assert {*after} - {*before} == {"NGN"}

    def test_stale_is_what_has_no_fixing_of_the_last_week(self) -> None:
        rouble = next(holding for holding in holdings() if holding.currency == "RUB")
        assert rouble.all.last == dt.date(2022, 3, 1)
        assert not rouble.stale(dt.date(2022, 3, 8))
        assert rouble.stale(dt.date(2022, 3, 9))
