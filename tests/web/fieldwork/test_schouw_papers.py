"""From what is kept to what goes on paper."""

from __future__ import annotations

import pytest
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.schouw_papers import action_list, map_svg

pytestmark = pytest.mark.django_db


def test_the_map_numbers_its_points_and_is_empty_without_any_place(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier, 3))
    svg = map_svg(held, list(held.route.points.all()), "nl")  # type: ignore[union-attr]
    assert all(f">{number}<" in svg for number in (1, 2, 3))
    assert map_svg(held, [], "nl") == ""


def test_an_action_is_told_in_the_language_of_the_page(world: World) -> None:
    held = make_schouw(world, make_team(world))
    make_punt(world, held, agreement="Lamp maken", due="voorjaar 2027")
    rows = held.punten.select_related("schouw", "route_point", "holder_partij")
    assert [action_list(held, rows, language).actions[0].due for language in ("nl", "en")] == ["voorjaar 2027", "spring 2027"]
