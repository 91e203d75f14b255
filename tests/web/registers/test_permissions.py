"""Who may bring rows in: who may add to that list, as its own app decides."""

from __future__ import annotations

import pytest
from tests.web.registers.made_up import ONLY_EXPORTED, REGISTER
from tests.web.registers.making import make_shared
from tests.web.world import PEOPLE, World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.registers.permissions import check_can_import, import_refusal


def test_editors_and_partners_of_the_dossier_may(world: World) -> None:
    dossier = make_shared(world)
    allowed = [name for name in PEOPLE if not import_refusal(REGISTER, world.person(name), dossier)]
    assert allowed == ["beheerder", "redacteur", "gemeente_redacteur"]


def test_list_that_takes_no_rows_refuses_everyone(world: World) -> None:
    with pytest.raises(NotAllowed, match="lijst-leest-niet"):
        check_can_import(ONLY_EXPORTED, world.redacteur, make_shared(world))
