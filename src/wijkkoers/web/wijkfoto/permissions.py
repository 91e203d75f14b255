"""Who may keep a wijkfoto in a dossier, or withdraw one, with the reason of every denial."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier, require_add
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.selectors import subject_of_dossier


@check
def check_can_make_snapshot(actor: Actor, dossier: Dossier) -> None:
    """Who may change the dossier keeps its wijkfoto, once the areas are chosen and known."""
    check_can_edit_dossier(actor, dossier)
    if subject_of_dossier(dossier) is None:
        raise NotAllowed("momentopname-zonder-gebied")


@check
def check_can_withdraw_snapshot(actor: Actor, snapshot: Snapshot) -> None:
    """Who may change the dossier withdraws a momentopname, once."""
    check_can_edit_dossier(actor, snapshot.dossier)
    if snapshot.withdrawn_at is not None:
        raise NotAllowed("momentopname-al-ingetrokken")


@check
def check_can_cite(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team take figures as a ground, while the dossier is open."""
    require_add(viewer_of(actor, dossier))
