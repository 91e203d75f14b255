"""Who may do what with a partij, with the reason of every denial."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Viewer, viewer_of


def require_change(viewer: Viewer, partij: Partij) -> None:
    """Editors of the dossier and the partij itself say who the partij is, while the dossier is open."""
    if not viewer.is_editor and not viewer.writes_for(partij):
        raise NotAllowed("partij-niet-redacteur")
    _require_present(viewer, partij)


def require_words(viewer: Viewer, partij: Partij) -> None:
    """Only the partij itself writes its belang and ambitie; for one without an organisation the editors of the dossier do."""
    if not viewer.writes_for(partij):
        raise NotAllowed("partij-eigen-woorden", name=partij.name)
    _require_present(viewer, partij)


def require_release(viewer: Viewer, partij: Partij) -> None:
    """Who writes the words releases them, when there is something that the team does not read yet."""
    require_words(viewer, partij)
    if not partij.has_draft:
        raise NotAllowed("partij-niets-vrij-te-geven")


def require_drop(viewer: Viewer, partij: Partij) -> None:
    """Editors of the dossier take a partij out."""
    if not viewer.is_editor:
        raise NotAllowed("partij-niet-redacteur")
    _require_present(viewer, partij)


@check
def check_can_add_partij(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier add partijen, while it is open."""
    check_can_edit_dossier(actor, dossier)


@check
def check_can_change_partij(actor: Actor, partij: Partij) -> None:
    """See `require_change`."""
    require_change(_viewer(actor, partij), partij)


@check
def check_can_write_words(actor: Actor, partij: Partij) -> None:
    """See `require_words`."""
    require_words(_viewer(actor, partij), partij)


@check
def check_can_release_words(actor: Actor, partij: Partij) -> None:
    """See `require_release`."""
    require_release(_viewer(actor, partij), partij)


@check
def check_can_drop_partij(actor: Actor, partij: Partij) -> None:
    """See `require_drop`."""
    require_drop(_viewer(actor, partij), partij)


def _viewer(actor: Actor, partij: Partij) -> Viewer:
    viewer = viewer_of(require_person(actor), partij.dossier)
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    return viewer


def _require_present(viewer: Viewer, partij: Partij) -> None:
    if partij.dropped_at is not None:
        raise NotAllowed("partij-vervallen")
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")
