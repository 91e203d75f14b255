from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
from tests.unit.reports.kit.samples import card_set, hard_cards

from wijkkoers.base.errors import InputError
from wijkkoers.reports.kit.cards import cards_content, cards_pdf


def _text(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


@pytest.mark.parametrize(("per_sheet", "count", "pages"), [(8, 8, 1), (8, 9, 2), (4, 9, 3)])
def test_sheets_hold_the_cards_asked_for(per_sheet: int, count: int, pages: int) -> None:
    pdf = pypdfium2.PdfDocument(cards_pdf(card_set(count), per_sheet))
    assert len(pdf) == pages
    assert [round(side / 72 * 25.4) for side in pdf[0].get_size()] == [210, 297]


def test_every_card_shows_its_number_words_and_code() -> None:
    text = _text(cards_pdf(card_set(9), 8))
    assert text.count("K7PM-3XQ9") == 9
    assert all(f"Opgaven in kaart brengen {number}" in text.replace("\r\n", " ") for number in range(1, 10))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_pdf_is_tagged_and_says_its_language(language: str) -> None:
    with pikepdf.open(io.BytesIO(cards_pdf(card_set(1, language=language)))) as pdf:
        assert "/StructTreeRoot" in pdf.Root and str(pdf.Root.Lang).startswith(language)
        assert b"pdfuaid:part" in pdf.Root.Metadata.read_bytes()


@pytest.mark.parametrize("per_sheet", [8, 4])
def test_words_that_hardly_fit_stay_on_one_sheet_and_are_never_markup(per_sheet: int) -> None:
    pdf = cards_pdf(card_set(cards=hard_cards()), per_sheet)
    assert len(pypdfium2.PdfDocument(pdf)) == 1
    assert '#panic("x") *vet* $1$ <b>' in " ".join(_text(pdf).split())


def test_same_cards_give_the_same_bytes() -> None:
    assert cards_pdf(card_set(2)) == cards_pdf(card_set(2))


def test_another_number_per_sheet_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        cards_content(card_set(), 6)
    assert caught.value.code == "kaarten-per-vel"
