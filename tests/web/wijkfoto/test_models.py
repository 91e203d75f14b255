"""What is kept of a wijkfoto."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.web.wijkfoto.snapping import dossier_in_town, snapshot_in
from tests.web.world import World

from wijkkoers.web.wijkfoto.models import Snapshot


def test_snapshot_is_called_by_its_title(world: World) -> None:
    assert str(snapshot_in(world, dossier_in_town(world), "Voor de raad")) == "Voor de raad"


@pytest.mark.parametrize(("moment", "reason"), [(True, ""), (False, "Te vroeg.")])
def test_withdrawing_without_reason_or_reason_without_withdrawing_is_refused(world: World, moment: bool, reason: str) -> None:
    kept = snapshot_in(world, dossier_in_town(world))
    with pytest.raises(IntegrityError), transaction.atomic():
        Snapshot.objects.filter(pk=kept.pk).update(withdrawn_at=timezone.now() if moment else None, withdrawn_reason=reason)


def test_newest_stands_first(world: World) -> None:
    dossier = dossier_in_town(world)
    made = [snapshot_in(world, dossier, f"Nummer {number}").pk for number in range(3)]
    assert list(Snapshot.objects.values_list("pk", flat=True)) == made[::-1]
