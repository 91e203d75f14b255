"""Routes on their pages."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_route
from tests.web.world import World

pytestmark = pytest.mark.django_db


def test_a_point_is_put_on_the_map_by_text_and_shown_with_its_number(world: World) -> None:
    route = make_route(world, make_team(world), 1)
    client = world.client_for(world.redacteur)
    address = reverse("route-point-new", args=[route.dossier_id, route.pk])
    assert client.post(address, {"label": "Plein", "geometry": "52,1 5,1"}).status_code == 302
    answer = client.get(reverse("route-detail", args=[route.dossier_id, route.pk]))
    assert [feature["properties"]["nummer"] for feature in answer.context["data"]["features"]] == ["1", "2"]
    assert client.post(address, {"label": "Plein", "geometry": "midden"}).status_code == 400


def test_a_turn_changes_with_a_button(world: World) -> None:
    route = make_route(world, make_team(world), 2)
    last = route.points.get(number=2)
    world.client_for(world.redacteur).post(reverse("route-point-shift", args=[route.dossier_id, last.pk]), {"naar": "eerder"})
    assert [point.number for point in route.points.all()] == [2, 1]
