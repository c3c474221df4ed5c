"""The database of imported rates: where it lies, what state it is in, how it is opened and written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

FOLDER = "PRESSCHECK_DATA"
"""The environment variable that names another folder than the platform's own for data of users."""
_FILE = "rates.sqlite"
_VERSION = 1
_SCHEMA = (
    "CREATE TABLE source (name TEXT PRIMARY KEY, rank INTEGER NOT NULL) WITHOUT ROWID",  # rank: the order of import
    "CREATE TABLE rate (currency TEXT, source TEXT, day TEXT, per TEXT NOT NULL, value REAL NOT NULL,"
    " PRIMARY KEY (currency, source, day)) WITHOUT ROWID",
    "CREATE TABLE state (digest TEXT NOT NULL)",
    f"PRAGMA user_version = {_VERSION}",
)
_WAYS_OUT = {
    "SQLITE_CANTOPEN": "cannot be opened; may its folder be written?",
    "SQLITE_READONLY": "may not be written",
    "SQLITE_NOTADB": "is no database of rates; without it, import them anew",
    "SQLITE_CORRUPT": "is damaged; without it, import them anew",
}
_kept = 0
"""How often this process has written: the clock of a file system may be too coarse to tell."""


class RatesError(ValueError):
    """Rates that can't be read or kept: one line that names the file."""


State = tuple[str, int, int, int]
"""Differs where the rates held may differ."""


def folder() -> Path:
    """Where imported rates are kept: the folder that PRESSCHECK_DATA names, else the platform's own (on Linux
    $XDG_DATA_HOME/presscheck or ~/.local/share/presscheck). It need not exist."""
    if told := os.environ.get(FOLDER):
        return Path(told)
    from platformdirs import user_data_path

    return user_data_path("presscheck", appauthor=False)


def state() -> State | None:
    """The state of what is held, None where nothing ever was; no more than a look at the file's date.

    Raises RatesError.
    """
    file = folder() / _FILE
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise RatesError(f"{file}: {error.strerror or error}") from None
    return str(file), found.st_mtime_ns, found.st_size, _kept


@contextmanager
def reading() -> Iterator[sqlite3.Connection]:
    """What is held; empty tables where nothing is. Raises RatesError."""
    if state() is None:
        with _empty() as database:
            yield database
        return
    with _opened("ro") as database:
        if _version(database):
            yield database
        else:  # nothing was ever committed to it
            with _empty() as empty:
                yield empty


@contextmanager
def writing() -> Iterator[sqlite3.Connection]:
    """What is held, to be changed: committed at the end of the block unless it raises. Raises RatesError."""
    global _kept
    try:
        folder().mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise RatesError(f"{folder()}: is not a folder") from None
    except OSError as error:
        raise RatesError(f"{folder()}: {error.strerror or error}") from None
    with _opened("rwc") as database:
        database.execute("BEGIN IMMEDIATE")
        if _version(database) == 0:
            _lay_out(database)
        yield database
        database.execute("COMMIT")
    _kept += 1


@contextmanager
def _opened(mode: str) -> Iterator[sqlite3.Connection]:
    import sqlite3

    file = (folder() / _FILE).absolute()
    try:
        opened = sqlite3.connect(f"{file.as_uri()}?mode={mode}", uri=True, timeout=10, isolation_level=None)
        with closing(opened) as database:
            if _version(database) > _VERSION:
                raise RatesError(f"{file}: written by a later version of presscheck")
            yield database
    except sqlite3.Error as error:
        raise RatesError(f"{file}: {_WAYS_OUT.get(error.sqlite_errorname, str(error))}") from None


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


@contextmanager
def _empty() -> Iterator[sqlite3.Connection]:
    import sqlite3

    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        _lay_out(database)
        yield database


def _lay_out(database: sqlite3.Connection) -> None:
    for statement in _SCHEMA:
        database.execute(statement)
