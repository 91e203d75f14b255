"""Kinds of columns: every kind has its empty value."""

from __future__ import annotations

from wijkkoers.base.columns import ColumnKind, empty_value


def test_every_kind_has_an_empty_value_that_is_no_value() -> None:
    assert {kind.name for kind in ColumnKind if empty_value(kind) == ""} == {"TEXT", "LONG_TEXT", "CHOICE"}
    assert {kind.name for kind in ColumnKind if empty_value(kind) == ()} == {"LINES", "CHOICES"}
    assert not any(empty_value(kind) for kind in ColumnKind)
