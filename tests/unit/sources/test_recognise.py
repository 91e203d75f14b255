from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import shapely

from wijkkoers.base.errors import InputError
from wijkkoers.sources.kinds import ALL, KINDS
from wijkkoers.sources.recognise import recognise

KWB = "gwb_code_10;regio;a_inw;a_hh\nGM0590;Papendrecht;1;1\n"
OWN = "code;jaar;sociale-samenhang\nGM0590;2024;6\n"
SHAPES = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"jaar": "2022"}, "geometry": null}]}'


@pytest.mark.parametrize("name", ["kwb-2023.csv", "kwb-2023.xlsx", "kwb-2023", "kwb-2023.geojson"])
def test_content_tells_the_kind_and_not_the_extension(text_file: Callable[..., Path], name: str) -> None:
    found = recognise(text_file(KWB, name), name)
    assert (found.kind, found.year, found.reasons) == ("kwb-plat", 2023, ("a_inw", "a_hh"))


def test_workbooks_old_and_new(workbook: Callable[..., Path], old_workbook: Callable[..., Path]) -> None:
    rows = [line.split(";") for line in KWB.splitlines()]
    found = [recognise(path, path.name) for path in (workbook(rows), old_workbook(rows))]
    assert [(one.kind, one.year) for one in found] == [("kwb-werkboek", 2023), ("kwb-werkboek", 2012)]


def test_own_table_in_csv_and_workbook(text_file: Callable[..., Path], workbook: Callable[..., Path]) -> None:
    paths = text_file(OWN), workbook([line.split(";") for line in OWN.splitlines()])
    assert [recognise(path, path.name).kind for path in paths] == ["wijkkoers-tabel"] * 2


@pytest.mark.parametrize("text", [SHAPES, "var json_x = " + SHAPES, '{"type":"Feature","geometry":null,"properties":{"jaar":2022}}'])
def test_boundaries_as_json_with_the_year_of_the_shapes(text_file: Callable[..., Path], text: str) -> None:
    found = recognise(text_file(text, "grenzen-2023.js"), "grenzen-2023.js")
    assert (found.kind, found.year) == ("grenzen-geojson", 2022)


def test_boundaries_as_geopackage(geopackage: Callable[..., Path]) -> None:
    path = geopackage({"b": {"buurtcode": ["BU05900301"], "geometry": [shapely.box(0, 0, 1, 1)]}})
    assert recognise(path, path.name).kind == "grenzen-geopackage"


@pytest.mark.parametrize(
    ("data", "code", "found"),
    [
        (b"%PDF-1.7 text", "onbekende-soort", "PDF"),
        (b"PAR1....", "onbekende-soort", "Parquet"),
        (b"<!DOCTYPE html><html>", "onbekende-soort", "HTML/XML"),
        (b"SQLite format 3\x00" + b"\0" * 84, "geopackage-beschadigd", None),
        (b'{"odata.metadata": "x", "value": []}', "onbekende-soort", "OData"),
        (b'{"GM0590": {"a": 1}}', "onbekende-soort", "JSON"),
        (b"datum;bedrag\n1;2\n", "onbekende-soort", "datum, bedrag"),
        (b"   \n \n", "leeg-bestand", None),
        (b"", "leeg-bestand", None),
    ],
)
def test_other_files_are_refused_with_what_was_found(bytes_file: Callable[..., Path], data: bytes, code: str, found: str | None) -> None:
    with pytest.raises(InputError) as caught:
        recognise(bytes_file(data, "f.csv"), "f.csv")
    assert (caught.value.code, caught.value.values.get("gevonden")) == (code, found)


def test_zip_is_to_be_unpacked_first(zip_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: recognise(zip_file({"a.csv": b"x"}), "b.zip")) == "zip-bestand"


def test_workbook_of_another_kind_is_refused(workbook: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: recognise(workbook([["datum", "bedrag"], [1, 2]]), "x.xlsx")) == "onbekende-soort"


def test_every_kind_stands_once_in_the_table() -> None:
    assert len(KINDS) == len(ALL)
