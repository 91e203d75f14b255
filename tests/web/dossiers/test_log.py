"""Events as lines for people, and as rows for a spreadsheet."""

from __future__ import annotations

import pytest
from django.utils import translation
from tests.web.dossiers.making import join, make_dossier, move
from tests.web.world import World

from wijkkoers.web.dossiers import services, wording
from wijkkoers.web.dossiers.log import Change, LogLine, line_of, log_table
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import names_of_people
from wijkkoers.web.dossiers.states import Aim, Move, TeamRole
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.events.services import append_event


def _lines(dossier: Dossier) -> list[LogLine]:
    return [line_of(event, names_of_people(dossier)) for event in events_of_dossier(dossier.pk)]


def _full_story(world: World) -> Dossier:
    dossier = make_dossier(world, "Oud", areas=("WK990101",))
    services.change_dossier(actor=world.beheerder, dossier=dossier, name="Nieuw", aim=Aim.WUP, summary="")
    member = join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    services.change_member_role(actor=world.beheerder, member=member, role=TeamRole.REDACTEUR)
    services.end_member(actor=world.beheerder, member=member)
    return move(world, dossier, Move.PAUZEREN)


def test_every_kind_that_services_write_has_its_sentence(world: World) -> None:
    kinds = {event.kind for event in events_of_dossier(_full_story(world).pk)}
    assert kinds == set(wording.EVENT_SENTENCES) == set(wording.SHORT_EVENTS)


def test_line_says_who_did_what_and_what_it_was_before(world: World) -> None:
    lines = _lines(_full_story(world))
    assert lines[0].sentence == "Beheerder wijzigde de status."
    assert lines[0].changes == (Change("Status", "In voorbereiding", "Gepauzeerd"), Change("Reden", "", "Daarom"))
    assert lines[2].sentence == "Beheerder gaf Gemeente redacteur een andere rol."
    assert lines[2].changes == (Change("Rol", "Partner", "Redacteur"),)


def test_line_is_in_the_language_of_the_page(world: World) -> None:
    dossier = _full_story(world)
    with translation.override("en"):
        assert _lines(dossier)[0].sentence == "Beheerder changed the status."


def test_line_without_a_person_is_by_the_system(world: World) -> None:
    dossier = make_dossier(world)
    append_event(actor_id=None, kind="dossier.gewijzigd", subject="x", dossier_id=dossier.pk)
    assert _lines(dossier)[0].actor == "Het systeem"


def test_kind_of_another_app_is_named_as_it_is(world: World) -> None:
    dossier = make_dossier(world)
    append_event(actor_id=world.lezer.pk, kind="opgave.gemaakt", subject="x", dossier_id=dossier.pk)
    assert "opgave.gemaakt" in _lines(dossier)[0].sentence


def test_event_is_never_changed_or_deleted(world: World) -> None:
    event = Event.objects.filter(dossier=make_dossier(world)).first()
    assert event is not None
    event.kind = "dossier.gewijzigd"
    with pytest.raises(TypeError):
        event.save()
    with pytest.raises(TypeError):
        event.delete()


def test_table_has_one_row_per_field_that_changed(world: World) -> None:
    rows = list(log_table(_lines(_full_story(world))))
    assert rows[0] == ["Moment", "Wie", "Wat", "Veld", "Eerst", "Daarna"]
    assert [row[3:] for row in rows[1:3]] == [["Status", "In voorbereiding", "Gepauzeerd"], ["Reden", "", "Daarom"]]


@pytest.mark.parametrize("name", ["=1+1", "+31", "-x", "@SUM(A1)"])
def test_table_runs_no_formula(world: World, name: str) -> None:
    cells = [cell for row in log_table(_lines(make_dossier(world, name))) for cell in row]
    assert f"'{name}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
