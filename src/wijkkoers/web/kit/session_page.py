"""What pages of a session show: the clock, the spread, the outcome as a proposal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.reports.kit.spread import NARROW, WIDE, SpreadFigure, SpreadRow, spread_svg
from wijkkoers.web.events.clock import now
from wijkkoers.web.kit.forms.sessions import MoveForm, answer_labels
from wijkkoers.web.kit.models import Session
from wijkkoers.web.kit.selectors import FEWEST_SHOWN, Spread, changed_count, is_over, spreads_of
from wijkkoers.web.kit.states import LATE_MOVES, SessionMove, SessionPhase, moves_from
from wijkkoers.web.kit.wording import MOVE_LABELS, PHASE_LABELS


@dataclass(frozen=True, slots=True)
class Clock:
    """How much time is left; `left_s` is below 0 when it is up. `now` lets a browser with another clock count right."""

    now: datetime
    ends_at: datetime | None
    left_s: int
    is_paused: bool

    @property
    def has_time(self) -> bool:
        """Whether a time was set."""
        return self.ends_at is not None

    @property
    def minutes(self) -> int:
        """Whole minutes left, at least 0, rounded up."""
        return max(0, -(-self.left_s // 60))


@dataclass(frozen=True, slots=True)
class PhaseStep:
    """A phase in the row of phases; `state` is gehad, nu or straks."""

    label: str | Promise
    state: str


@dataclass(frozen=True, slots=True)
class NextMove:
    """A move that can be made now; the first one is the usual way."""

    label: str | Promise
    form: MoveForm
    is_usual: bool
    is_end: bool
    warning: str
    """What is lost by this move, empty when nothing is."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be seen of the answers: the figure, the rows of its table, the notes, and what is left out."""

    spreads: list[Spread]
    figure: str
    narrow_figure: str
    heads: list[str]
    rows: list[tuple[str, tuple[int, ...]]]
    changed: str
    hidden: list[Spread]


def clock_of(session: Session) -> Clock:
    """Return the clock of a session."""
    moment = now()
    if session.ends_at is None or is_over(session):
        return Clock(moment, None, 0, False)
    left: timedelta = session.ends_at - (session.paused_at or moment)
    return Clock(moment, session.ends_at, int(left.total_seconds()), session.paused_at is not None)


def phase_steps(session: Session) -> list[PhaseStep]:
    """Return the phases in their order."""
    phases: list[SessionPhase] = [phase for phase in SessionPhase if phase is not SessionPhase.GESLOTEN]
    here = len(phases) if session.phase == SessionPhase.GESLOTEN else phases.index(SessionPhase(session.phase))
    return [PhaseStep(PHASE_LABELS[phase], _state(place, here)) for place, phase in enumerate(phases)]


def next_moves(session: Session) -> list[NextMove]:
    """Return the moves that can be made now; of a session that closed itself, those that show its answers and end it."""
    phase = SessionPhase(session.phase)
    moves = [move for move in moves_from(phase) if move in LATE_MOVES or not is_over(session)]
    return [
        NextMove(MOVE_LABELS[move], MoveForm.to_make(session, move), place == 0, move is SessionMove.SLUITEN, _warning(phase, move))
        for place, move in enumerate(moves)
    ]


def shown_of(session: Session) -> Shown:
    """Return what may be seen of the answers so far."""
    spreads = spreads_of(session)
    enough = [spread for spread in spreads if spread.is_shown]
    heads = [_("Eerste ronde") if spread.round == 1 else _("Tweede ronde") for spread in enough]
    labels = answer_labels(session)
    rows = [(label, tuple(spread.counts[place] for spread in enough)) for place, label in enumerate(labels)] if enough else []
    figure, narrow_figure = _figures(session, rows, heads)
    return Shown(
        spreads=spreads,
        figure=figure,
        narrow_figure=narrow_figure,
        heads=heads,
        rows=rows,
        changed=_changed(session),
        hidden=[spread for spread in spreads if not spread.is_shown],
    )


def proposal_of(session: Session) -> str:
    """Return what came of a session in a few lines, as a proposal for a stap or a besluit; counts only when there are enough."""
    shown = shown_of(session)
    lines = [session.question]
    for place, head in enumerate(shown.heads):
        counts = ", ".join(f"{label}: {counts[place]}" for label, counts in shown.rows if counts[place])
        lines.append(f"{head}: {counts}.")
    lines += [shown.changed] if shown.changed else []
    lines += [_("Eens: %(text)s") % {"text": session.agreement}] if session.agreement else []
    lines += [_("Niet eens: %(text)s") % {"text": session.disagreement}] if session.disagreement else []
    return "\n".join(lines)


def too_few_text() -> str:
    """Return why a round is not shown."""
    return _("Er zijn minder dan %(count)s antwoorden. Dan tonen we geen spreiding: iedereen zou zien wie wat antwoordde.") % {
        "count": FEWEST_SHOWN
    }


def _warning(phase: SessionPhase, move: SessionMove) -> str:
    if phase is SessionPhase.RONDE_1 and move is SessionMove.SLUITEN:
        return _("Sluit u nu, dan ziet niemand de antwoorden van deze ronde, ook later niet. Toon eerst de spreiding als u die wilt zien.")
    return ""


def _changed(session: Session) -> str:
    count = changed_count(session)
    if count is None:
        return ""
    if count == 0:
        return _("Niemand antwoordde de tweede keer anders.")
    text = ngettext("%(count)s mens antwoordde de tweede keer anders.", "%(count)s mensen antwoordden de tweede keer anders.", count)
    return text % {"count": count}


def _figures(session: Session, rows: list[tuple[str, tuple[int, ...]]], heads: list[str]) -> tuple[str, str]:
    """Return the figure for a wide and for a narrow screen, both empty without rows."""
    if not rows:
        return "", ""
    figure = SpreadFigure(
        title=_("Spreiding van de antwoorden: %(question)s") % {"question": session.question},
        description=_("Dezelfde getallen staan in de tabel."),
        rows=tuple(SpreadRow(label, counts) for label, counts in rows),
        rounds=tuple(heads),
        name=f"spreiding-{session.pk}",
    )
    return spread_svg(figure, WIDE), spread_svg(replace(figure, name=f"{figure.name}-smal"), NARROW)


def _state(place: int, here: int) -> str:
    if place == here:
        return "nu"
    return "gehad" if place < here else "straks"
