from __future__ import annotations

import pypdfium2
import pytest
from tests.unit.reports.kit.samples import ADDRESS, card_set, hard_cards

from wijkkoers.reports.kit.content import DotGrid
from wijkkoers.reports.kit.dots import dots_content, dots_pdf

COLUMNS = ("Eens", "Twijfel", "Oneens")


@pytest.mark.parametrize(("paper", "size"), [("a3", [297, 420]), ("a4", [210, 297])])
def test_sheet_has_its_paper_question_and_columns(paper: str, size: list[int]) -> None:
    page = pypdfium2.PdfDocument(dots_pdf(DotGrid(card_set(), "Waar beginnen we?", COLUMNS, ADDRESS, paper)))[0]
    text = page.get_textpage().get_text_range()
    assert [round(side / 72 * 25.4) for side in page.get_size()] == size
    assert all(word in text for word in ("Waar beginnen we?", *COLUMNS))


def test_many_cards_go_on_and_hard_words_stay_text() -> None:
    assert len(pypdfium2.PdfDocument(dots_pdf(DotGrid(card_set(40), "", ("Belangrijk",), ADDRESS, "a4")))) > 1
    hard = DotGrid(card_set(cards=hard_cards()), "#panic()", ("1", "2", "3", "4", "5"), ADDRESS)
    assert len(pypdfium2.PdfDocument(dots_pdf(hard))) == 1


def test_values_of_a_dilemma_come_along() -> None:
    found = dots_content(DotGrid(card_set(cards=hard_cards()), "", COLUMNS, ADDRESS))
    assert found["cards"][1]["poles"] == ["Snel beginnen", "Iedereen kan meekomen"]
