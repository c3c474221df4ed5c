"""Exchange rates that a user has imported: one SQLite database in the user's data folder, written in transactions.

Nothing of it is opened before a rate is asked for, and then only the rows of that currency are read.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

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


class Quote(NamedTuple):
    """What a source said that one `per` ("EUR" or "USD") was worth on a day: `value` units of the currency."""

    currency: str
    day: dt.date
    per: str
    value: float
    source: str


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


def quotes(currency: str) -> list[Quote]:
    """All that is held of a currency; of one day that which was imported last comes last. Raises RatesError."""
    with _reading() as database:
        rows = database.execute(
            "SELECT day, per, value, source FROM rate JOIN source ON name = source WHERE currency = ?"
            " ORDER BY rank, day",
            (currency,),
        ).fetchall()
    return [Quote(currency, dt.date.fromisoformat(day), per, value, source) for day, per, value, source in rows]


def currencies() -> list[str]:
    """Those of which anything is held, by code. Raises RatesError."""
    with _reading() as database:
        return [code for (code,) in database.execute("SELECT DISTINCT currency FROM rate ORDER BY currency")]


def digest() -> str | None:
    """The SHA-256 of all that is held, as it was told when it was written; None where nothing is. Raises RatesError."""
    if state() is None:
        return None
    with _reading() as database:
        found = database.execute("SELECT digest FROM state").fetchone()
    return str(found[0]) if found else None


def keep(told: Collection[Quote]) -> tuple[int, int]:
    """Add rates to those held, in place of what the same source said of the same days; all or, where it fails, none.

    Returns how many are new and how many have changed. Raises RatesError.
    """
    global _kept
    with _writing() as database:
        before = _count(database)
        changes = database.total_changes
        database.executemany(
            "INSERT INTO rate (currency, source, day, per, value) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET per = excluded.per, value = excluded.value WHERE per <> excluded.per OR value <> excluded.value",
            ((q.currency, q.source, q.day.isoformat(), q.per, q.value) for q in told),
        )
        new = _count(database) - before
        changed = database.total_changes - changes - new
        database.executemany(
            "INSERT INTO source VALUES (?, (SELECT coalesce(max(rank), 0) + 1 FROM source))"
            " ON CONFLICT DO UPDATE SET rank = excluded.rank",
            ((source,) for source in dict.fromkeys(q.source for q in told)),
        )
        database.execute("DELETE FROM state")
        database.execute("INSERT INTO state VALUES (?)", (_digest(database),))
    _kept += 1
    return new, changed


def _count(database: sqlite3.Connection) -> int:
    (count,) = database.execute("SELECT count(*) FROM rate").fetchone()
    return int(count)


def _digest(database: sqlite3.Connection) -> str:
    told = hashlib.sha256()
    rows = (
        "SELECT currency, day, per, value, source FROM rate JOIN source ON name = source ORDER BY rank, currency, day"
    )
    for row in database.execute(rows):
        told.update(repr(row).encode())
    return told.hexdigest()


@contextmanager
def _reading() -> Iterator[sqlite3.Connection]:
    """What is held; empty tables where nothing is."""
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
def _writing() -> Iterator[sqlite3.Connection]:
    """What is held, to be changed: committed at the end of the block unless it raises."""
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
