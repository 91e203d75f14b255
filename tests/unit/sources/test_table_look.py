"""A first look at a table of no known kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.sources.table_look import fingerprint_of, look_at, open_table

Write = Callable[..., Path]
OWN = "Regio-code;Buurtnaam;Peiljaar;Aandeel huur;Opmerking\nBU05900301;Noord;2024;44,5;ja\nBU05900302;Zuid;2024;12;nee\n"


def test_columns_with_code_name_year_and_numbers_are_guessed(text_file: Write) -> None:
    look = look_at(text_file(OWN), "huur-2024.csv")
    assert (look.code, look.name, look.year_column, look.year) == ("Regio-code", "Buurtnaam", "Peiljaar", 2024)
    assert look.numeric == ("Peiljaar", "Aandeel huur")


def test_titles_above_the_header_are_passed_over(text_file: Write) -> None:
    look = look_at(text_file("Onze cijfers, versie 3\n\n" + OWN), "x.csv")
    assert (look.header[0], look.rows[0][0]) == ("Regio-code", "BU05900301")


def test_person_may_say_which_row_is_the_header(text_file: Write) -> None:
    text = "Groep;Groep;Groep\nCode;Naam;Score\nBU05900301;Noord;7\n"
    assert look_at(text_file(text), "x.csv").header == ("Groep", "Groep (2)", "Groep (3)")
    assert look_at(text_file(text), "x.csv", 2).header == ("Code", "Naam", "Score")


def test_columns_without_or_with_the_same_name_get_a_name_of_their_own(text_file: Write) -> None:
    assert look_at(text_file("code;;a;a\nGM0590;1;2;3\n"), "x.csv").header == ("code", "kolom 2", "a", "a (4)")


def test_headings_that_we_know_are_told_with_their_indicator(text_file: Write) -> None:
    assert look_at(text_file("gebied;a_inw\nNoord;5\n"), "x.csv").indicators == (("a_inw", "aantal-inwoners"),)


def test_workbook_is_looked_at_too(workbook: Write) -> None:
    path = workbook([["Gebied", "Cijfer"], ["Noord", 7.5]])
    assert look_at(path, path.name).rows == (("Noord", "7.5"),)


def test_a_list_of_one_column_is_no_table(text_file: Write, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: look_at(text_file("een\ntwee\n"), "x.csv")) == "geen-tabel"


def test_fingerprint_follows_the_names_and_not_their_spelling() -> None:
    assert fingerprint_of(["Code", "a inw"]) == fingerprint_of(["code", "A_inw"])
    assert fingerprint_of(["code", "a_inw"]) != fingerprint_of(["a_inw", "code"])


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_table_is_opened_again_at_its_header(text_file: Write, delimiter: str) -> None:
    path = text_file("titel\n" + "code;;x\nGM0590;1;2\n".replace(";", delimiter))
    table = open_table(path, path.name, look_at(path, path.name).header)
    assert [list(cells) for _row, cells in table.rows] == [["GM0590", "1", "2"]]
