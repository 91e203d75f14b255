"""The form to walk with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pypdfium2

from wijkkoers.reports.schouw.form import SchouwForm, schouw_form_content, schouw_form_pdf, theme_letters

FORM = SchouwForm(
    title="Ronde *vet* #set page(fill: red)",
    dossier="Spoorwijk",
    route="Ronde Seinhof",
    held_on=None,
    made_on=date(2026, 11, 22),
    points=tuple((number, f"Plek {number}") for number in (1, 2, 7)),
    themes=("Wonen", "Groen"),
)


def _text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as pdf:
        return "\n".join(page.get_textpage().get_text_range() for page in pdf)


def test_every_fixed_point_has_its_block_and_texts_are_no_markup() -> None:
    text = _text(schouw_form_pdf(FORM))
    assert all(f"Plek {number}" in text for number in (1, 2, 7))
    assert "*vet*" in text
    assert "#set page" in text


def test_the_same_form_gives_the_same_bytes() -> None:
    assert schouw_form_pdf(FORM) == schouw_form_pdf(FORM)


def test_blocks_that_do_not_fit_go_on_to_the_next_page_with_its_number() -> None:
    many = replace(FORM, points=tuple((number, f"Plek {number}") for number in range(1, 31)))
    made = schouw_form_pdf(many)
    text = _text(made)
    with pypdfium2.PdfDocument(made) as pdf:
        pages = len(pdf)
    assert pages > 2
    assert all(words in text for words in ("Plek 30", f"2 / {pages}", f"{pages} / {pages}"))


def test_a_schouw_with_a_day_prints_it() -> None:
    assert schouw_form_content(replace(FORM, held_on=date(2027, 4, 12)))["held_on"] == "12 april 2027"
    assert schouw_form_content(FORM)["held_on"] == ""


def test_themes_get_letters_in_their_order() -> None:
    assert theme_letters(("Wonen", "Groen")) == [("A", "Wonen"), ("B", "Groen")]
