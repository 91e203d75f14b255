"""Who may keep a wijkfoto, with the reason of every denial."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.wijkfoto.snapping import dossier_in_town, snapshot_in
from tests.web.world import World

from wijkkoers.web.wijkfoto.permissions import check_can_make_snapshot, check_can_withdraw_snapshot


@pytest.mark.parametrize(("person", "may"), [("beheerder", True), ("redacteur", True), ("partner", False), ("lezer", False)])
def test_editors_of_the_dossier_keep_and_withdraw(world: World, person: str, may: bool) -> None:
    dossier = dossier_in_town(world)
    kept = snapshot_in(world, dossier)
    actor = world.person(person)
    assert (check_can_make_snapshot.allows(actor, dossier), check_can_withdraw_snapshot.allows(actor, kept)) == (may, may)


def test_dossier_without_area_has_nothing_to_keep(world: World) -> None:
    assert "Kies eerst een gebied." in (check_can_make_snapshot.reason(world.redacteur, make_dossier(world)) or "")
