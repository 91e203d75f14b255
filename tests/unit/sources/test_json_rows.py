from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.sources.json_rows import cell_of, load_json, open_json_rows


def has_code(cells: object) -> bool:
    return isinstance(cells, list) and "code" in cells


def rows_of(path: Path) -> list[tuple[int, list[object]]]:
    return [(number, list(cells)) for number, cells in open_json_rows(path, path.name, has_code).rows]


@pytest.mark.parametrize("text", ['{"odata.metadata":"x","value":[{"code":"NA","n":0},{"n":null}]}', '[{"code":"NA","n":0},{"code":null}]'])
def test_list_of_objects_becomes_a_table_with_the_fields_of_the_first(text_file: Callable[..., Path], text: str) -> None:
    assert rows_of(text_file(text, "a.json")) == [(1, ["NA", 0]), (2, [None, None])]


@pytest.mark.parametrize("text", ['{"value":[]}', '{"value":3}', "[1]", "{}", '[{"naam":1}]'])
def test_json_without_the_fields_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], text: str) -> None:
    assert error_code(lambda: rows_of(text_file(text, "a.json"))) == "kop-niet-gevonden"


@pytest.mark.parametrize("text", ["{", "[1,]", "[" * 100_000, '{"a": 1' + "0" * 10_000 + "}"])
def test_broken_or_hostile_json_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], text: str) -> None:
    assert error_code(lambda: load_json(text_file(text, "a.json"), "a.json")) == "json-beschadigd"


def test_values_that_are_no_cell_become_text() -> None:
    assert [cell_of(value) for value in (1, 1.5, "a", None, True, [1])] == [1, 1.5, "a", None, "True", "[1]"]
