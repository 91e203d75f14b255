from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkkoers.base.missing import present
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.statline import read_statline, recognise_statline
from wijkkoers.sources.statline_long import is_long_header, widen
from wijkkoers.sources.tables import Table

HEADER = "Onderwerp;Wijken en buurten;Perioden;Eenheid;Waarde\n"
ROWS = (
    "Bevolking/Aantal inwoners;GM0590    ;2024;aantal;  32178\nBevolking/Mannen;GM0590    ;2024;aantal;  15858\n"
    "Motorvoertuigen/Motorfietsen;GM0590    ;2024;aantal;  1200\nBevolking/Mannen;WK059003  ;2024;aantal;   2710\n"
)


def read(path: Path) -> ReadResult:
    return read_statline(Request(path, path.name))


def test_figures_of_one_area_come_together(text_file: Callable[..., Path]) -> None:
    result = read(text_file(HEADER + ROWS, "lang.csv"))
    found = {(row.code, row.indicator): row.figure for row in result.observations if row.figure.has_value}
    assert found == {
        ("GM0590", "aantal-inwoners"): present(32178),
        ("GM0590", "aantal-mannen"): present(15858),
        ("WK059003", "aantal-mannen"): present(2710),
    }
    assert [issue.values["aantal"] for issue in result.issues] == [1]


def test_figure_that_comes_twice_is_an_error(text_file: Callable[..., Path]) -> None:
    twice = "Bevolking/Mannen;GM0590    ;2024;aantal;  5\n" * 2
    assert read(text_file(HEADER + twice, "lang.csv")).issues.total("code-dubbel") == 1


def test_unit_of_its_own_column_stands_behind_the_subject() -> None:
    rows = [(2, ["Koop", "GM0590", "%", "5"]), (3, ["Koop (%)", "GM1", "%", "6"])]
    table = Table(["Onderwerp", "Regio's", "Eenheid", "Waarde"], 1, iter(rows))
    wide = widen(table)
    assert (wide.header, [list(cells) for _number, cells in wide.rows]) == (["Regio's", "Koop (%)"], [["GM0590", "5"], ["GM1", "6"]])


def test_recognised_by_subject_area_and_value(text_file: Callable[..., Path]) -> None:
    path = text_file(HEADER + ROWS, "lang.csv")
    found = recognise_statline(Sample(path, path.name))
    assert found is not None and found.kind == "statline"
    assert not is_long_header(["Onderwerp", "Waarde"])
    assert not is_long_header(["code", "Waarde", "jaar"])
