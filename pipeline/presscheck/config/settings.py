"""The settings themselves, their defaults, and what follows from them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal

from presscheck.measure import imported_rates

FailOn = Literal["note", "warning", "error", "never"]


class ConfigError(ValueError):
    """A setting that can't be used: one line that names the file and key, or the flag."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All that can be set. `select` and `ignore` hold codes or their beginnings ("CV", "CV101") or "all";
    `models` is a user's folder laid over the language data that came with presscheck; `max_bytes` caps one input."""

    language: str = "en"
    model: str = "sm"
    models: Path | None = field(default=None, metadata={"flag": "--models-dir"})
    select: tuple[str, ...] = ("all",)
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    min_confidence: float = 0.5
    max_bytes: int = 20_000_000
    gate: bool = field(default=True, metadata={"flag": "--no-gate"})

    def selects(self, code: str) -> bool:
        """Is this check wanted? The longest of the matching entries decides; `ignore` where both are as long."""
        return _reach(code, self.select) > _reach(code, self.ignore)

    def digest(self) -> str:
        """Sixteen hexadecimal digits (of SHA-256) over all that can change a report: two runs with the same digest and
        version agree. The user's language data and the rates imported count by their contents, not by where they lie;
        `fail_on` doesn't. Raises RatesError where there are rates that can't be read."""
        told = {f.name: getattr(self, f.name) for f in fields(self) if f.name not in ("fail_on", "models")}
        told |= {"select": sorted(set(self.select)), "ignore": sorted(set(self.ignore))}
        told["models"] = None if self.models is None else _contents(self.models / self.language)
        if (rates := imported_rates.digest()) is not None:
            told["rates"] = rates
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:16]


KEYS = {f.name: f.name.replace("_", "-") for f in fields(Config)}
"""The key of each setting in a file, by its name in Python."""
NAMES = {key: name for name, key in KEYS.items()}
FLAGS = {KEYS[f.name]: f.metadata.get("flag", f"--{KEYS[f.name]}") for f in fields(Config)}
"""The flag of each setting, by its key."""


def _reach(code: str, entries: Iterable[str]) -> int:
    return max((0 if e == "all" else len(e) for e in entries if e == "all" or code.startswith(e)), default=-1)


def _contents(folder: Path) -> str:
    told = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        body = hashlib.sha256(file.read_bytes()).hexdigest()
        told.update(f"{file.relative_to(folder).as_posix()}\0{body}\0".encode(errors="surrogateescape"))
    return told.hexdigest()
