from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from wijkkoers.sources.archive import Unpacked, is_archive, unpack


def test_files_come_out_under_our_own_names(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    path = zip_file({"map/kwb-2024.csv": b"code", "grenzen.geojson": b"{}"})
    (tmp_path / "out").mkdir()
    found = unpack(path, "bundel.zip", tmp_path / "out")
    assert [(file.name, shown, file.read_bytes()) for file, shown in found.files] == [
        ("0001.csv", "bundel.zip/kwb-2024.csv", b"code"),
        ("0002.geojson", "bundel.zip/grenzen.geojson", b"{}"),
    ]


def names(found: Unpacked) -> list[str]:
    return [shown for _, shown in found.files]


def test_leavings_of_a_desktop_are_skipped_and_said(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    path = zip_file({"__MACOSX/._a.csv": b"x", ".DS_Store": b"x", "map/._b.csv": b"x", "a.csv": b"code"})
    found = unpack(path, "b.zip", tmp_path)
    assert names(found) == ["b.zip/a.csv"]
    assert found.issues.counts == {"zip-systeembestand": 3}


@pytest.mark.parametrize("member", ["README.md", "Toelichting.PDF", "stijl.qml", "stijl.sld", "buurt.xml", "leesmij.txt", "LICENSE"])
def test_file_that_explains_is_skipped_and_said(zip_file: Callable[..., Path], tmp_path: Path, member: str) -> None:
    found = unpack(zip_file({f"map/{member}": b"x", "a.csv": b"code"}), "b.zip", tmp_path)
    assert names(found) == ["b.zip/a.csv"]
    assert [(issue.code, issue.values["onderdeel"]) for issue in found.issues] == [("zip-toelichting", member)]


def test_table_with_extension_txt_is_no_explanation(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    assert names(unpack(zip_file({"kwb-2004.txt": b"code"}), "b.zip", tmp_path)) == ["b.zip/kwb-2004.txt"]


def test_zip_with_only_explanations_is_refused(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: unpack(zip_file({"README.md": b"x"}), "b.zip", tmp_path)) == "zip-niets-te-lezen"


def test_path_in_a_zip_writes_nothing(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    path = zip_file({"../escaped.csv": b"x"})
    (tmp_path / "out").mkdir()
    assert error_code(lambda: unpack(path, "b.zip", tmp_path / "out")) == "pad-in-zip"
    assert list((tmp_path / "out").iterdir()) == []


def zipped(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def test_zips_in_a_zip_are_unpacked_two_deep(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    two = zipped({"c.csv": b"code"})
    path = zip_file({"a.csv": b"x", "een.zip": zipped({"b.csv": b"y", "twee.zip": two})})
    found = unpack(path, "b.zip", tmp_path)
    assert names(found) == ["b.zip/a.csv", "b.zip/een.zip/b.csv", "b.zip/een.zip/twee.zip/c.csv"]
    assert sorted(file.name for file in tmp_path.glob("0*")) == sorted(file.name for file, _ in found.files)


def test_zips_deeper_than_that_are_refused(zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str]) -> None:
    deep = zipped({"a.csv": b"x"})
    for _ in range(3):
        deep = zipped({"binnen.zip": deep})
    path = tmp_path / "diep.zip"
    path.write_bytes(deep)
    assert error_code(lambda: unpack(path, "diep.zip", tmp_path)) == "zip-in-zip"


def test_zips_in_a_zip_share_one_budget(
    zip_file: Callable[..., Path], tmp_path: Path, error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkkoers.sources.zips.MAX_ZIP_TOTAL_BYTES", 2_000)
    inner = zipped({"a.csv": b"abcdefgh" * 125})
    assert names(unpack(zip_file({"een.zip": inner}), "b.zip", tmp_path)) == ["b.zip/een.zip/a.csv"]
    assert error_code(lambda: unpack(zip_file({"een.zip": inner, "twee.zip": inner}), "b.zip", tmp_path)) == "zip-bom"


def test_zip_that_is_one_file_of_its_kind_stays_whole(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    inner = zipped({"a.xml": b"<a/>"})
    found = unpack(zip_file({"bag.zip": inner, "a.csv": b"x"}), "b.zip", tmp_path, lambda path, name: name.endswith("bag.zip"))
    assert [(shown, file.read_bytes() == inner) for file, shown in found.files] == [("b.zip/bag.zip", True), ("b.zip/a.csv", False)]


def test_parts_of_a_shapefile_beside_other_files_become_one_file(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    parts = {f"kaart/Buurt_2019.{part}": part.encode() for part in ("shp", "DBF", "shx", "prj", "cpg", "sbn", "shp.xml")}
    found = unpack(zip_file({"kwb-2019.csv": b"code", **parts}), "b.zip", tmp_path)
    assert names(found) == ["b.zip/kwb-2019.csv", "b.zip/Buurt_2019.shp"]
    with ZipFile(found.files[1][0]) as archive:
        assert sorted(archive.namelist()) == ["Buurt_2019.DBF", "Buurt_2019.cpg", "Buurt_2019.prj", "Buurt_2019.shp", "Buurt_2019.shx"]


def test_same_shapefile_gives_the_same_bytes_every_time(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    members = {"a.csv": b"x", "buurt.shp": b"1", "buurt.dbf": b"2", "buurt.shx": b"3"}
    (tmp_path / "een").mkdir()
    (tmp_path / "twee").mkdir()
    one = unpack(zip_file(members, "een.zip"), "b.zip", tmp_path / "een").files[1][0]
    other = unpack(zip_file(dict(reversed(members.items())), "twee.zip"), "b.zip", tmp_path / "twee").files[1][0]
    assert one.read_bytes() == other.read_bytes()


def test_shapefiles_of_one_year_go_together_and_of_two_years_apart(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    stems = ("buurt_2018", "wijk_2018", "buurt_2019")
    members = {f"{stem}.{part}": b"x" for stem in stems for part in ("shp", "dbf", "shx")}
    assert names(unpack(zip_file(members), "b.zip", tmp_path)) == ["b.zip/buurt_2018+wijk_2018.shp", "b.zip/buurt_2019.shp"]


def test_table_in_dbase_without_shp_is_a_file_of_its_own(zip_file: Callable[..., Path], tmp_path: Path) -> None:
    assert names(unpack(zip_file({"tabel.dbf": b"x"}), "b.zip", tmp_path)) == ["b.zip/tabel.dbf"]


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
