"""What every page of gesprekken and schouw does."""

from __future__ import annotations

import pytest
from django.http import Http404
from django.urls import reverse
from tests.web.fieldwork.making_opgaven import make_team
from tests.web.fieldwork.making_talks import make_schouw
from tests.web.world import World

from wijkkoers.web.fieldwork.services.schouw import change_schouw
from wijkkoers.web.fieldwork.values_talks import SchouwValues
from wijkkoers.web.fieldwork.views.talk_pages import found


def test_what_is_not_there_answers_404() -> None:
    assert found(0) == 0
    with pytest.raises(Http404):
        found(None)


@pytest.mark.django_db
def test_an_earlier_text_can_be_put_back_from_the_log(world: World) -> None:
    held = make_schouw(world, make_team(world), title="Eerste naam")
    change_schouw(actor=world.redacteur, schouw=held, values=SchouwValues("Tweede naam"))
    client = world.client_for(world.redacteur)
    log = client.get(f"{reverse('dossier-log', args=[held.dossier_id])}?onderwerp=schouw:{held.pk}").content.decode()
    address = reverse("schouw-edit", args=[held.dossier_id, held.pk])
    assert f"{address}?uit=" in log
    event = log.split(f"{address}?uit=")[1].split('"')[0]
    assert client.get(f"{address}?uit={event}").context["form"]["title"].value() == "Eerste naam"
    assert client.get(f"{address}?uit=x").context["form"]["title"].value() == "Tweede naam"


@pytest.mark.django_db
def test_doing_what_was_done_already_is_told_on_the_next_page(world: World) -> None:
    held = make_schouw(world, make_team(world))
    answer = world.client_for(world.redacteur).post(reverse("schouw-restore", args=[held.dossier_id, held.pk]), follow=True)
    assert "Dit is niet vervallen" in answer.content.decode()
