"""`wijkkoers draagvlak`: the 70 % rule in plain Dutch and as JSON, without Django."""

from __future__ import annotations

import subprocess
import sys

import pytest
from tests.web.cli.conftest import Run

from wijkkoers.base.errors import InputError
from wijkkoers.cli import draagvlak
from wijkkoers.cli.main import make_parser
from wijkkoers.cli.support_sentences import SENTENCES


def refusal(*words: str) -> str:
    """Return the sentence of the refusal of these words."""
    options = make_parser().parse_args(["draagvlak", *words])
    with pytest.raises(InputError) as refused:
        draagvlak.run(options)
    return SENTENCES[refused.value.code].format(**refused.value.values)


@pytest.mark.parametrize(("homes", "needed"), [(10, 7), (11, 8), (33, 24), (176, 124)])
def test_tells_how_many_must_agree(homes: int, needed: int, run: Run) -> None:
    outcome = run("draagvlak", "--woningen", homes)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"{homes} woningen: {needed} keer akkoord is nodig (70 %, naar boven afgerond).\n"


@pytest.mark.parametrize(
    ("agreed", "silent", "stand"),
    [(124, 20, "De 70 % is gehaald."), (110, 46, "Nog 14 keer akkoord nodig."), (100, 20, "niet meer te halen, ook niet als alle stille")],
)
def test_tells_how_it_stands(agreed: int, silent: int, stand: str, run: Run) -> None:
    outcome = run("draagvlak", "--woningen", 176, "--akkoord", agreed, "--stil", silent)
    assert stand in outcome.out
    assert f"niet akkoord  {176 - agreed - silent:>6}" in outcome.out


def test_below_ten_homes_it_says_who_decides(run: Run) -> None:
    assert "geldt pas vanaf 10 woningen" in run("draagvlak", "--woningen", 9, "--akkoord", 9, "--stil", 0).out


def test_tells_the_last_day_for_the_court(run: Run) -> None:
    assert "tot en met 27 april 2026 naar de rechter" in run("draagvlak", "--woningen", 20, "--verzonden", "2026-03-02").out


def test_vacant_homes_give_both_counts(run: Run) -> None:
    out = run("draagvlak", "--woningen", 20, "--akkoord", 13, "--stil", 7, "--leeg", 3).out
    assert ("20 woningen: 14 keer" in out, "17 woningen: 12 keer" in out, "juridische keuze" in out) == (True, True, True)


def test_change_is_for_the_touched_homes_only(run: Run) -> None:
    assert "raakt 28 van 176 woningen (15,9 %)" in run("draagvlak", "--woningen", 176, "--geraakt", 28).out
    assert "nieuw voorstel aan alle huurders" in run("draagvlak", "--woningen", 100, "--geraakt", 30).out


def test_json_is_complete(run: Run) -> None:
    words = ("--akkoord", 13, "--stil", 7, "--leeg", 3, "--geraakt", 5, "--verzonden", "2026-03-02", "--json")
    assert run("draagvlak", "--woningen", 20, *words).json == {
        "woningen": 20,
        "van_toepassing": True,
        "nodig": 14,
        "akkoord": 13,
        "niet_akkoord": 0,
        "stil": 7,
        "nog_nodig": 1,
        "stand": "nog-open",
        "zonder_leegstand": {
            "woningen": 17,
            "van_toepassing": True,
            "nodig": 12,
            "akkoord": 13,
            "niet_akkoord": 0,
            "stil": 4,
            "nog_nodig": 0,
            "stand": "gehaald",
        },
        "wijziging": {"geraakt": 5, "aandeel": 0.25, "alleen_deze_groep": True},
        "naar_rechter_tot_en_met": "2026-04-27",
        "methode": "zeventig-procent",
        "versie": "2026.1",
    }


def test_json_below_ten_homes_has_no_number_needed(run: Run) -> None:
    found = run("draagvlak", "--woningen", 9, "--json").json
    assert (found["van_toepassing"], found["nodig"]) == (False, None)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (("--woningen", "0"), "Geef met --woningen een aantal van 1"),
        (("--woningen", "20", "--akkoord", "3"), "Geef --akkoord en --stil samen"),
        (("--woningen", "20", "--leeg", "3"), "Geef --akkoord en --stil samen"),
        (("--woningen", "20", "--akkoord", "15", "--stil", "6"), "samen 21, en er zijn 20 woningen"),
        (("--woningen", "20", "--akkoord", "-1", "--stil", "6"), "Het aantal bij akkoord is -1"),
        (("--woningen", "20", "--akkoord", "9", "--stil", "1", "--leeg", "2"), "2 lege woningen kan niet"),
        (("--woningen", "20", "--geraakt", "21"), "Geef een aantal van 1 tot en met 20"),
        (("--woningen", "20", "--verzonden", "9999-12-31"), "te ver weg"),
    ],
)
def test_refusal_names_cause_and_remedy(words: tuple[str, ...], text: str) -> None:
    assert text in refusal(*words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), "hier ontbreekt: --woningen"),
        (("--woningen", "veel"), "veel is geen heel getal"),
        (("--woningen", "20", "--verzonden", "2 maart"), "2 maart is geen datum zoals 2026-03-02"),
    ],
)
def test_wrong_words_end_with_code_two(words: tuple[str, ...], text: str, run: Run) -> None:
    outcome = run("draagvlak", *words)
    assert (outcome.code, outcome.out, text in outcome.err) == (2, "", True)


def test_refused_numbers_end_with_code_two(run: Run) -> None:
    outcome = run("draagvlak", "--woningen", 0)
    assert (outcome.code, outcome.out, outcome.err.startswith("Fout: ")) == (2, "", True)


def test_counting_needs_no_django() -> None:
    code = "import sys; from wijkkoers.cli.main import main; main(['draagvlak', '--woningen', '20']); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
