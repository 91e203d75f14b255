"""Who looks, and what this person may read of each partij."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.dossiers.making import join, make_dossier
from tests.web.parties.making import SECRET, make_partij, make_shared_dossier, make_written, write
from tests.web.world import World

from wijkkoers.web.dossiers.states import TeamRole
from wijkkoers.web.parties import selectors, services
from wijkkoers.web.parties.selectors import Words

NOTHING = None


def _reads(world: World, person: str, partij: Any) -> Words | None:
    viewer = selectors.viewer_for(world.person(person), partij.dossier_id)
    assert viewer is not None
    return selectors.readable_words(viewer, partij)


@pytest.mark.parametrize(
    ("person", "expected"), [("gemeente_redacteur", SECRET), ("beheerder", NOTHING), ("redacteur", NOTHING), ("lezer", NOTHING)]
)
def test_draft_is_read_by_people_of_the_partij_only(world: World, person: str, expected: Words | None) -> None:
    assert _reads(world, person, make_written(world, is_released=False)) == expected


@pytest.mark.parametrize("person", ["gemeente_redacteur", "beheerder", "redacteur", "partner", "lezer"])
def test_released_words_are_read_by_the_whole_team(world: World, person: str) -> None:
    assert _reads(world, person, make_written(world, is_released=True)) == SECRET


def test_team_reads_the_old_words_until_the_next_release(world: World) -> None:
    partij = write(world.gemeente_redacteur, make_written(world, is_released=True), Words("Nieuw", "Nieuw"))
    assert _reads(world, "beheerder", partij) == SECRET
    assert _reads(world, "gemeente_redacteur", partij) == Words("Nieuw", "Nieuw")


def test_words_of_a_partij_without_organisation_are_with_the_editors_until_released(world: World) -> None:
    partij = write(world.redacteur, make_partij(world, make_shared_dossier(world)))
    assert _reads(world, "redacteur", partij) == SECRET
    assert _reads(world, "lezer", partij) is None
    assert _reads(world, "gemeente_redacteur", partij) is None


def test_who_left_the_organisation_no_longer_reads_its_draft(world: World) -> None:
    partij = make_written(world, is_released=False)
    join(world, partij.dossier, world.buitenstaander, TeamRole.PARTNER)
    world.membership_of(world.gemeente_redacteur).delete()
    assert _reads(world, "gemeente_redacteur", partij) is None


def test_partijen_come_in_the_order_in_which_they_joined_with_those_that_left(world: World) -> None:
    dossier = make_dossier(world)
    first, second = make_partij(world, dossier, name="Z"), make_partij(world, dossier, name="A")
    services.drop_partij(actor=world.redacteur, partij=first, reason="Weg")
    make_partij(world, make_dossier(world))
    assert selectors.partijen_of(dossier) == [first, second]


def test_words_are_written_by_people_of_the_partij_and_of_one_without_organisation_by_editors(world: World) -> None:
    dossier = make_shared_dossier(world)
    own, bare = make_partij(world, dossier, world.gemeente), make_partij(world, dossier, name="Bewoners")
    gone = make_partij(world, dossier, name="Weg")
    services.drop_partij(actor=world.redacteur, partij=gone, reason="Weg")
    found = {}
    for person in ("redacteur", "gemeente_redacteur", "lezer"):
        viewer = selectors.viewer_for(world.person(person), dossier.pk)
        assert viewer is not None
        found[person] = selectors.partijen_to_write(viewer)
    assert found == {"redacteur": {bare.pk}, "gemeente_redacteur": {own.pk}, "lezer": frozenset()}


def test_partij_of_another_dossier_is_not_found(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    assert selectors.partij_of(make_dossier(world), partij.pk) is None
    assert selectors.partij_of(partij.dossier, partij.pk) == partij


def test_organisations_to_add_take_part_and_are_no_partij_yet(world: World) -> None:
    dossier = make_shared_dossier(world)
    assert selectors.organisations_to_add(dossier) == [world.gemeente, world.corporatie]
    make_partij(world, dossier, world.gemeente)
    assert selectors.organisations_to_add(dossier) == [world.corporatie]
