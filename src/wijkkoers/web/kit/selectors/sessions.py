"""Sessions: who may find one, how far it is, and what may be shown of it. Answers of a round stay unread until the round is shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from wijkkoers.web.accounts.codes import read_code
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.events.clock import now
from wijkkoers.web.kit.kinds import AnswerForm
from wijkkoers.web.kit.models import Session, SessionAnswer, SessionSeat
from wijkkoers.web.kit.states import ROUND_OF, SessionPhase

FEWEST_SHOWN = 3
"""A spread of fewer answers than this is not shown: it would tell who said what."""
SCALE = 5


@dataclass(frozen=True, slots=True)
class Spread:
    """The answers of one round by value, without who gave them; `counts` and `notes` are empty when there are too few."""

    round: int
    total: int
    counts: tuple[int, ...]
    notes: tuple[str, ...]

    @property
    def is_shown(self) -> bool:
        """Whether there are enough answers to show."""
        return bool(self.counts)


def sessions_of(dossier: Dossier) -> QuerySet[Session]:
    """Return the sessions of a dossier, the newest first."""
    return Session.objects.filter(dossier=dossier).select_related("stap", "made_by")


def session_of(dossier: Dossier, session_id: int) -> Session | None:
    """Return one session of this dossier."""
    return Session.objects.filter(dossier=dossier, pk=session_id).select_related("dossier__organisation", "stap").first()


def session_by_code(typed: str) -> Session | None:
    """Return the session with a code, for whoever has the code; None for anything else."""
    code = read_code(typed)
    return Session.objects.filter(code=code).select_related("dossier__organisation").first() if code else None


def is_over(session: Session, at: datetime | None = None) -> bool:
    """Whether a session was closed, or closed itself."""
    return session.phase == SessionPhase.GESLOTEN or session.closes_at <= (at or now())


def is_shut(session: Session) -> bool:
    """Whether nobody can take part any more: the session is over, or its dossier was closed."""
    return is_over(session) or session.dossier.status == Status.AFGESLOTEN


def round_now(session: Session) -> int | None:
    """Return the round in which people answer now, None outside the rounds."""
    return None if is_shut(session) else ROUND_OF.get(SessionPhase(session.phase))


def seat_of(session: Session, key: str) -> SessionSeat | None:
    """Return the seat that a cookie names."""
    return SessionSeat.objects.filter(session=session, key=key).first() if key else None


def answered_count(session: Session) -> int:
    """Return how many seats answered in any round: those count for how many there may be, empty ones do not."""
    return SessionAnswer.objects.filter(session=session).values("seat").distinct().count()


def seat_count(session: Session) -> int:
    """Return how many seats are taken, paper included."""
    return SessionSeat.objects.filter(session=session).count()


def answer_count(session: Session, round_: int) -> int:
    """Return how many answers a round has; that is all that anybody may know before it is shown."""
    return SessionAnswer.objects.filter(session=session, round=round_).count()


def answer_of(seat: SessionSeat, round_: int) -> SessionAnswer | None:
    """Return what one seat answered; for that seat only."""
    return SessionAnswer.objects.filter(seat=seat, round=round_).first()


def paper_seats(session: Session, round_: int) -> list[int]:
    """Return the numbers of paper seats without an answer in a round."""
    seats = SessionSeat.objects.filter(session=session, key="").exclude(answers__round=round_)
    return list(seats.values_list("number", flat=True))


def values_of(session: Session) -> tuple[str, ...]:
    """Return what can be answered, in order: the places of the scale or the options."""
    if session.form == AnswerForm.KEUZE:
        return tuple(session.options)
    return tuple(str(place) for place in range(1, SCALE + 1))


def spreads_of(session: Session) -> list[Spread]:
    """Return the spread of each round that was shown; nothing of a round before that."""
    answers = SessionAnswer.objects.filter(session=session, round__lte=session.shown_rounds).order_by("value", "id")
    rows = list(answers.values_list("round", "value", "note"))
    return [_spread(session, round_, rows) for round_ in range(1, session.shown_rounds + 1)]


def changed_count(session: Session) -> int | None:
    """Return how many seats answered differently in the second round; None unless both rounds are shown with enough answers."""
    spreads = spreads_of(session)
    if len(spreads) < 2 or not all(spread.is_shown for spread in spreads):
        return None
    found: dict[int, dict[int, int]] = {}
    for seat, round_, value in SessionAnswer.objects.filter(session=session).values_list("seat_id", "round", "value"):
        found.setdefault(seat, {})[round_] = value
    both = [values for values in found.values() if len(values) == 2]
    return sum(values[1] != values[2] for values in both) if len(both) >= FEWEST_SHOWN else None


def _spread(session: Session, round_: int, rows: list[tuple[int, int, str]]) -> Spread:
    found = [(value, note) for number, value, note in rows if number == round_]
    if len(found) < FEWEST_SHOWN:
        return Spread(round_, len(found), (), ())
    counted = Counter(value for value, _note in found)
    counts = tuple(counted[value] for value in range(1, len(values_of(session)) + 1))
    return Spread(round_, len(found), counts, tuple(sorted(note for _value, note in found if note)))
