from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Mark, Status, absent, present
from wijkkoers.sources.region_columns import find_cbs_columns
from wijkkoers.sources.rows import ReadResult, Request
from wijkkoers.sources.tables import Cell
from wijkkoers.sources.topic_match import Subject
from wijkkoers.sources.topic_table import TopicTable, read_topic_table
from wijkkoers.sources.topics import parse_header

HEADER = ["Wijken en buurten", "Perioden", "Bevolking/Aantal inwoners (aantal)", "Bevolking/Huishoudens totaal (aantal)"]


def table(rows: Sequence[Sequence[Cell]], header: Sequence[str] = HEADER, names: Mapping[str, str] | None = None) -> TopicTable:
    topics = [parse_header(name) for name in header]
    places = find_cbs_columns(topics)
    subjects = [Subject(index, header[index], topic) for index, topic in enumerate(topics) if index not in places.taken]
    numbered: Iterator[tuple[int, Sequence[Cell]]] = iter(list(enumerate(rows, start=2)))
    return TopicTable("statline", subjects, places, numbered, names=names or {})


def read(found: TopicTable, year: int | None = None, ranges: Mapping[str, tuple[float | None, float | None]] | None = None) -> ReadResult:
    return read_topic_table(found, Request(Path("x.csv"), "x.csv", year, ranges or {}))


def test_year_of_the_codes_is_the_period_unless_the_table_or_the_reader_says_otherwise() -> None:
    rows = [["GM0590", "2019", 5, 2]]
    told = table(rows)
    told.boundary_year = 2024
    years = [read(found, year).observations[0].boundary_year for found, year in ((table(rows), None), (told, None), (table(rows), 2021))]
    assert years == [2019, 2024, 2021]


def test_one_period_gives_its_date() -> None:
    one, two = read(table([["GM0590", "2019", 5, 2]])), read(table([["GM0590", "2019", 5, 2], ["GM0590", "2020", 5, 2]]))
    assert (one.peildatum, one.period, two.peildatum, two.period, two.boundary_year) == (date(2019, 1, 1), 2019, None, 2020, None)


def test_area_stands_once_per_year_of_its_codes() -> None:
    found = table([["GM0590", "2019", 5, 2], ["GM0590", "2020", 5, 2]])
    found.boundary_year = 2021
    assert [(area.code, area.boundary_year) for area in read(found).areas] == [("GM0590", 2021)]


def test_name_comes_from_the_list_of_codes() -> None:
    assert read(table([["GM0590", "2019", 5, 2]], names={"GM0590": "Papendrecht"})).areas[0].name == "Papendrecht"


def test_value_outside_its_range_is_reported_with_row_and_column() -> None:
    result = read(table([["GM0590", "2019", -5, 2]]), ranges={"aantal-inwoners": (0, None)})
    [issue] = result.issues
    assert (issue.code, issue.where.row, issue.where.column) == ("buiten-bereik", 2, HEADER[2])
    assert result.observations[0].figure == absent(Status.UNKNOWN)


@pytest.mark.parametrize("code", ["PV28", "", "Elders"])
def test_row_without_usable_area_is_refused(code: str) -> None:
    result = read(table([["GM0590", "2019", 5, 2], [code, "2019", 5, 2]]))
    assert (result.counts.rows_refused, len(result.areas)) == (1, 1)


def test_provisional_years_carry_their_mark_and_absent_figures_do_not() -> None:
    found = table([["GM0590", "2023", 5, None], ["GM0590", "2024", 5, None]])
    found.provisional = frozenset({2024})
    assert [row.figure for row in read(found).observations] == [
        present(5),
        absent(Status.UNAVAILABLE),
        present(5, Mark.PROVISIONAL),
        absent(Status.UNAVAILABLE),
    ]


def test_year_is_asked_for_when_no_row_tells_it() -> None:
    with pytest.raises(InputError) as caught:
        read(table([["GM0590", 5]], ["Wijken en buurten", "Bevolking/Aantal inwoners (aantal)"]))
    assert caught.value.code == "jaar-onbekend"


def test_unit_that_moves_with_the_year_is_left_out_in_that_year_only() -> None:
    header = ["Wijken en buurten", "Perioden", "Mannen (aantal)", "65 jaar of ouder"]
    found = table([["GM0590", "2016", 5, 21], ["GM0590", "2017", 5, 210]], header)
    assert [(row.indicator, row.period) for row in read(found).observations] == [
        ("aantal-mannen", 2016),
        ("aantal-mannen", 2017),
        ("aantal-65-plus", 2017),
    ]
