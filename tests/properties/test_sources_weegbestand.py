"""Laws of the weegbestand: nothing but InputError is ever raised, nothing with an error is ever used, and both forms say the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList
from wijkkoers.base.ranges import Range
from wijkkoers.sources.weegbestand.circles import find_circle
from wijkkoers.sources.weegbestand.example import example_text, example_weegbestand
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.numbers import shift
from wijkkoers.sources.weegbestand.reading import parse_yaml, read_weegbestand
from wijkkoers.sources.weegbestand.template import write_workbook
from wijkkoers.sources.weegbestand.writing import write_yaml

# A workbook takes a third of a second: few examples, and none is made smaller after a failure.
quick = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
few = settings(
    max_examples=8, phases=(Phase.explicit, Phase.reuse, Phase.generate), suppress_health_check=[HealthCheck.function_scoped_fixture]
)
EXAMPLE = example_text()
TOKENS = st.sampled_from(
    ["", "{", "}", "[", "]", ": ", "- ", "\n", "  ", "nan", "1e300", "-1", "#N/B", "&a ", "*a", "!!x ", "nul", "ja", "'", '"', "\0"]
)
WORDS = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")), min_size=1, max_size=30)
TEXTS = WORDS.map(str.strip).filter(lambda text: bool(text) and not text.startswith("#"))
AMOUNTS = st.floats(-1e12, 1e12, allow_nan=False) | st.integers(-(10**9), 10**9).map(float)
RANGES = st.lists(AMOUNTS, min_size=3, max_size=3).map(sorted).map(lambda bounds: Range(*bounds))
SHARES = st.integers(0, 10_000).map(lambda part: shift(float(part), -4))
"""A share as people write it: a percentage with two decimals."""
CELLS = (
    st.sampled_from([None, "", "#REF!", "=1+1", "nan", 1e300, -5, 0, True, "1.250", "x" * 9000, "ja", "a;b", float("inf")])
    | TEXTS
    | AMOUNTS
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("weegbestand")


@pytest.fixture(scope="module")
def workbook(folder: Path) -> bytes:
    write_workbook(example_weegbestand(), folder / "voorbeeld.xlsx")
    return (folder / "voorbeeld.xlsx").read_bytes()


def holds(read: Callable[[], tuple[Weegbestand | None, IssueList]]) -> None:
    """Check that reading ends in a refusal with a code, in errors, or in a weegbestand without errors."""
    try:
        found, issues = read()
    except InputError as error:
        assert error.code
        return
    assert (found is None) == issues.has_errors


def read_bytes(data: bytes, folder: Path) -> tuple[Weegbestand | None, IssueList]:
    path = folder / "x"
    path.write_bytes(data)
    return read_weegbestand(path)


@quick
@given(data=st.binary(max_size=400) | st.binary(max_size=200).map(lambda data: b"PK\x03\x04" + data))
def test_no_bytes_raise_anything_but_a_refusal(data: bytes, folder: Path) -> None:
    holds(lambda: read_bytes(data, folder))


@quick
@given(at=st.integers(0, len(EXAMPLE)), length=st.integers(0, 60), token=TOKENS | st.text(max_size=5))
def test_damaged_text_is_refused_or_in_order(at: int, length: int, token: str) -> None:
    holds(lambda: parse_yaml(EXAMPLE[:at] + token + EXAMPLE[at + length :]))


@quick
@given(start=st.integers(0, 280), length=st.integers(1, 200))
def test_text_without_some_lines_is_refused_or_in_order(start: int, length: int) -> None:
    lines = EXAMPLE.splitlines()
    holds(lambda: parse_yaml("\n".join(lines[:start] + lines[start + length :])))


@few
@given(at=st.floats(0, 1, exclude_max=True), bits=st.binary(min_size=1, max_size=8))
def test_damaged_workbook_is_refused_or_in_order(at: float, bits: bytes, workbook: bytes, folder: Path) -> None:
    place = int(at * len(workbook))
    holds(lambda: read_bytes(workbook[:place] + bits + workbook[place + len(bits) :], folder))


@few
@given(changes=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 30), st.integers(1, 14), CELLS), min_size=1, max_size=6))
def test_workbook_with_other_cells_is_refused_or_in_order(changes: list[tuple[int, int, int, Any]], workbook: bytes, folder: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    for sheet, row, column, value in changes:
        book.worksheets[sheet % len(book.worksheets)].cell(row, column).value = value
    book.save(folder / "x.xlsx")
    holds(lambda: read_weegbestand(folder / "x.xlsx"))


@st.composite
def weegbestanden(draw: st.DrawFn) -> Weegbestand:
    """The example with other texts, figures and shares."""
    found = example_weegbestand()
    rate = shift(float(draw(st.integers(0, 5_000))), -4)
    study = replace(found.study, title=draw(TEXTS), note=draw(TEXTS), scheme="eigen", scheme_steps=((0, 0.028), (9, rate)))
    alternatives = tuple(replace(alternative, name=draw(TEXTS)) for alternative in found.alternatives)
    scores = tuple(replace(score, score=draw(RANGES)) for score in found.scores)
    lines = tuple(
        line
        if line.pm_sign
        else replace(
            line,
            quantity=draw(RANGES),
            attribution=draw(SHARES),
            waterbed_share=draw(st.none() | SHARES) if line.kind == "baat" else None,
            to_household_group=draw(TEXTS) if line.kind == "overdracht" else "",
        )
        for line in found.lines[:6]
    )
    return replace(found, study=study, alternatives=alternatives, scores=scores, lines=lines)


@quick
@given(weegbestand=weegbestanden())
def test_what_is_written_as_text_reads_back_the_same(weegbestand: Weegbestand) -> None:
    found, issues = parse_yaml(write_yaml(weegbestand))
    assert (found, issues.has_errors) == (weegbestand, False)


@few
@given(weegbestand=weegbestanden())
def test_what_is_written_as_a_workbook_reads_back_the_same(weegbestand: Weegbestand, folder: Path) -> None:
    write_workbook(weegbestand, folder / "y.xlsx")
    found, issues = read_weegbestand(folder / "y.xlsx")
    assert (found, issues.has_errors) == (weegbestand, False)


@few
@given(draw=st.data())
def test_order_of_columns_and_rows_changes_nothing_but_the_order(draw: st.DataObject, workbook: bytes, folder: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook))
    sheet = book["Scores"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    columns = draw.draw(st.permutations(range(len(rows[0]))))
    body = draw.draw(st.permutations(rows[1:]))
    sheet.delete_rows(1, sheet.max_row)
    for row in [rows[0], *body]:
        sheet.append([row[column] for column in columns])
    book.save(folder / "z.xlsx")
    found, _ = read_weegbestand(folder / "z.xlsx")
    assert found is not None
    assert set(found.scores) == set(example_weegbestand().scores)


@quick
@given(pairs=st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=12))
def test_circle_is_found_exactly_when_there_is_no_order(pairs: list[tuple[str, str]]) -> None:
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for first, second in pairs:
        sorter.add(second, first)
    try:
        sorter.prepare()
        has_circle = False
    except CycleError:
        has_circle = True
    circle = find_circle(pairs)
    assert bool(circle) == has_circle
    assert set(pairwise(circle)) <= set(pairs)
