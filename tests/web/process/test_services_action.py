"""Actions: adding, changing, ticking, dropping."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action, make_plan, make_shared_dossier, make_stap
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.events.models import Event
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Action
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.process.values import ActionValues


def _move(world: World, action: Action, status: ActionStatus, reason: str = "") -> Action:
    return services.move_action(actor=world.redacteur, action=action, status=status, reason=reason)


def test_action_keeps_who_adds_it_and_for_which_stap(world: World) -> None:
    dossier = make_plan(world).dossier
    stap = make_stap(world, dossier)
    due = parse_period("maart 2027")
    values = ActionValues(" Bel  de huurders ", "Vraag naar mei", world.redacteur.pk, "wijkbeheerder", due, stap.pk)
    action = make_action(world, dossier, values=values)
    assert (action.title, action.added_by_id, action.stap_id) == ("Bel de huurders", world.redacteur.pk, stap.pk)
    assert (str(action.due_start), str(action.due_end)) == ("2027-03-01", "2027-03-31")


def test_stap_of_another_dossier_is_refused(world: World) -> None:
    stap = make_stap(world)
    with pytest.raises(InputError, match="process-stap-onbekend"):
        make_action(world, make_dossier(world), values=ActionValues("X", stap_id=stap.pk))


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (ActionValues("  "), "actie-naam-leeg"),
        (ActionValues("X" * 201), "process-tekst-te-lang"),
        (ActionValues("X", holder="Y" * 121), "process-tekst-te-lang"),
    ],
)
def test_action_that_cannot_be_is_refused(world: World, values: ActionValues, code: str) -> None:
    with pytest.raises(InputError, match=code):
        make_action(world, make_dossier(world), values=values)


def test_change_is_told_with_before_and_after(world: World) -> None:
    action = make_action(world, make_dossier(world), values=ActionValues("Bellen"))
    services.change_action(actor=world.redacteur, action=action, values=ActionValues("Mailen"), revision=1)
    event = Event.objects.first()
    assert event is not None
    assert (event.kind, event.before["action_title"], event.after["action_title"]) == ("actie.gewijzigd", "Bellen", "Mailen")
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_action(actor=world.redacteur, action=action, values=ActionValues("Faxen"), revision=1)


def test_tick_twice_is_told_once(world: World) -> None:
    action = make_action(world, make_dossier(world))
    _move(world, _move(world, action, ActionStatus.KLAAR), ActionStatus.KLAAR)
    assert Event.objects.filter(kind="actie.afgevinkt").count() == 1


def test_dropped_action_keeps_its_reason_and_can_come_back(world: World) -> None:
    action = _move(world, make_action(world, make_dossier(world)), ActionStatus.VERVALLEN, "Niet meer nodig")
    assert action.status_reason == "Niet meer nodig"
    assert _move(world, action, ActionStatus.OPEN).status == ActionStatus.OPEN


def test_dropping_needs_a_reason(world: World) -> None:
    with pytest.raises(InputError, match="process-reden-nodig"):
        _move(world, make_action(world, make_dossier(world)), ActionStatus.VERVALLEN)


def test_action_that_is_done_is_not_dropped(world: World) -> None:
    action = _move(world, make_action(world, make_dossier(world)), ActionStatus.KLAAR)
    with pytest.raises(InputError, match="process-zet-kan-niet"):
        _move(world, action, ActionStatus.VERVALLEN, "Toch niet")


def test_owner_of_another_organisation_in_the_team_does_an_action(world: World) -> None:
    dossier = make_shared_dossier(world)
    action = make_action(world, dossier, values=ActionValues("Bellen", owner_id=world.gemeente_redacteur.pk))
    moved = services.move_action(actor=world.gemeente_redacteur, action=action, status=ActionStatus.KLAAR)
    assert moved.status == ActionStatus.KLAAR
