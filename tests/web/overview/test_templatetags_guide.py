"""The guide in short on the page of a dossier."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.world import World


def test_panel_names_the_most_urgent_gaps_and_leads_to_the_rest(world: World) -> None:
    dossier = make_dossier(world)
    page = world.client_for(world.lezer).get(f"/dossiers/{dossier.pk}/").content.decode()
    assert ("Er is nog geen methode gekozen." in page, f"/dossiers/{dossier.pk}/gids/" in page) == (True, True)
