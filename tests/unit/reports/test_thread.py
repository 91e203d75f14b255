"""The thread on paper."""

from __future__ import annotations

from datetime import date

from tests.unit.reports.figures.threads import FIGURE

from wijkkoers.reports.thread import ThreadSheet, ThreadSheetRow, sheet_values, thread_pdf

SHEET = ThreadSheet(
    language="nl",
    title="Opgave 12: Koude woningen",
    lead="Waar dit op rust.",
    kind="Rode draad",
    figure=FIGURE,
    lists=(("Rust op", (ThreadSheetRow("rechtstreeks", "inbreng", "7", "Kunnen er bankjes komen?"),)), ("Leidt tot", ())),
    head=("Afstand", "Soort", "Nr.", "Wat", "Via"),
    nothing="Nog niets.",
    made_on=date(2026, 11, 22),
    is_fictional=True,
)


def test_same_thread_gives_the_same_tagged_bytes() -> None:
    made = thread_pdf(SHEET)
    assert made.startswith(b"%PDF")
    assert b"/StructTreeRoot" in made
    assert made == thread_pdf(SHEET)


def test_list_says_what_the_drawing_shows_and_an_empty_side_is_told() -> None:
    values = sheet_values(SHEET)
    assert values["lists"][0]["rows"] == [["rechtstreeks", "inbreng", "7", "Kunnen er bankjes komen?", ""]]
    assert values["lists"][1]["rows"] == []
    assert values["figure"]["alt"].startswith("De draad.")
