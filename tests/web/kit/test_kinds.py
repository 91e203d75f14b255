"""The closed lists."""

from __future__ import annotations

from wijkkoers.web.kit.kinds import COLUMNS, Column, DotSet


def test_every_set_has_columns_and_every_column_is_used() -> None:
    assert set(COLUMNS) == set(DotSet)
    assert {column for columns in COLUMNS.values() for column in columns} == set(Column)
