"""Then and now on the page."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_photo, make_punt, make_route, make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.services import routes

pytestmark = pytest.mark.django_db


def test_a_change_is_told_in_words_with_what_was_agreed_and_what_was_not_visited(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier, 3)
    first, second, third = route.points.all()
    old, new = (make_schouw(world, dossier, route=route, held_on=date(year, 4, 1)) for year in (2025, 2026))
    photo = make_photo(world, make_punt(world, old, point=first, agreement="Lamp maken 5512"), is_released=True)
    make_punt(world, old, point=second, verdict=Verdict.GOED)
    make_punt(world, new, point=first, verdict=Verdict.GOED)
    routes.drop_route_point(actor=world.redacteur, point=third, reason="Gesloopt")
    answer = world.client_for(world.lezer).get(reverse("schouw-compare", args=[dossier.pk, new.pk]))
    assert [row.change for row in answer.context["rows"]] == ["beter", "niet-gezien"]
    page = answer.content.decode()
    assert all(part in page for part in ("Lamp maken 5512", "niet bezocht", f"/fotos/{photo.pk}/foto.jpg"))


def test_more_than_two_years_give_a_column_each(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier, 1)
    held = [make_schouw(world, dossier, route=route, held_on=date(year, 4, 1)) for year in (2024, 2025, 2026)]
    client = world.client_for(world.redacteur)
    answer = client.get(reverse("schouw-compare", args=[dossier.pk, held[2].pk]))
    assert [len(row.all) for row in answer.context["years"]] == [3]
    assert client.get(f"{reverse('schouw-compare', args=[dossier.pk, held[2].pk])}?met={held[0].pk}").context["chosen"] == held[0]


def test_the_earlier_of_two_stands_first_whichever_of_them_was_opened(world: World) -> None:
    dossier = make_team(world)
    route = make_route(world, dossier, 1)
    old, new = (make_schouw(world, dossier, route=route, held_on=date(year, 4, 1)) for year in (2025, 2026))
    make_punt(world, old, point=route.points.all()[0], verdict=Verdict.GOED)
    make_punt(world, new, point=route.points.all()[0], verdict=Verdict.SLECHT)
    answer = world.client_for(world.lezer).get(f"{reverse('schouw-compare', args=[dossier.pk, old.pk])}?met={new.pk}")
    assert [(row.change, row.now.schouw) for row in answer.context["rows"]] == [("slechter", new)]


def test_a_first_time_has_nothing_to_compare_with(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier))
    answer = world.client_for(world.redacteur).get(reverse("schouw-compare", args=[dossier.pk, held.pk]))
    assert (answer.context["chosen"], answer.context["figure"]) == (None, "")
