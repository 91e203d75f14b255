"""Files and folders become one row of files, in the order in which one needs the other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.web.datasets.making import table_text, write_boundaries, write_table, write_zip

from wijkkoers.cli.batch import files_in, place_of


@pytest.fixture(autouse=True)
def _own_work_folder(settings: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Unpack zips outside the folder that is looked through."""
    settings.WORK_FOLDER = tmp_path_factory.mktemp("werk")


def test_files_come_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    table, boundaries = write_table(tmp_path), write_boundaries(tmp_path)
    assert files_in([table, boundaries]) == [boundaries, table]


def test_folders_in_a_folder_count_too(tmp_path: Path) -> None:
    inner = tmp_path / "een" / "twee"
    inner.mkdir(parents=True)
    path = write_table(inner)
    assert files_in([tmp_path]) == [path]


@pytest.mark.parametrize("name", [".verborgen.csv", "Thumbs.db", "desktop.ini", "__MACOSX/cijfers.csv", ".git/cijfers.csv"])
def test_what_the_computer_left_in_a_folder_is_passed_over(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    assert files_in([tmp_path]) == []


def test_file_named_twice_is_read_once(tmp_path: Path) -> None:
    path = write_table(tmp_path)
    assert files_in([path, tmp_path]) == [path]


def test_file_that_does_not_exist_stays_to_be_refused(tmp_path: Path) -> None:
    assert files_in([tmp_path / "weg.csv"]) == [tmp_path / "weg.csv"]


def test_zip_comes_with_the_last_of_its_files(tmp_path: Path) -> None:
    boundaries = write_boundaries(tmp_path)
    areas = write_zip(tmp_path, {"grenzen-2024.geojson": boundaries.read_bytes()}, "gebieden.zip")
    both = write_zip(tmp_path, {"grenzen-2024.geojson": boundaries.read_bytes(), "c.csv": table_text().encode()}, "alles.zip")
    assert (place_of(areas), place_of(both)) == (place_of(boundaries), place_of(write_table(tmp_path)))


def test_unreadable_files_come_last(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04")
    assert [path.name for path in files_in([tmp_path, write_table(tmp_path)])] == ["cijfers.csv", "a.pdf", "b.zip"]
