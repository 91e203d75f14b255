"""The account and who was heard, as page and as file."""

from __future__ import annotations

import pytest
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_past, make_wijk
from tests.web.world import World

STARTS = {"pdf": b"%PDF-", "xlsx": b"PK", "csv": "\ufeffAlle momenten".encode()}


def _told(world: World) -> int:
    dossier = make_wijk(world)
    make_past(world, dossier, 62, {"jongeren": 4, "ouderen": 30}, title="Inloop")
    return dossier.pk


@pytest.mark.parametrize("ending", STARTS)
def test_account_is_given_as_file(world: World, ending: str) -> None:
    dossier_id = _told(world)
    response = world.client_for(world.lezer).get(
        reverse("participation-account-file", args=[dossier_id, f"participatieverantwoording.{ending}"])
    )
    assert response.content.startswith(STARTS[ending])
    assert response.headers["Content-Disposition"].endswith(f'participatieverantwoording-dossier-{dossier_id}.{ending}"')


def test_page_tells_the_account_and_offers_the_files(world: World) -> None:
    page = world.client_for(world.lezer).get(reverse("participation-account", args=[_told(world)])).content.decode()
    assert "samen 62 bezoeken" in page and "participatieverantwoording.pdf" in page and "minder dan 10" in page


def test_page_of_groups_shows_figure_table_and_a_way_to_mend(world: World) -> None:
    page = world.client_for(world.redacteur).get(reverse("participation-groups", args=[_told(world)])).content.decode()
    assert page.count("<svg") == 2
    assert "?groep=kinderen" in page and "minder dan 10" in page


def test_reader_of_groups_is_not_sent_to_a_form(world: World) -> None:
    page = world.client_for(world.lezer).get(reverse("participation-groups", args=[_told(world)])).content.decode()
    assert "?groep=" not in page


def test_groups_without_moments_say_what_to_do(world: World) -> None:
    page = world.client_for(world.redacteur).get(reverse("participation-groups", args=[make_dossier(world).pk])).content.decode()
    assert "Moment toevoegen" in page and "<figure" not in page
