"""`wijkkoers weeg` on the worked case of the domain notes, and on input that cannot be weighed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import openpyxl
import pikepdf
import pypdfium2
import pytest
from tests.web.cli.conftest import Run
from tests.web.cli.weegbestanden import EQUAL_TOTALS, SCORES, TOTALS, put, weighing_text

BUSY = ("--trekkingen", "20000", "--seed", "7")


def test_json_has_the_totals_and_ranks_of_the_worked_case(run: Run, tmp_path: Path) -> None:
    found = run("weeg", put(tmp_path, weighing_text(equal=True)), "--json", *BUSY).json
    rows = {row["id"]: row for row in found["alternatieven"]}
    assert {id: row["totaal"]["eerste"] for id, row in rows.items()} == pytest.approx(TOTALS, abs=5e-6)
    assert {id: row["totaal"]["gelijk-over-alles"] for id, row in rows.items()} == pytest.approx(EQUAL_TOTALS, abs=1e-12)
    assert {id: row["rang"]["eerste"] for id, row in rows.items()} == {"A": 2, "B": 1, "C": 3, "D": 4}
    assert {id: row["rang"]["gelijk-over-alles"] for id, row in rows.items()} == {"A": 3, "B": 2, "C": 1, "D": 4}
    assert (found["methode"], found["seed"], found["trekkingen"]) == ("gewogen-som", 7, 20_000)


def test_json_says_what_dominates_what_cannot_be_told_apart_and_that_weights_were_normalised(run: Run, tmp_path: Path) -> None:
    found = run("weeg", put(tmp_path, weighing_text()), "--json", *BUSY).json
    assert ["A", "D"] in found["dominantie"]
    assert ["A", "B"] in found["niet_onderscheidbaar"]
    notes = [warning for warning in found["waarschuwingen"] if "100,1" in warning["tekst"]]
    assert notes, found["waarschuwingen"]
    low, high = found["stabiliteit"]["eerste"]["c1"]
    assert 0 <= low <= 0.238 / 1.001 <= high <= 1


def test_chances_are_shares_and_the_dominated_is_never_first(run: Run, tmp_path: Path) -> None:
    found = run("weeg", put(tmp_path, weighing_text()), "--json", *BUSY).json
    rows = {row["id"]: row for row in found["alternatieven"]}
    assert all(sum(row["rangkans"]) == pytest.approx(1) for row in rows.values())
    assert rows["D"]["rangkans"][0] == 0
    assert rows["D"]["centrale_gewichten"] == {}
    assert sum(rows["C"]["centrale_gewichten"].values()) == pytest.approx(1)


def test_same_seed_gives_the_same_bytes_and_another_seed_other_chances(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, weighing_text())
    first, again, other = (run("weeg", path, "--json", "--trekkingen", "20000", "--seed", seed).out for seed in (7, 7, 8))
    assert first == again
    assert first != other


@pytest.mark.parametrize("method", ["gewogen-som", "gewogen-product", "topsis", "vikor", "promethee", "spotis", "electre3"])
def test_every_method_ranks_all_alternatives(method: str, run: Run, tmp_path: Path) -> None:
    outcome = run("weeg", put(tmp_path, weighing_text()), "--json", "--methode", method, "--trekkingen", "0")
    assert outcome.code == 0, outcome.err
    assert outcome.json["methode"] == method
    ranks = [row["rang"]["eerste"] for row in outcome.json["alternatieven"]]
    assert min(ranks) == 1
    assert max(ranks) <= len(SCORES)


def test_workbook_and_pages_are_written(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, weighing_text(equal=True))
    outcome = run("weeg", path, "--xlsx", tmp_path / "uit.xlsx", "--pdf", tmp_path / "uit.pdf", *BUSY)
    assert outcome.code == 0, outcome.err
    assert openpyxl.load_workbook(tmp_path / "uit.xlsx").sheetnames[0] == "Uitkomst"
    assert len(pikepdf.open(tmp_path / "uit.pdf").pages) == 2


@pytest.mark.parametrize("language", ["nl", "en"])
def test_without_output_option_the_result_is_told_in_sentences(language: str, run: Run, tmp_path: Path) -> None:
    outcome = run("weeg", put(tmp_path, weighing_text()), "--taal", language, *BUSY)
    assert outcome.code == 0, outcome.err
    assert {"nl": "Alternatief B: eerste 0,673 (plaats 1)", "en": "Alternatief B: eerste 0.673 (rank 1)"}[language] in outcome.out
    assert "{" not in outcome.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("punten: 23.8", "punten: -1"), "c1"),
        (("score: 5}", "score: .nan}"), "score"),
        (("score: 5}", "score: 1.0e+300}"), "score"),
        (("  - {alternatief: B, criterium: c3, score: 4}\n", ""), "c3"),
        (("nul: ja", "nul: nee"), "nulalternatief"),
    ],
)
def test_bad_input_ends_with_two_and_says_what_and_where(change: tuple[str, str], told: str, run: Run, tmp_path: Path) -> None:
    text = weighing_text()
    assert change[0] in text
    outcome = run("weeg", put(tmp_path, text.replace(change[0], change[1], 1)), "--json")
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err


def test_all_weights_zero_is_refused(run: Run, tmp_path: Path) -> None:
    outcome = run("weeg", put(tmp_path, weighing_text(weights=dict.fromkeys(("c1", "c2", "c3", "c4", "c5"), 0.0))), "--json")
    assert (outcome.code, outcome.out) == (2, "")


def test_a_criterion_without_difference_is_left_out_and_that_is_said(run: Run, tmp_path: Path) -> None:
    text = weighing_text().replace(", ondergrens: 0, bovengrens: 5", "")
    for id, scores in SCORES.items():
        text = text.replace(f"{{alternatief: {id}, criterium: c5, score: {scores[4]}}}", f"{{alternatief: {id}, criterium: c5, score: 3}}")
    found = run("weeg", put(tmp_path, text), "--json", *BUSY).json
    used = {row["id"]: row["telt_mee"] for row in found["criteria"]}
    assert used == {"c1": True, "c2": True, "c3": True, "c4": True, "c5": False}
    assert any("c5" in json.dumps(warning) for warning in found["waarschuwingen"])


@pytest.mark.parametrize("form", ["text", "json", "pdf"])
def test_who_is_beyond_a_threshold_is_told_in_text_json_and_on_the_pages(form: str, run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, weighing_text().replace("bovengrens: 5}", "bovengrens: 5, veto: 3.5}", 1))
    told = "Daaraan voldoen Alternatief B, Alternatief C en Alternatief D niet."
    if form == "text":
        assert told in run("weeg", path, *BUSY).out
    elif form == "json":
        notes = run("weeg", path, "--json", *BUSY).json["waarschuwingen"]
        (note,) = [note for note in notes if note["code"] == "drempel-overschreden"]
        assert told in note["tekst"]
        assert (note["alternatives"], note["scores"], note["threshold"]) == (["B", "C", "D"], [3, 1, 3], 3.5)
    else:
        run("weeg", path, "--pdf", tmp_path / "uit.pdf", *BUSY)
        pages = pypdfium2.PdfDocument(tmp_path / "uit.pdf")
        assert told in " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())


def test_points_that_a_party_did_not_give_are_nothing_and_that_is_said(run: Run, tmp_path: Path) -> None:
    text = weighing_text(weights={"c1": 60.0, "c2": 40.0})
    outcome = run("weeg", put(tmp_path, text), "--json", "--trekkingen", "0")
    assert outcome.code == 0, outcome.err
    assert outcome.json["gewichten"]["eerste"]["gebruikt"] == {"c1": 0.6, "c2": 0.4, "c3": 0, "c4": 0, "c5": 0}
    assert "gewicht-ontbreekt" in {note["code"] for note in outcome.json["waarschuwingen"]}


def test_verb_needs_no_django(tmp_path: Path) -> None:
    path = put(tmp_path, weighing_text())
    program = (
        "import sys; sys.modules['django'] = None\n"
        "from wijkkoers.cli.main import main\n"
        f"sys.exit(main(['weeg', {str(path)!r}, '--json', '--trekkingen', '1000']))"
    )
    made = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, timeout=120)
    assert made.returncode == 0, made.stderr
    assert json.loads(made.stdout)["trekkingen"] == 1000
