"""Exchange rates that a user has imported: one SQLite database in the user's data folder, written in transactions.

Nothing of it is opened before a rate is asked for, and then only the rows of that currency are read.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from presscheck.measure.rates_store import RatesError, State, folder, reading, state, writing

if TYPE_CHECKING:
    import sqlite3

__all__ = ["Quote", "RatesError", "State", "currencies", "digest", "folder", "keep", "quotes", "state"]


class Quote(NamedTuple):
    """What a source said that one `per` ("EUR" or "USD") was worth on a day: `value` units of the currency."""

    currency: str
    day: dt.date
    per: str
    value: float
    source: str


def quotes(currency: str) -> list[Quote]:
    """All that is held of a currency; of one day that which was imported last comes last. Raises RatesError."""
    with reading() as database:
        rows = database.execute(
            "SELECT day, per, value, source FROM rate JOIN source ON name = source WHERE currency = ?"
            " ORDER BY rank, day",
            (currency,),
        ).fetchall()
    return [Quote(currency, dt.date.fromisoformat(day), per, value, source) for day, per, value, source in rows]


def currencies() -> list[str]:
    """Those of which anything is held, by code. Raises RatesError."""
    with reading() as database:
        return [code for (code,) in database.execute("SELECT DISTINCT currency FROM rate ORDER BY currency")]


def digest() -> str | None:
    """The SHA-256 of all that is held, as it was told when it was written; None where nothing is. Raises RatesError."""
    if state() is None:
        return None
    with reading() as database:
        found = database.execute("SELECT digest FROM state").fetchone()
    return str(found[0]) if found else None


def keep(told: Collection[Quote]) -> tuple[int, int]:
    """Add rates to those held, in place of what the same source said of the same days; all or, where it fails, none.

    Returns how many are new and how many have changed. Raises RatesError.
    """
    with writing() as database:
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
