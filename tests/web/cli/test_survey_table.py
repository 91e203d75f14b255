"""The table of a survey: what people make in a spreadsheet becomes margins and answers, or a refusal that names the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.cli.support_sentences import SENTENCES
from wijkkoers.cli.survey_table import Cells, read_survey_table


def read(tmp_path: Path, text: str | bytes) -> tuple[dict[str, dict[str, float]], Cells]:
    path = tmp_path / "enquete.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    margins, cells = read_survey_table(path)
    return {margin.name: dict(margin.population) for margin in margins}, cells


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_one_column_of_groups_is_one_margin(tmp_path: Path, mark: str) -> None:
    text = "Leeftijd,Populatie,Respondenten\njong,100,20\noud,300,30\n".replace(",", mark)
    assert read(tmp_path, text) == ({"leeftijd": {"jong": 100, "oud": 300}}, {("jong",): 20, ("oud",): 30})


def test_population_per_combination_is_added_up_per_margin(tmp_path: Path) -> None:
    text = "leeftijd,woning,populatie,respondenten\njong,huur,10,1\njong,koop,20,2\noud,huur,30,3\noud,koop,40,4\n"
    population, cells = read(tmp_path, text)
    assert population == {"leeftijd": {"jong": 30, "oud": 70}, "woning": {"huur": 40, "koop": 60}}
    assert cells == {("jong", "huur"): 1, ("jong", "koop"): 2, ("oud", "huur"): 3, ("oud", "koop"): 4}


def test_population_may_stand_in_rows_of_its_own(tmp_path: Path) -> None:
    text = "leeftijd,woning,populatie,respondenten\njong,,30,\noud,,70,\n,huur,40,\n,koop,60,\njong,huur,,5\noud,koop,,6\n"
    population, cells = read(tmp_path, text)
    assert population == {"leeftijd": {"jong": 30, "oud": 70}, "woning": {"huur": 40, "koop": 60}}
    assert cells == {("jong", "huur"): 5, ("oud", "koop"): 6}


def test_mark_at_the_start_blank_rows_and_decimals_of_a_spreadsheet_are_read(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbfgroep;populatie;respondenten\r\n\r\na;11,5;20\r\n;;\r\nb;1.000,5;30\r\n"
    assert read(tmp_path, text)[0] == {"groep": {"a": 11.5, "b": 1000.5}}


WRONG: dict[str, tuple[str | bytes, str, str]] = {
    "not utf-8": (b"groep,populatie,respondenten\nb\xebta,1,1\n", "tabel-onleesbaar", "csv in UTF-8"),
    "empty": ("", "tabel-leeg", "geen rijen"),
    "only a header": ("groep,populatie,respondenten\n", "tabel-leeg", "geen rijen"),
    "no respondents": ("groep,populatie\na,1\n", "tabel-kolom-ontbreekt", "de kolom respondenten"),
    "no groups": ("populatie,respondenten\n1,1\n", "tabel-geen-groepen", "kolom met groepen"),
    "no number": ("groep,populatie,respondenten\na,veel,1\n", "tabel-getal", "Rij 2, kolom populatie"),
    "a negative number": ("groep,populatie,respondenten\n\na,1,-1\n", "tabel-getal", "Rij 3, kolom respondenten"),
    "half an answer": ("groep,populatie,respondenten\na,1,1.5\n", "tabel-getal", "1.5 is geen getal"),
    "infinity": ("groep,populatie,respondenten\na,inf,1\n", "tabel-getal", "inf is geen getal"),
    "an Excel error": ("groep,populatie,respondenten\na,#N/B,1\n", "tabel-getal", "#N/B is geen getal"),
    "an answer without group": ("g,h,populatie,respondenten\na,,,1\n", "tabel-rij", "Rij 2"),
    "nothing but a group": ("groep,populatie,respondenten\na,,\n", "tabel-rij", "Rij 2"),
    "a combination twice": ("groep,populatie,respondenten\na,1,1\na,2,2\n", "tabel-dubbel", "Rij 3"),
    "population in two ways": ("g,populatie,respondenten\na,1,1\nb,1,\n", "tabel-populatie-dubbel", "per combinatie"),
}


@pytest.mark.parametrize("name", WRONG)
def test_refusal_names_row_column_and_remedy(name: str, tmp_path: Path) -> None:
    text, code, words = WRONG[name]
    with pytest.raises(InputError) as refused:
        read(tmp_path, text)
    assert refused.value.code == code
    assert words in SENTENCES[code].format(**refused.value.values)


def test_folder_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read_survey_table(tmp_path)
    assert refused.value.code == "tabel-niet-gevonden"


def test_huge_file_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        read(tmp_path, b"x" * 5_000_001)
    assert refused.value.code == "tabel-onleesbaar"
