from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.unit.sources.addresses import findings

from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.vera_references import read_day, read_vera_references, recognise_vera_references

HEADER = "Soort;Code;Naam;Omschrijving;Begindatum;Einddatum;Parent;Informatiedomein\n"


@pytest.fixture
def read(text_file: Callable[..., Path]) -> Callable[..., ReadResult]:
    def call(rows: str, name: str = "VERA_Referentiedata_2026-06.csv") -> ReadResult:
        return read_vera_references(Request(text_file(HEADER + rows, name), name))

    return call


def test_codes_with_their_dates_and_parent(read: Callable[..., ReadResult]) -> None:
    result = read(
        'EENHEIDSOORT;WOO;Woonruimte;"Een ruimte; om in te wonen";;;;Vastgoed\nENERGIELABEL;A;A;;9-6-2023;20-10-2023;X.Y;Vastgoed\n'
    )
    rows = [(row.list, row.code, row.label, row.begin, row.end, row.parent) for row in result.references]
    assert rows == [
        ("EENHEIDSOORT", "WOO", "Woonruimte", None, None, ""),
        ("ENERGIELABEL", "A", "A", date(2023, 6, 9), date(2023, 10, 20), "X.Y"),
    ]
    assert (result.peildatum, result.period, result.boundary_year) == (date(2026, 6, 1), 2026, None)


def test_code_that_ended_and_started_again_keeps_both_rows(read: Callable[..., ReadResult]) -> None:
    result = read("EENHEIDDETAILSOORT;BIJ;Bijgebouw;;;9-6-2023;;V\nEENHEIDDETAILSOORT;BIJ;Bijgebouw;;6-10-2023;;;V\n")
    assert [(row.begin, row.end) for row in result.references] == [(None, date(2023, 6, 9)), (date(2023, 10, 6), None)]
    assert findings(result, "code-herhaald") == [{"aantal": 1}]


@pytest.mark.parametrize(
    ("text", "day", "is_plain"),
    [
        ("9-6-2023", date(2023, 6, 9), True),
        ("17-4-2026", date(2026, 4, 17), True),
        ("21-04-2023", date(2023, 4, 21), True),
        ("2023-04-21", date(2023, 4, 21), True),
        ("22-11-24", date(2024, 11, 22), False),
        ("24-01-25", date(2025, 1, 24), False),
        ("31-01-2025.", date(2025, 1, 31), False),
        ("14-02-205", None, False),
        ("31-02-2024", None, False),
        ("morgen", None, False),
        ("", None, True),
    ],
)
def test_day_as_vera_writes_it(text: str, day: date | None, is_plain: bool) -> None:
    assert read_day(text) == (day, is_plain)


def test_sloppy_date_is_read_with_a_note_and_an_impossible_one_left_open(read: Callable[..., ReadResult]) -> None:
    result = read("A;X;x;;22-11-24;;;V\nA;Y;y;;14-02-205;;;V\n")
    assert [row.begin for row in result.references] == [date(2024, 11, 22), None]
    assert findings(result, "datum-slordig") == [{"rij": 2, "kolom": "begindatum", "waarde": "22-11-24", "gelezen": "22-11-2024"}]
    assert findings(result, "datum-onleesbaar") == [{"rij": 3, "kolom": "begindatum", "waarde": "14-02-205"}]


def test_row_without_code_is_refused(read: Callable[..., ReadResult]) -> None:
    result = read("A;X;x;;;;;V\nA;;y;;;;;V\n")
    assert (len(result.references), findings(result, "soort-of-code-leeg")) == (1, [{"rij": 3}])


def test_recognised_by_columns(text_file: Callable[..., Path]) -> None:
    found = recognise_vera_references(Sample(text_file(HEADER + "A;X;x;;;;;V\n"), "x.csv"))
    assert found is not None
    assert (found.kind, found.year) == ("vera-referentie", None)
    assert recognise_vera_references(Sample(text_file("code;a_inw;a_hh\n"), "y.csv")) is None
