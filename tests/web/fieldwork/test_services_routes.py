"""Routes: numbers are given once, turns change."""

from __future__ import annotations

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_fixed, make_route
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.fieldwork.models import Route
from wijkkoers.web.fieldwork.services import routes as services
from wijkkoers.web.fieldwork.values_talks import RouteValues

pytestmark = pytest.mark.django_db


def _walk(route: Route) -> list[int]:
    return list(route.points.filter(dropped_at=None).values_list("number", flat=True))


def test_a_number_of_a_point_that_left_goes_to_no_other_point(world: World) -> None:
    route = make_route(world, make_team(world), 3)
    last = route.points.get(number=3)
    services.drop_route_point(actor=world.redacteur, point=last, reason="Gesloopt")
    assert make_fixed(world, route).number == 4
    services.restore_route_point(actor=world.redacteur, point=last)
    assert sorted(_walk(route)) == [1, 2, 3, 4]


def test_turns_change_and_numbers_stay(world: World) -> None:
    route = make_route(world, make_team(world), 3)
    services.shift_route_point(actor=world.redacteur, point=route.points.get(number=3), is_earlier=True)
    assert _walk(route) == [1, 3, 2]
    services.shift_route_point(actor=world.redacteur, point=route.points.get(number=1), is_earlier=True)
    assert _walk(route) == [1, 3, 2]


def test_a_point_without_a_place_or_name_is_refused(world: World) -> None:
    route = make_route(world, make_team(world), 0)
    with pytest.raises(InputError, match="routepunt-plaats-leeg"):
        services.add_route_point(actor=world.redacteur, route=route, label="Plein", geometry=None)
    with pytest.raises(InputError, match="routepunt-naam-leeg"):
        services.add_route_point(actor=world.redacteur, route=route, label=" ", geometry={"type": "Point", "coordinates": [5.1, 52.1]})


def test_two_who_edit_a_route_at_once_do_not_overwrite_each_other(world: World) -> None:
    route = make_route(world, make_team(world), 0)
    services.change_route(actor=world.redacteur, route=route, values=RouteValues("Nieuw"), revision=1)
    with pytest.raises(InputError, match=STALE):
        services.change_route(actor=world.beheerder, route=route, values=RouteValues("Anders"), revision=1)


def test_a_route_that_lapsed_can_come_back(world: World) -> None:
    route = make_route(world, make_team(world), 0)
    services.drop_route(actor=world.redacteur, route=route, reason="Te lang")
    assert services.restore_route(actor=world.redacteur, route=route).dropped_at is None
