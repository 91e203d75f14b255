"""What a file on its way holds of people is marked, and its state is on the list."""

from __future__ import annotations

import pytest
from django.db import IntegrityError, transaction
from tests.web.dossiers.making import make_dossier
from tests.web.registers.making import receive
from tests.web.world import World

from wijkkoers.web.registers.models import ColumnMemory, Intake


def test_file_is_told_by_name_and_its_state_is_known(world: World) -> None:
    intake = receive(world.redacteur, make_dossier(world))
    assert (str(intake), str(ColumnMemory(register="x", organisation_id=3))) == ("lijst.txt (proeven, klaar)", "x of 3")
    with pytest.raises(IntegrityError), transaction.atomic():
        Intake.objects.update(status="anders")
