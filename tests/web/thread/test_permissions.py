"""Who may tie things together."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import move
from tests.web.thread.making import make_team, viewer
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.thread.permissions import may_link, require_link

TABLE = {
    "beheerder": "",
    "redacteur": "",
    "partner": "draad-leest-alleen",
    "lezer": "draad-leest-alleen",
    "gemeente_redacteur": "",
    "buitenstaander": "dossier-onbekend",
    "anoniem": "dossier-onbekend",
}


def test_who_takes_part_ties_things_together(world: World) -> None:
    dossier = make_team(world)
    found = {}
    for name in TABLE:
        eyes = viewer(world.person(name), dossier)
        try:
            require_link(eyes)
            found[name] = ""
        except NotAllowed as refusal:
            found[name] = refusal.code
        assert may_link(eyes) == (found[name] == "")
    assert found == TABLE


def test_nobody_ties_in_a_closed_dossier(world: World) -> None:
    dossier = move(world, make_team(world), Move.AFSLUITEN)
    with pytest.raises(NotAllowed, match="dossier-afgesloten"):
        require_link(viewer(world.redacteur, dossier))
    assert not may_link(viewer(world.redacteur, dossier))
