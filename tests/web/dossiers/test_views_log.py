"""The log as a page and as a file."""

from __future__ import annotations

import csv

from django.urls import reverse
from tests.web.dossiers.making import make_dossier, move
from tests.web.world import World

from wijkkoers.web.dossiers.states import Move
from wijkkoers.web.dossiers.views.log import PER_PAGE, ROWS_PER_PART
from wijkkoers.web.events.services import append_event


def test_page_shows_sentence_before_and_after(world: World) -> None:
    dossier = move(world, make_dossier(world), Move.PAUZEREN)
    page = world.client_for(world.lezer).get(reverse("dossier-log", args=[dossier.pk])).content.decode()
    for text in ("Beheerder wijzigde de status.", "In voorbereiding", "Gepauzeerd", "Daarom"):
        assert text in page
    assert "mag leeg blijven" not in page


def test_long_log_comes_in_pages(world: World) -> None:
    dossier = make_dossier(world)
    for number in range(PER_PAGE):
        append_event(actor_id=world.lezer.pk, kind="dossier.gewijzigd", subject=str(number), dossier_id=dossier.pk)
    client, address = world.client_for(world.lezer), reverse("dossier-log", args=[dossier.pk])
    assert "Bladzijde 1 van 2" in client.get(address).content.decode()
    assert "Redacteur maakte dit dossier." in client.get(address + "?pagina=2").content.decode()
    assert client.get(address + "?pagina=onzin").status_code == 200


def test_file_holds_the_whole_log(world: World) -> None:
    dossier = make_dossier(world, "Vóór; na")
    response = world.client_for(world.lezer).get(reverse("dossier-log-csv", args=[dossier.pk]))
    rows = _rows(response.getvalue().decode("utf-8-sig"))
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert f'filename="logboek-dossier-{dossier.pk}.csv"' in response.headers["Content-Disposition"]
    assert ["Naam", "", "Vóór; na"] in [row[3:] for row in rows]


def test_long_file_comes_in_parts_in_the_language_of_the_page(world: World) -> None:
    dossier = make_dossier(world)
    for number in range(ROWS_PER_PART):
        append_event(actor_id=world.lezer.pk, kind="dossier.gewijzigd", subject=str(number), dossier_id=dossier.pk)
    response = world.client_for(world.lezer).get(reverse("dossier-log-csv", args=[dossier.pk]), headers={"Accept-Language": "en"})
    parts = [part.decode("utf-8-sig") for part in response]
    assert len(parts) == 3
    rows = _rows("".join(parts))
    assert [rows[place][2] for place in (0, 1, -1)] == [
        "What",
        "Lezer changed the details of the dossier.",
        "Redacteur created this dossier.",
    ]


def _rows(text: str) -> list[list[str]]:
    return list(csv.reader(text.splitlines(), delimiter=";"))
