"""Laws of the readers on pieces of real files that were changed: what stays whole says the same, what broke never says another number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.real.cutouts import CUTS, Cut, Facts, Rows, facts_of, read_bytes, rows_of, table_text

from wijkkoers.base.errors import InputError
from wijkkoers.base.numbers import parse_number
from wijkkoers.sources.rows import ReadResult

KINDS = ("kwb", "variant", "near", "ses", "tenure")
"""Tables of which a figure is one cell; those of addresses are sums."""
TOKEN = {";": re.compile(r"[-+]?\d+(?:[.,]\d+)*", re.ASCII), ",": re.compile(r"[-+]?\d+(?:\.\d+)*", re.ASCII)}
"""A number in a text, per delimiter."""
SCALES = (1.0, 0.001, 0.01, 100.0, 1000.0)
"""To the units of our indicators: thousands of euros, hectares, percentages."""
STRATEGIES = frozenset((1.0, 2.0, 3.0, 4.0, 5.0))
places = st.integers(0, 10**6)
few = settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
some = settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mutations")


class Pieces(dict[str, tuple[Cut, Rows, Facts]]):
    """Small pieces of real tables with what they say; not shown when a test fails."""

    def __repr__(self) -> str:
        return "pieces"


@pytest.fixture(scope="module")
def pieces(testdata: Path, folder: Path) -> Pieces:
    found = Pieces()
    for kind in KINDS:
        cut = CUTS[kind]
        rows = rows_of(testdata, cut)[:13]
        found[kind] = (cut, rows, facts_of(read_bytes(table_text(rows, cut.delimiter).encode(), cut, folder)))
    return found


def accepted(data: bytes, cut: Cut, folder: Path) -> ReadResult | None:
    """What a reader makes of a file that would be accepted; None when it is refused with a reason."""
    try:
        result = read_bytes(data, cut, folder)
    except InputError as error:
        assert error.code
        return None
    return None if result.issues.has_errors else result


def values_in(data: bytes, delimiter: str) -> set[float]:
    """Every number that stands in a text, in the units that our indicators have."""
    texts = [data.decode(encoding, "ignore") for encoding in ("utf-8", "cp1252", "utf-16")]
    numbers = {parse_number(token) for text in texts for token in TOKEN[delimiter].findall(text)}
    return {round(number * scale, 6) for number in numbers if number is not None for scale in SCALES}


def assert_said(result: ReadResult | None, data: bytes, delimiter: str) -> None:
    """Every value that came out stands in the file."""
    if result is None:
        return
    said = values_in(data, delimiter) | STRATEGIES
    found = {round(row.figure.value, 6) for row in result.observations if row.figure.value is not None}
    assert found <= said


@pytest.mark.parametrize("kind", KINDS)
@few
@given(draw=st.data())
def test_order_of_rows_and_columns_and_columns_of_others_change_nothing(
    kind: str, pieces: Pieces, folder: Path, draw: st.DataObject
) -> None:
    cut, rows, facts = pieces[kind]
    columns = draw.draw(st.permutations(range(len(rows[0]))))
    body = draw.draw(st.permutations(rows[1:]))
    extra = draw.draw(st.lists(st.sampled_from(["opmerking", "kleur", "mijn kolom"]), max_size=3, unique=True))
    table = [[*(row[at] for at in columns), *(extra if row is rows[0] else ["tekst"] * len(extra))] for row in [rows[0], *body]]
    assert facts_of(read_bytes(table_text(table, draw.draw(st.sampled_from(";\t|"))).encode(), cut, folder)) == facts


@pytest.mark.parametrize("kind", KINDS)
@few
@given(draw=st.data())
def test_rows_that_are_dropped_take_only_their_own_figures(kind: str, pieces: Pieces, folder: Path, draw: st.DataObject) -> None:
    cut, rows, facts = pieces[kind]
    kept = draw.draw(st.lists(st.sampled_from(range(1, len(rows))), min_size=1, unique=True))
    result = accepted(table_text([rows[0], *(rows[at] for at in sorted(kept))]).encode(), cut, folder)
    if result is not None:
        values = {key: value for key, (value, _year) in facts.items()}
        assert {key: value for key, (value, _year) in facts_of(result).items() if values.get(key, "absent") != value} == {}


@pytest.mark.parametrize("kind", KINDS)
@some
@given(draw=st.data())
def test_column_that_is_dropped_or_doubled_gives_no_other_figure(kind: str, pieces: Pieces, folder: Path, draw: st.DataObject) -> None:
    cut, rows, facts = pieces[kind]
    at, copies = draw.draw(st.integers(0, len(rows[0]) - 1)), draw.draw(st.sampled_from([0, 2]))
    result = accepted(table_text([[*row[:at], *[row[at]] * copies, *row[at + 1 :]] for row in rows]).encode(), cut, folder)
    if result is not None:
        values = {key: value for key, (value, _year) in facts.items()}
        assert {key: value for key, (value, _year) in facts_of(result).items() if values.get(key, "absent") != value} == {}


@pytest.mark.parametrize("kind", KINDS)
@some
@given(flips=st.lists(st.tuples(places, st.integers(0, 255)), min_size=1, max_size=6), cut_at=places | st.none())
def test_bytes_that_were_damaged_give_no_number_that_is_not_there(
    kind: str, pieces: Pieces, folder: Path, flips: list[tuple[int, int]], cut_at: int | None
) -> None:
    cut, rows, _facts = pieces[kind]
    data = bytearray(table_text(rows, cut.delimiter).encode())
    for place, byte in flips:
        data[place % len(data)] = byte
    damaged = bytes(data if cut_at is None else data[: cut_at % len(data) + 1])
    assert_said(accepted(damaged, cut, folder), damaged, cut.delimiter)


@pytest.mark.parametrize("kind", KINDS)
@few
@given(draw=st.data())
def test_digits_that_were_replaced_come_out_as_they_stand(kind: str, pieces: Pieces, folder: Path, draw: st.DataObject) -> None:
    cut, rows, _facts = pieces[kind]
    table = [list(row) for row in rows]
    for _ in range(draw.draw(st.integers(1, 4))):
        row, at = draw.draw(st.integers(1, len(table) - 1)), draw.draw(st.integers(0, len(rows[0]) - 1))
        table[row][at] = re.sub(r"\d", draw.draw(st.sampled_from([*"0123456789", "x", ".", ",", " "])), table[row][at], count=1)
    data = table_text(table).encode()
    assert_said(accepted(data, cut, folder), data, ";")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|", " ", ":"])
@pytest.mark.parametrize("kind", KINDS)
def test_wrong_delimiter_gives_the_same_figures_or_a_refusal(kind: str, delimiter: str, pieces: Pieces, folder: Path) -> None:
    cut, rows, facts = pieces[kind]
    text = "\n".join(delimiter.join(row) for row in rows) + "\n"
    result = accepted(text.encode(), cut, folder)
    assert result is None or facts_of(result).items() <= facts.items()


@pytest.mark.parametrize("kind", KINDS)
@few
@given(draw=st.data())
def test_file_that_breaks_off_between_cells_gives_no_other_figure(kind: str, pieces: Pieces, folder: Path, draw: st.DataObject) -> None:
    cut, rows, facts = pieces[kind]
    row, cells = draw.draw(st.integers(1, len(rows) - 1)), draw.draw(st.integers(1, len(rows[0])))
    data = table_text([*rows[:row], rows[row][:cells]]).encode()
    result = accepted(data, cut, folder)
    values = {key: value for key, (value, _year) in facts.items()}
    found = {} if result is None else {key: value for key, (value, _year) in facts_of(result).items() if value is not None}
    assert {key: value for key, value in found.items() if values.get(key) != value} == {}
