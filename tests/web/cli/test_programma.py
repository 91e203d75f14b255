"""`wijkkoers programma` on the trade of homes against caretakers, and on limits that cannot be met."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pikepdf
import pytest
from tests.web.cli.conftest import Run
from tests.web.cli.weegbestanden import PROGRAMME, put


def test_98_homes_and_2_caretakers_are_better_than_100_homes(run: Run, tmp_path: Path) -> None:
    found = run("programma", put(tmp_path, PROGRAMME), "--json").json
    assert {row["maatregel"]: (row["aantal"], row["jaar"]) for row in found["keuze"]} == {"woning": (98, 2027), "concierge": (2, 2027)}
    assert (found["waarde"], found["grens"], found["kloof"]) == (pytest.approx(108), pytest.approx(108), pytest.approx(0))
    assert [(limit["soort"], limit["naam"]) for limit in found["knellend"]] == [("budget", "corporatie")]


def test_without_caretakers_it_is_a_hundred_homes_and_the_reason_is_told(run: Run, tmp_path: Path) -> None:
    text = PROGRAMME.replace("betaler: corporatie, bedrag: 50000}\nbudgetten", "betaler: corporatie, bedrag: 6000000}\nbudgetten")
    found = run("programma", put(tmp_path, text), "--json").json
    assert [(row["maatregel"], row["aantal"]) for row in found["keuze"]] == [("woning", 100)]
    (out,) = found["buiten"]
    assert (out["maatregel"], out["prijs"]) == ("concierge", None)


def test_infeasible_is_an_answer_with_the_shortage(run: Run, tmp_path: Path) -> None:
    text = PROGRAMME.replace("gewicht: 1}", "gewicht: 1, minimum: 109}")
    outcome = run("programma", put(tmp_path, text), "--json")
    assert outcome.code == 0, outcome.err
    assert (outcome.json["waarde"], outcome.json["keuze"], outcome.json["stand"]) == (None, [], "onhaalbaar")
    assert outcome.json["tekorten"]


def test_workbook_pages_and_sentences_are_made(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, PROGRAMME)
    outcome = run("programma", path, "--xlsx", tmp_path / "uit.xlsx", "--pdf", tmp_path / "uit.pdf")
    assert outcome.code == 0, outcome.err
    assert openpyxl.load_workbook(tmp_path / "uit.xlsx").sheetnames[0] == "Programma"
    assert len(pikepdf.open(tmp_path / "uit.pdf").pages) == 2
    told = run("programma", path)
    assert "2027  Woning (98 keer)" in told.out
    assert "{" not in told.out


ORDERED = """
studie: {titel: Eerst groen en dan wonen}
programma: {eerste_jaar: 2027, laatste_jaar: 2027, meenemen: nee, doelfunctie: volgorde}
doelen: [{id: g, naam: Groen, eenheid: punt}, {id: h, naam: Wonen, eenheid: punt}]
maatregelen: [{id: m1, naam: Een}, {id: m2, naam: Twee}, {id: m3, naam: Drie}]
effecten: [{maatregel: m1, doel: g, effect: 10}, {maatregel: m2, doel: g, effect: 4}, {maatregel: m3, doel: h, effect: 7}]
kosten:
  - {maatregel: m1, betaler: gemeente, bedrag: 100}
  - {maatregel: m2, betaler: gemeente, bedrag: 100}
  - {maatregel: m3, betaler: gemeente, bedrag: 100}
budgetten: [{betaler: gemeente, jaar: 2027, bedrag: 100}]
actoren: [{id: gemeente, naam: Veldermeer}]
"""


def test_in_order_the_price_is_of_the_first_goal_that_drops_and_names_it(run: Run, tmp_path: Path) -> None:
    path = put(tmp_path, ORDERED)
    found = run("programma", path, "--json").json
    prices = {out["maatregel"]: (out["reden"], out["prijs"], out["prijs_van"]) for out in found["buiten"]}
    assert prices == {"m2": ("verdrongen", pytest.approx(6), "g"), "m3": ("verdrongen", pytest.approx(10), "g")}
    assert [(stage["naam"], stage["waarde"]) for stage in found["waarde_per_doel"]] == [("g", 10), ("h", 0)]
    assert [(limit["naam"], limit["een_meer_van"]) for limit in found["knellend"]] == [("gemeente", "g")]
    assert "Toch opnemen kost 6 aan Groen." in run("programma", path).out


@pytest.mark.parametrize(
    ("extra", "told"),
    [
        ("relaties: [{soort: eerst, eerste: woning, tweede: concierge}, {soort: eerst, eerste: concierge, tweede: woning}]\n", "woning"),
        ("verdeling: [{maatregel: woning, betaler: corporatie, aandeel_pct: 99}]\n", "woning"),
        ("relaties: [{soort: eerst, eerste: woning, tweede: niets}]\n", "niets"),
    ],
)
def test_bad_input_ends_with_two_and_says_what_and_where(extra: str, told: str, run: Run, tmp_path: Path) -> None:
    outcome = run("programma", put(tmp_path, PROGRAMME + extra), "--json")
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
