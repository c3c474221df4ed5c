"""rates: which exchange rates are known, and more of them from a file."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from presscheck.cli.console import Wrong
from presscheck.report.terminal import columns, plain

if TYPE_CHECKING:
    from presscheck.measure.rates import Fixing
    from presscheck.measure.rates_held import Holding


class Rates(click.Group):
    """Where no command is named, `show` is meant."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """The arguments that are left, with a command before them."""
        named = args and (args[0] in self.commands or args[0] in self.get_help_option_names(ctx))
        return super().parse_args(ctx, args if named else ["show", *args])


@click.group(cls=Rates, options_metavar="", subcommand_metavar="[CODE]... | import FILE")
def rates() -> None:
    """Show which exchange rates are known, or import more.

    \b
    presscheck rates                             all currencies: from whom, from which day to which
    presscheck rates USD GBP                     only these
    presscheck rates USD GBP --on 2014-01-24     what one was worth in the other on a day
    presscheck rates import eurofxref-hist.zip   adds what a file holds

    The European Central Bank's came with presscheck. Those imported are kept in the folder that PRESSCHECK_DATA names,
    else in the platform's own for data of users.
    """


@rates.command()
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option(
    "--on", "day", metavar="DATE", type=click.DateTime(("%Y-%m-%d",)), help="The rate of two currencies on a day."
)
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="What to print (default: text)."
)
def show(codes: tuple[str, ...], day: dt.datetime | None, form: str) -> None:
    """Show what is known of all currencies, or of these (what is meant where no command is named).

    CODE is an ISO code such as USD.
    """
    from presscheck.measure.imported_rates import RatesError

    codes = tuple(code.upper() for code in codes)
    try:
        if day is not None:
            _show_day(codes, day.date(), form)
        else:
            _show_all(codes, form)
    except RatesError as error:
        raise Wrong(str(error)) from None


@rates.command("import")
@click.argument("name", metavar="FILE", type=click.Path())
def import_(name: str) -> None:
    """Add the rates in a file to those known; what the same source said of the same days is replaced.

    \b
    FILE is one of the ECB's (eurofxref-hist or eurofxref, .csv or .zip), or a CSV file with the columns
      date       2014-01-24
      currency   an ISO code
      per_euro   units of the currency for one euro, or in its place
      per_dollar units of the currency for one US dollar
      source     who says so (may be left out)
    or - for such a file on standard input. A file with a mistake in it is refused as a whole.
    """
    from presscheck.measure.imported_rates import RatesError, folder, keep
    from presscheck.measure.rate_files import quotes_of

    told = name if name != "-" else "standard input"
    try:
        quotes = quotes_of(_body(name), told, last=_today() + dt.timedelta(days=1))  # it is later elsewhere
        new, changed = keep(quotes)
    except RatesError as error:
        raise Wrong(str(error)) from None
    currencies, days = sorted({q.currency for q in quotes}), sorted({q.day for q in quotes})
    of = ", ".join(currencies) if len(currencies) <= 5 else f"{len(currencies)} currencies"
    sources = ", ".join(sorted({q.source for q in quotes}))
    click.echo(plain(f"{told}: {len(quotes):,} of {of} ({sources}), {days[0]} to {days[-1]}"))
    click.echo(plain(f"{new:,} new, {changed:,} changed; kept in {folder()}"))


def _body(name: str) -> bytes:
    from presscheck.measure.rate_files import LARGEST

    if name == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Wrong(f"{name}: {error.strerror or error}") from None


def _show_all(codes: tuple[str, ...], form: str) -> None:
    from presscheck.measure.imported_rates import folder
    from presscheck.measure.rates_held import holdings, shipped_to

    today, known = _today(), list(holdings())
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
    if any(holding.stale(today) for holding in wanted):
        click.echo("Stale: none of the last week; conversions of today are held against the last, with more slack.")


def _record(holding: Holding, today: dt.date) -> dict[str, Any]:
    sources = [{"source": source, **asdict(span)} for source, span in holding.sources.items()]
    return {"currency": holding.currency, **asdict(holding.all), "stale": holding.stale(today), "sources": sources}


def _row(holding: Holding, today: dt.date) -> tuple[str, ...]:
    span = holding.all
    stale = "stale" if holding.stale(today) else ""
    days = f"{span.days:>6,} {'day' if span.days == 1 else 'days'}"
    return holding.currency, f"{span.first} to {span.last}", days, stale, plain(", ".join(holding.sources))


def _aligned(rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    cells = [("code", "days", "held", "", "source"), *rows]
    widths = [max(columns(row[i]) for row in cells) for i in range(len(cells[0]))]
    for row in cells:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=True) if width)
        yield "  ".join(padded).rstrip()


def _show_day(codes: tuple[str, ...], day: dt.date, form: str) -> None:
    from presscheck.measure.rates import LONGEST_CLOSURE, pair_rates

    if len(codes) != 2:
        raise Wrong("--on takes two currencies: presscheck rates USD GBP --on 2014-01-24")
    base, quote = codes
    pair = pair_rates(base, quote)
    fixing = pair.latest(day) if pair else None
    if fixing is None:
        of_then = " for that time" if pair else ""
        raise Wrong(f"no rate from {base} to {quote} is known{of_then}")
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


def _today() -> dt.date:
    return dt.date.today()


def _printed(day: dt.date) -> str:
    from presscheck.checks.printing import printer
    from presscheck.lexicon import Lexicon

    return printer(Lexicon()).value(day)


def _digits(rate: float) -> str:
    """Six significant digits, never as 5.9e-05."""
    return f"{Decimal(f'{rate:.6g}'):f}"
