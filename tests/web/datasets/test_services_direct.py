"""Importing at once: the file is in use afterwards, or it has left no trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import openpyxl
import pytest
from tests.web.datasets.making import (
    figure,
    import_now,
    import_of_gemeente,
    import_own,
    plain_rows,
    row_counts,
    store_digest,
    table_text,
    write_boundaries,
    write_table,
    write_zip,
)
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.sources.archive import MAX_NESTED
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets import services
from wijkkoers.web.datasets.models import Release

MIB = 1024 * 1024


def _truncated_geojson(folder: Path) -> Path:
    path = write_boundaries(folder)
    path.write_bytes(path.read_bytes()[:-200])
    return path


def _truncated_workbook(folder: Path) -> Path:
    path = _workbook(folder)
    path.write_bytes(path.read_bytes()[:2000])
    return path


def _workbook(folder: Path, value: Any = 1000) -> Path:
    book = openpyxl.Workbook()
    for row in (["code", "naam", "jaar", "aantal-inwoners"], ["WK990101", "Spoorwijk", 2024, value]):
        book.active.append(row)
    book.save(folder / "cijfers.xlsx")
    return folder / "cijfers.xlsx"


def _formula(folder: Path) -> Path:
    return _workbook(folder, "=CMD|' /C calc'!A0")


def _bytes(data: bytes, name: str = "cijfers.csv") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return write


def _path_in_zip(folder: Path) -> Path:
    return write_zip(folder, {"../../buiten.csv": table_text(plain_rows()).encode()})


def _zip_bomb(folder: Path) -> Path:
    return write_zip(folder, {"cijfers.csv": b"0" * (50 * MIB)})


def _zips_too_deep(folder: Path) -> Path:
    """Zips in one another, one deeper than is unpacked."""
    path = write_zip(folder, {"a.csv": b"x"}, "binnen.zip")
    for _ in range(MAX_NESTED + 1):
        path = write_zip(folder, {"binnen.zip": path.read_bytes()})
    return path


def _broken_member(folder: Path) -> Path:
    path = folder / "bundel.zip"
    with ZipFile(path, "w", ZIP_STORED) as archive:
        archive.writestr("cijfers.csv", table_text(plain_rows()))
    data = bytearray(path.read_bytes())
    data[60] ^= 0xFF
    path.write_bytes(bytes(data))
    return path


MIXED = "code;naam;jaar;aantal-inwoners\nWK990101;Súdwest;2024;1\n".encode() + "WK990102;Fryslân;2024;1\n".encode("cp1252")
REFUSED: dict[str, tuple[Callable[[Path], Path], str]] = {
    "empty": (_bytes(b""), "leeg-bestand"),
    "only white space": (_bytes(b"  \n \n"), "leeg-bestand"),
    "truncated geojson": (_truncated_geojson, "json-beschadigd"),
    "truncated workbook": (_truncated_workbook, "zip-beschadigd"),
    "mixed encodings": (_bytes(MIXED), "tekenset-gemengd"),
    "nul bytes": (_bytes(b"code;jaar;aantal-inwoners\nWK990101;2024;1\0\0\n"), "nul-bytes"),
    "picture": (_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 64), "onbekende-soort"),
    "pdf": (_bytes(b"%PDF-1.7\n%abc\n", "kwb-2024.pdf"), "onbekende-soort"),
    "web page": (_bytes(b"<!doctype html><html><body>404</body></html>", "kwb-2024.csv"), "onbekende-soort"),
    "other table": (_bytes(b"naam;leeftijd\nJan;4\n"), "onbekende-soort"),
    "header without rows": (_bytes(b"code;jaar;aantal-inwoners\n"), "geen-rijen"),
    "no usable row": (_bytes(b"code;jaar;aantal-inwoners\nXX;2024;1\n"), "geen-bruikbare-rij"),
    "formula in a cell": (_formula, "formule-in-cel"),
    "path in a zip": (_path_in_zip, "pad-in-zip"),
    "zip bomb": (_zip_bomb, "zip-bom"),
    "zips too deep": (_zips_too_deep, "zip-in-zip"),
    "broken zip": (_broken_member, "zip-beschadigd"),
    "row twice": (lambda folder: write_table(folder, plain_rows()[:1] * 2), "bestand-met-fouten"),
    "one endless line": (_bytes(b"code;jaar;aantal-inwoners\n" + b"7" * (11 * MIB)), "regel-te-lang"),
    "one endless cell": (_bytes(b'code;jaar;aantal-inwoners\nWK990101;2024;"' + b"7\n" * 300_000 + b'"\n'), "cel-te-groot"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_unusable_file_is_refused_with_its_cause_and_leaves_no_trace(name: str, world: World, tmp_path: Path, files_folder: Path) -> None:
    import_now(world, write_boundaries(tmp_path, year=2023))
    write, code = REFUSED[name]
    source = tmp_path / "bron"
    source.mkdir()
    path = write(source)
    before, kept = store_digest(), sorted(files_folder.rglob("*"))
    with pytest.raises(InputError) as caught:
        import_now(world, path)
    assert caught.value.code == code
    assert (store_digest(), sorted(files_folder.rglob("*"))) == (before, kept)
    assert "reden:" not in sentence_of(caught.value)
    assert list((tmp_path / "tijdelijk").iterdir()) == []


def test_file_beyond_the_limit_is_refused_before_it_is_copied(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "reus.csv"
    with path.open("wb") as file:
        file.truncate(1024 * MIB)
    monkeypatch.setattr("wijkkoers.web.datasets.services.files.hashlib.sha256", lambda: pytest.fail("the file was read"))
    with pytest.raises(InputError) as caught:
        import_now(world, path)
    assert caught.value.code == "bestand-te-groot"
    assert Release.objects.count() == 0


def test_error_names_row_and_column(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path, [("WK990101", "Spoorwijk", 2024, 2024, "1.234")])
    with pytest.raises(InputError) as caught:
        import_now(world, path)
    found = caught.value.values["meldingen"][0]
    assert (found["code"], found["rij"], found["kolom"]) == ("getal-dubbelzinnig", 2, "aantal-inwoners")


def test_same_file_twice_changes_nothing(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    first = import_now(world, path)
    before = store_digest()
    handed = services.import_file(actor=world.redacteur, organisation_id=world.corporatie.pk, path=path)
    assert [(item.release, item.was_known) for item in handed] == [(first, True)]
    assert store_digest() == before


def test_same_own_table_of_two_organisations_is_of_each(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    found = [import_of_gemeente(world, path), import_own(world, path)]
    assert [(release.organisation, release.state) for release in found] == [(world.gemeente, "ingelezen"), (world.corporatie, "ingelezen")]


def test_preview_knows_nothing_of_a_file_that_another_organisation_keeps_to_itself(world: World, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    import_of_gemeente(world, path)
    with path.open("rb") as stream, services.copied_files(path.name, stream) as copies:
        handed = services.preview_copy(actor=world.redacteur, organisation_id=world.corporatie.pk, copy=copies[0])
    assert (handed.was_known, handed.release.counts["nieuw"], handed.release.counts["gelijk"]) == (False, 5, 0)


def test_file_under_another_name_is_the_same_file(world: World, tmp_path: Path) -> None:
    import_now(world, write_table(tmp_path))
    before = row_counts()
    import_now(world, write_table(tmp_path, name="andere-naam.csv"))
    assert row_counts() == before


def test_file_is_kept_under_its_digest(world: World, tmp_path: Path, files_folder: Path) -> None:
    path = write_table(tmp_path)
    release = import_now(world, path)
    kept = files_folder / release.file_digest[:2] / release.file_digest
    assert kept.read_bytes() == path.read_bytes()


def test_every_file_in_a_zip_becomes_a_release(world: World, tmp_path: Path) -> None:
    members = {
        "cijfers.csv": table_text(plain_rows("7")).encode(),
        "grenzen-2024.geojson": write_boundaries(tmp_path).read_bytes(),
    }
    handed = services.import_file(actor=world.redacteur, organisation_id=world.corporatie.pk, path=write_zip(tmp_path, members))
    assert [item.release.file_name for item in handed] == ["bundel.zip/grenzen-2024.geojson", "bundel.zip/cijfers.csv"]
    Release.objects.update(is_shared=True)
    assert figure().value == 7  # type: ignore[union-attr]


def test_work_that_is_cut_off_leaves_no_trace(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = store_digest()
    monkeypatch.setattr("wijkkoers.web.datasets.services.imports.refresh_gebieden", lambda ids: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        import_now(world, write_table(tmp_path))
    assert store_digest() == before


def test_preview_tells_the_counts_and_stores_nothing(world: World, tmp_path: Path, files_folder: Path) -> None:
    before = store_digest()
    path = write_table(tmp_path)
    with path.open("rb") as stream, services.copied_files(path.name, stream) as copies:
        handed = services.preview_copy(actor=world.redacteur, organisation_id=world.corporatie.pk, copy=copies[0])
    assert (handed.release.counts["nieuw"], handed.release.pk, store_digest()) == (5, None, before)
    assert not files_folder.exists()


def test_progress_is_told(world: World, tmp_path: Path) -> None:
    rows = [(f"BU99{number:06}", "", 2024, 2024, "1") for number in range(1200)]
    told: list[tuple[int, int]] = []
    path = write_table(tmp_path, rows)
    services.import_file(
        actor=world.redacteur, organisation_id=world.corporatie.pk, path=path, progress=lambda done, total: told.append((done, total))
    )
    assert [done for done, _total in told] == [500, 1000, 1200]


@pytest.mark.parametrize("year", [99_999, -5, 1900])
def test_impossible_year_is_refused_before_anything_is_stored(year: int, world: World, tmp_path: Path) -> None:
    before = row_counts()
    with pytest.raises(InputError) as caught:
        import_now(world, write_table(tmp_path), year=year)
    assert (caught.value.code, row_counts()) == ("jaar-buiten-bereik", before)


@pytest.mark.parametrize("name", ["\0", "\ud800", "\u202e", "x" * 5000])
def test_odd_characters_in_a_name_never_break_an_import(name: str, world: World, tmp_path: Path) -> None:
    path = write_boundaries(tmp_path, {"WK990101": name})
    assert import_now(world, path).state == "ingelezen"


@pytest.mark.parametrize("value", ["9" * 39, "9" * 400, "1e999", "inf", "nan", "-0", "٣"])
def test_odd_numbers_never_break_an_import(value: str, world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path, [("WK990101", "Spoorwijk", 2024, 2024, value), ("WK990102", "", 2024, 2024, "1")]))
    assert release.state == "ingelezen"


def test_only_editors_import(world: World, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        services.import_file(actor=world.lezer, organisation_id=world.corporatie.pk, path=write_table(tmp_path))
