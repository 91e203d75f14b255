"""What the page of a talk shows of its signalen."""

from __future__ import annotations

import pytest
from tests.web.fieldwork.making_opgaven import make_opgave, make_team
from tests.web.fieldwork.making_talks import make_gesprek, make_signaal
from tests.web.world import World

from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.gesprek_page import parts_of
from wijkkoers.web.thread.services import link

pytestmark = pytest.mark.django_db


def test_a_signaal_tells_to_which_opgave_it_led_but_not_to_a_draft_of_another(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_gesprek(world, dossier)
    signaal = make_signaal(world, gesprek)
    guest = viewer_of(world.gemeente_redacteur, dossier)
    draft = make_opgave(world, dossier, world.gemeente_redacteur)
    link(actor=world.gemeente_redacteur, viewer=guest, source=f"signaal:{signaal.pk}", target=f"opgave:{draft.pk}")
    shown = {}
    for person in (world.gemeente_redacteur, world.redacteur):
        shown[person.pk] = parts_of(viewer_of(person, dossier), gesprek, {})["rows"][0].leads_to
    assert [card.id for card in shown[world.gemeente_redacteur.pk]] == [draft.pk]
    assert shown[world.redacteur.pk] == ()
