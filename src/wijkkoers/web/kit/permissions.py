"""Who may do what with cards, results, dilemma's and sessions, with the reason of every denial."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_see_dossier
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.events.clock import now
from wijkkoers.web.kit.models import Dilemma, ResultSheet, Session
from wijkkoers.web.kit.states import LATE_MOVES, TRANSITIONS, SessionMove, SessionPhase
from wijkkoers.web.process.permissions import check_can_take_part


@dataclass(frozen=True, slots=True)
class SessionMoveOf:
    """A move of one session: the thing that is allowed or not."""

    session: Session
    move: SessionMove


@check
def check_can_print(actor: Actor, dossier: Dossier) -> None:
    """Everyone who may see a dossier prints its cards, readers too, while it is open."""
    check_can_see_dossier(actor, dossier)
    if dossier.status == Status.AFGESLOTEN:
        raise NotAllowed("dossier-afgesloten")


@check
def check_can_enter(actor: Actor, dossier: Dossier) -> None:
    """Who takes part types in what came back, writes dilemma's and leads sessions."""
    check_can_take_part(actor, dossier)


@check
def check_can_change_sheet(actor: Actor, sheet: ResultSheet) -> None:
    """Who takes part corrects or withdraws counts that stand."""
    check_can_take_part(actor, sheet.batch.dossier)
    if sheet.withdrawn_at is not None:
        raise NotAllowed("kit-telling-ingetrokken")


@check
def check_can_restore_sheet(actor: Actor, sheet: ResultSheet) -> None:
    """Who takes part brings back counts that were withdrawn."""
    check_can_take_part(actor, sheet.batch.dossier)
    if sheet.withdrawn_at is None:
        raise NotAllowed("kit-telling-geldt")


@check
def check_can_change_dilemma(actor: Actor, dilemma: Dilemma) -> None:
    """Who takes part changes or drops a dilemma."""
    check_can_take_part(actor, dilemma.dossier)
    if dilemma.dropped_at is not None:
        raise NotAllowed("dilemma-vervallen")


@check
def check_can_restore_dilemma(actor: Actor, dilemma: Dilemma) -> None:
    """Who takes part brings back a dilemma that was dropped."""
    check_can_take_part(actor, dilemma.dossier)
    if dilemma.dropped_at is None:
        raise NotAllowed("dilemma-geldt")


@check
def check_can_lead_session(actor: Actor, session: Session) -> None:
    """Who takes part leads a session, as long as it runs."""
    check_can_take_part(actor, session.dossier)
    if session.phase == SessionPhase.GESLOTEN or session.closes_at <= now():
        raise NotAllowed("sessie-voorbij")


@check
def check_can_move_session(actor: Actor, thing: SessionMoveOf) -> None:
    """Who leads a session brings it further, along the table; one that closed itself can still be shown and ended."""
    if thing.move in LATE_MOVES and thing.session.phase != SessionPhase.GESLOTEN:
        check_can_take_part(actor, thing.session.dossier)
    else:
        check_can_lead_session(actor, thing.session)
    if (SessionPhase(thing.session.phase), thing.move) not in TRANSITIONS:
        raise NotAllowed("sessie-zet-kan-niet")


@check
def check_can_write_outcome(actor: Actor, session: Session) -> None:
    """Who takes part writes down what came of a session, from the moment its first spread was shown; also when it is over."""
    check_can_take_part(actor, session.dossier)
    if session.shown_rounds == 0:
        raise NotAllowed("sessie-nog-niets-getoond")
