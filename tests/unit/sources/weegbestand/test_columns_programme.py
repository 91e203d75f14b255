"""The columns of the parts of this theme."""

from __future__ import annotations

from wijkkoers.sources.weegbestand import columns_programme as columns
from wijkkoers.sources.weegbestand.fields import Field, Kind
from wijkkoers.sources.weegbestand.parts import PARTS

TABLES = [table for name, table in vars(columns).items() if name.isupper() and isinstance(table, tuple) and isinstance(table[0], Field)]


def test_every_table_belongs_to_a_part() -> None:
    assert TABLES and [table for table in TABLES if table not in [part.fields for part in PARTS]] == []


def test_choices_stand_with_a_choice_only() -> None:
    assert [field.key for table in TABLES for field in table if bool(field.choices) != (field.kind is Kind.CHOICE)] == []


def test_references_say_to_what() -> None:
    kinds = (Kind.REFERENCE, Kind.REFERENCES)
    assert [field.key for table in TABLES for field in table if bool(field.refers_to) != (field.kind in kinds)] == []
