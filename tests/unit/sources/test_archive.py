from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from wijkkoers.sources.archive import is_archive, unpack


def test_files_come_out_under_our_own_names(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    path = zip_file({"map/kwb-2024.csv": b"code", "grenzen.geojson": b"{}"})
    (tmp_path / "out").mkdir()
    found = unpack(path, "bundel.zip", tmp_path / "out")
    assert [(file.name, shown, file.read_bytes()) for file, shown in found] == [
        ("0001.csv", "bundel.zip/kwb-2024.csv", b"code"),
        ("0002.geojson", "bundel.zip/grenzen.geojson", b"{}"),
    ]


def test_leavings_of_a_desktop_are_skipped(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    path = zip_file({"__MACOSX/._a.csv": b"x", ".DS_Store": b"x", "a.csv": b"code"})
    assert [shown for _, shown in unpack(path, "b.zip", tmp_path)] == ["b.zip/a.csv"]


def test_path_in_a_zip_writes_nothing(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    path = zip_file({"../escaped.csv": b"x"})
    (tmp_path / "out").mkdir()
    assert error_code(lambda: unpack(path, "b.zip", tmp_path / "out")) == "pad-in-zip"
    assert list((tmp_path / "out").iterdir()) == []


def test_zip_in_a_zip_is_refused(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    inner = io.BytesIO()
    with ZipFile(inner, "w") as archive:
        archive.writestr("a.csv", "x")
    path = zip_file({"inner.csv": inner.getvalue()})
    assert error_code(lambda: unpack(path, "b.zip", tmp_path)) == "zip-in-zip"


def test_bomb_is_refused_before_it_unpacks(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: unpack(zip_file({"a.csv": b"0" * 5_000_000}), "b.zip", tmp_path)) == "zip-bom"


def test_member_with_wrong_checksum_is_refused(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    path = zip_file({"a.csv": b"code;a_inw"})
    data = bytearray(path.read_bytes())
    data[data.index(b"a.csv") + 6] ^= 0xFF
    path.write_bytes(bytes(data))
    assert error_code(lambda: unpack(path, "b.zip", tmp_path)) == "zip-beschadigd"


def test_empty_zip_is_refused(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: unpack(zip_file({}), "b.zip", tmp_path)) == "zip-leeg"


def test_workbook_is_no_archive(workbook: Callable[..., Path], zip_file: Callable[..., Path], text_file: Callable[..., Path]) -> None:
    assert [is_archive(path) for path in (workbook([["code"]]), zip_file({"a": b"x"}), text_file("code"))] == [False, True, False]
