"""Saying that a proposed partij is not needed."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services


def test_reason_is_kept_once_and_can_be_reconsidered(world: World) -> None:
    dossier = make_dossier(world)
    answer = services.decline_proposal(actor=world.redacteur, dossier=dossier, key="vve", name="VvE", reason="Geen flats")
    with pytest.raises(InputError) as caught:
        services.decline_proposal(actor=world.redacteur, dossier=dossier, key="vve", name="VvE", reason="Geen flats")
    assert caught.value.code == "voorstel-al-beantwoord"
    assert services.reconsider_proposal(actor=world.redacteur, answer=answer).withdrawn_at is not None
    services.decline_proposal(actor=world.redacteur, dossier=dossier, key="vve", name="VvE", reason="Toch niet")
    assert Event.objects.filter(kind__startswith="voorstel.").count() == 3


def test_declining_needs_a_reason(world: World) -> None:
    with pytest.raises(InputError) as caught:
        services.decline_proposal(actor=world.redacteur, dossier=make_dossier(world), key="vve", name="VvE", reason="")
    assert caught.value.code == "partij-reden-leeg"
