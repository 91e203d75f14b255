from __future__ import annotations

import pypdfium2
import pytest
from tests.unit.reports.kit.samples import card_set

from wijkkoers.reports.kit.content import RankForm
from wijkkoers.reports.kit.forms import form_content, form_pdf


@pytest.mark.parametrize("count", [1, 40, 80])
def test_form_for_one_person_is_one_page(count: int) -> None:
    assert len(pypdfium2.PdfDocument(form_pdf(RankForm(card_set(count), "Waar beginnen we?")))) == 1


def test_form_asks_no_name_and_all_cards_of_a_large_set_are_on_it() -> None:
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(form_pdf(RankForm(card_set(120), ""))))
    assert "Uw naam hoeft er niet op." in text
    assert "Opgaven in kaart brengen 120" in text.replace("\r\n", " ")


@pytest.mark.parametrize(("count", "ranks"), [(3, 3), (40, 5)])
def test_no_more_ranks_than_cards(count: int, ranks: int) -> None:
    assert form_content(RankForm(card_set(count), ""))["ranks"] == ranks
