"""One reader a setting, for values from files and from flags alike.

A reader takes the value as it came and the folder that relative paths are meant from, and raises ValueError with what
the setting must be.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from presscheck.config.settings import FailOn


def _word(value: object, _: Path) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise ValueError(f"must be a name, not {_told(value)}")


def _language(value: object, base: Path) -> str:
    # It names a folder: nothing in it may lead elsewhere.
    if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,3}", word := _word(value, base), re.ASCII):
        return word
    raise ValueError(f"must be a code such as en, not {_told(value)}")


def _folder(value: object, base: Path) -> Path:
    if not isinstance(value, str | Path):
        raise ValueError(f"must be the path of a folder, not {_told(value)}")
    path = (base / Path(value).expanduser()).absolute()
    if not path.is_dir():
        raise ValueError(f"no such folder: {path}")
    return path


def _codes(value: object, _: Path) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
        raise ValueError(f"must be a list of codes, not {_told(value)}")
    known: tuple[str, ...] | None = None
    codes: list[str] = []
    for item in value:
        code = "all" if item.strip().lower() == "all" else item.strip().upper()
        if code != "all":
            known = known or _known_codes()
            if not code or not any(whole.startswith(code) for whole in known):
                near = difflib.get_close_matches(code, known, n=1, cutoff=0.5)
                hint = f"; did you mean {near[0]}?" if near else ""
                raise ValueError(f"no check's code begins with {_told(item)}{hint}")
        codes.append(code)
    return tuple(dict.fromkeys(codes))


def _known_codes() -> tuple[str, ...]:
    from presscheck.checks import catalogue

    return tuple(check.code for check in catalogue())


def _level(value: object, _: Path) -> str:
    if value in get_args(FailOn):
        return str(value)
    raise ValueError(f"must be one of {', '.join(get_args(FailOn))}, not {_told(value)}")


def _share(value: object, _: Path) -> float:
    # Flags arrive as text, TOML's numbers as numbers; a bool is an int in Python but no share.
    try:
        share = float(value) if isinstance(value, str | float | int) and not isinstance(value, bool) else -1.0
    except ValueError:
        share = -1.0
    if 0 <= share <= 1:
        return share
    raise ValueError(f"must be a number from 0 to 1, not {_told(value)}")


_SIZE = re.compile(r"(\d[\d_]{0,30}(?:\.\d{1,9})?) ?(?:([KMGT]?)(I?)B?)", re.ASCII)


def _size(value: object, _: Path) -> int:
    """Bytes: 20000000, "20_000_000", "50MB" (a million each) or "50MiB" (1,048,576 each)."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return value
    if isinstance(value, str) and (m := _SIZE.fullmatch(value.strip().upper())):
        number, prefix, binary = m.groups()
        scale = (1024 if binary else 1000) ** " KMGT".index(prefix or " ")
        size = int(float(number.replace("_", "")) * scale) if "." in number else int(number.replace("_", "")) * scale
        if size > 0 and (prefix or not binary):
            return size
    raise ValueError(f"must be a number of bytes such as 20_000_000 or 50MB, not {_told(value)}")


def _truth(value: object, _: Path) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError(f"must be true or false, not {_told(value)}")


READERS: dict[str, Callable[[object, Path], Any]] = {
    "language": _language,
    "model": _word,
    "models": _folder,
    "select": _codes,
    "ignore": _codes,
    "fail-on": _level,
    "min-confidence": _share,
    "max-bytes": _size,
    "gate": _truth,
}


def _told(value: object) -> str:
    told = json.dumps(value, ensure_ascii=False, default=str)
    return told if len(told) <= 80 else f"{told[:80]}…"
