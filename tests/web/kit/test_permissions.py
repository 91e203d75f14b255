"""Person x act x moment: who may do what in the kit, with the code of the reason."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.dossiers.making import join, make_dossier, move
from tests.web.kit.making import make_batch, make_dilemma, make_session, make_sheet, make_withdrawn
from tests.web.world import World

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import Check
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Move, TeamRole
from wijkkoers.web.kit import permissions, services
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.permissions import SessionMoveOf
from wijkkoers.web.kit.states import SessionMove, SessionPhase

YES, READS, HIDDEN, CLOSED = "", "process-leest-alleen", "dossier-onbekend", "dossier-afgesloten"
PEOPLE = ("redacteur", "lezer", "gemeente_redacteur", "buitenstaander")


def _shared(world: World) -> Dossier:
    dossier = make_dossier(world)
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    return dossier


def _closed(world: World) -> Dossier:
    return move(world, _shared(world), Move.AFSLUITEN)


def _sheet(world: World) -> Any:
    return make_sheet(world, make_batch(world, _shared(world)))


def _dilemma(world: World) -> Any:
    return make_dilemma(world, _shared(world))


def _dropped(world: World) -> Any:
    return services.drop_dilemma(actor=world.redacteur, dilemma=_dilemma(world), reason="Besproken")


def _session(world: World) -> Session:
    return make_session(world, SessionPhase.RONDE_1, _shared(world))


def _over(world: World) -> Session:
    return make_session(world, SessionPhase.GESLOTEN, _shared(world))


def _expired(world: World) -> Session:
    session = _session(world)
    Session.objects.filter(pk=session.pk).update(closes_at=session.opened_at)
    session.refresh_from_db()
    return session


def _late(world: World) -> SessionMoveOf:
    return SessionMoveOf(_expired(world), SessionMove.TONEN)


def _fits(world: World) -> SessionMoveOf:
    return SessionMoveOf(_session(world), SessionMove.TONEN)


def _skips(world: World) -> SessionMoveOf:
    return SessionMoveOf(_session(world), SessionMove.OPNIEUW)


TABLE = {
    (permissions.check_can_print, _shared): (YES, YES, YES, HIDDEN),
    (permissions.check_can_print, _closed): (CLOSED, CLOSED, CLOSED, HIDDEN),
    (permissions.check_can_enter, _shared): (YES, READS, YES, HIDDEN),
    (permissions.check_can_change_sheet, _sheet): (YES, READS, YES, HIDDEN),
    (permissions.check_can_change_sheet, make_withdrawn): ("kit-telling-ingetrokken", READS, HIDDEN, HIDDEN),
    (permissions.check_can_restore_sheet, _sheet): ("kit-telling-geldt", READS, "kit-telling-geldt", HIDDEN),
    (permissions.check_can_change_dilemma, _dilemma): (YES, READS, YES, HIDDEN),
    (permissions.check_can_change_dilemma, _dropped): ("dilemma-vervallen", READS, "dilemma-vervallen", HIDDEN),
    (permissions.check_can_restore_dilemma, _dilemma): ("dilemma-geldt", READS, "dilemma-geldt", HIDDEN),
    (permissions.check_can_lead_session, _session): (YES, READS, YES, HIDDEN),
    (permissions.check_can_lead_session, _over): ("sessie-voorbij", READS, "sessie-voorbij", HIDDEN),
    (permissions.check_can_lead_session, _expired): ("sessie-voorbij", READS, "sessie-voorbij", HIDDEN),
    (permissions.check_can_move_session, _late): (YES, READS, YES, HIDDEN),
    (permissions.check_can_move_session, _fits): (YES, READS, YES, HIDDEN),
    (permissions.check_can_move_session, _skips): ("sessie-zet-kan-niet", READS, "sessie-zet-kan-niet", HIDDEN),
    (permissions.check_can_write_outcome, _session): ("sessie-nog-niets-getoond", READS, "sessie-nog-niets-getoond", HIDDEN),
}


def _code(check: Check[Any], actor: Any, thing: Any) -> str:
    try:
        check(actor, thing)
    except NotAllowed as refusal:
        return refusal.code
    return YES


@pytest.mark.parametrize(("check", "prepare"), TABLE, ids=[f"{check.__name__} {prepare.__name__}" for check, prepare in TABLE])
def test_table_of_persons_acts_and_moments_holds(world: World, check: Check[Any], prepare: Any) -> None:
    thing = prepare(world)
    assert tuple(_code(check, world.person(person), thing) for person in PEOPLE) == TABLE[check, prepare]
