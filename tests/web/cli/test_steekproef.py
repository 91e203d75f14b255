"""`wijkkoers steekproef`: how many answers, which margin, and weights from a table of groups."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.web.cli.conftest import Run

from wijkkoers.base.errors import InputError
from wijkkoers.cli import steekproef
from wijkkoers.cli.main import make_parser
from wijkkoers.cli.support_sentences import SENTENCES

FLEMISH = """leeftijd;populatie;respondenten
17-24;11,0;85
25-34;13,8;103
35-44;15,4;123
45-54;18,3;178
55-64;16,9;219
65-74;12,8;181
75+;11,9;111
"""
TWO = "leeftijd,woning,populatie,respondenten\njong,,40,\noud,,60,\n,huur,50,\n,koop,50,\n"
TWO += "jong,huur,,20\njong,koop,,10\noud,huur,,30\noud,koop,,60\n"


@pytest.fixture
def flemish(tmp_path: Path) -> Path:
    path = tmp_path / "leeftijd.csv"
    path.write_text(FLEMISH, "utf-8")
    return path


@pytest.fixture
def two(tmp_path: Path) -> Path:
    path = tmp_path / "twee.csv"
    path.write_text(TWO, "utf-8")
    return path


@pytest.mark.parametrize(("population", "needed"), [(50, "45"), (176, "121"), (10_000, "370")])
def test_tells_how_many_answers_are_needed(population: int, needed: str, run: Run) -> None:
    outcome = run("steekproef", "--populatie", population)
    assert (outcome.code, outcome.err, f"zijn {needed} antwoorden nodig" in outcome.out) == (0, "", True)


def test_margin_may_be_written_with_a_comma(run: Run) -> None:
    one, other = run("steekproef", "--populatie", 500, "--marge", "0,1"), run("steekproef", "--populatie", 500, "--marge", "0.1")
    assert one.out == other.out != run("steekproef", "--populatie", 500).out


def test_tells_the_margin_of_the_answers_there_are(run: Run) -> None:
    assert "de marge 6,76 procentpunt" in run("steekproef", "--populatie", 11_000, "--respondenten", 206).out
    assert run("steekproef", "--populatie", 124_000, "--respondenten", 1897, "--json").json["marge"] == pytest.approx(0.0223, abs=5e-5)


def test_people_who_chose_to_join_get_no_margin(run: Run, flemish: Path) -> None:
    words = ("--populatie", 11_000, "--respondenten", 206, "--zelf-aangemeld")
    outcome = run("steekproef", *words)
    assert ("geen marge" in outcome.out, "6,76" in outcome.out) == (True, False)
    found = run("steekproef", *words, "--bestand", flemish, "--json").json
    assert (found["marge"], found["weging"]["marge"]) == (None, None)


def test_nine_answers_give_no_margin(run: Run) -> None:
    assert "ten minste 10 antwoorden" in run("steekproef", "--populatie", 100, "--respondenten", 9).out


def test_weights_are_those_of_the_flemish_table(run: Run, flemish: Path) -> None:
    found = run("steekproef", "--bestand", flemish, "--populatie", 5_000_000, "--json").json["weging"]
    assert [round(group["gewicht"], 4) for group in found["groepen"]] == [1.2928, 1.3385, 1.2508, 1.0271, 0.7709, 0.7065, 1.0710]
    assert round(found["ontwerpeffect"], 4) == 1.0546
    assert round(found["effectief"] / found["respondenten"], 4) == 0.9482


def test_weights_are_shown_in_a_table(run: Run, flemish: Path) -> None:
    out = run("steekproef", "--bestand", flemish, "--populatie", 5_000_000).out
    assert ("1,2928" in out, "Ontwerpeffect 1,0546" in out, "Marge: 3,18 procentpunt" in out) == (True, True, True)


def test_two_margins_are_raked_and_told_to_fit(run: Run, two: Path) -> None:
    assert "De weging klopt met alle kenmerken" in run("steekproef", "--bestand", two, "--populatie", 1000).out
    found = run("steekproef", "--bestand", two, "--populatie", 1000, "--json").json["weging"]
    assert [group["aandeel_gewogen"] for group in found["groepen"]] == pytest.approx([0.4, 0.6, 0.5, 0.5], abs=1e-6)
    assert (found["gehaald"], found["begrensd"]) == (True, 0)


def test_weights_that_stay_out_of_reach_are_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "scheef.csv"
    path.write_text(TWO.replace("jong,huur,,20", "jong,huur,,1").replace("oud,koop,,60", "oud,koop,,500"), "utf-8")
    assert "klopt na 50 rondes nog niet" in run("steekproef", "--bestand", path, "--populatie", 1000).out


def test_small_groups_are_hidden(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "klein.csv"
    path.write_text("groep,populatie,respondenten\na,100,5\nb,100,50\nc,100,60\n", "utf-8")
    outcome = run("steekproef", "--bestand", path)
    assert (outcome.out.count("verborgen "), "50" in outcome.out.split("Ontwerpeffect")[0]) == (2, False)
    groups = run("steekproef", "--bestand", path, "--json").json["weging"]["groepen"]
    assert [(group["respondenten"], group["status"]) for group in groups[:2]] == [(None, "onderdrukt")] * 2


def test_too_few_answers_in_a_table_give_no_margin(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "weinig.csv"
    path.write_text("groep,populatie,respondenten\na,100,4\nb,100,5\n", "utf-8")
    assert "te weinig antwoorden voor een marge" in run("steekproef", "--bestand", path).out


def test_json_of_a_sample_names_its_parts(run: Run) -> None:
    found = run("steekproef", "--populatie", 500, "--json").json
    assert list(found) == ["populatie", "gewenste_marge", "nodig", "marge_bij_nodig", "methode", "versie"]


def refusal(*words: str) -> str:
    """Return the sentence of the refusal of these words."""
    options = make_parser().parse_args(["steekproef", *words])
    with pytest.raises(InputError) as refused:
        steekproef.run(options)
    return SENTENCES[refused.value.code].format(**refused.value.values)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ((), "Geef met --populatie"),
        (("--populatie", "0"), "Een populatie van 0 kan niet"),
        (("--populatie", "100", "--marge", "5"), "zoals 0,05 voor 5 procentpunt"),
        (("--populatie", "100", "--respondenten", "101"), "meer dan de populatie van 100"),
        (("--populatie", "100", "--respondenten", "0"), "geen antwoorden"),
        (("--bestand", "nergens.csv"), "Er is geen bestand nergens.csv"),
    ],
)
def test_refusal_names_cause_and_remedy(words: tuple[str, ...], text: str) -> None:
    assert text in refusal(*words)


def test_percentages_without_population_ask_for_it(flemish: Path) -> None:
    assert "geef dan het aantal mensen met --populatie" in refusal("--bestand", str(flemish))


def test_group_without_answers_is_to_be_merged(tmp_path: Path) -> None:
    path = tmp_path / "leeg.csv"
    path.write_text("leeftijd,populatie,respondenten\njong,100,0\noud,100,20\n", "utf-8")
    assert refusal("--bestand", str(path)).startswith("Van de groep jong (leeftijd) heeft niemand geantwoord")


@pytest.mark.parametrize(
    ("words", "text"), [(("--marge", "klein"), "klein is geen getal zoals 0,05"), (("--populatie", "x"), "geen heel getal")]
)
def test_wrong_words_end_with_code_two(words: tuple[str, ...], text: str, run: Run) -> None:
    outcome = run("steekproef", *words)
    assert (outcome.code, outcome.out, text in outcome.err) == (2, "", True)


def test_calculating_needs_no_django(flemish: Path) -> None:
    words = f"['steekproef', '--populatie', '9999', '--bestand', {str(flemish)!r}]"
    code = f"import sys; from wijkkoers.cli.main import main; main({words}); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, capture_output=True).returncode == 0
