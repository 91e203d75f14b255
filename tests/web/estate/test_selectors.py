"""Who sees which complexes: members the own ones, a team those of the organisations that take part in its dossier."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from tests.web.dossiers.making import join, make_dossier
from tests.web.estate.making import PERRON, make_complex
from tests.web.world import World

from wijkkoers.web.dossiers import services as dossier_services
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Aim, TeamRole
from wijkkoers.web.estate import selectors, services


def _dossier_of_outsider(world: World) -> Dossier:
    dossier = dossier_services.create_dossier(actor=world.buitenstaander, organisation=world.buiten, name="Spieden", aim=Aim.WUP)
    return dossier_services.set_areas(actor=world.buitenstaander, dossier=dossier, areas=[("WK990101", 2025)])


def test_members_see_the_complexes_of_their_organisation_only(world: World) -> None:
    made = make_complex(world)
    assert list(selectors.own_complexes(world.lezer)) == [made]
    assert list(selectors.own_complexes(world.buitenstaander)) == []
    assert list(selectors.own_complexes(AnonymousUser())) == []


@pytest.mark.parametrize(
    ("codes", "number"),
    [(["BU99010101"], 1), (["WK990101"], 2), (["GM9901"], 2), (["WK990102"], 0), (["BU99010101", "BU99010102"], 2), (["NL99"], 0), ([], 0)],
)
def test_complexes_are_found_by_buurt_wijk_and_gemeente(world: World, codes: list[str], number: int) -> None:
    make_complex(world)
    make_complex(world, buurt_code=PERRON)
    assert selectors.complexes_in(codes).count() == number


def test_team_sees_the_complexes_in_its_areas(world: World) -> None:
    dossier = make_dossier(world, areas=("BU99010102",))
    inside = make_complex(world, buurt_code=PERRON)
    make_complex(world)
    assert selectors.complexes_of_dossier(dossier) == [inside]


def test_who_makes_a_dossier_of_an_area_does_not_see_complexes_of_organisations_that_take_no_part(world: World) -> None:
    made = make_complex(world)
    dossier = _dossier_of_outsider(world)
    assert selectors.complexes_of_dossier(dossier) == []
    assert selectors.complex_for(world.buitenstaander, made.pk) is None


def test_organisation_shares_while_it_has_someone_in_the_team(world: World) -> None:
    made = make_complex(world)
    dossier = _dossier_of_outsider(world)
    member = dossier_services.add_member(actor=world.buitenstaander, dossier=dossier, email=world.redacteur.email, role=TeamRole.PARTNER)
    assert selectors.complexes_of_dossier(dossier) == [made]
    assert selectors.complex_for(world.buitenstaander, made.pk) == made
    dossier_services.end_member(actor=world.redacteur, member=member)
    assert selectors.complexes_of_dossier(dossier) == []
    assert selectors.complex_for(world.buitenstaander, made.pk) is None


def test_guest_sees_a_complex_inside_the_area_and_none_outside(world: World) -> None:
    dossier = make_dossier(world, areas=("BU99010101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    inside, outside = make_complex(world), make_complex(world, buurt_code=PERRON)
    assert selectors.complex_for(world.gemeente_redacteur, inside.pk) == inside
    assert selectors.complex_for(world.gemeente_redacteur, outside.pk) is None


def test_lapsed_complex_stays_with_its_own_people(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    join(world, dossier, world.gemeente_redacteur, TeamRole.LEZER)
    made = services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="Gesloopt")
    assert selectors.complexes_of_dossier(dossier) == []
    assert selectors.complex_for(world.gemeente_redacteur, made.pk) is None
    assert selectors.complex_for(world.lezer, made.pk) == made


def test_dossiers_around_a_complex_are_those_the_person_may_see(world: World) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    make_dossier(world, areas=("WK990102",))
    made = make_complex(world)
    assert selectors.dossiers_around(world.lezer, made) == [dossier]
    assert selectors.dossiers_around(world.buitenstaander, made) == []


def test_count_leaves_lapsed_ones_out(world: World) -> None:
    make_complex(world)
    services.retire_complex(actor=world.redacteur, complex_=make_complex(world), reason="Gesloopt")
    assert selectors.count_own_complexes(world.lezer) == 1


def test_complexes_are_added_to_organisations_where_the_person_edits(world: World) -> None:
    assert list(selectors.organisations_to_add_to(world.redacteur)) == [world.corporatie]
    assert list(selectors.organisations_to_add_to(world.lezer)) == []


def test_reading_a_dossier_costs_the_same_for_many(world: World, django_assert_num_queries: Any) -> None:
    dossier = make_dossier(world, areas=("WK990101",))
    for _number in range(5):
        make_complex(world)
    with django_assert_num_queries(3):
        assert len([row.organisation.name for row in selectors.complexes_of_dossier(dossier)]) == 5
