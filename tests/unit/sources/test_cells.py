from __future__ import annotations

import pytest

from wijkkoers.base.missing import Status, absent, present
from wijkkoers.sources.cells import read_cell


@pytest.mark.parametrize(
    ("cell", "value"),
    [("5635,0", 5635), ("416.0", 416), (" 78.4", 78.4), (5, 5), (2.5, 2.5), ("-0.10", -0.1), ("0", 0), (0, 0), ("222298", 222_298)],
)
def test_number_is_read(cell: str | float, value: float) -> None:
    assert read_cell(cell) == present(value)


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        (".", Status.UNKNOWN),
        ("       .", Status.UNKNOWN),
        (",", Status.UNKNOWN),
        ("-", Status.UNKNOWN),
        ("x", Status.SUPPRESSED),
        ("-99997", Status.SUPPRESSED),
        (-99997, Status.SUPPRESSED),
        ("-99995", Status.UNAVAILABLE),
        (-99995.0, Status.UNAVAILABLE),
        ("-99999999", Status.UNAVAILABLE),
        (-99999999.0, Status.UNAVAILABLE),
        ("-99999999,0", Status.UNAVAILABLE),
        ("-99991", Status.UNKNOWN),
        ("", Status.UNAVAILABLE),
        (None, Status.UNAVAILABLE),
        ("null", Status.UNAVAILABLE),
        ("NaN", Status.UNAVAILABLE),
    ],
)
def test_missing_keeps_its_reason(cell: str | float | None, status: Status) -> None:
    assert read_cell(cell) == absent(status)


@pytest.mark.parametrize("cell", ["abc", "5 km", "1e5", "inf", "9" * 400, float("nan"), float("inf"), 10**400])
def test_text_that_is_no_number_is_not_guessed(cell: str | float) -> None:
    assert read_cell(cell) is None


def test_scale_brings_a_value_to_our_unit() -> None:
    assert read_cell("1,5", 100) == present(150)


def test_scale_leaves_a_code_for_missing_alone() -> None:
    assert read_cell(-99997, 100) == absent(Status.SUPPRESSED)
