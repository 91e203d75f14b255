"""Moving the status."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier, move
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.states import NEEDS_REASON, TRANSITIONS, Move, Status
from wijkkoers.web.events.models import Event

PATHS = {
    Status.VOORBEREIDING: (),
    Status.ACTIEF: (Move.STARTEN,),
    Status.VASTGESTELD: (Move.STARTEN, Move.VASTSTELLEN),
    Status.GEPAUZEERD: (Move.STARTEN, Move.PAUZEREN),
    Status.AFGESLOTEN: (Move.AFSLUITEN,),
}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("step", Move)
def test_moves_are_those_of_the_table_and_no_others(world: World, status: Status, step: Move) -> None:
    dossier = move(world, make_dossier(world, areas=("WK990101",)), *PATHS[status])
    assert dossier.status == status
    if (status, step) in TRANSITIONS:
        assert move(world, dossier, step).status == TRANSITIONS[status, step]
    else:
        with pytest.raises(NotAllowed, match="dossier-stap-kan-niet"):
            move(world, dossier, step)


@pytest.mark.parametrize("step", sorted(NEEDS_REASON))
def test_stopping_and_reopening_without_a_reason_is_refused(world: World, step: Move) -> None:
    before = (Move.AFSLUITEN,) if step is Move.HEROPENEN else ()
    dossier = move(world, make_dossier(world), *before)
    with pytest.raises(InputError, match="dossier-reden-nodig"):
        services.move_status(actor=world.beheerder, dossier=dossier, move=step, reason="   ")


@pytest.mark.parametrize("step", [Move.STARTEN])
def test_without_an_area_nothing_starts(world: World, step: Move) -> None:
    with pytest.raises(NotAllowed, match="dossier-eerst-gebied"):
        move(world, make_dossier(world), step)


def test_closing_keeps_moment_and_reason_and_reopening_clears_the_moment(world: World) -> None:
    closed = move(world, make_dossier(world), Move.AFSLUITEN)
    assert (closed.closed_at, closed.status_reason) == (closed.status_since, "Daarom")
    assert move(world, closed, Move.HEROPENEN).closed_at is None


def test_move_is_logged_with_before_after_and_reason(world: World) -> None:
    dossier = move(world, make_dossier(world), Move.PAUZEREN)
    event = Event.objects.filter(dossier=dossier).first()
    assert event is not None
    assert (event.before, event.after) == ({"status": "voorbereiding"}, {"status": "gepauzeerd", "reason": "Daarom"})


def test_second_of_two_people_who_close_at_once_hears_that_it_is_closed(world: World) -> None:
    stale = make_dossier(world)
    move(world, stale, Move.AFSLUITEN)
    with pytest.raises(NotAllowed, match="dossier-stap-kan-niet"):
        move(world, stale, Move.AFSLUITEN)
