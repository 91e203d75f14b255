"""Taking a figure as a ground in a browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.wijkfoto.snapping import dossier_in_town
from tests.web.world import World

from wijkkoers.web.wijkfoto.models import CitedFigure


def test_figure_is_taken_from_its_page_dropped_and_taken_again(world: World) -> None:
    dossier = dossier_in_town(world)
    client = world.client_for(world.redacteur)
    page = client.get(reverse("wijkfoto-dossier-indicator", args=[dossier.pk, "aantal-inwoners"])).content.decode()
    new = reverse("cited-figure-new", args=[dossier.pk, "aantal-inwoners"])
    assert new in page
    answer = client.post(new)
    figure = CitedFigure.objects.get()
    address = reverse("cited-figure", args=[dossier.pk, figure.pk])
    assert answer.headers["Location"] == address
    assert figure.source in client.get(address).content.decode()
    drop = reverse("cited-figure-drop", args=[dossier.pk, figure.pk])
    assert client.post(drop, {"reason": ""}).status_code == 400
    client.post(drop, {"reason": "Verouderd"})
    assert "Verouderd" in client.get(reverse("cited-figures", args=[dossier.pk])).content.decode()
    client.post(reverse("cited-figure-restore", args=[dossier.pk, figure.pk]))
    assert CitedFigure.objects.get().dropped_at is None


def test_reader_sees_no_button(world: World) -> None:
    dossier = dossier_in_town(world)
    page = world.client_for(world.lezer).get(reverse("wijkfoto-dossier-indicator", args=[dossier.pk, "aantal-inwoners"]))
    assert reverse("cited-figure-new", args=[dossier.pk, "aantal-inwoners"]) not in page.content.decode()


def test_unknown_figure_leads_back_with_a_message(world: World) -> None:
    dossier = dossier_in_town(world)
    answer = world.client_for(world.redacteur).post(reverse("cited-figure-new", args=[dossier.pk, "onzin"]), follow=True)
    assert "geen cijfer" in answer.content.decode()
