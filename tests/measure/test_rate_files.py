"""Files of rates: what is read of them, and what is refused, with the line to look at. All rates are made up."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from presscheck.measure import rate_files
from presscheck.measure.imported_rates import Quote, RatesError
from presscheck.measure.rate_files import quotes_of

LAST = dt.date(2026, 1, 31)
HISTORY = "Date,USD,JPY,XTS,\n2014-01-24,1.5,150.25,N/A,\n2014-01-23,1.25,150,,\n"
ONE_DAY = "Date, USD, JPY, \n24 January 2014, 1.5, 150.25, \n"
ROWS = "date,currency,per_euro,source\n2014-01-24,NGN,220.5,Bank of Somewhere\n"


def told(text: str | bytes, name: str = "rates.csv") -> list[tuple[str, str, str, float, str]]:
    body = text if isinstance(text, bytes) else text.encode()
    return [(q.currency, q.day.isoformat(), q.per, q.value, q.source) for q in quotes_of(body, name, LAST)]


def zipped(**files: str | bytes) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return body.getvalue()


DAY = [("USD", "2014-01-24", "EUR", 1.5, "ECB"), ("JPY", "2014-01-24", "EUR", 150.25, "ECB")]
BOTH = [*DAY, ("USD", "2014-01-23", "EUR", 1.25, "ECB"), ("JPY", "2014-01-23", "EUR", 150.0, "ECB")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HISTORY, BOTH),
        (HISTORY.replace("\n", "\r\n"), BOTH),
        ("\ufeff" + HISTORY, BOTH),
        (HISTORY.replace(",\n", "\n"), BOTH),  # no comma at the ends
        (HISTORY + "\n,,,,\n", BOTH),
        (ONE_DAY, DAY),
        (ONE_DAY.rstrip("\n"), DAY),
    ],
)
def test_the_ecbs_files(text: str, expected: list[object]) -> None:
    assert told(text) == expected
    assert told(zipped(eurofxref_csv=text)) == expected


def test_the_archive_may_hold_other_things_than_rates() -> None:
    assert told(zipped(README_txt="Rates.", rates_csv=HISTORY)) == BOTH


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ROWS, ("NGN", "2014-01-24", "EUR", 220.5, "Bank of Somewhere")),
        ("date,currency,per_dollar\n2014-01-24,NGN,160\n", ("NGN", "2014-01-24", "USD", 160.0, "naira.csv")),
        ("per_dollar,Date, CURRENCY\n160,2014-01-24,NGN\n", ("NGN", "2014-01-24", "USD", 160.0, "naira.csv")),
        ("date,currency,per_dollar,source\n2014-01-24,NGN,160,\n", ("NGN", "2014-01-24", "USD", 160.0, "naira.csv")),
        ('date,currency,per_euro,source\n24 January 2014,"NGN","1.5e2","A,  B"\n',
         ("NGN", "2014-01-24", "EUR", 150.0, "A, B")),
        ("date,currency,per_euro,,\n2014-01-24,NGN,220,,\n", ("NGN", "2014-01-24", "EUR", 220.0, "naira.csv")),
        ("date,currency,per_dollar\n2014-01-24,EUR,0.8\n", ("USD", "2014-01-24", "EUR", 1.25, "naira.csv")),
        ("date,currency,per_euro\n2014-01-24,USD,1.5\n", ("USD", "2014-01-24", "EUR", 1.5, "naira.csv")),
        ("date,currency,per_euro\n2026-01-31,USD,1.5\n", ("USD", "2026-01-31", "EUR", 1.5, "naira.csv")),
    ],
)  # fmt: skip
def test_files_of_rows(text: str, expected: object) -> None:
    assert told(text, "some/where/naira.csv") == [expected]


def test_one_currency_may_have_two_sources_on_a_day() -> None:
    assert len(told(ROWS + "2014-01-24,NGN,221,Another bank\n")) == 2


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "f.csv: is empty"),
        (" \n\n", "f.csv: is empty"),
        (",,,\n1,2,3,4\n", "f.csv:1: is empty"),
        (HISTORY.split("\n")[0], "f.csv: holds no rates"),
        ("Date,USD\n2014-01-24,N/A\n", "f.csv: holds no rates"),
        ("Day,USD\n2014-01-24,1.5\n", "f.csv:1: unknown header"),
        ("Date\n2014-01-24\n", "f.csv:1: unknown header"),
        ("Date,USD,yen\n2014-01-24,1.5,150\n", "f.csv:1: unknown header"),
        ("date;currency;per_euro\n2014-01-24;NGN;220,5\n", "f.csv:2: '220,5' is no number"),
        ("date,currency,rate\n2014-01-24,NGN,220\n", "f.csv:1: unknown header"),
        ("date,currency,per_euro,per_dollar\n2014-01-24,NGN,220,160\n", "f.csv:1: unknown header"),
        ("date,currency,per_euro,note\n2014-01-24,NGN,220,x\n", "f.csv:1: unknown header"),
        ("date,currency,per_euro,source,source\n2014-01-24,NGN,220,x,y\n", "f.csv:1: two columns have one name"),
        ("Date,USD,USD\n2014-01-24,1.5,1.5\n", "f.csv:1: a currency has two columns"),
        ("Date,USD,EUR\n2014-01-24,1.5,1\n", "f.csv:1: a currency has two columns, or the euro has one"),
        (HISTORY + "2014-01-22,1.5\n", "f.csv:4: 2 cells where the header has 4"),
        (HISTORY + "2014-01-22,1.5,150,N/A,7\n", "f.csv:4: 5 cells where the header has 4"),
        (HISTORY + "2014-01-22,1.5,-,,\n", "f.csv:4: '-' is no number"),
        (HISTORY + "2014-01-24,1.5,150,,\n", "f.csv:4: USD of 2014-01-24 is told twice"),
        (ROWS + "2014-01-25,NGN\n", "f.csv:3: 2 cells where the header has 4"),
        (ROWS + "2014-02-29,NGN,220,x\n", "f.csv:3: '2014-02-29' is no date"),
        (ROWS + "20140124,NGN,220,x\n", "f.csv:3: '20140124' is no date"),
        (ROWS + "24/01/2014,NGN,220,x\n", "f.csv:3: '24/01/2014' is no date"),
        (ROWS + "24 January 99999999999999999999,NGN,220,x\n", "f.csv:3: '24 January 99999999999999999999' is no date"),
        (ROWS + "24 January 2_014,NGN,220,x\n", "f.csv:3: '24 January 2_014' is no date"),
        (ROWS + ",NGN,220,x\n", "f.csv:3: '' is no date"),
        (ROWS + "2026-02-01,NGN,220,x\n", "f.csv:3: 2026-02-01 has not come yet"),
        (ROWS + "2014-01-25,ngn,220,x\n", "f.csv:3: 'ngn' is no code of a currency"),
        (ROWS + "2014-01-25,NAIRA,220,x\n", "f.csv:3: 'NAIRA' is no code of a currency"),
        (ROWS + "2014-01-25,₦₦₦,220,x\n", "f.csv:3: '₦₦₦' is no code of a currency"),
        (ROWS + "2014-01-25,EUR,1,x\n", "f.csv:3: EUR per euro is no rate"),
        ("date,currency,per_dollar\n2014-01-24,USD,1\n", "f.csv:2: USD per dollar is no rate"),
        (ROWS + "2014-01-25,NGN,0,x\n", "f.csv:3: 0 is no rate: it must be above 0"),
        (ROWS + "2014-01-25,NGN,0.000,x\n", "f.csv:3: 0.000 is no rate"),
        (ROWS + "2014-01-25,NGN,-220,x\n", "f.csv:3: -220 is no rate"),
        (ROWS + "2014-01-25,NGN,,x\n", "f.csv:3: '' is no number"),
        (ROWS + "2014-01-25,NGN,N/A,x\n", "f.csv:3: 'N/A' is no number"),
        (ROWS + '2014-01-25,NGN,"1,220",x\n', "f.csv:3: '1,220' is no number"),
        (ROWS + "2014-01-25,NGN,nan,x\n", "f.csv:3: 'nan' is no number"),
        (ROWS + "2014-01-25,NGN,inf,x\n", "f.csv:3: 'inf' is no number"),
        (ROWS + "2014-01-25,NGN,٢٢٠,x\n", "f.csv:3: '٢٢٠' is no number"),
        (ROWS + "2014-01-25,NGN,0x10,x\n", "f.csv:3: '0x10' is no number"),
        (ROWS + "2014-01-25,NGN,220,\x1b[31mBank\n", "f.csv:3: the source is no name that can be printed"),
        (ROWS + f"2014-01-25,NGN,220,{'x' * 101}\n", "f.csv:3: the source is no name"),
        (ROWS + '2014-01-25,NGN,220,"x\n', "f.csv:3: "),
        (ROWS + f"2014-01-25,NGN,220,{'x' * 200_000}\n", "f.csv:3: field larger than"),
        (ROWS.encode() + b"2014-01-25,NGN,220,Caf\xe9\n", "f.csv:3: not UTF-8"),
        ("\x00\x00", "f.csv:1: unknown header"),
        (b"PK\x03\x04 and no more", "f.csv: a broken or locked zip archive"),
        (zipped(rates_csv=ROWS)[:-8], "f.csv: a broken or locked zip archive"),
        (zipped(a_txt=ROWS), "f.csv: holds 0 CSV files, not one"),
        (zipped(a_csv=ROWS, b_csv=ROWS), "f.csv: holds 2 CSV files, not one"),
        (zipped(a_csv=ROWS + "2014-01-25,NGN,x,y\n"), "f.csv:3: 'x' is no number"),
    ],
)
def test_a_file_with_a_mistake_in_it_is_refused_as_a_whole(text: str | bytes, complaint: str) -> None:
    with pytest.raises(RatesError) as error:
        told(text, "f.csv")
    assert str(error.value).startswith(complaint)
    assert "\n" not in str(error.value)


def test_what_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rate_files, "LARGEST", len(ROWS))
    assert told(ROWS)
    with pytest.raises(RatesError, match=r"f\.csv: larger than"):
        told(ROWS + "\n", "f.csv")


def test_and_so_is_an_archive_whose_content_is_however_small_it_looks() -> None:
    bomb = zipped(rates_csv=b"\n" * (rate_files.LARGEST * 3))
    assert len(bomb) < 100_000
    with pytest.raises(RatesError, match=r"f\.csv: larger than 20 MB"):
        told(bomb, "f.csv")


def test_a_locked_archive_is_refused() -> None:
    body = bytearray(zipped(rates_csv=ROWS))
    body[6] |= 1  # the flag of encryption, in the local header and in the directory
    body[body.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(RatesError, match="a broken or locked zip archive"):
        told(bytes(body))


def test_quotes_are_plain_tuples() -> None:
    assert quotes_of(ROWS.encode(), "f.csv", LAST) == [
        Quote("NGN", dt.date(2014, 1, 24), "EUR", 220.5, "Bank of Somewhere")
    ]


@pytest.mark.parametrize("sign", [";", "\t"])
def test_cells_may_be_parted_as_spreadsheets_do(sign: str) -> None:
    ((currency, day, _per, value, _source),) = told(
        f"date{sign}currency{sign}per_euro\n2014-01-24{sign}NGN{sign}220.5\n", "f.csv"
    )
    assert (currency, day, value) == ("NGN", "2014-01-24", 220.5)


def test_a_damaged_archive_of_another_method_is_told_too() -> None:
    body = io.BytesIO()
    with zipfile.ZipFile(body, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.csv", ROWS * 50)
    damaged = bytearray(body.getvalue())
    damaged[60:70] = b"0" * 10
    with pytest.raises(RatesError, match="a broken or locked zip archive"):
        told(bytes(damaged), "f.zip")
