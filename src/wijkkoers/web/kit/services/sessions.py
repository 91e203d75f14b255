"""Leading a session: set it up, bring it to its next phase, keep the time, write down what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision
from wijkkoers.web.kit.kinds import AnswerForm, TimeAct
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.permissions import (
    SessionMoveOf,
    check_can_enter,
    check_can_lead_session,
    check_can_move_session,
    check_can_write_outcome,
)
from wijkkoers.web.kit.selectors import Spread, spreads_of, values_of
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, VALUE_LIMIT, clean_line, clean_text, differing, log, require_line
from wijkkoers.web.kit.states import MINUTES, ROUND_OF, TRANSITIONS, SessionMove, SessionPhase
from wijkkoers.web.process.selectors import stap_of

OPEN_HOURS = 12
MINUTES_LIMIT = 180
FEWEST_OPTIONS, MOST_OPTIONS = 2, 8


@dataclass(frozen=True, slots=True)
class SessionValues:
    """The question, how it is answered, the words at both ends of the scale or the options, and the stap it belongs to."""

    question: str
    form: AnswerForm
    options: tuple[str, ...] = ()
    stap_id: int | None = None


@transaction.atomic
def start_session(*, actor: Actor, dossier: Dossier, values: SessionValues) -> Session:
    """Set a session up; InputError `sessie-vraag-leeg`, `sessie-mogelijkheden` (no 2 to 8 options), `sessie-stap-onbekend`."""
    check_can_enter(actor, dossier)
    if values.stap_id is not None and stap_of(dossier, values.stap_id) is None:
        raise InputError("sessie-stap-onbekend")
    moment = now()
    session = Session.objects.create(
        dossier=dossier,
        stap_id=values.stap_id,
        question=require_line(values.question, "sessie-vraag-leeg", QUESTION_LIMIT),
        form=values.form.value,
        options=_options(values),
        code=_free_code(),
        made_by_id=actor.pk if actor else None,
        opened_at=moment,
        phase_since=moment,
        closes_at=moment + timedelta(hours=OPEN_HOURS),
    )
    log(actor, dossier, "sessie.klaargezet", f"sessie:{session.pk}", ({}, {"name": session.question}))
    return session


@transaction.atomic
def move_session(*, actor: Actor, session: Session, move: SessionMove, minutes: int | None = None, revision: int | None = None) -> Session:
    """Bring a session to its next phase and set its time; `minutes` None takes the usual time, 0 sets none.

    A round is shown from the move on that ends it, and never hidden again. InputError `intussen-gewijzigd`, `sessie-minuten`.
    """
    held = _hold(session)
    check_can_move_session(actor, SessionMoveOf(held, move))
    require_revision(held, revision)
    old = SessionPhase(held.phase)
    new, moment = TRANSITIONS[old, move], now()
    held.phase, held.phase_since, held.paused_at = new.value, moment, None
    given = _checked(MINUTES[new] if minutes is None else minutes)
    held.ends_at = moment + timedelta(minutes=given) if given else None
    if move is not SessionMove.SLUITEN:
        held.shown_rounds = max(held.shown_rounds, ROUND_OF.get(old, 0))
    held.save(update_fields=["phase", "phase_since", "ends_at", "paused_at", "shown_rounds", *add_revision(held)])
    after = {"sessie_phase": new.value, **(_logged_rounds(held) if new is SessionPhase.UITKOMST else {})}
    name = {"name": held.question}
    log(actor, held.dossier, "sessie.fase-gewijzigd", f"sessie:{held.pk}", ({**name, "sessie_phase": old.value}, {**name, **after}))
    return held


@transaction.atomic
def change_time(*, actor: Actor, session: Session, act: TimeAct, minutes: int = 1) -> Session:
    """Give more time, stop the clock or let it run again. The log does not tell of it. InputError `sessie-minuten`."""
    held = _hold(session)
    check_can_lead_session(actor, held)
    moment = now()
    if act is TimeAct.VERLENGEN:
        start = max(held.ends_at or moment, held.paused_at or moment)
        held.ends_at = start + timedelta(minutes=_checked(minutes))
    elif act is TimeAct.PAUZEREN and held.ends_at is not None and held.paused_at is None:
        held.paused_at = moment
    elif act is TimeAct.HERVATTEN and held.ends_at is not None and held.paused_at is not None:
        held.ends_at, held.paused_at = held.ends_at + (moment - held.paused_at), None
    held.save(update_fields=["ends_at", "paused_at", *add_revision(held)])
    return held


@transaction.atomic
def write_outcome(*, actor: Actor, session: Session, agreement: str, disagreement: str, revision: int | None) -> Session:
    """Write down on what the group agrees and on what not; what stood there before stays in the log.

    InputError `kit-tekst-te-lang`, and `intussen-gewijzigd` when somebody else wrote meanwhile.
    """
    held = _hold(session)
    check_can_write_outcome(actor, held)
    if revision is not None and revision != held.outcome_revision:
        raise InputError(STALE)
    before = _logged_outcome(held)
    held.agreement, held.disagreement = clean_text(agreement), clean_text(disagreement)
    change = differing(before, _logged_outcome(held))
    if change[1]:
        held.outcome_revision += 1
        held.save(update_fields=["agreement", "disagreement", "outcome_revision", *add_revision(held)])
        name = {"name": held.question}
        log(actor, held.dossier, "sessie.uitkomst-geschreven", f"sessie:{held.pk}", ({**name, **change[0]}, {**name, **change[1]}))
    return held


def _options(values: SessionValues) -> list[str]:
    clean = [clean_line(option, VALUE_LIMIT) for option in values.options]
    if values.form is AnswerForm.SCHAAL:
        return [*clean, "", ""][:2]
    found = list(dict.fromkeys(filter(None, clean)))
    if not FEWEST_OPTIONS <= len(found) <= MOST_OPTIONS:
        raise InputError("sessie-mogelijkheden", fewest=FEWEST_OPTIONS, most=MOST_OPTIONS)
    return found


def _checked(minutes: int) -> int:
    if not 0 <= minutes <= MINUTES_LIMIT:
        raise InputError("sessie-minuten", limit=MINUTES_LIMIT)
    return minutes


def _free_code() -> str:
    code = make_code()
    while Session.objects.filter(code=code).exists():
        code = make_code()
    return code


def _logged_rounds(session: Session) -> dict[str, str]:
    return {f"sessie_round_{spread.round}": _told(session, spread) for spread in spreads_of(session)}


def _told(session: Session, spread: Spread) -> str:
    """Return a round as the log keeps it: counts only, and only when there are enough answers."""
    if not spread.is_shown:
        return f"n={spread.total}"
    return ", ".join(f"{value}: {count}" for value, count in zip(values_of(session), spread.counts, strict=True))


def _logged_outcome(session: Session) -> dict[str, str]:
    return {"sessie_agreement": session.agreement, "sessie_disagreement": session.disagreement}


def _hold(session: Session) -> Session:
    return Session.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=session.pk)
