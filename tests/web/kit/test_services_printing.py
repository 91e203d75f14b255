"""Printing keeps the cards as they stand on paper, and prints nothing that the team may not read."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import SECRET, make_batch, make_dilemma, make_partij
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.events.models import Event
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.models import PrintedCard
from wijkkoers.web.kit.selectors import cards_of, sources_of
from wijkkoers.web.kit.services import DilemmaValues, PrintOrder


def test_set_of_knooppunten_is_kept_with_codes_and_its_event(world: World) -> None:
    dossier = make_plan(world).dossier
    chosen = tuple(source.subject for source in sources_of(dossier, CardKind.KNOOPPUNTEN)[:3])
    batch = services.print_cards(actor=world.lezer, dossier=dossier, order=PrintOrder(CardKind.KNOOPPUNTEN, " Start  avond ", chosen))
    cards = cards_of(batch)
    assert (batch.title, [card.number for card in cards], [card.subject for card in cards]) == ("Start avond", [1, 2, 3], list(chosen))
    assert all(read_code(card.code) == card.code and card.text for card in cards)
    event = Event.objects.get(kind="kit.gedrukt")
    assert (event.actor, event.after) == (world.lezer, {"name": "Start avond", "kit_cards": 3})


def test_paper_keeps_its_text_when_the_text_changes(world: World) -> None:
    dilemma = make_dilemma(world)
    order = PrintOrder(CardKind.DILEMMAS, "Dilemma's", (f"dilemma:{dilemma.pk}",))
    batch = services.print_cards(actor=world.redacteur, dossier=dilemma.dossier, order=order)
    services.change_dilemma(actor=world.redacteur, dilemma=dilemma, values=DilemmaValues("A", "B", "Anders?"), revision=dilemma.revision)
    card = cards_of(batch)[0]
    assert (card.label, card.extra["poles"]) == ("Wachten we op de buren?", ["Snel beginnen", "Iedereen mee"])


def test_draft_of_a_partij_cannot_be_printed(world: World) -> None:
    dossier = make_dossier(world)
    partij = make_partij(world, dossier, is_released=False)
    with pytest.raises(InputError) as caught:
        services.print_cards(actor=world.redacteur, dossier=dossier, order=PrintOrder(CardKind.BELANGEN, "x", (f"partij:{partij.pk}",)))
    assert caught.value.code == "kit-kaart-onbekend"
    assert not PrintedCard.objects.filter(text__contains=SECRET).exists()


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (PrintOrder(CardKind.LEEG, " ", blanks=2), "kit-titel-leeg"),
        (PrintOrder(CardKind.LEEG, "x"), "kit-geen-kaarten"),
        (PrintOrder(CardKind.LEEG, "x", blanks=121), "kit-te-veel-kaarten"),
        (PrintOrder(CardKind.LEEG, "x", blanks=2, per_sheet=6), "kaarten-per-vel"),
        (PrintOrder(CardKind.KNOOPPUNTEN, "x", ("stap:1",)), "kit-kaart-onbekend"),
    ],
)
def test_what_cannot_be_printed_is_refused(world: World, order: PrintOrder, code: str) -> None:
    with pytest.raises(InputError) as caught:
        services.print_cards(actor=world.redacteur, dossier=make_dossier(world), order=order)
    assert caught.value.code == code


def test_blank_cards_have_codes_too(world: World) -> None:
    cards = cards_of(make_batch(world, blanks=5))
    assert len({card.code for card in cards}) == 5
    assert {card.label for card in cards} == {""}
