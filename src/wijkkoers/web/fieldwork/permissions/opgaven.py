"""Who may do what with opgaven, werken and the besluiten on connecting them."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.permissions import require_add, require_write
from wijkkoers.web.dossiers.selectors import Viewer, may_know, viewer_of
from wijkkoers.web.fieldwork.models import Opgave, Werk

Row = Opgave | Werk


def require_decide(viewer: Viewer, *rows: Row) -> None:
    """Editors of the dossier decide on connecting; a partner in the team does when one of the two was written by the own organisation."""
    if viewer.standing.is_outsider or not all(may_know(viewer, row) for row in rows):
        raise NotAllowed("dossier-onbekend")
    own = next((row for row in rows if row.organisation_id in viewer.organisation_ids), rows[0])
    require_write(viewer, own, "verbinding-niet-eigenaar")


@check
def check_can_add(actor: Actor, dossier: Dossier) -> None:
    """Editors and partners in the team add opgaven and werken, while the dossier is open."""
    require_add(viewer_of(require_person(actor), dossier))


@check
def check_can_change(actor: Actor, row: Row) -> None:
    """Editors change all that they may know of, others what their own organisation wrote."""
    require_write(viewer_of(require_person(actor), row.dossier), row)


@check
def check_can_decide(actor: Actor, rows: tuple[Row, ...]) -> None:
    """See `require_decide`."""
    require_decide(viewer_of(require_person(actor), rows[0].dossier), *rows)
