from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.sources.odata_files import open_document, recognise_odata
from wijkkoers.sources.sample import Sample

ROW = {"WijkenEnBuurten": "GM0590    ", "AantalInwoners_5": 32178}
TOPIC = {"odata.type": "Cbs.OData.Topic", "ID": 1, "ParentID": None, "Type": "Topic", "Key": "AantalInwoners_5", "Title": "Aantal inwoners"}
INFO = {"ID": 0, "Title": "Kerncijfers wijken en buurten 2024", "ShortTitle": "KWB", "Identifier": "85984NED", "ReasonDelivery": "x"}


@pytest.fixture
def json_file(text_file: Callable[..., Path]) -> Callable[[Any], Path]:
    return lambda body: text_file(json.dumps(body), "x.json")


@pytest.mark.parametrize(
    "body",
    [
        {"odata.metadata": "https://x/85984NED/$metadata#y", "value": [ROW]},
        [ROW],
        {"GM0590": {"AantalInwoners_5": 32178}},
        {"tabel": "85984NED", "tableinfo": [INFO], "properties": [TOPIC], "value": [ROW]},
        {"TypedDataSet": {"value": [ROW]}, "DataProperties": {"value": [TOPIC]}},
    ],
)
def test_every_form_gives_the_same_rows(json_file: Callable[[Any], Path], body: Any) -> None:
    path = json_file(body)
    [row] = open_document(path, path.name).rows
    assert (str(row["WijkenEnBuurten"]).strip(), row["AantalInwoners_5"]) == ("GM0590", 32178)
    assert recognise_odata(Sample(path, path.name)) is not None


@pytest.mark.parametrize("body", [[TOPIC], [INFO], {"odata.metadata": "x/85984NED/$metadata", "value": [TOPIC]}])
def test_description_has_no_rows(json_file: Callable[[Any], Path], body: Any) -> None:
    path = json_file(body)
    assert open_document(path, path.name).rows == []
    assert recognise_odata(Sample(path, path.name)) is not None


def test_zip_with_rows_and_their_descriptions_is_one_table(zip_file: Callable[..., Path]) -> None:
    areas = {"value": [{"Key": "GM0590    ", "Title": "Papendrecht"}]}
    parts = {"a/TypedDataSet.json": [ROW], "a/DataProperties.json": [TOPIC], "TableInfos.json": [INFO], "WijkenEnBuurten.json": areas}
    path = zip_file({name: json.dumps(body).encode() for name, body in parts.items()} | {"Leesmij.txt": b"x"})
    document = open_document(path, path.name)
    assert (document.rows, document.properties, document.id, document.names) == ([ROW], [TOPIC], "85984NED", {"GM0590": "Papendrecht"})
    assert recognise_odata(Sample(path, path.name)) is not None


def test_zip_with_other_files_is_not_recognised_and_one_with_a_broken_part_is_refused(
    zip_file: Callable[..., Path], error_code: Callable[..., str]
) -> None:
    assert recognise_odata(Sample(zip_file({"a.csv": b"x", "DataProperties.json": b"[]"}), "b.zip")) is None
    broken = zip_file({"TypedDataSet.json": b"[{"}, "c.zip")
    assert error_code(lambda: open_document(broken, "c.zip")) == "json-beschadigd"


def test_number_and_title_of_the_table_are_kept(json_file: Callable[[Any], Path]) -> None:
    path = json_file({"tableinfo": [INFO], "value": [ROW]})
    document = open_document(path, path.name)
    assert (document.id, document.title) == ("85984NED", "Kerncijfers wijken en buurten 2024")


def test_lists_of_codes_give_names_and_provisional_years(json_file: Callable[[Any], Path]) -> None:
    lists = {
        "WijkenEnBuurten": [{"Key": "WK059003  ", "Title": "Kraaihoek"}],
        "Perioden": [{"Key": "2023JJ00", "Title": "2023", "Status": "Definitief"}, {"Key": "2024JJ00", "Status": "Voorlopig"}],
    }
    path = json_file({"value": [ROW], "dimensies": lists})
    document = open_document(path, path.name)
    assert (document.names, document.provisional) == ({"WK059003": "Kraaihoek"}, frozenset({2024}))


@pytest.mark.parametrize("body", ["[1, 2]", '{"a": 1}', "[]", "[[1]]"])
def test_other_json_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], body: str) -> None:
    assert error_code(lambda: open_document(text_file(body, "x.json"), "x.json")) == "geen-odata"


def test_broken_json_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: open_document(text_file('[{"a": 1', "x.json"), "x.json")) == "json-beschadigd"


@pytest.mark.parametrize(
    "text",
    [
        '{"type": "FeatureCollection", "features": []}',
        '{"WK059000": {"KL02": "6"}}',
        '{"GM0590": {"a": 1}}',
        "code;a_inw\n",
        '{"odata.metadata": "x", "value": []}',
    ],
)
def test_other_files_are_not_recognised(text_file: Callable[..., Path], text: str) -> None:
    assert recognise_odata(Sample(text_file(text, "x.json"), "x.json")) is None
