"""Who may do what with maatregelen, pakketten, support and budgets, with the reason of every denial."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import require_add, require_write
from wijkkoers.web.dossiers.selectors import Viewer, may_know, viewer_of
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.parties.models import Partij


@dataclass(frozen=True, slots=True)
class SupportOf:
    """What one partij says of one maatregel: the thing that is allowed or not."""

    maatregel: Maatregel
    partij: Partij


@check
def check_can_add_maatregel(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team add maatregelen, while the dossier is open."""
    require_add(viewer_of(require_person(actor), dossier))


@check
def check_can_change_maatregel(actor: Actor, row: Maatregel) -> None:
    """Editors change all that they may know of, a partner those of the own organisation."""
    require_write(viewer_of(require_person(actor), row.dossier), row)


@check
def check_can_set_support(actor: Actor, thing: SupportOf) -> None:
    """An editor writes down what any partij says; a partner in the team what the own partij says."""
    _require_support(viewer_of(require_person(actor), thing.maatregel.dossier), thing)


def may_set_support(viewer: Viewer, thing: SupportOf) -> bool:
    """Whether `check_can_set_support` allows it; for a page that asks it of every partij and knows who looks."""
    try:
        _require_support(viewer, thing)
    except NotAllowed:
        return False
    return True


def _require_support(viewer: Viewer, thing: SupportOf) -> None:
    if viewer.standing.is_outsider or not may_know(viewer, thing.maatregel):
        raise NotAllowed("dossier-onbekend")
    if not may_speak_for(viewer, thing.partij):
        raise NotAllowed("draagvlak-niet-van-u", partij=thing.partij.name)
    require_add(viewer)


def may_speak_for(viewer: Viewer, partij: Partij) -> bool:
    """Whether this person writes down what a partij thinks."""
    is_own = partij.organisation_id is not None and partij.organisation_id in viewer.organisation_ids
    return viewer.is_editor or (viewer.takes_part and is_own)


@check
def check_can_add_pakket(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team make pakketten, while the dossier is open."""
    require_add(viewer_of(require_person(actor), dossier))


@check
def check_can_change_pakket(actor: Actor, row: Pakket) -> None:
    """Editors change all that they may know of, a partner those of the own organisation."""
    require_write(viewer_of(require_person(actor), row.dossier), row)


@check
def check_can_set_budgets(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier write down what payers can spend, while it is open."""
    viewer = viewer_of(require_person(actor), dossier)
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    if not viewer.is_editor:
        raise NotAllowed("budget-niet-redacteur")
    require_add(viewer)
