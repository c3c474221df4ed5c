"""rates: which exchange rates are known, and more of them from a file."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from presscheck.cli.console import Wrong, complain
from presscheck.report.terminal import plain

if TYPE_CHECKING:
    from presscheck.measure.rate_leaps import Leap


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
    from presscheck.cli.known_rates import show_all, show_day
    from presscheck.measure.imported_rates import RatesError

    codes = tuple(code.upper() for code in codes)
    try:
        if day is not None:
            show_day(codes, day.date(), form)
        else:
            show_all(codes, form, _today())
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
    from presscheck.measure.rate_leaps import leaps

    told = name if name != "-" else "standard input"
    try:
        quotes = quotes_of(_body(name), told, last=_today() + dt.timedelta(days=1))  # it is later elsewhere
        new, changed = keep(quotes)
    except RatesError as error:
        raise Wrong(str(error)) from None
    for code in sorted({q.currency for q in quotes} - _read()):
        complain(f"{told}: warning: {code} is kept, but is no currency that is read in articles")
    for leap in leaps(quotes):
        complain(f"{told}: {_unlikely(leap)}")
    currencies, days = sorted({q.currency for q in quotes}), sorted({q.day for q in quotes})
    of = ", ".join(currencies) if len(currencies) <= 5 else f"{len(currencies)} currencies"
    sources = ", ".join(sorted({q.source for q in quotes}))
    click.echo(plain(f"{told}: {len(quotes):,} of {of} ({sources}), {days[0]} to {days[-1]}"))
    click.echo(plain(f"{new:,} new, {changed:,} changed; kept in {folder()}"))


def _read() -> frozenset[str]:
    """The codes of the currencies that the language data names."""
    from presscheck.lexicon import Lexicon

    return frozenset(Lexicon().table("currencies.toml")["currency"])


def _unlikely(leap: Leap) -> str:
    """A warning, on one line."""
    quote = leap.quote
    rate = f"warning: {quote.currency} on {quote.day}: {quote.value:g} for one {quote.per} is {_times(leap.times)}"
    return f"{rate} that of {leap.since}" if leap.since else f"{rate} the ECB's; {quote.source}'s is kept"


def _times(times: float) -> str:
    return f"{times:.3g} times" if times >= 1 else f"1/{1 / times:.3g} of"


def _body(name: str) -> bytes:
    from presscheck.measure.rate_files import LARGEST

    if name == "-":
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except OSError as error:
        raise Wrong(f"{name}: {error.strerror or error}") from None


def _today() -> dt.date:
    return dt.date.today()
