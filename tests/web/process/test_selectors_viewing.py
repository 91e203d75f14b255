"""Who looks at the process of a dossier."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import move
from tests.web.process.making import make_shared_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.process.selectors import viewer_for, viewer_of

EXPECTED = {
    "beheerder": (True, True),
    "redacteur": (True, True),
    "partner": (False, False),
    "lezer": (False, False),
    "gemeente_redacteur": (False, True),
}


@pytest.mark.parametrize("person", EXPECTED)
def test_viewer_says_who_edits_and_who_takes_part(world: World, person: str) -> None:
    viewer = viewer_of(world.person(person), make_shared_dossier(world))
    assert (viewer.is_editor, viewer.takes_part) == EXPECTED[person]


def test_outsider_and_nobody_have_no_viewer(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert viewer_for(world.buitenstaander, dossier.pk) is None
    assert viewer_for(AnonymousUser(), dossier.pk) is None
    assert viewer_of(None, dossier).user_id == 0


def test_closed_dossier_is_not_open(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert viewer_of(world.redacteur, dossier).is_open
    assert not viewer_of(world.redacteur, move(world, dossier, Move.AFSLUITEN)).is_open
