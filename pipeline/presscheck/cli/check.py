"""check: read articles, report which of their figures contradict each other."""

from __future__ import annotations

import dataclasses
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from presscheck.cli.console import INTERRUPTED, complain, uninterrupted
from presscheck.cli.in_order import in_order, internal_error
from presscheck.cli.settings import checker, settings, settings_options
from presscheck.lexicon import Lexicon
from presscheck.model import Days, InputError, Report
from presscheck.reading import FORMATS as INPUT_FORMATS
from presscheck.reading import Incoming, read
from presscheck.report import FORMATS, Look, Origin, Writer, writer

_LEVELS = ("note", "warning", "error")


def _dated(_ctx: click.Context, _param: click.Parameter, given: str | None) -> str | None:
    try:
        if given is not None:
            Days.parse(given)
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    return given


def _listed(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> list[str] | None:
    return [code for text in given for code in text.split(",")] or None


@click.command()
@click.argument("inputs", nargs=-1, metavar="[INPUT]...", type=click.Path())
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="What to print (default: text).")
@click.option(
    "--from",
    "source",
    type=click.Choice(INPUT_FORMATS),
    help="What the inputs are, whatever their names end in.",
)
@click.option(
    "--published",
    metavar="DATE",
    callback=_dated,
    help="When the articles were published: 2014-01-24, 2014-01, 2014 or an interval a/b. Wins over what they say.",
)
@click.option(
    "--select",
    multiple=True,
    metavar="CODES",
    callback=_listed,
    help="Only these checks: codes or their beginnings, comma separated, or all.",
)
@click.option("--ignore", multiple=True, metavar="CODES", callback=_listed, help="Not these checks.")
@click.option(
    "--fail-on", type=click.Choice((*_LEVELS, "never")), help="From which severity on to exit with 1 (default: error)."
)
@click.option(
    "--min-confidence", metavar="SHARE", help="Leave out findings less sure than this, 0 to 1 (default: 0.5)."
)
@click.option(
    "--show-consistent", is_flag=True, help="List the figures that hold, and those that were not checked and why."
)
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
@settings_options
@click.option("--max-bytes", metavar="SIZE", help="Refuse larger inputs: 20_000_000, 50MB (default: 20MB).")
@click.option("--no-gate", is_flag=True, hidden=True, help="Parse every sentence, also those without figures.")
@click.option("--show-config", is_flag=True, help="Print the settings in force and where each came from, and exit.")
def check(
    inputs: tuple[str, ...],
    form: str,
    source: str | None,
    published: str | None,
    show_consistent: bool,
    quiet: bool,
    no_gate: bool,
    file: Path | None,
    show_config: bool,
    **flags: Any,
) -> int:
    """Report which figures of articles contradict each other.

    INPUT is any number of files, or - for stdin, which is also read when none is given: plain text, HTML (.html, .htm)
    or JSON Lines (.jsonl).

    \b
    Exit codes: 0 nothing at or above --fail-on, 1 something is,
                2 an input could not be read, or the call is wrong.
    """
    effective = settings(file, {**flags, "gate": False if no_gate else None})
    if show_config:
        click.echo(effective.toml(), nl=False)
        return 0
    config = effective.config
    names = inputs or ("-",)
    if not inputs and sys.stdin.isatty() and not quiet:
        complain("waiting for the text of an article; end it with Ctrl-D")

    presscheck = checker(config)
    lexicon = Lexicon(config.language, config.models)

    def read_one(name: str) -> Iterator[Incoming]:
        return read(name, format=source, cap=config.max_bytes, published=published, lexicon=lexicon)

    many = len(names) > 1 or source == "jsonl"
    look = _look(many=many, quiet=quiet, show_consistent=show_consistent)
    results = in_order(presscheck, _incoming(names, read_one))
    return _tell_all(writer(form, sys.stdout, look), results, config.fail_on)


def _look(*, many: bool, quiet: bool, show_consistent: bool) -> Look:
    terminal = sys.stdout.isatty()
    return Look(
        many=many,
        quiet=quiet,
        show_consistent=show_consistent,
        color=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        width=shutil.get_terminal_size((100, 24)).columns if terminal else 100,
    )


def _incoming(names: Iterable[str], read: Callable[[str], Iterator[Incoming]]) -> Iterator[Incoming]:
    for name in names:
        try:
            yield from read(name)
        except Exception as error:
            yield Incoming(input=name, line=None, content=internal_error(error, name, None))


def _tell_all(told: Writer, results: Iterable[tuple[Incoming, Report | InputError]], fail_on: str) -> int:
    code = 0
    told.begin()
    try:
        for item, result in results:
            # A record cut in half would spoil all that follows.
            with uninterrupted():
                code = max(code, _tell(told, item, result, fail_on))
                sys.stdout.flush()
    except KeyboardInterrupt:
        code = INTERRUPTED
    with uninterrupted():
        told.end()
    return code


def _tell(told: Writer, item: Incoming, result: Report | InputError, fail_on: str) -> int:
    if isinstance(result, Report):
        try:
            told.article(result, Origin(input=item.input, line=item.line, verbatim=item.verbatim))
        except OSError:
            raise
        except Exception as error:
            result = internal_error(error, item.input, item.line)
        else:
            failing = _LEVELS[_LEVELS.index(fail_on) :] if fail_on in _LEVELS else ()
            return int(any(finding.severity in failing for finding in result.findings))
    told.error(result)
    complain(str(result if result.input != "-" else dataclasses.replace(result, input="<stdin>")))
    return 2
