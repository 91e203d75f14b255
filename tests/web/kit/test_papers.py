"""From what is kept to what goes on paper."""

from __future__ import annotations

from typing import Any

from tests.web.kit.making import make_batch, make_dilemma
from tests.web.world import World

from wijkkoers.web.kit import papers, services
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors import cards_of
from wijkkoers.web.kit.services import PrintOrder


def test_code_of_a_card_opens_its_page_on_this_site(world: World, settings: Any) -> None:
    settings.BASE_URL = "https://wijkkoers.voorbeeld.nl/"
    batch = make_batch(world)
    card = papers.card_set(batch, cards_of(batch)).cards[0]
    assert card.address == f"https://wijkkoers.voorbeeld.nl/k/{card.code.replace('-', '')}/"
    assert card.is_blank


def test_dilemma_keeps_its_values_and_paper_its_language(world: World) -> None:
    dilemma = make_dilemma(world)
    order = PrintOrder(CardKind.DILEMMAS, "x", (f"dilemma:{dilemma.pk}",), language="en")
    batch = services.print_cards(actor=world.redacteur, dossier=dilemma.dossier, order=order)
    found = papers.card_set(batch, cards_of(batch))
    assert (found.kind, found.language, found.cards[0].poles) == ("Dilemmas", "en", ("Snel beginnen", "Iedereen mee"))
    assert all(make(batch, cards_of(batch)).startswith(b"%PDF") for make in (papers.cards_file, papers.form_file))
    assert papers.dots_file(batch, cards_of(batch), "a4").startswith(b"%PDF")
