"""Rounds of ambitions as a person may read them: blind, nobody but the own people; opened, everybody in the dossier."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Prefetch

from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.parties.kinds import Opinion
from wijkkoers.web.parties.models import AmbitionAgreement, AmbitionEntry, AmbitionRound, ContainerTerm, JointAmbition, Partij
from wijkkoers.web.parties.selectors.viewing import Viewer
from wijkkoers.web.parties.states import SHOWN, RoundStatus


@dataclass(frozen=True, slots=True)
class OpinionLine:
    """What a partij said of a joint ambition; `is_current` unless the text changed since."""

    partij_id: int
    opinion: Opinion
    remark: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class JointPicture:
    """A joint ambition with who agreed and who did not; a partij without a current opinion said nothing yet."""

    joint: JointAmbition
    opinions: tuple[OpinionLine, ...]

    @property
    def current(self) -> tuple[OpinionLine, ...]:
        """What was said of the text as it is now."""
        return tuple(line for line in self.opinions if line.is_current)


@dataclass(frozen=True, slots=True)
class AmbitionPicture:
    """A round that was opened with its joint ambitions by theme; None where a theme has none yet."""

    round: AmbitionRound
    joints: Mapping[str, JointPicture | None]


def ambition_rounds(dossier: Dossier) -> list[AmbitionRound]:
    """Return the rounds of a dossier, the newest first, those that were withdrawn too."""
    return list(AmbitionRound.objects.filter(dossier=dossier))


def round_of(dossier: Dossier, round_id: int) -> AmbitionRound | None:
    """Return one round of this dossier."""
    return AmbitionRound.objects.filter(dossier=dossier, pk=round_id).select_related("dossier__organisation").first()


def handed_in(round_: AmbitionRound) -> frozenset[int]:
    """Return the ids of the partijen that wrote something in a round; that is all that others may know while it is blind."""
    return handed_in_of([round_])[round_.pk]


def handed_in_of(rounds: Iterable[AmbitionRound]) -> dict[int, frozenset[int]]:
    """Return for many rounds at once, by the id of the round, what `handed_in` returns for one."""
    themes = {round_.pk: frozenset(round_.themes) for round_ in rounds}
    found: dict[int, set[int]] = {id_: set() for id_ in themes}
    rows = AmbitionEntry.objects.filter(round__in=list(themes)).exclude(text="").values_list("round_id", "partij_id", "theme")
    for round_id, partij_id, theme in rows:
        if theme in themes[round_id]:
            found[round_id].add(partij_id)
    return {id_: frozenset(partijen) for id_, partijen in found.items()}


def entries_of(viewer: Viewer, round_: AmbitionRound, partijen: Iterable[Partij]) -> list[AmbitionEntry]:
    """Return what this person may read of a round: all that was shown at its opening, and what the own partijen wrote."""
    own = {partij.pk for partij in partijen if viewer.belongs_to(partij)}
    is_shown = RoundStatus(round_.status) in SHOWN
    rows = AmbitionEntry.objects.filter(round=round_, theme__in=round_.themes).exclude(text="")
    return [row for row in rows if row.partij_id in own or (is_shown and row.shown_at is not None)]


def entry_texts_of(round_: AmbitionRound, partij: Partij) -> dict[str, AmbitionEntry]:
    """Return what one partij wrote by theme. For its own people only."""
    return {row.theme: row for row in AmbitionEntry.objects.filter(round=round_, partij=partij)}


def entry_revision(entries: Iterable[AmbitionEntry]) -> int:
    """Return how often the entries of one partij in one round changed; only the holder of the round changes them."""
    return sum(entry.revision for entry in entries)


def joint_of(round_: AmbitionRound, theme: str) -> JointAmbition | None:
    """Return the joint ambition on a theme of a round, None when there is none yet."""
    return JointAmbition.objects.filter(round=round_, theme=theme).select_related("round__dossier__organisation").first()


def pictures_of(rounds: Iterable[AmbitionRound]) -> list[AmbitionPicture]:
    """Return the rounds with their joint ambitions and agreements; those that were not opened have none. Two queries for all."""
    wanted = list(rounds)
    said = Prefetch("agreements", queryset=AmbitionAgreement.objects.order_by("-joint_revision", "id"))
    joints: dict[tuple[int, str], JointPicture] = {}
    for joint in JointAmbition.objects.filter(round__in=wanted).prefetch_related(said):
        joints[joint.round_id, joint.theme] = JointPicture(joint, _opinions(joint))
    return [AmbitionPicture(round_, {theme: joints.get((round_.pk, theme)) for theme in round_.themes}) for round_ in wanted]


def latest_pictures(dossier: Dossier) -> list[AmbitionPicture]:
    """Return the rounds whose entries are shown, the newest first; what other apps may show."""
    shown = AmbitionRound.objects.filter(dossier=dossier, status__in=[status.value for status in SHOWN])
    return pictures_of(shown)


def terms_of(dossier: Dossier, *, dropped: bool = False) -> list[ContainerTerm]:
    """Return the big words of a dossier with what they mean here, by word; those that were dropped only when asked."""
    return list(ContainerTerm.objects.filter(dossier=dossier, dropped_at__isnull=not dropped))


def term_of(dossier: Dossier, term_id: int) -> ContainerTerm | None:
    """Return one big word of this dossier, dropped or not."""
    return ContainerTerm.objects.filter(dossier=dossier, pk=term_id).select_related("dossier__organisation").first()


def last_opinion(joint: JointAmbition, partij: Partij) -> AmbitionAgreement | None:
    """Return what a partij said last of a joint ambition, of whichever text."""
    return AmbitionAgreement.objects.filter(joint=joint, partij=partij).order_by("-joint_revision").first()


def _opinions(joint: JointAmbition) -> tuple[OpinionLine, ...]:
    """Return the newest opinion of each partij, of whichever text."""
    found: dict[int, OpinionLine] = {}
    for row in joint.agreements.all():
        is_current = row.joint_revision == joint.revision
        found.setdefault(row.partij_id, OpinionLine(row.partij_id, Opinion(row.opinion), row.remark, is_current))
    return tuple(found.values())
