"""Facts of partijen, ambities and participation; released words only, and while a round is blind only who handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.guide.facts import AmbitionFact, GoalFact, GroupFact, MomentFact, PartijFact, RoundFact
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import moments_of, never_heard
from wijkkoers.web.participation.states import MomentStatus
from wijkkoers.web.parties.models import AmbitionAgreement, AmbitionRound, JointAmbition, Partij
from wijkkoers.web.parties.selectors import (
    ambition_rounds,
    goal_weights_of,
    handed_in_of,
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


@dataclass(frozen=True, slots=True)
class _Joint:
    """A joint ambition; `said` are the partijen that said what they think of its text as it is now."""

    id: int
    has_criterion: bool
    said: frozenset[int]


JointKey = tuple[int, str]
"""A round and a theme."""


def people_facts(dossier: Dossier, content: ProcessContent, today: date, language: str, *, is_short: bool = False) -> PeopleFacts:
    """Return the facts of people, with names in a language; `is_short` without the groups in the wijk, which need its figures."""
    partijen = present_partijen(dossier)
    rounds = [row for row in ambition_rounds(dossier) if row.status != RoundStatus.INGETROKKEN]
    joints = _joints(rounds)
    themes = {theme.id: theme.label.in_language(language) for theme in content.themes}
    return PeopleFacts(
        tuple(PartijFact(row.pk, row.name, row.kind, bool(row.released_interest)) for row in partijen),
        tuple(_goals(dossier, partijen)),
        tuple(_rounds(rounds, joints, partijen, themes)),
        tuple(_ambitions(rounds, joints, partijen, themes)),
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


def _joints(rounds: Sequence[AmbitionRound]) -> dict[JointKey, _Joint]:
    """Return the joint ambitions by round and theme, from plain values: the guide only asks who said something of the text of now."""
    said: dict[int, dict[int, int]] = {}
    agreements = AmbitionAgreement.objects.filter(joint__round__in=rounds).order_by("joint_revision")
    for joint, partij, revision in agreements.values_list("joint_id", "partij_id", "joint_revision"):
        said.setdefault(joint, {})[partij] = revision
    return {
        (row.round_id, row.theme): _Joint(
            row.pk, row.has_criterion, frozenset(partij for partij, last in said.get(row.pk, {}).items() if last == row.revision)
        )
        for row in JointAmbition.objects.filter(round__in=rounds)
    }


def _rounds(
    rounds: Sequence[AmbitionRound], joints: Mapping[JointKey, _Joint], partijen: Sequence[Partij], themes: dict[str, str]
) -> Iterable[RoundFact]:
    blind = [row for row in rounds if row.status == RoundStatus.BLIND]
    given = handed_in_of(blind)
    for row in rounds:
        missing = tuple(partij.name for partij in partijen if partij.pk not in given.get(row.pk, frozenset())) if row in blind else ()
        without = (
            tuple(themes.get(theme, theme) for theme in dict.fromkeys(row.themes) if (row.pk, theme) not in joints)
            if row not in blind
            else ()
        )
        yield RoundFact(row.pk, row.title, row in blind, missing, without)


def _ambitions(
    rounds: Sequence[AmbitionRound], joints: Mapping[JointKey, _Joint], partijen: Sequence[Partij], themes: dict[str, str]
) -> Iterable[AmbitionFact]:
    for row in rounds:
        for theme in dict.fromkeys(row.themes):
            found = joints.get((row.pk, theme))
            if found is None:
                continue
            silent = tuple(partij.name for partij in partijen if partij.pk not in found.said)
            yield AmbitionFact(found.id, themes.get(theme, theme), found.has_criterion, silent, row.pk, theme)
