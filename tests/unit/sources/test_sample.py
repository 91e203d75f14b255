from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import shapely

from wijkkoers.base.errors import InputError
from wijkkoers.sources.sample import HEAD_CHARS, Sample
from wijkkoers.sources.texts import TextForm, inspect_text

Write = Callable[..., Path]


def has_code(cells: Sequence[str]) -> bool:
    return "code" in cells


def test_text_is_the_start_in_the_encoding_of_the_file(text_file: Write) -> None:
    path = text_file("Fryslân;" * HEAD_CHARS, encoding="utf-16")
    sample = Sample(path, "f.csv")
    assert (sample.text[:7], len(sample.text), sample.is_binary) == ("Fryslân", HEAD_CHARS, False)


def test_blank_text_is_an_empty_file(text_file: Write, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: Sample(text_file(" \n "), "f.csv").text) == "leeg-bestand"


def test_zip_workbook_and_database_are_told_apart(workbook: Write, zip_file: Write, geopackage: Write, old_workbook: Write) -> None:
    shapes = {"buurtcode": ["BU05900301"], "geometry": [shapely.box(0, 0, 1, 1)]}
    paths = (workbook([["code"]]), old_workbook([["code"]]), zip_file({"a.csv": b"x"}), geopackage({"b": shapes}))
    found = [Sample(path, path.name) for path in paths]
    assert [(one.is_workbook, one.is_zip, one.is_sqlite) for one in found] == [
        (True, False, False),
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]
    assert all(one.is_binary and one.text == "" for one in found)


def test_members_of_a_zip_are_listed(zip_file: Write, text_file: Write) -> None:
    assert Sample(zip_file({"map/a.csv": b"x", "b.shp": b"y"}), "z.zip").members == ("map/a.csv", "b.shp")
    assert Sample(text_file("code"), "f.csv").members == ()


def test_zip_that_broke_off_is_refused(bytes_file: Write) -> None:
    with pytest.raises(InputError) as caught:
        _ = Sample(bytes_file(b"PK\x03\x04rest"), "z.zip").members
    assert caught.value.code == "zip-beschadigd"


def test_tables_of_a_database_are_listed(geopackage: Write, text_file: Write) -> None:
    path = geopackage({"buurten": {"buurtcode": ["BU05900301"], "geometry": [shapely.box(0, 0, 1, 1)]}})
    assert {"buurten", "gpkg_geometry_columns"} <= Sample(path, path.name).sqlite_tables
    assert Sample(text_file("code"), "f.csv").sqlite_tables == frozenset()


def test_database_that_broke_off_is_refused(bytes_file: Write) -> None:
    with pytest.raises(InputError) as caught:
        _ = Sample(bytes_file(b"SQLite format 3\0" + b"\0" * 84), "g.gpkg").sqlite_tables
    assert caught.value.code == "geopackage-beschadigd"


def test_header_is_found_in_csv_and_workbook(text_file: Write, workbook: Write) -> None:
    paths = text_file("titel\ncode;naam\n1;2\n"), workbook([["titel"], ["code", "naam"]])
    assert [list(Sample(path, path.name).header(has_code)) for path in paths] == [["code", "naam"]] * 2


def test_no_header_is_no_answer(text_file: Write, zip_file: Write) -> None:
    paths = text_file("datum;bedrag\n1;2\n"), text_file('{"code": 1}', "a.json"), zip_file({"a": b"code"})
    assert [list(Sample(path, path.name).header(has_code)) for path in paths] == [[], [], []]


def test_text_is_inspected_once_for_all_kinds_that_look_for_a_header(text_file: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def count(path: Path, name: str) -> TextForm:
        seen.append(name)
        return inspect_text(path, name)

    monkeypatch.setattr("wijkkoers.sources.sample.inspect_text", count)
    monkeypatch.setattr("wijkkoers.sources.tables.inspect_text", count)
    sample = Sample(text_file('"datum";bedrag\n1;2\n'), "f.csv")
    monkeypatch.setattr(Sample, "is_json", False)
    assert [sample.table(has_code) for _ in range(3)] == [None] * 3
    assert seen == ["f.csv"]
