"""The participation account as PDF: tagged, in its language, with everything in it, and the same each time."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pikepdf
import pypdfium2
import pytest

from wijkkoers.reports.figures.heard import HeardFigure, draw_heard
from wijkkoers.reports.participation import (
    AccountMoment,
    AccountTable,
    AccountWords,
    ParticipationAccount,
    account_content,
    account_pdf,
    cell_text,
)

WORDS = AccountWords("Verantwoording", "De momenten", "Wie er kwamen", "Wat open staat", "Zo is geteld", "Er staat niets open.")
MOMENT = AccountMoment(
    title="Inloop",
    when="12 maart 2026",
    rung="Raadplegen",
    facts=(("Doel", "Horen #wat *er* speelt"),),
    came=(("jongeren", "minder dan 10"),),
    answer=(("Gedaan", "Niets"),),
    is_open=True,
)
FIGURE = HeardFigure("Gehoord", "", "Wie kwam", (), "kwam", "wijk", "gemist", "nl")
ACCOUNT = ParticipationAccount(
    language="nl",
    title="Participatie in Spoorwijk",
    made_on=date(2026, 11, 22),
    lead=("Er was 1 moment.",),
    overview=AccountTable("Alle momenten", ("Moment", "Gekomen"), (("Inloop", 1200),), frozenset({1})),
    moments=(MOMENT,),
    groups=AccountTable("Wie is gehoord", ("Groep", "Gekomen"), (("jongeren", "minder dan 10"),), frozenset({1})),
    figure_svg=draw_heard(FIGURE),
    figure_alt="Wie kwam",
    open_points=("Nog geen antwoord.",),
    notes=("Bezoeken tellen.",),
    words=WORDS,
)


def _text(account: ParticipationAccount) -> str:
    pdf = pypdfium2.PdfDocument(account_pdf(account))
    text = " ".join(pdf[number].get_textpage().get_text_range() for number in range(len(pdf)))
    pdf.close()
    return text.replace("\r\n", " ")


def test_pdf_is_tagged_says_its_language_and_stays_the_same() -> None:
    made = account_pdf(ACCOUNT)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang).startswith("nl")
    assert made == account_pdf(ACCOUNT)


def test_pdf_holds_everything_and_reads_no_text_as_markup() -> None:
    text = _text(ACCOUNT)
    for part in ("Participatie in Spoorwijk", "1.200", "minder dan 10", "Horen #wat *er* speelt", "Nog geen antwoord.", "Bezoeken tellen."):
        assert part in text


def test_empty_account_says_that_nothing_is_open() -> None:
    nothing = AccountTable("Alle momenten", ("Moment",), ())
    empty = replace(ACCOUNT, overview=nothing, groups=nothing, moments=(), figure_svg="", open_points=(), notes=())
    assert "Er staat niets open." in _text(empty)


def test_made_up_account_says_so() -> None:
    assert account_content(ACCOUNT)["fictional"] == ""
    assert account_content(replace(ACCOUNT, is_fictional=True))["fictional"]


@pytest.mark.parametrize(
    ("cell", "language", "text"), [(1200, "nl", "1.200"), (1200, "en", "1,200"), ("onbekend", "nl", "onbekend"), (0, "nl", "0")]
)
def test_cell_is_written_as_the_language_does(cell: str | int, language: str, text: str) -> None:
    assert cell_text(cell, language) == text
