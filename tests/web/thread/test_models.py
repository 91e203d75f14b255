"""What the store itself refuses of an arrow."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from tests.web.thread.making import make_opgave, make_team, tie
from tests.web.world import World

from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.thread.models import Arrow


def test_store_keeps_one_arrow_between_two_things(world: World) -> None:
    dossier = make_team(world)
    opgave = make_opgave(world, dossier)
    measure = Maatregel.objects.create(dossier=dossier, name="Lift", kind="fysiek")
    measure.released_at = opgave.released_at
    measure.save()
    arrow = tie(world, f"opgave:{opgave.pk}", f"maatregel:{measure.pk}", dossier)
    assert str(arrow) == f"opgave:{opgave.pk} draagt maatregel:{measure.pk}"
    for wrong in ({"source": arrow.source, "target": arrow.target}, {"source": arrow.source, "target": arrow.source}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Arrow.objects.create(dossier=dossier, **wrong)
