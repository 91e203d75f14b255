"""`wijkkoers importeer`: counts, findings, refusals, and the store as it was after a refusal."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.cli.conftest import Run
from tests.web.datasets.making import (
    figure,
    plain_rows,
    row_counts,
    store_digest,
    table_text,
    write_boundaries,
    write_table,
    write_zip,
)

from wijkkoers.cli.account import LINES
from wijkkoers.web.datasets.models import Release

pytestmark = pytest.mark.django_db
COUNTS = {name for name, _label in LINES} - {"koppelingen", "postcodes", "punten", "verwijzingen"}


def test_file_is_imported_and_told_in_words(run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", write_table(tmp_path))
    assert (outcome.code, outcome.err) == (0, "")
    assert ("cijfers.csv: ingelezen (wijkkoers-tabel, 2024)" in outcome.out, "5  cijfers nieuw" in outcome.out) == (True, True)


def test_json_has_an_object_per_file_with_counts_and_findings(run: Run, tmp_path: Path) -> None:
    paths = [write_table(tmp_path, [*plain_rows(), ("ergens", "", 2024, 2024, "1")]), write_boundaries(tmp_path)]
    second, first = run("importeer", "--json", *paths).json
    assert (first["bestand"], first["soort"], first["jaar"], first["status"]) == ("cijfers.csv", "wijkkoers-tabel", 2024, "ingelezen")
    assert first.keys() >= COUNTS
    assert (first["rijen"], first["nieuw"], first["niet_gekoppeld"], len(first["niet_gekoppeld_codes"])) == (6, 5, 0, 0)
    found = first["meldingen"][0]
    assert (found["niveau"], found["code"], found["rij"]) == ("waarschuwing", "code-onbruikbaar", 7)
    assert found["tekst"].startswith("Rij 7: 'ergens' is geen code")
    assert (second["soort"], second["bron"]) == ("grenzen-geojson", "cbs-grenzen")


def test_same_file_twice_changes_nothing(run: Run, tmp_path: Path) -> None:
    path = write_table(tmp_path)
    run("importeer", path)
    before = store_digest()
    outcome = run("importeer", "--json", path)
    report = outcome.json[0]
    assert (outcome.code, report["status"], report["nieuw"], store_digest()) == (0, "al ingelezen", 0, before)


def test_trial_tells_what_would_change_and_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("gebieden")
    before = store_digest()
    report = run("importeer", "--proef", "--json", write_table(tmp_path)).json[0]
    assert (report["status"], report["nieuw"], figure()) == ("ter_controle", 5, None)
    assert (Release.objects.count(), store_digest() != before) == (0, True) or store_digest() == before


def test_trial_of_a_file_with_errors_ends_with_code_two(run: Run, tmp_path: Path) -> None:
    assert run("importeer", "--proef", write_table(tmp_path, plain_rows()[:1] * 2)).code == 2


BAD = {
    "empty": (b"", "leeg"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "geen soort bestand"),
    "truncated": (b'{"type": "FeatureCollection", "features": [{"type": "Feature"', "geen goede JSON"),
    "broken zip": (b"PK\x03\x04" + b"\0" * 40, "beschadigd of niet compleet"),
    "nul bytes": (b"code;jaar;aantal-inwoners\nWK990101;2024;\0\n", "tekens die in tekst niet voorkomen"),
}


@pytest.mark.parametrize("name", BAD)
def test_unusable_file_ends_with_code_two_a_sentence_and_the_store_as_it_was(name: str, run: Run, tmp_path: Path) -> None:
    data, sentence = BAD[name]
    run("importeer", write_boundaries(tmp_path, year=2023))
    path = tmp_path / "kwaad.csv"
    path.write_bytes(data)
    counted, before = row_counts(), store_digest()
    outcome = run("importeer", path)
    assert (outcome.code, outcome.out, outcome.err.startswith("Fout: kwaad.csv"), sentence in outcome.err) == (2, "", True, True)
    assert (row_counts(), store_digest()) == (counted, before)


def test_refusal_as_json_stays_json_and_says_why(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    outcome = run("importeer", "--json", tmp_path / "leeg.csv")
    report = outcome.json[0]
    assert (outcome.code, report["bestand"], report["status"]) == (2, "leeg.csv", "geweigerd")
    assert [(found["niveau"], found["code"]) for found in report["meldingen"]] == [("fout", "leeg-bestand")]


def test_errors_are_listed_with_row_and_column(run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", write_table(tmp_path, [("WK990101", "", 2024, 2024, "1.234")]))
    assert (outcome.code, "Rij 2, kolom aantal-inwoners" in outcome.err, Release.objects.count()) == (2, True, 0)


def test_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    outcome = run("importeer", "--json", tmp_path / "leeg.csv", write_table(tmp_path))
    assert (outcome.code, [report["status"] for report in outcome.json]) == (2, ["ingelezen", "geweigerd"])


def test_bad_file_in_a_zip_does_not_stop_the_others_in_it(run: Run, tmp_path: Path) -> None:
    members = {"kwaad.csv": b"%PDF-1.4", "goed.csv": table_text(plain_rows()).encode()}
    outcome = run("importeer", "--json", write_zip(tmp_path, members))
    statuses = [(report["bestand"], report["status"]) for report in outcome.json]
    assert (outcome.code, statuses) == (2, [("bundel.zip/goed.csv", "ingelezen"), ("bundel.zip/kwaad.csv", "geweigerd")])


def test_file_that_does_not_exist_is_named(run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", tmp_path / "weg.csv")
    assert (outcome.code, f"Er is geen bestand {tmp_path / 'weg.csv'}" in outcome.err) == (2, True)


def test_folder_gives_its_files_boundaries_first(run: Run, tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    write_table(tmp_path, name="a.csv")
    write_boundaries(tmp_path / "map")
    outcome = run("importeer", "--json", tmp_path)
    assert (outcome.code, [report["bestand"] for report in outcome.json]) == (0, ["grenzen-2024.geojson", "a.csv"])


def test_folder_without_files_is_refused(run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", tmp_path)
    assert (outcome.code, f"De map {tmp_path} is leeg" in outcome.err) == (2, True)


def test_account_of_several_files_ends_with_their_number(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leeg.csv").write_bytes(b"")
    outcome = run("importeer", tmp_path / "leeg.csv", write_table(tmp_path))
    assert outcome.out.splitlines()[-1] == "2 bestanden: 1 gelezen, 1 geweigerd."


def test_files_refused_for_the_same_reason_are_named_together(run: Run, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv", "c.csv"):
        (tmp_path / name).write_bytes(b"")
    lines = run("importeer", tmp_path).err.splitlines()
    assert (len(lines), lines[0].startswith("Fout: "), lines[1]) == (2, True, "  Om dezelfde reden: b.csv, c.csv.")


def test_zip_tells_the_year_that_its_files_do_not(run: Run, tmp_path: Path) -> None:
    text = "bu_code;lbm;fys;onv;soc;vrz;won\nBU99010101;0,1;0;0;0;0;0\n"
    path = write_zip(tmp_path, {"scores.csv": text.encode()}, "open-data-leefbaarometer-meting-2024.zip")
    report = run("importeer", "--json", path).json[0]
    assert (report["bestand"], report["jaar"]) == ("open-data-leefbaarometer-meting-2024.zip/scores.csv", 2024)


def test_file_that_may_not_be_read_is_refused(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def deny(path: Path, mode: str) -> None:
        raise PermissionError

    path = write_table(tmp_path)
    monkeypatch.setattr(Path, "open", deny)
    outcome = run("importeer", path)
    assert (outcome.code, "kan niet worden geopend" in outcome.err) == (2, True)


def test_name_that_is_no_text_is_shown_and_stored_safely(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "cijfers-\udce9.csv"
    path.write_text(table_text(plain_rows()), "utf-8")
    outcome = run("importeer", path)
    assert (outcome.code, Release.objects.get().file_name) == (0, "cijfers-?.csv")


@pytest.mark.parametrize("year", ["99999", "-3", "1900"])
def test_impossible_year_is_refused(year: str, run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", write_table(tmp_path), f"--jaar={year}")
    assert (outcome.code, "van 1995 tot en met 2100" in outcome.err) == (2, True)


def test_unknown_kind_is_refused_with_the_choices(run: Run, tmp_path: Path) -> None:
    outcome = run("importeer", write_table(tmp_path), "--soort", "iets")
    assert (outcome.code, "kwb-werkboek" in outcome.err) == (2, True)


def test_file_of_more_than_three_hundred_megabytes_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "reus.csv"
    with path.open("wb") as file:
        file.write(b"code;jaar;aantal-inwoners\n")
        file.truncate(1_000_000_000)
    outcome = run("importeer", path)
    assert (outcome.code, "te groot" in outcome.err, (tmp_path / "bestanden").exists()) == (2, True, False)


def test_member_of_a_zip_that_only_explains_is_told_and_no_refusal(run: Run, tmp_path: Path) -> None:
    path = write_zip(tmp_path, {"README.md": b"x", "cijfers.csv": table_text(plain_rows()).encode()})
    outcome = run("importeer", path)
    assert (outcome.code, "bundel.zip/README.md: overgeslagen\n" in outcome.out) == (0, True)
    assert "toelichting" in outcome.out
