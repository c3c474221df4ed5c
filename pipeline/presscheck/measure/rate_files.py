"""Files of exchange rates that can be imported.

- the ECB's own, of all days (`eurofxref-hist.csv`) or of one (`eurofxref.csv`), as they are or in the zip archive they
  come in: a column a currency, units for one euro, "N/A" or nothing where there was no fixing
- rows of `date,currency,per_euro` or `date,currency,per_dollar`, and `source` where it is known

Layout of the ECB's: https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePath

from presscheck.measure.imported_rates import Quote, RatesError

ECB = "ECB"
LARGEST = 20_000_000
"""Bytes of a file, and of what an archive holds; the ECB's fixings of a quarter of a century are less than two."""

_LONGEST_SOURCE = 100
_BASES = {"per_euro": "EUR", "per_dollar": "USD"}
_CODE = re.compile(r"[A-Z]{3}")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LONG = re.compile(r"(?P<day>[0-9]{1,2})\s(?P<month>[A-Z][a-z]{2,8})\s(?P<year>[0-9]{4})")
_LEAST = 1e-10
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,20})?(?:[eE][+-]?[0-9]{1,2})?")
_UNKNOWN = ("", "N/A")

Row = Callable[[list[str]], Iterator[Quote]]
"""What a row tells; raises ValueError where it can't be read."""


def quotes_of(body: bytes, name: str, last: dt.date) -> list[Quote]:
    """The rates in a file; `name` is told as their source where the file tells none, and in complaints. No rate may be
    of a day after `last`.

    Raises RatesError, naming file and line, where any of it can't be read: none of it is to be trusted then.
    """
    text = _decoded(_unpacked(body, name), name)
    rows = csv.reader(io.StringIO(text, newline=""), strict=True, skipinitialspace=True, delimiter=_delimiter(text))
    told: dict[tuple[str, dt.date, str], Quote] = {}
    try:
        row = _layout([cell.strip() for cell in next(rows, [])], PurePath(name).name)
        for cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            for quote in row([cell.strip() for cell in cells]):
                if quote.day > last:
                    raise ValueError(f"{quote.day} has not come yet")
                if told.setdefault((quote.currency, quote.day, quote.source), quote) is not quote:
                    raise ValueError(f"{quote.currency} of {quote.day} is told twice")
    except (ValueError, csv.Error) as error:
        raise RatesError(f"{name}:{max(rows.line_num, 1)}: {error}") from None
    if not told:
        raise RatesError(f"{name}: holds no rates")
    return list(told.values())


def _delimiter(text: str) -> str:
    """What parts the cells of the header: a comma, or the semicolon or tab that spreadsheets put in its place."""
    header = text.lstrip().partition("\n")[0]
    return next((sign for sign in ",;\t" if sign in header), ",")


def _layout(header: list[str], name: str) -> Row:
    while header and not header[-1]:
        header.pop()
    if not header:
        raise ValueError("is empty")
    columns = [cell.lower() for cell in header]
    if columns[0] == "date" and len(columns) > 1 and all(map(_CODE.fullmatch, header[1:])):
        return _by_column(header)
    base = [column for column in columns if column in _BASES]
    if {*columns} - {"source"} == {"date", "currency", *base[:1]} and len(base) == 1 == columns.count("date"):
        return _by_row(columns, base[0], name)
    raise ValueError(
        "unknown header: the ECB's begins Date,USD and goes on with codes of currencies; another is"
        " date,currency,per_euro,source or date,currency,per_dollar,source"
    )


def _by_column(header: list[str]) -> Row:
    """The ECB's: a day a row, a currency a column."""
    if len({*header}) < len(header) or "EUR" in header:
        raise ValueError("a currency has two columns, or the euro has one")

    def row(cells: list[str]) -> Iterator[Quote]:
        day, *values = _cells(cells, len(header))
        fixed = _day(day)
        for currency, value in zip(header[1:], values, strict=True):
            if value not in _UNKNOWN:
                yield Quote(currency, fixed, "EUR", _rate(value), ECB)

    return row


def _by_row(columns: list[str], base: str, name: str) -> Row:
    if len({*columns}) < len(columns):
        raise ValueError("two columns have one name")
    per = _BASES[base]

    def row(cells: list[str]) -> Iterator[Quote]:
        told = dict(zip(columns, _cells(cells, len(columns)), strict=True))
        currency, rate = told["currency"], _rate(told[base])
        if not _CODE.fullmatch(currency):
            raise ValueError(f"{currency!r} is no code of a currency (three capital letters)")
        if currency == per:
            raise ValueError(f"{currency} {base.replace('_', ' ')} is no rate")
        day, source = _day(told["date"]), " ".join(told.get("source", "").split()) or name
        if len(source) > _LONGEST_SOURCE or not source.isprintable():
            raise ValueError("the source is no name that can be printed")
        if currency == "EUR":  # euros for a dollar: all else is held as what one of these two is worth
            currency, rate, based = "USD", 1 / rate, "EUR"
        else:
            based = per
        yield Quote(currency, day, based, rate, source)

    return row


def _cells(cells: list[str], count: int) -> list[str]:
    """The cells of a row without the empty ones that stand behind the last column."""
    if len(cells) < count or any(cells[count:]):
        raise ValueError(f"{len(cells)} cells where the header has {count}")
    return cells[:count]


_EARLY = ("January", "February", "March", "April", "May", "June")
_LATE = ("July", "August", "September", "October", "November", "December")
_MONTHS = {month: number for number, month in enumerate((*_EARLY, *_LATE), 1)}
"""As the ECB writes them, whatever the locale calls its months."""


def _day(told: str) -> dt.date:
    """A date as 2014-01-24 or, as in the ECB's file of one day, 24 January 2014."""
    with suppress(ValueError):
        if _ISO.fullmatch(told):
            return dt.date.fromisoformat(told)
        if (m := _LONG.fullmatch(told)) and m["month"] in _MONTHS:
            return dt.date(int(m["year"]), _MONTHS[m["month"]], int(m["day"]))
    raise ValueError(f"{told!r} is no date, such as 2014-01-24")


def _rate(told: str) -> float:
    if not _NUMBER.fullmatch(told):
        raise ValueError(f"{told!r} is no number, such as 1234.5")
    rate = float(told)
    if rate <= 0:
        raise ValueError(f"{told} is no rate: it must be above 0")
    if not _LEAST < rate < 1 / _LEAST:
        raise ValueError(f"{told} is no rate that a currency has had")
    return rate


def _decoded(body: bytes, name: str) -> str:
    if len(body) > LARGEST:
        raise RatesError(f"{name}: larger than {LARGEST // 1_000_000} MB")
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise RatesError(f"{name}:{line}: not UTF-8") from None
    if not text.strip():
        raise RatesError(f"{name}: is empty")
    return text


def _unpacked(body: bytes, name: str) -> bytes:
    """The one CSV file in a zip archive, no further than one byte beyond the largest allowed; other files as is."""
    if not body.startswith(b"PK"):
        return body
    import lzma
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            members = [m for m in archive.infolist() if m.filename.lower().endswith(".csv") and not m.is_dir()]
            if len(members) != 1:
                raise RatesError(f"{name}: holds {len(members)} CSV files, not one")
            with archive.open(members[0]) as member:
                return member.read(LARGEST + 1)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, zlib.error, lzma.LZMAError):
        raise RatesError(f"{name}: a broken or locked zip archive") from None
