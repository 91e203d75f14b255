from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_plan, views_of
from tests.web.world import World

from wijkkoers.web.process.models import Stap

PAGES = ("", "bord/", "tijdlijn/")


def test_without_a_method_the_way_leads_to_the_compass(world: World) -> None:
    dossier, client = make_dossier(world), world.client_for(world.redacteur)
    answers = [client.get(f"/dossiers/{dossier.pk}/stappen/{page}") for page in PAGES]
    assert [(answer.status_code, answer["Location"]) for answer in answers] == [(302, f"/dossiers/{dossier.pk}/kompas/")] * 3


def test_pages_show_what_is_asked_for(world: World) -> None:
    dossier, client = make_plan(world).dossier, world.client_for(world.redacteur)
    Stap.objects.filter(dossier=dossier).update(due_start="2027-01-01", due_end="2027-12-31")
    make_action(world, dossier)
    views = views_of(dossier)
    for query, expected in (("", len(views)), ("?spoor=B&zoek=warmte", sum(_is_about_heat(view) for view in views))):
        for page in PAGES:
            text = str(client.get(f"/dossiers/{dossier.pk}/stappen/{page}{query}").content, "utf-8")
            assert sum(f'href="/dossiers/{dossier.pk}/stappen/{view.id}/"' in text for view in views) == expected


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
