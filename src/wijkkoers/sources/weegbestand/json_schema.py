"""The JSON Schema (2020-12) of the YAML form, made from the table of parts; what a schema cannot say is left to the checks."""

from __future__ import annotations

import json
from typing import Any

from wijkkoers.sources.weegbestand.fields import RANGE_KEYS, Field, Kind, Part
from wijkkoers.sources.weegbestand.numbers import LARGEST
from wijkkoers.sources.weegbestand.parts import PARTS
from wijkkoers.sources.weegbestand.values import FIRST_YEAR, LAST_YEAR, MAX_ID, MAX_TEXT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILE = "weegbestand.schema.json"
"""The published schema, beside this module."""


def schema() -> dict[str, Any]:
    """Return the schema as a mapping."""
    return {
        "$schema": DIALECT,
        "title": "Weegbestand",
        "description": "Alles wat nodig is om alternatieven te wegen, kosten en baten te tellen of een programma te maken.",
        "type": "object",
        "required": ["studie"],
        "anyOf": [{"required": [key]} for key in ("scores", "regels", "programma")],
        "properties": {part.key: _part(part) for part in PARTS},
        "additionalProperties": False,
    }


def schema_text() -> str:
    """Return the schema as text, as it is published."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def _part(part: Part) -> dict[str, Any]:
    item = {
        "type": "object",
        "properties": {field.key: {"description": field.remark, **_field(field)} for field in part.fields},
        "additionalProperties": False,
    }
    required = [field.key for field in part.fields if field.is_required]
    if required:
        item["required"] = required
    if part.is_single:
        return {"description": part.remark, **item}
    return {"description": part.remark, "type": "array", "items": item}


def _field(field: Field) -> dict[str, Any]:
    if field.kind is Kind.RANGE:
        return _range(field)
    if field.kind is Kind.CHOICE:
        return {"enum": [*field.choices, *([] if field.is_required else ["", None])]}
    if field.kind is Kind.REFERENCES:
        return {"type": ["array", "string", "null"], "items": {"type": ["string", "number"]}}
    found = dict(_SIMPLE[field.kind])
    if field.kind in (Kind.NUMBER, Kind.FRACTION, Kind.WHOLE):
        found |= _bounds(field)
    return found if field.is_required else {"anyOf": [found, {"type": "null"}]}


def _bounds(field: Field) -> dict[str, Any]:
    return {"minimum": -LARGEST if field.low is None else field.low, "maximum": LARGEST if field.high is None else field.high}


def _range(field: Field) -> dict[str, Any]:
    number = {"type": "number", **_bounds(field)}
    forms: list[dict[str, Any]] = [
        number,
        {"type": "array", "items": number, "minItems": 3, "maxItems": 3, "description": ", ".join(RANGE_KEYS)},
        {
            "type": "object",
            "properties": dict.fromkeys(RANGE_KEYS, number),
            "required": list(RANGE_KEYS),
            "additionalProperties": False,
        },
    ]
    return {"anyOf": [*forms, *([] if field.is_required else [{"type": "null"}])]}


_TEXT = {"type": ["string", "number"], "maxLength": MAX_TEXT}
_ID = {"type": ["string", "number"], "minLength": 1, "maxLength": MAX_ID}
_STEP = {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "number"}], "minItems": 2, "maxItems": 2}
_SIMPLE: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: _TEXT,
    Kind.ID: _ID,
    Kind.REFERENCE: _ID,
    Kind.NUMBER: {"type": "number"},
    Kind.FRACTION: {"type": "number"},
    Kind.WHOLE: {"type": "integer"},
    Kind.YEAR: {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    Kind.YES_NO: {"enum": ["ja", "nee", True, False]},
    Kind.DATE: {"type": "string", "pattern": r"^(\d{4}-\d{2}-\d{2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})$"},
    Kind.STEPS: {"type": "array", "items": _STEP, "minItems": 1},
}
