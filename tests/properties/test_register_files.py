"""What is written to a file is read back from it, whatever the texts hold."""

from __future__ import annotations

import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wijkkoers.base.columns import ColumnKind, empty_value
from wijkkoers.base.periods import parse_period
from wijkkoers.reports.register_files import WRITERS, FileColumn, FileTable, guarded
from wijkkoers.reports.sheet_files import bare
from wijkkoers.sources.loose_places import parse_place
from wijkkoers.sources.loose_tables import read_loose
from wijkkoers.sources.loose_text import bare_text
from wijkkoers.sources.loose_values import Reading, decimal_of, folded_choices, parse_cell

LABELS = {"a": "Groen; en blauw", "b": "Grijs, met stenen", "c": "-"}
CHOICES = folded_choices({key: [label] for key, label in LABELS.items()})
AWKWARD = st.sampled_from(
    ["=", "+", "-", "@", "'", '"', ";", ",", "\n", "\t", " ", "_x000D_", "a", "é", "1", "<", "&", "{", "#", "\N{NO-BREAK SPACE}"]
)
texts = st.one_of(st.lists(AWKWARD, max_size=8).map("".join), st.text(max_size=12))
lines = texts.map(lambda text: " ".join(bare(text).split()))
coordinates = st.tuples(st.integers(4_000_000, 6_000_000), st.integers(51_000_000, 53_000_000)).map(
    lambda pair: [number / 1e6 for number in pair]
)
VALUES: dict[ColumnKind, st.SearchStrategy[Any]] = {
    ColumnKind.TEXT: lines,
    ColumnKind.LONG_TEXT: texts.map(lambda text: bare(text).strip()),
    ColumnKind.LINES: st.lists(lines.filter(bool), max_size=3).map(tuple),
    ColumnKind.CHOICE: st.sampled_from(["", *LABELS]),
    ColumnKind.CHOICES: st.lists(st.sampled_from(list(LABELS)), unique=True).map(lambda keys: tuple(sorted(keys))),
    ColumnKind.INTEGER: st.none() | st.integers(-(2**31) + 1, 2**31 - 1),
    ColumnKind.DECIMAL: st.none() | st.integers(-(10**9), 10**9).map(lambda number: Decimal(number) / 1000),
    ColumnKind.DATE: st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)),
    ColumnKind.PERIOD: st.none()
    | st.sampled_from(["2027", "maart 2027", "winter 2027-2028", "2e kwartaal 2030", "3-4-2027"]).map(parse_period),
    ColumnKind.PLACE: st.none() | coordinates.map(lambda pair: {"type": "Point", "coordinates": pair}),
    ColumnKind.YES_NO: st.none() | st.booleans(),
}
COLUMNS = tuple(FileColumn(kind.value, kind, 3) for kind in ColumnKind)
rows = st.lists(st.tuples(*(VALUES[kind] for kind in ColumnKind)), min_size=1, max_size=4)


def _labelled(kind: ColumnKind, value: Any) -> Any:
    if kind is ColumnKind.CHOICE:
        return LABELS.get(value, "")
    return tuple(LABELS[key] for key in value) if kind is ColumnKind.CHOICES else value


def _read_back(content: bytes, ending: str) -> dict[int, dict[str, Any]]:
    """Return the values per row of the file, by the name of the column."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"lijst.{ending}"
        path.write_bytes(content)
        (_first, heads), *under = read_loose(path, path.name).rows
    places = {str(head).replace("GeoJSON", ColumnKind.PLACE): place for place, head in enumerate(heads)}
    cells = {kind: {number: row[places[kind]] if places[kind] < len(row) else None for number, row in under} for kind in ColumnKind}
    readings = {kind: Reading(kind, decimal_of(cells[kind].values()), CHOICES) for kind in ColumnKind}
    return {number: {kind: parse_cell(cells[kind][number], readings[kind]) for kind in ColumnKind} for number, _row in under}


@pytest.mark.parametrize("ending", list(WRITERS))
@pytest.mark.parametrize("language", ["nl", "en"])
@settings(max_examples=40, deadline=None)
@given(held=rows)
def test_list_that_is_written_is_read_back_as_it_was(ending: str, language: str, held: list[tuple[Any, ...]]) -> None:
    shown = [[_labelled(kind, value) for kind, value in zip(ColumnKind, row, strict=True)] for row in held]
    found = _read_back(WRITERS[ending][0](FileTable("Lijst", COLUMNS, shown, list(ColumnKind).index(ColumnKind.PLACE), language)), ending)
    empty = {kind: empty_value(kind) for kind in ColumnKind}
    expected = [dict(zip(ColumnKind, row, strict=True)) for row in held]
    assert [found.get(number, empty) for number in range(2, len(held) + 2)] == expected


@given(text=texts)
def test_guard_against_formulas_comes_off_again_and_leaves_no_formula(text: str) -> None:
    assert bare_text(guarded(text)) == text
    assert not guarded(text).lstrip(" \N{NO-BREAK SPACE}").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(pair=coordinates)
def test_place_that_was_read_is_read_the_same_again(pair: list[float]) -> None:
    place = parse_place(f"{pair[0]} {pair[1]}")
    assert parse_place(f"{place['coordinates'][1]}; {place['coordinates'][0]}") == place
