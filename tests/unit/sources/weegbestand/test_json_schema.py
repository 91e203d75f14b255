"""The published JSON Schema: made from the table, true for the example, false for what it can know to be wrong."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
import yaml
from tests.unit.sources.weegbestand.making import ERRORS, WARNINGS, Change, small_with

from wijkkoers.sources.weegbestand.example import example_text, example_weegbestand
from wijkkoers.sources.weegbestand.json_schema import FILE, schema, schema_text
from wijkkoers.sources.weegbestand.writing import write_yaml

SEEN_BY_SCHEMA = {
    *("onderdeel-onbekend", "onderdeel-geen-lijst", "onderdeel-geen-gegevens", "item-geen-gegevens", "sleutel-onbekend", "niets-te-wegen"),
    *("geen-getal", "getal-onmogelijk", "getal-te-groot", "getal-buiten-grenzen", "geen-heel-getal", "geen-jaartal", "geen-ja-of-nee"),
    *("geen-datum", "geen-tekst", "tekst-te-lang", "keuze-onbekend", "bandbreedte-onvolledig", "stappen-vorm"),
}
"""Codes of mistakes in shape; the others are about sense, and are left to the reader."""
VALIDATOR = jsonschema.Draft202012Validator(schema())


def as_json(text: str) -> Any:
    return json.loads(json.dumps(yaml.safe_load(text), default=str))


def test_published_schema_is_the_one_of_the_table() -> None:
    assert (files("wijkkoers.sources.weegbestand") / FILE).read_text("utf-8") == schema_text()


def test_schema_is_a_schema() -> None:
    dialect = jsonschema.Draft202012Validator(jsonschema.Draft202012Validator.META_SCHEMA)
    assert [error.json_path for error in dialect.iter_errors(schema())] == []


@pytest.mark.parametrize("text", [example_text(), write_yaml(example_weegbestand())], ids=["as it comes", "as it is written"])
def test_example_is_valid(text: str) -> None:
    assert [error.json_path for error in VALIDATOR.iter_errors(as_json(text))] == []


@pytest.mark.parametrize(("code", "change"), [case for case in ERRORS if case[0] in SEEN_BY_SCHEMA])
def test_mistake_in_shape_is_invalid(code: str, change: Change) -> None:
    assert not VALIDATOR.is_valid(json.loads(small_with(change)))


@pytest.mark.parametrize(("code", "change"), [case for case in WARNINGS if case[0] != "onderdeel-leeg-gelaten"])
def test_file_with_a_warning_is_valid(code: str, change: Change) -> None:
    assert [error.json_path for error in VALIDATOR.iter_errors(json.loads(small_with(change)))] == []
