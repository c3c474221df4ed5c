"""What all commands share towards the terminal: encoding, one-line complaints, exit codes, interrupts."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

from presscheck.report.terminal import plain

INTERRUPTED = 130
NOBODY_READS = 141
"""What a shell reports of a program that a closed pipe ended (128 + SIGPIPE), as of grep or cat."""


class NobodyReadsError(Exception):
    """The other end of the pipe that stdout is was closed."""


class Wrong(click.ClickException):
    """A call that can't be carried out: one line, exit 2."""

    exit_code = 2


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8 whatever the locale; what isn't text (names of files) is written as escapes.
    Streams that were closed before the start lead nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def complain(message: str) -> None:
    """One line on stderr, after all that stdout has to say so far."""
    sys.stdout.flush()
    click.echo(f"presscheck: {plain(message)}", err=True)


def run(cli: click.Command, args: Sequence[str] | None) -> int:
    """The exit code of a call. Whatever a user can cause ends in one line and no traceback."""
    try:
        code = cli.main(args, prog_name="presscheck", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return error.exit_code
    except click.ClickException as error:
        complain(_told(error))
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except NobodyReadsError:
        _write_no_more()
        return NOBODY_READS
    except OSError as error:
        _write_no_more()
        complain(str(error.strerror or error))
        return 2
    return code if isinstance(code, int) else 0


def _told(error: click.ClickException) -> str:
    message = error.format_message()
    context = error.ctx if isinstance(error, click.UsageError) else None
    return f"{message} (see {context.command_path} --help)" if context else message


def _write_no_more() -> None:
    """Keep the interpreter from trying again, and complaining, when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold an interrupt (Ctrl-C) back until the block is done; a second one comes through at once."""
    held = False

    def hold(_signal: int, _frame: FrameType | None) -> None:
        nonlocal held
        held = True
        signal.signal(signal.SIGINT, before)

    before = signal.getsignal(signal.SIGINT)
    if before is not signal.default_int_handler:
        yield
        return
    signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if held:
            raise KeyboardInterrupt
