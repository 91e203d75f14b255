"""The lines that acts leave in the log."""

from __future__ import annotations

from tests.web.parties.making import make_partij, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.parties.services.logs import event_values, log_draft, log_partij


def test_role_and_kind_of_a_partij_have_names_of_their_own_in_the_log() -> None:
    assert event_values({"role": "A", "kind": "vve", "contact": "C"}) == {"part": "A", "partij_kind": "vve", "contact": "C"}


def test_line_about_a_partij_carries_its_name_on_both_sides(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), name="Groep")
    log_partij(world.redacteur, partij, "partij.gewijzigd", ({}, {"contact": "C"}))
    event = Event.objects.filter(kind="partij.gewijzigd").get()
    assert (event.before, event.after, event.dossier) == ({"name": "Groep"}, {"name": "Groep", "contact": "C"}, partij.dossier)


def test_line_about_a_draft_goes_to_the_own_organisation_only(world: World) -> None:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    log_draft(None, partij)
    event = Event.objects.get(kind="partij.concept-gewijzigd")
    assert (event.organisation, event.dossier, event.actor) == (world.gemeente, None, None)
