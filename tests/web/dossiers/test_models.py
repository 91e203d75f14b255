"""What the store itself refuses."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.web.dossiers.models import Dossier, DossierArea, DossierMember


@pytest.mark.parametrize("values", [{"status": "klaar"}, {"aim": "iets"}, {"status": "afgesloten"}, {"closed_at": timezone.now()}])
def test_store_refuses_a_dossier_outside_the_closed_lists(world: World, values: dict[str, object]) -> None:
    dossier = make_dossier(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        Dossier.objects.filter(pk=dossier.pk).update(**values)


def test_store_refuses_a_person_twice_in_one_team(world: World) -> None:
    dossier = make_dossier(world)
    with pytest.raises(IntegrityError), transaction.atomic():
        DossierMember.objects.create(dossier=dossier, user=world.redacteur, role="lezer")


def test_things_say_what_they_are(world: World) -> None:
    dossier = make_dossier(world, "Spoorwijk", areas=("WK990101",))
    assert (str(dossier), str(DossierArea.objects.get())) == ("Spoorwijk", "Spoorwijk (WK990101, 2025)")
    assert str(dossier.members.get()) == f"{world.redacteur.pk} trekker"
