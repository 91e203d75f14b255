"""Facts of partijen, ambities and participation; released words only, and while a round is blind only who handed in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef

from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.overview.guide.facts import AmbitionFact, GoalFact, GroupFact, MomentFact, PartijFact, RoundFact
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import moments_of, never_heard
from wijkkoers.web.participation.states import MomentStatus
from wijkkoers.web.parties.models import AmbitionAgreement, AmbitionRound, Goal, GoalStance, JointAmbition, Partij
from wijkkoers.web.parties.selectors import ambition_rounds, handed_in_of
from wijkkoers.web.parties.states import RoundStatus

LABEL_LIMIT = 80
MOMENT_COLUMNS = ("title", "status", "due_end", "came_total", "rung", "follow_up_at")


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
    partijen = _partijen(dossier)
    rounds = [row for row in ambition_rounds(dossier) if row.status != RoundStatus.INGETROKKEN]
    joints = _joints(rounds)
    themes = {theme.id: theme.label.in_language(language) for theme in content.themes}
    return PeopleFacts(
        partijen,
        tuple(_goals(dossier, {row.id: row.label for row in partijen})),
        tuple(_rounds(rounds, joints, partijen, themes)),
        tuple(_ambitions(rounds, joints, partijen, themes)),
        tuple(_moments(dossier, today)),
        () if is_short else tuple(_groups(dossier, content, language)),
    )


def _groups(dossier: Dossier, content: ProcessContent, language: str) -> Iterable[GroupFact]:
    for group, was_heard in never_heard(dossier, content):
        yield GroupFact(group.id, group.label.in_language(language), was_heard)


def _partijen(dossier: Dossier) -> tuple[PartijFact, ...]:
    rows = Partij.objects.filter(dossier=dossier, dropped_at=None).values_list("pk", "name", "kind", "released_interest")
    return tuple(PartijFact(pk, name, kind, bool(interest)) for pk, name, kind, interest in rows)


def _moments(dossier: Dossier, today: date) -> Iterable[MomentFact]:
    rows = moments_of(dossier).exclude(status=MomentStatus.AFGELAST.value)
    return (_moment(row, today) for row in rows.select_related(None).only(*MOMENT_COLUMNS))


def _moment(row: Participatiemoment, today: date) -> MomentFact:
    is_overdue = row.status == MomentStatus.GEPLAND and row.due_end is not None and row.due_end < today
    return MomentFact(row.pk, row.title, row.is_past, row.has_turnout, not row.awaits_follow_up, is_overdue)


def shorten(text: str) -> str:
    """Return a text as one line that fits in a sentence."""
    line = " ".join(text.split())
    return line if len(line) <= LABEL_LIMIT else f"{line[: LABEL_LIMIT - 1].rstrip()}…"


def _goals(dossier: Dossier, names: Mapping[int, str]) -> Iterable[GoalFact]:
    """Yield the released goals of partijen by name, each with whether another partij that takes part released what it thinks of it."""
    rows = Goal.objects.filter(partij__in=list(names), dropped_at=None, released_at__isnull=False)
    said = GoalStance.objects.filter(goal=OuterRef("pk"), partij__in=list(names)).exclude(released_stance="")
    found = rows.annotate(is_answered=Exists(said)).values_list("pk", "released_text", "partij_id", "is_answered")
    return (GoalFact(pk, shorten(text), names[partij], is_answered) for pk, text, partij, is_answered in found)


def _joints(rounds: Sequence[AmbitionRound]) -> dict[JointKey, _Joint]:
    """Return the joint ambitions by round and theme, from plain values: the guide only asks who said something of the text of now."""
    said: dict[int, set[int]] = {}
    agreements = AmbitionAgreement.objects.filter(joint__round__in=rounds, joint_revision=F("joint__revision")).order_by()
    for joint, partij in agreements.values_list("joint_id", "partij_id"):
        said.setdefault(joint, set()).add(partij)
    return {
        (row.round_id, row.theme): _Joint(row.pk, row.has_criterion, frozenset(said.get(row.pk, ())))
        for row in JointAmbition.objects.filter(round__in=rounds)
    }


def _rounds(
    rounds: Sequence[AmbitionRound], joints: Mapping[JointKey, _Joint], partijen: Sequence[PartijFact], themes: dict[str, str]
) -> Iterable[RoundFact]:
    blind = [row for row in rounds if row.status == RoundStatus.BLIND]
    given = handed_in_of(blind)
    for row in rounds:
        missing = tuple(partij.label for partij in partijen if partij.id not in given.get(row.pk, frozenset())) if row in blind else ()
        without = (
            tuple(themes.get(theme, theme) for theme in dict.fromkeys(row.themes) if (row.pk, theme) not in joints)
            if row not in blind
            else ()
        )
        yield RoundFact(row.pk, row.title, row in blind, missing, without)


def _ambitions(
    rounds: Sequence[AmbitionRound], joints: Mapping[JointKey, _Joint], partijen: Sequence[PartijFact], themes: dict[str, str]
) -> Iterable[AmbitionFact]:
    for row in rounds:
        for theme in dict.fromkeys(row.themes):
            found = joints.get((row.pk, theme))
            if found is None:
                continue
            silent = tuple(partij.label for partij in partijen if partij.id not in found.said)
            yield AmbitionFact(found.id, themes.get(theme, theme), found.has_criterion, silent, row.pk, theme)
