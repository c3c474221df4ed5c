"""Where the words live: the folder of language data, found from a wheel, an sdist or an editable install."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any


@cache
def shipped() -> Path:
    """The `models` folder that came with the package: inside it when installed, beside `pipeline/` in a checkout.

    Raises FileNotFoundError where there is neither.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "models", here.parents[1] / "models"):
        if (folder / "en").is_dir():
            return folder
    raise FileNotFoundError("presscheck was installed without its language data (models/)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The data of one language. A file in `over` (a user's folder, laid out like `models/`) stands in for ours."""

    language: str = "en"
    over: Path | None = None

    def path(self, name: str) -> Path:
        """The file of this name, the user's before ours; FileNotFoundError where neither has it."""
        for folder in (self.over, shipped()):
            if folder is not None and (file := folder / self.language / name).is_file():
                return file
        raise FileNotFoundError(f"no {name} in the language data for {self.language!r}")

    def table(self, name: str) -> dict[str, Any]:
        """A TOML file as a dictionary, read once. Raises ValueError naming the file where it is no TOML."""
        return _read_toml(self.path(name))


@cache
def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{file}: {error}") from None
