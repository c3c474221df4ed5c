"""The command line, one file a command; what a command needs is imported when it runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click

from presscheck import __version__
from presscheck.cli.console import NobodyReadsError, prepare_streams, run

COMMANDS = ("check", "checks", "explain", "rates", "evaluate", "train", "schema", "completion")
"""Each the name of a module here and of the command in it."""


class Commands(click.Group):
    """Commands by name, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """In the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """None where there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"presscheck.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A usage error where there is no such command, which knows what a file was given for."""
        if args and args[0] not in COMMANDS and (args[0] == "-" or Path(args[0]).exists()):
            ctx.fail(f"No such command {args[0]!r}. Did you mean 'presscheck check {args[0]}'?")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns, once all it wrote has left."""
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            # click would exit with 1, which here means that something was found.
            raise NobodyReadsError from None
        return code


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="presscheck")
def cli() -> None:
    """A linter for the figures in news: finds every number in an article, redoes the arithmetic, and tells which
    contradict each other, with the working."""


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit with its code: 0, 1 (something was found), 2 (an input or the call was wrong),
    130 (interrupted) or 141 (nobody read the output to its end)."""
    # Before anything imports NumPy: its threads spin and halve the throughput.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    prepare_streams()
    sys.exit(run(cli, args))
