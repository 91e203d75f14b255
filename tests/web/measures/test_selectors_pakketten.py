"""Reading pakketten and what can be put in them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from tests.web.measures.making import looking, make_maatregel, make_pakket, make_shared_dossier, shares
from tests.web.world import World

from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.selectors import maatregelen_of, maatregelen_to_add, pakket_of, pakketten_of
from wijkkoers.web.measures.selectors.pakketten import (
    HeldEffect,
    HeldShare,
    effects_by_maatregel,
    lines_by_pakket,
    shares_by_maatregel,
)
from wijkkoers.web.measures.values import EffectValue

pytestmark = pytest.mark.django_db


def test_the_nulalternatief_comes_first(world: World) -> None:
    dossier = make_shared_dossier(world)
    make_pakket(world, dossier)
    assert [row.is_null for row in pakketten_of(looking(world.redacteur, dossier))] == [True, False]


def test_what_is_in_it_and_drafts_are_not_offered_to_a_shared_pakket(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    here, other = make_maatregel(world, dossier), make_maatregel(world, dossier)
    draft = make_maatregel(world, dossier, partner)
    viewer, shared = looking(partner, dossier), make_pakket(world, dossier, here)
    assert set(maatregelen_to_add(viewer, shared, maatregelen_of(viewer))) == {other}
    own = make_pakket(world, dossier, actor=partner)
    assert set(maatregelen_to_add(viewer, own, maatregelen_of(viewer))) == {here, other, draft}


def test_lines_shares_and_effects_of_all_pakketten_are_read_in_a_fixed_number_of_questions(
    world: World, django_assert_num_queries: object
) -> None:
    dossier, effects = make_shared_dossier(world), (EffectValue("Gasverbruik", Direction.OMLAAG),)
    rows = [make_maatregel(world, dossier, name=f"M{row}", shares=shares(A=100), effects=effects) for row in range(3)]
    first, second = make_pakket(world, dossier, *rows, name="Een"), make_pakket(world, dossier, rows[0], name="Twee")
    viewer = looking(world.redacteur, dossier)
    with django_assert_num_queries(2):  # type: ignore[operator]
        lines = lines_by_pakket(viewer)
        assert [line.maatregel.name for line in lines[first.pk]] == ["M0", "M1", "M2"]
        assert lines[first.pk][0].maatregel is lines[second.pk][0].maatregel
    with django_assert_num_queries(2):  # type: ignore[operator]
        assert shares_by_maatregel(viewer) == {row.pk: [HeldShare(None, "A", Decimal(100))] for row in rows}
        assert effects_by_maatregel(viewer) == {row.pk: [HeldEffect("gasverbruik", "omlaag")] for row in rows}


def test_of_a_draft_of_another_nothing_is_calculated(world: World) -> None:
    dossier, partner = make_shared_dossier(world), world.gemeente_redacteur
    draft = make_maatregel(world, dossier, partner, shares=shares(A=100), effects=(EffectValue("Gasverbruik", Direction.OMLAAG),))
    own = make_pakket(world, dossier, draft, actor=partner)
    assert list(lines_by_pakket(looking(partner, dossier))) == [own.pk]
    outsider = looking(world.redacteur, dossier)
    assert (lines_by_pakket(outsider), shares_by_maatregel(outsider), effects_by_maatregel(outsider)) == ({}, {}, {})
    assert pakket_of(outsider, own.pk) is None
