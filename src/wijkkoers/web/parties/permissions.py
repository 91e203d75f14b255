"""Who may do what with a partij, its words and the ambitions of a dossier, with the reason of every denial."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.parties.models import AmbitionRound, Goal, JointAmbition, Means, Partij
from wijkkoers.web.parties.selectors import Viewer, ids_with_draft, viewer_of
from wijkkoers.web.parties.states import TRANSITIONS, RoundMove, RoundStatus


@dataclass(frozen=True, slots=True)
class EntryOf:
    """What one partij writes in one round: the thing that is allowed or not."""

    round: AmbitionRound
    partij: Partij


@dataclass(frozen=True, slots=True)
class OpinionOf:
    """What one partij says of one joint ambition: the thing that is allowed or not."""

    joint: JointAmbition
    partij: Partij


@dataclass(frozen=True, slots=True)
class RoundMoveOf:
    """A move of one round: the thing that is allowed or not."""

    round: AmbitionRound
    move: RoundMove


def require_change(viewer: Viewer, partij: Partij) -> None:
    """Editors of the dossier and the partij itself say who the partij is, while the dossier is open."""
    if not viewer.is_editor and not viewer.writes_for(partij):
        raise NotAllowed("partij-niet-redacteur")
    _require_present(viewer, partij)


def require_words(viewer: Viewer, partij: Partij) -> None:
    """Only the partij itself writes its words; for one without an organisation the editors of the dossier do."""
    if not viewer.writes_for(partij):
        raise NotAllowed("partij-eigen-woorden", name=partij.name)
    _require_present(viewer, partij)


def require_release(viewer: Viewer, partij: Partij, *, has_draft: bool) -> None:
    """Who writes the words releases them, when there is something that the team does not read yet."""
    require_words(viewer, partij)
    if not has_draft:
        raise NotAllowed("partij-niets-vrij-te-geven")


def require_drop(viewer: Viewer, partij: Partij) -> None:
    """Editors of the dossier take a partij out."""
    if not viewer.is_editor:
        raise NotAllowed("partij-niet-redacteur")
    _require_present(viewer, partij)


def require_restore(viewer: Viewer, partij: Partij) -> None:
    """Editors of the dossier bring back a partij that left."""
    if not viewer.is_editor:
        raise NotAllowed("partij-niet-redacteur")
    if partij.dropped_at is None:
        raise NotAllowed("partij-doet-mee")
    _require_open(viewer)


def require_entry(viewer: Viewer, thing: EntryOf) -> None:
    """A partij writes its ambition itself, until the round is opened."""
    require_words(viewer, thing.partij)
    if thing.round.status != RoundStatus.BLIND:
        raise NotAllowed("ambitie-al-geopend")


def require_opinion(viewer: Viewer, thing: OpinionOf) -> None:
    """A partij says itself whether it agrees, while the round is open."""
    require_words(viewer, thing.partij)
    _require_opened(thing.joint.round)


@check
def check_can_add_partij(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier add partijen, while it is open."""
    check_can_edit_dossier(actor, dossier)


@check
def check_can_change_partij(actor: Actor, partij: Partij) -> None:
    """See `require_change`."""
    require_change(_viewer(actor, partij.dossier), partij)


@check
def check_can_write_words(actor: Actor, partij: Partij) -> None:
    """See `require_words`."""
    require_words(_viewer(actor, partij.dossier), partij)


@check
def check_can_release_words(actor: Actor, partij: Partij) -> None:
    """See `require_release`."""
    viewer = _viewer(actor, partij.dossier)
    require_words(viewer, partij)
    require_release(viewer, partij, has_draft=partij.pk in ids_with_draft([partij]))


@check
def check_can_drop_partij(actor: Actor, partij: Partij) -> None:
    """See `require_drop`."""
    require_drop(_viewer(actor, partij.dossier), partij)


@check
def check_can_restore_partij(actor: Actor, partij: Partij) -> None:
    """See `require_restore`."""
    require_restore(_viewer(actor, partij.dossier), partij)


@check
def check_can_change_own_row(actor: Actor, row: Goal | Means) -> None:
    """Who writes the words of a partij changes and drops its goals and means."""
    require_words(_viewer(actor, row.partij.dossier), row.partij)
    if row.dropped_at is not None:
        raise NotAllowed("partij-regel-vervallen")


@check
def check_can_restore_own_row(actor: Actor, row: Goal | Means) -> None:
    """Who writes the words of a partij brings back a goal or means that was dropped."""
    require_words(_viewer(actor, row.partij.dossier), row.partij)
    if row.dropped_at is None:
        raise NotAllowed("partij-regel-geldt")


@check
def check_can_lead_rounds(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier start rounds of ambitions."""
    check_can_edit_dossier(actor, dossier)


@check
def check_can_change_round(actor: Actor, round_: AmbitionRound) -> None:
    """Editors of the dossier change title and themes, until the round is opened."""
    check_can_edit_dossier(actor, round_.dossier)
    if round_.status != RoundStatus.BLIND:
        raise NotAllowed("ambitie-al-geopend")


@check
def check_can_move_round(actor: Actor, thing: RoundMoveOf) -> None:
    """Editors of the dossier move a round, along the table."""
    check_can_edit_dossier(actor, thing.round.dossier)
    if (RoundStatus(thing.round.status), thing.move) not in TRANSITIONS:
        raise NotAllowed("ambitie-stap-kan-niet")


@check
def check_can_write_entry(actor: Actor, thing: EntryOf) -> None:
    """See `require_entry`."""
    require_entry(_viewer(actor, thing.round.dossier), thing)


@check
def check_can_write_joint(actor: Actor, round_: AmbitionRound) -> None:
    """Editors of the dossier write the joint ambitions, while the round is open."""
    check_can_edit_dossier(actor, round_.dossier)
    _require_opened(round_)


@check
def check_can_say_opinion(actor: Actor, thing: OpinionOf) -> None:
    """See `require_opinion`."""
    require_opinion(_viewer(actor, thing.partij.dossier), thing)


@check
def check_can_define_terms(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team say what big words mean here, while the dossier is open."""
    viewer = _viewer(actor, dossier)
    if not viewer.takes_part:
        raise NotAllowed("begrip-leest-alleen")
    _require_open(viewer)


@check
def check_can_answer_proposal(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier say of a proposed partij that it is not needed."""
    check_can_edit_dossier(actor, dossier)


def _viewer(actor: Actor, dossier: Dossier) -> Viewer:
    viewer = viewer_of(require_person(actor), dossier)
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    return viewer


def _require_present(viewer: Viewer, partij: Partij) -> None:
    if partij.dropped_at is not None:
        raise NotAllowed("partij-vervallen")
    _require_open(viewer)


def _require_open(viewer: Viewer) -> None:
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")


def _require_opened(round_: AmbitionRound) -> None:
    if round_.status == RoundStatus.VASTGELEGD:
        raise NotAllowed("ambitie-vastgelegd")
    if round_.status != RoundStatus.OPEN:
        raise NotAllowed("ambitie-nog-blind")
