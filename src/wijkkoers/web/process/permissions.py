"""Who may do what in the process of a dossier, with the reason of every denial."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.process.models import Action, Attachment, Stap
from wijkkoers.web.process.selectors import Viewer, viewer_of


def require_stap(viewer: Viewer, stap: Stap) -> None:
    """Editors of the dossier change a stap, and so does its owner as long as that person takes part."""
    _require(viewer, is_own=stap.owner_id == viewer.user_id, code="stap-niet-redacteur")


def require_take_part(viewer: Viewer) -> None:
    """Editors and partners in the team add actions, links and documents."""
    _require(viewer, is_own=True, code="process-leest-alleen")


def require_action(viewer: Viewer, action: Action) -> None:
    """Editors of the dossier change an action, and so do its owner and who added it."""
    _require(viewer, is_own=viewer.user_id in (action.owner_id, action.added_by_id), code="actie-niet-eigenaar")


def require_attachment(viewer: Viewer, attachment: Attachment) -> None:
    """Editors of the dossier take an attachment away or bring it back, and so does who added it."""
    _require(viewer, is_own=attachment.added_by_id == viewer.user_id, code="bijlage-niet-eigenaar")


@check
def check_can_plan(actor: Actor, dossier: Dossier) -> None:
    """Editors of the dossier choose the method, move to a newer handbook, and add own steps and besluiten."""
    check_can_edit_dossier(actor, dossier)


@check
def check_can_take_part(actor: Actor, dossier: Dossier) -> None:
    """See `require_take_part`."""
    require_take_part(_viewer(actor, dossier))


@check
def check_can_change_stap(actor: Actor, stap: Stap) -> None:
    """See `require_stap`."""
    require_stap(_viewer(actor, stap.dossier), stap)


@check
def check_can_change_action(actor: Actor, action: Action) -> None:
    """See `require_action`."""
    require_action(_viewer(actor, action.dossier), action)


@check
def check_can_change_attachment(actor: Actor, attachment: Attachment) -> None:
    """See `require_attachment`."""
    require_attachment(_viewer(actor, attachment.dossier), attachment)


def _viewer(actor: Actor, dossier: Dossier) -> Viewer:
    viewer = viewer_of(require_person(actor), dossier)
    if viewer.standing.is_outsider:
        raise NotAllowed("dossier-onbekend")
    return viewer


def _require(viewer: Viewer, *, is_own: bool, code: str) -> None:
    if not viewer.is_editor and not (is_own and viewer.takes_part):
        raise NotAllowed(code)
    if not viewer.is_open:
        raise NotAllowed("dossier-afgesloten")
