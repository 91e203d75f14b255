"""What the log tells of a change: names and words, never a person."""

from __future__ import annotations

from tests.web.fieldwork.making_opgaven import make_opgave, make_partij, make_team
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.log_opgaven import in_words
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.opgaven import change_opgave


def test_ids_become_names(world: World) -> None:
    partij = make_partij(make_team(world))
    texts = {"theme": "groen", "nature": "beide", "outside_partijen": f"{partij.pk}\n{10**9}", "urgency": "", "domains": "wonen\nweg"}
    told = in_words(texts)
    assert told == {
        "theme": "Groen",
        "nature": "Fysiek en sociaal",
        "outside_partijen": f"Waterbedrijf, {10**9}",
        "urgency": "",
        "domains": "Wonen, weg",
    }


def test_the_log_names_no_owner_and_keeps_the_text_to_put_back(world: World) -> None:
    row = make_opgave(world, make_team(world), title="Eerst")
    values = OpgaveValues("Daarna", "fysiek", owner_id=world.redacteur.pk)
    change_opgave(actor=world.redacteur, opgave=row, values=values, revision=1)
    event = Event.objects.get(kind="opgave.gewijzigd")
    assert (event.before["opgave_title"], event.after["opgave_title"]) == ("Eerst", "Daarna")
    assert event.before["typed"] == {"title": "Eerst", "owner": ""}
    assert "opgave_owner" not in event.after
