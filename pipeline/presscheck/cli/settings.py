"""What the commands that read articles share: the settings in force, and a checker under them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from presscheck.cli.console import Wrong

if TYPE_CHECKING:
    from presscheck.checker import Presscheck
    from presscheck.config import Config, Effective

Command = TypeVar("Command", bound=Callable[..., Any])


def settings_options(command: Command) -> Command:
    """The options that every command which reads articles has: --model, --models-dir, --config."""
    options = (
        click.option(
            "--model", metavar="NAME", help="sm, md, or the name of an installed English spaCy pipeline (default: sm)."
        ),
        click.option(
            "--models-dir", "models", metavar="DIR", help="Language data (words, units, currencies) laid over ours."
        ),
        click.option(
            "--config",
            "file",
            metavar="FILE",
            type=click.Path(path_type=Path),
            help="Settings to use instead of the nearest presscheck.toml or pyproject.toml.",
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def settings(file: Path | None, flags: dict[str, Any]) -> Effective:
    """The settings of a file, or of the nearest one, under the flags; Wrong where they can't be used."""
    from presscheck.config import ConfigError, load

    try:
        return load(file, flags={name.replace("_", "-"): value for name, value in flags.items()})
    except ConfigError as error:
        raise Wrong(str(error)) from None


def checker(config: Config) -> Presscheck:
    """A checker under these settings; Wrong where they name what isn't there, or imported rates can't be read."""
    from presscheck.checker import Presscheck
    from presscheck.measure import imported_rates

    try:
        imported_rates.digest()
        return Presscheck(config)
    except ValueError as error:
        raise Wrong(str(error)) from None
