"""Reading one maatregel."""

from __future__ import annotations

import pytest
from tests.web.measures.making import looking, make_maatregel, make_pakket, make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.events.clock import now
from wijkkoers.web.measures.models import Effect
from wijkkoers.web.measures.selectors import maatregel_of, maatregelen_of_effects, pakketten_with, relations_of, subject_of, support_lines

pytestmark = pytest.mark.django_db


def test_a_maatregel_of_another_dossier_is_not_found(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world))
    assert maatregel_of(looking(world.redacteur, make_shared_dossier(world)), row.pk) is None


def test_an_effect_of_another_dossier_has_no_maatregel_here(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    effect = Effect.objects.create(maatregel=row, subject="Comfort", direction="omhoog")
    assert maatregelen_of_effects(dossier, [effect.pk]) == {effect.pk: row.pk}
    assert maatregelen_of_effects(make_shared_dossier(world), [effect.pk]) == {}


def test_relations_are_told_from_both_sides(world: World) -> None:
    dossier = make_shared_dossier(world)
    one = make_maatregel(world, dossier, name="Een")
    then = make_maatregel(world, dossier, depends_on=("Een",))
    viewer = looking(world.redacteur, dossier)
    assert (relations_of(viewer, one).needed_by, relations_of(viewer, then).depends_on) == ((then,), (one,))


def test_pakketten_of_another_that_are_drafts_are_left_out(world: World) -> None:
    dossier = make_shared_dossier(world)
    row = make_maatregel(world, dossier)
    shared = make_pakket(world, dossier, row)
    make_pakket(world, dossier, row, actor=world.gemeente_redacteur)
    assert pakketten_with(looking(world.redacteur, dossier), row) == [shared]
    assert (subject_of(row), subject_of(shared)) == (f"maatregel:{row.pk}", f"pakket:{shared.pk}")


def test_a_partij_that_left_without_a_word_is_not_silent(world: World) -> None:
    dossier = make_shared_dossier(world)
    partij = make_partij(dossier, "Weg")
    partij.dropped_at = now()
    partij.save()
    assert support_lines(dossier, make_maatregel(world, dossier)) == []
