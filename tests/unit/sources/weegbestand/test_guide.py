"""The guide tells the same columns as the readers know."""

from __future__ import annotations

from pathlib import Path

from wijkkoers.sources.weegbestand.guide import guide_tables

GUIDE = Path(__file__).resolve().parents[4] / "docs/nl/gids/weegbestand.md"


def test_tables_of_the_guide_are_those_of_the_readers() -> None:
    assert GUIDE.read_text("utf-8").endswith("\n\n" + guide_tables())


def test_column_is_told_with_its_key_kind_and_remark() -> None:
    row = "| Toerekening % | `toerekening_pct` | percentage | Welk deel van het effect door dit plan komt. Bedoeld voor baten. Leeg: 100. |"
    assert row in guide_tables()


def test_reference_names_the_part_it_leads_to() -> None:
    assert "| Actor \\* | `actor` | kenmerk uit Actoren |" in guide_tables()
