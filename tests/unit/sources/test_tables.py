from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.limits import MAX_CELL_CHARS, MAX_COLUMNS
from wijkkoers.sources.tables import Cell, Table, first_columns, hint_of, open_csv


def has_code(cells: Sequence[str]) -> bool:
    return "code" in cells


def read(path: Path) -> tuple[list[str], list[tuple[int, Sequence[Cell]]]]:
    table = open_csv(path, path.name, has_code)
    return table.header, list(table.rows)


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiter_is_found(text_file: Callable[..., Path], delimiter: str) -> None:
    header, rows = read(text_file(f"code{delimiter}naam\nGM0590{delimiter}Papendrecht\n"))
    assert (header, rows) == (["code", "naam"], [(2, ["GM0590", "Papendrecht"])])


def test_decimal_commas_do_not_hide_the_semicolon(text_file: Callable[..., Path]) -> None:
    assert read(text_file("code;a;b\nGM0590;1,8;416.0\n"))[1] == [(2, ["GM0590", "1,8", "416.0"])]


def test_code_na_and_leading_zeros_stay_text(text_file: Callable[..., Path]) -> None:
    assert read(text_file("code;naam\nNA;x\n0590;y\n"))[1] == [(2, ["NA", "x"]), (3, ["0590", "y"])]


def test_single_quotes_with_bare_empties(text_file: Callable[..., Path]) -> None:
    assert read(text_file("'code';'variant'\n'BU00100416';\n'BU00100417';'s1a'\n"))[1] == [
        (2, ["BU00100416", ""]),
        (3, ["BU00100417", "s1a"]),
    ]


def test_apostrophe_in_a_name_is_no_quote(text_file: Callable[..., Path]) -> None:
    assert read(text_file("code;naam\nGM0518;'s-Gravenhage\n"))[1] == [(2, ["GM0518", "'s-Gravenhage"])]


def test_quoted_name_may_hold_the_delimiter_and_a_line(text_file: Callable[..., Path]) -> None:
    assert read(text_file('code,naam\nGM0590,"Pap, de\nwijk"\n'))[1] == [(2, ["GM0590", "Pap, de\nwijk"])]


def test_preamble_and_blank_rows_are_skipped(text_file: Callable[..., Path]) -> None:
    table = open_csv(text_file("Datum;01-09-2026\n\ncode;naam\n\nGM0590;x\n;\n"), "x.csv", has_code)
    assert (table.header_row, list(table.rows)) == (3, [(5, ["GM0590", "x"])])


def test_rows_in_all_are_known(text_file: Callable[..., Path]) -> None:
    assert open_csv(text_file("code;naam\na;b\nc;d\n"), "x.csv", has_code).total == 2


def test_missing_header_names_the_columns_found(text_file: Callable[..., Path]) -> None:
    with pytest.raises(InputError) as caught:
        open_csv(text_file("regio;aantal\nx;1\n"), "x.csv", has_code)
    assert (caught.value.code, caught.value.values["kolommen"]) == ("kop-niet-gevonden", "regio, aantal")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("code;naam\nGM0590;" + "x" * (MAX_CELL_CHARS + 1) + "\n", "cel-te-groot"),
        ('code;naam\nGM0590;"' + "x\n" * 90_000, "cel-te-groot"),
        ("code" + ";" * MAX_COLUMNS + "\n", "te-veel-kolommen"),
        ("code;naam\nGM0590" + ";" * MAX_COLUMNS + "\n", "te-veel-kolommen"),
    ],
    ids=["long cell", "open quote", "wide header", "wide row"],
)
def test_too_much_is_refused(text_file: Callable[..., Path], error_code: Callable[..., str], text: str, code: str) -> None:
    assert error_code(lambda: read(text_file(text))) == code


def test_first_columns_are_a_hint(text_file: Callable[..., Path]) -> None:
    assert first_columns(text_file("\n'BU_CODE';'V01'\n"), "x.csv") == ["BU_CODE", "V01"]


def test_rows_are_not_read_before_they_are_asked_for(text_file: Callable[..., Path]) -> None:
    path = text_file("code;naam\nGM0590;x\n")
    table: Table = open_csv(path, path.name, has_code)
    assert next(table.rows) == (2, ["GM0590", "x"])


def test_hint_of_a_row_repeats_titles_and_no_data() -> None:
    cells = ["Straat", "3351AB", "12", "a_00_14", "0590", "jan@voorbeeld.test", ""]
    assert hint_of(cells) == "Straat, …, …, a_00_14, …, …"
