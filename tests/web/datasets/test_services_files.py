"""The files themselves: once, under their digest, within the limit."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.web.datasets.making import write_zip

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import copied_files, keep_copy, path_of, work_folder


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(InputError) as caught, copied_files(name, BytesIO(data)):
        pass
    return caught.value.code


def test_copy_knows_digest_and_size() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert [(copy.digest, copy.size) for copy in copies] == [(hashlib.sha256(b"inhoud").hexdigest(), 6)]


def test_copy_of_a_stream_that_was_read_before_is_whole() -> None:
    stream = BytesIO(b"inhoud")
    stream.read(3)
    with copied_files("a.csv", stream) as copies:
        assert copies[0].size == 6


def test_kept_file_stays_when_the_passing_folder_goes() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        keep_copy(copies[0])
        keep_copy(copies[0])
    assert (path_of(copies[0].digest).read_bytes(), copies[0].path.exists()) == (b"inhoud", False)


def test_file_that_is_not_kept_is_gone() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert copies[0].path.exists()
    assert (path_of(copies[0].digest).exists(), copies[0].path.exists()) == (False, False)


def test_members_of_a_zip_are_copied_apart(tmp_path: Path) -> None:
    data = write_zip(tmp_path, {"a.csv": b"een", "b/c.csv": b"twee"}).read_bytes()
    with copied_files("bundel.zip", BytesIO(data)) as copies:
        assert [(copy.name, copy.size) for copy in copies] == [("bundel.zip/a.csv", 3), ("bundel.zip/c.csv", 4)]


def test_file_of_the_largest_size_is_taken(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 6
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert copies[0].size == 6


def test_file_one_byte_too_large_is_refused(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 5
    assert refusal("a.csv", b"inhoud") == "bestand-te-groot"


def test_empty_file_is_refused() -> None:
    assert refusal("a.csv", b"") == "leeg-bestand"


def test_work_folder_is_gone_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), work_folder() as folder:
        (folder / "x").write_text("x")
        raise ZeroDivisionError
    assert not folder.exists()


def shape_parts(stem: str = "buurt_2019") -> dict[str, bytes]:
    """The parts of a shapefile as far as a zip needs them to be recognised."""
    return {f"{stem}.{part}": part.encode() for part in ("shp", "dbf", "shx", "prj")}


def test_zip_of_a_kind_that_is_read_whole_stays_one_file(tmp_path: Path) -> None:
    data = write_zip(tmp_path, {**shape_parts(), "leesmij.txt": b"x"}).read_bytes()
    with copied_files("kaart_2019.zip", BytesIO(data)) as copies:
        assert [(copy.name, copy.size) for copy in copies] == [("kaart_2019.zip", len(data))]


def test_boundaries_come_before_the_files_that_need_them(tmp_path: Path) -> None:
    boundaries = b'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU05900301"},"geometry":null}]}'
    table = b"code;jaar;sociale-samenhang\nGM0590;2024;5,5\n"
    members = {"a-onbekend.csv": b"een", "b-cijfers.csv": table, **shape_parts("c_2019"), "d-grenzen.geojson": boundaries}
    with copied_files("b.zip", BytesIO(write_zip(tmp_path, members).read_bytes())) as copies:
        assert [copy.name for copy in copies] == [
            "b.zip/d-grenzen.geojson",
            "b.zip/c_2019.shp",
            "b.zip/b-cijfers.csv",
            "b.zip/a-onbekend.csv",
        ]


def test_members_that_only_explain_are_skipped_and_said(tmp_path: Path) -> None:
    data = write_zip(tmp_path, {"a.csv": b"een", "README.md": b"x", "__MACOSX/._a.csv": b"x"}).read_bytes()
    with copied_files("b.zip", BytesIO(data)) as copies:
        assert [copy.name for copy in copies] == ["b.zip/a.csv"]
        assert [(issue.code, issue.values["onderdeel"]) for issue in copies.skipped] == [
            ("zip-toelichting", "README.md"),
            ("zip-systeembestand", "._a.csv"),
        ]


def test_file_in_a_zip_is_the_same_file_as_outside_it(tmp_path: Path) -> None:
    inner = write_zip(tmp_path, {"a.csv": b"een"}, "binnen.zip").read_bytes()
    with copied_files("b.zip", BytesIO(write_zip(tmp_path, {"binnen.zip": inner}).read_bytes())) as copies:
        assert [(copy.name, copy.digest) for copy in copies] == [("b.zip/binnen.zip/a.csv", hashlib.sha256(b"een").hexdigest())]
