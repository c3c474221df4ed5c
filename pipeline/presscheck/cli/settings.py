"""What the commands that read articles share: the settings in force, and a checker under them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from presscheck.cli.console import Wrong

if TYPE_CHECKING:
    from presscheck.checker import Presscheck
    from presscheck.config import Config, Effective


def settings(file: Path | None, flags: dict[str, Any]) -> Effective:
    """The settings of a file, or of the nearest one, under the flags; Wrong where they can't be used."""
    from presscheck.config import ConfigError, load

    try:
        return load(file, flags={name.replace("_", "-"): value for name, value in flags.items()})
    except ConfigError as error:
        raise Wrong(str(error)) from None


def checker(config: Config) -> Presscheck:
    """A checker under these settings; Wrong where they name what isn't there."""
    from presscheck.checker import Presscheck

    try:
        return Presscheck(config)
    except ValueError as error:
        raise Wrong(str(error)) from None
