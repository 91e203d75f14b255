"""`wijkkoers weegbestand`: make one, look at the example, and hear what is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.unit.sources.weegbestand.making import put, small_with
from tests.web.cli.conftest import Run

from wijkkoers.base.issues import IssueList
from wijkkoers.cli.weegbestand import describe_all


def small(folder: Path, text: str) -> Path:
    path = folder / "proef.yaml"
    path.write_text(text, "utf-8")
    return path


def test_template_is_made_and_lacks_only_its_filling(run: Run, tmp_path: Path) -> None:
    made = run("weegbestand", "--sjabloon", tmp_path / "s.xlsx")
    checked = run("weegbestand", "--controleer", tmp_path / "s.xlsx")
    assert (made.code, checked.code, "Er is niets om te wegen" in checked.out) == (0, 2, True)


@pytest.mark.parametrize("name", ["v.yaml", "v.xlsx", "v.yml"])
def test_example_is_made_and_in_order(name: str, run: Run, tmp_path: Path) -> None:
    made = run("weegbestand", "--voorbeeld", tmp_path / name)
    checked = run("weegbestand", "--controleer", tmp_path / name)
    assert (made.code, checked.code, "4 alternatieven, 6 criteria, 27 regels, 14 maatregelen" in checked.out) == (0, 0, True)


def test_mistake_is_named_with_line_part_and_remedy(run: Run, tmp_path: Path) -> None:
    outcome = run("weegbestand", "--controleer", small(tmp_path, small_with(put("criteria", 0, richting="lgaer"))))
    line = "Fout: Regel 1, criteria, richting: “lgaer” kan niet bij richting. Kies uit: hoger, lager, doel. Bedoelt u lager?"
    assert (outcome.code, line in outcome.out) == (2, True)


def test_messages_come_in_english_on_request(run: Run, tmp_path: Path) -> None:
    outcome = run("weegbestand", "--controleer", small(tmp_path, small_with(put("criteria", 0, naam=None))), "--taal", "en")
    assert "Error: Line 1, criteria, naam: naam is not filled in, and is needed in criteria." in outcome.out


def test_errors_come_before_warnings(run: Run, tmp_path: Path) -> None:
    text = small_with(lambda content: [put("gewichten", 0, punten=50)(content), put("regels", 0, prijs=None)(content)])
    outcome = run("weegbestand", "--controleer", small(tmp_path, text))
    assert [line.split(":")[0] for line in outcome.out.splitlines()[:2]] == ["Fout", "Let op"]


def test_schema_is_given_as_json(run: Run) -> None:
    assert run("weegbestand", "--schema").json["title"] == "Weegbestand"


def test_file_that_is_absent_ends_with_a_reason(run: Run, tmp_path: Path) -> None:
    outcome = run("weegbestand", "--controleer", tmp_path / "weg.yaml")
    assert (outcome.code, outcome.err) == (2, "Fout: weg.yaml is niet te openen. Controleer de naam, en of u het bestand mag lezen.\n")


@pytest.mark.parametrize(("option", "name"), [("--sjabloon", "s.ods"), ("--voorbeeld", "v.txt")])
def test_name_with_another_ending_is_refused(option: str, name: str, run: Run, tmp_path: Path) -> None:
    outcome = run("weegbestand", option, tmp_path / name)
    assert (outcome.code, "andere uitgang" in outcome.err, (tmp_path / name).exists()) == (2, True, False)


@pytest.mark.parametrize("name", ["v.yaml", "v.xlsx"])
def test_folder_that_is_absent_is_named(name: str, run: Run, tmp_path: Path) -> None:
    outcome = run("weegbestand", "--voorbeeld", tmp_path / "weg" / name)
    assert (outcome.code, "kon niet worden geschreven" in outcome.err) == (2, True)


def test_one_thing_must_be_asked(run: Run) -> None:
    assert run("weegbestand").code == 2


def test_very_many_of_one_kind_are_counted() -> None:
    issues = IssueList(keep=2)
    for _ in range(5):
        issues.error("gewichten-nul", partij="Wij")
    assert describe_all(issues)[-1] == "... en nog 3 van dezelfde soorten."


def test_json_form_is_in_order_too(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps(json.loads(small_with(lambda content: None)), indent="\t"))
    assert run("weegbestand", "--controleer", path).code == 0
