"""What comes of a schouw, for residents."""

from __future__ import annotations

import csv
import io
from datetime import date

import pypdfium2

from wijkkoers.reports.schouw.actions import Action, ActionList, actions_content, actions_csv, actions_pdf

ACTION = Action(3, "Speelveld", "Losse tegels", "=HYPERLINK(1)", "groenbeheer", "voorjaar 2027", "opgepakt", "In mei klaar")
LISTED = ActionList("Ronde", "Spoorwijk", date(2027, 4, 12), date(2027, 5, 1), (ACTION,), "Dit gaat er gebeuren.")


def test_csv_holds_no_text_that_a_spreadsheet_runs() -> None:
    rows = list(csv.reader(io.StringIO(actions_csv(LISTED).decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == "3"
    assert not rows[1][3].startswith("=")
    assert rows[1][6] == "opgepakt. In mei klaar"


def test_pdf_tells_what_who_and_when() -> None:
    with pypdfium2.PdfDocument(actions_pdf(LISTED)) as pdf:
        text = pdf[0].get_textpage().get_text_range()
    assert all(part in text for part in ("Speelveld", "groenbeheer", "In mei klaar"))


def test_an_empty_list_says_so() -> None:
    empty = ActionList("Ronde", "Spoorwijk", None, date(2027, 5, 1), ())
    assert actions_content(empty)["actions"] == []
    with pypdfium2.PdfDocument(actions_pdf(empty)) as pdf:
        assert "Er is nog niets afgesproken." in pdf[0].get_textpage().get_text_range()
