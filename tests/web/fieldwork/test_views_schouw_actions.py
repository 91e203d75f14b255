"""The list of actions for residents."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_punt, make_schouw
from tests.web.world import World

pytestmark = pytest.mark.django_db


def test_the_list_holds_what_was_agreed_and_nothing_of_who_wrote_it_down(world: World) -> None:
    held = make_schouw(world, make_team(world))
    make_punt(world, held, agreement="Lamp maken", holder="groenbeheer", due="voorjaar 2027")
    make_punt(world, held, note="Zonder afspraak 5512")
    client = world.client_for(world.lezer)
    page = client.get(reverse("schouw-actions", args=[held.dossier_id, held.pk]))
    assert page.context["left_out"] == 1
    csv = client.get(reverse("schouw-actions-file", args=[held.dossier_id, held.pk, "actielijst.csv"])).content.decode()
    for text in (page.content.decode(), csv):
        assert all(part in text for part in ("Lamp maken", "groenbeheer", "voorjaar 2027"))
        assert not any(part in text for part in ("5512", world.redacteur.name, world.redacteur.email))
    pdf = client.get(reverse("schouw-actions-file", args=[held.dossier_id, held.pk, "actielijst.pdf"]))
    assert pdf.content.startswith(b"%PDF")
    assert pdf["Content-Disposition"].startswith("attachment")
