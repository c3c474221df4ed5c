"""The formats, word for word. After a change that is meant: PRESSCHECK_WRITE_GOLDEN=1 pytest tests/report, and read
what `git diff tests/golden` says."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest

from presscheck.model import InputError, Report
from presscheck.report import FORMATS, Look, Origin, writer
from tests.report.sample_reports import mayor, silent, smugglers

GOLDEN = Path(__file__).parents[1] / "golden"
MISSING = InputError(input="gone.txt", kind="missing", message="no such file")
BROKEN = InputError(input="two\nlines.jsonl", line=2, kind="json", message="broken JSON (column 7)")
ALL: tuple[tuple[Report | InputError, Origin], ...] = (
    (smugglers(), Origin(input="smugglers.txt", verbatim=True)),
    (MISSING, Origin(input="gone.txt")),
    (mayor(), Origin(input="city.jsonl", line=1)),
    (BROKEN, Origin(input="two\nlines.jsonl", line=2)),
    (silent(), Origin(input="-", verbatim=True)),
)


def written(form: str, records: tuple[tuple[Report | InputError, Origin], ...], look: Look) -> str:
    stream = io.StringIO()
    told = writer(form, stream, look)
    told.begin()
    for record, origin in records:
        if isinstance(record, InputError):
            told.error(record)
        else:
            told.article(record, origin)
    told.end()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("form", "name", "records", "look"),
    [
        ("text", "several.txt", ALL, Look(show_consistent=True)),
        ("text", "narrow.txt", ALL, Look(width=56, quiet=True)),
        ("text", "colored.txt", ALL[2:3], Look(color=True)),
        ("json", "one.json", ALL[:1], Look()),
        ("json", "several.json", ALL, Look(many=True)),
        ("jsonl", "several.jsonl", ALL, Look(many=True)),
        ("csv", "several.csv", ALL, Look(many=True)),
    ],
)
def test_output_is_as_it_was(
    form: str, name: str, records: tuple[tuple[Report | InputError, Origin], ...], look: Look
) -> None:
    found = written(form, records, look)
    if os.environ.get("PRESSCHECK_WRITE_GOLDEN"):
        (GOLDEN / name).write_bytes(found.encode())
    assert found == (GOLDEN / name).read_bytes().decode()


def test_every_format_has_golden_files() -> None:
    endings = {"text": ".txt", "json": ".json", "jsonl": ".jsonl", "csv": ".csv"}
    assert set(endings) == set(FORMATS)
    assert {path.suffix for path in GOLDEN.iterdir()} >= set(endings.values())


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(ValueError, match=r"'yaml'.*text, json, jsonl, csv"):
        writer("yaml", io.StringIO(), Look())


@pytest.mark.parametrize("count", range(6))
@pytest.mark.parametrize("many", [False, True])
def test_json_is_valid_wherever_it_ends(count: int, many: bool) -> None:
    found = json.loads(written("json", ALL[:count], Look(many=many)))
    if count == 1 and not many:
        assert found["article"]["id"] == "smugglers"
    else:
        assert len(found) == count


def test_json_of_a_jsonl_input_is_an_array_even_of_one() -> None:
    assert len(json.loads(written("json", ALL[2:3], Look()))) == 1
    assert len(json.loads(written("json", ALL[3:4], Look()))) == 1


def test_json_of_one_input_that_cannot_be_read_is_one_object() -> None:
    assert json.loads(written("json", ALL[1:2], Look())) == {
        "schema_version": "1",
        "error": {"input": "gone.txt", "line": None, "kind": "missing", "message": "no such file"},
    }
