"""Besluiten as cards of the thread."""

from __future__ import annotations

from tests.web.process.making import make_besluit, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.process.things import besluit_cards


def test_besluiten_of_this_dossier_are_on_cards(world: World) -> None:
    dossier = make_shared_dossier(world)
    besluit = make_besluit(world, dossier)
    make_besluit(world, make_shared_dossier(world))
    eyes = viewer_of(world.lezer, dossier)
    assert [(card.ref, card.title) for card in besluit_cards(eyes, None)] == [(f"besluit:{besluit.pk}", besluit.title)]
    assert list(besluit_cards(eyes, [besluit.pk + 1])) == []
