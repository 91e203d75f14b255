from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.process.models import Stap

PAGES = ("", "bord/", "tijdlijn/")


@pytest.mark.parametrize("page", PAGES)
def test_without_a_method_the_way_leads_to_the_compass(world: World, page: str) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.redacteur).get(f"/dossiers/{dossier.pk}/stappen/{page}")
    assert (response.status_code, response["Location"]) == (302, f"/dossiers/{dossier.pk}/kompas/")


@pytest.mark.parametrize("page", PAGES)
def test_pages_show_what_is_asked_for(world: World, page: str) -> None:
    dossier = make_plan(world).dossier
    Stap.objects.filter(dossier=dossier).update(due_start="2027-01-01", due_end="2027-12-31")
    make_action(world, dossier)
    client = world.client_for(world.redacteur)
    for query, expected in (
        ("", len(views_of(dossier))),
        ("?spoor=B&zoek=warmte", sum(_is_about_heat(view) for view in views_of(dossier))),
    ):
        text = str(client.get(f"/dossiers/{dossier.pk}/stappen/{page}{query}").content, "utf-8")
        links = {view.id for view in views_of(dossier) if f'href="/dossiers/{dossier.pk}/stappen/{view.id}/"' in text}
        assert len(links) == expected


def _is_about_heat(view: object) -> bool:
    knooppunt = view.knooppunt  # type: ignore[attr-defined]
    words = (knooppunt.label.nl, knooppunt.short_label.nl, knooppunt.goal)
    return "B" in view.sporen and any("warmte" in text.casefold() for text in words)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("ending", "status"), [("csv", 200), ("xlsx", 200), ("exe", 404)])
def test_the_list_can_be_taken_along(world: World, ending: str, status: int) -> None:
    dossier = make_plan(world).dossier
    response = world.client_for(world.redacteur).get(f"/dossiers/{dossier.pk}/stappen/stappen.{ending}")
    assert response.status_code == status
    assert status == 404 or response["Content-Disposition"].endswith(f'stappen-dossier-{dossier.pk}.{ending}"')
