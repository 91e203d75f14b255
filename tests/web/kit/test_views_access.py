"""Opening the kit: what belongs to another dossier is not there."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.kit.making import make_batch, make_dilemma, make_session, make_sheet
from tests.web.world import World


@pytest.mark.parametrize("name", ["kit-result-edit", "kit-outcome", "dilemma-edit", "session-detail"])
def test_things_of_another_dossier_are_not_found(world: World, name: str) -> None:
    batch = make_batch(world)
    keys = {
        "kit-result-edit": [batch.pk, make_sheet(world, batch).pk],
        "kit-outcome": [batch.pk],
        "dilemma-edit": [make_dilemma(world).pk],
        "session-detail": [make_session(world).pk],
    }[name]
    address = reverse(name, args=[make_dossier(world).pk, *keys])
    assert world.client_for(world.redacteur).get(address).status_code == 404
