"""Prints which exchange rates are known, and that of a day."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import click

from presscheck.cli.console import Wrong
from presscheck.report.terminal import columns, plain

if TYPE_CHECKING:
    from presscheck.measure.rates import Fixing
    from presscheck.measure.rates_held import Holding


def show_all(codes: tuple[str, ...], form: str, today: dt.date) -> None:
    """What is known of all currencies, or of these, as of `today`. Raises Wrong and RatesError."""
    from presscheck.measure.imported_rates import folder
    from presscheck.measure.rates_held import holdings, shipped_to

    known = list(holdings())
    if missing := sorted({*codes} - {holding.currency for holding in known}):
        raise Wrong(f"no rates of {', '.join(missing)} are known; `presscheck rates import` takes some")
    wanted = [holding for holding in known if not codes or holding.currency in codes]
    if form == "json":
        told = {"today": today, "shipped_to": shipped_to(), "folder": folder()}
        rows = [_record(holding, today) for holding in wanted]
        click.echo(json.dumps(told | {"currencies": rows}, ensure_ascii=False, indent=2, default=str))
        return
    for row in _aligned(_row(holding, today) for holding in wanted):
        click.echo(row)
    click.echo(f"\nThe rates shipped with presscheck (ECB) reach to {_printed(shipped_to())}.")
    if any(holding.stale(today) and not holding.ended() for holding in wanted):
        click.echo("Stale: none of the last week; conversions of today are held against the last, with more slack.")


def _record(holding: Holding, today: dt.date) -> dict[str, Any]:
    sources = [{"source": source, **asdict(span)} for source, span in holding.sources.items()]
    return {
        "currency": holding.currency,
        **asdict(holding.all),
        "stale": holding.stale(today),
        "ended": holding.ended(),
        "sources": sources,
    }


def _row(holding: Holding, today: dt.date) -> tuple[str, ...]:
    span = holding.all
    stale = "ended" if holding.ended() else "stale" if holding.stale(today) else ""
    days = f"{span.days:>6,} {'day' if span.days == 1 else 'days'}"
    return holding.currency, f"{span.first} to {span.last}", days, stale, plain(", ".join(holding.sources))


def _aligned(rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    cells = [("code", "days", "held", "", "source"), *rows]
    widths = [max(columns(row[i]) for row in cells) for i in range(len(cells[0]))]
    for row in cells:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True) if width)
        yield "  ".join(padded).rstrip()


def show_day(codes: tuple[str, ...], day: dt.date, form: str) -> None:
    """What one of two currencies was worth in the other on a day. Raises Wrong and RatesError."""
    from presscheck.measure.cross_rates import LONGEST_CLOSURE
    from presscheck.measure.rates import pair_rates

    if len(codes) != 2:
        raise Wrong("--on takes two currencies: presscheck rates USD GBP --on 2014-01-24")
    base, quote = codes
    pair = pair_rates(base, quote)
    fixing = pair.latest(day) if pair else None
    if fixing is None:
        begins = f": the first is of {_printed(pair.first)}" if pair else ""
        raise Wrong(f"no rate from {base} to {quote} is known{' for that time' if pair else ''}{begins}")
    stale = day - fixing.day > LONGEST_CLOSURE
    if form == "json":
        told = {"asked": day, **fixing._asdict(), "days_before": (day - fixing.day).days, "stale": stale}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2, default=str))
        return
    click.echo(plain(f"1 {base} = {_digits(fixing.rate)} {quote} ({fixing.source}, {_when(fixing, day, stale)})"))


def _when(fixing: Fixing, asked: dt.date, stale: bool) -> str:
    if fixing.day == asked:
        return _printed(fixing.day)
    days = (asked - fixing.day).days
    before = f"{_printed(fixing.day)}, {days:,} {'day' if days == 1 else 'days'} before"
    return f"{before}: the last that is known" if stale else before


def _printed(day: dt.date) -> str:
    from presscheck.checks.printing import printer
    from presscheck.lexicon import Lexicon

    return printer(Lexicon()).value(day)


def _digits(rate: float) -> str:
    """Six significant digits, never as 5.9e-05."""
    return f"{Decimal(f'{rate:.6g}'):f}"
