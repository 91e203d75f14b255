"""What a partij writes, for its own people: everything with its state, what a release shows, and the goals of others."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.forms.fields import theme_labels
from wijkkoers.web.parties.kinds import MeansKind, Stance
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.presentation import GoalItem, MeansItem, goal_items, grouped, means_items
from wijkkoers.web.parties.selectors import (
    Draft,
    StanceLine,
    Viewer,
    draft_of,
    goal_lines,
    means_lines,
    present_partijen,
    released_goals,
    stance_lines,
)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Everything that a partij wrote, for its own people; `waiting` is how many texts the team does not read yet."""

    goals: tuple[GoalItem, ...]
    dropped_goals: tuple[GoalItem, ...]
    means: tuple[MeansItem, ...]
    dropped_means: tuple[MeansItem, ...]
    waiting: int


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """A text that the team will read: under which head, and what is said beside it."""

    head: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Release:
    """Exactly what a release lets the team read."""

    partij: Partij
    has_words: bool
    goals: tuple[ReleaseLine, ...]
    means: tuple[ReleaseLine, ...]
    stances: tuple[ReleaseLine, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class StanceRow:
    """A goal of another with what the own partij says of it."""

    goal: GoalItem
    owner: str
    sign: str
    label: str
    note: str
    is_draft: bool


def own_words(viewer: Viewer, partij: Partij) -> OwnWords:
    """Return everything that a partij wrote. For its own people only."""
    mine, draft = [partij], draft_of(partij)
    return OwnWords(
        tuple(goal_items(goal_lines(viewer, mine))),
        tuple(goal_items(goal_lines(viewer, mine, dropped=True))),
        tuple(means_items(means_lines(viewer, mine))),
        tuple(means_items(means_lines(viewer, mine, dropped=True))),
        int(draft.words) + len(draft.rows),
    )


def release_of(draft: Draft) -> Release:
    """Return what the team will read when this draft is released."""
    themes = theme_labels()
    return Release(
        draft.partij,
        draft.words,
        tuple(ReleaseLine(themes.get(goal.theme, goal.theme), goal.text) for goal in draft.goals),
        tuple(
            ReleaseLine(
                str(wording.MEANS_LABELS[MeansKind(row.kind)]),
                row.text,
                f"{grouped(row.amount)} {row.unit}".strip() if row.amount is not None else "",
            )
            for row in draft.means
        ),
        tuple(ReleaseLine(row.goal.released_text, stance_words(row.stance), row.note) for row in draft.stances),
        draft.digest,
    )


def stance_words(stance: str) -> str:
    """Return a stance in words; no stance is said to be none."""
    sign, label = wording.STANCE_LABELS[Stance(stance)] if stance else wording.SILENT
    return f"{sign} {label}"


def stance_rows(viewer: Viewer, partij: Partij) -> list[StanceRow]:
    """Return the goals that others released, with what the own partij says of each."""
    names = {other.pk: other.name for other in present_partijen(viewer.dossier) if other.pk != partij.pk}
    goals = goal_items(goal for goal in released_goals(viewer.dossier) if goal.partij_id in names)
    said = {line.goal_id: line for line in stance_lines(viewer, [partij], [goal.line.id for goal in goals])}
    return [_stance_row(goal, names[goal.line.partij_id], said.get(goal.line.id)) for goal in goals]


def _stance_row(goal: GoalItem, owner: str, said: StanceLine | None) -> StanceRow:
    stance = said.stance if said else None
    sign, label = wording.STANCE_LABELS[stance] if stance else wording.SILENT
    return StanceRow(goal, owner, sign, str(label), said.note if said else "", said.is_draft if said else False)
