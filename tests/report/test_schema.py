from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from presscheck.model import InputError
from presscheck.report import ErrorRecord, as_record
from presscheck.report.schema import schema
from tests.report.sample_reports import mayor, silent, smugglers

GOLDEN = Path(__file__).parents[1] / "golden"

CONTRACT = {
    "Report": "schema_version article entities quantities claims relations findings summary",
    "Article": "id title text published url publisher language parts",
    "Part": "kind start end",
    "Entity": "text label field start end",
    "Quantity": "id text field start end value low high bounds wide_low wide_high unit dimension hedge",
    "Claim": "id quantity subject predicate period place attribution verifiability consistency checkworthiness",
    "Period": "start end basis",
    "Attribution": "cue chain",
    "Link": "text kind role field start end resolved",
    "Mention": "text field start end",
    "Verifiability": "grade reasons missing settled_by",
    "Consistency": "status reason",
    "RelationRecord": "id kind roles cue confidence",
    "Finding": "id code name severity confidence message working relation claims repairs spans",
    "Repair": "quantity from to kind text",
    "FindingSpan": "role field start end quote prefix suffix",
    "Summary": "quantities claims consistent inconsistent unchecked unverifiable errors warnings notes",
    "ErrorRecord": "schema_version error",
    "InputError": "input line kind message",
}
"""The keys of the report, version 1, in their order."""


@pytest.fixture(scope="module")
def validator() -> Any:
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)


def test_keys_are_those_of_the_contract_and_no_others(validator: Any) -> None:
    found = validator.schema["$defs"]
    assert {name: " ".join(entry["properties"]) for name, entry in found.items()} == CONTRACT
    for name, entry in found.items():
        assert entry["required"] == CONTRACT[name].split(), name
        assert entry["additionalProperties"] is False, name
        assert entry["description"], name


def test_records_have_the_keys_in_this_order() -> None:
    record = as_record(smugglers())
    assert " ".join(record) == CONTRACT["Report"]
    for key, kind in (("quantities", "Quantity"), ("claims", "Claim"), ("findings", "Finding"), ("entities", "Entity")):
        assert " ".join(record[key][0]) == CONTRACT[kind]


def test_words_to_choose_from_are_listed(validator: Any) -> None:
    found = validator.schema["$defs"]
    assert found["Finding"]["properties"]["severity"]["enum"] == ["error", "warning", "note"]
    assert found["Report"]["properties"]["schema_version"]["const"] == "1"
    assert found["Quantity"]["properties"]["bounds"]["enum"] == ["[]", "[)", "(]", "()"]


@pytest.mark.parametrize(
    "told",
    [smugglers(), mayor(), silent(), ErrorRecord(error=InputError(input="-", line=3, kind="json", message="broken"))],
)
def test_records_are_valid(validator: Any, told: Any) -> None:
    validator.validate(as_record(told))


def test_golden_files_are_valid(validator: Any) -> None:
    validator.validate(json.loads((GOLDEN / "one.json").read_text("utf-8")))
    lines = [json.loads(line) for line in (GOLDEN / "several.jsonl").read_text("utf-8").split("\n") if line]
    assert lines == json.loads((GOLDEN / "several.json").read_text("utf-8"))
    assert len(lines) == 5
    for line in lines:
        validator.validate(line)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("article", "more"), 1),
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "confidence"), 1.5),
        (("quantities", 0, "value"), "12"),
        (("claims", 0, "consistency"), None),
        (("summary", "errors"), 0.5),
        (("error",), {"input": "a", "line": None, "kind": "x", "message": "y"}),
    ],
)
def test_what_breaks_the_contract_is_refused(validator: Any, path: tuple[Any, ...], value: Any) -> None:
    record = copy.deepcopy(as_record(smugglers()))
    inner: Any = record
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    assert not validator.is_valid(record)


def test_a_key_left_out_is_refused(validator: Any) -> None:
    record = as_record(smugglers())
    del record["findings"][0]["repairs"][0]["from"]
    assert not validator.is_valid(record)
