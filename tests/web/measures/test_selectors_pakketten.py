"""Reading pakketten and what can be put in them."""

from __future__ import annotations

import pytest
from tests.web.measures.making import looking, make_maatregel, make_pakket, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.selectors import maatregelen_of, maatregelen_to_add, pakket_of, pakketten_of
from wijkkoers.web.measures.selectors.pakketten import lines_by_pakket

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


def test_lines_come_with_payers_in_a_fixed_number_of_questions(world: World, django_assert_num_queries: object) -> None:
    dossier = make_shared_dossier(world)
    pakket = make_pakket(world, dossier, *(make_maatregel(world, dossier) for _row in range(4)))
    viewer = looking(world.redacteur, dossier)
    with django_assert_num_queries(2):  # type: ignore[operator]  # without payers there are no partijen to ask for
        assert len(lines_by_pakket(viewer)[pakket.pk]) == 4
    with django_assert_num_queries(3):  # type: ignore[operator]
        lines = lines_by_pakket(viewer, with_effects=True)[pakket.pk]
        assert [line.maatregel.held_effects for line in lines] == [[]] * 4
    assert pakket_of(viewer, 0) is None
