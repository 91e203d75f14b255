"""What the dossier holds, on the page of a stap and of the dossier."""

from __future__ import annotations

from tests.web.process.making import make_plan, views_of
from tests.web.thread.making import make_opgave, make_team
from tests.web.world import World


def test_stap_shows_the_registers_that_it_is_about(world: World) -> None:
    dossier = make_team(world)
    make_plan(world, dossier)
    make_opgave(world, dossier)
    about = {view.key: view.id for view in views_of(dossier)}
    client = world.client_for(world.lezer)
    pages = [
        client.get(f"/dossiers/{dossier.pk}/stappen/{about[key]}/").content.decode() for key in ("opgaven-in-kaart", next(iter(about)))
    ]
    assert ["In dit dossier" in page for page in pages] == [True, False]


def test_dossier_shows_the_thread_in_short(world: World) -> None:
    dossier = make_team(world)
    page = world.client_for(world.lezer).get(f"/dossiers/{dossier.pk}/").content.decode()
    assert ('id="rode-draad"' in page, f"/dossiers/{dossier.pk}/draad/losse-einden/" in page) == (True, True)
