"""Where settings come from: the nearest file upward, or one that is named, under the flags."""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from presscheck.config.readers import READERS
from presscheck.config.settings import FLAGS, KEYS, NAMES, Config, ConfigError
from presscheck.lexicon import shipped
from presscheck.measure import imported_rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Effective:
    """The settings in force, and for each key that is not at its default the file or flag it came from."""

    config: Config
    sources: Mapping[str, str]

    def toml(self) -> str:
        """The settings as TOML that can be read back, each with where it came from as a comment; and, as a comment, the
        folder of the rates imported, where there are any."""
        rows = []
        for name, key in KEYS.items():
            value = getattr(self.config, name)
            told = f"# {key} is unset" if value is None else f"{key} = {_toml(value)}"
            rows.append((told, self.sources.get(key, "default")))
        margin = max(len(told) for told, _ in rows)
        lines = [f"{told:<{margin}}  # {_quoted(source)[1:-1]}\n" for told, source in rows]
        if imported_rates.state() is not None:
            lines.append(f"# rates imported into {_quoted(str(imported_rates.folder()))}\n")
        return "".join(lines)


def load(
    file: Path | None = None, *, folder: Path | None = None, flags: Mapping[str, object] | None = None
) -> Effective:
    """The settings of `file`, or of the nearest file upward from `folder` (the working directory), under `flags`.

    `flags` maps keys to values; None stands for a flag not given. Raises ConfigError.
    """
    found = _table(file) if file is not None else _nearest(folder or Path.cwd())
    values: dict[str, Any] = {}
    sources: dict[str, str] = {}
    if found:
        path, prefix, table = found
        for key, value in table.items():
            name = _name(key, f"{path}: {prefix}")
            values[name] = _read(key, value, f"{path}: {prefix}{key}", path.parent)
            sources[key] = str(path)
    for key, value in (flags or {}).items():
        if value is not None:
            values[NAMES[key]] = _read(key, value, FLAGS[key], Path())
            sources[key] = FLAGS[key]
    config = Config(**values)
    roots = [root for root in (config.models, shipped()) if root is not None]
    if not any((root / config.language).is_dir() for root in roots):
        where = f"{sources['language']}: " if "language" in sources else ""
        raise ConfigError(f"{where}language: no language data for {_quoted(config.language)}")
    return Effective(config=config, sources=sources)


def _nearest(folder: Path) -> tuple[Path, str, dict[str, Any]] | None:
    for here in (folder, *folder.parents):
        if (file := here / "presscheck.toml").is_file():
            return _table(file)
        if (file := here / "pyproject.toml").is_file() and (found := _table(file, must=False)):
            return found
    return None


def _table(file: Path, *, must: bool = True) -> tuple[Path, str, dict[str, Any]] | None:
    """The settings in a file with the prefix of their keys; None where a pyproject.toml that need not holds none."""
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"{file}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{file}: not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: broken TOML: {error}") from None
    if file.name != "pyproject.toml":
        return file, "", data
    tool = data.get("tool")
    table = tool.get("presscheck") if isinstance(tool, dict) else None
    if isinstance(table, dict):
        return file, "tool.presscheck.", table
    if table is not None:
        raise ConfigError(f"{file}: tool.presscheck: must be a table")
    if must:
        raise ConfigError(f"{file}: has no table [tool.presscheck]")
    return None


def _name(key: str, where: str) -> str:
    if key in NAMES:
        return NAMES[key]
    near = difflib.get_close_matches(key.replace("_", "-").lower(), NAMES, n=1)
    hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(NAMES)}"
    raise ConfigError(f"{where}{key}: no such setting; {hint}")


def _read(key: str, value: object, where: str, base: Path) -> Any:
    try:
        return READERS[key](value, base)
    except ValueError as error:
        raise ConfigError(f"{where}: {error}") from None


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return str(value) if isinstance(value, int | float) else _quoted(str(value))


def _quoted(text: str) -> str:
    """As a basic string of TOML, whose escapes are JSON's, but for DEL, which only TOML wants escaped."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
