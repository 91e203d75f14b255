"""`wijkkoers mkba` on the worked case of the domain notes at three rates, and on input that cannot be appraised."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pikepdf
import pytest
from tests.golden.calc import office, recalculated
from tests.web.cli.conftest import Run
from tests.web.cli.weegbestanden import ACTORS, BCR, BREAK_EVEN, COSTS, NCW, PER_ACTOR, cba_text, put

FEW = ("--trekkingen", "5000")


@pytest.mark.parametrize("scheme", ["2021", "2025", "2015"])
def test_json_has_every_figure_of_the_worked_case(scheme: str, run: Run, tmp_path: Path) -> None:
    found = run("mkba", put(tmp_path, cba_text(scheme)), "--json", *FEW).json
    (plan,) = found["alternatieven"]
    assert plan["ncw"]["midden"] == pytest.approx(NCW[scheme], abs=0.5)
    assert plan["kosten"] == pytest.approx(COSTS[scheme], abs=0.5)
    assert plan["bcr"] == pytest.approx(BCR[scheme], abs=5e-5)
    assert [plan["per_actor"][actor] for actor in ACTORS] == pytest.approx(PER_ACTOR[scheme], abs=0.5)
    assert found["controle"]["som_actoren_min_totaal"] == pytest.approx(0, abs=0.005)
    assert (found["schema"], found["basisjaar"], len(plan["per_jaar"])) == (scheme, 2026, 31)
    if scheme in BREAK_EVEN:
        assert found["omslagpunten"]["plan"]["energie"] == pytest.approx(BREAK_EVEN[scheme], abs=1)


def test_another_scheme_is_one_option_away(run: Run, tmp_path: Path) -> None:
    found = run("mkba", put(tmp_path, cba_text("2021")), "--schema", "2025", "--json", *FEW).json
    assert found["alternatieven"][0]["ncw"]["midden"] == pytest.approx(NCW["2025"], abs=0.5)


def test_both_investors_lose_and_the_gaps_name_them(run: Run, tmp_path: Path) -> None:
    found = run("mkba", put(tmp_path, cba_text()), "--json", *FEW).json
    short = {gap["actor"]: gap["bedrag"] for gap in found["gaten"] if gap["soort"] == "investeerder-met-tekort"}
    assert set(short) == {"corporatie", "gemeente"}
    free = {gap["actor"] for gap in found["gaten"] if gap["soort"] == "baat-zonder-bijdrage"}
    assert {"verzekeraar", "samenleving"} <= free


def test_an_effect_without_a_price_is_listed_and_changes_no_total(run: Run, tmp_path: Path) -> None:
    extra = "  - {id: trots, alternatief: plan, naam: Trots, actor: bewoners, soort: baat, pm: '+', pm_reden: Geen prijs voor}\n"
    found = run("mkba", put(tmp_path, cba_text(extra=extra)), "--json", *FEW).json
    assert [(effect["regel"], effect["teken"]) for effect in found["pm"]] == [("trots", "+")]
    assert found["alternatieven"][0]["ncw"]["midden"] == pytest.approx(NCW["2021"], abs=0.5)


def test_chances_come_from_the_seed(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, cba_text().replace("prijs: 95000", "prijs: [60000, 95000, 120000]"))
    first, again, other = (run("mkba", path, "--json", "--trekkingen", "5000", "--seed", seed).json for seed in (7, 7, 8))
    assert first == again
    ncw = first["alternatieven"][0]["ncw"]
    assert ncw["laag"] <= ncw["p5"] < ncw["p50"] < ncw["p95"] <= ncw["hoog"]
    assert other["alternatieven"][0]["ncw"]["p50"] != ncw["p50"]


@pytest.mark.slow
def test_workbook_is_recalculated_to_the_same_numbers(run: Run, tmp_path: Path) -> None:
    if office() is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-calc-nogui")
    outcome = run("mkba", put(tmp_path, cba_text("2025")), "--xlsx", tmp_path / "mkba.xlsx", *FEW)
    assert outcome.code == 0, outcome.err
    sheet = recalculated(tmp_path / "mkba.xlsx", tmp_path)["Resultaat"]
    made = {str(row[0].value): row[1].value for row in sheet.iter_rows() if row[0].value and len(row) > 1}
    assert made["Netto contante waarde (EUR)"] == pytest.approx(NCW["2025"], abs=0.5)
    assert made["Verschil"] == pytest.approx(0, abs=0.005)
    assert [made[actor.capitalize()] for actor in ACTORS] == pytest.approx(PER_ACTOR["2025"], abs=0.5)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pages_and_sentences_are_made_in_both_languages(language: str, run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, cba_text())
    outcome = run("mkba", path, "--taal", language, "--pdf", tmp_path / "uit.pdf", "--xlsx", tmp_path / "uit.xlsx", *FEW)
    assert outcome.code == 0, outcome.err
    assert len(pikepdf.open(tmp_path / "uit.pdf").pages) == 2
    assert openpyxl.load_workbook(tmp_path / "uit.xlsx").sheetnames[1] == {"nl": "Resultaat", "en": "Result"}[language]
    told = run("mkba", path, "--taal", language, *FEW)
    assert told.code == 0, told.err
    assert "{" not in told.out


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("soort: kost,", "soort: kosten,"), "soort"),
        (("naar_actor: corporatie", "naar_actor: huurders"), "huur"),
        (("duur_jaren: 1,", "duur_jaren: 0,"), "duur"),
        (("prijs: 95000", "prijs: .inf"), "prijs"),
        (("prijs: 95000", "kental: onbekend"), "onbekend"),
        (("actor: verzekeraar", "actor: verzekeraars"), "verzekeraar"),
        (("alternatief: plan, naam: Renovatie,", "alternatief: nul, naam: Renovatie,"), "nul"),
        (("horizon_jaren: 30, ", ""), "horizon"),
    ],
)
def test_bad_input_ends_with_two_and_says_what_and_where(change: tuple[str, str], told: str, run: Run, tmp_path: Path) -> None:
    text = cba_text()
    assert change[0] in text
    outcome = run("mkba", put(tmp_path, text.replace(change[0], change[1], 1)), "--json", *FEW)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
    assert "regel" in outcome.err.lower() or "studie" in outcome.err.lower()


def test_two_lines_in_one_double_count_group_are_warned_of(run: Run, tmp_path: Path) -> None:
    text = cba_text()
    for id in ("energie", "gezond"):
        text = text.replace(f"{{id: {id},", f"{{id: {id}, dubbeltelling_groep: wonen,")
    found = run("mkba", put(tmp_path, text), "--json", *FEW).json
    assert any("wonen" in warning["tekst"] for warning in found["waarschuwingen"])


def test_a_file_without_lines_says_what_to_add(run: Run, tmp_path: Path) -> None:
    text = cba_text().partition("actoren:")[0]
    outcome = run("mkba", put(tmp_path, text), "--json")
    assert (outcome.code, outcome.out) == (2, "")
    assert "regels" in outcome.err.lower()
