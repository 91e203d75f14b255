"""Who may do what with gesprekken, routes, schouwen, schouwpunten and their photos, with the reason of every denial."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import require_add, require_write
from wijkkoers.web.dossiers.selectors import Viewer, may_know, viewer_of
from wijkkoers.web.fieldwork.models import Gesprek, Photo, Schouw, Schouwpunt


def reads_inside(viewer: Viewer, gesprek: Gesprek) -> bool:
    """Whether the person reads name, notes and every quote of a talk: the people of the organisation that wrote it."""
    if gesprek.organisation_id is None:
        return viewer.is_editor
    return gesprek.organisation_id in viewer.organisation_ids


def sees_whole(viewer: Viewer, schouw: Schouw) -> bool:
    """Whether the person sees photos that nobody released: who leads the schouw, and editors of the dossier."""
    is_own = schouw.organisation_id in viewer.organisation_ids and viewer.takes_part
    return may_know(viewer, schouw) and (viewer.is_editor or is_own)


@check
def check_can_add_talk(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team add gesprekken and schouwen and lay out routes, while the dossier is open."""
    require_add(viewer_of(require_person(actor), dossier))


@check
def check_can_change_gesprek(actor: Actor, gesprek: Gesprek) -> None:
    """Only people of the organisation that wrote a talk change it, for it holds what others do not read."""
    viewer = viewer_of(require_person(actor), gesprek.dossier)
    _require_known(viewer, gesprek)
    if not reads_inside(viewer, gesprek) or not viewer.takes_part:
        raise NotAllowed("gesprek-niet-eigen")
    _require_open(viewer)


@check
def check_can_drop_gesprek(actor: Actor, gesprek: Gesprek) -> None:
    """Its own organisation and editors of the dossier let a talk lapse and bring it back."""
    require_write(viewer_of(require_person(actor), gesprek.dossier), gesprek)


@check
def check_can_change_schouw(actor: Actor, schouw: Schouw) -> None:
    """Its own organisation and editors of the dossier lead a schouw."""
    require_write(viewer_of(require_person(actor), schouw.dossier), schouw)


@check
def check_can_add_punt(actor: Actor, schouw: Schouw) -> None:
    """Everyone who takes part in the dossier adds points to a schouw that is shared."""
    viewer = viewer_of(require_person(actor), schouw.dossier)
    _require_known(viewer, schouw)
    require_add(viewer)


@check
def check_can_change_punt(actor: Actor, punt: Schouwpunt) -> None:
    """Who leads the schouw changes its points, and who added a point changes that one."""
    viewer = viewer_of(require_person(actor), punt.dossier)
    _require_known(viewer, punt.schouw)
    if punt.added_by_id == viewer.user_id and viewer.takes_part:
        return _require_open(viewer)
    require_write(viewer, punt.schouw)


@check
def check_can_handle_punt(actor: Actor, punt: Schouwpunt) -> None:
    """Who may change a point, and people of the partij that acts, say what was done about it."""
    viewer = viewer_of(require_person(actor), punt.dossier)
    holder = punt.holder_partij.organisation_id if punt.holder_partij else None
    if holder is not None and holder in viewer.organisation_ids and viewer.takes_part and may_know(viewer, punt.schouw):
        return _require_open(viewer)
    check_can_change_punt(actor, punt)


@check
def check_can_release_photo(actor: Actor, photo: Photo) -> None:
    """Who leads the schouw looks at a photo, makes faces unreadable and releases it."""
    check_can_change_schouw(actor, photo.whole)


def _require_known(viewer: Viewer, row: Gesprek | Schouw) -> None:
    if viewer.standing.is_outsider or not may_know(viewer, row):
        raise NotAllowed("dossier-onbekend")


def _require_open(viewer: Viewer) -> None:
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")
