"""Who looks at the partijen of a dossier."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import join, make_dossier
from tests.web.parties.making import make_partij, make_shared_dossier, viewer
from tests.web.world import World

from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.parties import selectors


@pytest.mark.parametrize("nobody", [None, AnonymousUser()])
def test_dossier_stays_unknown_to_outsiders(world: World, nobody: AnonymousUser | None) -> None:
    dossier = make_dossier(world)
    assert selectors.viewer_for(world.buitenstaander, dossier.pk) is None
    assert selectors.viewer_for(nobody, dossier.pk) is None


def test_viewer_costs_three_queries(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_shared_dossier(world)
    with django_assert_num_queries(3):
        selectors.viewer_for(world.redacteur, dossier.pk)


@pytest.mark.parametrize(("person", "expected"), [("redacteur", True), ("gemeente_redacteur", True), ("lezer", False), ("partner", False)])
def test_editors_and_partners_in_the_team_take_part(world: World, person: str, expected: bool) -> None:
    assert viewer(world, person, make_shared_dossier(world)).takes_part is expected


def test_reader_belongs_to_its_partij_but_writes_only_with_a_part_in_the_team(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.corporatie)
    found = viewer(world, "lezer", partij.dossier)
    assert (found.belongs_to(partij), found.writes_for(partij)) == (True, False)
    join(world, partij.dossier, world.lezer, TeamRole.PARTNER)
    assert viewer(world, "lezer", partij.dossier).writes_for(partij)
