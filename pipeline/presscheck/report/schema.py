"""The JSON Schema (draft 2020-12) of one line of output, made from the dataclasses of the model."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from presscheck.model import Report
from presscheck.report.record import ErrorRecord

_SHARE = {"minimum": 0, "maximum": 1}
_LIMITS: dict[tuple[str, str], dict[str, Any]] = {
    ("Claim", "checkworthiness"): _SHARE,
    ("Finding", "confidence"): _SHARE,
    ("RelationRecord", "confidence"): _SHARE,
    ("InputError", "line"): {"minimum": 1},
}
"""What the contract asks of a number beyond its type."""


def schema() -> dict[str, Any]:
    """What `as_record` gives for a `Report` or an `ErrorRecord`: every key is there, and no other."""
    from pydantic import TypeAdapter
    from pydantic.json_schema import GenerateJsonSchema

    class AsRecorded(GenerateJsonSchema):
        """Dataclasses by the names that `as_record` gives their fields."""

        def field_title_should_be_set(self, schema: Any) -> bool:
            del schema
            return False

        def dataclass_schema(self, schema: Any) -> dict[str, Any]:
            return _as_recorded(schema["cls"], super().dataclass_schema(schema))

    told = TypeAdapter(Report | ErrorRecord).json_schema(mode="serialization", schema_generator=AsRecorded)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What presscheck reports of one article, or of an input it could not check",
        "oneOf": told["anyOf"],
        "$defs": told["$defs"],
    }


def _as_recorded(kind: type, told: dict[str, Any]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for field in fields(kind):
        if not field.metadata.get("internal"):
            entry = dict(told["properties"][field.name])
            entry.pop("default", None)
            entry |= _LIMITS.get((kind.__name__, field.name), {})
            properties[field.name.rstrip("_")] = entry
    closed = {"properties": properties, "required": list(properties), "additionalProperties": False}
    return {**told, **closed}
