"""Facts of partijen, ambities and participation; released words only, and while a round is blind only who handed in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.guide.facts import AmbitionFact, GoalFact, GroupFact, MomentFact, PartijFact, RoundFact
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import moments_of, never_heard
from wijkkoers.web.participation.states import MomentStatus
from wijkkoers.web.parties.models import AmbitionRound, Partij
from wijkkoers.web.parties.selectors import (
    AmbitionPicture,
    ambition_rounds,
    goal_weights_of,
    handed_in_of,
    pictures_of,
    present_partijen,
    released_goals,
)
from wijkkoers.web.parties.states import RoundStatus

LABEL_LIMIT = 80


@dataclass(frozen=True, slots=True)
class PeopleFacts:
    """What the guide knows of people in and around a dossier."""

    partijen: tuple[PartijFact, ...]
    goals: tuple[GoalFact, ...]
    rounds: tuple[RoundFact, ...]
    ambitions: tuple[AmbitionFact, ...]
    moments: tuple[MomentFact, ...]
    groups: tuple[GroupFact, ...]


def people_facts(dossier: Dossier, content: ProcessContent, today: date, language: str, *, is_short: bool = False) -> PeopleFacts:
    """Return the facts of people, with names in a language; `is_short` without the groups in the wijk, which need its figures."""
    partijen = present_partijen(dossier)
    rounds = [row for row in ambition_rounds(dossier) if row.status != RoundStatus.INGETROKKEN]
    pictures = pictures_of(rounds)
    themes = {theme.id: theme.label.in_language(language) for theme in content.themes}
    return PeopleFacts(
        tuple(PartijFact(row.pk, row.name, row.kind, bool(row.released_interest)) for row in partijen),
        tuple(_goals(dossier, partijen)),
        tuple(_rounds(rounds, pictures, partijen, themes)),
        tuple(_ambitions(pictures, partijen, themes)),
        tuple(_moment(row, today) for row in moments_of(dossier) if row.status != MomentStatus.AFGELAST),
        () if is_short else tuple(_groups(dossier, content, language)),
    )


def _groups(dossier: Dossier, content: ProcessContent, language: str) -> Iterable[GroupFact]:
    for group, was_heard in never_heard(dossier, content):
        yield GroupFact(group.id, group.label.in_language(language), was_heard)


def _moment(row: Participatiemoment, today: date) -> MomentFact:
    is_overdue = row.status == MomentStatus.GEPLAND and row.due_end is not None and row.due_end < today
    return MomentFact(row.pk, row.title, row.is_past, row.has_turnout, not row.awaits_follow_up, is_overdue)


def shorten(text: str) -> str:
    """Return a text as one line that fits in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= LABEL_LIMIT else f"{line[: LABEL_LIMIT - 1].rstrip()}…"


def _goals(dossier: Dossier, partijen: Sequence[Partij]) -> Iterable[GoalFact]:
    names = {row.pk: row.name for row in partijen}
    goals = released_goals(dossier)
    weights = goal_weights_of(partijen, goals)
    for goal in goals:
        weight = weights[goal.id]
        answers = weight.behind - 1 + weight.against + weight.neutral
        yield GoalFact(goal.id, shorten(goal.text), names.get(goal.partij_id, ""), answers > 0)


def _rounds(
    rounds: Sequence[AmbitionRound], pictures: Sequence[AmbitionPicture], partijen: Sequence[Partij], themes: dict[str, str]
) -> Iterable[RoundFact]:
    blind = [row for row in rounds if row.status == RoundStatus.BLIND]
    given = handed_in_of(blind)
    for picture in pictures:
        row = picture.round
        missing = tuple(partij.name for partij in partijen if partij.pk not in given.get(row.pk, frozenset())) if row in blind else ()
        without = tuple(themes.get(theme, theme) for theme, joint in picture.joints.items() if joint is None) if row not in blind else ()
        yield RoundFact(row.pk, row.title, row in blind, missing, without)


def _ambitions(pictures: Sequence[AmbitionPicture], partijen: Sequence[Partij], themes: dict[str, str]) -> Iterable[AmbitionFact]:
    for picture in pictures:
        for theme, found in picture.joints.items():
            if found is None:
                continue
            said = {line.partij_id for line in found.current}
            silent = tuple(row.name for row in partijen if row.pk not in said)
            yield AmbitionFact(found.joint.pk, themes.get(theme, theme), found.joint.has_criterion, silent, picture.round.pk, theme)
